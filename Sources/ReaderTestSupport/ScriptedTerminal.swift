import Glibc
import Reader
import Screen
import Synchronization

/// A terminal that nobody looks at: it says what a script has it say, and hangs up at its end.
public final class ScriptedTerminal: Terminal {
  /// The size now; a resize of the script changes it.
  public private(set) var size: Size
  /// The last frame.
  public private(set) var frame: Frame?
  private var script: ArraySlice<TerminalEvent>
  private let atOnce: Int
  private let bell = Bell()

  /// - Parameter atOnce: how many events come together, as from somebody who types faster than the screen is drawn.
  public init(size: Size, script: [TerminalEvent], atOnce: Int = 1) {
    self.size = size
    self.script = script[...]
    self.atOnce = max(1, atOnce)
  }

  /// Keeps the frame.
  public func paint(_ frame: Frame) { self.frame = frame }

  /// What the script says next. Between two answers it waits a moment for what other threads have to say.
  public func events(timeout: Duration?) -> [TerminalEvent] {
    bell.wait()
    guard !script.isEmpty else { return [.hangUp] }
    let events = Array(script.prefix(atOnce))
    script = script.dropFirst(atOnce)
    for case .resized(let size) in events { self.size = size }
    return events
  }

  /// Ends the wait.
  public var wake: @Sendable () -> Void { { [bell] in bell.ring() } }
  /// Nothing to do.
  public func invalidate() {}
  /// Nobody stops it.
  public func suspend() {}
  /// Runs the body.
  public func lend(_ body: () -> Void) { body() }
  /// Nothing to do.
  public func copy(_ text: String) {}
  /// Nothing to do.
  public func close() {}
}

/// Rings at most a millisecond late.
private final class Bell: Sendable {
  private let isRung = Mutex(false)

  func ring() { isRung.withLock { $0 = true } }

  func wait() {
    for _ in 0..<10 {
      let wasRung = isRung.withLock { rung in
        defer { rung = false }
        return rung
      }
      if wasRung { return }
      usleep(100)
    }
  }
}
