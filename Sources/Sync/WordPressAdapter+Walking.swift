import Blog
import Interchange
import TextFormats

/// The first pull, from the newest posts backwards. A page of posts waits until their comments are here, so that each
/// file is written once; killed meanwhile, that page is asked for again.
extension WordPressAdapter {
  /// A page of posts came.
  ///
  /// - Parameters:
  ///   - arrived: the same, ready to be written.
  /// - Returns: those that do not wait: of the first page, which is to be read at once, and those whose comments nobody
  ///   gets.
  mutating func walkOn(
    _ posts: [JSON], isFull: Bool, _ arrived: [ImportedPost], _ state: inout SyncState
  ) -> [ImportedPost] {
    guard var walk = state.walk else { return arrived }
    walk.posts.advance(to: posts.last.flatMap(WordPressAPI.seconds))
    walk.isAtEnd = !isFull
    let size = walk.batchSize
    let open = Self.open(posts, arrived).sorted()
    walk.batches =
      hasComments
      ? stride(from: 0, to: open.count, by: size).map {
        SyncState.Batch(posts: Array(open[$0..<min($0 + size, open.count)]))
      } : []
    walk.areWritten = walk.count == 0
    walk.count += posts.count
    state.walk = walk
    return hold(arrived, walk)
  }

  /// Posts came whose comments were still to come when another run ended.
  mutating func walkOn(waiting posts: [JSON], _ arrived: [ImportedPost], _ state: inout SyncState) -> [ImportedPost] {
    let open = hasComments ? Set(Self.open(posts, arrived)) : []
    // What is not listed any more has no comments either.
    guard var walk = state.walk else { return arrived }
    walk.batches = walk.batches.compactMap { batch in
      let posts = batch.posts.filter(open.contains)
      return posts.isEmpty
        ? nil : SyncState.Batch(posts: posts, comments: posts == batch.posts ? batch.comments : KeyWalk())
    }
    state.walk = walk
    return hold(arrived, walk)
  }

  /// One that is protected would close the question for all that are asked about with it.
  private static func open(_ posts: [JSON], _ arrived: [ImportedPost]) -> [Int] {
    let numbers = Set(arrived.compactMap { number(of: $0) })
    return posts.filter { $0["content"]?["protected"]?.bool != true }.compactMap { WordPressAPI.number($0["id"]) }
      .filter(numbers.contains)
  }

  private static func number(of post: ImportedPost) -> Int? { post.sourceNumber.flatMap { Int($0) } }

  private mutating func hold(_ posts: [ImportedPost], _ walk: SyncState.Walk) -> [ImportedPost] {
    guard !walk.areWritten else { return posts }
    let waiting = Set(walk.batches.flatMap(\.posts))
    return posts.filter { post in
      guard let number = Self.number(of: post), waiting.contains(number) else { return true }
      held[number] = post
      return false
    }
  }

  /// A page of comments of the posts of a batch came.
  mutating func walkOn(
    _ list: [JSON], _ answer: Answer, _ ask: Ask, _ first: Int, _ state: inout SyncState
  ) -> Taken {
    guard var walk = state.walk, let place = walk.batches.firstIndex(where: { $0.posts.first == first }) else {
      return Taken()
    }
    var batch = walk.batches[place]
    let isFull = isFull(answer, list, ask)
    var list = list
    var whole = batch.posts
    var rest: [SyncState.Batch] = []
    if batch.posts.count == 1 {
      batch.comments.advance(to: list.last.flatMap(WordPressAPI.seconds))
      if isFull { rest = [batch] }
    } else if isFull {
      let posts = list.compactMap { WordPressAPI.number($0["post"]) }
      whole = batch.posts.filter { $0 < posts.last ?? 0 }
      // Each question is shorter than the one before, whatever else the server answers with.
      guard let last = posts.last, batch.posts.contains(last), posts.first == last || !whole.isEmpty,
        zip(posts, posts.dropFirst()).allSatisfy({ $0 <= $1 })
      else { return walkAlone(first, &state) }
      let later = batch.posts.filter { $0 > last }
      // What fills a page alone is gone through by its dates, and begins with the same page; else it comes once more with
      // those behind it.
      if posts.first == last { lastPage["\(ask.purpose)"] = nil }
      rest =
        posts.first == last
        ? [SyncState.Batch(posts: [last])] + (later.isEmpty ? [] : [SyncState.Batch(posts: later)])
        : [SyncState.Batch(posts: [last] + later)]
      list.removeAll { WordPressAPI.number($0["post"]) == last }
    }
    walk.batches.replaceSubrange(place...place, with: rest)
    walk.commentCount += list.count
    state.walk = walk
    seenComments.formUnion(list.compactMap { WordPressAPI.number($0["id"]) })
    let threads = Self.threads(list, answer)
    let posts = release(whole)
    var taken = Taken(follow: rest.map { self.ask($0) })
    if !posts.isEmpty || !threads.isEmpty {
      taken.events = beginning(state) + posts + threads.map { ImportEvent.thread($0.thread) }
    }
    return taken
  }

  /// Posts of a batch cannot be asked about together: then each alone.
  mutating func walkAlone(_ first: Int, _ state: inout SyncState) -> Taken {
    guard let place = state.walk?.batches.firstIndex(where: { $0.posts.first == first }),
      let posts = state.walk?.batches[place].posts
    else { return Taken() }
    guard posts.count > 1 else {
      state.walk?.batches.remove(at: place)
      let events = release(posts)
      return Taken(events: events.isEmpty ? [] : beginning(state) + events)
    }
    let alone = posts.map { SyncState.Batch(posts: [$0]) }
    // What is asked for now may begin with the same page.
    lastPage["\(Ask.Purpose.walkComments(first))"] = nil
    state.walk?.batches.replaceSubrange(place...place, with: alone)
    return Taken(follow: alone.map { self.ask($0) })
  }

  /// Nothing more is waited for.
  private mutating func release(_ posts: [Int]) -> [ImportEvent] {
    posts.compactMap { held.removeValue(forKey: $0) }.map(ImportEvent.post)
  }

  mutating func surrender(_ state: inout SyncState) -> [ImportEvent] {
    guard let walk = state.walk, !held.isEmpty else { return [] }
    let posts = walk.batches.flatMap(\.posts)
    let areWritten = walk.areWritten || posts.allSatisfy { held[$0] != nil }
    state.walk?.areWritten = areWritten
    return beginning(state) + release(posts)
  }
}
