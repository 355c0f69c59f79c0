import Blog
import Dispatch
import Synchronization

/// Does what effects ask of the blogs that the settings list, away from the main thread, and reports in messages.
final class Shelving: Sendable {
  /// How long a blog that is opened waits for one that was just left and still writes.
  static let patience = DispatchTimeInterval.seconds(1)
  /// How long the end waits for that.
  private static let lastPatience = DispatchTimeInterval.seconds(25)
  /// Servers that are asked at the same time.
  private static let mostSyncs = 4

  private struct State {
    /// What is read with, by its token.
    var ports: [Int: BlogPorts] = [:]
    /// What is to be said at the end of blogs that were left.
    var farewells: [String] = []
    /// Blogs whose servers are to be asked.
    var toSync: [BlogID] = []
    var syncs = 0
    /// Those that are over, of the blogs that are looked at together.
    var synced: [SyncReport.Part] = []
    var stop = StopSignal()
    var isKeeping = false
    /// Blogs that were left and still write, by the order in which they were left: each by itself, or nil for all.
    var closing: [(id: BlogID, blogs: Set<BlogID>, end: DispatchGroup)] = []
    /// Words without a blog that stand in a file.
    var copied: Set<ReplyID> = []
  }

  let shelf: any BlogShelf
  let executor: any Executor
  let deliver: @Sendable (ShelfMessage) -> Void
  private let state = Mutex(State())
  private let patience: DispatchTimeInterval
  /// Blogs that were left and still write.
  private let closing = DispatchGroup()
  /// What is being marked.
  let marking = DispatchGroup()

  init(
    _ shelf: any BlogShelf, executor: any Executor, patience: DispatchTimeInterval = Shelving.patience,
    deliver: @escaping @Sendable (ShelfMessage) -> Void
  ) {
    self.shelf = shelf
    self.patience = patience
    self.executor = executor
    self.deliver = deliver
  }

  func run(_ effect: ShelfEffect) {
    switch effect {
    case .begin: executor.run(.listing) { self.begin() }
    case .open(let id, let token): executor.run(.openingBlogs) { self.open(id, token) }
    case .remember(let place): executor.run(.remembering) { self.shelf.remember(place) }
    case .sync(let blogs): sync(blogs)
    case .stopSync: stopSync()
    case .mark(let blogs): mark(blogs)
    case .setBack(let marks): setBack(marks)
    case .leave: break
    }
  }

  // MARK: The list

  private func begin() {
    do throws(Problem) {
      deliver(.listed(try shelf.blogs(), place: shelf.place()))
    } catch {
      return deliver(.unlisted(error))
    }
    let isFirst = state.withLock { state in
      defer { state.isKeeping = true }
      return !state.isKeeping
    }
    guard isFirst else { return }
    executor.run(.keeping) {
      self.shelf.keep { blogs, areAll in
        self.deliver(.found(blogs, areAll: areAll))
        return true
      }
    }
  }

  func look(at blogs: [BlogID]) {
    for blog in blogs {
      executor.run(.lookingAtBlog) { self.deliver(.found([self.shelf.look(at: blog)], areAll: false)) }
    }
  }

  // MARK: Opening and closing

  private func open(_ id: BlogID, _ token: Int) {
    // What was marked a moment ago is read back.
    let end = DispatchTime.now() + patience
    for closing in closings(concerning: id) { _ = closing.wait(timeout: end) }
    do throws(Problem) {
      let ports = try ports(of: id)
      state.withLock { $0.ports[token] = ports }
      deliver(.opened(id, token: token))
    } catch {
      deliver(.notOpened(id, error, token: token))
    }
  }

  private func ports(of id: BlogID) throws(Problem) -> BlogPorts {
    if let gathering = Gathering(id) { return try shelf.ports(of: gathering) }
    return try shelf.ports(of: id)
  }

  /// What was opened; once.
  func takePorts(_ token: Int) -> BlogPorts? { state.withLock { $0.ports.removeValue(forKey: token) } }

  /// A blog is going to be closed: whoever opens it waits for that.
  func beginClosing(_ id: BlogID) {
    let end = DispatchGroup()
    end.enter()
    closing.enter()
    state.withLock { $0.closing.append((id, [], end)) }
  }

  /// Blogs that were left and still write to what is read with a blog, or a list over all.
  private func closings(concerning id: BlogID) -> [DispatchGroup] {
    let isOverAll = Gathering(id) != nil
    return state.withLock { state in
      state.closing.filter { isOverAll || $0.id == id || $0.blogs.contains(id) }.map(\.end)
    }
  }

  /// Waits until blogs that were left have written everything, but not for ever.
  func waitForClosed(atMost limit: Duration) {
    _ = closing.wait(timeout: .now() + .milliseconds(Int(limit / .milliseconds(1))))
  }

  /// Closes it beside the reader: disks take their time.
  ///
  /// - Parameter touched: blogs in which something was marked or written.
  func close(_ desk: BlogDesk, unsaved: PostDraft?, touched: [BlogID]) {
    // Nobody else has it any more.
    nonisolated(unsafe) let desk = desk
    let end = state.withLock { state -> DispatchGroup? in
      guard let place = state.closing.firstIndex(where: { $0.id == desk.id && $0.blogs.isEmpty }) else { return nil }
      state.closing[place].blogs = Set(touched).union([desk.id])
      return state.closing[place].end
    }
    let work = { @Sendable [self] in
      let id = desk.id
      let farewell = desk.end(unsaved: unsaved)
      state.withLock { state in
        state.farewells += farewell
        state.closing.removeAll { $0.end === end }
      }
      end?.leave()
      closing.leave()
      deliver(.closed(id, farewell))
      if !touched.isEmpty { look(at: touched) }
    }
    if executor.isInline { work() } else { DispatchQueue.global(qos: .userInitiated).async(execute: work) }
  }

  // MARK: Words without a blog

  /// Keeps a copy of words whose blog never came.
  func keepCopy(of reply: Reply, by host: any Host) {
    executor.run(.copying) { [self] in
      let places = 0..<host.copyPlaces
      guard places.lazy.compactMap({ host.keepCopy(reply, in: $0) }).first ?? host.rescue(reply) != nil else { return }
      state.withLock { _ = $0.copied.insert(reply.id) }
    }
  }

  /// Whether there is one.
  func hasCopy(of reply: Reply) -> Bool {
    _ = executor.wait(for: .copying, atMost: UnfinishedWrites.patience)
    return state.withLock { $0.copied.contains(reply.id) }
  }

  // MARK: The end

  /// Asks for nothing more.
  func beginEnding() {
    shelf.stop()
    stopSync()
  }

  /// Ends everything. Returns what is to be said of blogs that were left.
  func end() -> [String] {
    beginEnding()
    _ = marking.wait(timeout: .now() + Self.patience)
    _ = executor.wait(for: .remembering, atMost: UnfinishedWrites.patience)
    _ = closing.wait(timeout: .now() + Self.lastPatience)
    return state.withLock { $0.farewells }
  }

  // MARK: Servers

  private func sync(_ blogs: [BlogID]) {
    let begun = state.withLock { state in
      state.toSync += blogs.filter { !state.toSync.contains($0) }
      if state.stop.isStopped { state.stop = StopSignal() }
      let begun = min(Self.mostSyncs - state.syncs, state.toSync.count)
      state.syncs += max(0, begun)
      return begun
    }
    for _ in 0..<max(0, begun) { executor.run(.syncingMany) { self.goOnSyncing() } }
  }

  private func stopSync() {
    let stop = state.withLock { state in
      state.toSync = []
      return state.stop
    }
    stop.stop()
  }

  /// One after the other, until none is left.
  private func goOnSyncing() {
    while let (blog, stop) = nextToSync() {
      deliver(.syncBegun(blog))
      do throws(Problem) {
        let syncing = try shelf.ports(of: blog).syncing
        let report = syncing.sync(stop: stop) { _ in }
        deliver(.synced(blog, report))
        state.withLock { $0.synced.append(SyncReport.Part(blog, report)) }
        syncing.runHooks(after: report, isOneOfMany: true) { self.deliver(.hookFailed($0)) }
      } catch {
        deliver(.synced(blog, SyncReport(.problem(error), standing: .nowhere(now: Timestamp(seconds: 0)))))
      }
      look(at: [blog])
    }
  }

  private func nextToSync() -> (BlogID, StopSignal)? {
    var synced: [SyncReport.Part] = []
    let next: (BlogID, StopSignal)?? = state.withLock { state in
      if !state.stop.isStopped, !state.toSync.isEmpty { return (state.toSync.removeFirst(), state.stop) }
      state.syncs -= 1
      guard state.syncs == 0 else { return nil }
      swap(&synced, &state.synced)
      return .some(nil)
    }
    // The last one says that it is over.
    if case .some(nil) = next {
      deliver(.syncEnded)
      shelf.notify(of: synced) { self.deliver(.hookFailed($0)) }
    }
    return next ?? nil
  }
}
