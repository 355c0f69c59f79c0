import Glibc

/// What to type for a source that is an address: nothing is fetched here.
struct FetchLine {
  private let sources: [String]
  private let folder: String

  /// Nil where every source is a file, a folder or standard input.
  init?(sources: [String], into folder: String) {
    guard sources.contains(where: { Self.address($0) != nil }) else { return nil }
    self.sources = sources
    self.folder = folder
  }

  /// The whole line.
  var text: String {
    var commands: [String] = []
    var names: [String] = []
    for source in sources {
      guard let address = Self.address(source) else {
        names.append(source)
        continue
      }
      let name = Self.fileName(of: address, besides: names)
      names.append(name)
      commands.append("curl -L --fail -o \(Self.quoted(name)) \(Self.quoted(address))")
    }
    commands.append("lukija import \(names.map(Self.quoted).joined(separator: " ")) --into \(Self.quoted(folder))")
    return commands.joined(separator: " && ")
  }

  /// An address of the web as `curl` takes it: whatever is no part of one stands behind a percent sign.
  private static func address(_ source: String) -> String? {
    let lower = source.lowercased()
    var address = source
    if lower.hasPrefix("feed://") {
      address = "https" + source.dropFirst(4)
    } else if lower.hasPrefix("feed:http") {
      address = String(source.dropFirst(5))
    } else if lower.hasPrefix("www.") {
      address = "https://" + source
    } else if !["http://", "https://", "ftp://"].contains(where: lower.hasPrefix) {
      return nil
    }
    // A folder may have any name.
    guard access(source, F_OK) != 0 else { return nil }
    return address.utf8.map { byte in
      byte > 0x20 && byte < 0x7F
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    .joined()
  }

  /// The last part of the address, made of what is plain everywhere, and not the name of a file that is here.
  private static func fileName(of address: String, besides taken: [String]) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2)
    let plain = (path.last ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
    let name = String(plain.drop { $0 == "-" || $0 == "." }.prefix(100))
    let base = name.isEmpty ? "feed" : name
    var free = base
    var number = 2
    while access(free, F_OK) == 0 || taken.contains(free) {
      free = "\(number)-\(base)"
      number += 1
    }
    return free
  }

  /// As a shell takes it for one word.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "/._-:@%+=,".utf8.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
