/// Names and paths from untrusted files.
enum RepositoryPath {
  /// Whether an id can be a file's name: one path component, visible, not too long for the file system.
  static func isUsable(stem: String) -> Bool {
    !stem.isEmpty && !stem.hasPrefix(".") && stem.utf8.count <= 240 && !stem.utf8.contains(UInt8(ascii: "/"))
      && !stem.utf8.contains(0)
  }

  /// Where a post says that a picture or an enclosure is: a URL, or a path that stays in the repository.
  /// Nil for what leads out of it: `../`, `/etc`, `file:`, also when percent-encoded.
  static func reference(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    if let scheme = scheme(of: bytes) { return scheme == "file" ? nil : text }
    // A URL without its scheme, as old blogs have them: as a path it would be the root of the machine.
    if text.hasPrefix("//") { return "https:" + text }
    return [bytes, percentDecoded(bytes)].allSatisfy(staysInside) ? text : nil
  }

  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let isScheme = scheme.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isScheme ? scheme : nil
  }

  private static func staysInside(_ path: [UInt8]) -> Bool {
    guard path.first != UInt8(ascii: "/"), !path.contains(0) else { return false }
    var depth = 0
    for component in path.split(separator: UInt8(ascii: "/")) {
      switch component {
      case [UInt8(ascii: ".")]: continue
      case [UInt8(ascii: "."), UInt8(ascii: ".")]: depth -= 1
      default: depth += 1
      }
      if depth < 0 { return false }
    }
    return true
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        output.append(value)
        place += 3
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return output
  }
}
