import Algorithms
import CUtf8proc

/// Text folded for search: without regard to case and diacritics, curly and straight quotes alike.
public enum TextFolding {
  /// Folded UTF-8 that knows where in the original each byte came from.
  public struct Folded: Hashable, Sendable {
    /// Folded UTF-8.
    public fileprivate(set) var bytes: [UInt8] = []
    /// Where runs begin inside which folded bytes and original ones go side by side: most of a text is one.
    private var runs: [Run] = []
    /// What the last run adds to a place.
    private var shift = 0

    private struct Run: Hashable {
      var place: Int
      var origin: Int
    }

    /// The UTF-8 offset in the original of the character that a folded byte came from.
    public func origin(of place: Int) -> Int {
      var place = place
      while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      let next = runs.partitioningIndex { $0.place > place }
      guard next > 0 else { return place }
      return runs[next - 1].origin + place - runs[next - 1].place
    }

    /// Bytes that it takes.
    public var byteCount: Int { bytes.count + 16 * runs.count }

    fileprivate mutating func add(_ byte: UInt8, origin: Int) {
      if byte == 0x20, bytes.last == 0x20 { return }
      // What lies inside a character begins no run.
      if byte & 0xC0 != 0x80, origin - bytes.count != shift {
        shift = origin - bytes.count
        runs.append(Run(place: bytes.count, origin: origin))
      }
      bytes.append(byte)
    }
  }

  /// Folds a text; white space of any length becomes one space.
  public static func fold(_ text: String) -> Folded {
    var folded = Folded()
    folded.bytes.reserveCapacity(text.utf8.count)
    var offset = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      append(scalar, origin: start, &folded)
    }
    return folded
  }

  private static func append(_ scalar: Unicode.Scalar, origin: Int, _ result: inout Folded) {
    forEachByte(of: scalar) { result.add($0, origin: origin) }
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
