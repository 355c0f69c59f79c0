/// A key as a terminal in application mode sends it.
public enum PtyKey: Hashable, Sendable {
  /// Return.
  case enter
  /// Escape. What is sent right after it reads as Alt: wait for its effect first.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Arrows.
  case up, down, left, right
  /// The block beside them.
  case home, end, pageUp, pageDown
  /// With Control: a letter, or one of ``@[\]^_``.
  case control(Character)
  /// With Alt.
  case alt(Character)
  /// F1…F12.
  case function(Int)

  /// What xterm sends.
  public var bytes: [UInt8] { Array(sequence.utf8) }

  private var sequence: String {
    switch self {
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .control(let character):
      String(Character(Unicode.Scalar((character.uppercased().utf8.first ?? 0) & 0x1F)))
    case .alt(let character): "\u{1B}" + String(character)
    case .function(let number):
      number < 5
        ? "\u{1B}O" + ["P", "Q", "R", "S"][max(1, number) - 1]
        : "\u{1B}[\([15, 17, 18, 19, 20, 21, 23, 24][min(number, 12) - 5])~"
    }
  }
}
