/// What the mouse did, in cells.
public struct MouseEvent: Hashable, Sendable {
  /// What it did.
  public enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The left button went down twice.
    case doubleClick
    /// The wheel turned away from the person.
    case wheelUp
    /// The wheel turned towards the person.
    case wheelDown
  }

  /// What it did.
  public var action: Action
  /// Where.
  public var position: Position

  /// Memberwise.
  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}

/// What a terminal has to say.
public enum TerminalEvent: Hashable, Sendable {
  /// A key.
  case key(KeyPress)
  /// A bracketed paste, whole, line ends as `\n`; untrusted text.
  case paste(String)
  /// What was pasted before was no UTF-8 text in places, and was read as Windows-1252 there.
  case pasteConverted
  /// A byte that is no text, and that was left out.
  case undecodable(UInt8)
  /// The mouse.
  case mouse(MouseEvent)
  /// Whether the window has the keyboard, where the terminal tells that.
  case focus(Bool)
  /// The window has another size now.
  case resized(Size)
  /// What it can do with pictures; nil where that is nothing.
  case pictures(PictureAbility?)
  /// The program was stopped and goes on: the screen has been repainted by nobody.
  case resumed
  /// The terminal is gone (SIGHUP, end of input): save and leave.
  case hangUp
  /// Somebody asks the program to end (SIGTERM, SIGINT or SIGQUIT from outside): save and leave.
  case terminate
}

/// What a person may choose about a terminal; each is the terminal's own affair where nobody chose.
public struct TerminalChoices: Hashable, Sendable {
  /// Whether wheel and clicks come to the program.
  public var mouse = true
  /// How long Escape waits for more of a sequence; nil for the usual time.
  public var escapeDelay: Duration?
  /// Whether links go with their addresses; nil where it is known that the terminal takes them.
  public var hyperlinks: Bool?
  /// Whether frames come with text from right to left in its order, so that the terminal is told to leave it as it comes.
  public var turnsText = true
  /// Whether the terminal tells when its window gets and loses the keyboard.
  public var tellsFocus = false
  /// Whether a frame is marked as one, so that a terminal shows no half of it.
  public var marksFrames = false
  /// Whether keys come by kitty's protocol, which says where they stand on the keyboard.
  public var keysByPlace = false
  /// Whether frames may have pictures: the terminal is asked what it can do with them.
  public var showsPictures = false
  /// How the roles of a frame's cells look.
  public var theme = ThemePair(.usual)

  /// All as usual.
  public init() {}
}

/// A terminal, as the reader sees it. All calls come from one thread.
public protocol Terminal: AnyObject {
  /// The size now.
  var size: Size { get }

  /// Whether it strikes text out.
  var strikesText: Bool { get }

  /// Shows a frame; paints only what changed since the last one.
  func paint(_ frame: Frame)

  /// Waits for something to happen: at most `timeout` (nil: for ever), less when a wake comes. Returns everything
  /// that is already there, in order; nothing on a time-out or a wake.
  func events(timeout: Duration?) -> [TerminalEvent]

  /// Ends the wait of ``events(timeout:)`` from any thread.
  var wake: @Sendable () -> Void { get }

  /// Repaints every cell at the next frame (C-l; after somebody else wrote on the screen).
  func invalidate()

  /// Gives the terminal back, stops the process as C-z does, takes the terminal again when it goes on.
  func suspend()

  /// Gives the terminal back while `body` runs (an editor, say) and takes it again, whatever became of the body.
  func lend(_ body: () -> Void)

  /// Offers text to the terminal's clipboard (OSC 52). Returns false where it is known that nothing can come of it.
  func copy(_ text: String) -> Bool

  /// Takes over what the person chose meanwhile.
  func take(_ choices: TerminalChoices)

  /// Calls the terminal's window so; nil gives it the name back that it had.
  func call(_ title: String?)

  /// Gives the terminal back for good. May be called more than once.
  func close()
}
