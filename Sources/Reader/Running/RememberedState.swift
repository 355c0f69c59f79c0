import Blog
import Dispatch
import Synchronization

/// What is remembered, on its way from the lane that reads it to the one that lists.
final class RememberedState: Sendable {
  typealias Result = (state: ReadingState, problems: [Problem])

  private struct Handover {
    var result: Result?
    var isGivenUp = false
  }

  private let handover = Mutex(Handover())
  private let isThere = DispatchSemaphore(value: 0)

  /// False where nobody waits for it any more.
  func put(_ state: ReadingState, _ problems: [Problem]) -> Bool {
    let isAwaited = handover.withLock {
      $0.result = (state, problems)
      return !$0.isGivenUp
    }
    isThere.signal()
    return isAwaited
  }

  /// Nil where it takes longer.
  func take(atMost limit: Duration) -> Result? {
    _ = isThere.wait(timeout: .now() + .milliseconds(Int(limit / .milliseconds(1))))
    return handover.withLock {
      $0.isGivenUp = $0.result == nil
      return $0.result
    }
  }
}
