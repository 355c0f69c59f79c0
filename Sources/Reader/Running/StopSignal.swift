import Synchronization

/// Ends work that another thread does, as soon as that can be done. For one piece of work.
public final class StopSignal: Sendable {
  private struct State {
    var isStopped = false
    var actions: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Nothing is stopped yet.
  public init() {}

  /// Whether the work is to end.
  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Ends it. Returns at once.
  public func stop() {
    let actions = state.withLock { state in
      defer { state.actions = [] }
      state.isStopped = true
      return state.actions
    }
    for action in actions { action() }
  }

  /// What wakes the work where it waits: done once, on the thread that stops it, or now where it is stopped already.
  public func whenStopped(_ action: @escaping @Sendable () -> Void) {
    let isStopped = state.withLock { state in
      if !state.isStopped { state.actions.append(action) }
      return state.isStopped
    }
    if isStopped { action() }
  }
}
