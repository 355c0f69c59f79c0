import Blog

extension FrontMatter {
  private static let deepestTable = 32

  /// Some lines that belong together: a name and its value, a table's name, or lines that begin with neither.
  private struct Entry {
    /// Of the file, from 1.
    var line: Int
    /// Nil for lines that begin with no name.
    var name: String?
    /// The value as it is written.
    var value: String
    var text: String
    /// The table that begins here.
    var table: (path: [String], isList: Bool)?
  }

  /// Reads name by name what cannot be read as a whole. Where a value is none, its text is taken as it stands; lines
  /// that mean nothing at all are kept as well, so that only their order with the rest is lost.
  mutating func rescue(_ text: String, _ language: Language, firstLine: Int, isTyped: Bool = true) {
    guard language != .json else {
      rescueJSON(text, firstLine)
      return
    }
    var unread: [JSONValue] = []
    var section: [String: JSONValue] = [:]
    var table: (path: [String], isList: Bool) = ([], false)
    for entry in Self.entries(text, language, firstLine) {
      if let next = entry.table {
        Self.put(section, at: table.path, isList: table.isList, into: &values)
        (section, table) = ([:], next)
      } else if let read = try? Self.parse(entry.text, language, isTyped: isTyped) {
        for name in read.keys where section[name] != nil && table.path.isEmpty {
          note(.guessed, entry.line, .nameTwice(Excerpt(name)))
        }
        Self.merge(read, into: &section)
      } else if let name = entry.name, let value = entry.value.trimmingQuotes.presence {
        note(
          .guessed, entry.line, .brokenValue(name: Excerpt(name))
        )
        if section[name] == nil { section[name] = .string(value) }
      } else {
        note(.lost, entry.line, .noNameWithValue(Excerpt(entry.text.trimmed)))
        unread.append(.string(entry.text.trimmed))
      }
    }
    Self.put(section, at: table.path, isList: table.isList, into: &values)
    if !unread.isEmpty { values[Self.unread] = .array(unread) }
    if troubles.isEmpty {
      note(.guessed, firstLine, .notWhole)
    }
  }

  /// JSON as far as it can be read.
  private mutating func rescueJSON(_ text: String, _ firstLine: Int) {
    guard let mended = try? MendedJSON(Array(text.utf8)[...], line: firstLine), mended.json.members != nil,
      case .object(let read) = JSONValue(mended.json)
    else {
      values = [Self.unread: .array([.string(text)])]
      note(.lost, firstLine, .notJSON)
      return
    }
    values = read
    mended.say { troubles.append(Trouble(kind: $0, line: $1, fact: .json($2))) }
    // Where something is missing, the whole is kept beside what could be read.
    if !mended.unread.isEmpty { values[Self.unread] = .array([.string(text)]) }
  }

  private mutating func note(_ kind: ImportNote.Kind, _ line: Int, _ fact: FrontMatterFact) {
    troubles.append(Trouble(kind: kind, line: line, fact: .page(.matter(fact))))
  }

  private static func entries(_ text: String, _ language: Language, _ firstLine: Int) -> [Entry] {
    var entries: [Entry] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let new = entry(line, language, firstLine + index) {
        entries.append(new)
      } else if continues(line, entries.last, language) {
        entries[entries.count - 1].text += "\n" + line
        entries[entries.count - 1].value += "\n" + line
      } else if let words = String(line).presence, !words.hasPrefix("#"), words != "---" {
        entries.append(Entry(line: firstLine + index, name: nil, value: "", text: String(line)))
      }
    }
    return entries
  }

  /// A line that begins an entry.
  private static func entry(_ line: Substring, _ language: Language, _ number: Int) -> Entry? {
    if language == .toml, line.hasPrefix("["), !line.contains("=") {
      let isList = line.hasPrefix("[[")
      let path = line.filter { $0 != "[" && $0 != "]" }.split(separator: ".").prefix(deepestTable)
        .map { String($0).trimmed.trimmingQuotes }
      return Entry(line: number, name: nil, value: "", text: String(line), table: (path, isList))
    }
    let isIndented = line.first?.isWhitespace == true
    let line = language == .toml ? line.drop(while: \.isWhitespace) : line
    guard let first = line.first, !first.isWhitespace, !(isIndented ? "#-[{\"'" : "#-[{").contains(first),
      let end = line.firstIndex(of: language == .yaml ? ":" : "=")
    else { return nil }
    let rest = line[line.index(after: end)...]
    let name = String(line[..<end]).trimmed.trimmingQuotes
    guard !name.isEmpty, language == .toml || rest.first?.isWhitespace != false else { return nil }
    return Entry(line: number, name: name, value: String(rest).trimmed, text: String(line))
  }

  private static func continues(_ line: Substring, _ entry: Entry?, _ language: Language) -> Bool {
    guard let entry, entry.name != nil else { return false }
    // Only these values of TOML go on over lines of any kind.
    let opens = ["[", "{", "\"\"\"", "'''"].contains { entry.value.hasPrefix($0) }
    return language == .toml ? opens : line.first.map { $0.isWhitespace || $0 == "-" } ?? true
  }

  private static func put(
    _ section: [String: JSONValue], at path: [String], isList: Bool, into values: inout [String: JSONValue]
  ) {
    guard let first = path.first else {
      merge(section, into: &values)
      return
    }
    let rest = Array(path.dropFirst())
    guard rest.isEmpty else {
      var inner: [String: JSONValue] = [:]
      if case .object(let present)? = values[first] { inner = present }
      put(section, at: rest, isList: isList, into: &inner)
      values[first] = .object(inner)
      return
    }
    if isList {
      var list: [JSONValue] = []
      if case .array(let present)? = values[first] { list = present }
      values[first] = .array(list + [.object(section)])
    } else {
      merge([first: .object(section)], into: &values)
    }
  }

  private static func merge(_ new: [String: JSONValue], into old: inout [String: JSONValue]) {
    for (key, value) in new {
      if case .object(let inner) = value, case .object(var present)? = old[key] {
        merge(inner, into: &present)
        old[key] = .object(present)
      } else if old[key] == nil {
        old[key] = value
      }
    }
  }
}

extension String {
  /// Without the quotation mark that it begins with, and the same one at its end.
  var trimmingQuotes: String {
    guard let quote = first, quote == "\"" || quote == "'" else { return self }
    return String(dropFirst().last == quote ? dropFirst().dropLast() : dropFirst())
  }
}
