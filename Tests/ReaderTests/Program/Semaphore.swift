import Dispatch

/// Waits without a sleep.
final class Semaphore: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  func signal() { semaphore.signal() }
  func wait() { semaphore.wait() }
  func wait(atMost limit: Duration?) {
    guard let limit else { return semaphore.wait() }
    _ = semaphore.wait(timeout: .now() + .milliseconds(Int(limit / .milliseconds(1)) + 1))
  }
}
