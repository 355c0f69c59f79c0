extension FrontMatter {
  /// Where the front matter stands in a file, and what it is written in.
  struct Head {
    var matter: [UInt8]
    /// Where the text begins.
    var end: Int
    var language: Language
    /// Of the matter, from 1.
    var firstLine: Int

    /// More lines than that before a text are no head.
    private static let mostLines = 400
    /// What a head without a first rule begins with; any other word before a colon is text.
    private static let openers: Set<String> = [
      "title", "date", "layout", "tags", "tag", "categories", "category", "author", "authors", "slug", "status",
      "permalink", "draft", "published", "modified", "summary", "description", "lang", "id",
    ]

    static func find(_ bytes: [UInt8], _ start: Int) -> Head? {
      fenced(bytes, start) ?? object(bytes, start) ?? nikola(bytes, start) ?? unfenced(bytes, start)
        ?? html(bytes, start)
    }

    // MARK: lines

    private struct Line {
      var text: String
      var start: Int
      var next: Int
    }

    private static func line(_ bytes: [UInt8], _ start: Int) -> Line? {
      guard start < bytes.count else { return nil }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      // A line that says something of the page is not endless.
      let text = String(decoding: bytes[start..<min(end, start + FrontMatter.longest)], as: UTF8.self)
      return Line(text: text, start: start, next: min(end + 1, bytes.count))
    }

    // MARK: kinds

    /// Lines between `---`, `+++` or Hexo's `;;;`; a word behind the first one names the language.
    private static func fenced(_ bytes: [UInt8], _ start: Int) -> Head? {
      guard let first = line(bytes, start), first.text.utf8.count < 64 else { return nil }
      let opener = first.text.trimmed
      let fences = ["---": ["---", "..."], "+++": ["+++"], ";;;": [";;;"]]
      guard !(first.text.first?.isWhitespace ?? true), let endings = fences[String(opener.prefix(3))] else {
        return nil
      }
      let languages: [String: Language] = [
        "": opener.hasPrefix("+") ? .toml : opener.hasPrefix(";") ? .json : .yaml, "json": .json, "yaml": .yaml,
        "yml": .yaml, "toml": .toml,
        // An object of JavaScript that only holds values is YAML as well; what runs is not run.
        "js": .yaml, "javascript": .yaml,
      ]
      guard let language = languages[String(opener.dropFirst(3)).trimmed.lowercased()] else { return nil }
      var place = first.next
      while let line = line(bytes, place) {
        if endings.contains(line.text.trimmedRight) {
          var matter = Array(bytes[first.next..<place])
          if opener.hasPrefix(";") { matter = braced(matter) }
          if opener.lowercased().contains("js") || opener.lowercased().contains("javascript") {
            matter = assigned(matter)
          }
          return Head(matter: matter, end: line.next, language: language, firstLine: 2)
        }
        place = line.next
      }
      return nil
    }

    /// Of a program that sets names to plain values, these; nothing of it is run. An object is left as it is.
    private static func assigned(_ matter: [UInt8]) -> [UInt8] {
      let text = String(decoding: matter, as: UTF8.self)
      guard !text.trimmed.hasPrefix("{") else { return matter }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        var words = String(line).trimmed[...]
        if words.hasPrefix("export ") { words = words.dropFirst(7) }
        guard let keyword = ["const ", "let ", "var "].first(where: words.hasPrefix),
          let equal = words.firstIndex(of: "=")
        else { return "" }
        let name = String(words[..<equal].dropFirst(keyword.count)).trimmed
        var value = String(words[words.index(after: equal)...]).trimmed
        if value.hasSuffix(";") { value.removeLast() }
        return "\(name): \(value)"
      }
      return Array(lines.joined(separator: "\n").utf8)
    }

    /// Hexo leaves the braces of its JSON out.
    private static func braced(_ matter: [UInt8]) -> [UInt8] {
      let text = String(decoding: matter, as: UTF8.self).trimmed
      return text.hasPrefix("{") ? matter : Array("{\(text.hasSuffix(",") ? String(text.dropLast()) : text)}".utf8)
    }

    /// A JSON object at the beginning of a file.
    private static func object(_ bytes: [UInt8], _ start: Int) -> Head? {
      guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
      // `{{` and `{%` begin templates.
      guard start + 1 < bytes.count, bytes[start + 1] != UInt8(ascii: "{"), bytes[start + 1] != UInt8(ascii: "%") else {
        return nil
      }
      var depth = 0
      var isInString = false
      var place = start
      while place < min(bytes.count, start + FrontMatter.longest) {
        switch bytes[place] {
        case UInt8(ascii: "\\") where isInString: place += 1
        case UInt8(ascii: "\""): isInString.toggle()
        case UInt8(ascii: "{") where !isInString: depth += 1
        case UInt8(ascii: "}") where !isInString:
          depth -= 1
          if depth == 0 {
            return Head(matter: Array(bytes[start...place]), end: place + 1, language: .json, firstLine: 1)
          }
        default: break
        }
        place += 1
      }
      return nil
    }

    /// `.. title: x` at the beginning, or in an HTML comment.
    private static func nikola(_ bytes: [UInt8], _ start: Int) -> Head? {
      guard let first = line(bytes, start) else { return nil }
      let isComment = first.text.trimmed.hasPrefix("<!--")
      guard isComment || first.text.hasPrefix(".. ") else { return nil }
      var matter = ""
      var place = start
      var count = 0
      while let line = line(bytes, place), count < mostLines {
        var text = line.text.trimmed
        if count == 0, isComment { text = String(text.dropFirst(4)).trimmed }
        let isLast = isComment && text.hasSuffix("-->")
        if isLast { text = String(text.dropLast(3)).trimmed }
        if !isComment, text.isEmpty { break }
        guard text.isEmpty || text.hasPrefix("..") else { return nil }
        matter += text + "\n"
        place = line.next
        count += 1
        if isLast { break }
      }
      guard FrontMatter.plain(matter)["title"] != nil else { return nil }
      return Head(matter: Array(matter.utf8), end: place, language: .plain, firstLine: 1)
    }

    /// Pelican's `Title: x` down to the first blank line, and Hexo's matter that has only its last rule.
    private static func unfenced(_ bytes: [UInt8], _ start: Int) -> Head? {
      guard let first = line(bytes, start), let opener = name(first.text),
        openers.contains(opener.trimmingQuotes.lowercased())
      else { return nil }
      let isJSON = opener.hasPrefix("\"")
      var names: Set<String> = []
      var place = start
      var count = 0
      while let line = line(bytes, place), count < mostLines {
        let text = line.text.trimmedRight
        let matter = Array(bytes[start..<place])
        if isJSON, text == ";;;" {
          return Head(matter: braced(matter), end: line.next, language: .json, firstLine: 1)
        }
        if text == "---", !isJSON {
          return Head(matter: matter, end: line.next, language: .yaml, firstLine: 1)
        }
        if text.isEmpty { break }
        if let name = name(text) {
          names.insert(name.lowercased())
        } else if !isJSON, text.first?.isWhitespace != true, !text.hasPrefix("- "), text != "-" {
          return nil
        }
        place = line.next
        count += 1
      }
      guard !isJSON, names.contains("title") || names.contains("date") else { return nil }
      return Head(matter: Array(bytes[start..<place]), end: place, language: .plain, firstLine: 1)
    }

    /// What stands before a line's colon, where that is one word.
    private static func name(_ line: String) -> String? {
      guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else { return nil }
      let name = line[..<colon]
      let rest = line[line.index(after: colon)...]
      guard !name.isEmpty, name.utf8.count < 40, rest.first.map({ $0.isWhitespace }) ?? true,
        name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "\"" })
      else { return nil }
      return String(name)
    }
  }

  /// `.. title`, `Title`: `title`.
  static func plainName(_ text: String) -> String {
    (text.hasPrefix("..") ? String(text.dropFirst(2)) : text).trimmed.lowercased().replacing("-", with: "_")
  }

  /// Lines of names and texts; lines further in go on with the one before.
  static func plain(_ text: String) -> [String: JSONValue] {
    let lists: Set<String> = ["tags", "authors", "categories"]
    var values: [String: String] = [:]
    var last: String?
    for line in text.split(separator: "\n") {
      let isFurther = line.first?.isWhitespace == true
      if let name = last, isFurther || !line.contains(":") {
        values[name] = [values[name]?.presence, String(line).presence].compactMap { $0 }
          .joined(separator: lists.contains(name) ? ", " : " ")
      } else if let colon = line.firstIndex(of: ":") {
        let name = plainName(String(line[..<colon]))
        if values[name] == nil { values[name] = String(line[line.index(after: colon)...]).trimmed }
        last = name
      }
    }
    return values.mapValues { $0.isEmpty ? .null : .string($0) }
  }
}

extension String {
  /// Without blanks at its end.
  var trimmedRight: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
