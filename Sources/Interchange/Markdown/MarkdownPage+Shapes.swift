import Blog

/// What is counted over many pages, so that each cause is said once.
final class PageTally {
  /// E-mail addresses, and what is made of them.
  var secrets = 0
  /// Names of components to how many pages use them.
  var components: [String: Int] = [:]
  var componentPages = 0
  /// Words for a comment's state that nobody knows.
  var heldWords: [String: Int] = [:]
  /// Comments whose dates are none.
  var undated = 0
  /// Answers that name the comment by its place.
  var placedAnswers = 0
}

/// Known names, and the shapes in which they are read; whatever else one of them holds is kept and said.
extension MarkdownPage {
  enum Shape {
    case text, address, language, date, flag, flagOrDate, names, people, picture, taxonomies, attachments, comments
  }

  /// What may stand in a list of its own.
  private static let single: Set<Shape> = [.text, .address, .language, .date, .flag, .flagOrDate]

  static let shapes: [String: Shape] = {
    var shapes: [String: Shape] = [
      "tags": .names, "tag": .names, "categories": .names, "category": .names, "taxonomies": .taxonomies,
      "author": .people, "authors": .people, "image": .picture, "cover": .picture, "attachments": .attachments,
      "comments": .comments, "sticky": .flag, "password_protected": .flag, "vanished": .flag,
    ]
    for key in [
      "title", "slug", "description", "summary", "excerpt", "id", "guid", "status", "kind", "post_format", "content",
    ] { shapes[key] = .text }
    for key in ["url", "permalink"] { shapes[key] = .address }
    for key in ["lang", "language"] { shapes[key] = .language }
    for key in publishedDates + modifiedDates { shapes[key] = .date }
    for key in draftFlags + publishedFlags + hiddenFlags { shapes[key] = .flag }
    shapes["published"] = .flagOrDate
    return shapes
  }()

  /// Names that are read, by their small letters: Hugo takes `Title` for `title`, and people write it everywhere.
  static let spellings: [String: String] = Dictionary(shapes.keys.sorted().map { ($0.lowercased(), $0) }) { first, _ in
    first
  }

  /// Whether a first rule is followed by a name and a value, and no second rule.
  var hasOpenHead: Bool {
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count > 1, String(lines[0]).trimmed == "---", let colon = lines[1].firstIndex(of: ":") else {
      return false
    }
    return Self.spellings[lines[1][..<colon].lowercased()] != nil
  }

  /// Keys that become members of the post; every other one is kept as it is.
  private static let known: Set<String> = [
    "title", "draft", "slug", "url", "permalink", "tags", "categories", "category", "tag", "taxonomies", "author",
    "authors", "description", "summary", "excerpt", "image", "cover", "lang", "language", "id", "guid", "comments",
    "status", "attachments", "kind", "sticky", "password_protected", "vanished", "post_format", "content",
  ]

  private func isRead(_ value: JSONValue, as shape: Shape) -> Bool {
    if case .array(let list) = value, list.count == 1, Self.single.contains(shape) { return isRead(list[0], as: shape) }
    return switch (shape, value) {
    case (_, .null): true
    case (.text, .string), (.text, .number), (.text, .bool): true
    case (.text, _): false
    // `permalink: false` says that there is none.
    case (.address, .bool), (.language, .bool): true
    case (.address, _): value.words.map { address(of: $0) != nil || Self.isPattern($0) || !$0.contains(":") } ?? false
    case (.language, _): value.words.map { Language.tag($0) != nil } ?? false
    case (.date, _): value.words.map { DateReader.read($0) != nil } ?? false
    case (.flag, _): Self.truth(value) != nil
    case (.flagOrDate, _): Self.truth(value) != nil || value.words.map { DateReader.read($0) != nil } ?? false
    case (.names, _): names(value) != nil
    case (.people, _): people(value) != nil
    case (.picture, .object(let members)): members.keys.contains { ["path", "image", "src", "url"].contains($0) }
    case (.picture, .array(let list)): list.count <= 1
    case (.picture, _): true
    case (.taxonomies, .object(let members)): members.values.allSatisfy { names($0) != nil }
    case (.taxonomies, _): false
    case (.attachments, .array(let list)): attachments.count == list.count
    case (.attachments, _): false
    case (.comments, _): areCommentsUnderstood
    }
  }

  /// Known names whose values are not what they should be, by where they stand.
  private var oddities: [(key: String, value: JSONValue, shape: Shape)] {
    (matter?.values ?? [:]).compactMap { key, value in
      Self.shapes[key].flatMap { shape in
        // A tag may be called `yes`.
        let isNamed = shape == .names || shape == .people || shape == .taxonomies
        let read = isNamed ? matter?.texts[key] ?? value : value
        return isRead(read, as: shape) ? nil : (key, value, shape)
      }
    }.sorted { ((matter?.lines[$0.0] ?? 0), $0.0) < ((matter?.lines[$1.0] ?? 0), $1.0) }
  }

  func sayOddities(_ note: PageNote) {
    for (key, value, shape) in oddities {
      let line = matter?.lines[key]
      if shape == .date, let text = value.words {
        note(.lost, line, .date(.none(Excerpt(text), isLeftOut: false)))
      } else if shape == .flag || shape == .flagOrDate, let text = value.words {
        note(.guessed, line, .page(.matter(.neitherYesNorNo(Excerpt(text), name: Excerpt(key)))))
      } else {
        note(.guessed, line, .page(.matter(.unknownForm(name: Excerpt(key)))))
      }
    }
  }

  /// What is understood of those of them that are lists of names; one that says more is kept whole.
  private static let parts: [String: Set<String>] = [
    "taxonomies": ["tags", "categories"], "image": ["path", "image", "src", "url"],
    "cover": ["path", "image", "src", "url"],
    "author": ["name", "display_name", "url"],
  ]

  static let frontMatter = "_front_matter"

  func extras(_ tally: PageTally) -> [SourceMember] {
    let odd = Set(oddities.map(\.key))
    let dates = self.dates
    let read = Self.known.union([dates.published?.key, dates.modified?.key].compactMap { $0 })
    let rest = (matter?.values ?? [:]).filter { key, value in
      if odd.contains(key) || key == "content" && !isOwn { return true }
      // A path leads nowhere while nobody knows where the blog is.
      if Self.shapes[key] == .address, let path = one(value).words {
        return address(of: path) == nil && !Self.isPattern(path)
      }
      if key == "published", Self.truth(value) != nil { return false }
      guard case .object(let members) = value, let understood = Self.parts[key] else { return !read.contains(key) }
      return members.keys.contains { !understood.contains($0) }
    }
    let members = Self.kept(rest, tally)
    var extras = members.isEmpty ? [] : [SourceMember(Self.frontMatter, .object(members))]
    if let password {
      extras.append(SourceMember(KeptMembers.wordpress, .object([SourceMember("post_password", .string(password))])))
    }
    return extras
  }

  /// The names of what is not kept, at any depth.
  static func withheld(_ values: [String: JSONValue]) -> Set<String> {
    values.reduce(into: []) { names, member in
      if isPassword(member.key, member.value) || isSecret(member.key) && member.value.words != nil
        || isMail(member.value)
      {
        names.insert(member.key)
      } else {
        names.formUnion(withheld(within: member.value))
      }
    }
  }

  private static func withheld(within value: JSONValue) -> Set<String> {
    switch value {
    case .object(let members): withheld(members)
    case .array(let list): list.reduce(into: []) { $0.formUnion(withheld(within: $1)) }
    default: []
    }
  }

  /// Without what is nobody's business: a blog's folder is shared.
  static func kept(_ values: [String: JSONValue], _ tally: PageTally) -> [SourceMember] {
    values.sorted { $0.key < $1.key }.compactMap { key, value in
      if isPassword(key, value) { return nil }
      guard !isSecret(key), value.string?.contains("gravatar.com/avatar") != true, !isMail(value) else {
        if value.words != nil { tally.secrets += 1 }
        return nil
      }
      return SourceMember(key, kept(value, tally))
    }
  }

  private static func kept(_ value: JSONValue, _ tally: PageTally) -> SourceValue {
    switch value {
    case .object(let members): .object(kept(members, tally))
    case .array(let list):
      .list(
        list.compactMap { element in
          guard isMail(element) else { return kept(element, tally) }
          tally.secrets += 1
          return nil
        })
    default: value.sourceValue
    }
  }

  /// Whether a value is nothing but an address for e-mail, whatever its name is.
  static func isMail(_ value: JSONValue) -> Bool { value.string.map(PersonName.isAddress) ?? false }

  /// How many addresses for e-mail stand where names belong.
  static func addresses(in value: JSONValue?) -> Int {
    switch value {
    case .string(let text)?: text.split { $0 == "," || $0 == ";" }.count { PersonName.hasAddress(String($0)) }
    case .array(let list)?: list.reduce(0) { $0 + addresses(in: $1) }
    case .object(let members)?: addresses(in: members["name"])
    default: 0
    }
  }

  static func isSecret(_ key: String) -> Bool {
    let key = key.lowercased().filter(\.isLetter)
    return key.contains("email") || ["mail", "md", "gravatar", "ip", "authorip", "ipaddress"].contains(key)
  }
}
