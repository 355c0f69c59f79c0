import Blog
import TextFormats

/// The members of a feed, an item or a comment in the forms in which they are read: known names whose values have another
/// form are read as far as they have a sense; the others are taken out, to be kept and said.
struct ShapedMembers {
  /// The name under which a post keeps what could not be read.
  static let keptName = "_jsonfeed"

  private(set) var json: JSON
  /// What could not be read.
  private(set) var kept: [JSON.Member] = []
  /// The names whose values were taken out.
  private(set) var dropped: Set<String> = []
  /// What is to be said, and of which member.
  private(set) var notes: [(kind: ImportNote.Kind, key: String, fact: ShapeFact)] = []
  /// Whether comments may be written, where `comments` says only that.
  private(set) var commentsOpen: Bool?
  /// What becomes of what is not read.
  private let fate: ShapeFact.Fate

  /// Whose members they are.
  enum Owner { case feed, item, comment }

  init(_ json: JSON, of owner: Owner) {
    self.json = json
    // A blog has no place to keep what is not read.
    fate = owner == .feed ? .leftOut : .kept
    if owner != .feed { repeats() }
    people("authors")
    people("author")
    if owner != .comment { language() }
    for key in ["image", "banner_image"] where owner == .item { picture(key) }
    for key in Self.texts where owner != .comment || key.hasPrefix("content_") { text(key, owner) }
    guard owner != .feed else { return }
    for key in ["date_published", "date_modified"] { date(key) }
    guard owner == .item else { return }
    attachments()
    tags()
    comments()
    for key in ["sticky", "comments_open"] { flag(key) }
    for key in ["kind", "format"] where json[key].map({ $0.words == nil && $0.string == nil }) == true { drop(key) }
    categories()
    if let own = json["_lukija"], own.kind != .null, own.members == nil { drop("_lukija") }
  }

  /// To be kept beside the post or the comment, without what is nobody's business: a blog's folder is shared.
  static func extras(_ members: [JSON.Member]) -> [SourceMember] {
    let plain = members.filter { !isSecret($0.key) }
    guard !plain.isEmpty else { return [] }
    // Of a repeated name all values.
    let values = Dictionary(grouping: plain, by: \.key).mapValues { group -> SourceValue in
      group.count == 1
        ? withoutSecrets(group[0].value.sourceValue) : .list(group.map { withoutSecrets($0.value.sourceValue) })
    }
    return [SourceMember(keptName, .object(values.sorted { $0.key < $1.key }.map { SourceMember($0.key, $0.value) }))]
  }

  private static func isSecret(_ key: String) -> Bool {
    MarkdownPage.isSecret(key) || key.lowercased().contains("password")
  }

  private static func withoutSecrets(_ value: SourceValue) -> SourceValue {
    switch value {
    case .list(let list): .list(list.map(withoutSecrets))
    case .object(let members):
      .object(members.filter { !isSecret($0.key) }.map { SourceMember($0.key, withoutSecrets($0.value)) })
    case .string(let text) where PersonName.hasAddress(text): .string(PersonName.shown(text))
    default: value
    }
  }

  /// A member that is not read.
  mutating func drop(_ key: String, _ why: ShapeFact.Why = .unknownForm, kind: ImportNote.Kind = .lost) {
    guard let value = json[key] else { return }
    kept.append(JSON.Member(key: key, value: value))
    json[key] = nil
    dropped.insert(key)
    notes.append((kind, key, .dropped(Excerpt(key), why, fate)))
  }

  private static let texts =
    [
      "id", "url", "title", "summary", "description", "date_published", "date_modified", "image", "banner_image",
      "home_page_url",
    ] + JSONFeedReader.bodyMembers.sorted()

  /// What must be text and is something else entirely.
  private mutating func text(_ key: String, _ owner: Owner) {
    guard let kind = json[key]?.kind, [.object, .array, .bool].contains(kind) else { return }
    drop(key, .noText(ofComment: owner == .comment))
  }

  private mutating func read(_ key: String, as value: JSON, _ reading: ShapeFact.Reading) {
    json[key] = value
    notes.append((.guessed, key, .read(Excerpt(key), reading)))
  }

  /// Of a name that is repeated the last value counts.
  private mutating func repeats() {
    let members = json.members ?? []
    guard Set(members.map(\.key)).count < members.count else { return }
    let groups = Dictionary(grouping: members, by: \.key).filter { $0.value.count > 1 }
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      let last = group[group.count - 1].value
      let others = group.dropLast().filter { $0.value.kind != .null && $0.value.compactText != last.compactText }
      guard !others.isEmpty else { continue }
      kept += others
      notes.append((.lost, key, .repeated(Excerpt(key), group.count)))
    }
  }

  // MARK: people

  private static let personNames = ["name", "display_name", "displayName", "nickname", "username"]

  /// Somebody, as ``JSONFeedReader`` reads one; nil for what names nobody.
  private static func person(_ value: JSON) -> JSON? {
    if let name = value.string?.presence { return .object([("name", .string(name))]) }
    guard value.members != nil else { return nil }
    if let name = value["name"], [.array, .object, .bool].contains(name.kind) { return nil }
    guard let key = personNames.first(where: { value.text($0) != nil }) else {
      return value.text("url") == nil ? nil : value
    }
    var value = value
    value["name"] = .string(value.text(key) ?? "")
    return value
  }

  private static func isNothing(_ value: JSON) -> Bool {
    switch value.value {
    case .null: true
    case .string(let text): text.trimmed.isEmpty
    case .array(let list): list.allSatisfy(isNothing)
    case .object(let members): members.allSatisfy { isNothing($0.value) }
    default: false
    }
  }

  private mutating func people(_ key: String) {
    guard let value = json[key], !Self.isNothing(value) else { return }
    func take(_ list: [JSON]) -> Bool {
      let people = list.filter { !Self.isNothing($0) }.map(Self.person)
      guard people.allSatisfy({ $0 != nil }) else { return false }
      let found = JSON(.array(people.compactMap { $0 }))
      if key == "authors" {
        json[key] = found
      } else {
        json[key] = nil
        if json["authors"].map(Self.isNothing) ?? true { json["authors"] = found }
      }
      return true
    }
    if let list = value.elements {
      if take(list) {
        if key == "author" { notes.append((.guessed, key, .authorList)) }
        return
      }
      // Those that can be read are.
      let people = list.compactMap(Self.person)
      drop(key, .namesNobody)
      if !people.isEmpty, json["authors"].map(Self.isNothing) ?? true { json["authors"] = JSON(.array(people)) }
      return
    }
    if take([value]) {
      if key == "authors" { notes.append((.guessed, key, .authorsNoList)) }
    } else if let members = value.members, members.allSatisfy({ $0.value.members != nil }), take(members.map(\.value)) {
      notes.append((.guessed, key, .membersTaken(Excerpt(key))))
    } else {
      drop(key)
    }
  }

  // MARK: lists

  private mutating func attachments() {
    let key = "attachments"
    func one(_ value: JSON) -> JSON? {
      if let text = value.string?.presence { return .object([("url", .string(text))]) }
      return value.text("url") == nil ? nil : value
    }
    guard let value = json[key], !Self.isNothing(value) else { return }
    if let list = value.elements {
      json[key] = JSON(.array(list.map { $0.string == nil ? $0 : one($0) ?? $0 }))
      if list.contains(where: { one($0) == nil }) { kept.append(JSON.Member(key: key, value: value)) }
    } else if let attachment = one(value) {
      read(key, as: JSON(.array([attachment])), .onlyOne)
    } else if let all = value.members?.map({ one($0.value) }), all.allSatisfy({ $0 != nil }) {
      read(key, as: JSON(.array(all.compactMap { $0 })), .members)
    } else {
      drop(key)
    }
  }

  private mutating func tags() {
    guard let value = json["tags"] else { return }
    if let list = value.elements {
      func name(_ tag: JSON) -> String? {
        ["name", "title", "label", "term", "slug"].lazy.compactMap { tag.text($0) }.first
      }
      json["tags"] = JSON(.array(list.map { name($0).map(JSON.string) ?? $0 }))
      if list.contains(where: { $0.wording == nil && name($0) == nil }) {
        kept.append(JSON.Member(key: "tags", value: value))
      }
    } else if let members = value.members, !members.isEmpty,
      members.allSatisfy({ MarkdownPage.truth(JSONValue($0.value)) != nil && $0.value.kind == .bool })
    {
      let names = members.filter { $0.value.bool == true }.map { JSON.string($0.key) }
      read("tags", as: JSON(.array(names)), .namesWithYes)
    } else if value.kind != .null, value.words == nil, !Self.isNothing(value) {
      drop("tags", .noList)
    }
  }

  private mutating func categories() {
    guard let value = json["categories"], value.kind != .null else { return }
    if let text = value.words {
      read("categories", as: JSON(.array([.string(text)])), .onlyOne)
    } else if value.elements?.allSatisfy({ $0.string != nil }) != true {
      drop("categories")
    }
  }

  private mutating func comments() {
    let key = "comments"
    func isComment(_ value: JSON) -> Bool {
      JSONFeedReader.bodyMembers.contains { value[$0]?.wording != nil }
    }
    guard let value = json[key], value.kind != .null, value.elements == nil else { return }
    if let isOpen = value["enabled"]?.bool ?? value.bool {
      commentsOpen = isOpen
      json[key] = nil
    } else if isComment(value) {
      read(key, as: JSON(.array([value])), .onlyOne)
    } else if let members = value.members, !members.isEmpty, members.allSatisfy({ isComment($0.value) }) {
      let list = members.map { member in
        var comment = member.value
        if comment.text("id") == nil { comment["id"] = .string(member.key) }
        return comment
      }
      read(key, as: JSON(.array(list)), .members)
    } else if !Self.isNothing(value) {
      drop(key)
    }
  }

  // MARK: single values

  private mutating func language() {
    guard let value = json["language"], !Self.isNothing(value) else { return }
    if let list = value.elements, list.count == 1, let tag = list[0].string.flatMap(Language.tag) {
      read("language", as: .string(tag), .onlyElement)
    } else if value.words.flatMap(Language.tag) == nil {
      drop("language", .noLanguage)
    }
  }

  private mutating func picture(_ key: String) {
    guard let value = json[key], value.members != nil,
      let address = ["url", "src", "path", "href"].lazy.compactMap({ value[$0]?.string?.presence }).first
    else { return }
    read(key, as: .string(address), .address)
  }

  /// What is no date is said where dates are read.
  private mutating func date(_ key: String) {
    guard let value = json[key], let text = value.words else { return }
    if DateReader.exact(text) == nil, DateReader.read(text) == nil { kept.append(JSON.Member(key: key, value: value)) }
  }

  private mutating func flag(_ key: String) {
    guard let value = json[key], value.kind != .null, value.kind != .bool else { return }
    if let truth = MarkdownPage.truth(JSONValue(value)) {
      json[key] = JSON(.bool(truth))
    } else {
      drop(key, .neitherYesNorNo)
    }
  }
}
