import Blog

/// What a site says of many pages at once, where they are silent themselves: Jekyll's defaults, Eleventy's data of a
/// folder, Hugo's cascade. Taken from it is who may read a page, who wrote it and in which language.
struct SiteDefaults {
  private struct Rule {
    /// Only below this folder; empty for everywhere.
    var folder: String
    /// Jekyll's kind of a page; nil for every one.
    var type: String?
    var values: [String: JSONValue]
    var texts: [String: JSONValue]
  }

  private static let taken: Set<String> = Set(
    MarkdownPage.draftFlags + MarkdownPage.publishedFlags + MarkdownPage.hiddenFlags
      + [
        "status", "visibility", "author", "authors", "lang", "language", "permalink", "comments", "build", "_build",
        "render",
      ])

  /// Whether a name says who may read a page.
  static func isStanding(_ key: String) -> Bool {
    taken.contains(key) && !["author", "authors", "lang", "language", "permalink", "comments"].contains(key)
      || MarkdownPage.isAccess(key)
  }

  private var rules: [Rule] = []

  var isEmpty: Bool { rules.isEmpty }

  /// `posts/posts.json`, `posts/posts.11tydata.json`: the folder, for a file that may hold Eleventy's data.
  static func eleventyFolder(_ path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1, let file = parts.last else { return nil }
    let folder = parts[parts.count - 2]
    return endings.contains { file == "\(folder).\($0)" } ? parts.dropLast().joined(separator: "/") : nil
  }

  private static let programs = ["11tydata.js", "11tydata.cjs", "11tydata.mjs", "11tydata.ts"]
  private static let endings = ["json", "11tydata.json"] + programs

  /// `posts/a.11tydata.json`, `posts/a.json`: the page without its ending, for a file that may hold Eleventy's data of it.
  static func eleventyPage(_ path: String) -> String? {
    endings.first { path.hasSuffix("." + $0) }.map { String(path.dropLast($0.utf8.count + 1)) }
  }

  /// Whether it is a program that gives the data.
  static func isProgram(_ path: String) -> Bool { programs.contains { path.hasSuffix("." + $0) } }

  /// A folder's own data, or a page's.
  mutating func add(_ matter: FrontMatter, folder: String) {
    add(folder: folder, type: nil, .object(matter.values), .object(matter.texts))
  }

  mutating func add(_ values: JSONValue, folder: String) { add(folder: folder, type: nil, values, values) }

  /// What a program says in plain words.
  mutating func add(program: ProgramText, folder: String) {
    let values = JSONValue.object(Self.values(of: program))
    add(folder: folder, type: nil, values, values)
  }

  static func values(of program: ProgramText) -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    for name in taken { values[name] = program.values(of: name).first }
    return values
  }

  /// A folder's draft is a draft with all that is below it, as Zola has it.
  mutating func add(section matter: FrontMatter, folder: String) {
    let values = matter.values.filter { key, value in
      key == "draft" && MarkdownPage.truth(value) != false || key == "render" && MarkdownPage.truth(value) == false
    }
    add(folder: folder, type: nil, .object(values), .object(values))
  }

  /// Jekyll's `defaults`, and Hugo's `cascade` in the settings or in a folder's `_index.md`.
  mutating func add(rulesOf matter: FrontMatter, folder: String) {
    for (value, text) in Self.pairs(matter, "defaults") {
      let scope = value["scope"]
      guard let values = value["values"], let texts = text["values"] else { continue }
      add(folder: Self.fixed(scope?.text("path")), type: scope?.text("type"), values, texts)
    }
    for (value, text) in Self.pairs(matter, "cascade") {
      let target = value["_target"] ?? value["target"]
      // The paths of a cascade are those of the site, which lies in `content`.
      let path = Self.fixed(target?.text("path"))
      let inner =
        path.isEmpty
        ? folder : folder.isEmpty ? "content/" + path : path.hasPrefix("content") ? path : "content/" + path
      add(folder: inner, type: nil, value, text)
    }
  }

  private mutating func add(folder: String, type: String?, _ value: JSONValue, _ text: JSONValue) {
    guard case .object(let values) = value, case .object(let texts) = text else { return }
    // Patterns of addresses and settings of comments are no matter of one page.
    func isTaken(_ key: String, _ value: JSONValue) -> Bool {
      guard Self.taken.contains(key) || MarkdownPage.isAccess(key) else { return false }
      return key != "permalink" && key != "comments" || MarkdownPage.truth(value) == false
    }
    let chosen = values.filter(isTaken)
    guard !chosen.isEmpty else { return }
    rules.append(Rule(folder: folder, type: type, values: chosen, texts: texts.filter { chosen[$0.key] != nil }))
  }

  private static func pairs(_ matter: FrontMatter, _ key: String) -> [(JSONValue, JSONValue)] {
    switch (matter.values[key], matter.texts[key]) {
    case (.array(let values)?, .array(let texts)?) where values.count == texts.count: Array(zip(values, texts))
    case (let value?, let text?): [(value, text)]
    default: []
    }
  }

  /// The folders of a pattern down to where it says `*`.
  private static func fixed(_ pattern: String?) -> String {
    guard let pattern else { return "" }
    let parts = pattern.trimmingSlashes.split(separator: "/")
    return parts.prefix { !$0.contains("*") && !$0.contains("{") }.joined(separator: "/")
  }

  /// What holds for a page, of the nearest folder first.
  func values(of path: String) -> (values: [String: JSONValue], texts: [String: JSONValue]) {
    var values: [String: JSONValue] = [:]
    var texts: [String: JSONValue] = [:]
    for rule in rules.sorted(by: { $0.folder.utf8.count < $1.folder.utf8.count }) where applies(rule, path) {
      values.merge(rule.values) { $1 }
      texts.merge(rule.texts) { $1 }
    }
    return (values, texts)
  }

  private func applies(_ rule: Rule, _ path: String) -> Bool {
    guard
      rule.folder.isEmpty || path == rule.folder || path.hasPrefix(rule.folder + "/")
        || path.hasPrefix(rule.folder + ".") && !path.dropFirst(rule.folder.utf8.count + 1).contains("/")
    else { return false }
    let parts = path.split(separator: "/").dropLast()
    switch rule.type {
    case nil, "": return true
    case "posts": return parts.contains("_posts")
    case "drafts": return parts.contains("_drafts")
    case "pages": return !parts.contains { $0.hasPrefix("_") } || parts.first == "_pages"
    case let type?: return parts.contains { $0 == "_" + type }
    }
  }
}
