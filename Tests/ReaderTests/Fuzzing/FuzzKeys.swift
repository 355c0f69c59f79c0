import Reader
import Screen

/// What somebody may do at a terminal, drawn by a seed: the same seed does the same.
struct FuzzKeys {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func size() -> Size {
    let columns = [20, 21, 30, 60, 80, 99, 100, 120, 160, 220][below(10)]
    return Size(columns: columns, rows: [5, 6, 7, 12, 24, 40, 60][below(7)])
  }

  /// Keys and what else comes from a terminal. Prompts are typed into and closed, so that a session sees many screens.
  mutating func script(length: Int) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while events.count < length { events += some() }
    return Array(events.prefix(length))
  }

  private static let commands = KeyMap.all.flatMap(\.keys).map { keys in
    keys.split(separator: " ").compactMap { KeyPress(String($0)) }
  }

  private static let texts = [
    "is:zz", "is:new", "tag:a", "since:2020", "x", "漢字🙂", "-9223372036854775808", "9223372036854775807", "17",
    "search the", "problems", "name", "\u{301}\u{202E}\u{1B}[2J", "e", "the", "\"the", "a@b.c", "https://x.example",
    String(repeating: "x", count: 90) + " is:zz",
  ]

  /// For the command line.
  private static let words = [
    "problems", "name", "diacritics", "help", "search the", "search “hear", "17", "-1", "0", "nonsense",
  ]

  private mutating func some() -> [TerminalEvent] {
    switch below(40) {
    case 0: return [.resized(size())]
    case 1: return [.resized(Size(columns: below(260), rows: below(70)))]
    case 2: return [.paste(Self.texts[below(Self.texts.count)])]
    case 3: return [.mouse(MouseEvent(action(), at: Position(row: below(60), column: below(220))))]
    case 4: return keys(of: String(below(2) == 0 ? "99999999999" : String(below(30))))
    case 5: return [.resumed]
    case 6, 7: return keys(of: Self.texts[below(Self.texts.count)])
    case 8, 9: return prompt()
    case 10: return named(["Enter", "Tab", "r", "h", "i", "Esc"])
    case 11: return named(["r"]) + keys(of: "Some words 🙂\n> and more") + named(["C-x", "Enter", "Esc"])
    case 12: return named(["Esc", "Esc"])
    case 13: return named(["Enter"])
    case 14: return named([":"]) + keys(of: Self.words[below(Self.words.count)]) + named(["Enter"])
    default: return sequence()
    }
  }

  private mutating func prompt() -> [TerminalEvent] {
    let opening = ["f", "/", ":", "F"][below(4)]
    let text = keys(of: Self.texts[below(Self.texts.count)])
    let end = [["Enter"], ["C-a", "Enter"], ["C-a", "Del", "Esc"], ["Backspace", "C-w", "Enter"]][below(4)]
    return named([opening]) + text + named(end)
  }

  /// Any sequence of the key table but those that end the session.
  private mutating func sequence() -> [TerminalEvent] {
    let sequence = Self.commands[below(Self.commands.count)]
    let ending = ["Q", "q", "C-z"].compactMap { KeyPress($0) }
    return sequence.contains(where: ending.contains) ? [] : sequence.map { .key($0) }
  }

  private mutating func action() -> MouseEvent.Action {
    [.press, .doubleClick, .wheelUp, .wheelDown][below(4)]
  }

  private func named(_ keys: [String]) -> [TerminalEvent] { keys.compactMap { KeyPress($0).map { .key($0) } } }

  private func keys(of text: String) -> [TerminalEvent] {
    text.map { .key(KeyPress($0 == "\n" ? .enter : .character($0))) }
  }
}
