import Glibc

/// Finds the pieces that XML is made of, in bytes.
enum XMLScanning {
  /// More than any reference or element's name has.
  private static let longestName = 64

  /// The next place of a byte; the end where there is none.
  static func find(_ byte: Unicode.Scalar, _ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start < input.count, let bytes = input.baseAddress else { return input.count }
    return memchr(bytes + start, Int32(byte.value), input.count - start)
      .map { UnsafeRawPointer($0) - UnsafeRawPointer(bytes) } ?? input.count
  }

  /// The next place of one of four bytes; the end where there is none.
  static func find(
    _ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar, _ d: Unicode.Scalar,
    _ input: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    guard let bytes = input.baseAddress else { return input.count }
    let (a, b, c, d) = (UInt8(ascii: a), UInt8(ascii: b), UInt8(ascii: c), UInt8(ascii: d))
    var index = start
    let count = input.count
    while index < count, bytes[index] != a, bytes[index] != b, bytes[index] != c, bytes[index] != d { index += 1 }
    return index
  }

  /// The end of the name that begins there: the place itself for none, nil where the piece ends in it.
  static func nameEnd(_ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < input.count {
      switch input[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: ":"), 0x80...:
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == start { return start }
        index += 1
      default: return index
      }
      if index - start > longestName { return start }
    }
    return nil
  }

  /// How long the reference is that a `&` begins: 0 for none, nil where the piece ends in it.
  static func referenceLength(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < input.count else { return nil }
    guard input[index + 1] == UInt8(ascii: "#") else {
      guard let end = nameEnd(input, index + 1) else { return nil }
      return end > index + 1 && input[end] == UInt8(ascii: ";") ? end + 1 - index : 0
    }
    guard index + 2 < input.count else { return nil }
    let isHexadecimal = input[index + 2] == UInt8(ascii: "x")
    let start = index + (isHexadecimal ? 3 : 2)
    var end = start
    while end < input.count, isDigit(input[end], isHexadecimal) {
      end += 1
      if end - start > 10 { return 0 }
    }
    guard end < input.count else { return nil }
    return end > start && input[end] == UInt8(ascii: ";") ? end + 1 - index : 0
  }

  private static func isDigit(_ byte: UInt8, _ isHexadecimal: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): isHexadecimal
    default: false
    }
  }
}
