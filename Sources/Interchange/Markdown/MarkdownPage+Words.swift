import Blog

/// Names in front matter: tags, categories, people.
extension MarkdownPage {
  private static let nameKeys = ["name", "title", "label", "slug", "value", "term"]

  /// One name, alone or in a map that says more of it.
  private static func name(_ value: JSONValue) -> String? {
    value.words ?? Self.nameKeys.lazy.compactMap { value.text($0) }.first
  }

  /// Whether `a b` are two tags, as in Jekyll; for every other generator it is one. A page alone may be Jekyll's.
  private var splitsAtBlanks: Bool {
    let folders = path.split(separator: "/").dropLast()
    return folders.isEmpty
      || (site.isJekyll || folders.contains { $0 == "_posts" || $0 == "_drafts" }) && folders.first != "source"
  }

  /// Nil for what names nothing.
  func names(_ value: JSONValue?) -> [String]? {
    switch value {
    case .string(let text)?:
      if matter?.language == .plain {
        return text.split { $0 == "," || $0 == ";" }.compactMap { String($0).presence }
      }
      return text.contains(",")
        ? text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        : splitsAtBlanks
          ? text.split(whereSeparator: \.isWhitespace).map(String.init) : text.presence.map { [$0] } ?? []
    case .array(let list)?:
      var all: [String] = []
      for item in list {
        // Hexo's categories within categories.
        if case .array(let inner) = item {
          guard let names = names(.array(inner)) else { return nil }
          all += names
        } else if case .null = item {
          continue
        } else if item.string?.presence == nil, item.string != nil {
          continue
        } else if let name = Self.name(item) {
          all.append(name)
        } else {
          return nil
        }
      }
      return all
    case .object(let members)?:
      if let name = value.flatMap(Self.name) { return [name] }
      let isSet = members.values.allSatisfy { value in
        switch value {
        case .null: true
        case .array: false
        default: Self.truth(value) != nil
        }
      }
      return isSet ? members.filter { Self.truth($0.value) != false || $0.value.string == "" }.keys.sorted() : nil
    case .null?, nil: return []
    case let one?: return one.words.map { [$0] }
    }
  }

  var tags: ([String], categories: [String]) {
    let zola = written("taxonomies")
    var categories = (names(written("categories")) ?? []) + (names(zola?["categories"]) ?? [])
    // One category may have blanks in its name.
    if let one = written("category") { categories += one.words.map { [$0] } ?? names(one) ?? [] }
    let plain = (names(written("tags")) ?? []) + (written("tags") == nil ? names(written("tag")) ?? [] : [])
    // Who lists the categories among the tags has an order in mind.
    if isOwn || !categories.isEmpty && Set(categories).isSubset(of: plain) {
      return (plain, categories)
    }
    var all: [String] = []
    for tag in categories + plain + (names(zola?["tags"]) ?? []) where !all.contains(tag) { all.append(tag) }
    return (all, categories)
  }

  static func author(_ value: JSONValue) -> Author? {
    if let name = value.words { return Author(name: PersonName.shown(name)) }
    let keys = ["name", "display_name", "displayName", "display-name", "nick", "nickname", "login", "username"]
    let halves = [
      ("first", "last"), ("first_name", "last_name"), ("firstName", "lastName"), ("given", "family"),
    ].lazy.compactMap { first, last in value.text(first).flatMap { name in value.text(last).map { name + " " + $0 } } }
    return (keys.lazy.compactMap { value.text($0) }.first ?? halves.first).map {
      Author(
        name: PersonName.shown($0),
        url: WebAddress.person(value.text("url") ?? value.text("website") ?? value.text("uri")))
    }
  }

  /// Nil for what names nobody.
  func people(_ value: JSONValue?) -> [Author]? {
    switch value {
    case .array(let list)?:
      let people = list.compactMap(Self.author)
      return people.count == list.count ? people : nil
    case .string(let text)? where matter?.language == .plain:
      return text.split { $0 == "," || $0 == ";" }.compactMap {
        String($0).presence.map { Author(name: PersonName.shown($0)) }
      }
    case .null?, nil: return []
    case let one?: return Self.author(one).map { [$0] }
    }
  }

  var authors: [Author] {
    for value in [written("authors"), written("author"), written("extra")?["author"]] {
      guard let value else { continue }
      if let people = people(value), !people.isEmpty { return people.map(site.people.named) }
      // Those that can be read; the rest is kept.
      if case .array(let list) = value { return list.compactMap(Self.author).map(site.people.named) }
    }
    return []
  }
}
