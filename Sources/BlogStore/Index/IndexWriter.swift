/// Changes of the tables, inside a transaction of the caller's.
enum IndexWriter {
  /// Puts a post in; false where nothing of it that anybody could see is new.
  static func put(_ row: IndexRow, _ database: Database) throws -> Bool {
    let known = try Statement(database, "SELECT id, hash FROM files WHERE slug = ?")
    known.bind(1, text: row.slug)
    var id: Int64?
    var sameText = false
    if try known.step() {
      id = Int64(try known.id(0))
      sameText = known.int(1) == row.hash && row.hash != 0
    }
    known.reset()
    var isChanged = true
    if let id {
      let details = try Statement(database, "SELECT summary FROM details WHERE id = ?")
      details.bind(1, id)
      if try details.step() { isChanged = !details.bytes(0).elementsEqual(row.summary) || !sameText }
      details.reset()
    }
    let place = try id ?? newID(database)
    try putFile(row, place, database)
    guard isChanged else { return false }
    try putPost(row, place, database)
    if !sameText { try removeText(place, database) }
    return true
  }

  private static func newID(_ database: Database) throws -> Int64 {
    let statement = try Statement(database, "SELECT max(id) FROM posts")
    defer { statement.reset() }
    return try statement.step() ? Int64(try statement.id(0)) + 1 : 1
  }

  private static func putFile(_ row: IndexRow, _ id: Int64, _ database: Database) throws {
    let file = try Statement(database, "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    file.bind(1, text: row.slug)
    file.bind(2, id)
    file.bind(3, row.signature.size)
    file.bind(4, row.signature.mtime)
    file.bind(5, row.signature.ctime)
    file.bind(6, row.signature.inode)
    file.bind(7, row.hash)
    file.bind(8, row.usesSite ? 1 : 0)
    try file.run()
  }

  private static func putPost(_ row: IndexRow, _ id: Int64, _ database: Database) throws {
    let post = try Statement(
      database, "INSERT OR REPLACE INTO posts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    post.bind(1, id)
    post.bind(2, text: row.slug)
    post.bind(3, row.newest)
    post.bind(4, row.latest)
    post.bind(5, row.comments)
    post.bind(6, row.isBroken ? 1 : 0)
    post.bind(7, text: row.day)
    post.bind(8, blob: row.sortTitle)
    post.bind(9, blob: row.title)
    post.bind(10, blob: row.authors)
    post.bind(11, blob: row.tags)
    post.bind(12, blob: row.feedID)
    post.bind(13, blob: row.url)
    post.bind(14, text: row.marks)
    try post.run()
    let details = try Statement(database, "INSERT OR REPLACE INTO details VALUES (?, ?)")
    details.bind(1, id)
    details.bind(2, blob: row.summary)
    try details.run()
  }

  static func remove(_ slug: String, _ id: Int64, _ database: Database) throws {
    let file = try Statement(database, "DELETE FROM files WHERE slug = ?")
    file.bind(1, text: slug)
    try file.run()
    for table in ["posts", "details"] {
      let statement = try Statement(database, "DELETE FROM \(table) WHERE id = ?")
      statement.bind(1, id)
      try statement.run()
    }
    try removeText(id, database)
  }

  /// Forgets where a post's text stands; its bytes are garbage from now on.
  static func removeText(_ id: Int64, _ database: Database) throws {
    let text = try Statement(database, "SELECT length FROM texts WHERE id = ?")
    text.bind(1, id)
    let length: Int64? = try text.step() ? min(max(0, text.int(0)), Int64(Int32.max)) : nil
    text.reset()
    guard let length else { return }
    let remove = try Statement(database, "DELETE FROM texts WHERE id = ?")
    remove.bind(1, id)
    try remove.run()
    let garbage = try Meta.number(.textGarbage, database) + length + Int64(TextStore.headSize)
    try Meta.set(.textGarbage, garbage, database)
  }

  /// Tells everybody that reads this index that it is not as it was.
  static func countChange(_ database: Database) throws {
    try Meta.set(.revision, try Meta.number(.revision, database) + 1, database)
    let total = try Statement(database, "SELECT count(*) FROM posts")
    _ = try total.step()
    let count = total.int(0)
    total.reset()
    try Meta.set(.total, count, database)
  }
}
