/// The address of a link, as a terminal may have it.
public enum Hyperlink {
  /// Terminals take no longer ones.
  static let longest = 2083

  /// Nil for what leads nowhere on the web, and for what is no address. What is not ASCII is encoded, as OSC 8 wants it.
  public static func address(_ target: String) -> String? {
    let schemes = ["https://", "http://", "mailto:"]
    guard target.utf8.count <= longest, OutgoingText.isAddress(target),
      schemes.contains(where: { target.prefix(8).lowercased().hasPrefix($0) })
    else { return nil }
    if target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return target }
    var address = ""
    for byte in target.utf8 {
      if byte > 0x20, byte < 0x7F {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return address.utf8.count <= longest ? address : nil
  }

  /// The target of a link as browsers take it: without blanks around it, without tabs and ends of lines, which stand in
  /// addresses that were wrapped, and with its other blanks encoded where it leads to the web or to mail.
  public static func cleaned(_ target: String) -> String {
    guard target.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value >= 0xA0 && $0.properties.isWhitespace })
    else { return target }
    var scalars = Array(target.unicodeScalars)
    scalars.removeAll { $0 == "\t" || $0 == "\n" || $0 == "\r" }
    while scalars.last == " " { scalars.removeLast() }
    scalars = Array(scalars.drop { $0 == " " })
    var text = String(String.UnicodeScalarView(scalars))
    let beginnings = ["https://", "http://", "mailto:", "/"]
    guard beginnings.contains(where: { text.prefix(8).lowercased().hasPrefix($0) }) else { return text }
    text = ""
    for scalar in scalars {
      switch scalar.value {
      case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
        for byte in String(scalar).utf8 { text += "%" + String(byte, radix: 16, uppercase: true) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// A number for a link: the same in every frame and row that it stands in, another for every other link.
  ///
  /// - Parameters:
  ///   - place: which of the links on a page it is.
  ///   - page: which page on the screen that is.
  public static func number(of target: String, place: Int, page: Int) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    func mix(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    for byte in target.utf8 { mix(byte) }
    for number in [place, page] {
      for shift in stride(from: 0, to: 32, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    // The highest bit is that of pictures.
    return max(1, hash & ~Surface.pictureBit)
  }
}
