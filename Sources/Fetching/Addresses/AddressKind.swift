/// Where a machine stands, as its address tells.
public enum AddressKind: Hashable, Sendable {
  /// Reached from everywhere.
  case `public`
  /// This machine.
  case loopback
  /// A network of one's own, the link, many at once, or set aside: nothing that a stranger could lead to with good intent.
  case `private`

  /// Of the 4 or 16 bytes of an address.
  public init(_ bytes: [UInt8]) {
    switch bytes.count {
    case 4: self = Self.ofFour(bytes)
    case 16: self = Self.ofSixteen(bytes)
    default: self = .private
    }
  }

  /// IANA's register of special addresses; numbers as first byte, second byte.
  private static func ofFour(_ bytes: [UInt8]) -> AddressKind {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (127, _, _): .loopback
    // Connecting to 0.0.0.0 reaches this machine.
    case (0, _, _): .loopback
    case (10, _, _), (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _): .private
    case (192, 0, 0), (192, 0, 2), (198, 51, 100), (203, 0, 113), (224...255, _, _): .private
    default: .public
    }
  }

  private static func ofSixteen(_ bytes: [UInt8]) -> AddressKind {
    let isZero = { (range: Range<Int>) in bytes[range].allSatisfy { $0 == 0 } }
    if isZero(0..<15), bytes[15] <= 1 { return .loopback }
    // An IPv4 address inside: mapped, compatible, translated, 6to4.
    if isZero(0..<10), bytes[10] == 0xFF, bytes[11] == 0xFF { return ofFour(Array(bytes[12...])) }
    if isZero(0..<12) { return ofFour(Array(bytes[12...])) }
    if isZero(0..<8), bytes[8] == 0xFF, bytes[9] == 0xFF, bytes[10] == 0, bytes[11] == 0 {
      return ofFour(Array(bytes[12...]))
    }
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return isZero(4..<12) ? ofFour(Array(bytes[12...])) : .private }
    if bytes.starts(with: [0x20, 0x02]) { return ofFour(Array(bytes[2..<6])) }
    // Only 2000::/3 is given out; Teredo and documentation lie in it.
    if bytes[0] & 0xE0 != 0x20 { return .private }
    if bytes.starts(with: [0x20, 0x01, 0, 0]) || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) { return .private }
    return .public
  }
}
