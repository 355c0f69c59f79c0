import CSQLite

/// A connection to an SQLite file. One thread at a time uses it: who needs it asks a ``DatabaseQueue``.
final class Database {
  let connection: OpaquePointer
  /// Statements are made once.
  private var statements: [String: OpaquePointer] = [:]

  /// - Parameter path: of the file, which is made where there is none; nil for one in memory.
  convenience init(path: String?) throws {
    try self.init(path ?? ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
  }

  /// - Parameter path: of a file that nobody writes: no lock is taken, and no other file made.
  convenience init(frozen path: String) throws {
    var address = "file:"
    for byte in path.utf8 {
      let isPlain =
        byte == 0x2F || byte == 0x2D || byte == 0x2E || byte == 0x5F
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      address += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    try self.init(address + "?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
  }

  private init(_ name: String, flags: Int32) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      defer { sqlite3_close_v2(opened) }
      throw DatabaseError(code, opened)
    }
    connection = opened
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(connection)
  }

  /// How long is waited for another process that writes, in milliseconds.
  func setPatience(milliseconds: Int32) { sqlite3_busy_timeout(connection, milliseconds) }

  /// Runs statements that have no parameters and whose rows nobody wants.
  func execute(_ sql: String) throws {
    let code = sqlite3_exec(connection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(code, connection) }
  }

  /// The first column of the first row of a statement that is run once; nil where there is no row.
  func number(_ sql: String) throws -> Int? {
    let statement = try Statement(self, sql)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.int(0)) : nil
  }

  /// A statement that is made once; whoever asks for it has it alone until it is stepped to its end, or reset.
  func cached(_ sql: String) throws -> OpaquePointer {
    if let statement = statements[sql] { return statement }
    var made: OpaquePointer?
    // It is kept: SQLite takes its memory from elsewhere than for one that goes soon.
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let made else { throw DatabaseError(code, connection) }
    statements[sql] = made
    return made
  }

  /// What is to become of what was written.
  enum Completion {
    case commit
    case rollback
  }

  /// Writes all or nothing: others may read meanwhile, and write afterwards. An error takes back what was written.
  func inTransaction(_ body: () throws -> Completion) throws { try transaction("BEGIN IMMEDIATE", body) }

  /// Reads one state.
  func reading<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Result?
    try transaction("BEGIN DEFERRED") {
      result = try body()
      return .commit
    }
    return result!
  }

  private func transaction(_ begin: String, _ body: () throws -> Completion) throws {
    try Statement(self, begin).run()
    do {
      switch try body() {
      case .commit: try Statement(self, "COMMIT").run()
      case .rollback: try Statement(self, "ROLLBACK").run()
      }
    } catch {
      // Some errors end it by themselves.
      if sqlite3_get_autocommit(connection) == 0 { try? Statement(self, "ROLLBACK").run() }
      throw error
    }
  }

  /// Copies everything to another file.
  func copy(to other: Database) throws {
    guard let backup = sqlite3_backup_init(other.connection, "main", connection, "main") else {
      throw DatabaseError(sqlite3_errcode(other.connection), other.connection)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw DatabaseError(code, other.connection) }
  }
}

/// What SQLite says is wrong.
struct DatabaseError: Error, CustomStringConvertible {
  /// As `sqlite3.h` has it, without what it says more precisely: `SQLITE_FULL`, not `SQLITE_IOERR_WRITE`.
  let code: Int32
  let message: String

  init(_ code: Int32, message: String) {
    // The rest says where it happened.
    self.code = code & 0xFF
    self.message = message
  }

  /// - Parameter connection: where it happened; nil where there is none.
  init(_ code: Int32, _ connection: OpaquePointer?) {
    self.init(code, message: String(cString: connection.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)))
  }

  var description: String { "SQLite error \(code): \(message)" }
}
