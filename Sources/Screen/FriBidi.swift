import DynamicLibraries

/// The library that knows UAX #9, opened when text from right to left is first met.
struct FriBidi: Sendable {
  typealias FindTypes = @convention(c) @Sendable (UnsafePointer<UInt32>?, Int32, UnsafeMutablePointer<UInt32>?) -> Void
  typealias FindBrackets =
    @convention(c) @Sendable (UnsafePointer<UInt32>?, Int32, UnsafePointer<UInt32>?, UnsafeMutablePointer<UInt32>?) ->
    Void
  typealias FindLevels =
    @convention(c) @Sendable (
      UnsafePointer<UInt32>?, UnsafePointer<UInt32>?, Int32, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<Int8>?
    ) -> Int8
  typealias FindMirrored = @convention(c) @Sendable (UInt32, UnsafeMutablePointer<UInt32>?) -> Int32

  /// Of paragraphs, as `fribidi-bidi-types.h` numbers them.
  enum Direction {
    static let leftToRight: UInt32 = 0x110
    static let rightToLeft: UInt32 = 0x111
    /// As the first strong character.
    static let neutral: UInt32 = 0x40
  }

  /// Nil where it is not installed.
  static let installed = FriBidi(DynamicLibrary("libfribidi.so.0"))

  private let findTypes: FindTypes
  private let findBrackets: FindBrackets
  private let findLevels: FindLevels
  private let findMirrored: FindMirrored

  init?(_ library: DynamicLibrary?) {
    guard let library, let types: FindTypes = library.function("fribidi_get_bidi_types"),
      let brackets: FindBrackets = library.function("fribidi_get_bracket_types"),
      let levels: FindLevels = library.function("fribidi_get_par_embedding_levels_ex"),
      let mirrored: FindMirrored = library.function("fribidi_get_mirror_char")
    else { return nil }
    findTypes = types
    findBrackets = brackets
    findLevels = levels
    findMirrored = mirrored
  }

  /// Finds the level of each scalar of one paragraph. Returns that of the paragraph; nil where there is no memory for it.
  @inline(__always)
  func levels(
    of scalars: UnsafeBufferPointer<UInt32>, _ direction: UInt32, _ use: (UnsafeBufferPointer<Int8>) -> Void
  ) -> UInt8? {
    let count = scalars.count
    // Types, types of brackets, levels.
    return withUnsafeTemporaryAllocation(byteCount: count * 9, alignment: 4) { memory -> UInt8? in
      guard let room = memory.baseAddress else { return nil }
      let types = room.bindMemory(to: UInt32.self, capacity: count * 2)
      let levels = (room + count * 8).bindMemory(to: Int8.self, capacity: count)
      var direction = direction
      findTypes(scalars.baseAddress, Int32(count), types)
      findBrackets(scalars.baseAddress, Int32(count), types, types + count)
      guard findLevels(types, types + count, Int32(count), &direction, levels) > 0 else { return nil }
      use(UnsafeBufferPointer(start: levels, count: count))
      // The lowest bit of a type is its direction.
      return UInt8(direction & 1)
    }
  }

  /// The type of a scalar, as ``BidiClass`` numbers them.
  func type(of scalar: UInt32) -> UInt8 {
    var scalar = scalar
    var type: UInt32 = 0
    findTypes(&scalar, 1, &type)
    switch type {
    case 0x110: return BidiClass.left
    case 0x111: return BidiClass.right
    case 0x113: return BidiClass.arabic
    case 0x220: return BidiClass.european
    case 0x222: return BidiClass.arabicNumber
    case 0x10420: return BidiClass.europeanSeparator
    case 0x20420: return BidiClass.europeanTerminator
    case 0x40420: return BidiClass.commonSeparator
    case 0x80020: return BidiClass.mark
    case 0x100820: return BidiClass.boundary
    case 0x402840: return BidiClass.segment
    case 0x800840: return BidiClass.space
    case 0x40: return BidiClass.neutral
    default: return BidiClass.isolate
    }
  }

  /// A bit in what ``bracket(_:)`` says.
  static let openingBracket: UInt32 = 1 << 31

  /// The same number for both brackets of a pair, but for ``openingBracket``; 0 for what is no bracket.
  func bracket(_ scalar: UInt32) -> UInt32 {
    var scalar = scalar
    // Brackets are neutral.
    var type: UInt32 = 0x40
    var bracket: UInt32 = 0
    findBrackets(&scalar, 1, &type, &bracket)
    return bracket
  }

  /// The character that faces the other way, as brackets do in text from right to left.
  func mirrored(_ scalar: UInt32) -> UInt32? {
    var mirrored: UInt32 = 0
    return findMirrored(scalar, &mirrored) != 0 ? mirrored : nil
  }
}
