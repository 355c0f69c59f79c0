import CSQLite

/// A statement of a connection, made once for each text.
struct Statement {
  private let statement: OpaquePointer
  private let database: Database

  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.cached(sql)
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
  }

  /// Parameters are counted from 1.
  func bind(_ index: Int32, _ value: Int64?) {
    if let value { sqlite3_bind_int64(statement, index, value) } else { sqlite3_bind_null(statement, index) }
  }

  func bind(_ index: Int32, text: String?) {
    guard var text else {
      sqlite3_bind_null(statement, index)
      return
    }
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(statement, index, $0.baseAddress ?? Self.nothing, Int32($0.count), lukija_sqlite_transient())
      }
    }
  }

  func bind(_ index: Int32, blob: [UInt8]?) {
    guard let blob else {
      sqlite3_bind_null(statement, index)
      return
    }
    blob.withUnsafeBytes {
      // A null pointer would be NULL, not an empty blob.
      _ = sqlite3_bind_blob(
        statement, index, $0.baseAddress ?? UnsafeRawPointer(Self.nothing), Int32($0.count), lukija_sqlite_transient())
    }
  }

  /// Whether there is a row.
  func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(statement)
      return false
    default:
      let error = DatabaseError(sqlite3_errcode(database.connection), database.connection)
      sqlite3_reset(statement)
      throw error
    }
  }

  /// Steps to the end.
  func run() throws { while try step() {} }

  /// Lets go of what the statement reads; needed where it was not stepped to its end.
  func reset() { sqlite3_reset(statement) }

  /// Columns are counted from 0.
  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
  /// A post's number. What the file says is not believed: such numbers are added to and make tables as large.
  ///
  /// - Throws: that the index is damaged.
  func id(_ column: Int32) throws -> Int32 { Int32(try number(column, 0...IndexDamage.mostPosts)) }
  /// How many there are of something in a post.
  ///
  /// - Throws: that the index is damaged.
  func count(_ column: Int32) throws -> Int { Int(try number(column, 0...Int64(Int32.max))) }
  private func number(_ column: Int32, _ range: ClosedRange<Int64>) throws -> Int64 {
    let number = int(column)
    guard range.contains(number) else { throw IndexDamage() }
    return number
  }
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
  /// Valid until the next step.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  nonisolated(unsafe) private static let nothing = UnsafePointer<CChar>(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}
