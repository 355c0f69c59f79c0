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

  mutating func name(
    _ ids: [Int], _ list: [JSON], _ path: WritableKeyPath<WordPressAPI.Names, [Int: String]>,
    _ state: inout SyncState
  ) -> Taken {
    for json in list {
      if let id = WordPressAPI.number(json["id"]), let name = WordPressAPI.name(json) {
        names[keyPath: path][id] = name
      }
    }
    lookups -= 1
    return lookups == 0 ? release(&state) : Taken()
  }

  /// Every name is here that the posts need that wait.
  mutating func release(_ state: inout SyncState) -> Taken {
    var taken = Taken()
    for (posts, ask, isFull) in waiting {
      let events = posts.compactMap { WordPressAPI.post($0, names) }.map(ImportEvent.post)
      if !events.isEmpty { taken.events += beginning(state) + events }
      let ids = posts.compactMap { WordPressAPI.number($0["id"]) }
      for (id, post) in zip(ids, posts) where !seenPosts.contains(id) {
        seenPosts.insert(id)
        if let since, let seconds = WordPressAPI.seconds(post), seconds >= since, !state.posts.recent.contains(id) {
          newPosts += 1
        }
      }
      switch ask.purpose {
      case .newPosts:
        state.news?.posts?.advance(to: posts.last.flatMap(WordPressAPI.modified))
        if isFull {
          taken.follow += state.news?.posts.map { [self.ask(.newPosts, $0)] } ?? []
        } else {
          state.news?.posts = nil
        }
      case .walkPosts:
        state.walk?.posts.advance(to: posts.last.flatMap(WordPressAPI.seconds))
        state.walk?.isAtEnd = !isFull
        state.walk?.batch = ids
        state.walk?.comments = KeyWalk()
        state.walk?.count += ids.count
        if !hasComments { state.walk?.batch = [] }
      case .missingPosts(let wanted):
        if case .list = phase {} else { newPosts += ids.count { !state.posts.recent.contains($0) } }
        let others = wanted.filter { !ids.contains($0) }
        if !others.isEmpty, options.takesPages {
          taken.follow += asks("pages", others, fields: WordPressAPI.postFields) { .missingPages($0) }
        }
      default: break
      }
    }
    waiting = []
    return taken
  }
}
