import Blog

/// Addresses on the web, as RFC 3986 joins them.
package enum WebAddress {
  /// Whether an address says by itself where it leads.
  package static func isAbsolute(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address[..<colon]
    guard let first = scheme.utf8.first, isLetter(first) else { return false }
    return scheme.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "+")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }

  /// Of a picture on the web; nil for anything else.
  static func picture(_ text: String?, base: String?) -> String? {
    guard let text, let address = clean(text.trimmed, base: base) else { return nil }
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? address : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// An address seen from another one; as it is where there is no base, or none that is on the web.
  package static func resolve(_ reference: String, against base: String?) -> String {
    let reference = reference.trimmed
    guard let base, !isAbsolute(reference), let parts = parts(base) else { return reference }
    if reference.isEmpty { return base }
    if reference.hasPrefix("//") { return parts.scheme + ":" + reference }
    if reference.hasPrefix("#") { return String(base.prefix { $0 != "#" }) + reference }
    let root = "\(parts.scheme)://\(parts.authority)"
    if reference.hasPrefix("?") { return root + parts.path + reference }
    let cut = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    let path = reference[..<cut]
    let joined = path.hasPrefix("/") ? String(path) : folder(parts.path) + path
    return root + withoutDots(joined) + reference[cut...]
  }

  private static func parts(_ address: String) -> (scheme: String, authority: String, path: String)? {
    guard let marker = address.firstRange(of: "://") else { return nil }
    let rest = address[marker.upperBound...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    guard end > rest.startIndex else { return nil }
    let path = rest[end...].prefix { $0 != "?" && $0 != "#" }
    return (String(address[..<marker.lowerBound]), String(rest[..<end]), path.isEmpty ? "/" : String(path))
  }

  private static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "/" }
    return String(path[...slash])
  }

  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let components = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for component in components {
      switch component {
      case ".": continue
      case "..": _ = kept.popLast()
      default: kept.append(component)
      }
    }
    if components.last == "." || components.last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
  }

  /// For comparing: without scheme, `www.`, fragment and the slash at the end.
  static func comparable(_ address: String) -> String {
    var rest = address[...].prefix { $0 != "#" }
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }

  /// Whether an address only stands for one: no site ever has a name that ends in `.invalid`.
  static func isNowhere(_ address: String) -> Bool {
    let host = comparable(address).prefix { $0 != "/" && $0 != "?" && $0 != ":" }
    return host.lowercased().hasSuffix(".invalid")
  }

  /// Of somebody's page: nil for anything else, and for what carries an e-mail.
  static func person(_ address: String?, base: String? = nil) -> String? {
    clean(address, base: base).flatMap { PersonAddress.isPage($0) ? $0 : nil }
  }

  /// Where an address leads on the web: nil for what is no address, or one with blanks or control characters in it.
  package static func clean(_ address: String?, base: String? = nil) -> String? {
    guard let address = address?.presence else { return nil }
    let whole = resolve(address, against: base)
    guard isAbsolute(whole), whole.utf8.count <= 8192, !whole.lowercased().hasPrefix("mailto:") else { return nil }
    let isClean = whole.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value) }
    return isClean ? whole : nil
  }
}
