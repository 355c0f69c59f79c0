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

  /// The level of each scalar of one paragraph, and whether that runs from right to left as a whole; nil where there is
  /// no memory for it.
  func levels(of scalars: [UInt32], _ direction: UInt32) -> (levels: [UInt8], isRightToLeft: Bool)? {
    if scalars.isEmpty { return ([], direction & 1 == 1) }
    let count = Int32(scalars.count)
    var types = [UInt32](repeating: 0, count: scalars.count)
    var brackets = types
    var levels = [Int8](repeating: 0, count: scalars.count)
    var direction = direction
    findTypes(scalars, count, &types)
    findBrackets(scalars, count, types, &brackets)
    // The lowest bit of a type is its direction.
    guard findLevels(types, brackets, count, &direction, &levels) > 0 else { return nil }
    return (levels.map { UInt8(clamping: $0) }, direction & 1 == 1)
  }

  /// The character that faces the other way, as brackets do in text from right to left.
  func mirrored(_ scalar: UInt32) -> UInt32? {
    var mirrored: UInt32 = 0
    return findMirrored(scalar, &mirrored) != 0 ? mirrored : nil
  }
}
