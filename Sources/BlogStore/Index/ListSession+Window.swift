import Algorithms
import Blog
import CSQLite

extension ListSession {
  /// Rows beyond this place are only found through the whole order.
  private static let firstRows = 400

  func window(_ request: ListRequest, marks: ListMarks, _ database: Database) throws -> ListWindow {
    try begin(database, marks: marks)
    if let window = try firstScreen(request, database) { return window }
    var ids = try ids(request.query, request.order, database)
    if let keeping = request.keeping, !request.query.isEmpty, let id = try MarkSets.id(of: keeping, database),
      !ids.contains(id)
    {
      ids.insert(id, at: try place(for: id, in: ids, request.order, database))
    }
    let anchor: Int?
    var row: Int
    switch request.anchor {
    case .row(let wanted):
      row = wanted
      anchor = ids.isEmpty ? nil : min(max(0, wanted), ids.count - 1)
    case .post(let post, let other):
      anchor = try MarkSets.id(of: post, database).flatMap { ids.firstIndex(of: $0) }
      row = anchor ?? other
    }
    row = min(max(0, row), max(0, ids.count - 1))
    let start = max(0, row - max(0, request.before))
    let end = min(ids.count, row + max(0, request.after))
    let unread = try unreadCount(database)
    return ListWindow(
      rows: try ids[start..<max(start, end)].map { try summary($0, database) }, start: start, anchor: anchor,
      count: ids.count, total: total, unread: unread.count, isUnreadEstimated: unread.isEstimated)
  }

  /// The beginning of the whole blog's list, without looking at the rest of it. Nil where another way is needed.
  private func firstScreen(_ request: ListRequest, _ database: Database) throws -> ListWindow? {
    guard case .row(let row) = request.anchor, row >= 0, row + request.after <= Self.firstRows, row < total,
      request.query.isEmpty, !needsMarks(request.query, request.order), !knows(request.query, request.order)
    else { return nil }
    let start = max(0, row - max(0, request.before))
    let statement = try Statement(
      database,
      "SELECT id FROM posts WHERE \(ListSQL.isNoOther) ORDER BY \(ListSQL.order(request.order)) LIMIT ? OFFSET ?")
    statement.bind(1, Int64(row + max(0, request.after) - start))
    statement.bind(2, Int64(start))
    var ids: [Int32] = []
    while try statement.step() { ids.append(try statement.id(0)) }
    let unread = try unreadCount(database)
    return ListWindow(
      rows: try ids.map { try summary($0, database) }, start: start, anchor: row, count: total, total: total,
      unread: unread.count, isUnreadEstimated: unread.isEstimated)
  }

  /// Where a post belongs in a list that does not hold it.
  func place(for id: Int32, in ids: [Int32], _ order: PostOrder, _ database: Database) throws -> Int {
    let key = try sortKey(of: id, order, database)
    return try ids.partitioningIndex {
      let other = try sortKey(of: $0, order, database)
      return order.isReversed ? !(key < other) : !(other < key)
    }
  }

  func sortKey(of id: Int32, _ order: PostOrder, _ database: Database) throws -> SortKey {
    let statement = try Statement(
      database, "SELECT newest, slug, sort_title, comments, latest FROM posts WHERE id = ?")
    statement.bind(1, Int64(id))
    defer { statement.reset() }
    guard try statement.step() else { throw DatabaseError(SQLITE_CORRUPT, message: "no post \(id)") }
    var key = SortKey(newest: statement.int(0), slug: Array(statement.bytes(1)))
    switch order.key {
    case .date: break
    case .title: key.title = Array(statement.bytes(2))
    case .comments: key.first = Int64(-(try statement.count(3)) - (try repliesShown(id, database)))
    case .lastComment: key.first = statement.int(4)
    case .unread: key.first = try markSets(database).isUnread(id) ? 0 : 1
    }
    return key
  }

  private func repliesShown(_ id: Int32, _ database: Database) throws -> Int {
    needsMarks(PostQuery(), .comments) ? try markSets(database).replies[id] ?? 0 : 0
  }

  struct SortKey {
    var first: Int64 = 0
    var title: [UInt8] = []
    var newest: Int64
    var slug: [UInt8]

    static func < (a: SortKey, b: SortKey) -> Bool {
      if a.first != b.first { return a.first < b.first }
      if a.title != b.title { return a.title.lexicographicallyPrecedes(b.title) }
      if a.newest != b.newest { return a.newest < b.newest }
      return a.slug.lexicographicallyPrecedes(b.slug)
    }
  }
}
