import Dispatch

/// A connection that one thread at a time has, in the order in which they asked.
final class DatabaseQueue: Sendable {
  // Only touched on the queue.
  nonisolated(unsafe) private let database: Database
  private let queue: DispatchQueue

  /// - Parameters:
  ///   - path: of the file, which is made where there is none; nil for one in memory.
  ///   - label: for those who look at the program's threads.
  ///   - prepare: is given it first.
  init(path: String?, label: String, prepare: (Database) throws -> Void = { _ in }) throws {
    database = try Database(path: path)
    queue = DispatchQueue(label: label)
    try prepare(database)
  }

  /// - Parameters:
  ///   - frozen: the path of a file that nobody writes.
  ///   - label: for those who look at the program's threads.
  init(frozen path: String, label: String) throws {
    database = try Database(frozen: path)
    queue = DispatchQueue(label: label)
  }

  /// Has the connection, outside of any transaction.
  func use<Result>(_ body: (Database) throws -> Result) rethrows -> Result { try queue.sync { try body(database) } }

  /// Reads one state.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try use { database in try database.reading { try body(database) } }
  }

  /// Writes all or nothing.
  func inTransaction(_ body: (Database) throws -> Database.Completion) throws {
    try use { database in try database.inTransaction { try body(database) } }
  }

  /// Copies everything to another file.
  func copy(to other: DatabaseQueue) throws {
    try use { database in try other.use { try database.copy(to: $0) } }
  }
}
