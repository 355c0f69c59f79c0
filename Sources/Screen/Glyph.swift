import CPosix

/// The scalars of one glyph in bits, so that a screen of cells is compared, copied and thrown away as plain memory.
@usableFromInline
struct GlyphScalars: Hashable, Sendable {
  /// What fits a cell of ncurses: a base character and four marks.
  @inlinable static var limit: Int { 5 }

  /// The first three; 0 where there is none.
  @usableFromInline var low: UInt64
  /// The other two.
  @usableFromInline var high: UInt64 = 0

  /// One scalar; 0 for none.
  @inline(__always)
  init(_ scalar: UInt32) { low = UInt64(scalar) }

  @inlinable
  var isEmpty: Bool { low == 0 }

  /// The scalar at a place below ``limit``; 0 where there is none.
  @inlinable
  subscript(place: Int) -> UInt32 {
    get {
      // 21 bits each, which is what a scalar has.
      let word = place < 3 ? low &>> UInt64(place &* 21) : high &>> UInt64((place &- 3) &* 21)
      return UInt32(truncatingIfNeeded: word & 0x1F_FFFF)
    }
    set {
      if place < 3 {
        low |= UInt64(newValue) &<< UInt64(place &* 21)
      } else {
        high |= UInt64(newValue) &<< UInt64((place &- 3) &* 21)
      }
    }
  }

  /// As text.
  var text: String {
    var text = ""
    for place in 0..<Self.limit {
      guard let scalar = Unicode.Scalar(self[place]), scalar.value != 0 else { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

/// One grapheme cluster as every terminal draws it alike, with its width in cells.
///
/// A glyph can only be made from text through ``init(_:)``, which lets no control character, escape sequence or
/// bidi override through: whatever stands in a cell is safe to send to a terminal.
public struct Glyph: Hashable, Sendable {
  let scalars: GlyphScalars
  /// Cells it covers: 0, 1 or 2.
  public let columns: Int

  /// What is sent: one base character and at most four combining marks, or `""` for text that draws nothing.
  public var text: String { scalars.text }

  /// An empty cell.
  public static let blank = Glyph(scalar: 0x20, columns: 1)
  /// What stands for something that cannot be drawn.
  public static let replacement = Glyph(scalar: 0xFFFD, columns: 1)

  /// A scalar that is known to be safe.
  @inline(__always)
  init(scalar: UInt32, columns: Int) {
    scalars = GlyphScalars(scalar)
    self.columns = columns
  }

  private init(scalars: GlyphScalars, columns: Int) {
    self.scalars = scalars
    self.columns = columns
  }

  /// Reduces a cluster to what ncurses (which places text by `wcwidth`, scalar by scalar) and terminals (which
  /// may shape whole clusters) agree on: the base character and its combining marks, without joiners,
  /// variation selectors, emoji modifiers and what follows them.
  public init(_ cluster: Character) {
    if let ascii = cluster.asciiValue {
      // The Character "\r\n" has the ASCII value of "\n" and ends up here too.
      self = ascii >= 0x20 && ascii < 0x7F ? Glyph(scalar: UInt32(ascii), columns: 1) : .forControl(ascii)
      return
    }
    var scalars = cluster.unicodeScalars.makeIterator()
    guard let base = scalars.next() else {
      self = Glyph(scalar: 0, columns: 0)
      return
    }
    switch DisplayWidth.kind(of: base) {
    case .control:
      self = .replacement
    case .invisible:
      self = Glyph(scalar: 0, columns: 0)
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
    var scalars = GlyphScalars(base.value)
    var count = 1
    var next = first ?? rest.next()
    while let scalar = next, count < GlyphScalars.limit {
      guard case .mark = DisplayWidth.kind(of: scalar) else { break }
      scalars[count] = scalar.value
      count += 1
      next = rest.next()
    }
    return Glyph(scalars: scalars, columns: columns)
  }

  private static func forControl(_ ascii: UInt8) -> Glyph {
    switch ascii {
    case 0x09, 0x0A, 0x0D: .blank
    // Unicode has a picture of each control character; seeing ␛ tells more than a replacement character.
    case 0x7F: Glyph(scalar: 0x2421, columns: 1)
    default: Glyph(scalar: 0x2400 + UInt32(ascii), columns: 1)
    }
  }
}
