/// How many colours a terminal has.
public enum ColourDepth: Hashable, Sendable, CaseIterable {
  /// None, or the person wants none (`NO_COLOR`).
  case none
  /// The eight of ECMA-48, whose shades the terminal's theme decides.
  case eight
  /// The eight and their bright twins.
  case sixteen
  /// xterm's 256: the sixteen, a 6×6×6 cube, 24 greys.
  case indexed
  /// Red, green and blue of eight bits each.
  case direct

  /// From what terminfo says.
  public init(colours: Int, isDirect: Bool) {
    switch colours {
    case ..<8: self = .none
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case (1 << 24)... where isDirect: self = .direct
    default: self = .indexed
    }
  }
}
