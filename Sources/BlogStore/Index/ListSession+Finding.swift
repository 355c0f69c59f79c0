import Blog

extension ListSession {
  func find(_ lookup: PostLookup, marks: ListMarks, _ database: Database) throws -> PostSummary? {
    try begin(database, marks: marks)
    switch lookup {
    case .slug(let post):
      return try MarkSets.id(of: post, database).map { try summary($0, database) }
    case .feedID(let feedID):
      let found = try ids("feed_id", Array(feedID.utf8), limit: 2, database)
      return found.count == 1 ? try summary(found[0], database) : nil
    case .url(let url):
      return try ids("url", Array(Self.comparable(url).utf8), limit: 1, database).first.map {
        try summary($0, database)
      }
    case .neighbour(let post, let row, let step, let query, let order):
      return try first(ListWalk(post, row, step), query, order, database) { _ in
        true
      } accept: {
        $0.problem == nil
      }
    case .unread(let lookup):
      let sets = try markSets(database)
      let walk = ListWalk(
        lookup.post, lookup.row, lookup.step, wraps: lookup.goesRound, includingItself: lookup.includesItself)
      return try first(walk, lookup.query, lookup.order, database) {
        sets.isUnread($0)
      } accept: {
        $0.problem == nil
      }
    case .saying(let text, let post, let row, let step, let includingItself, let query, let order):
      let saying = try saying(text, database)
      let walk = ListWalk(post, row, step, wraps: true, includingItself: includingItself)
      return try first(walk, query, order, database) {
        saying.contains($0)
      } accept: { _ in
        true
      }
    }
  }

  func unread(_ query: PostQuery, marks: ListMarks, _ database: Database) throws -> [UnreadPost] {
    try begin(database, marks: marks)
    let sets = try markSets(database)
    var found: [UnreadPost] = []
    for id in try ids(query, .date, database) where sets.isUnread(id) {
      let summary = try summary(id, database)
      guard summary.problem == nil else { continue }
      let read = marks.readComments[summary.id] ?? []
      found.append(
        UnreadPost(
          post: summary.id, isText: !marks.isRead(summary),
          comments: summary.commentIDs.filter { !read.contains($0) }))
    }
    return found
  }

  private func first(
    _ walk: ListWalk, _ query: PostQuery, _ order: PostOrder, _ database: Database, where holds: (Int32) -> Bool,
    accept: (PostSummary) -> Bool
  ) throws -> PostSummary? {
    let ids = try ids(query, order, database)
    guard !ids.isEmpty else { return nil }
    let here = try MarkSets.id(of: walk.post, database).flatMap { ids.firstIndex(of: $0) }
    var place = here ?? min(max(0, walk.row), ids.count) - (walk.step > 0 ? 1 : 0)
    if !walk.includingItself { place += walk.step }
    for _ in 0..<ids.count + (walk.includingItself ? 1 : 0) {
      if !ids.indices.contains(place) {
        guard walk.wraps else { return nil }
        place = (place % ids.count + ids.count) % ids.count
      }
      if holds(ids[place]) {
        let summary = try summary(ids[place], database)
        if accept(summary) { return summary }
      }
      place += walk.step
    }
    return nil
  }

  func named(_ name: String, _ database: Database) throws -> [PostID] {
    try begin(database)
    if try MarkSets.id(of: PostID(name), database) != nil { return [PostID(name)] }
    let exact = try Statement(
      database, "SELECT slug FROM posts WHERE feed_id = ?1 UNION SELECT slug FROM posts WHERE url = ?2")
    let url = Self.comparable(name)
    // Files without an id or address must not be found by nothing.
    guard !url.isEmpty else { return [] }
    exact.bind(1, blob: Array(name.utf8))
    exact.bind(2, blob: Array(url.utf8))
    let found = try slugs(exact)
    guard found.isEmpty else { return found }
    let beginning = try Statement(database, "SELECT slug FROM files WHERE slug >= ?1 AND slug < ?2")
    beginning.bind(1, text: name)
    // Behind every text that begins so: bytes are compared.
    beginning.bind(2, text: name + "\u{10FFFF}")
    return try slugs(beginning)
  }

  private func slugs(_ statement: Statement) throws -> [PostID] {
    var slugs: [PostID] = []
    while try statement.step() { slugs.append(PostID(String(decoding: statement.bytes(0), as: UTF8.self))) }
    return slugs
  }

  func ids(_ column: String, _ value: [UInt8], limit: Int64, _ database: Database) throws -> [Int32] {
    guard !value.isEmpty else { return [] }
    let statement = try Statement(
      database, "SELECT id FROM posts WHERE \(column) = ? ORDER BY newest, slug LIMIT \(limit)")
    statement.bind(1, blob: value)
    var ids: [Int32] = []
    while try statement.step() { ids.append(try statement.id(0)) }
    return ids
  }

  /// Addresses that differ in scheme or a last slash are the same page.
  static func comparable(_ url: String) -> String {
    var rest = Substring(url)
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }
}
