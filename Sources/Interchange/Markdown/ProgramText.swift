/// What plain words a program says: settings of site generators are often programs. Nothing of it is run.
struct ProgramText {
  private let text: Substring

  /// - Parameter comments: how a comment begins that goes on to the end of its line.
  init(_ bytes: [UInt8], comments: String) {
    // Commented lines say nothing.
    text =
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.trimmingBlanks.hasPrefix(comments) }.joined(separator: "\n")[...]
  }

  private init(_ text: Substring) { self.text = text }

  func contains(_ word: String) -> Bool { text.contains(word) }

  /// The literal values of a name: `name: "x"`, `name = true`, `'name': 1`.
  func values(of name: String) -> [JSONValue] {
    places(of: name).compactMap { place in
      var rest = text[place...].dropBlanks
      if let quote = rest.first, quote == "\"" || quote == "'" { rest = rest.dropFirst().dropBlanks }
      guard let sign = rest.first, sign == ":" || sign == "=" else { return nil }
      rest = rest.dropFirst()
      guard rest.first != "=", rest.first != ">" else { return nil }
      return Self.literal(rest.dropBlanks)
    }
  }

  /// The first literal argument of each call: `name("x")`.
  func arguments(of name: String) -> [String] {
    places(of: name).compactMap { place in
      let rest = text[place...].dropBlanks
      guard rest.first == "(" else { return nil }
      return Self.literal(rest.dropFirst().dropBlanks)?.string
    }
  }

  /// What stands in brackets behind a name and `=`.
  func block(of name: String) -> ProgramText? {
    for place in places(of: name) {
      var rest = text[place...].dropBlanks
      guard rest.first == "=" || rest.first == ":" else { continue }
      rest = rest.dropFirst().dropBlanks
      if rest.hasPrefix("dict") { rest = rest.dropFirst(4) }
      guard let first = rest.first, "({[".contains(first) else { continue }
      var depth = 0
      var quote: Character?
      for (index, character) in zip(rest.indices, rest) {
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "\"" || character == "'" {
          quote = character
        } else if "({[".contains(character) {
          depth += 1
        } else if ")}]".contains(character) {
          depth -= 1
          if depth == 0 { return ProgramText(rest[...index]) }
        }
      }
    }
    return nil
  }

  /// Every literal text, in its order, and how deep in brackets it stands.
  var strings: [(text: String, depth: Int)] {
    var found: [(text: String, depth: Int)] = []
    var rest = text
    var depth = 0
    while let next = rest.first {
      if next == "\"" || next == "'" {
        let inner = rest.dropFirst().prefix { $0 != next }
        found.append((String(inner), depth))
        rest = rest[inner.endIndex...].dropFirst()
        continue
      }
      if "({[".contains(next) { depth += 1 } else if ")}]".contains(next) { depth -= 1 }
      rest = rest.dropFirst()
    }
    return found
  }

  /// Behind each place where a name stands as a word of its own.
  private func places(of name: String) -> [Substring.Index] {
    text.ranges(of: name).filter { range in
      func isWord(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" } ?? false
      }
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
      return !isWord(before) && !isWord(after)
    }.map(\.upperBound)
  }

  private static func literal(_ text: Substring) -> JSONValue? {
    guard let first = text.first else { return nil }
    if first == "\"" || first == "'" || first == "`" {
      let inner = text.dropFirst().prefix { $0 != first }
      return inner.contains("$" + "{") ? nil : .string(String(inner))
    }
    let word = text.prefix { $0.isLetter || $0.isNumber }
    let rest = text[word.endIndex...]
    guard rest.isEmpty || rest.first?.isNewline == true || rest.dropBlanks.first.map({ ",}]);/".contains($0) }) ?? true
    else { return nil }
    switch word {
    case "true", "True": return .bool(true)
    case "false", "False": return .bool(false)
    case "None", "null": return .null
    default: return nil
    }
  }
}

extension Substring {
  fileprivate var dropBlanks: Substring { drop { $0.isWhitespace } }
  fileprivate var trimmingBlanks: Substring { drop { $0 == " " || $0 == "\t" } }
}
