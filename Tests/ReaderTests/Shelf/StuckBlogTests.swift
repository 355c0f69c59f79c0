import Blog
import Dispatch
import ReaderTestSupport
import Screen
import Synchronization
import Testing

@testable import Reader

/// A blog whose disk does not answer, on threads as the program has them: no other blog waits for it.
@Suite(.serialized) struct StuckBlogTests {
  private let gate = Gate()
  private let inner = PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) })
  private let aino = BlogID("aino")
  private let eero = BlogID("eero")

  private func shelving(_ told: Told, patience: DispatchTimeInterval = Shelving.patience) -> Shelving {
    Shelving(GatedShelf(inner, gate), executor: QueueExecutor(), patience: patience) { told.put($0) }
  }

  @Test func othersOpen() {
    let told = Told()
    let shelving = shelving(told)
    shelving.run(.open(aino, token: 1))
    shelving.run(.open(eero, token: 2))
    #expect(told.wait { $0 == .opened(eero, token: 2) } && told.all.count == 1)
    gate.open()
    #expect(told.wait { $0 == .opened(aino, token: 1) })
  }

  /// Only what is written to a blog has to be there when it is opened.
  @Test func othersOpenWhileItIsClosed() throws {
    let told = Told()
    let shelving = Shelving(inner, executor: QueueExecutor(), patience: .seconds(600)) { told.put($0) }
    var ports = try inner.ports(of: aino)
    ports.store = GatedStore(inner["aino"].store, gate)
    let desk = BlogDesk(aino, ports, executor: QueueExecutor(), now: { .now }, wake: {})
    desk.toRemember = [.postStarred(PostID("steam"), true)]
    desk.remember()
    shelving.beginClosing(aino)
    shelving.close(desk, unsaved: nil, touched: [aino])
    shelving.run(.open(aino, token: 1))
    shelving.run(.open(eero, token: 2))
    #expect(told.wait { $0 == .opened(eero, token: 2) } && !told.all.contains(.opened(aino, token: 1)))
    gate.open()
    #expect(told.wait { $0 == .opened(aino, token: 1) })
    #expect(inner["aino"].store.current.starredPosts == [PostID("steam")])
  }

  @Test func othersAreMarkedAndItIsToldWhenItHasBeen() {
    let told = Told()
    let shelving = shelving(told)
    shelving.run(.mark([aino, eero]))
    func isOf(_ blog: BlogID) -> (ShelfMessage) -> Bool {
      { if case .marked(let marks, _) = $0 { marks.map(\.blog) == [blog] } else { false } }
    }
    #expect(told.wait(isOf(eero)) && inner["aino"].store.current.readPosts.isEmpty)
    gate.open()
    #expect(told.wait(isOf(aino)) && inner["aino"].store.current.readPosts.count == 4)
  }

  @Test func nothingIsCalledReadWhereNothingIsKnown() {
    let told = Told()
    let shelving = Shelving(inner, executor: InlineExecutor(clock: TestClock())) { told.put($0) }
    var broken = inner["aino"]
    broken.problem = Problem(.file(.folderMissing), file: "/nowhere/aino")
    inner.list([broken, inner["eero"]])
    shelving.run(.mark([aino]))
    #expect(told.all.contains(.marked([], broken.problem!)) && !told.all.contains(.marked([], nil)), "\(told.all)")
    shelving.run(.mark([aino, eero]))
    guard case .marked(let marks, let problem) = told.all.last(where: Self.isOfMarks) else {
      Issue.record("\(told.all)")
      return
    }
    #expect(marks.map(\.blog) == [eero] && problem == broken.problem)
  }

  private static func isOfMarks(_ message: ShelfMessage) -> Bool {
    if case .marked = message { true } else { false }
  }

  @Test func whatCannotBeAskedForNewsIsToldAndCounted() {
    let told = Told()
    let shelving = Shelving(inner, executor: InlineExecutor(clock: TestClock())) { told.put($0) }
    var broken = inner["aino"]
    broken.problem = Problem(.file(.folderMissing), file: "/nowhere/aino")
    inner.list([broken, inner["eero"]])
    shelving.run(.sync([aino, eero]))
    let reports = told.all.compactMap { if case .synced(let blog, let report) = $0 { (blog, report.end) } else { nil } }
    #expect(reports.map(\.0) == [aino, eero] && reports.first?.1 == .problem(broken.problem!))
    #expect(told.all.count { $0 == .syncEnded } == 1)
  }

  /// A kill may follow a hang-up at any moment.
  @Test func whatIsReadNowIsWrittenFirstAtTheEnd() {
    let shelf = GatedShelf(inner, gate, gatesStore: true)
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))
    let program = Program(
      terminal: terminal, ports: nil, shelf: shelf, host: inner.first.host, newExecutor: { QueueExecutor() },
      now: { .now })
    func send(_ key: KeyPress.Key, until condition: () -> Bool) {
      terminal.send([.key(KeyPress(key))])
      repeat {
        program.step(until: nil)
        _ = program.show()
      } while !condition()
    }
    program.begin()
    while program.session.shelf?.selected == nil || program.session.shelf?.total.new == 0 {
      program.step(until: nil)
      _ = program.show()
    }
    func read() {
      send(.enter) { program.session.blog.list.selected != nil && program.session.blog.journey.pending == nil }
    }
    send(.character("n")) { true }
    read()
    send(.character("s")) { !program.session.blog.marks.reading.starredPosts.isEmpty }
    send(.character("B")) { program.session.isOnShelf }
    send(.character("n")) { true }
    #expect(program.session.shelf?.selected?.id == eero)
    read()
    terminal.send([.key(KeyPress(.character("s"))), .hangUp])
    program.step(until: nil)
    #expect(program.isOver && inner["eero"].store.current.starredPosts.isEmpty)
    let isFirst = Mutex(false)
    let isSeen = DispatchSemaphore(value: 0)
    DispatchQueue.global().async { [inner, gate] in
      // As long as a service manager waits before it kills.
      for _ in 0..<500 where inner["eero"].store.current.starredPosts.isEmpty {
        _ = gate.isOpen.wait(timeout: .now() + .milliseconds(10))
      }
      isFirst.withLock { $0 = !inner["eero"].store.current.starredPosts.isEmpty }
      gate.open()
      isSeen.signal()
    }
    _ = program.end()
    isSeen.wait()
    #expect(isFirst.withLock { $0 })
    #expect(inner["aino"].store.current.starredPosts.count == 1)
  }
}

/// What a disk waits at until a test opens it.
private final class Gate: Sendable {
  let isOpen = DispatchSemaphore(value: 0)

  func open() { isOpen.signal() }

  func pass() {
    isOpen.wait()
    isOpen.signal()
  }
}

/// Messages as they come.
private final class Told: Sendable {
  private let messages = Mutex<[ShelfMessage]>([])
  private let arrival = DispatchSemaphore(value: 0)

  var all: [ShelfMessage] { messages.withLock { $0 } }

  func put(_ message: ShelfMessage) {
    messages.withLock { $0.append(message) }
    arrival.signal()
  }

  /// False where none comes that is as wanted.
  func wait(_ isWanted: (ShelfMessage) -> Bool) -> Bool {
    let end = DispatchTime.now() + .seconds(20)
    while !all.contains(where: isWanted) {
      guard arrival.wait(timeout: end) == .success else { return false }
    }
    return true
  }
}

private struct GatedStore: ReadingStateStore {
  private let inner: any ReadingStateStore
  private let gate: Gate

  init(_ inner: any ReadingStateStore, _ gate: Gate) { (self.inner, self.gate) = (inner, gate) }

  func load() -> (state: ReadingState, problems: [Problem]) { inner.load() }

  func append(_ changes: [StateChange]) throws(Problem) {
    gate.pass()
    try inner.append(changes)
  }
}

/// Blogs in memory; what the first is read with comes when a gate is open, or what is remembered of it goes to its disk then.
private struct GatedShelf: BlogShelf {
  private let inner: PilotShelf
  private let gate: Gate
  private let gatesStore: Bool

  init(_ inner: PilotShelf, _ gate: Gate, gatesStore: Bool = false) {
    (self.inner, self.gate, self.gatesStore) = (inner, gate, gatesStore)
  }

  func ports(of blog: BlogID) throws(Problem) -> BlogPorts {
    var ports = try inner.ports(of: blog)
    guard blog == inner.first.id else { return ports }
    if gatesStore { ports.store = GatedStore(ports.store, gate) } else { gate.pass() }
    return ports
  }

  func ports(of gathering: Gathering) throws(Problem) -> BlogPorts { try inner.ports(of: gathering) }
  func blogs() throws(Problem) -> [ShelvedBlog] { try inner.blogs() }
  func place() -> BlogID? { inner.place() }
  func remember(_ place: BlogID) { inner.remember(place) }
  func keep(_ deliver: @escaping @Sendable ([ShelvedBlog], Bool) -> Bool) { inner.keep(deliver) }
  func stop() { inner.stop() }
  func look(at blog: BlogID) -> ShelvedBlog { inner.look(at: blog) }
}
