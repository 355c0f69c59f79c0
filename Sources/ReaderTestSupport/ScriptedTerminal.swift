import Reader
import Screen
import Synchronization

/// A terminal that nobody looks at: it says what a test has it say.
public final class ScriptedTerminal: Terminal {
  /// The size now; an event that tells of another changes it.
  public private(set) var size: Size
  /// The last frame.
  public private(set) var frame: Frame?
  /// What was put on its clipboard.
  public private(set) var copied: [String] = []
  /// Whether it has one.
  public var hasClipboard = true
  /// It strikes nothing out.
  public var strikesText: Bool { false }
  /// What happens before it is asked for events: time passes, or a test looks at the screen.
  public var whenAsked: (ScriptedTerminal) -> Void = { _ in }
  /// What happens while the program is suspended.
  public var whenSuspended: () -> Void = {}
  /// What it showed each time when somebody else got it.
  public private(set) var lent: [Frame?] = []
  /// What it says when it has said everything.
  public var last: [TerminalEvent] = []
  private var script: ArraySlice<[TerminalEvent]> = []
  private let bell = Bell()

  /// A terminal with nothing to say.
  public init(size: Size) { self.size = size }

  /// Says these together, after what it was to say before.
  public func send(_ events: [TerminalEvent]) { script.append(events) }

  /// Whether it has nothing to say and nobody has rung since it was asked last.
  public var isQuiet: Bool { script.isEmpty && !bell.isRung.withLock { $0 } }

  /// Keeps the frame.
  public func paint(_ frame: Frame) { self.frame = frame }

  /// What is said next. Nobody waits here.
  public func events(timeout: Duration?) -> [TerminalEvent] {
    whenAsked(self)
    bell.isRung.withLock { $0 = false }
    let events = script.popFirst() ?? last
    for case .resized(let size) in events { self.size = size }
    return events
  }

  /// Ends the wait.
  public var wake: @Sendable () -> Void { { [bell] in bell.isRung.withLock { $0 = true } } }
  /// Nothing to do.
  public func invalidate() {}
  /// As ``whenSuspended`` says.
  public func suspend() { lend(whenSuspended) }
  /// Runs the body.
  public func lend(_ body: () -> Void) {
    lent.append(frame)
    body()
  }
  /// Keeps the text, where it has a clipboard.
  public func copy(_ text: String) -> Bool {
    if hasClipboard { copied.append(text) }
    return hasClipboard
  }
  /// What the person chose of it last.
  public private(set) var choices: TerminalChoices?
  /// What its window is called; nil where nobody called it.
  public private(set) var title: String?
  /// Keeps them.
  public func take(_ choices: TerminalChoices) { self.choices = choices }
  /// Keeps it.
  public func call(_ title: String?) { self.title = title }
  /// Nothing to do.
  public func close() {}
}

private final class Bell: Sendable {
  let isRung = Mutex(false)
}
