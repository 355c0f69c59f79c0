import Synchronization

/// Messages on their way from other threads.
final class Inbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  func put(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake()
  }

  func take() -> [Message] {
    messages.withLock {
      let all = $0
      $0.removeAll()
      return all
    }
  }
}
