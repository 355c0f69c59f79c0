import Blog

extension IndexedCatalogue {
  /// Posts that are looked through before the others are even listed.
  private static let firstPosts = 480

  /// Everything that posts and comments say, as far as the index is filled. What is found is read again from the posts
  /// themselves, so that nothing is shown that they do not say any more.
  public func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) throws(Problem) {
    try search(query, replies: replies, besidesOthers: false, deliver)
  }

  /// - Parameter besidesOthers: whether other blogs are searched at the same time: a small one needs no threads of its own.
  func search(
    _ query: TextQuery, replies: [Reply], besidesOthers: Bool, _ deliver: (SearchProgress) -> Bool
  ) throws(Problem) {
    let terms = query.terms.compactMap { SearchTerm($0, respectsDiacritics: query.respectsDiacritics) }
    var first = try read {
      try $0.begin($1); return try $0.firstTexts(Self.firstPosts, $1)
    }
    guard !terms.isEmpty else {
      _ = deliver(SearchProgress(hits: [], done: first.total, total: first.total))
      return
    }
    let search = IndexSearch(
      self, terms, said: SaidReplies(replies, terms), ownThreads: !besidesOthers || first.total > Self.firstPosts)
    var state = SearchProgress(hits: [], done: 0, total: first.total)
    guard try search.run(first, &state, deliver) else { return }
    if first.total > first.entries.count {
      // The newest posts may be others by now.
      var seen = IDSet()
      for entry in first.entries { seen.insert(entry.id) }
      first = try read {
        try $0.begin($1); return try $0.allTexts($1)
      }
      first.entries.removeAll { seen.contains($0.id) }
      guard try search.run(first, &state, deliver) else { return }
    }
    state.hits = try search.repliesLeft()
    state.total = max(state.total, state.done)
    state.done = state.total
    _ = deliver(state)
  }
}

/// Replies that say what is looked for, by post.
final class SaidReplies {
  private var byPost: [PostID: [(Reply, SearchExcerpt)]] = [:]

  init(_ replies: [Reply], _ terms: [SearchTerm]) {
    for reply in replies {
      let comment = reply.comment
      let text = SearchableText.text(heading: comment.author.displayName, comment.body)
      guard let excerpt = SearchExcerpt(of: text, terms) else { continue }
      byPost[reply.post, default: []].append((reply, excerpt))
    }
  }

  var posts: [PostID] { byPost.keys.sorted() }

  /// The hits of one post, once.
  func take(_ post: PostID, title: (title: String, openingWords: String)) -> [SearchHit] {
    (byPost.removeValue(forKey: post) ?? []).map { reply, excerpt in
      SearchHit(
        post: post, title: title.title, openingWords: title.openingWords,
        published: reply.published ?? reply.modified, comment: reply.id.commentID,
        author: reply.comment.author.displayName, excerpt: excerpt.text, matches: excerpt.matches)
    }
  }
}

/// One search: two threads that read and look, and the caller's, which reports in the posts' order.
final class IndexSearch {
  /// Posts of the first pieces: what is common is found at once.
  private static let firstPieces = [2, 4, 8, 16, 32, 64]
  private static let piece = 128
  /// Pieces that may be looked through before the caller has taken the ones before.
  private static let ahead = 16

  private let catalogue: IndexedCatalogue
  private let terms: [SearchTerm]
  private let said: SaidReplies
  private var saidIDs: [Int32: PostID] = [:]

  private let ownThreads: Bool

  /// - Parameter ownThreads: false does all of it on the caller's.
  init(_ catalogue: IndexedCatalogue, _ terms: [SearchTerm], said: SaidReplies, ownThreads: Bool) {
    self.ownThreads = ownThreads
    self.catalogue = catalogue
    self.terms = terms
    self.said = said
  }

  /// What one post says.
  typealias PostHits = (post: PostID, id: Int32, title: (title: String, openingWords: String), hits: [SearchHit])

  private struct Piece: Sendable {
    var hits: [PostHits] = []
    var missing = 0
  }

  /// Looks through a directory. False where the caller has enough.
  func run(
    _ directory: TextDirectory, _ progress: inout SearchProgress, _ deliver: (SearchProgress) -> Bool
  ) throws(Problem) -> Bool {
    try findReplies()
    let text: TextStore?
    do {
      text = try catalogue.text(generation: directory.generation)
    } catch {
      throw Problem(.index(.unreadable(why: "\(error)")), file: "")
    }
    let pieces = Self.pieces(directory.entries.count)
    let (catalogue, terms) = (catalogue, terms)
    let look = { @Sendable (scan: inout TextScan?, range: Range<Int>) -> Piece in
      let entries = directory.entries[range]
      var piece = Piece()
      let found: [TextScan.Match]
      if scan != nil {
        (found, piece.missing) = scan!.matches(in: entries)
      } else {
        // Without a file of text, the posts themselves are read.
        found = entries.map { TextScan.Match(id: $0.id, units: []) }
      }
      if !found.isEmpty { piece.hits = catalogue.hits(found, terms) }
      return piece
    }
    let next = Counter()
    let done = Results<Piece>(count: pieces.count)
    let threads = Workers.start(threads: ownThreads ? min(2, pieces.count) : 0, niceness: 0) { _ in
      var scan = text.map { TextScan($0, terms) }
      while true {
        let index = next.next()
        guard index < pieces.count, done.waitForRoom(index, ahead: Self.ahead) else { return }
        done.put(look(&scan, pieces[index]), at: index)
      }
    }
    defer {
      done.cancel()
      Workers.join(threads)
    }
    var ownScan = ownThreads ? nil : text.map { TextScan($0, terms) }
    for (index, range) in pieces.enumerated() {
      let piece = ownThreads ? done.take(index) : look(&ownScan, range)
      progress.done += range.count
      progress.missing += piece.missing
      progress.hits = piece.hits.flatMap { post in
        saidIDs[post.id] = nil
        return post.hits + said.take(post.post, title: post.title)
      }
      if !saidIDs.isEmpty {
        for entry in directory.entries[range] { progress.hits += repliesOnly(entry.id) }
      }
      guard deliver(progress) else { return false }
    }
    progress.hits = []
    return true
  }

  private func findReplies() throws(Problem) {
    let posts = said.posts
    guard !posts.isEmpty else { return }
    saidIDs = try catalogue.read { _, database in
      var ids: [Int32: PostID] = [:]
      for post in posts { if let id = try MarkSets.id(of: post, database) { ids[id] = post } }
      return ids
    }
  }

  /// Replies to a post that itself says nothing of the kind.
  private func repliesOnly(_ id: Int32) -> [SearchHit] {
    guard let post = saidIDs.removeValue(forKey: id) else { return [] }
    return said.take(post, title: title(of: post))
  }

  private func title(of post: PostID) -> (title: String, openingWords: String) {
    let summary = try? catalogue.find(.slug(post), marks: ListMarks())
    return (summary?.title ?? post.slug, summary?.openingWords ?? "")
  }

  /// Replies to posts that are not there.
  func repliesLeft() throws(Problem) -> [SearchHit] {
    said.posts.flatMap { said.take($0, title: title(of: $0)) }
  }

  private static func pieces(_ count: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    while start < count {
      let size = pieces.count < firstPieces.count ? firstPieces[pieces.count] : piece
      pieces.append(start..<min(count, start + size))
      start += size
    }
    return pieces
  }
}

extension IndexedCatalogue {
  /// What posts say that may say it, read from their files.
  func hits(
    _ matches: [TextScan.Match], _ terms: [SearchTerm]
  ) -> [IndexSearch.PostHits] {
    let summaries =
      (try? read { session, database in
        matches.map { match in (match, try? session.summary(match.id, database)) }
      }) ?? []
    return summaries.compactMap { (match, summary) -> IndexSearch.PostHits? in
      guard let summary, let post = try? repository.post(summary.id).post else { return nil }
      let hits = Self.hits(match, post, terms) { summary.authors }
      if hits.isEmpty { return nil }
      return (post: post.id, id: match.id, title: (post.title, post.openingWords), hits: hits)
    }
  }

  /// What a post says that may say it.
  ///
  /// - Parameter authors: those whom lists name.
  static func hits(
    _ match: TextScan.Match, _ post: Post, _ terms: [SearchTerm], authors: () -> [String]
  ) -> [SearchHit] {
    let comments = post.comments.filter(\.status.isShown)
    let units = match.units.isEmpty ? Array(0...comments.count) : match.units
    return units.compactMap { unit -> SearchHit? in
      if unit == 0 {
        guard let excerpt = SearchExcerpt(of: SearchableText.text(heading: post.title, post.body), terms) else {
          return nil
        }
        return SearchHit(
          post: post.id, title: post.title, openingWords: post.openingWords, published: post.published,
          author: authors().joined(separator: ", "), excerpt: excerpt.text, matches: excerpt.matches)
      }
      guard comments.indices.contains(unit - 1) else { return nil }
      let comment = comments[unit - 1]
      let text = SearchableText.text(heading: comment.author.displayName, comment.body)
      guard let excerpt = SearchExcerpt(of: text, terms) else { return nil }
      return SearchHit(
        post: post.id, title: post.title, openingWords: post.openingWords, published: comment.published,
        comment: comment.id, author: comment.author.displayName, excerpt: excerpt.text, matches: excerpt.matches)
    }
  }
}
