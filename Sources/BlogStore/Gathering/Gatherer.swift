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
  /// Rows that were read last: most of those that are asked for next.
  let recent = Mutex(RecentRows())
  /// The person's own journal.
  let choices: JSONLinesStateStore
  /// Parts of a list that were not needed yet.
  private let later = Mutex<(list: GatheredList, members: [GatheredMember])?>(nil)
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

  private let windows = Atomic<Int>(0)
  private let searches = Atomic<Int>(0)
  private var isListing: Bool { windows.load(ordering: .relaxed) > 0 }
  /// Whether somebody waits for something: what can be done later is done later.
  var isAwaited: Bool { isListing || searches.load(ordering: .relaxed) > 0 }

  /// Makes a window.
  func listing<Result>(_ body: () -> Result) -> Result {
    windows.add(1, ordering: .relaxed)
    defer {
      windows.subtract(1, ordering: .relaxed)
      news.change { $0.hasRoom = true }
    }
    return body()
  }

  /// Searches.
  func searching(_ body: () throws(Problem) -> Void) throws(Problem) {
    searches.add(1, ordering: .relaxed)
    defer {
      searches.subtract(1, ordering: .relaxed)
      news.change { $0.hasRoom = true }
    }
    try body()
  }

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

  private func isFound(_ member: GatheredMember) {
    noteMemory(of: member)
    news.change { news in
      if news.awaitsReplies.remove(member.place) != nil, member.hasReplies { news.replies = true }
      if news.late.contains(member.place) { news.tellLists() }
    }
  }

  // MARK: Parts that were not needed yet

  /// Has the parts of a list that nobody waits for made by whoever keeps the blogs.
  ///
  /// - Parameter members: the last is the first.
  func makeLater(_ list: GatheredList, of members: [GatheredMember]) {
    later.withLock { $0 = members.isEmpty ? nil : (list, members) }
    news.change { $0.hasRoom = true }
  }

  /// Begins with one of the parts that nobody waits for; nil where none is left.
  func makeNextPart() -> (ticket: Crew.Ticket, place: Int)? {
    let next = later.withLock { later -> (list: GatheredList, member: GatheredMember)? in
      guard let member = later?.members.popLast(), let list = later?.list else { return nil }
      return (list, member)
    }
    guard let (list, member) = next else { return nil }
    let ticket = files.add(member.place, name: "part", isUrgent: false) { [self] _ in
      findNow(member)
      makeNow(list, of: member)
      news.change { $0.hasRoom = true }
    }
    return (ticket, member.place)
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

  func marksNumber(of member: GatheredMember) -> Int { split.withLock { $0.number(of: member.place) } }

  // MARK: Indexes

  /// Uses a blog's index; others are closed for it.
  func read<Result>(
    _ member: GatheredMember, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    if !member.catalogue.isOpen {
      observe(.indexOpening, member.id)
      open.countOpening()
    }
    // Behind it: before, it may have been pushed out by others while it was not even open.
    defer {
      for place in open.use(member.place, isBusy: { members[$0].isRefreshing }) { members[place].catalogue.close() }
    }
    return try body()
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
    let tickets = members.filter(\.isThere).map { member in
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
