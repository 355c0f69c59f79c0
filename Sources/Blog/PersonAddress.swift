/// The addresses that people give as their site's. Some type their e-mail there, which is nobody's business.
package enum PersonAddress {
  private static let schemes: Set<String> = ["http", "https", "gemini", "gopher"]

  /// Whether an address leads to a page and carries no e-mail.
  package static func isPage(_ address: String) -> Bool {
    let bytes = address.utf8
    if bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8),
      !bytes.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "%") })
    {
      return true
    }
    guard let marker = address.firstRange(of: "://"),
      schemes.contains(address[..<marker.lowerBound].lowercased())
    else { return false }
    let rest = String(address[marker.upperBound...]).replacing("%40", with: "@")
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.contains("@") else { return false }
    return !rest.ranges(of: "@").contains { isEmail(in: rest, at: $0.lowerBound) }
  }

  /// Whether words stand on both sides, and a domain behind: `@name`, a page of somebody's, is none.
  private static func isEmail(in text: String, at sign: String.Index) -> Bool {
    guard sign > text.startIndex, isOfName(text[text.index(before: sign)]) else { return false }
    let domain = text[text.index(after: sign)...].prefix { isOfName($0) }
    let parts = domain.split(separator: ".", omittingEmptySubsequences: true)
    // What stands before may be a name with a sign of its own: `@kim@host.example`.
    let name = text[..<sign].reversed().prefix { isOfName($0) }
    let before = text[..<sign].dropLast(name.count).last
    return parts.count > 1 && before != "@"
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "." || character == "-" || character == "_"
      || character == "+"
  }
}

extension Author {
  /// The address as everybody may see it.
  package var page: String? { url.flatMap { PersonAddress.isPage($0) ? $0 : nil } }
}
