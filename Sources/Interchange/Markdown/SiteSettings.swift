import Blog

/// What a site generator's settings say of the blog.
struct SiteSettings {
  var site = Site(title: "")
  /// Where the blog lives.
  var home: String? { site.homePageURL }
  /// The path that its pages stand below, `/blog`; empty for none.
  var basePath = ""
  /// Whether Jekyll makes it: its posts stand in folders of their own, everything else is a page.
  var isJekyll = false
  /// Whether Nikola makes it: a translation says only what is otherwise.
  var isNikola = false
  /// The languages that it is written in, where there are several: their tags in small letters.
  var languages: Set<String> = []
  /// Who writes here, as far as a file says it.
  var people = SitePeople()
  /// What holds for many pages.
  var defaults = SiteDefaults()
  /// Which files become pages.
  var publication = SitePublication()
  /// Dates after this one are to come; nil where nobody knows.
  var now: Timestamp?

  static let files = [
    "_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml",
    "config.yml", "config.json", "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/hugo.yml",
    "config/_default/hugo.json", "config/_default/config.toml", "config/_default/config.yaml",
    "config/_default/config.yml", "config/_default/config.json",
  ]

  /// - Parameters:
  ///   - name: of the settings' file; its ending says its language.
  ///   - note: is told what could not be taken as it stands.
  mutating func read(_ bytes: [UInt8], name: String, _ note: PageNote) {
    let language: FrontMatter.Language = name.hasSuffix(".toml") ? .toml : name.hasSuffix(".json") ? .json : .yaml
    let file = FrontMatter(settings: bytes, language)
    for trouble in file.troubles { note(trouble.kind, trouble.line, trouble.fact) }
    defaults.add(rulesOf: file, folder: "")
    let values = JSONValue.object(file.values)
    publication.read(values)
    let parameters = values["params"] ?? values["extra"]
    site.title = values.text("title") ?? ""
    if case .object(let names)? = values["languages"] { languages = Set(names.keys.map { $0.lowercased() }) }
    isJekyll = name.hasPrefix("_config.")
    let path = (values.text("baseurl") ?? "").trimmingSlashes
    basePath = path.isEmpty || !isJekyll ? "" : "/" + path
    let home = values.text("baseURL") ?? values.text("base_url") ?? values.text("url")
    site.homePageURL = WebAddress.clean(home.map { basePath.isEmpty ? $0 : $0.trimmingSlashes + basePath + "/" })
    site.description = values.text("description") ?? parameters?.text("description")
    // Hexo lists the languages of its own words, the blog's first.
    let written = ["languageCode", "default_language", "language", "lang"].lazy.compactMap { values[$0] }.first
    var first = written?.words
    if case .array(let list)? = written { first = list.first?.words }
    site.language = first.flatMap(Language.tag)
    let author = values["author"] ?? parameters?["author"]
    if let name = author?.string ?? author?.text("name") { site.authors = [Author(name: PersonName.shown(name))] }
  }
}

extension SiteSettings {
  /// An address that a page gives itself: a path is one below the blog's.
  func address(_ text: String?) -> String? {
    guard let text else { return nil }
    guard text.hasPrefix("/"), !text.hasPrefix("//"), let home else { return WebAddress.clean(text, base: home) }
    return WebAddress.clean(home.trimmingSlashes + text)
  }
}

extension String {
  /// Without slashes at its end.
  var trimmingEndSlashes: String {
    var rest = self[...]
    while rest.hasSuffix("/") { rest.removeLast() }
    return String(rest)
  }

  /// Without slashes at both ends.
  var trimmingSlashes: String {
    var rest = self[...]
    while rest.hasPrefix("/") { rest.removeFirst() }
    while rest.hasSuffix("/") { rest.removeLast() }
    return String(rest)
  }
}
