import CPosix
import Glibc

/// Ends a wait from any thread. The descriptor lives as long as somebody holds the waker, so that a late wake never
/// writes into a file that was opened since.
final class Waker: Sendable {
  /// For poll(2).
  let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = lukija_eventfd()
    if descriptor < 0 { throw .system(call: "eventfd", code: errno) }
  }

  deinit { close(descriptor) }

  func wake() { lukija_eventfd_wake(descriptor) }

  /// Forgets the wakes so far.
  func clear() { lukija_eventfd_clear(descriptor) }
}
