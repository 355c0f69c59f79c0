import CPosix

/// How many cells text covers: by glibc's `wcwidth`, because that is what ncurses places text by.
public enum DisplayWidth {
  enum Kind {
    /// Draws in so many cells, 1 or 2.
    case columns(Int)
    /// White space other than a space in so many cells: ends of lines, letters that are empty.
    case blank(Int)
    /// Joins the character before it.
    case mark
    /// Shapes letters of some scripts, and draws nothing between others.
    case joiner
    /// Draws nothing by itself, or acts on a terminal or on the order of text: hints, C0, C1, overrides.
    case invisible
    /// A letter that nobody sees: of the name of a flag, or hidden.
    case tag
    /// The C library does not know it.
    case unknown
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x20..<0x7F: return .columns(1)
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return .blank(1)
    case 0..<0x20, 0x7F..<0xA0: return .invisible
    case 0xA0: return .columns(1)
    case 0x200C, 0x200D: return .joiner
    // Soft hyphens, breaks, marks of direction, embeddings and overrides, isolates, byte order marks, annotations,
    // places of objects that are lost.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x061C, 0xFEFF, 0xFFF9...0xFFFC: return .invisible
    // They make some terminals draw what stands before them wider or narrower than the C library says.
    case 0xFE0E, 0xFE0F: return .invisible
    // Tags: of use to the flags of parts of countries alone, which terminals do not draw.
    case 0xE0020...0xE007F: return .tag
    case 0xE0000...0xE001F: return .invisible
    case 0x1F3FB...0x1F3FF: return .columns(2)
    // Letters that are empty, as wide as the C library takes them for.
    case 0x115F, 0x3164: return .blank(2)
    case 0xFFA0: return .blank(1)
    case 0x1160: return .invisible
    default:
      CharacterLocale.activate()
      let columns = Int(wcwidth(wchar_t(scalar.value)))
      switch columns {
      case 1, 2: return .columns(columns)
      case 0: return .mark
      default: return .unknown
      }
    }
  }

  /// Cells that the text covers when it is drawn on one line.
  public static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var total = 0
      var place = 0
      while place < bytes.count {
        let (scalar, length) = SimpleText.scalar(bytes, at: place)
        // Two simple characters never share a cluster.
        guard let columns = simpleColumns(of: scalar) else { return difficultColumns(of: bytes) }
        total += columns
        place += length
      }
      return total
    }
  }

  private static func difficultColumns(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var total = 0
    Glyph.forEach(in: bytes) { glyph in
      total += glyph.columns
      return true
    }
    return total
  }

  /// Cells that one cluster covers when it is drawn: those of its glyphs.
  public static func columns(of cluster: Character) -> Int {
    var total = 0
    Glyph.forEach(in: cluster) { glyph, _, _ in total += glyph.columns }
    return total
  }

  /// Cells of a character that is a cluster of its own wherever its neighbours are such too, and that every terminal
  /// draws alike; nil for all others. A test holds it against `wcwidth`.
  @inline(__always)
  package static func simpleColumns(of scalar: UInt32) -> Int? {
    if scalar < 0x300 {
      return scalar >= 0x20 && scalar < 0x7F || scalar >= 0xA0 && scalar != 0xAD || scalar == 0x0A ? 1 : nil
    }
    return simpleColumnsBeyondLatin(of: scalar)
  }

  package static func simpleColumnsBeyondLatin(of scalar: UInt32) -> Int? {
    switch scalar {
    // Greek, Cyrillic, Vietnamese.
    case 0x386, 0x388...0x38A, 0x38C, 0x38E...0x3A1, 0x3A3...0x3FF, 0x400...0x482, 0x48A...0x52F, 0x1E00...0x1EFF: 1
    // Dashes, quotation marks, dots, currencies, arrows.
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x21FF: 1
    // Rules, blocks, shapes, stars.
    case 0x2500...0x25FC, 0x2605...0x2606: 1
    // Han, kana, Hangul and their punctuation.
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x4E00...0x9FEF, 0xAC00...0xD7A3,
      0xFF01...0xFF60:
      2
    default: nil
    }
  }

  /// The text cut to so many cells, with "…" in the last one where something was cut.
  public static func truncate(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    // Nothing known covers more cells than it has bytes; the code of what is not known has at most four a byte.
    if text.utf8.count <= columns / 4 || self.columns(of: text) <= columns { return text }
    let simple: Int?? = text.utf8.withContiguousStorageIfAvailable { simplePrefix(of: $0, within: columns - 1) }
    if case .some(.some(let length)) = simple {
      return String(decoding: text.utf8.prefix(length), as: UTF8.self) + "…"
    }
    var kept = ""
    var used = 0
    for character in text {
      let width = self.columns(of: character)
      if used + width > columns - 1 { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }

  /// The bytes of the longest beginning that covers at most so many cells; nil where a character up to there, or the one
  /// behind it, is not simple.
  private static func simplePrefix(of bytes: UnsafeBufferPointer<UInt8>, within columns: Int) -> Int? {
    var used = 0
    var place = 0
    while place < bytes.count {
      let (scalar, length) = SimpleText.scalar(bytes, at: place)
      guard let width = simpleColumns(of: scalar) else { return nil }
      if used + width > columns { return place }
      used += width
      place += length
    }
    return place
  }
}
