import Blog
import BlogStore
import Configuration
import Reader
import Synchronization
import Words

/// The blogs of `config.toml` as folders on this machine.
final class SystemShelf: BlogShelf {
  /// A step with a blog. Tests hold a thread at one, as a disk would that does not answer.
  enum Step: Hashable, Sendable {
    /// Its folder is about to be looked at.
    case looking
    /// It is about to be counted.
    case counting
  }

  /// Where everything is.
  struct Places: Sendable {
    var settings: ConfigurationFile
    /// Where a blog may be that the settings do not list.
    var usual: String?
    /// Where it stands what was read.
    var states: String
    /// Where indexes and counts are kept; nil keeps none.
    var caches: String?
    var syncs: SyncFiles

    /// - Parameter stateFolder: as a person named it; nil for the usual one.
    static func usual(stateFolder: String?) throws(CommandFault) -> Places {
      let environment = Environment.variables
      return Places(
        settings: try Settings.usualFile(), usual: StateLocation.dataFolder(environment: environment),
        states: StateStores.folder(stateFolder), caches: StateLocation.cacheFolder(environment: environment),
        syncs: SyncFiles())
    }
  }

  /// How fast ``keep(_:)`` goes.
  struct Pace: Sendable {
    /// Between two looks at all blogs.
    var pause = Duration.seconds(2)
    /// For a thread that gets no further, before another takes its place.
    var patience = Duration.seconds(2)
    /// Between two things told.
    var telling = Duration.milliseconds(50)
    /// Before how long ago something was is told anew.
    var ageing = Duration.seconds(60)
    /// Between two times that the counts are kept.
    var keeping = Duration.seconds(1)
  }

  private struct State {
    var list: ShelfList?
    /// What the settings' file was like when that was read.
    var mark: FileMark?
    var records: [BlogID: ShelfRecord] = [:]
    var areCountsRead = false
    var haveCountsChanged = false
    var keepers: [ShelfKeeper] = []
  }

  let places: Places
  let memory: ShelfMemory
  let pace: Pace
  let observe: @Sendable (Step, BlogID) -> Void
  let desk: PortsDesk
  private let countsFile: CountsFile?
  private let state = Mutex(State())

  /// Reads nothing yet.
  ///
  /// - Parameter observe: is told each step, on the thread that takes it.
  init(_ places: Places, pace: Pace = Pace(), observe: @escaping @Sendable (Step, BlogID) -> Void = { _, _ in }) {
    self.places = places
    self.pace = pace
    self.observe = observe
    memory = ShelfMemory(folder: places.states)
    desk = PortsDesk(stateFolder: places.states, cacheFolder: places.caches)
    countsFile = places.caches.map { CountsFile(cacheFolder: $0) }
  }

  /// The shelf, where the settings list several blogs; nil where there is none. What is wrong with the settings is told by
  /// whoever needs them then.
  static func ofSeveral(stateFolder: String?) -> SystemShelf? {
    guard let places = try? Places.usual(stateFolder: stateFolder) else { return nil }
    let shelf = SystemShelf(places)
    let mark = FileMark(places.settings.path)
    guard let list = try? shelf.readList(), list.items.count > 1 else { return nil }
    shelf.take(list, mark)
    guard shelf.records.count > 1 else { return nil }
    list.settings.complain()
    return shelf
  }

  // MARK: The list

  func blogs() throws(Problem) -> [ShelvedBlog] {
    // Whoever began with the shelf has just read them.
    let mark = FileMark(places.settings.path)
    guard state.withLock({ $0.list == nil || $0.mark != mark }) else { return rows }
    do throws(Problem) {
      take(try readList(), mark)
    } catch {
      // What was there a moment ago is better than nothing.
      guard state.withLock({ $0.list != nil }) else { throw error }
    }
    return rows
  }

  func readList() throws(Problem) -> ShelfList { try ShelfList(of: places.settings, usual: places.usual) }

  /// Whether the list is another now than it was; what is known of its blogs stays.
  ///
  /// - Parameter mark: of the settings' file, from before it was read.
  @discardableResult func take(_ list: ShelfList, _ mark: FileMark) -> Bool {
    let isFirst = state.withLock { state in
      defer { state.areCountsRead = true }
      return !state.areCountsRead
    }
    let entries = isFirst ? countsFile?.read() ?? [:] : [:]
    return state.withLock { state in
      let before = state.list?.items
      (state.list, state.mark) = (list, mark)
      let known = state.records
      state.records = Dictionary(
        list.items.map { item in
          let record = known[item.id].flatMap { $0.item == item ? $0 : nil }
          return (item.id, record ?? ShelfRecord(item, entries[item.folder]))
        }, uniquingKeysWith: { first, _ in first })
      return before != list.items
    }
  }

  /// What is known of every blog, in their order. Two names of one folder are one blog, as soon as that is known.
  var rows: [ShelvedBlog] { records.map(\.row) }

  var records: [ShelfRecord] {
    state.withLock { state in
      var places: Set<String> = []
      return (state.list?.items ?? []).compactMap { state.records[$0.id] }
        .filter { places.insert($0.place ?? $0.item.folder).inserted }
    }
  }

  func record(of blog: BlogID) -> ShelfRecord? { state.withLock { $0.records[blog] } }
  var settings: Settings? { state.withLock { $0.list?.settings } }

  /// Changes what is known of a blog; nothing where it is not on the list any more.
  ///
  /// - Returns: what is to be told of it; nil where that is as it was.
  func change(_ item: ShelfList.Item, _ body: @Sendable (inout ShelfRecord) -> Void) -> ShelvedBlog? {
    state.withLock { state in
      guard var record = state.records[item.id], record.item == item else { return nil }
      let (row, entry) = (record.row, record.entry)
      body(&record)
      state.records[item.id] = record
      if record.entry != entry { state.haveCountsChanged = true }
      return record.row.isSame(as: row) ? nil : record.row
    }
  }

  /// Keeps what was counted, where that is something else than before. What cannot be kept is counted again.
  func keepCounts() {
    guard let countsFile else { return }
    let entries = state.withLock { state -> [String: CountsFile.Entry]? in
      guard state.haveCountsChanged else { return nil }
      state.haveCountsChanged = false
      let pairs = state.records.values.compactMap { record in record.entry.map { (record.item.folder, $0) } }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    if let entries { try? countsFile.write(entries) }
  }

  /// Time has passed: what is told of syncs is told anew.
  ///
  /// - Returns: what is to be told.
  func age() -> [ShelvedBlog] {
    let now = SystemHost.currentTime()
    return state.withLock { state in
      for id in state.records.keys { state.records[id]?.row.sync?.now = now }
      return state.records.values.map(\.row).filter { $0.sync?.isFetched == true }
    }
  }

  // MARK: The row

  func place() -> BlogID? { memory.place }
  func remember(_ place: BlogID) { memory.remember(place) }

  // MARK: Looking

  func keep(_ deliver: @escaping @Sendable ([ShelvedBlog], Bool) -> Bool) {
    let keeper = ShelfKeeper(self, deliver)
    state.withLock { $0.keepers.append(keeper) }
    keeper.run()
    state.withLock { $0.keepers.removeAll { $0 === keeper } }
  }

  func stop() {
    for keeper in state.withLock({ $0.keepers }) { keeper.stop() }
  }

  func look(at blog: BlogID) -> ShelvedBlog {
    guard let item = record(of: blog)?.item else {
      var row = ShelvedBlog(blog)
      row.problem = Self.unknown(blog)
      return row
    }
    _ = look(item, round, isAsked: true) { true }
    return record(of: blog)?.row ?? ShelvedBlog(blog)
  }

  // MARK: Ports

  func ports(of blog: BlogID) throws(Problem) -> BlogPorts {
    guard let record = record(of: blog) else { throw Self.unknown(blog) }
    return desk.ports(folder: record.item.folder)
  }

  func ports(of gathering: Gathering) throws(Problem) -> BlogPorts { desk.ports(of: gathering, on: self) }

  func notify(of reports: [SyncReport.Part], failed: @escaping @Sendable (HookFault) -> Void) {
    GatheredSync.notify(of: reports, items: records.map(\.item), failed: failed)
  }

  /// Before the program ends.
  func close() {
    stop()
    desk.close()
  }

  private static func unknown(_ blog: BlogID) -> Problem {
    Problem(.folder(path: blog.name, .folderMissing), file: "")
  }
}
