extension PostManuscript {
  /// What an editor made of a manuscript. What the head does not name stays as it was; so does all of it where there is no
  /// head any more.
  ///
  /// - Parameter written: with `\n` at the ends of lines.
  public init(_ written: String, over old: PostManuscript) throws(ManuscriptFault) {
    self = old
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
    guard Self.hasHead(lines) else {
      text = written
      return
    }
    guard let end = lines.indices.dropFirst().first(where: { Self.isFence(lines[$0]) }) else {
      throw ManuscriptFault(line: 1, .unfinished)
    }
    var head = Head()
    for place in 1..<end { try head.take(lines[place], number: place + 1) }
    if let title = head.values[.title] { self.title = HeadValue.text(title) }
    if head.values[.tags] != nil || !head.items.isEmpty {
      tags = HeadValue.list(head.values[.tags] ?? "") + head.items.map { HeadValue.text($0) }.filter { !$0.isEmpty }
    }
    if let value = head.values[.date] { date = try Self.date(HeadValue.text(value), line: head.lines[.date] ?? 1) }
    if let value = head.values[.draft] {
      isDraft = try Self.answer(HeadValue.text(value), line: head.lines[.draft] ?? 1)
    }
    text = lines[(end + 1)...].drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
  }

  /// A text may begin with a line of hyphens of its own: a head has a name right below it, or says one that is ours.
  private static func hasHead(_ lines: [Substring]) -> Bool {
    guard let first = lines.first, isFence(first) else { return false }
    let inner = lines.dropFirst().prefix { !isFence($0) }
    return inner.isEmpty && lines.count > 1 || inner.first.map { name(of: $0) != nil } == true
      || inner.contains { name(of: $0).flatMap { Name(rawValue: $0.lowercased()) } != nil }
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix(fence) && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  /// The word before a colon; nil where there is none.
  private static func name(of line: Substring) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon]
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else { return nil }
    return String(name)
  }

  private static func date(_ value: String, line: Int) throws(ManuscriptFault) -> Timestamp? {
    if value.isEmpty { return nil }
    guard let date = WrittenDate.timestamp(value) else { throw ManuscriptFault(line: line, .notADate(value)) }
    return date
  }

  private static func answer(_ value: String, line: Int) throws(ManuscriptFault) -> Bool {
    switch value.lowercased() {
    case "yes", "true", "y": return true
    case "no", "false", "n", "": return false
    default: throw ManuscriptFault(line: line, .notYesOrNo(value))
    }
  }

  /// The lines of a head, by their names.
  private struct Head {
    var values: [Name: Substring] = [:]
    var lines: [Name: Int] = [:]
    /// `- word` below `tags:`
    var items: [Substring] = []
    private var last: Name?

    mutating func take(_ line: Substring, number: Int) throws(ManuscriptFault) {
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.first == "#" { return }
      if last == .tags, content.hasPrefix("- ") || content == "-" {
        items.append(content.dropFirst())
        return
      }
      guard let word = PostManuscript.name(of: content), let colon = content.firstIndex(of: ":") else {
        throw ManuscriptFault(line: number, .noName(String(content)))
      }
      guard let name = Name(rawValue: word.lowercased()) else {
        throw ManuscriptFault(line: number, .unknownName(word))
      }
      guard values[name] == nil else { throw ManuscriptFault(line: number, .saidTwice(name)) }
      values[name] = content[content.index(after: colon)...]
      lines[name] = number
      last = name
    }
  }
}
