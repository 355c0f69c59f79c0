import Yams

/// What stands before the text of a Markdown file: YAML between `---`, TOML between `+++`, or a JSON object.
struct FrontMatter {
  /// More than any page says of itself; aliases in YAML could make much of little.
  static let longest = 1 << 18
  private static let mostValues = 20_000
  /// Under this name, lines that mean nothing are kept.
  static let unread = "_unread"

  /// What it is written in.
  enum Language { case yaml, toml, json }

  /// What could not be taken as it stands.
  struct Trouble {
    var kind: ImportNoteKind
    /// Of the file, from 1.
    var line: Int
    var sentence: String
  }

  var values: [String: JSONValue] = [:]
  /// Where the text begins.
  var bodyStart: Int
  var troubles: [Trouble] = []
  /// Where each name stands first, from 1.
  private(set) var lines: [String: Int] = [:]

  /// Nil for a file that has none.
  init?(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let (matter, end) = FrontMatter.fenced(bytes, start, "---", endings: ["---", "..."]) {
      bodyStart = end
      read(matter, .yaml, firstLine: 2)
    } else if let (matter, end) = FrontMatter.fenced(bytes, start, "+++", endings: ["+++"]) {
      bodyStart = end
      read(matter, .toml, firstLine: 2)
    } else if let end = FrontMatter.objectEnd(bytes, start) {
      bodyStart = end
      read(bytes[start..<end], .json, firstLine: 1)
    } else {
      return nil
    }
  }

  /// A file that is nothing else: a site generator's settings.
  init(settings bytes: [UInt8], _ language: Language) {
    bodyStart = bytes.count
    read(bytes[...], language, firstLine: 1)
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, _ language: Language, firstLine: Int) {
    guard bytes.count <= Self.longest else {
      troubles = [
        Trouble(
          kind: .lost, line: firstLine,
          sentence: "the front matter is larger than \(Self.longest >> 10) KB; it was left out.")
      ]
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    findLines(text, firstLine)
    do {
      values = try Self.parse(text, language)
    } catch {
      rescue(text, language, firstLine: firstLine)
    }
  }

  private mutating func findLines(_ text: String, _ firstLine: Int) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let end = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let name = String(line[..<end]).trimmed.trimmingQuotes
      if lines[name] == nil { lines[name] = firstLine + index }
    }
  }

  /// - Throws: a sentence where the text is none.
  static func parse(_ text: String, _ language: Language) throws -> [String: JSONValue] {
    switch language {
    case .yaml: try yaml(text)
    case .toml: try TOMLReader.read(text)
    case .json: try object(try JSONValue.parse(Array(text.utf8)))
    }
  }

  private static func object(_ value: JSONValue) throws -> [String: JSONValue] {
    switch value {
    case .object(let values): return values
    case .null: return [:]
    default: throw InputFault("it is no list of names and values.")
    }
  }

  /// Lines between a first line and the next one of the endings.
  private static func fenced(
    _ bytes: [UInt8], _ start: Int, _ fence: String, endings: [String]
  ) -> (ArraySlice<UInt8>, Int)? {
    guard let first = line(bytes, start), isFence(bytes[start..<first.end], [fence]) else { return nil }
    var place = first.next
    while let line = line(bytes, place) {
      if isFence(bytes[place..<line.end], endings) { return (bytes[first.next..<place], line.next) }
      place = line.next
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fences: [String]) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 { line.removeLast() }
    return fences.contains { line.elementsEqual($0.utf8) }
  }

  private static func line(_ bytes: [UInt8], _ start: Int) -> (end: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return (end, min(end + 1, bytes.count))
  }

  /// The end of a JSON object at the beginning of a file.
  private static func objectEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    // `{{` and `{%` begin templates.
    guard start + 1 < bytes.count, bytes[start + 1] != UInt8(ascii: "{"), bytes[start + 1] != UInt8(ascii: "%") else {
      return nil
    }
    var depth = 0
    var isInString = false
    var place = start
    while place < min(bytes.count, start + longest) {
      switch bytes[place] {
      case UInt8(ascii: "\\") where isInString: place += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return nil
  }

  // MARK: formats

  static func yaml(_ text: String) throws -> [String: JSONValue] {
    // An alias repeats what its anchor holds; a few lines of them make billions.
    let aliases = text.utf8.count { $0 == UInt8(ascii: "*") } + text.utf8.count { $0 == UInt8(ascii: "&") }
    guard aliases < 200 else { throw InputFault("it repeats itself by too many aliases.") }
    guard let node = try Yams.compose(yaml: text) else { return [:] }
    var budget = mostValues
    return try object(try value(node, depth: 0, &budget))
  }

  private static func value(_ node: Node, depth: Int, _ budget: inout Int) throws -> JSONValue {
    budget -= 1
    guard budget > 0, depth < 32 else { throw InputFault("it is larger than any page needs.") }
    switch node {
    case .mapping(let mapping):
      var values: [String: JSONValue] = [:]
      for (key, item) in mapping {
        guard let key = key.string else { continue }
        values[key] = try value(item, depth: depth + 1, &budget)
      }
      return .object(values)
    case .sequence(let sequence):
      return .array(try sequence.map { try value($0, depth: depth + 1, &budget) })
    case .scalar(let scalar):
      // Dates and versions must stay as they are written; only what is plainly no text is anything else.
      if scalar.style == .plain || scalar.style == .any {
        switch scalar.string {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE", "yes", "Yes", "on": return .bool(true)
        case "false", "False", "FALSE", "no", "No", "off": return .bool(false)
        default: if isNumber(scalar.string) { return .number(scalar.string) }
        }
      }
      return .string(scalar.string)
    default:
      return .null
    }
  }

  /// A number that is written the usual way: one that would come back written otherwise stays text.
  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.count < 16, let last = text.utf8.last, (0x30...0x39).contains(last), let number = Double(text)
    else {
      return false
    }
    return "\(number)" == text || Int(text).map { "\($0)" == text } == true
  }
}
