import CNcurses
import CPosix
import CTerminalGuard
import Glibc
import Screen

/// The terminal on standard input and output, drawn by ncurses.
///
/// Output is ncurses's alone, apart from the switches in ``TerminalModes`` and the clipboard. Input is decoded here
/// (``InputDecoder``) with the terminfo entry's key sequences: ncurses's own input would hand over a paste one
/// character at a time, lose the modified keys that terminfo has no names for, and wait inside the library.
///
/// Call ``blockSignals()`` first of all in the program, before any thread starts. All else is for the main thread.
/// The terminal is given back by ``close()``, when the object goes, at `exit()`, and when a signal kills the process.
public final class NcursesTerminal: Terminal {
  /// Larger windows are drawn in part: nobody has them, and a broken size must not cost gigabytes.
  static let largestSize = Size(columns: 2000, rows: 600)

  /// The size now.
  public internal(set) var size: Size

  var modes: TerminalModes
  /// The theme in the words of this terminal.
  var palette: Palette
  var pens: PenTable
  /// What is worn, and where it depends on the terminal's background, what is known of that.
  var themes: ThemePair
  var background: Background
  /// What was to be shown last: drawn again where it is to look otherwise.
  var newest: Frame?
  /// What strikes text out.
  let strike: [UInt8]
  /// What the window is called; nil where that is left alone.
  var title: String?
  /// Whether it strikes text out.
  public let strikesText: Bool
  /// Nil where links go without their addresses, and nothing is struck out.
  var links: LinkPainter?
  /// What is known and shown of pictures.
  var pictures: PictureScreen
  let signals: SignalQueue
  let waker: Waker
  let screen: OpaquePointer
  let frames: FrameOutput
  let output: TerminalOutput
  /// The newest frame, where the terminal has not yet taken an older one; and what it is to keep on its clipboard.
  var undrawn: Frame?
  var uncopied: [UInt8]?
  var decoder: InputDecoder
  /// What is on the screen; nil where that is not known.
  var shown: Surface?
  var isCursorShown = true
  /// Whether the terminal's state may be another than ncurses believes.
  var isUncertain = false
  /// Events that happened outside of ``events(timeout:)``.
  var pending: [TerminalEvent] = []
  /// The first signal that asked for the program's end; SIGHUP also where the terminal went without one.
  public internal(set) var endingSignal: Int32?
  var isOpen = true
  var hasHungUp = false

  /// Takes the terminal: alternate screen, every key to the program, bracketed paste, and the mouse where wanted.
  /// `NO_COLOR` in the environment leaves only bold, underline, reverse, dim and italic.
  ///
  /// - Parameter choices: what the person wants of it. Variables of the environment win.
  public init(choices: TerminalChoices = TerminalChoices()) throws(TerminalError) {
    CharacterLocale.activate()
    try Self.checkTerminal()
    signals = try SignalQueue()
    waker = try Waker()
    guard let saved = TerminalModes.current() else {
      signals.close()
      throw .system(call: "tcgetattr", code: errno)
    }
    // The window's size counts, whatever LINES and COLUMNS say: they may be as old as the shell.
    use_env(false)
    use_tioctl(true)
    guard let output = TerminalOutput() else {
      signals.close()
      throw .system(call: "open", code: errno)
    }
    self.output = output
    guard let frames = FrameOutput() else {
      signals.close()
      output.close()
      throw .system(call: "pipe", code: errno)
    }
    self.frames = frames
    guard let screen = lukija_newterm(frames.file) else {
      signals.close()
      output.close()
      frames.close()
      throw .system(call: "newterm", code: errno)
    }
    self.screen = screen
    size = Self.windowSize() ?? Size(columns: Int(getmaxx(lukija_stdscr())), rows: Int(getmaxy(lukija_stdscr())))
    modes = TerminalModes(saved: saved, term: Self.term ?? "", choices: choices)
    themes = choices.theme
    background = Background(colours: getenv("COLORFGBG").map { String(cString: $0) })
    palette = Palette(theme: themes.theme(onLight: background.isLight), depth: Self.colourDepth())
    strike = Self.strike(at: palette.depth)
    strikesText = !strike.isEmpty
    pens = PenTable(palette: palette, strikesText: strikesText)
    pictures = PictureScreen(
      finding: PictureFinding(depth: palette.depth, variable: TerminalModes.variable),
      pairs: PicturePairs(from: pens.nextPair))
    decoder = InputDecoder(
      sequences: KeySequences.fromTerminfo(), escapeDelay: Self.escapeDelay(choices.escapeDelay))
    links = linkPainter
    // ncurses has put its own handlers in; ours come by descriptor, and a stop is a stop.
    for number in [SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH] { signal(number, SIG_DFL) }
    configure()
    modes.arm(output.descriptor)
    output.send(modes.on)
    ask()
    tellForcedPictures()
  }

  deinit { close() }

  /// Ends the wait of ``events(timeout:)`` from any thread.
  public var wake: @Sendable () -> Void {
    let waker = waker
    return { waker.wake() }
  }

  /// Blocks the signals that become events, so that threads started later do not take them.
  public static func blockSignals() { SignalQueue.block() }

  /// Gives the terminal back for good. May be called more than once.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    giveBack()
    delscreen(screen)
    frames.close()
    output.close()
    signals.close()
  }

  private func configure() {
    // Another program may have left it so; the shell and our children do not expect it.
    _ = fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) & ~O_NONBLOCK)
    raw()
    noecho()
    nonl()
    modes.makeRaw()
    def_prog_mode()
    frames.capture()
    let window = lukija_stdscr()
    frames.caught(cells: 0, { keypad(window, true) }, { output.send($0) })
    // Pending input must not cut a paint short.
    typeahead(-1)
    idlok(window, true)
    if size.columns != Int(getmaxx(window)) || size.rows != Int(getmaxy(window)) {
      resize_term(Int32(size.rows), Int32(size.columns))
    }
  }

  // MARK: - What kind of terminal

  /// What begins struck text; empty where the terminal does not strike, or ncurses could not tell such cells from others,
  /// which it does by their colours (``PenTable``).
  private static func strike(at depth: ColourDepth) -> [UInt8] {
    // It calls itself an xterm, and strikes nothing.
    let isPretender = getenv("TERM_PROGRAM").map { String(cString: $0) } == "Apple_Terminal"
    return depth == .none || isPretender ? [] : TerminalModes.capability("smxx")
  }

  /// `ESCDELAY` is what a person on a slow line sets for every program that uses ncurses: milliseconds.
  static func escapeDelay(_ chosen: Duration?) -> Duration {
    guard let value = getenv("ESCDELAY"), let number = Int(String(cString: value)), number >= 0 else {
      return chosen ?? InputDecoder.usualEscapeDelay
    }
    return .milliseconds(min(max(number, 1), 10_000))
  }

  /// What draws addresses of links and struck text; nil where neither is drawn.
  var linkPainter: LinkPainter? {
    modes.hasHyperlinks || strikesText
      ? LinkPainter(palette: palette, drawsLinks: modes.hasHyperlinks, strike: strike) : nil
  }

  static var term: String? { getenv("TERM").map { String(cString: $0) } }

  private static func checkTerminal() throws(TerminalError) {
    if isatty(STDIN_FILENO) == 0 { throw .notATerminal(.input) }
    if isatty(STDOUT_FILENO) == 0 { throw .notATerminal(.output) }
    guard let term, !term.isEmpty else { throw .termUnset }
    var result: Int32 = 0
    if setupterm(term, STDOUT_FILENO, &result) != 0 {
      // 1: hard copy, or too little is known about it.
      throw result == 1 ? .tooSimple(term: term) : .unknownTerm(term: term)
    }
    if lukija_terminfo_string("cup") == nil || lukija_terminfo_string("clear") == nil {
      throw .tooSimple(term: term)
    }
  }

  private static func colourDepth() -> ColourDepth {
    // https://no-color.org: present and not empty.
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return .none }
    guard has_colors(), start_color() == OK else { return .none }
    // Without it the panes would stand on ncurses's idea of black.
    guard use_default_colors() == OK else { return .none }
    let isDirect = tigetflag("RGB") == 1 || tigetnum("RGB") > 0 || lukija_terminfo_string("RGB") != nil
    return ColourDepth(colours: Int(tigetnum("colors")), isDirect: isDirect)
  }

  static func windowSize() -> Size? {
    var window = winsize()
    guard lukija_get_window_size(STDOUT_FILENO, &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return Size(
      columns: min(Int(window.ws_col), largestSize.columns), rows: min(Int(window.ws_row), largestSize.rows))
  }
}
