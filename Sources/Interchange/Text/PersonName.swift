/// What is shown of the people that sources name. Many programs ask for a name and get an address for e-mail, and a blog
/// is read by everybody.
enum PersonName {
  /// A name without addresses: `Rea <rea@r.example>`, `rea@r.example (Rea)` and `"Rea" rea@r.example` are Rea. Of a bare
  /// address what stands before the @ is left.
  static func shown(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    var local: String?
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let name = localPart(of: word) {
        local = local ?? name
      } else {
        words.append(word)
      }
    }
    guard let local else { return text }
    var name = words.joined(separator: " ")[...]
    for (open, close) in pairs where name.count > 1 && name.first == open && name.last == close {
      name = name.dropFirst().dropLast()
    }
    while let last = name.last, ",;:-–".contains(last) || last.isWhitespace { name.removeLast() }
    return String(name).presence ?? local
  }

  /// Whether a text is, or holds, an address that ``shown(_:)`` takes out.
  static func hasAddress(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@"))
      && text.split(whereSeparator: \.isWhitespace).contains { localPart(of: $0) != nil }
  }

  /// Whether a text is such an address and nothing else.
  static func isAddress(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@")) && localPart(of: text.trimmed[...]) != nil
      && !text.trimmed.contains(where: \.isWhitespace)
  }

  private static let pairs: [(Character, Character)] = [("(", ")"), ("[", "]"), ("\"", "\""), ("'", "'"), ("“", "”")]

  /// `rea` of `<mailto:rea+blog@r.example>`; nil for what is no address. `@rea@r.example` is a name in the Fediverse.
  private static func localPart(of word: Substring) -> String? {
    var word = word
    while let first = word.first, "<([\"'“".contains(first) { word.removeFirst() }
    while let last = word.last, ">)]\"'”,;:.".contains(last) { word.removeLast() }
    if word.lowercased().hasPrefix("mailto:") { word = word.dropFirst(7) }
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains("/") else { return nil }
    let labels = parts[1].prefix { $0 != "?" }.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1,
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
    else { return nil }
    return String(parts[0].prefix { $0 != "+" }).presence ?? String(parts[0])
  }
}
