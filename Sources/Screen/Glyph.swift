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

/// A character and its marks as every terminal draws them alike, with their width in cells; a cluster is one or more.
///
/// A glyph can only be made from text through ``forEach(in:_:)``, which lets no control character, escape sequence or
/// bidi override through: whatever stands in a cell is safe to send to a terminal.
public struct Glyph: Hashable, Sendable {
  let scalars: GlyphScalars
  /// Cells it covers: 0, 1 or 2.
  public let columns: Int

  /// What is sent: one base character and at most four combining marks, or `""` for text that draws nothing.
  public var text: String { scalars.text }

  /// An empty cell.
  public static let blank = Glyph(scalar: 0x20, columns: 1)

  /// A scalar that is known to be safe.
  @inline(__always)
  init(scalar: UInt32, columns: Int) {
    scalars = GlyphScalars(scalar)
    self.columns = columns
  }

  init(scalars: GlyphScalars, columns: Int) {
    self.scalars = scalars
    self.columns = columns
  }

  package typealias Visitor = (_ glyph: Glyph, _ length: Int, _ goesOn: Bool) -> Void

  /// What a cluster is drawn as, cell by cell: each scalar that has a width of its own begins one, as ncurses (which
  /// places text by `wcwidth`) and terminals that follow it agree on; marks join the cell before them.
  ///
  /// Left out is only what draws nothing by itself (joiners between pictures, emoji's variation selectors), what acts
  /// on a terminal, and the marks for which a cell has no room. What the C library does not know stands as its code
  /// in brackets, and so do the letters of tags: they are the name of a flag.
  ///
  /// - Parameter body: gets each cell, how many of the cluster's bytes it stands for, and whether it only goes on with
  ///   the code of one scalar, so that it is no part of its own.
  @inline(__always)
  package static func forEach(in cluster: Character, _ body: Visitor) {
    if let ascii = cluster.asciiValue, ascii >= 0x20, ascii < 0x7F {
      body(Glyph(scalar: UInt32(ascii), columns: 1), 1, false)
      return
    }
    forEachDifficult(in: cluster, body)
  }

  private static func forEachDifficult(in cluster: Character, _ body: Visitor) {
    var cell = CellFilling()
    var tags = ""
    for scalar in cluster.unicodeScalars {
      if !tags.isEmpty, !scalar.isTag {
        cell.spell(tags, body)
        tags = ""
      }
      switch DisplayWidth.kind(of: scalar) {
      case .columns(let columns):
        cell.finish(body)
        cell.begin(scalar.value, columns: columns)
      case .blank(let columns):
        // The Character "\r\n" is one end of a line.
        if columns == 1, !cell.isEmpty, scalar.value == 0x0A { break }
        for _ in 0..<columns {
          cell.finish(body)
          cell.begin(0x20, columns: 1)
        }
      case .mark:
        // A letter without a width of its own (Hangul vowels) gets another cell where this has no room for it.
        if cell.isFull, !scalar.isMark { cell.finish(body) }
        // A mark with nothing to stand on would join the cell before it.
        if cell.isEmpty { cell.begin(0x25CC, columns: 1) }
        cell.add(scalar.value)
      case .joiner:
        if cell.isShapedByJoiners { cell.add(scalar.value) }
      case .invisible:
        break
      case .tag:
        tags.unicodeScalars.append(scalar)
        continue
      case .unknown:
        cell.spell(code(of: scalar), for: UTF8.width(scalar), body)
        continue
      }
      cell.length += UTF8.width(scalar)
    }
    if !tags.isEmpty { cell.spell(tags, body) }
    cell.finish(body)
  }

  /// All of ``forEach(in:_:)``.
  static func parts(of cluster: Character) -> [Glyph] {
    var parts: [Glyph] = []
    forEach(in: cluster) { glyph, _, _ in parts.append(glyph) }
    return parts
  }

  /// What stands for a character that cannot be drawn: one that the C library does not know, for which ncurses would
  /// print a blank, or one that is wider than the room there is.
  package static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }
}
