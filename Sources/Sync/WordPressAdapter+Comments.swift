import Blog
import Interchange
import TextFormats

extension WordPressAdapter {
  mutating func takeComments(_ list: [JSON], _ answer: Answer, _ ask: Ask, _ state: inout SyncState) -> Taken {
    let isFull = isFull(answer, list, ask)
    let threads = Self.threads(list, answer)
    let ids = list.compactMap { WordPressAPI.number($0["id"]) }
    for (id, json) in zip(ids, list) where !seenComments.contains(id) {
      seenComments.insert(id)
      if let since, case .newComments = ask.purpose, let seconds = WordPressAPI.seconds(json), seconds >= since,
        !state.comments.recent.contains(id)
      {
        newComments += 1
      }
    }
    var taken = Taken()
    if !threads.isEmpty { taken.events = beginning(state) + threads.map { ImportEvent.thread($0.thread) } }
    let last = list.last.flatMap(WordPressAPI.seconds)
    switch ask.purpose {
    case .newComments:
      state.news?.comments?.advance(to: last)
      if isFull {
        taken.follow = state.news?.comments.map { [self.ask(.newComments, $0)] } ?? []
      } else {
        state.news?.comments = nil
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
      let unknown = threads.map(\.post).filter { folder?.numbers.contains($0) == false && !seenPosts.contains($0) }
      taken.follow = asks("posts", unknown.sorted(), fields: WordPressAPI.postFields) { .missingPosts($0) }
    default: break
    }
    return taken
  }

  /// Comments of an answer by their posts, in the order in which those come.
  static func threads(_ list: [JSON], _ answer: Answer) -> [(post: Int, thread: ImportedThread)] {
    var threads: [(post: Int, thread: ImportedThread)] = []
    var places: [Int: Int] = [:]
    for json in list {
      let known = WordPressAPI.number(json["id"]).flatMap { answer.comments[$0] }
      guard let (comment, post) = known.map({ ($0.comment, $0.post) }) ?? WordPressAPI.comment(json) else { continue }
      if places[post] == nil {
        places[post] = threads.count
        threads.append((post, ImportedThread(postReferences: comment.postReferences)))
      }
      threads[places[post] ?? 0].thread.comments.append(comment)
    }
    return threads
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
