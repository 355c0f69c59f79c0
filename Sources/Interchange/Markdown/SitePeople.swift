import Blog

/// The people that a site keeps in files of their own, by the words that its pages call them by.
struct SitePeople {
  private static let names: Set<String> = ["authors", "author", "people", "team", "members", "contributors"]
  private static let endings: Set<String> = ["yml", "yaml", "json", "toml"]
  private static let pageEndings: Set<String> = ["md", "markdown", "mdx"]
  private static let folders: Set<String> = ["_data", "data"]

  private var people: [String: Author] = [:]

  var isEmpty: Bool { people.isEmpty }

  /// What a file says of people.
  enum Kind: Hashable {
    /// Several, each under a word.
    case list
    /// One, known by the word.
    case one(String)
  }

  /// `_data/authors.yml`, `blog/authors.yml`; `data/authors/rea.toml`, `_authors/rea.md`, `content/authors/rea/_index.md`.
  static func kind(_ path: String) -> Kind? {
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast(), let dot = file.lastIndex(of: ".") else { return nil }
    var stem = String(file[..<dot])
    let ending = file[file.index(after: dot)...].lowercased()
    let isPage = pageEndings.contains(ending)
    guard isPage || endings.contains(ending) else { return nil }
    if !isPage, names.contains(stem.lowercased()) {
      let isPlain = stem.lowercased() == "authors" && ending != "json" && ending != "toml"
      if parts.last.map({ folders.contains($0) }) ?? isPlain { return .list }
      // Docusaurus keeps it beside the posts.
      return isPlain && parts == ["blog"] ? .list : nil
    }
    if stem == "_index" || stem == "index", isPage {
      guard parts.count > 1 else { return nil }
      stem = parts.removeLast()
    }
    guard let folder = parts.popLast() else { return nil }
    if folder == "_authors" { return .one(stem) }
    guard names.contains(folder) else { return nil }
    return parts.last.map { folders.contains($0) || $0 == "content" } == true ? .one(stem) : nil
  }

  mutating func read(_ bytes: [UInt8], _ path: String, _ kind: Kind, _ note: PageNote) {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    let matter: FrontMatter?
    if Self.pageEndings.contains(ending) {
      matter = FrontMatter(bytes)
    } else {
      let language: FrontMatter.Language = ending == "json" ? .json : ending == "toml" ? .toml : .yaml
      if kind == .list, language != .toml, let list = Self.list(bytes, language) {
        for value in list { add(value, under: []) }
        return
      }
      matter = FrontMatter(settings: bytes, language)
      for trouble in matter?.troubles ?? [] { note(trouble.kind, trouble.line, trouble.fact) }
    }
    guard let matter else { return }
    switch kind {
    case .one(let word): add(.object(matter.texts), under: [word])
    case .list: for (word, value) in matter.texts { add(value, under: [word]) }
    }
  }

  private static func list(_ bytes: [UInt8], _ language: FrontMatter.Language) -> [JSONValue]? {
    let value =
      language == .json
      ? try? JSONValue.parse(bytes) : try? FrontMatter.yaml(String(decoding: bytes, as: UTF8.self), isTyped: false)
    if case .array(let list)? = value { return list }
    return nil
  }

  private mutating func add(_ value: JSONValue, under words: [String]) {
    guard let author = MarkdownPage.author(value) ?? value.text("title").map({ Author(name: $0) }) else { return }
    let more = ["id", "key", "username", "login", "short_name", "slug", "name"].compactMap { value.text($0) }
    for word in words + more where people[word.lowercased()] == nil { people[word.lowercased()] = author }
  }

  /// The person that a page's word means; who is not listed is called by it.
  func named(_ author: Author) -> Author {
    guard let known = people[author.name.lowercased()] else { return author }
    return Author(name: known.name, url: author.url ?? known.url)
  }
}
