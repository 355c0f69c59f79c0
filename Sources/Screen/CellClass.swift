/// What a scalar is to a row of cells, in a byte.
struct CellClass {
  let bits: UInt8

  static let table = ScalarTable(find)

  /// Its place in its cluster has to be known to say what becomes of it: letters that are empty, what the C library does
  /// not know, signs that belong to what follows.
  static let difficult: UInt8 = 0
  /// Begins a cell, or two.
  static let one: UInt8 = 1
  static let two: UInt8 = 2
  /// A cell of white space that nothing joins.
  static let blank: UInt8 = 3
  /// Joins the cell before it.
  static let mark: UInt8 = 4
  /// Joins it where it shapes letters.
  static let joiner: UInt8 = 5
  /// Draws nothing.
  static let nothing: UInt8 = 6
  /// Draws nothing, and nothing joins what stands before it.
  static let ending: UInt8 = 7

  /// One of the above.
  var kind: UInt8 { bits & 7 }

  /// Whether it begins a cell or two.
  var hasColumns: Bool { kind == Self.one || kind == Self.two }

  /// Whether it is a vowel or an end of a syllable of Hangul: a letter without columns of its own.
  var isLetterWithoutColumns: Bool { kind == Self.mark && hangul > 1 }

  /// Whether it goes into the cluster of what stands before it, where it is a letter without columns.
  func isSpelled(behind before: CellClass) -> Bool {
    !isLetterWithoutColumns || before.hangul == hangul || before.hangul == hangul - 1
  }

  /// 1 for what begins a syllable of Hangul, 2 for its vowel, 3 for its end; whole syllables are what they end with.
  private var hangul: UInt8 { isSubjoined ? 0 : spelling }

  /// Whether it is a letter that joins the cell before it as long as that has room.
  var isLetterInMark: Bool { kind == Self.mark && spelling > 0 }

  /// A mark begins no syllable; with its number, it is a consonant below another.
  private var isSubjoined: Bool { kind == Self.mark && spelling == 1 }
  private var spelling: UInt8 { bits >> 4 & 3 }

  private static let isFound: UInt8 = 8
  private static let joinsBefore: UInt8 = 0x40
  private static let isAlone: UInt8 = 0x80

  /// Whether a cluster surely ends between this scalar and the next one.
  @inline(__always)
  func isParted(from next: CellClass) -> Bool {
    // Controls are a cluster each. Nothing else that is alone goes into a cluster with what stands beside it but for marks.
    kind == Self.blank || kind == Self.ending || next.bits & Self.isAlone != 0 && kind != Self.difficult
      || bits & Self.isAlone != 0 && next.bits & Self.joinsBefore == 0 && next.kind != Self.difficult
  }

  @Sendable private static func find(_ value: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(value) else { return isFound | difficult }
    let joins = clusters("a", scalar) == 1
    // Controls are a cluster each, whatever stands beside them.
    let isControl = !joins && clusters("a", scalar, "\u{301}") == 3 && value != 0x0D
    var bits = isFound | (joins ? joinsBefore : 0) | hangul(value) << 4
    // A sign that belongs to what follows.
    if !joins, clusters(scalar, "a") == 1 { return bits | difficult }
    switch DisplayWidth.kind(of: scalar) {
    case .columns(let columns): bits |= columns == 1 ? one : two
    case .blank(1) where isControl: bits |= blank
    case .mark where joins && scalar.isSubjoinedLetter: bits |= mark | 1 << 4
    case .mark where joins && scalar.isMark || hangul(value) > 1: bits |= mark
    case .joiner: bits |= joiner
    case .invisible where joins: bits |= nothing
    case .invisible where isControl: bits |= ending
    case .blank, .mark, .invisible, .tag, .unknown: return bits | difficult
    }
    if isControl || !joins && isNeverJoined(scalar) { bits |= isAlone }
    return bits
  }

  /// Whether the scalar is a cluster of its own beside letters of its kind, also where something joins those: pictures,
  /// Hangul's syllables, letters of India, halves of flags.
  private static func isNeverJoined(_ scalar: Unicode.Scalar) -> Bool {
    clusters(scalar, scalar) == 2 && clusters(scalar, "\u{200D}", scalar) == 2
      && clusters("\u{1F468}", "\u{200D}", scalar) == 2 && clusters(scalar, "\u{94D}", scalar) == 2
      && clusters("\u{915}", "\u{94D}", scalar) == 2 && clusters("\u{1100}", scalar) == 2
      && clusters(scalar, "\u{11A8}") == 2
  }

  private static func hangul(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x1100...0x115F, 0xA960...0xA97C: 1
    case 0x1160...0x11A7, 0xD7B0...0xD7C6: 2
    case 0x11A8...0x11FF, 0xD7CB...0xD7FB: 3
    case 0xAC00...0xD7A3: (scalar - 0xAC00) % 28 == 0 ? 2 : 3
    default: 0
    }
  }

  /// How many clusters the standard library sees.
  private static func clusters(_ scalars: Unicode.Scalar...) -> Int {
    String(String.UnicodeScalarView(scalars)).count
  }
}
