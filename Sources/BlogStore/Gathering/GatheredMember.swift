import Blog
import Glibc
import Synchronization

/// A step with a blog of a gathering. Tests hold a thread at one, as a disk would that does not answer.
package enum GatheringStep: Hashable, Sendable {
  /// Its `blog.json`, its replies and what is remembered of it are about to be read.
  case finding
  /// Its index is about to be opened.
  case indexOpening
  /// Its files are about to be looked at.
  case refreshing
  /// A few looks at its folder are about to be taken.
  case stamping
  /// Its posts are about to be searched.
  case searching
}

/// Is told each step as it is taken, on the thread that takes it.
package typealias GatheringObserver = @Sendable (GatheringStep, BlogID) -> Void

/// One of the blogs of a gathering: what is known of it, and how to find out more. What reads its folder may take for ever;
/// what reads its index does not.
final class GatheredMember: Sendable {
  let blog: GatheredBlog
  /// Among the others.
  let place: Int
  let repository: JSONBlogRepository
  let catalogue: IndexedCatalogue
  /// What is known of its first rows before anybody looks into it.
  let heads = KeptHeads()
  private let stateFolder: String
  private let machine: String
  private let state = Mutex(State())

  /// Lists that are kept of it.
  private static let room = 3

  private struct State {
    var store: JSONLinesStateStore?
    var isFound = false
    /// What is remembered, as its journal said when it was read.
    var memory: ReadingState?
    var isMemoryNew = false
    /// What is wrong with where that stands.
    var memoryProblems: [Problem] = []
    /// Why there is no such folder.
    var absence: Problem?
    /// What is wrong with `blog.json`.
    var siteProblem: Problem?
    /// What is wrong with its posts.
    var postProblems: [Problem] = []
    var replies: [Reply] = []
    var replyProblems: [Problem] = []
    var stamp: BlogStamp?
    var repliesStamp: BlogStamp?
    /// Raised when its lists may not be as they were.
    var number = 0
    var lists: [(list: GatheredList, number: Int, keys: BlogKeys)] = []
    var scope: (number: Int, marks: Int, counts: ScopeCounts)?
    var isRefreshing = false
    var isAsCounted = false
    /// Why its index could not be read last.
    var failure: Problem?
  }

  init(_ blog: GatheredBlog, place: Int, stateFolder: String, cacheFolder: String?, machine: String) {
    self.blog = blog
    self.place = place
    self.stateFolder = stateFolder
    self.machine = machine
    repository = JSONBlogRepository(folder: blog.folder)
    catalogue = IndexedCatalogue(
      repository: repository, cacheFolder: cacheFolder, isWatching: false, isGlancing: true, patience: 4000,
      observe: { _ in })
  }

  var id: BlogID { blog.id }

  // MARK: Its folder

  var isFound: Bool { state.withLock { $0.isFound } }
  /// Whether its posts can be listed, as far as its folder is concerned.
  var isThere: Bool { state.withLock { $0.isFound && $0.absence == nil } }

  /// Reads what has to be known before its posts are listed.
  func find() {
    let absence = lookForFolder()
    let siteProblem = absence == nil ? readMemory() : nil
    let replies = readReplies()
    let stamp = BlogStamp(folder: blog.folder, journals: "")
    state.withLock { state in
      (state.absence, state.siteProblem) = (absence, siteProblem)
      (state.replies, state.replyProblems) = replies
      state.repliesStamp = stamp
      state.stamp = state.stamp ?? stamp
      state.isFound = true
    }
  }

  /// Reads what is remembered of it. Under which name that stands its `blog.json` says: so not before its folder is there.
  ///
  /// - Returns: what is wrong with `blog.json`.
  private func readMemory() -> Problem? {
    let (name, problem) = repository.journal(in: stateFolder)
    guard state.withLock({ $0.store == nil }) else { return problem }
    let store = JSONLinesStateStore(
      folder: stateFolder, blog: name, machine: machine)
    let memory = store.loadBlog()
    state.withLock { state in
      (state.store, state.memory, state.memoryProblems, state.isMemoryNew) = (
        store, memory.state, memory.problems, true
      )
    }
    return problem
  }

  private func lookForFolder() -> Problem? {
    do throws(Problem) {
      try repository.requireFolder()
      return nil
    } catch {
      return error
    }
  }

  /// Whether there is a folder, for whoever needs to know no more.
  var looksThere: Bool { access(blog.folder, R_OK | X_OK) == 0 }

  /// Whether none of its texts can say all terms: seen without its index. False where that is not known.
  func saysSurelyNothing(of terms: [SearchTerm], _ extent: TextExtent) -> Bool {
    var buffer: [UInt8] = []
    return catalogue.saysSurelyNothing(of: terms, extent, &buffer)
  }

  /// Looks for what was kept of its first rows.
  func lookForHeads() { heads.look(in: catalogue, folder: blog.folder, stateFolder: stateFolder) }

  private func readReplies() -> ([Reply], [Problem]) {
    do throws(Problem) { return try repository.replies() } catch { return ([], [error]) }
  }

  /// What its journal said when it was read; nil before.
  var memory: ReadingState? { state.withLock { $0.memory } }

  /// The same, once.
  func takeNewMemory() -> ReadingState? {
    state.withLock { state in
      defer { state.isMemoryNew = false }
      return state.isMemoryNew ? state.memory : nil
    }
  }

  /// The store of what is remembered of it; reads its `blog.json` where nobody has yet.
  var store: JSONLinesStateStore {
    if let store = state.withLock({ $0.store }) { return store }
    let made = JSONLinesStateStore(
      folder: stateFolder, blog: repository.journalName(in: stateFolder), machine: machine)
    return state.withLock { state in
      if let store = state.store { return store }
      state.store = made
      return made
    }
  }

  /// As they were read last.
  var replies: (replies: [Reply], problems: [Problem]) { state.withLock { ($0.replies, $0.replyProblems) } }
  /// Whether there is anything to be told of them.
  var hasReplies: Bool { state.withLock { !$0.replies.isEmpty || !$0.replyProblems.isEmpty } }
  /// The ids of replies that stand in its threads.
  var voice: Set<CommentID> {
    state.withLock { Set($0.replies.lazy.filter(\.status.isShown).map(\.shownID)) }
  }

  /// Reads its replies again, where something happened among them.
  func readRepliesAgain() {
    let stamp = BlogStamp(folder: blog.folder, journals: "")
    if let known = state.withLock({ $0.repliesStamp }), known.hasSameReplies(as: stamp) { return }
    let replies = readReplies()
    state.withLock { state in
      (state.replies, state.replyProblems) = replies
      state.repliesStamp = stamp
    }
  }

  /// A reply was written or removed here.
  func note(_ reply: Reply?, of id: ReplyID) {
    state.withLock { state in
      state.replies.removeAll { $0.id == id }
      if let reply { state.replies.append(reply) }
      state.repliesStamp = nil
    }
  }

  /// Everything that is wrong with it, with its name.
  var problems: [Problem] {
    state.withLock { state in
      if let absence = state.absence { return [absence.placed(in: id)] }
      return ([state.siteProblem, state.failure].compactMap { $0 } + state.memoryProblems + state.postProblems)
        .map { $0.placed(in: id) }
    }
  }

  /// What a few looks at its folder show.
  struct Changes {
    var files = false
    var replies = false
  }

  /// Looks at its folder again.
  func look() -> Changes {
    let now = BlogStamp(folder: blog.folder, journals: "")
    return state.withLock { state in
      guard let known = state.stamp else { return Changes() }
      var changes = Changes()
      changes.files = !known.hasSamePosts(as: now) || state.absence != nil
      changes.replies = !known.hasSameReplies(as: now)
      state.stamp = now
      return changes
    }
  }

  // MARK: What somebody counted

  /// Whether its folder and its index looked as they did when it was counted: then nothing came, went or was replaced there, and
  /// the index says what stands in it, but for what was written in place.
  var isAsCounted: Bool { state.withLock { $0.isAsCounted } }

  /// Finds that out.
  func compareWithCounts() {
    guard let counted = blog.stamp.flatMap(BlogStamp.init(text:)), let texts = blog.texts else { return }
    let isSame =
      counted.hasSameFiles(as: BlogStamp(folder: blog.folder, journals: "")) && catalogue.isAsItWas(texts)
    state.withLock { $0.isAsCounted = isSame }
  }

  // MARK: Its index

  var isRefreshing: Bool { state.withLock { $0.isRefreshing } }

  /// Brings its index up to what is on disk.
  ///
  /// - Returns: whether its lists may be others now.
  func refresh(_ report: (CatalogueEvent) -> Bool) -> Bool {
    let before = state.withLock { state in
      state.isRefreshing = true
      return state.absence == nil
    }
    defer { state.withLock { $0.isRefreshing = false } }
    let absence = lookForFolder()
    let siteProblem = absence == nil ? readMemory() : nil
    state.withLock { ($0.absence, $0.siteProblem) = (absence, siteProblem) }
    guard absence == nil else { return before }
    let version = try? version()
    do throws(Problem) {
      try catalogue.refresh { event in
        switch event {
        case .postsChanged: setChanged()
        case .upToDate(let problems): state.withLock { $0.postProblems = problems }
        default: break
        }
        return report(event)
      }
    } catch {
      state.withLock { $0.postProblems = [error] }
    }
    // Another process may have filled it: nobody said then what changed.
    guard !before || version == nil || version != (try? self.version()) else { return false }
    setChanged()
    return true
  }

  private func version() throws(Problem) -> BlogKeys.Version { try read { _, _, version in version } }

  /// Its lists may not be as they were.
  func setChanged() { state.withLock { $0.number += 1 } }

  /// Reads one state of its index.
  func read<Result>(
    _ body: (ListSession, Database, BlogKeys.Version) throws -> Result
  ) throws(Problem) -> Result {
    try catalogue.read { session, database in
      try session.begin(database)
      return try body(session, database, BlogKeys.Version(inode: session.inode, revision: session.revision))
    }
  }

  /// Its part of a list, where that is known and as it is with some marks; with `orOlder`, also as it was a moment ago.
  func keys(of list: GatheredList, marks: Int, orOlder: Bool = false) -> BlogKeys? {
    state.withLock { state in
      guard state.absence == nil, let known = state.lists.last(where: { $0.list == list }) else { return nil }
      if orOlder { return known.keys }
      guard known.number == state.number, known.keys.marks == nil || known.keys.marks == marks,
        let scope = state.scope, scope.number == state.number, scope.marks == marks
      else { return nil }
      return known.keys
    }
  }

  /// Its index could not be read.
  func setFailed(_ problem: Problem) {
    heads.end()
    state.withLock { ($0.failure, $0.lists) = (problem, []) }
  }
  var hasFailed: Bool { state.withLock { $0.failure != nil } }

  /// How many of its posts are in the gathering, as counted last.
  var counts: ScopeCounts? { state.withLock { $0.absence == nil ? $0.scope?.counts : nil } }

  /// Makes its part of a list.
  func makeKeys(_ list: GatheredList, scope: PostQuery, _ marks: (marks: ListMarks, number: Int)) throws(Problem) {
    let number = state.withLock { $0.number }
    let (keys, counts) = try read { session, database, version in
      try session.begin(database, marks: marks.marks)
      let keys = try BlogKeys(list, marks: marks.number, version, session, database)
      return (keys, try ScopeCounts(scope, session, database))
    }
    state.withLock { state in
      // What stays the same stays the one that merged lists know.
      state.lists.removeAll { $0.list == list }
      state.lists.append((list, number, keys))
      if state.lists.count > Self.room { state.lists.removeFirst() }
      state.scope = (number, marks.number, counts)
      state.failure = nil
    }
    heads.end()
  }
}
