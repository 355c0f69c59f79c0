/// A cell that is being put together.
struct CellFilling {
  private var scalars = GlyphScalars(0)
  private var count = 0
  private var columns = 0
  /// Bytes of the cluster since the cell before was finished.
  var length = 0
  /// Whether it goes on with the code of one scalar.
  var goesOn = false

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count == GlyphScalars.limit }

  /// Whether the letter is of a script in which joiners choose its form: Arabic to Burmese, Mongolian, the Indic ones.
  var isShapedByJoiners: Bool {
    guard count > 0 else { return false }
    switch scalars[0] {
    case 0x600...0x10FF, 0x1700...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x11FFF,
      0x1E900...0x1E95F:
      return true
    default: return false
    }
  }

  mutating func begin(_ scalar: UInt32, columns: Int) {
    scalars = GlyphScalars(scalar)
    count = 1
    self.columns = columns
  }

  mutating func add(_ scalar: UInt32) {
    guard !isFull else { return }
    scalars[count] = scalar
    count += 1
  }

  /// The glyph, where there is one; the cell is empty then.
  @inline(__always)
  var taken: Glyph? {
    mutating get {
      if count == 0 { return nil }
      count = 0
      return Glyph(scalars: scalars, columns: columns)
    }
  }

  mutating func finish(_ body: Glyph.Visitor) {
    guard !isEmpty else { return }
    body(Glyph(scalars: scalars, columns: columns), length, goesOn)
    count = 0
    length = 0
    goesOn = false
  }
}

extension CellFilling {
  /// Begins a cell for each of the ASCII characters that stand for so many bytes of the cluster.
  mutating func spell(_ code: String, for bytes: Int, _ body: Glyph.Visitor) {
    for (place, unit) in code.utf8.enumerated() {
      finish(body)
      begin(UInt32(unit), columns: 1)
      if place == 0 { length += bytes } else { goesOn = true }
    }
  }

  /// What tags say, in brackets; nothing where they only end something. No flag has a longer name than this; more than
  /// that is spelled in parts, since rows are to break between them.
  mutating func spell(_ tags: String, _ body: Glyph.Visitor) {
    var letters = ""
    var bytes = 0
    for tag in tags.unicodeScalars {
      if tag.value < 0xE007F {
        if letters.utf8.count == 8 {
          spell("[" + letters + "]", for: bytes, body)
          (letters, bytes) = ("", 0)
        }
        letters.unicodeScalars.append(Unicode.Scalar(UInt8(tag.value & 0x7F)))
      }
      bytes += UTF8.width(tag)
    }
    if letters.isEmpty { length += bytes } else { spell("[" + letters + "]", for: bytes, body) }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of the name of a flag, or ends such a name.
  var isTag: Bool { (0xE0020...0xE007F).contains(value) }

  /// Whether it is said of the letter before it, rather than one itself.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: !isSubjoinedLetter
    default: false
    }
  }

  /// Whether it is a consonant that stands below or behind another, which Unicode calls a mark: of Tibetan and Marchen,
  /// and of the scripts from India to Java that have such.
  var isSubjoinedLetter: Bool {
    switch value {
    case 0xF8D...0xFBC, 0x103B...0x103E, 0x105E...0x1060, 0x1082, 0x1929...0x1931, 0x1A55...0x1A57, 0x1A59...0x1A5E,
      0x1BA1...0x1BA3, 0x1BAC...0x1BAD, 0x1BF0...0x1BF1, 0x1C24...0x1C25, 0x1C2D...0x1C33, 0xA94F...0xA952,
      0xA9BD...0xA9BF, 0xAA33...0xAA36, 0xAA43, 0xAA4C, 0x1171D...0x1171F, 0x11A8A...0x11A95,
      0x11C92...0x11CAF:
      true
    default: false
    }
  }
}
