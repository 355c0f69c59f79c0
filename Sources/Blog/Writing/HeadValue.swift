/// Values in a manuscript's head: bare, or in quotes where they would not come back as they are.
enum HeadValue {
  static func written(_ text: String) -> String { self.text(text[...]) == text ? text : quoted(text) }

  static func written(_ list: [String]) -> String {
    list.map { item in
      // A lone quote or bracket would find its partner in another word.
      let isPlain = self.list(item[...]) == [item] && !"[\"'".contains(item.prefix(1)) && !item.hasSuffix("]")
      return isPlain ? item : quoted(item)
    }
    .joined(separator: ", ")
  }

  /// Without the white space around it, and without the quotes of a value that stands in quotes as a whole.
  static func text(_ value: Substring) -> String {
    let bare = trimmed(value)
    guard let quote = bare.first, quote == "\"" || quote == "'", let inner = unquoted(bare, quote) else {
      return bare.contains { $0.isNewline } ? "" : String(bare)
    }
    return inner
  }

  /// Words between commas, with square brackets around them or without.
  static func list(_ value: Substring) -> [String] {
    var rest = trimmed(value)
    if rest.first == "[", rest.last == "]", rest.count > 1 { rest = rest.dropFirst().dropLast() }
    return parts(rest).map { text($0) }.filter { !$0.isEmpty }
  }

  /// At the commas that stand in no quotes; a quote in the middle of a word is a letter.
  private static func parts(_ value: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = value.startIndex
    var place = start
    var quote: Character?
    while place < value.endIndex {
      let character = value[place]
      let isFirst = value[start..<place].allSatisfy(\.isWhitespace)
      if character == "\\", quote == "\"" {
        place = value.index(after: place)
        if place == value.endIndex { break }
      } else if quote == nil, isFirst, character == "\"" || character == "'",
        value[place...].dropFirst().contains(character)
      {
        quote = character
      } else if character == quote {
        quote = nil
      } else if character == ",", quote == nil {
        parts.append(value[start..<place])
        start = value.index(after: place)
      }
      place = value.index(after: place)
    }
    return parts + [value[start...]]
  }

  private static func trimmed(_ value: Substring) -> Substring {
    var value = value.drop(while: \.isWhitespace)
    while value.last?.isWhitespace == true { value.removeLast() }
    return value
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for character in text {
      switch character {
      case "\"", "\\": output += "\\\(character)"
      case "\t": output += "\\t"
      case "\r\n": output += "\\r\\n"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      // Other line ends are blanks to a title.
      case _ where character.isNewline: output += " "
      default: output.append(character)
      }
    }
    return output + "\""
  }

  /// Nil where the first quote ends before the value does, or not at all: then the quotes are the writer's own.
  private static func unquoted(_ value: Substring, _ quote: Character) -> String? {
    var output = ""
    var rest = value.dropFirst()
    while let character = rest.popFirst() {
      if character == "\\", quote == "\"" {
        guard let next = rest.popFirst() else { return nil }
        switch next {
        case "n": output += "\n"
        case "r": output += "\r"
        case "t": output += "\t"
        default: output.append(next)
        }
      } else if character == quote {
        guard quote == "'", rest.first == "'" else { return rest.isEmpty ? output : nil }
        rest.removeFirst()
        output.append(character)
      } else {
        output.append(character)
      }
    }
    return nil
  }
}
