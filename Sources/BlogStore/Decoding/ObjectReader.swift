import Blog
import TextFormats

/// Reads the members of one object leniently: what cannot be used is left out and noted. `null` is as good as absent.
struct ObjectReader {
  private let members: [JSON.Member]
  /// Where the object begins.
  let offset: Int
  /// What was found wrong so far.
  private(set) var issues: [Issue] = []

  /// Nil where the value is no object.
  init?(_ json: JSON) {
    guard let members = json.members else { return nil }
    self.members = members
    self.offset = json.offset
  }

  /// A member's value, whatever it is.
  subscript(key: String) -> JSON? {
    // Lengths first: most of a comment's members are asked for in vain, some twenty times.
    let length = key.utf8.count
    for member in members.reversed() where member.key.utf8.count == length && member.key == key {
      return member.value.kind == .null ? nil : member.value
    }
    return nil
  }

  mutating func note(_ issue: Issue) { issues.append(issue) }

  /// Moves the issues of a part of this object here.
  mutating func note(_ others: [Issue]) { issues += others }

  /// A string, or nil; a skipped string is empty.
  ///
  /// - Parameter isEssential: whether another type makes the file unusable.
  mutating func string(_ key: String, isEssential: Bool = false) -> String? {
    guard let value = self[key] else { return nil }
    switch value.value {
    case .string(let text): return text
    case .skippedString: return ""
    default:
      noteType(of: value, key, wanted: .string, isEssential: isEssential)
      return nil
    }
  }

  /// A string that is worth showing.
  mutating func nonEmptyString(_ key: String) -> String? {
    string(key).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// An id: a string, or a number as JSON Feed asks readers to accept.
  mutating func id(_ key: String) -> String? {
    guard let value = self[key] else { return nil }
    if case .number(let digits) = value.value {
      note(.warning(.member(.numericID(member: key)), at: value.offset))
      return digits
    }
    return nonEmptyString(key)
  }

  mutating func bool(_ key: String) -> Bool? {
    guard let value = self[key] else { return nil }
    if value.bool == nil { noteType(of: value, key, wanted: .bool, isEssential: false) }
    return value.bool
  }

  /// A list; nil where it is absent or something else.
  mutating func list(_ key: String, isEssential: Bool = false) -> [JSON]? {
    guard let value = self[key] else { return nil }
    if value.elements == nil { noteType(of: value, key, wanted: .list, isEssential: isEssential) }
    return value.elements
  }

  /// A list of strings without its empty ones.
  mutating func strings(_ key: String) -> [String] {
    (list(key) ?? []).compactMap { element in
      guard let text = element.string else {
        note(
          .warning(.member(.ignoredElement(list: key, wanted: .string, found: element.kind.fact)), at: element.offset))
        return nil
      }
      return text.isEmpty ? nil : text
    }
  }

  /// An RFC 3339 date; an empty string is none.
  mutating func date(_ key: String) -> Timestamp? {
    guard let text = nonEmptyString(key) else { return nil }
    guard let date = Timestamp(text) else {
      note(.warning(.member(.badDate(member: key, text: text)), at: self[key]?.offset))
      return nil
    }
    return date
  }

  /// A URL or a path that stays in the repository.
  mutating func reference(_ key: String) -> String? {
    guard let text = nonEmptyString(key) else { return nil }
    guard let reference = RepositoryPath.reference(text) else {
      note(.warning(.member(.escapingPath(member: key, text: text)), at: self[key]?.offset))
      return nil
    }
    return reference
  }

  /// An object in this one.
  mutating func object(_ key: String) -> ObjectReader? {
    guard let value = self[key] else { return nil }
    guard let reader = ObjectReader(value) else {
      noteType(of: value, key, wanted: .object, isEssential: false)
      return nil
    }
    return reader
  }

  private mutating func noteType(of value: JSON, _ key: String, wanted: ValueKind, isEssential: Bool) {
    let issue: Issue =
      isEssential
      ? .error(.member(.wrongType(member: key, wanted: wanted, found: value.kind.fact)), at: value.offset)
      : .warning(.member(.ignored(member: key, wanted: wanted, found: value.kind.fact)), at: value.offset)
    note(issue)
  }
}

extension ObjectReader {
  /// The text of a post or a comment: what has most markup wins, as JSON Feed has it, unless it is empty.
  mutating func body(isEssential: Bool) -> Body {
    let formats: [(String, BodyFormat)] = [
      ("content_html", .html), ("content_markdown", .markdown), ("content_text", .text),
    ]
    var body: Body?
    for (key, format) in formats {
      guard let source = string(key, isEssential: isEssential) else { continue }
      if body == nil || body?.source.isEmpty == true && !source.isEmpty { body = Body(format: format, source: source) }
    }
    return body ?? .empty
  }

  /// The people named by `authors`, or by JSON Feed 1.0's `author`.
  mutating func authors() -> [Author] {
    let listed = (list("authors") ?? []).compactMap { author($0, in: "authors") }
    if !listed.isEmpty { return listed }
    return self["author"].flatMap { author($0, in: "author") }.map { [$0] } ?? []
  }

  /// Somebody: an object with a name, or just the name.
  private mutating func author(_ json: JSON, in list: String) -> Author? {
    if let name = json.string { return Author(name: name) }
    guard var reader = ObjectReader(json) else {
      note(.warning(.member(.ignoredElement(list: list, wanted: .object, found: json.kind.fact)), at: json.offset))
      return nil
    }
    let author = Author(name: reader.string("name") ?? "", url: reader.nonEmptyString("url"))
    note(reader.issues)
    return author.name.isEmpty && author.url == nil ? nil : author
  }
}
