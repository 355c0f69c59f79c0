/// What UAX #9 says about a scalar, in a byte.
struct BidiClass {
  let bits: UInt8

  /// As FriBidi has it; needs the library to be installed.
  static let table = ScalarTable(find)

  static let left: UInt8 = 0
  static let right: UInt8 = 1
  static let arabic: UInt8 = 2
  static let european: UInt8 = 3
  static let arabicNumber: UInt8 = 4
  static let europeanSeparator: UInt8 = 5
  static let europeanTerminator: UInt8 = 6
  static let commonSeparator: UInt8 = 7
  static let mark: UInt8 = 8
  static let boundary: UInt8 = 9
  static let segment: UInt8 = 10
  static let space: UInt8 = 11
  static let neutral: UInt8 = 12
  /// Begins or ends an isolate.
  static let isolate: UInt8 = 13

  private static let isFound: UInt8 = 0x10
  private static let bracket: UInt8 = 0x20
  private static let follower: UInt8 = 0x40
  private static let peculiar: UInt8 = 0x80

  /// One of the above.
  var type: UInt8 { bits & 0xF }
  /// Whether it is one of a pair.
  var isBracket: Bool { bits & Self.bracket != 0 }
  /// Whether it goes where the letter before it goes: a mark, or what draws nothing.
  var isFollower: Bool { bits & Self.follower != 0 }

  /// Whether it begins or ends an isolate, or goes with the letter before it without being a mark to UAX #9.
  var isPeculiar: Bool { bits & Self.peculiar != 0 }

  /// Embeddings and overrides could make text say something else than it says, and count for nothing; ends of lines are
  /// blanks in a row.
  static func understood(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x202A...0x202E: 0xFEFF
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: 0x20
    default: scalar
    }
  }

  @Sendable private static func find(_ scalar: UInt32) -> UInt8 {
    guard let library = FriBidi.installed else { return isFound | neutral }
    let understood = understood(scalar)
    let type = library.type(of: understood)
    var bits = isFound | type
    if library.bracket(understood) != 0 { bits |= bracket }
    if isFollower(scalar) {
      bits |= follower
      if type != mark, type != boundary { bits |= peculiar }
    }
    return type == isolate ? bits | peculiar : bits
  }

  private static func isFollower(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x300, let scalar = Unicode.Scalar(scalar) else { return false }
    switch DisplayWidth.kind(of: scalar) {
    case .mark, .joiner: return true
    case .invisible: return scalar.value >= 0xFE00
    default: return false
    }
  }
}
