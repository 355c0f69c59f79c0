import Blog

/// The lists of several blogs as one catalogue.
struct GatheredCatalogue: PostCatalogue {
  let gatherer: Gatherer
  /// How often a list is put together again because an index moved on between its rows' numbers and their words.
  private static let attempts = 8

  init(_ gatherer: Gatherer) { self.gatherer = gatherer }

  /// A part of the list, of everything that is there in time.
  func window(_ request: ListRequest, marks: ListMarks) throws(Problem) -> ListWindow {
    gatherer.take(marks)
    var window = gatherer.listing { () -> ListWindow in
      for attempt in 1...Self.attempts {
        let gathered = gatherer.gather(for: request)
        guard let laid = gatherer.lay(gathered, request) else { continue }
        let isLast = attempt == Self.attempts
        if let window = self.window(request, laid, gathered, isLast: isLast) {
          gatherer.prepareRest(of: gathered, for: request)
          return window
        }
      }
      return ListWindow(rows: [], start: 0, anchor: nil, count: 0, total: 0, unread: 0)
    }
    window.remembered = gatherer.remembered(of: window.rows, besides: marks.known)
    return window
  }

  private func window(
    _ request: ListRequest, _ laid: LaidList, _ gathered: Gatherer.Gathered, isLast: Bool
  ) -> ListWindow? {
    let count = laid.count + gathered.missingRows
    let anchor: Int?
    var row: Int
    switch request.anchor {
    case .row(let wanted):
      row = wanted
      anchor = count == 0 ? nil : min(max(0, wanted), count - 1)
    case .post(let post, let other):
      anchor = gatherer.row(of: post, in: laid)
      row = anchor ?? other
    }
    row = min(max(0, row), max(0, count - 1))
    let start = min(max(0, row - max(0, request.before)), laid.count)
    let end = max(start, min(laid.count, row + max(0, request.after)))
    guard let rows = gatherer.summaries(laid, start..<end, allowsGaps: isLast) else { return nil }
    return ListWindow(
      rows: rows, start: start, anchor: anchor, count: count, total: gathered.total, unread: gathered.unread,
      isUnreadEstimated: gathered.isEstimated)
  }

  /// The post that is looked for, in all blogs.
  func find(_ lookup: PostLookup, marks: ListMarks) throws(Problem) -> PostSummary? {
    gatherer.take(marks)
    switch lookup {
    case .slug(let post):
      guard let member = gatherer.member(post.blog) else { return nil }
      return try found([member]) { session, database in
        try MarkSets.id(of: post.bare, database).map { [try session.summary($0, database)] } ?? []
      }.first
    case .feedID(let feedID):
      let found = try found(gatherer.members) { session, database in
        try session.ids("feed_id", Array(feedID.utf8), limit: 2, database).map { try session.summary($0, database) }
      }
      return found.count == 1 ? found[0] : nil
    case .url(let url):
      let url = Array(ListSession.comparable(url).utf8)
      return try found(gatherer.members) { session, database in
        try session.ids("url", url, limit: 1, database).map { try session.summary($0, database) }
      }.first
    case .neighbour(let post, let row, let step, let query, let order):
      return first(ListWalk(post, row, step), query, order) { $0.problem == nil }
    case .unread(let lookup):
      let walk = ListWalk(
        lookup.post, lookup.row, lookup.step, wraps: lookup.goesRound, includingItself: lookup.includesItself)
      return first(walk, lookup.query, lookup.order, more: .new) { $0.problem == nil }
    case .saying(let text, let post, let row, let step, let includingItself, let query, let order):
      let walk = ListWalk(post, row, step, wraps: true, includingItself: includingItself)
      return first(walk, query, order, more: .text(text)) { _ in true }
    }
  }

  private func found(
    _ members: [GatheredMember], _ body: @escaping @Sendable (ListSession, Database) throws -> [PostSummary]
  ) throws(Problem) -> [PostSummary] {
    let answers = try gatherer.ask(members, milliseconds: gatherer.patience.find) { member throws(Problem) in
      try member.read { session, database, _ in try body(session, database).map { $0.placed(in: member.id) } }
    }
    return answers.flatMap { $0 ?? [] }
  }

  /// - Parameter more: what must hold of the row besides.
  private func first(
    _ walk: ListWalk, _ query: PostQuery, _ order: PostOrder, more: PostQuery.Kind? = nil,
    accept: (PostSummary) -> Bool
  ) -> PostSummary? {
    for _ in 1...Self.attempts {
      let milliseconds = gatherer.patience.find
      let laid = LaidList(
        list: gatherer.gather(query, order.key, milliseconds: milliseconds).list, isReversed: order.isReversed)
      let holding = more.map { more in
        gatherer.gather(query, order.key, more: more, milliseconds: milliseconds).list.parts
          .map { IDSet($0?.ids ?? []) }
      }
      switch first(walk, laid, holding, accept) {
      case .some(let found): return found
      case .none: continue
      }
    }
    return nil
  }

  /// Nil where an index moved on meanwhile.
  private func first(
    _ walk: ListWalk, _ laid: LaidList, _ holding: [IDSet]?, _ accept: (PostSummary) -> Bool
  ) -> PostSummary?? {
    let count = laid.count
    guard count > 0 else { return .some(nil) }
    var place =
      gatherer.row(of: walk.post, in: laid) ?? min(max(0, walk.row), count) - (walk.step > 0 ? 1 : 0)
    if !walk.includingItself { place += walk.step }
    for _ in 0..<count + (walk.includingItself ? 1 : 0) {
      if !(0..<count).contains(place) {
        guard walk.wraps else { return .some(nil) }
        place = (place % count + count) % count
      }
      let row = laid[place]
      if holding?[row.blog].contains(row.id) ?? true {
        guard let summary = gatherer.summaries(laid, place..<place + 1, allowsGaps: false)?.first else { return nil }
        if accept(summary) { return .some(summary) }
      }
      place += walk.step
    }
    return .some(nil)
  }

  /// What is unread in the posts of the list.
  func unread(_ query: PostQuery, marks: ListMarks) throws(Problem) -> [UnreadPost] {
    gatherer.take(marks)
    for attempt in 1...Self.attempts {
      let gathered = gatherer.gather(query, .date, more: .new, milliseconds: gatherer.patience.find)
      let laid = LaidList(list: gathered.list, isReversed: false)
      guard let posts = gatherer.summaries(laid, 0..<laid.count, allowsGaps: attempt == Self.attempts) else { continue }
      return posts.filter { $0.problem == nil }.map { post in
        let own = gatherer.member(post.id.blog).map { gatherer.marks(of: $0).marks } ?? ListMarks()
        let read = own.readComments[post.id.bare] ?? []
        return UnreadPost(
          post: post.id, isText: !own.isRead(post.id.bare, isMadeHere: post.marks.isMadeHere),
          comments: post.commentIDs.filter { !read.contains($0) })
      }
    }
    return []
  }
}
