import Blog
import Glibc

/// Converts bytes of another encoding to UTF-8. What has no meaning in it stands as its number, as `\x8F` or `\uD83D`, so
/// that a person still sees what was there.
final class ConvertingStream: ByteStream {
  /// Bytes that meant nothing.
  struct Unreadable: Hashable {
    /// The line of the first, from 1.
    var line: Int
    var count: Int
    /// The first numbers.
    var numbers: [String]

    func fact(_ encoding: String) -> ImportFact {
      .text(.meaningless(count, numbers: numbers, encoding: encoding))
    }
  }

  private static let mostNumbers = 5
  private let base: any ByteStream
  private let converter: iconv_t
  /// Bytes of the smallest unit: what means nothing is left behind as a whole, or nothing after it would be read right.
  private let unit: Int
  private let isLittleEndian: Bool
  private var input: [UInt8] = []
  private var isAtEnd = false
  private var line = 1
  /// Nil where everything meant something.
  private(set) var unreadable: Unreadable?

  init?(_ base: any ByteStream, from encoding: String) {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
    self.base = base
    self.converter = converter
    unit = encoding.hasPrefix("UTF-16") ? 2 : encoding.hasPrefix("UTF-32") ? 4 : 1
    isLittleEndian = encoding.hasSuffix("LE")
  }

  deinit { iconv_close(converter) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    while true {
      if !isAtEnd, input.count < 16 {
        let (chunk, fault) = base.chunk(of: 1 << 16)
        if let fault { throw fault }
        isAtEnd = chunk.isEmpty
        input += chunk
      }
      if input.isEmpty { return 0 }
      let written = convert(into: buffer)
      if written > 0 { return written }
    }
  }

  private func convert(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var room = buffer.count
    var left = input.count
    var failure: Int32 = 0
    input.withUnsafeMutableBytes { bytes in
      var from = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      if iconv(converter, &from, &left, &to, &room) == -1 { failure = errno }
    }
    input.removeFirst(input.count - left)
    var written = buffer.count - room
    for byte in buffer[..<written] where byte == 0x0A { line += 1 }
    let isCut = failure == EINVAL && isAtEnd
    if failure == EILSEQ || isCut, !input.isEmpty {
      let numbers = numbers(of: input.prefix(isCut ? input.count : min(unit, input.count)))
      let text = numbers.joined().utf8
      // With what is left of the buffer the next time.
      guard text.count <= room else { return written }
      note(numbers)
      input.removeFirst(isCut ? input.count : min(unit, input.count))
      for byte in text {
        buffer[written] = byte
        written += 1
      }
    }
    return written
  }

  private func numbers(of bytes: ArraySlice<UInt8>) -> [String] {
    func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
      let text = String(value, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    guard bytes.count == unit, unit > 1 else { return bytes.map { "\\x" + hexadecimal(UInt32($0), 2) } }
    let value = (isLittleEndian ? Array(bytes.reversed()) : Array(bytes)).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return [(unit == 2 ? "\\u" : "\\U") + hexadecimal(value, unit * 2)]
  }

  private func note(_ numbers: [String]) {
    var known = unreadable ?? Unreadable(line: line, count: 0, numbers: [])
    known.count += numbers.count
    for number in numbers where known.numbers.count < Self.mostNumbers && !known.numbers.contains(number) {
      known.numbers.append(number)
    }
    unreadable = known
  }
}
