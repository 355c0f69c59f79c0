import Blog
import SearchText

/// A catalogue that reads and sorts everything each time it is asked: right by being simple, and slow.
public struct PlainCatalogue: PostCatalogue {
  private let repository: any BlogRepository
  private let scope: PostQuery

  /// Over a repository.
  ///
  /// - Parameter scope: what every list asks for besides its own query.
  public init(_ repository: any BlogRepository, scope: PostQuery = PostQuery()) {
    self.repository = repository
    self.scope = scope
  }

  private var everything: [PostSummary] {
    var all: [PostSummary] = []
    try? repository.summaries {
      all += $0.summaries
      return true
    }
    return all
  }

  private func list(_ query: PostQuery, _ order: PostOrder, keeping: PostID?, _ marks: ListMarks) -> [PostSummary] {
    everything.filter { post in
      post.id == keeping
        || scope.matches(post, marks) && query.matchesBlog(of: post) && query.matches(post, marks)
          && !(query.leavesOutOthers && post.marks.isHeldKind)
    }
    .sorted { order.precedes($0, $1, marks) }
  }

  /// A part of a list.
  public func window(_ request: ListRequest, marks: ListMarks) -> ListWindow {
    let all = everything.filter { !$0.marks.isHeldKind && scope.matches($0, marks) }
    let list = list(request.query, request.order, keeping: request.keeping, marks)
    let anchor: Int?
    var row: Int
    switch request.anchor {
    case .row(let wanted):
      row = wanted
      anchor = list.isEmpty ? nil : min(max(0, wanted), list.count - 1)
    case .post(let id, let other):
      anchor = list.firstIndex { $0.id == id }
      row = anchor ?? other
    }
    row = min(max(0, row), max(0, list.count - 1))
    let start = max(0, row - request.before)
    return ListWindow(
      rows: Array(list[start..<min(list.count, row + request.after)]), start: start, anchor: anchor, count: list.count,
      total: all.count, unread: all.count { !marks.isRead($0) })
  }

  /// A post that is looked for.
  public func find(_ lookup: PostLookup, marks: ListMarks) -> PostSummary? {
    func places(
      _ id: PostID, _ row: Int, _ step: Int, _ query: PostQuery, _ order: PostOrder, wraps: Bool, itself: Bool = false
    ) -> [PostSummary] {
      let list = list(query, order, keeping: nil, marks)
      guard !list.isEmpty else { return [] }
      let here = list.firstIndex { $0.id == id }
      let start = here ?? min(max(0, row), list.count) - (step > 0 ? 1 : 0)
      return (itself ? 0...list.count : 1...max(1, list.count)).compactMap { distance in
        let place = start + distance * step
        if list.indices.contains(place) { return list[place] }
        return wraps ? list[((place % list.count) + list.count) % list.count] : nil
      }
    }
    switch lookup {
    case .slug(let id): return everything.first { $0.id == id }
    case .feedID(let id):
      let found = everything.filter { $0.feedID == id }
      return found.count == 1 ? found[0] : nil
    case .url(let url): return everything.first { $0.url.map(Self.comparable) == Self.comparable(url) }
    case .neighbour(let id, let row, let step, let query, let order):
      return places(id, row, step, query, order, wraps: false).first { $0.problem == nil }
    case .unread(let lookup):
      return places(
        lookup.post, lookup.row, lookup.step, lookup.query, lookup.order, wraps: lookup.goesRound,
        itself: lookup.includesItself
      )
      .first { $0.problem == nil && marks.isUnread($0) }
    case .saying(let text, let id, let row, let step, let itself, let query, let order):
      return places(id, row, step, query, order, wraps: true, itself: itself)
        .first { PostQuery(terms: [.init(.text(text))]).matches($0, marks) }
    }
  }

  /// What is unread in the posts of a list.
  public func unread(_ query: PostQuery, marks: ListMarks) -> [UnreadPost] {
    list(query, .date, keeping: nil, marks).filter { $0.problem == nil && marks.isUnread($0) }.map { post in
      UnreadPost(
        post: post.id, isText: !marks.isRead(post),
        comments: post.commentIDs.filter { marks.readComments[post.id]?.contains($0) != true })
    }
  }

  private static func comparable(_ url: String) -> String {
    var url = Substring(url)
    for scheme in ["https://", "http://"] where url.hasPrefix(scheme) { url = url.dropFirst(scheme.count) }
    while url.hasSuffix("/") { url = url.dropLast() }
    return String(url)
  }

  /// Looks for whole terms in the sources of bodies: good enough for texts without markup.
  public func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) {
    let posts = everything.sorted(by: PostSummary.newestFirst)
    for (index, summary) in posts.enumerated() {
      guard let post = try? repository.post(summary.id).post else { continue }
      var hits = [hit(query, in: post.title + "\n" + post.body.source, post, nil, post.authors.first?.name ?? "")]
      let comments = post.comments.filter(\.status.isShown) + replies.filter { $0.post == post.id }.map(\.comment)
      hits += comments.map { hit(query, in: $0.body.source, post, $0.id, $0.author.name) }
      guard deliver(SearchProgress(hits: hits.compactMap(\.self), done: index + 1, total: posts.count)) else { return }
    }
  }

  private func hit(
    _ query: TextQuery, in text: String, _ post: Post, _ comment: CommentID?, _ author: String
  ) -> SearchHit? {
    let folded = TextFolding.fold(text)
    var matches: [Range<Int>] = []
    for term in query.terms {
      let needle = TextFolding.fold(term).bytes
      guard let place = ByteSearch.first(needle, in: folded.bytes) else { return nil }
      let end = place + needle.count
      matches.append(
        folded.origin(of: place)..<(end < folded.bytes.count ? folded.origin(of: end) : text.utf8.count))
    }
    return SearchHit(
      post: post.id, title: post.title, published: post.published, comment: comment, author: author,
      excerpt: text, matches: matches.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// There is nothing to keep.
  public func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool) { _ = report(.upToDate([])) }
  /// There is nothing to keep.
  public func refresh(_ report: (CatalogueEvent) -> Bool) { _ = report(.upToDate([])) }
  /// Nothing goes on.
  public func stop() {}
}

extension PostQuery {
  /// Whether the name of a post's blog meets every term about it.
  func matchesBlog(of post: PostSummary) -> Bool {
    blogs.allSatisfy { (post.id.blog?.name ?? "").lowercased().contains($0.name.lowercased()) != $0.isNegated }
  }

  /// Whether a post meets every term.
  public func matches(_ post: PostSummary, _ marks: ListMarks) -> Bool {
    terms.allSatisfy { holds($0.kind, post, marks) != $0.isNegated }
  }

  private func holds(_ kind: Kind, _ post: PostSummary, _ marks: ListMarks) -> Bool {
    func say(_ texts: [String], _ text: String) -> Bool {
      let needle = TextFolding.fold(text).bytes
      return texts.contains { ByteSearch.first(needle, in: TextFolding.fold($0).bytes) != nil }
    }
    switch kind {
    case .text(let text): return say([post.title + post.openingWords] + post.authors + post.tags, text)
    case .tag(let text): return say(post.tags, text)
    case .author(let text): return say(post.authors, text)
    case .unread: return !marks.isRead(post)
    case .new: return marks.isUnread(post)
    case .starred: return marks.starredPosts.contains(post.id)
    case .mine: return post.marks.isMadeHere || marks.replies[post.id] != nil
    case .answered: return !post.answers(to: marks.own).isEmpty
    case .marked(let mark): return mark.holds(for: post.marks)
    case .hasComments: return post.commentCount + (marks.replies[post.id] ?? 0) > 0
    case .since(let day): return post.published.map { $0.date >= day } ?? false
    case .until(let day): return post.published.map { $0.date.prefix(day.count) <= day } ?? false
    }
  }
}

extension ListMarks {
  /// Not read, or with an unread comment.
  fileprivate func isUnread(_ post: PostSummary) -> Bool {
    !isRead(post) || post.commentIDs.contains { readComments[post.id]?.contains($0) != true }
  }
}

extension PostOrder {
  /// Whether a post stands before another.
  public func precedes(_ a: PostSummary, _ b: PostSummary, _ marks: ListMarks) -> Bool {
    if isReversed { return reversed.precedes(b, a, marks) }
    switch key {
    case .date: break
    case .title:
      let (x, y) = (TextFolding.fold(a.displayTitle).bytes, TextFolding.fold(b.displayTitle).bytes)
      if x != y { return x.lexicographicallyPrecedes(y) }
    case .comments:
      let (x, y) = (a.commentCount + (marks.replies[a.id] ?? 0), b.commentCount + (marks.replies[b.id] ?? 0))
      if x != y { return x > y }
    case .lastComment:
      let (x, y) = (a.lastComment?.seconds ?? .min, b.lastComment?.seconds ?? .min)
      if x != y { return x > y }
    case .unread:
      let (x, y) = (marks.isUnread(a), marks.isUnread(b))
      if x != y { return x }
    }
    return PostSummary.newestFirst(a, b)
  }
}
