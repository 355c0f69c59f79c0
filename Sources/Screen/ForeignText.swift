/// Bytes that are to be text and are no UTF-8: read as what they most likely are. Nothing is left out, and nothing
/// becomes a mark that says no more than that something was there.
public enum ForeignText {
  /// Text that is UTF-8 but for some bytes, which are read as Windows-1252; and how many those are.
  public static func text(_ bytes: some Collection<UInt8>) -> (text: String, foreign: Int) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
    var scalars = String.UnicodeScalarView()
    var foreign = 0
    var place = bytes.startIndex
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &source) {
      case .emptyInput: return (String(scalars), foreign)
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        bytes.formIndex(&place, offsetBy: encoded.count)
      case .error(let length):
        for _ in 0..<length {
          append(bytes[place], to: &scalars)
          bytes.formIndex(after: &place)
        }
        foreign += length
      }
    }
  }

  /// Text in Windows-1252, in which nearly every byte means something.
  public static func windows1252(_ bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { append(byte, to: &scalars) }
    return String(scalars)
  }

  /// Text in UTF-16. Half a pair, and half a unit at the end, stand as their numbers.
  public static func utf16(_ bytes: some Collection<UInt8>, isLittleEndian: Bool) -> String {
    let all = Array(bytes)
    let units = stride(from: 0, to: all.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(all[place]), UInt16(all[place + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var scalars = String.UnicodeScalarView()
    var place = 0
    while place < units.count {
      let unit = units[place]
      place += 1
      if UTF16.isLeadSurrogate(unit), place < units.count, UTF16.isTrailSurrogate(units[place]) {
        scalars.append(UTF16.decode(UTF16.EncodedScalar([unit, units[place]])))
        place += 1
      } else if let scalar = Unicode.Scalar(unit) {
        scalars.append(scalar)
      } else {
        scalars.append(contentsOf: "\\u\(String(unit, radix: 16, uppercase: true))".unicodeScalars)
      }
    }
    if all.count % 2 == 1, let last = all.last { scalars.append(contentsOf: code(last).unicodeScalars) }
    return String(scalars)
  }

  private static func append(_ byte: UInt8, to scalars: inout String.UnicodeScalarView) {
    let value = (0x80..<0xA0).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)
    if value != 0 || byte == 0, let scalar = Unicode.Scalar(value) {
      scalars.append(scalar)
    } else {
      scalars.append(contentsOf: code(byte).unicodeScalars)
    }
  }

  private static func code(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// What Windows-1252 has where Latin 1 has control characters; 0 where it has nothing.
  private static let windows: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
