import Blog
import CSQLite
import SearchText

/// What lists need between one read and the next: orders as row numbers, and the reader's marks. Everything is made
/// when it is asked for, and forgotten when the index changes.
final class ListSession {
  /// A list without the post that it keeps in any case.
  private struct Key: Equatable {
    var query: PostQuery
    var order: PostOrder
    /// Whether marks have a say.
    var needsMarks: Bool
  }

  /// Marks above this number are not looked up only to count what is unread.
  private static let countedMarks = 2000
  /// Lists that are remembered.
  private static let room = 3

  /// The number of the index's file; 0 in memory.
  var inode: UInt64 = 0
  private(set) var revision: Int64 = -1
  private(set) var total = 0
  private var marks: ListMarks?
  private var sets: MarkSets?
  private var lists: [(key: Key, ids: [Int32])] = []
  private var own: [OwnRow]?
  private var said: (needle: [UInt8], ids: IDSet)?
  /// Where texts stand, newest post first; the search's.
  var directory: (end: Int64, texts: TextDirectory)?

  /// Forgets what another state of the index or other marks say. To be called first in every read.
  func begin(_ database: Database, marks: ListMarks? = nil) throws {
    let now = try Meta.number(.revision, database)
    if now != revision {
      revision = now
      total = Int(try Meta.number(.total, database)) - (try othersCount(database))
      lists = []
      sets = nil
      own = nil
      said = nil
      directory = nil
    }
    guard let marks, marks != self.marks else { return }
    self.marks = marks
    sets = nil
    lists.removeAll { $0.key.needsMarks }
  }

  func markSets(_ database: Database) throws -> MarkSets {
    if let sets { return sets }
    let made = try MarkSets(marks ?? ListMarks(), own: ownRows(database), database)
    sets = made
    return made
  }

  /// Posts that were made here.
  private func ownRows(_ database: Database) throws -> [OwnRow] {
    if let own { return own }
    let statement = try Statement(database, "SELECT id, slug FROM posts WHERE \(ListSQL.isOwn)")
    var rows: [OwnRow] = []
    while try statement.step() {
      rows.append(OwnRow(id: try statement.id(0), post: PostID(String(decoding: statement.bytes(1), as: UTF8.self))))
    }
    own = rows
    return rows
  }

  /// Row numbers of a list.
  func ids(_ query: PostQuery, _ order: PostOrder, _ database: Database) throws -> [Int32] {
    let needsMarks = needsMarks(query, order)
    let key = Key(query: query, order: order, needsMarks: needsMarks)
    if let known = lists.firstIndex(where: { $0.key == key }) {
      // The one that was used last stands last.
      lists.append(lists.remove(at: known))
      return lists[lists.count - 1].ids
    }
    let ids = try makeIDs(query, order, database)
    if lists.count >= Self.room { lists.removeFirst() }
    lists.append((key, ids))
    return ids
  }

  /// Whether a list is known already.
  func knows(_ query: PostQuery, _ order: PostOrder) -> Bool {
    lists.contains { $0.key.query == query && $0.key.order == order }
  }

  /// Whether the reader's marks have a say in what a list holds or how it stands.
  func needsMarks(_ query: PostQuery, _ order: PostOrder) -> Bool {
    if order.key == .unread { return true }
    if order.key == .comments, marks?.replies.values.contains(where: { $0 > 0 }) == true { return true }
    return query.terms.contains {
      switch $0.kind {
      case .unread, .new, .starred, .mine, .answered, .hasComments: true
      case .text, .tag, .author, .marked, .since, .until: false
      }
    }
  }

  private func makeIDs(_ query: PostQuery, _ order: PostOrder, _ database: Database) throws -> [Int32] {
    let sets = try sets(for: query, order, database)
    let byReplies = order.key == .comments && !sets.replies.isEmpty
    var ids: [Int32] = []
    ids.reserveCapacity(query.isEmpty ? total : 0)
    var counts: [Int] = []
    try forEach(query, sets, [byReplies ? "comments" : ""], by: byReplies ? .date : order, database) { id, row in
      ids.append(id)
      if byReplies { counts.append(try row.count(1) + (sets.replies[id] ?? 0)) }
    }
    if byReplies {
      // What is equal stays by date.
      let sorted = ids.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.map { ids[$0] }
      return order.isReversed ? sorted.reversed() : sorted
    }
    if order.key == .unread {
      let (unread, read) = (ids.filter(sets.isUnread), ids.filter { !sets.isUnread($0) })
      return order.isReversed ? read + unread : unread + read
    }
    return ids
  }

  /// The marks, where they have a say.
  func sets(for query: PostQuery, _ order: PostOrder, _ database: Database) throws -> MarkSets {
    var sets = needsMarks(query, order) ? try markSets(database) : MarkSets()
    if query.terms.contains(where: { $0.kind == .answered }) {
      try sets.findAnswers(to: marks?.own ?? OwnVoice(), database)
      self.sets = sets
    }
    return sets
  }

  /// Goes through what a query asks for, in an order that the tables know; column 0 is the row number.
  func forEach(
    _ query: PostQuery, _ sets: MarkSets, _ columns: [String], by order: PostOrder, _ database: Database,
    until isEnough: () -> Bool = { false }, _ body: (Int32, Statement) throws -> Void
  ) throws {
    let sql = ListSQL(query.terms, answered: sets.replies.keys.sorted())
    let columns = (["id"] + columns.filter { !$0.isEmpty }).joined(separator: ", ")
    let statement = try Statement(
      database,
      "SELECT \(columns) FROM posts WHERE \(sql.condition)"
        + (query.leavesOutOthers ? " AND \(ListSQL.isNoOther)" : "") + " ORDER BY \(ListSQL.order(order))")
    sql.bind(to: statement)
    let marked = query.terms.filter { sets.holds($0.kind, 0) != nil }
    while try statement.step() {
      let id = try statement.id(0)
      if marked.allSatisfy({ sets.holds($0.kind, id) != $0.isNegated }) { try body(id, statement) }
      if isEnough() { return statement.reset() }
    }
  }

  /// What is neither post nor page.
  private func othersCount(_ database: Database) throws -> Int {
    let statement = try Statement(database, "SELECT count(*) FROM posts WHERE \(ListSQL.isOther)")
    // One that stands open holds what the reader sees to this moment.
    defer { statement.reset() }
    return try statement.step() ? try statement.count(0) : 0
  }

  /// Posts that were not read. Exact where it costs little or was made anyway; else as if every mark's post were there.
  func unreadCount(_ database: Database) throws -> (count: Int, isEstimated: Bool) {
    if let sets { return (total - sets.read.count, false) }
    let marks = marks ?? ListMarks()
    var read = try ownRows(database).count {
      !marks.readPosts.contains($0.post) && !marks.unreadPosts.contains($0.post)
    }
    guard marks.readPosts.count <= Self.countedMarks else {
      return (max(0, total - marks.readPosts.count - read), true)
    }
    for post in marks.readPosts where try MarkSets.id(of: post, database) != nil { read += 1 }
    return (total - read, false)
  }

  /// Posts that say a text in the title, an author's name or a tag.
  func saying(_ text: String, _ database: Database) throws -> IDSet {
    let needle = TextFolding.bytes(text)
    if let said, said.needle == needle { return said.ids }
    let sql = ListSQL([PostQuery.Term(.text(text))], answered: [])
    let statement = try Statement(database, "SELECT id FROM posts WHERE \(sql.condition)")
    sql.bind(to: statement)
    var ids = IDSet()
    while try statement.step() { ids.insert(try statement.id(0)) }
    said = (needle, ids)
    return ids
  }

  func summary(_ id: Int32, _ database: Database) throws -> PostSummary {
    let statement = try Statement(database, "SELECT summary FROM details WHERE id = ?")
    statement.bind(1, Int64(id))
    defer { statement.reset() }
    guard try statement.step(), let summary = SummaryCoding.decode(statement.bytes(0)) else {
      throw DatabaseError(SQLITE_CORRUPT, message: "post \(id) has no summary")
    }
    return summary
  }
}
