/// The string literals of Swift sources, each with `…` in place of what is put into it; those within stand by themselves.
struct SourceLiterals {
  private let text: [Character]
  private var place = 0
  private var found: [String] = []

  static func of(_ source: String) -> [String] {
    var reader = SourceLiterals(text: Array(source))
    reader.code(until: nil)
    return reader.found
  }

  private init(text: [Character]) { self.text = text }

  private func follows(_ words: String) -> Bool { text[place...].starts(with: words) }

  /// Reads code to its end, or to the parenthesis that closes what is put into a literal.
  private mutating func code(until end: Character?) {
    var depth = 0
    while place < text.count {
      let character = text[place]
      if follows("//") {
        while place < text.count, !text[place].isNewline { place += 1 }
      } else if character == "\"" || character == "#" && isRawQuote {
        literal()
      } else {
        place += 1
        if character == "(" { depth += 1 }
        if character == ")", end != nil {
          if depth == 0 { return }
          depth -= 1
        }
      }
    }
  }

  private var isRawQuote: Bool { text[place...].drop { $0 == "#" }.first == "\"" }

  private mutating func literal() {
    var hashes = ""
    while text[place] == "#" {
      hashes += "#"
      place += 1
    }
    let quote = (follows("\"\"\"") ? "\"\"\"" : "\"") + hashes
    place += quote.count - hashes.count
    var words = ""
    while place < text.count, !follows(quote) {
      if follows("\\\(hashes)(") {
        place += 2 + hashes.count
        words += "…"
        code(until: ")")
      } else if follows("\\\(hashes)"), place + 1 < text.count {
        // An escaped line's end is none; every other escape stands for one character.
        if text[place + 1].isNewline { words += " " } else { words.append(text[place + 1]) }
        place += 2 + hashes.count
      } else {
        words.append(text[place])
        place += 1
      }
    }
    place += quote.count
    found.append(words)
  }
}
