import Blog
import Dispatch
import Synchronization

/// A search on its way, which waits when it is far enough ahead of the person who reads its results.
final class SearchSession: Sendable {
  private struct State {
    var allowed: Int
    var found = 0
    var isCancelled = false
  }

  private let state: Mutex<State>
  private let moved = DispatchSemaphore(value: 0)

  init(allowed: Int) { state = Mutex(State(allowed: allowed)) }

  /// It may find so many in all.
  func allow(_ count: Int) {
    state.withLock { $0.allowed = max($0.allowed, count) }
    moved.signal()
  }

  /// Nobody wants more.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    moved.signal()
  }

  /// Counts what was found and waits until more is wanted. False when nothing is.
  func goesOn(after count: Int) -> Bool {
    state.withLock { $0.found += count }
    while true {
      let (isCancelled, isAhead) = state.withLock { ($0.isCancelled, $0.found >= $0.allowed) }
      if isCancelled { return false }
      if !isAhead { return true }
      moved.wait()
    }
  }
}
