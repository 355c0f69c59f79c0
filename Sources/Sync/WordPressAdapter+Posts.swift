import Blog
import Interchange
import TextFormats

/// Posts, and the names of people and words in them.
extension WordPressAdapter {
  /// Asks for the names that nobody has asked for yet.
  mutating func asksForNames(_ posts: [JSON]) -> [Ask] {
    var asks: [Ask] = []
    func lookUp(
      _ key: String, _ kind: String, _ path: WritableKeyPath<WordPressAPI.Names, [Int: String]>,
      _ purpose: ([Int]) -> Ask.Purpose
    ) {
      var ids: [Int] = []
      for post in posts {
        for id in WordPressAPI.numbers(post, key)
        where id > 0 && names[keyPath: path][id] == nil && nameless[keyPath: path][id] == nil {
          nameless[keyPath: path][id] = ""
          ids.append(id)
        }
      }
      asks += self.asks(kind, ids, fields: "id,name", purpose)
    }
    lookUp("author", "users", \.authors) { .authors($0) }
    lookUp("categories", "categories", \.categories) { .categories($0) }
    lookUp("tags", "tags", \.tags) { .tags($0) }
    return asks
  }

  /// Whether a post is here as the server has it, since nothing was written into it after it came. What was changed in the
  /// second in which it was fetched may have been changed again.
  func isSettled(_ post: JSON, _ state: SyncState) -> Bool {
    guard let id = WordPressAPI.number(post["id"]), let time = state.settled[id] else { return false }
    return WordPressAPI.modified(post) == time
  }

  mutating func name(
    _ ids: [Int], _ list: [JSON], _ path: WritableKeyPath<WordPressAPI.Names, [Int: String]>,
    _ state: inout SyncState
  ) throws -> Taken {
    for json in list {
      if let id = WordPressAPI.number(json["id"]), let name = WordPressAPI.name(json) {
        names[keyPath: path][id] = name
      }
    }
    lookups -= 1
    return lookups == 0 ? try release(&state) : Taken()
  }

  /// Every name is here that the posts need that wait.
  mutating func release(_ state: inout SyncState) throws -> Taken {
    var taken = Taken()
    for (posts, ask, isFull) in waiting {
      for post in posts {
        if let id = WordPressAPI.number(post["id"]) { changed[id] = WordPressAPI.modified(post) }
      }
      var arrived = posts.filter { !isSettled($0, state) }.compactMap { WordPressAPI.post($0, names) }
      let ids = posts.compactMap { WordPressAPI.number($0["id"]) }
      let fresh = ids.filter { !seenPosts.contains($0) }
      seenPosts.formUnion(fresh)
      if since != nil { newPosts += try fresh.count - blog.numbers(fresh).count }
      switch ask.purpose {
      case .newPosts:
        state.news?.posts?.advance(to: posts.last.flatMap(WordPressAPI.modified))
        if isFull {
          taken.follow += state.news?.posts.map { [self.ask(.newPosts, $0)] } ?? []
        } else {
          state.news?.posts = nil
        }
      case .walkPosts: arrived = walkOn(posts, isFull: isFull, arrived, &state)
      case .waitingPosts: arrived = walkOn(waiting: posts, arrived, &state)
      case .missingPosts(let wanted):
        let others = wanted.filter { !ids.contains($0) }
        if !others.isEmpty, options.takesPages {
          taken.follow += asks("pages", others, fields: WordPressAPI.postFields) { .missingPages($0) }
        }
      default: break
      }
      if !arrived.isEmpty { taken.events += beginning(state) + arrived.map(ImportEvent.post) }
    }
    waiting = []
    return taken
  }
}
