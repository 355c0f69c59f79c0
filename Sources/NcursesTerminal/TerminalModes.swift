import CNcurses
import CTerminalGuard
import Glibc
import Screen

/// The switches of the terminal that ncurses does not know, and how everything is put back.
struct TerminalModes {
  /// How the line discipline was when the program started.
  let saved: termios
  /// What switches our modes on, and off.
  let on: [UInt8]
  let off: [UInt8]
  /// The way back for those who cannot ask ncurses, whatever it was doing.
  let restoring: [UInt8]
  /// How the line discipline is while the terminal is ours.
  private var raw: termios
  /// Whether the terminal speaks ECMA-48; others get no sequence that is not in their terminfo entry.
  let isAnsi: Bool
  /// How OSC 52 comes to the terminal; nil where it does harm, or nothing: older Linux consoles print it.
  let clipboard: Clipboard.Way?

  /// Whether the window is called by us now, and has another name to get back.
  var namesWindow = false
  /// Whether links go with their addresses.
  let hasHyperlinks: Bool
  /// Whether frames are marked as such, by mode 2026.
  let marksFrames: Bool

  /// What a frame begins and ends with.
  static let frameStart = Array("\u{1B}[?2026h".utf8)
  static let frameEnd = Array("\u{1B}[?2026l".utf8)

  static func variable(_ name: String) -> String? {
    getenv(name).flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
  }

  static func current() -> termios? {
    var modes = termios()
    return tcgetattr(STDIN_FILENO, &modes) == 0 ? modes : nil
  }

  /// Whether the terminal's window can be called something.
  let setsTitle: Bool
  /// Whether the terminal is asked how light its background is.
  let asksForBackground: Bool
  /// Whether frames may have pictures.
  let showsPictures: Bool

  /// - Parameter other: whose line discipline goes on; nil while nobody has the terminal yet.
  init(saved: termios, term: String, choices: TerminalChoices, raw other: TerminalModes? = nil) {
    self.saved = saved
    raw = other?.raw ?? saved
    isAnsi = Self.capability("cup").starts(with: [0x1B, 0x5B])
    clipboard = isAnsi ? Clipboard.Way(term: term, isSet: { Self.variable($0) != nil }) : nil
    hasHyperlinks = isAnsi && Hyperlinks.areWanted(term: term, chosen: choices.hyperlinks, variable: Self.variable)
    // A console prints what it does not know.
    setsTitle = isAnsi && !["linux", "cons25", "vt", "ansi", "sun", "dumb"].contains(where: term.hasPrefix)
    marksFrames = choices.marksFrames && setsTitle
    guard isAnsi else {
      on = Self.capability("smkx")
      off = []
      asksForBackground = false
      showsPictures = false
      restoring = Self.leaving()
      return
    }
    // Bracketed paste; mouse buttons and wheel, with coordinates that do not end at column 223; cells in the order that
    // they are sent in (ECMA-48's BDSM), since rows come ordered.
    let order = choices.turnsText ? ("\u{1B}[8l", "\u{1B}[8h") : ("", "")
    // News of the background, where it matters.
    asksForBackground = choices.theme.isPair && Background.isTold(term: term, variable: Self.variable)
    showsPictures = choices.showsPictures && Background.isTold(term: term, variable: Self.variable)
    let news = asksForBackground ? ("\u{1B}[?2031h", "\u{1B}[?2031l") : ("", "")
    // News of the keyboard.
    let focus = choices.tellsFocus && setsTitle ? ("\u{1B}[?1004h", "\u{1B}[?1004l") : ("", "")
    // Kitty's protocol: told apart, other alphabets, all keys, what they write. Set, not piled up, as it is sent more
    // than once; terminals keep what the other screen has.
    let keys = choices.keysByPlace && setsTitle ? ("\u{1B}[=29u", "\u{1B}[=0u") : ("", "")
    let mouse = choices.mouse ? ("\u{1B}[?1000h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1000l") : ("", "")
    on = Self.capability("smkx") + Array(("\u{1B}[?2004h" + mouse.0 + order.0 + news.0 + focus.0 + keys.0).utf8)
    off = Array((keys.1 + focus.1 + news.1 + order.1 + mouse.1 + "\u{1B}[?2004l").utf8)
    // CAN ends a sequence that was cut; a scrolling region that was left would be the shell's.
    restoring =
      [0x18] + (marksFrames ? Self.frameEnd : []) + Array((hasHyperlinks ? "\u{1B}]8;;\u{1B}\\" : "").utf8) + off
      + Array("\u{1B}[r".utf8) + Self.leaving()
  }

  /// After somebody who may have been killed in the middle of a colour, with the cursor hidden.
  static var cleaning: [UInt8] { ["rmir", "smam", "sgr0", "op", "cnorm"].flatMap(capability) }

  /// To the second screen, where the terminal has one. Not by mode 1049, which would save the cursor a second time.
  static var otherScreen: [UInt8] {
    let enter = String(decoding: capability("smcup"), as: UTF8.self)
    return Array(enter.replacing("\u{1B}[?1049h", with: "\u{1B}[?1047h").utf8)
  }

  /// Keeps the window's name, and gives it back.
  static let keepingTitle = Array("\u{1B}[22;2t".utf8)
  static let formerTitle = Array("\u{1B}[23;2t".utf8)

  /// Text that acts on no terminal, on one line and not endless.
  static func title(_ text: String) -> [UInt8] {
    let plain = text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }.prefix(200)
    return Array("\u{1B}]2;".utf8) + Array(String(String.UnicodeScalarView(plain)).utf8) + Array("\u{1B}\\".utf8)
  }

  /// What ncurses's `raw()` leaves to others: bytes of UTF-8 keep their eighth bit, Return stays Return.
  mutating func makeRaw() {
    guard var modes = Self.current() else { return }
    modes.c_iflag &= ~tcflag_t(ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF | PARMRK)
    modes.c_lflag &= ~tcflag_t(IEXTEN | ISIG)
    raw = modes
    takeLineDiscipline()
  }

  /// Without waiting for what the terminal has not yet read.
  func takeLineDiscipline() {
    var modes = raw
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  /// From now on the terminal is given back even by a crash.
  ///
  /// - Parameter removing: takes back what of pictures the terminal keeps.
  func arm(_ output: Int32, removing: [UInt8] = []) {
    var modes = saved
    // Behind what ends a sequence that was cut.
    var bytes = removing.isEmpty ? restoring : restoring.prefix(1) + removing + restoring.dropFirst()
    if namesWindow { bytes += Self.formerTitle }
    _ = bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        lukija_guard_arm(STDIN_FILENO, output, &modes, $0.baseAddress, $0.count)
      }
    }
  }

  func disarm() { lukija_guard_disarm() }

  /// Puts the line discipline back, whatever ncurses thinks of it.
  func restoreLineDiscipline() {
    var modes = saved
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  /// Where there is no second screen to leave, the shell goes on in the last line: nothing of ours stays in it.
  static var clearingLastLine: [UInt8] {
    capability("rmcup").isEmpty ? [0x0D] + capability("el") : []
  }

  /// What ncurses's `endwin()` sends, for those who cannot call it.
  private static func leaving() -> [UInt8] {
    var bytes = ["rmir", "smam", "sgr0", "op", "rmkx", "cnorm"].flatMap(capability)
    let leaveScreen = capability("rmcup")
    // Without a second screen the shell goes on below what stands on this one.
    bytes += leaveScreen.isEmpty ? Array("\r\n".utf8) : leaveScreen
    bytes.append(0x0D)
    return bytes.count < Int(LUKIJA_GUARD_CAPACITY) - 64 ? bytes : []
  }

  /// A string of the terminfo entry without its padding notes, `$<5>`.
  static func capability(_ name: String) -> [UInt8] { withoutPadding(lukija_terminfo_string(name)) }

  /// The same for one that takes a number.
  static func capability(_ name: String, _ number: Int32) -> [UInt8] {
    withoutPadding(lukija_terminfo_string_of(name, number))
  }

  private static func withoutPadding(_ value: UnsafePointer<CChar>?) -> [UInt8] {
    guard let value else { return [] }
    var bytes = Array(UnsafeBufferPointer(start: value, count: strlen(value)).map { UInt8(bitPattern: $0) })
    while let start = bytes.firstRange(of: Array("$<".utf8)),
      let end = bytes[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    {
      bytes.removeSubrange(start.lowerBound...end)
    }
    return bytes
  }
}
