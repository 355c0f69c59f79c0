import CPosix

/// One grapheme cluster as every terminal draws it alike, with its width in cells.
///
/// A glyph can only be made from text through ``init(_:)``, which lets no control character, escape sequence or
/// bidi override through: whatever stands in a cell is safe to send to a terminal.
public struct Glyph: Hashable, Sendable {
  /// What is sent: one base character and at most four combining marks, or `""` for text that draws nothing.
  public let text: String
  /// Cells it covers: 0, 1 or 2.
  public let columns: Int

  /// An empty cell.
  public static let blank = Glyph(text: " ", columns: 1)
  /// What stands for something that cannot be drawn.
  public static let replacement = Glyph(text: "\u{FFFD}", columns: 1)

  private init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }

  /// Reduces a cluster to what ncurses (which places text by `wcwidth`, scalar by scalar) and terminals (which
  /// may shape whole clusters) agree on: the base character and its combining marks, without joiners,
  /// variation selectors, emoji modifiers and what follows them.
  public init(_ cluster: Character) {
    if let ascii = cluster.asciiValue {
      // The Character "\r\n" has the ASCII value of "\n" and ends up here too.
      self = ascii >= 0x20 && ascii < 0x7F ? Glyph(text: String(cluster), columns: 1) : .forControl(ascii)
      return
    }
    var scalars = cluster.unicodeScalars.makeIterator()
    guard let base = scalars.next() else {
      self = Glyph(text: "", columns: 0)
      return
    }
    switch DisplayWidth.kind(of: base) {
    case .control:
      self = .replacement
    case .invisible:
      self = Glyph(text: "", columns: 0)
    case .unknown:
      self = .replacement
    case .mark:
      // A mark with nothing to stand on would join the cell before it.
      self = Glyph.build(base: "\u{25CC}", columns: 1, first: base, rest: &scalars)
    case .columns(let columns):
      self = Glyph.build(base: base, columns: columns, first: nil, rest: &scalars)
    }
  }

  private static func build(
    base: Unicode.Scalar, columns: Int, first: Unicode.Scalar?, rest: inout Character.UnicodeScalarView.Iterator
  ) -> Glyph {
    var text = String(Character(base))
    var marks = 0
    var next = first ?? rest.next()
    while let scalar = next, marks < 4 {
      guard case .mark = DisplayWidth.kind(of: scalar) else { break }
      text.unicodeScalars.append(scalar)
      marks += 1
      next = rest.next()
    }
    return Glyph(text: text, columns: columns)
  }

  private static func forControl(_ ascii: UInt8) -> Glyph {
    switch ascii {
    case 0x09, 0x0A, 0x0D: .blank
    // Unicode has a picture of each control character; seeing ␛ tells more than a replacement character.
    case 0x7F: Glyph(text: "\u{2421}", columns: 1)
    default: Glyph(text: String(Character(Unicode.Scalar(0x2400 + UInt32(ascii))!)), columns: 1)
    }
  }
}
