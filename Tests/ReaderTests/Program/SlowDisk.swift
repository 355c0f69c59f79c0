import Blog
import Reader
import ReaderTestSupport
import Screen
import Synchronization
import Testing

/// A blog in memory whose writes wait until they are let through.
final class SlowRepository: BlogRepository {
  let memory: MemoryRepository
  private let gate = Gate()
  private let handedOver = Gate()

  init(_ memory: MemoryRepository = MemoryRepository()) { self.memory = memory }

  /// From now on every write goes through.
  func letThrough() { gate.open() }
  /// Waits until a write has begun.
  func waitForWrite() { handedOver.wait() }
  /// Whether a write has begun.
  var hasBegun: Bool { handedOver.isOpenNow }

  func site() throws(Problem) -> Site { try memory.site() }
  func summaries(_ deliver: (SummaryBatch) -> Bool) throws(Problem) { try memory.summaries(deliver) }
  func post(_ id: PostID) throws(Problem) -> OpenedPost { try memory.post(id) }
  func replies() throws(Problem) -> (replies: [Reply], problems: [Problem]) { try memory.replies() }
  func check() -> [Problem] { [] }
  func save(_ reply: Reply) throws(Problem) -> Reply {
    handedOver.open()
    gate.wait()
    return try memory.save(reply)
  }
  func delete(_ id: ReplyID, fileVersion: Int64?) throws(Problem) { try memory.delete(id, fileVersion: fileVersion) }
}

/// Closed until it is opened for good.
final class Gate: Sendable {
  private let isOpen = Mutex(false)
  private let arrival = Semaphore()

  func open() {
    isOpen.withLock { $0 = true }
    arrival.signal()
  }

  var isOpenNow: Bool { isOpen.withLock { $0 } }

  func wait() {
    while !isOpen.withLock({ $0 }) { arrival.wait() }
    arrival.signal()
  }
}

/// A host with two places for copies, the first of which may take nothing.
final class CopyingHost: Host {
  private struct State {
    var time: Int64 = 1_767_225_600
    var replies = 0
    var copies: [[ReplyID: Reply]] = [[:], [:]]
    var refuses: Set<Int> = []
  }
  private let state = Mutex(State())
  private let whenCopied: @Sendable () -> Void

  /// - Parameter whenCopied: what happens once a copy is made. No thread of the tests waits for that.
  init(
    refusing: Set<Int> = [], copies: [Reply] = [], whenCopied: @escaping @Sendable () -> Void = {}
  ) {
    self.whenCopied = whenCopied
    state.withLock { state in
      state.refuses = refusing
      for copy in copies { state.copies[0][copy.id] = copy }
    }
  }

  func copyTexts(in place: Int) -> [String] {
    state.withLock { $0.copies[place].values.map(\.markdown).sorted() }
  }

  func now() -> Timestamp {
    state.withLock {
      $0.time += 1
      return Timestamp(seconds: $0.time)
    }
  }
  func newReplyID(at time: Timestamp) -> ReplyID {
    state.withLock {
      $0.replies += 1
      return ReplyID("r\($0.replies)")
    }
  }
  func edit(_ text: String) -> EditorOutcome { EditorOutcome(text: nil) }
  func rescue(_ reply: Reply) -> String? { nil }
  var copyPlaces: Int { 2 }
  func keepCopy(_ reply: Reply, in place: Int) -> String? {
    defer { whenCopied() }
    return state.withLock { state in
      guard !state.refuses.contains(place) else { return nil }
      state.copies[place][reply.id] = reply
      return "/place-\(place)/\(reply.id)"
    }
  }
  func copies(in place: Int) -> [Reply] { state.withLock { Array($0.copies[place].values) } }
  func dropCopy(_ id: ReplyID, in place: Int) { state.withLock { $0.copies[place][id] = nil } }
}

/// A terminal whose next event is made when it is asked for: tests look at the program in between.
final class SteppingTerminal: Terminal {
  let size = Size(columns: 100, rows: 24)
  private(set) var frame: Frame?
  private var steps: [(SteppingTerminal) -> [TerminalEvent]?]
  private let bell = Semaphore()
  /// What the screen showed each time when somebody else got the terminal.
  private(set) var whenLent: [String] = []
  /// Is called instead of stopping.
  var whenSuspended: () -> Void = {}

  /// - Parameter steps: each says what the person does, or nil to be asked again once something has come in.
  init(_ steps: [(SteppingTerminal) -> [TerminalEvent]?]) { self.steps = steps.reversed() }

  var text: String { frame?.surface.lines.joined(separator: "\n") ?? "" }

  func paint(_ frame: Frame) { self.frame = frame }
  func events(timeout: Duration?) -> [TerminalEvent] {
    guard let step = steps.last else { return [.terminate] }
    if let events = step(self) {
      steps.removeLast()
      return events
    }
    bell.wait(atMost: timeout)
    return []
  }
  var wake: @Sendable () -> Void { { [bell] in bell.signal() } }
  func invalidate() {}
  func suspend() { whenSuspended() }
  func lend(_ body: () -> Void) {
    whenLent.append(text)
    body()
  }
  func copy(_ text: String) -> Bool { false }
  func close() {}

  static func keys(_ keys: String...) -> (SteppingTerminal) -> [TerminalEvent]? {
    { _ in keys.compactMap { KeyPress($0) }.map { .key($0) } }
  }
  static func typing(_ text: String) -> (SteppingTerminal) -> [TerminalEvent]? {
    { _ in text.map { .key(KeyPress(.character($0))) } }
  }
  /// Goes on once the screen shows a text.
  static func seeing(_ text: String) -> (SteppingTerminal) -> [TerminalEvent]? {
    { $0.text.contains(text) ? [] : nil }
  }
}
