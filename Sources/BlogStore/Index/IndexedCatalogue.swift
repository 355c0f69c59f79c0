import Blog
import CSQLite
import Glibc
import Synchronization

/// The derived index: lists, look-ups and searches over a hundred thousand posts without reading their files.
///
/// It is a cache: whatever is wrong with it, it is made again from the files, in memory where it cannot be kept.
public final class IndexedCatalogue: PostCatalogue {
  let repository: JSONBlogRepository
  private let cacheFolder: String?
  /// Whether the system tells what changes; otherwise the folder is looked at again and again.
  let isWatching: Bool
  private let isGlancing: Bool
  /// How long another process that keeps the index may get no further before this one goes on alone, in milliseconds.
  let patience: Int
  let observe: IndexObserver
  private let mutable = Mutex(Mutable())
  /// Raised by `stop()`; what keeps the index looks at it between batches.
  private let stops = Atomic<Int>(0)

  private struct Mutable {
    var database: IndexDatabase?
    /// What was looked into without opening it.
    var glance: Glance?
    var text: TextStore?
    var lock: IndexLock?
    var isKept = false
    /// The revision that the last list was read from.
    var listed: Int64?
    var notices: [IndexNotice] = []
    /// Found out once: later looks for it would ask the blog's own disk.
    var location: IndexLocation?
  }

  /// Opens nothing yet.
  ///
  /// - Parameters:
  ///   - repository: whose posts are listed.
  ///   - cacheFolder: where indexes are kept, `$XDG_CACHE_HOME/lukija`; nil keeps this one in memory.
  public convenience init(repository: JSONBlogRepository, cacheFolder: String?) {
    self.init(repository: repository, cacheFolder: cacheFolder, observe: { _ in })
  }

  /// - Parameters:
  ///   - isWatching: false does without inotify, as where there is none.
  ///   - isGlancing: whether an index that nobody writes is looked into without opening it.
  ///   - patience: how long another process that keeps the index may get no further, in milliseconds.
  ///   - observe: is told each step of filling, in the middle of it.
  package init(
    repository: JSONBlogRepository, cacheFolder: String?, isWatching: Bool = true, isGlancing: Bool = false,
    patience: Int = 4000,
    observe: @escaping IndexObserver
  ) {
    self.repository = repository
    self.cacheFolder = cacheFolder
    self.isWatching = isWatching
    self.isGlancing = isGlancing
    self.patience = patience
    self.observe = observe
  }

  /// A part of a list, as far as the index is filled.
  public func window(_ request: ListRequest, marks: ListMarks) throws(Problem) -> ListWindow {
    let (window, revision) = try read { session, database in
      (try session.window(request, marks: marks, database), try Meta.number(.revision, database))
    }
    mutable.withLock { $0.listed = revision }
    return window
  }

  /// The post that is looked for; nil where there is none.
  public func find(_ lookup: PostLookup, marks: ListMarks) throws(Problem) -> PostSummary? {
    try read { try $0.find(lookup, marks: marks, $1) }
  }

  /// What is unread in the posts of a list.
  public func unread(_ query: PostQuery, marks: ListMarks) throws(Problem) -> [UnreadPost] {
    try read { try $0.unread(query, marks: marks, $1) }
  }

  /// The posts that a person may mean by a name: the one with this slug; else those with this id or address; else those
  /// whose slug begins with it.
  public func named(_ name: String) throws(Problem) -> [PostID] { try read { try $0.named(name, $1) } }

  /// Ends `keep` soon; returns at once.
  public func stop() { stops.add(1, ordering: .relaxed) }

  var stopCount: Int { stops.load(ordering: .relaxed) }

  /// Reads one state of the index. Where the index turns out to be broken, it is begun again and read once more.
  func read<Result>(_ body: (ListSession, Database) throws -> Result) throws(Problem) -> Result {
    if isGlancing, let result = glance(body) { return result }
    var attempts = 0
    while true {
      do {
        let database = try database()
        do {
          return try database.reader.read { try body(database.session, $0) }
        } catch {
          replace(database, after: error)
          attempts += 1
          if attempts > 3 { throw error }
        }
      } catch let problem as Problem {
        throw problem
      } catch {
        throw Problem(.index(.unreadable(why: "\(error)")), file: "")
      }
    }
  }
}

extension IndexedCatalogue {
  /// The index, opened when it is needed first.
  func database() throws -> IndexDatabase {
    try mutable.withLock { mutable in
      if let database = mutable.database { return database }
      let database = try open(&mutable)
      mutable.database = database
      mutable.glance = nil
      mutable.text = nil
      return database
    }
  }

  /// Gives up an index that failed; the next one is another.
  func replace(_ database: IndexDatabase, after error: any Error) {
    mutable.withLock { mutable in
      guard mutable.database === database else { return }
      mutable.database = nil
      mutable.text = nil
      guard let location = database.location else {
        // The disk was left for a reason: it is not tried again.
        mutable.database = try? IndexDatabase()
        return
      }
      if Self.isDamage(error), hasLock(&mutable, location) {
        location.removeAll()
        mutable.notices.append(.rebuilt)
      } else {
        leaveDisk(&mutable, location, after: error)
        mutable.database = try? IndexDatabase()
      }
    }
  }

  /// Goes on in memory with what another process has put into an index by now: that one gets no further.
  func goOnAlone(_ database: IndexDatabase) throws {
    let copy = try (try? IndexDatabase(copying: database)) ?? IndexDatabase()
    mutable.withLock { mutable in
      guard mutable.database === database else { return }
      mutable.database = copy
      mutable.text = nil
      mutable.notices.append(.standstill)
    }
  }

  /// What comes next is kept in memory. Whoever can keep the index on disk may; a full disk gets its room back.
  private func leaveDisk(_ mutable: inout Mutable, _ location: IndexLocation, after error: any Error) {
    mutable.notices.append(.inMemory(Self.reason(error)))
    if Self.isShortage(error), hasLock(&mutable, location) { location.removeAll() }
    mutable.lock = nil
  }

  /// Lets go of the index's files until they are needed again. What is kept in memory stays: there is no other.
  func close() {
    mutable.withLock { mutable in
      mutable.glance = nil
      guard !mutable.isKept, mutable.database?.location != nil else { return }
      mutable.database = nil
      mutable.text = nil
      mutable.lock = nil
    }
  }

  /// Whether an index's files are open.
  var isOpen: Bool { mutable.withLock { $0.database?.location != nil || $0.glance != nil } }

  /// Whether the index is open, also in memory; and what was looked into while it was not.
  var openAndGlance: (isOpen: Bool, glance: Glance?) { mutable.withLock { ($0.database != nil, $0.glance) } }

  func forgetGlance() { mutable.withLock { $0.glance = nil } }

  /// Nil where the index was opened meanwhile.
  func keep(_ glance: Glance) -> Glance? {
    mutable.withLock { mutable in
      guard mutable.database == nil else { return nil }
      mutable.glance = glance
      return glance
    }
  }

  /// Whether an index is the one in use.
  func isCurrent(_ database: IndexDatabase) -> Bool { mutable.withLock { $0.database === database } }

  /// Somebody removed the index's files: what comes next stands in new ones.
  func reopen(_ database: IndexDatabase) {
    mutable.withLock { mutable in
      guard mutable.database === database else { return }
      mutable.database = nil
      mutable.text = nil
      mutable.lock = nil
    }
  }

  private func open(_ mutable: inout Mutable) throws -> IndexDatabase {
    guard let cacheFolder else {
      mutable.notices.append(.noCacheFolder)
      return try IndexDatabase()
    }
    let location = location(&mutable, in: cacheFolder)
    do {
      return try IndexDatabase(location)
    } catch {
      guard Self.isDamage(error), hasLock(&mutable, location) else {
        leaveDisk(&mutable, location, after: error)
        return try IndexDatabase()
      }
      location.removeAll()
      mutable.notices.append(error is IndexDatabase.Unusable ? .otherVersionRebuilt : .rebuilt)
      do {
        return try IndexDatabase(location)
      } catch {
        leaveDisk(&mutable, location, after: error)
        return try IndexDatabase()
      }
    }
  }

  private func location(_ mutable: inout Mutable, in cacheFolder: String) -> IndexLocation {
    let location = mutable.location ?? IndexLocation(cacheFolder: cacheFolder, blog: repository.folder)
    mutable.location = location
    return location
  }

  /// Where the index is kept; nil where it is kept in memory.
  var locationOnDisk: IndexLocation? {
    cacheFolder.map { cacheFolder in mutable.withLock { location(&$0, in: cacheFolder) } }
  }

  private func hasLock(_ mutable: inout Mutable, _ location: IndexLocation) -> Bool {
    if mutable.lock != nil { return true }
    mutable.lock = IndexLock(location.lock)
    return mutable.lock != nil
  }

  /// Whether an error says that the files are no index of ours; everything else is the file system's fault.
  private static func isDamage(_ error: any Error) -> Bool {
    if error is IndexDatabase.Unusable || error is IndexDamage { return true }
    guard let error = error as? DatabaseError else { return false }
    switch error.code {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_CONSTRAINT, SQLITE_SCHEMA, SQLITE_EMPTY,
      SQLITE_FORMAT:
      return true
    default: return false
    }
  }

  /// Whether an error says that the disk takes no more.
  private static func isShortage(_ error: any Error) -> Bool {
    if let fault = error as? FileFault { return fault.isOutOfSpace }
    return [SQLITE_FULL, SQLITE_IOERR].contains((error as? DatabaseError)?.code)
  }

  private static func reason(_ error: any Error) -> IndexNotice.Reason {
    switch error {
    case let error as DatabaseError where error.code == SQLITE_FULL: .diskIsFull
    case let error as DatabaseError where error.code == SQLITE_READONLY: .notWritable
    case let error as DatabaseError where error.code == SQLITE_BUSY: .heldByAnother
    case let error as DatabaseError: .said(error.message)
    case let fault as FileFault: .file(fault)
    case is IndexDatabase.Unusable: .otherVersion
    default: .said("\(error)")
    }
  }
}

extension IndexedCatalogue {
  /// The right to write; nil where another process has it.
  func writeLock(_ location: IndexLocation) -> IndexLock? {
    mutable.withLock { mutable in
      if mutable.lock == nil { mutable.lock = IndexLock(location.lock) }
      return mutable.lock
    }
  }

  /// The revision of the list that was answered last; nil before the first.
  var listedRevision: Int64? { mutable.withLock { $0.listed } }

  func letGoOfLock() { mutable.withLock { $0.lock = nil } }

  /// False where somebody in this process keeps the index already.
  func beginKeeping() -> Bool {
    mutable.withLock { mutable in
      defer { mutable.isKept = true }
      return !mutable.isKept
    }
  }

  func endKeeping() { mutable.withLock { $0.isKept = false } }

  func takeNotices() -> [IndexNotice] {
    mutable.withLock { mutable in
      defer { mutable.notices = [] }
      return mutable.notices
    }
  }

  /// The file of text, as opened by the keeper or by an earlier search.
  func text(_ database: IndexDatabase, generation: Int64) -> TextStore? {
    mutable.withLock { mutable in
      if let text = mutable.text, text.generation == generation || database.location == nil { return text }
      guard generation != 0, let location = database.location else { return nil }
      mutable.text = TextStore(location.text(generation), generation: generation)
      return mutable.text
    }
  }

  /// The file of text of the index that is open, or that was looked into.
  func text(generation: Int64) throws -> TextStore? {
    if openAndGlance.glance != nil, let location = locationOnDisk {
      return TextStore(location.text(generation), generation: generation)
    }
    return text(try database(), generation: generation)
  }

  func setText(_ text: TextStore?) { mutable.withLock { $0.text = text } }
}

/// A part of the index is not what another part says.
struct IndexDamage: Error {
  /// More than any folder has: what says that there are more is damaged.
  static let mostPosts: Int64 = 1 << 24
}
