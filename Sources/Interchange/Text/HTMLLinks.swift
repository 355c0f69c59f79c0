import Markup

/// Addresses in HTML.
enum HTMLLinks {
  private static let names: Set<String> = ["href", "src", "poster"]

  /// The same text with relative addresses of links and pictures made whole; links within the page stay.
  static func resolved(_ html: String, against base: String?) -> String {
    guard let base, html.utf8.contains(UInt8(ascii: "<")) else { return html }
    return replacing(html) { address in
      guard !address.isEmpty, !address.hasPrefix("#"), !WebAddress.isAbsolute(address) else { return nil }
      return WebAddress.resolve(address, against: base)
    }
  }

  /// The same text with addresses changed where `change` gives another one.
  static func replacing(_ html: String, _ change: (String) -> String?) -> String {
    let bytes = Array(html.utf8)
    var output: [UInt8] = []
    var copied = 0
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      guard place < bytes.count, isLetter(bytes[place]) else { continue }
      while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
        guard let (name, value) = attribute(bytes, &place) else { break }
        guard names.contains(name), !value.isEmpty else { continue }
        let address = HTMLText.plain(String(decoding: bytes[value], as: UTF8.self))
        guard let new = change(address) else { continue }
        output += bytes[copied..<value.lowerBound]
        output += Array(HTMLEscaping.escaped(new).utf8)
        copied = value.upperBound
      }
    }
    guard copied > 0 else { return html }
    output += bytes[copied...]
    return String(decoding: output, as: UTF8.self)
  }

  /// The next attribute of a tag; names come in lower case. Only quoted values have a place, others are passed over.
  private static func attribute(_ bytes: [UInt8], _ place: inout Int) -> (name: String, value: Range<Int>)? {
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      // Up to a blank, then a name, `=`, a quote.
      while place < bytes.count, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: ">") { place += 1 }
      while place < bytes.count, isBlank(bytes[place]) { place += 1 }
      let start = place
      while place < bytes.count, isLetter(bytes[place]) || bytes[place] == UInt8(ascii: "-") { place += 1 }
      let end = place
      guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "=") else { continue }
      let quote = bytes[place + 1]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
      guard let close = bytes[(place + 2)...].firstIndex(of: quote) else {
        place = bytes.count
        return nil
      }
      let value = (place + 2)..<close
      place = close + 1
      return (String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), value)
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
