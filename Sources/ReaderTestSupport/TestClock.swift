import Synchronization

/// A clock that stands still until a test lets time pass.
public final class TestClock: Sendable {
  private let time = Mutex(ContinuousClock.now)

  /// It begins somewhere.
  public init() {}

  /// The time.
  public var now: ContinuousClock.Instant { time.withLock { $0 } }

  /// Goes on to a time; never back.
  public func advance(to instant: ContinuousClock.Instant) { time.withLock { $0 = max($0, instant) } }
}
