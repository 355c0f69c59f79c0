import Dispatch
import Reader
import Synchronization

/// Does what lanes are given on the calling thread: at once, or as late as a test says.
///
/// What was replaced is done all the same, and its answer comes late: nobody who asks for something else can count on
/// the first answer not being on its way already.
public final class InlineExecutor: Executor {
  /// How a lane does its work.
  public enum Pace: Hashable, Sendable {
    /// Before the call returns.
    case atOnce
    /// Each work so long after the one before.
    case slow(Duration)
    /// When it is released.
    case held
  }

  private struct Work {
    var lane: Lane
    /// Nil until it is released.
    var due: ContinuousClock.Instant?
    var work: @Sendable () -> Void
  }

  private struct State {
    var waiting: [Work] = []
    var busy: Set<Lane> = []
    var paces: [Lane: Pace] = [:]
    var held: Set<Lane> = []
  }

  private let clock: TestClock
  private let state = Mutex(State())

  /// Lanes that do everything at once.
  public init(clock: TestClock) { self.clock = clock }

  /// From now on lanes work at this pace; what they were given already comes as it was to come.
  package func set(_ pace: Pace, for lanes: [Lane]) {
    state.withLock { state in for lane in lanes { state.paces[lane] = pace } }
  }

  /// Whether what work goes on with waits in these lanes.
  package func holdSteps(_ isHeld: Bool, of lanes: [Lane]) {
    state.withLock { if isHeld { $0.held.formUnion(lanes) } else { $0.held.subtract(lanes) } }
  }

  /// Whether work waits to be released.
  public var isHolding: Bool { state.withLock { $0.waiting.contains { $0.due == nil } } }

  /// When the next work is to be done by itself.
  public var next: ContinuousClock.Instant? {
    state.withLock { state in
      var seen: Set<Lane> = []
      return state.waiting.filter { seen.insert($0.lane).inserted }.compactMap(\.due).min()
    }
  }

  /// Does what is held by now, in order.
  public func release() {
    let now = clock.now
    state.withLock { state in
      for index in state.waiting.indices where state.waiting[index].due == nil { state.waiting[index].due = now }
    }
    workOff()
  }

  /// Does everything whose time has come.
  public func workOff() {
    while let work = takeNext() {
      work.work()
      state.withLock { _ = $0.busy.remove(work.lane) }
    }
  }

  private func takeNext() -> Work? {
    let now = clock.now
    return state.withLock { state in
      var seen = state.busy
      for (index, work) in state.waiting.enumerated() {
        // Each lane in turn.
        guard seen.insert(work.lane).inserted, let due = work.due, due <= now else { continue }
        state.busy.insert(work.lane)
        return state.waiting.remove(at: index)
      }
      return nil
    }
  }

  private func add(_ lane: Lane, after delay: Duration = .zero, _ work: @escaping @Sendable () -> Void) {
    let now = clock.now
    state.withLock { state in
      let last = state.waiting.last { $0.lane == lane }.map { $0.due ?? now } ?? now
      let due: ContinuousClock.Instant? =
        switch state.paces[lane] ?? .atOnce {
        case .atOnce: now + delay
        case .slow(let time): max(now, last) + delay + time
        case .held: nil
        }
      state.waiting.append(Work(lane: lane, due: due, work: work))
    }
    workOff()
  }
}

extension InlineExecutor {
  package func run(_ lane: Lane, _ work: @escaping @Sendable () -> Void) { add(lane, work) }

  package func replace(_ lane: Lane, by work: @escaping @Sendable () -> Void) { add(lane, work) }

  package func runLater(_ lane: Lane, after delay: DispatchTimeInterval, _ work: @escaping @Sendable () -> Void) {
    guard case .milliseconds(let milliseconds) = delay else { return add(lane, work) }
    add(lane, after: .milliseconds(milliseconds), work)
  }

  package func goOn(_ lane: Lane, with work: @escaping @Sendable () -> Void) {
    let isHeld = state.withLock { state in
      guard state.held.contains(lane) else { return false }
      state.waiting.append(Work(lane: lane, due: nil, work: work))
      return true
    }
    if !isHeld { work() }
  }

  /// Lets time pass until the lane has nothing to do. Who waits without a limit gets what is held.
  package func wait(for lane: Lane, atMost limit: Duration?) -> Bool {
    let end = limit.map { clock.now + $0 }
    while state.withLock({ $0.waiting.contains { $0.lane == lane } }) {
      guard let next, end.map({ next <= $0 }) ?? true else {
        guard let end else {
          release()
          continue
        }
        clock.advance(to: end)
        return false
      }
      clock.advance(to: next)
      workOff()
    }
    return true
  }

  package var isInline: Bool { true }
}
