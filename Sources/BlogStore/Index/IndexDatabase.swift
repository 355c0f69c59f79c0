import Blog
import CSQLite
import Glibc
import SearchText
import Synchronization

/// The index's SQLite file, or one in memory where it cannot be kept.
final class IndexDatabase: Sendable {
  /// Says which program's index a file is: "Luki".
  static let applicationID: Int64 = 0x4C75_6B69

  /// Nil in memory.
  let location: IndexLocation?
  /// For lists, look-ups and searches.
  let reader: DatabaseQueue
  /// For the keeper, made when it writes or looks at much; the same as `reader` in memory. Most indexes that are opened
  /// turn out to say what is on disk.
  private let madeWriter: Mutex<DatabaseQueue?>
  /// What is remembered between reads; only touched inside `reader`.
  nonisolated(unsafe) let session = ListSession()
  /// The file's number: another one under the same name is another index.
  let inode: UInt64

  /// Why an index that is there cannot be used.
  enum Unusable: Error {
    /// Another program's, or another version's.
    case foreign
  }

  /// Opens the index at a place, making it where there is none.
  init(_ location: IndexLocation) throws {
    self.location = location
    do throws(FileFault) { try location.prepare() } catch { throw error }
    let reader = try Self.queue(location, "index")
    try reader.use { try IndexSchema.prepare($0, blog: location.blog) }
    self.reader = reader
    madeWriter = Mutex(nil)
    inode = Self.inode(of: location)
    session.inode = inode
  }

  /// Looks into the index at a place as it stands there: nobody writes it, nothing is made beside it.
  init(glancingAt location: IndexLocation) throws {
    self.location = location
    let reader = try DatabaseQueue(frozen: location.database, label: "index.glance")
    try reader.use { database in
      guard try database.number("PRAGMA user_version") == IndexSchema.userVersion,
        try Meta.text(.blog, database) == location.blog
      else { throw Unusable.foreign }
    }
    self.reader = reader
    madeWriter = Mutex(nil)
    inode = Self.inode(of: location)
    session.inode = inode
  }

  private static func queue(_ location: IndexLocation, _ label: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: location.database, label: label) { database in
      database.setPatience(milliseconds: 10_000)
      try database.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY")
    }
  }

  var writer: DatabaseQueue {
    get throws {
      try madeWriter.withLock { made in
        if let made { return made }
        let writer = try location.map { try Self.queue($0, "index.writer") } ?? reader
        made = writer
        return writer
      }
    }
  }

  /// For the keeper's looks at so many posts: lists wait for short ones only.
  func queue(forLooksAt posts: Int) throws -> DatabaseQueue { posts <= 1000 ? reader : try writer }

  /// An index that is gone with the process.
  init() throws {
    location = nil
    let queue = try DatabaseQueue(path: nil, label: "index")
    try queue.use { try IndexSchema.prepare($0, blog: "") }
    reader = queue
    madeWriter = Mutex(queue)
    inode = 0
  }

  /// A copy of an index, gone with the process. The file of text stays with the one it was copied from.
  init(copying other: IndexDatabase) throws {
    location = nil
    let queue = try DatabaseQueue(path: nil, label: "index")
    try other.reader.copy(to: queue)
    try queue.use { database in
      try database.execute("DELETE FROM texts")
      for key in [Meta.textGeneration, .textEnd, .textGarbage, .textStamp] { try Meta.set(key, 0, database) }
    }
    reader = queue
    madeWriter = Mutex(queue)
    inode = 0
  }

  /// Whether somebody removed or replaced the files meanwhile.
  var isReplaced: Bool { location.map { Self.inode(of: $0) != inode } ?? false }

  private static func inode(of location: IndexLocation) -> UInt64 {
    var status = stat()
    return stat(location.database, &status) == 0 ? UInt64(status.st_ino) : 0
  }
}

/// The tables.
enum IndexSchema {
  /// Changes with the tables, the coding of summaries, and what is made searchable.
  private static let version = 7
  static var userVersion: Int { version * 100 + TextFolding.version }

  /// Makes the tables where there are none; throws where they are somebody else's.
  static func prepare(_ database: Database, blog: String) throws {
    let found = try database.number("PRAGMA user_version") ?? 0
    if found == userVersion {
      guard try Meta.text(.blog, database) == blog else { throw IndexDatabase.Unusable.foreign }
      return
    }
    let tables = try database.number("SELECT count(*) FROM sqlite_master") ?? 0
    guard found == 0, tables == 0 else {
      // Another process may have been faster.
      if try database.number("PRAGMA user_version") == userVersion { return }
      throw IndexDatabase.Unusable.foreign
    }
    if !blog.isEmpty { try database.execute("PRAGMA journal_mode = WAL") }
    try database.inTransaction {
      guard try database.number("PRAGMA user_version") == 0 else { return .rollback }
      try database.execute(tablesSQL)
      try Meta.set(.blog, blog, database)
      try database.execute(
        "PRAGMA application_id = \(IndexDatabase.applicationID); PRAGMA user_version = \(userVersion)")
      return .commit
    }
  }

  /// `newest` and `latest` are minus the seconds since 1970, so that every index is read forwards; what has no date
  /// has the highest number. Folded texts are blobs: SQLite would end a text at U+0000.
  private static let tablesSQL = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
    CREATE TABLE files (
      slug TEXT PRIMARY KEY, id INTEGER NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
      ctime INTEGER NOT NULL, inode INTEGER NOT NULL, hash INTEGER NOT NULL, uses_site INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE posts (
      id INTEGER PRIMARY KEY, slug TEXT NOT NULL, newest INTEGER NOT NULL, latest INTEGER NOT NULL,
      comments INTEGER NOT NULL, is_broken INTEGER NOT NULL, day TEXT, sort_title BLOB NOT NULL, title BLOB NOT NULL,
      authors BLOB NOT NULL, tags BLOB NOT NULL, feed_id BLOB, url BLOB, marks TEXT NOT NULL
    );
    CREATE INDEX posts_date ON posts (newest, slug);
    CREATE INDEX posts_title ON posts (sort_title, newest, slug);
    CREATE INDEX posts_comments ON posts (comments DESC, newest, slug);
    CREATE INDEX posts_latest ON posts (latest, newest, slug);
    CREATE INDEX posts_feed ON posts (feed_id) WHERE feed_id IS NOT NULL;
    CREATE INDEX posts_url ON posts (url) WHERE url IS NOT NULL;
    CREATE INDEX posts_broken ON posts (id) WHERE is_broken;
    CREATE INDEX posts_others ON posts (id) WHERE instr(marks, '|other|');
    CREATE INDEX posts_own ON posts (id, slug) WHERE instr(marks, '|own|');
    CREATE TABLE details (id INTEGER PRIMARY KEY, summary BLOB NOT NULL);
    CREATE TABLE texts (
      id INTEGER PRIMARY KEY, place INTEGER NOT NULL, length INTEGER NOT NULL
    );
    """
}

/// The index's own small values.
enum Meta: String {
  /// The blog's folder.
  case blog
  /// Raised with every change of posts.
  case revision
  /// Posts.
  case total
  /// The names of those who write posts that name nobody.
  case siteAuthors = "site_authors"
  /// Which file of text is the current one; 0 for none.
  case textGeneration = "text_generation"
  /// Where its next record goes.
  case textEnd = "text_end"
  /// Bytes of it that nothing points to any more.
  case textGarbage = "text_garbage"
  /// When the file of text was last changed by the keeper, as the file system says it.
  case textStamp = "text_stamp"

  static func number(_ key: Meta, _ database: Database) throws -> Int64 {
    let statement = try Statement(database, "SELECT value FROM meta WHERE key = ?")
    statement.bind(1, text: key.rawValue)
    defer { statement.reset() }
    let number = try statement.step() ? statement.int(0) : 0
    guard key.possible.contains(number) else { throw IndexDamage() }
    return number
  }

  /// What is added to these numbers leaves room.
  private var possible: ClosedRange<Int64> {
    switch self {
    case .total: 0...IndexDamage.mostPosts
    case .textStamp: .min ... .max
    case .blog, .revision, .siteAuthors, .textGeneration, .textEnd, .textGarbage: 0...1 << 62
    }
  }

  static func text(_ key: Meta, _ database: Database) throws -> String {
    let statement = try Statement(database, "SELECT value FROM meta WHERE key = ?")
    statement.bind(1, text: key.rawValue)
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : ""
  }

  static func set(_ key: Meta, _ number: Int64, _ database: Database) throws {
    try set(key, database) { $0.bind(2, number) }
  }

  static func set(_ key: Meta, _ text: String, _ database: Database) throws {
    try set(key, database) { $0.bind(2, text: text) }
  }

  private static func set(_ key: Meta, _ database: Database, _ bind: (Statement) -> Void) throws {
    let statement = try Statement(database, "INSERT OR REPLACE INTO meta VALUES (?, ?)")
    statement.bind(1, text: key.rawValue)
    bind(statement)
    try statement.run()
  }
}
