/// What site generators replace in a text before it is Markdown. The few that are plain pictures, code or addresses become
/// Markdown; the rest stays as it is, which a reader can read.
enum Shortcodes {
  /// No line begins like this: only the tag ends the code.
  private static let codeEnd = "\u{0}"

  /// The text with shortcodes made readable; code blocks stay untouched.
  static func readable(_ text: String) -> String {
    guard text.contains("{{") || text.contains("{%") else { return text }
    var output: [String] = []
    var fence: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if let open = fence {
        if trimmed.hasPrefix(open) { fence = nil }
        if open == codeEnd, trimmed.hasPrefix("{%"), trimmed.contains("endhighlight") {
          fence = nil
          output.append("```")
        } else if open == codeEnd, trimmed.hasPrefix("{{<"), trimmed.contains("/highlight") {
          fence = nil
          output.append("```")
        } else {
          output.append(String(line))
        }
      } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        fence = String(trimmed.prefix(3))
        output.append(String(line))
      } else {
        let new = self.line(String(line))
        // What follows is code until the tag that ends it, whatever stands in it.
        if new.hasPrefix("```"), !new.dropFirst(3).contains("```") { fence = codeEnd }
        output.append(new)
      }
    }
    return output.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    guard line.contains("{{") || line.contains("{%") else { return line }
    var result = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let (tag, end) = tag(rest) else {
        result.append("{")
        rest = rest.dropFirst()
        continue
      }
      result += replacement(tag) ?? String(rest[..<end])
      rest = rest[end...]
    }
    return result + rest
  }

  /// `{{< … >}}`, `{{% … %}}`, `{% … %}`, `{{ … }}`
  private static func tag(_ text: Substring) -> (words: [String], end: Substring.Index)? {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%-", "%}"), ("{%", "%}"), ("{{", "}}")] {
      guard text.hasPrefix(open), let end = text.firstRange(of: close) else { continue }
      let inner = text[text.index(text.startIndex, offsetBy: open.count)..<end.lowerBound]
      return (words(inner), end.upperBound)
    }
    return nil
  }

  /// Split at blanks, quoted parts whole and without their quotes: `src="a b"` is `src=a b`.
  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" || character == "`" {
        quote = character
      } else if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func replacement(_ words: [String]) -> String? {
    guard let name = words.first else { return nil }
    func named(_ key: String) -> String? {
      words.first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }
    let first = words.dropFirst().first { !$0.contains("=") }
    switch name {
    case "highlight": return "```" + (first ?? named("lang") ?? "")
    case "endhighlight", "/highlight": return "```"
    case "raw", "endraw", "comment", "endcomment": return ""
    case "asset_img", "asset_path",
      "img" where named("src") == nil:
      // Hexo's: classes, the picture, its width and height, its title.
      let places = words.indices.dropFirst().filter { MediaType.guess(words[$0]) != nil }
      guard let place = places.first else { return nil }
      let title = words[(place + 1)...].drop { Int($0) != nil }.joined(separator: " ")
      return name == "asset_path" ? words[place] : "![\(title)](\(words[place]))"
    case "figure", "img", "image":
      guard let source = named("src") ?? named("link") ?? first else { return nil }
      return "![\(named("caption") ?? named("alt") ?? named("title") ?? "")](\(source))"
    case "youtube": return (first ?? named("id")).map { "<https://www.youtube.com/watch?v=\($0)>" }
    case "vimeo": return (first ?? named("id")).map { "<https://vimeo.com/\($0)>" }
    case "site.url", "site.baseurl", "site.github.url": return ""
    default: return nil
    }
  }
}
