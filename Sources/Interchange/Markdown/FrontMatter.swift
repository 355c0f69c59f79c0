import Blog

/// What stands before the text of a Markdown file: YAML between `---`, TOML between `+++`, a JSON object, or one of the
/// heads of other generators.
struct FrontMatter {
  /// More than any page says of itself; aliases in YAML could make much of little.
  static let longest = 1 << 18
  private static let mostValues = 20_000
  /// Under this name, lines that mean nothing are kept.
  static let unread = "_unread"

  /// What it is written in.
  enum Language {
    case yaml, toml, json
    /// `Title: x`, `.. title: x`: every value is text.
    case plain
  }

  /// What could not be taken as it stands.
  struct Trouble {
    var kind: ImportNote.Kind
    /// Of the file, from 1.
    var line: Int
    var fact: ImportFact
  }

  var values: [String: JSONValue] = [:]
  /// The same with every value as it is written: `No` is a title, and no answer.
  private(set) var texts: [String: JSONValue] = [:]
  private(set) var language = Language.yaml
  /// Where the text begins.
  var bodyStart: Int
  var troubles: [Trouble] = []
  /// Where each name stands first, from 1.
  private(set) var lines: [String: Int] = [:]

  /// Nil for a file that has none.
  init?(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let head = Head.find(bytes, start) else { return nil }
    bodyStart = head.end
    read(head.matter, head.language, firstLine: head.firstLine)
  }

  /// A file that is nothing else: a site generator's settings.
  init(settings bytes: [UInt8], _ language: Language) {
    bodyStart = bytes.count
    read(bytes, language, firstLine: 1)
  }

  private mutating func read(_ bytes: [UInt8], _ language: Language, firstLine: Int) {
    self.language = language
    guard bytes.count <= Self.longest else {
      troubles = [
        Trouble(
          kind: .lost, line: firstLine,
          fact: .page(.matter(.tooLarge(limit: Self.longest))))
      ]
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    findLines(text, firstLine)
    do {
      values = try Self.parse(text, language)
      texts = try language == .yaml ? Self.parse(text, language, isTyped: false) : values
    } catch {
      var written = self
      rescue(text, language, firstLine: firstLine)
      written.rescue(text, language, firstLine: firstLine, isTyped: false)
      texts = written.values
    }
  }

  /// The same with the usual spelling of its names.
  ///
  /// - Parameters:
  ///   - spellings: by their small letters.
  ///   - known: names that are usual as they are.
  func named(_ spellings: [String: String], _ known: some Collection<String>) -> FrontMatter {
    var matter = self
    for name in values.keys.sorted() where !known.contains(name) {
      guard let usual = spellings[name.lowercased()], matter.values[usual] == nil else { continue }
      matter.values[usual] = matter.values.removeValue(forKey: name)
      matter.texts[usual] = matter.texts.removeValue(forKey: name)
      matter.lines[usual] = matter.lines[name]
    }
    return matter
  }

  /// Without anything.
  init() { bodyStart = 0 }

  /// What it says of who may read its page.
  var standing: (values: [String: JSONValue], texts: [String: JSONValue]) {
    func isTaken(_ key: String) -> Bool { SiteDefaults.isStanding(key) }
    var standing = (values: values.filter { isTaken($0.key) }, texts: texts.filter { isTaken($0.key) })
    if language == .plain,
      let tags = values["tags"]?.string?.lowercased().split(separator: ",").map({ String($0).trimmed })
    {
      for word in ["draft", "private"] where tags.contains(word) && standing.values["status"] == nil {
        standing.values["status"] = .string(word)
      }
    }
    return standing
  }

  /// The same, and where it is silent, what is said of many pages at once. Nil stands for a page without any.
  static func filled(
    _ matter: FrontMatter?, from defaults: (values: [String: JSONValue], texts: [String: JSONValue])
  ) -> FrontMatter? {
    guard !defaults.values.isEmpty else { return matter }
    var matter = matter ?? FrontMatter()
    func isSilent(_ key: String) -> Bool { matter.values[key] == nil }
    for (key, value) in defaults.values.filter({ isSilent($0.key) }) {
      matter.values[key] = value
      matter.texts[key] = defaults.texts[key] ?? value
    }
    return matter
  }

  private mutating func findLines(_ text: String, _ firstLine: Int) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let end = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let written = String(line[..<end]).trimmed.trimmingQuotes
      let name = language == .plain ? Self.plainName(written) : written
      if lines[name] == nil { lines[name] = firstLine + index }
    }
  }

  /// - Throws: where the text is none.
  static func parse(_ text: String, _ language: Language, isTyped: Bool = true) throws -> [String: JSONValue] {
    switch language {
    case .yaml: try object(try yaml(text, isTyped: isTyped))
    case .plain: plain(text)
    case .toml: try TOMLReader.read(text)
    case .json: try object(try JSONValue.parse(Array(text.utf8)))
    }
  }

  private static func object(_ value: JSONValue) throws -> [String: JSONValue] {
    switch value {
    case .object(let values): return values
    case .null: return [:]
    default: throw FrontMatterFault.noMembers
    }
  }

  // MARK: formats

  /// - Parameter isTyped: whether `yes` is an answer and `1` a number; else every value is text.
  static func yaml(_ text: String, isTyped: Bool = true) throws -> JSONValue {
    try YAMLReader.read(Array(text.utf8), isTyped: isTyped, mostValues: mostValues)
  }
}

/// Why front matter cannot be read as a whole; it is read name by name then.
enum FrontMatterFault: Error {
  case unreadable, noMembers, repeatedName, tooManyAliases, tooLarge
}
