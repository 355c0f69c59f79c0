import Blog

/// What a page's path says of it.
extension MarkdownPage {
  /// `2014-01-31-name.fi` in its parts; the day and the month may be written with one digit.
  var nameParts: (date: String?, name: String, language: String?) {
    var components = path.split(separator: "/").map(String.init)
    let file = components.popLast() ?? ""
    var stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    var language: String?
    // Hugo's translations: `name.fi.md`, `name.pt-br.md`.
    if let dot = stem.lastIndex(of: "."), let tag = languageTag(stem[stem.index(after: dot)...]) {
      language = tag
      stem = String(stem[..<dot])
    }
    if stem == "index" || stem == "_index", let folder = components.last { stem = folder }
    let (date, name) = Self.dated(stem)
    return (date, name, language ?? folderLanguage(components))
  }

  private func languageTag(_ text: Substring) -> String? {
    if site.languages.contains(text.lowercased()) { return Language.tag(String(text)) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 2, parts[0].allSatisfy(\.isLetter) else { return nil }
    return parts.allSatisfy({ $0.count == 2 }) ? Language.tag(String(text)) : nil
  }

  /// `content/fi/…`, where the site has several languages.
  private func folderLanguage(_ folders: [String]) -> String? {
    let inner = folders.drop { $0 == "src" || $0 == "content" || $0 == "source" }
    guard inner.count < folders.count else { return nil }
    return inner.prefix(2).first { site.languages.contains($0.lowercased()) }.flatMap { Language.tag($0) }
  }

  private static func dated(_ stem: String) -> (String?, String) {
    var rest = stem[...]
    var date = ""
    for (index, lengths) in [4...4, 1...2, 1...2].enumerated() {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard lengths.contains(digits.count) else { return (nil, stem) }
      date += (index > 0 ? "-" : "") + digits
      rest = rest[digits.endIndex...]
      guard let separator = rest.first else {
        // A day without a name is named by its date.
        return index == 2 && DateReader.read(date) != nil ? (date, stem) : (nil, stem)
      }
      guard separator == "-" || index == 2 && separator == "_" else { return (nil, stem) }
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty, DateReader.read(date) != nil else { return (nil, stem) }
    return (date, String(rest))
  }
}
