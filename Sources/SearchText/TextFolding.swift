import CUtf8proc

/// Text folded for search: without regard to case and diacritics, curly and straight quotes alike.
public enum TextFolding {
  /// Folded UTF-8 with, for each folded byte, the UTF-8 offset in the original of the character it came from.
  public struct Folded: Hashable, Sendable {
    /// Folded UTF-8.
    public var bytes: [UInt8]
    /// As long as `bytes`; ascending.
    public var origins: [Int]
  }

  /// The same in less room: text that nothing was taken from, which is nearly all, needs no origins.
  public struct Compact: Hashable, Sendable {
    /// Folded UTF-8.
    public let bytes: [UInt8]
    private let origins: [UInt32]?

    /// Of folded text.
    public init(_ folded: Folded) {
      bytes = folded.bytes
      let isSame = folded.origins.indices.allSatisfy { folded.origins[$0] == $0 }
      origins = isSame ? nil : folded.origins.map { UInt32(clamping: $0) }
    }

    /// The UTF-8 offset in the original of the character that a byte came from.
    public func origin(of place: Int) -> Int { origins.map { Int($0[place]) } ?? place }

    /// Bytes that it takes.
    public var byteCount: Int { bytes.count + 4 * (origins?.count ?? 0) }
  }

  /// Folds a text; white space of any length becomes one space.
  public static func fold(_ text: String) -> Folded {
    var bytes: [UInt8] = []
    var origins: [Int] = []
    bytes.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    var offset = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      append(scalar, origin: start, &bytes, &origins)
    }
    return Folded(bytes: bytes, origins: origins)
  }

  private static func append(_ scalar: Unicode.Scalar, origin: Int, _ bytes: inout [UInt8], _ origins: inout [Int]) {
    forEachByte(of: scalar) { byte in
      if byte == 0x20, bytes.last == 0x20 { return }
      bytes.append(byte)
      origins.append(origin)
    }
  }

  /// What one character is folded to; nothing where it is left out.
  @inline(__always)
  static func forEachByte(of scalar: Unicode.Scalar, _ add: (UInt8) -> Void) {
    switch scalar.value {
    case 0x41...0x5A: add(UInt8(scalar.value) + 0x20)
    case 0x09...0x0D, 0x20, 0xA0, 0x2028, 0x2029: add(0x20)
    case 0..<0x80: add(UInt8(scalar.value))
    case 0xAD, 0x200B...0x200F, 0x2060...0x206F: break
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032: add(UInt8(ascii: "'"))
    case 0x201C...0x201F, 0x00AB, 0x00BB, 0x2033: add(UInt8(ascii: "\""))
    case 0x2010...0x2015, 0x2212: add(UInt8(ascii: "-"))
    default:
      var buffer: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0, 0, 0)
      let options = utf8proc_option_t(
        UTF8PROC_CASEFOLD.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
          | UTF8PROC_STRIPMARK.rawValue)
      var boundary: Int32 = 0
      let count = withUnsafeMutableBytes(of: &buffer) {
        utf8proc_decompose_char(
          utf8proc_int32_t(scalar.value), $0.baseAddress!.assumingMemoryBound(to: utf8proc_int32_t.self), 8, options,
          &boundary)
      }
      guard count >= 0, count <= 8 else {
        for byte in UTF8.encode(scalar)! { add(byte) }
        return
      }
      withUnsafeBytes(of: buffer) {
        for folded in $0.bindMemory(to: Int32.self)[..<count] {
          guard let result = Unicode.Scalar(UInt32(folded)), let encoded = UTF8.encode(result) else { continue }
          for byte in encoded { add(byte) }
        }
      }
    }
  }
}
