/// Turns bytes of any encoding into UTF-8 that an XML parser takes: what is neither is mended and reported with its
/// line, so that one bad byte does not cost the rest of an export.
final class TextStream: MendingStream {
  /// What was mended, each kind once.
  struct Mending: Hashable {
    /// What was wrong.
    enum Kind: Hashable {
      /// A byte that is not UTF-8, read as Windows-1252.
      case foreignByte
      /// One that means nothing there either, and stands as its number.
      case meaninglessByte
      /// A character that XML forbids, left out.
      case controlCharacter
    }
    var kind: Kind
    /// Of the first one, from 1.
    var line: Int
    var count: Int
  }

  private(set) var mendings: [Mending] = []
  private var line = 1

  /// Bytes that are meant to be UTF-8.
  override func mend(_ input: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    func flush() { output.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<index])) }
    while index < input.count {
      let byte = input[index]
      if byte >= 0x20, byte < 0x80 {
        index += 1
        while index + 8 <= input.count, TextStream.isPlain(input, index) { index += 8 }
      } else if byte == UInt8(ascii: "\n") {
        line += 1
        index += 1
      } else if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") {
        index += 1
      } else if byte < 0x20 {
        flush()
        note(.controlCharacter)
        index += 1
        start = index
      } else {
        switch TextStream.sequence(input, index) {
        case .valid(let length): index += length
        case .cut where !isAtEnd:
          flush()
          carried = Array(input[index...])
          return
        case .forbidden(let length):
          flush()
          note(.controlCharacter)
          index += length
          start = index
        case .cut, .invalid:
          flush()
          let scalar = Windows1252.scalar(byte)
          note(scalar == "\u{FFFD}" ? .meaninglessByte : .foreignByte)
          if scalar == "\u{FFFD}" {
            output += "\\x\(String(byte, radix: 16, uppercase: true))".utf8
          } else {
            output.append(contentsOf: scalar.utf8Bytes)
          }
          index += 1
          start = index
        }
      }
    }
    flush()
  }

  /// Whether eight bytes are all ASCII and no control characters, not even a line's end.
  private static func isPlain(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(input).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // A byte below 0x20 borrows, which sets its highest bit; ASCII has it clear.
    return (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0
  }

  private func note(_ kind: Mending.Kind) {
    if let index = mendings.firstIndex(where: { $0.kind == kind }) {
      mendings[index].count += 1
    } else {
      mendings.append(Mending(kind: kind, line: line, count: 1))
    }
  }

  /// What begins at a byte above ASCII.
  private enum Sequence { case valid(Int), cut, invalid, forbidden(Int) }

  private static func sequence(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Sequence {
    let first = input[index]
    let length =
      first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0
    guard length > 0 else { return .invalid }
    var value = UInt32(first & (0xFF >> UInt8(length + 1)))
    for offset in 1..<length {
      guard index + offset < input.count else { return .cut }
      let byte = input[index + offset]
      guard byte & 0xC0 == 0x80 else { return .invalid }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    switch length {
    case 3 where value < 0x800 || (0xD800..<0xE000).contains(value): return .invalid
    case 4 where value < 0x10000 || value > 0x10FFFF: return .invalid
    case 3 where value == 0xFFFE || value == 0xFFFF: return .forbidden(3)
    default: return .valid(length)
    }
  }
}

/// Windows-1252 as browsers read it; U+FFFD for the five bytes that mean nothing in it.
enum Windows1252 {
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? Unicode.Scalar(upper[Int(byte - 0x80)]) ?? "\u{FFFD}" : Unicode.Scalar(byte)
  }
}

extension Unicode.Scalar {
  /// In UTF-8.
  var utf8Bytes: [UInt8] { Array(String(self).utf8) }
}
