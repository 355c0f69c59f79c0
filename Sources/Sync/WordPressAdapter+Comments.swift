import Blog
import Interchange
import TextFormats

extension WordPressAdapter {
  mutating func takeComments(_ list: [JSON], _ answer: Answer, _ ask: Ask, _ state: inout SyncState) -> Taken {
    var taken = Taken()
    let isFull = isFull(answer, list, ask)
    var threads: [Int: ImportedThread] = [:]
    var posts: [Int] = []
    for json in list {
      guard let (comment, post) = WordPressAPI.comment(json) else { continue }
      if threads[post] == nil {
        posts.append(post)
        threads[post] = ImportedThread(postReferences: comment.postReferences)
      }
      threads[post]?.comments.append(comment)
    }
    let ids = list.compactMap { WordPressAPI.number($0["id"]) }
    for (id, json) in zip(ids, list) where !seenComments.contains(id) {
      seenComments.insert(id)
      if let since, case .newComments = ask.purpose, let seconds = WordPressAPI.seconds(json), seconds >= since,
        !state.comments.recent.contains(id)
      {
        newComments += 1
      }
    }
    if !posts.isEmpty { taken.events = beginning(state) + posts.compactMap { threads[$0] }.map(ImportEvent.thread) }
    let last = list.last.flatMap(WordPressAPI.seconds)
    switch ask.purpose {
    case .newComments:
      state.news?.comments?.advance(to: last)
      if isFull {
        taken.follow = state.news?.comments.map { [self.ask(.newComments, $0)] } ?? []
      } else {
        state.news?.comments = nil
      }
    case .walkComments(let first):
      guard let place = state.walk?.batches.firstIndex(where: { $0.posts.first == first }) else { break }
      state.walk?.batches[place].comments.advance(to: last)
      state.walk?.commentCount += ids.count
      if isFull {
        taken.follow = state.walk.map { [self.ask($0.batches[place])] } ?? []
      } else {
        state.walk?.batches.remove(at: place)
      }
    case .again(let posts, var walk):
      walk.advance(to: last)
      if isFull {
        taken.follow = [self.ask(.again(posts, walk), walk, posts)]
      } else {
        taken.follow = proofs(ofAgain: posts)
      }
    case .missingComments:
      if case .list = phase {} else { newComments += ids.count }
      let unknown = posts.filter { folder?.numbers.contains($0) == false && !seenPosts.contains($0) }
      taken.follow = asks("posts", unknown.sorted(), fields: WordPressAPI.postFields) { .missingPosts($0) }
    default: break
    }
    return taken
  }

  /// Comments of several posts cannot be asked for together where one of them may not be asked for: then each alone.
  mutating func single(_ ask: Ask, _ state: inout SyncState) -> Taken {
    switch ask.purpose {
    case .walkComments(let first):
      guard let place = state.walk?.batches.firstIndex(where: { $0.posts.first == first }),
        let posts = state.walk?.batches.remove(at: place).posts, posts.count > 1
      else { return Taken() }
      return Taken(follow: posts.map { self.ask(.again([$0], KeyWalk()), KeyWalk(), [$0]) })
    case .again(let posts, _):
      guard posts.count > 1 else { return Taken() }
      return Taken(follow: posts.map { self.ask(.again([$0], KeyWalk()), KeyWalk(), [$0]) })
    default: return Taken()
    }
  }

  /// What was here of threads that were read again, and did not come.
  private mutating func proofs(ofAgain posts: [Int]) -> [Ask] {
    let posts = Set(posts)
    var suspects: [Int] = []
    for post in options.again where post.number.flatMap({ Int($0) }).map(posts.contains) == true {
      for comment in post.comments where comment.isListed {
        if let id = Int(comment.id), !seenComments.contains(id) { suspects.append(id) }
      }
    }
    return asks("comments", suspects, fields: "id") { .proveComments($0) }
  }
}
