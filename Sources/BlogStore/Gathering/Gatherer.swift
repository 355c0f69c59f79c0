import Blog
import Synchronization

/// What the three ports of a gathering share: the blogs, and the threads that work on them.
final class Gatherer: Sendable {
  let members: [GatheredMember]
  let places: [BlogID: Int]
  let gathering: Gathering
  let scope: PostQuery
  let patience: GatheredBlogs.Patience
  let observe: GatheringObserver
  /// Work on folders, which may lie on a disk that does not answer.
  let files: Crew
  /// Work on indexes.
  let indexes: Crew
  let open = OpenIndexes()
  let news = Monitor(News())
  let split: Mutex<MarkSplit>
  let merged = Mutex(MergedLists())
  /// The person's own journal.
  let choices: JSONLinesStateStore
  /// The blog in which a post was opened last, by this list.
  let lastOpened = Mutex<BlogID?>(nil)

  init(
    _ gathering: Gathering, _ blogs: [GatheredBlog], stateFolder: String, cacheFolder: String?, machine: String,
    patience: GatheredBlogs.Patience, observe: @escaping GatheringObserver
  ) {
    self.gathering = gathering
    scope = gathering.query
    self.patience = patience
    self.observe = observe
    var members: [GatheredMember] = []
    var places: [BlogID: Int] = [:]
    for blog in blogs where places[blog.id] == nil {
      places[blog.id] = members.count
      members.append(
        GatheredMember(
          blog, place: members.count, stateFolder: stateFolder, cacheFolder: cacheFolder, machine: machine))
    }
    self.members = members
    self.places = places
    split = Mutex(MarkSplit(places))
    files = Crew(most: 4, patience: patience.thread)
    indexes = Crew(most: 2, patience: patience.thread)
    choices = JSONLinesStateStore(folder: stateFolder, blog: "*", machine: machine)
  }

  /// The blog that a post or reply says it is of.
  func member(_ blog: BlogID?) -> GatheredMember? { blog.flatMap { places[$0] }.map { members[$0] } }

  // MARK: Keeping

  private let stops = Atomic<Int>(0)
  private let isKept = Mutex(false)
  var stopCount: Int { stops.load(ordering: .relaxed) }

  /// Ends keeping soon.
  func stop() {
    stops.add(1, ordering: .relaxed)
    for member in members { member.catalogue.stop() }
    news.change { $0.isStopping = true }
  }

  /// False where somebody keeps the blogs already.
  func beginKeeping() -> Bool {
    news.with { $0.isStopping = false }
    return isKept.withLock { isKept in
      defer { isKept = true }
      return !isKept
    }
  }

  func endKeeping() { isKept.withLock { $0 = false } }

  // MARK: Finding

  /// Has everything read that must be known of a blog before its posts are listed. Nil where it is.
  func find(_ member: GatheredMember) -> Crew.Ticket? {
    guard !member.isFound else { return nil }
    return files.add(member.place, name: "find", isUrgent: true) { [self] _ in findNow(member) }
  }

  func findNow(_ member: GatheredMember) {
    guard !member.isFound else { return }
    observe(.finding, member.id)
    member.find()
    isFound(member)
  }

  /// Whether somebody who asked for what is remembered must hear of this blog's before its posts come.
  private func isFound(_ member: GatheredMember) {
    let isLate = news.with { $0.isStateLoaded }
    if isLate { announceMemory(of: member) }
    news.change { news in
      if news.awaitsReplies.remove(member.place) != nil { news.replies = true }
      if news.late.contains(member.place) { news.tellLists() }
    }
  }

  /// What is remembered of a blog comes late: it is told before its posts are.
  func announceMemory(of member: GatheredMember) {
    guard news.with({ $0.isStateLoaded }), let memory = member.takeMemory() else { return }
    news.change { $0.remembered.append((member.place, memory.state)) }
  }

  /// Whether a blog's posts may be listed: what is remembered of them is known to whoever asks.
  func isReady(_ member: GatheredMember) -> Bool {
    member.isThere && (member.isTold || !news.with { $0.isStateLoaded })
  }

  // MARK: Marks

  /// Takes what the reader has marked by now.
  func take(_ marks: ListMarks) {
    let voices = marks.own.replies.isEmpty ? [] : members.map(\.voice)
    split.withLock { $0.take(marks, voices: voices) }
  }

  func marks(of member: GatheredMember) -> (marks: ListMarks, number: Int) {
    split.withLock { $0.marks(of: member.place) }
  }

  // MARK: Indexes

  /// Reads a blog's index; others are closed for it.
  func read<Result>(
    _ member: GatheredMember, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    use(member)
    return try body()
  }

  func use(_ member: GatheredMember) {
    if !member.catalogue.isOpen {
      observe(.indexOpening, member.id)
      open.countOpening()
    }
    for place in open.use(member.place, isBusy: { members[$0].isRefreshing }) { members[place].catalogue.close() }
  }

  /// Asks many blogs something that their indexes know, a few at once. Nil for those that did not answer in time.
  func ask<Answer: Sendable>(
    _ members: [GatheredMember], milliseconds: Int,
    _ body: @escaping @Sendable (GatheredMember) throws(Problem) -> Answer
  ) throws(Problem) -> [Answer?] {
    let end = monotonicMilliseconds() + milliseconds
    files.wait(for: members.compactMap(find), milliseconds: milliseconds)
    let answers = Locked([Int: Answer]())
    let failure = Locked(Problem?.none)
    let tickets = members.filter(isReady).map { member in
      indexes.add(member.place, isUrgent: true) { [self] _ in
        do throws(Problem) {
          let answer = try read(member) { () throws(Problem) in try body(member) }
          answers.with { $0[member.place] = answer }
        } catch {
          let placed = error.placed(in: member.id)
          failure.with { $0 = placed }
        }
      }
    }
    indexes.wait(for: tickets, milliseconds: end - monotonicMilliseconds())
    let known = answers.with { $0 }
    // One index that cannot be read hides no other.
    if known.isEmpty, let failure = failure.with({ $0 }) { throw failure }
    return members.map { known[$0.place] }
  }
}

/// What is to be told, and who waits for what.
struct News {
  /// Whether somebody asked for what is remembered: what is found later is told.
  var isStateLoaded = false
  /// Blogs that were missing where a list was answered.
  var late: Set<Int> = []
  /// Blogs that were missing where replies were.
  var awaitsReplies: Set<Int> = []
  var remembered: [(place: Int, state: ReadingState)] = []
  /// Posts that are not as they were; nil for too many.
  var posts: Set<PostID>? = []
  var hasPosts = false
  var replies = false
  var notices: [IndexNotice] = []
  /// How far each blog's files are read.
  var progress: [Int: (done: Int, total: Int, isText: Bool)] = [:]
  var hasProgress = false
  /// Blogs in whose folders something happened.
  var changed: Set<Int> = []
  /// Wakes whoever tells.
  var isStopping = false

  private static let mostNames = 256

  /// Lists are not as they were.
  mutating func tellLists() {
    posts = nil
    hasPosts = true
  }

  mutating func tell(_ changed: Set<PostID>?) {
    hasPosts = true
    guard let changed, let known = posts, known.count + changed.count <= Self.mostNames else {
      posts = nil
      return
    }
    posts = known.union(changed)
  }
}

/// Which indexes are open: a few, those that were used last.
final class OpenIndexes: Sendable {
  private static let most = 16
  private let state = Mutex((order: [Int](), count: 0))

  func countOpening() { state.withLock { $0.count += 1 } }
  var count: Int { state.withLock { $0.count } }

  /// Notes that one is used now. Returns those that are to be closed for it.
  func use(_ place: Int, isBusy: (Int) -> Bool) -> [Int] {
    state.withLock { state in
      state.order.removeAll { $0 == place }
      state.order.append(place)
      var closed: [Int] = []
      var next = 0
      while state.order.count - closed.count > Self.most, next < state.order.count - 1 {
        if !isBusy(state.order[next]) { closed.append(state.order[next]) }
        next += 1
      }
      state.order.removeAll(where: closed.contains)
      return closed
    }
  }
}

/// Lists that were put together last.
struct MergedLists {
  private static let room = 3
  private var known: [(list: GatheredList, blogs: Set<Int>, merged: MergedList)] = []

  /// A list over some blogs' parts.
  mutating func list(_ list: GatheredList, _ blogs: Set<Int>, _ parts: [BlogKeys?]) -> MergedList {
    let place = known.firstIndex { $0.list == list && $0.blogs == blogs }
    let old = place.map { known.remove(at: $0).merged }
    let merged: MergedList
    if let old, zip(old.parts, parts).allSatisfy({ $0 === $1 }) {
      merged = old
    } else {
      merged = MergedList(parts, from: old)
    }
    known.append((list, blogs, merged))
    if known.count > Self.room { known.removeFirst() }
    return merged
  }
}
