import Blog

/// Pelican and Nikola keep their settings in a program: its plain lines say which blog it is. Nothing of it is run.
extension SiteSettings {
  static let programs = ["pelicanconf.py", "publishconf.py", "conf.py"]

  mutating func read(program bytes: [UInt8], name: String) {
    var values: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard line.first?.isUppercase == true, let equal = line.firstIndex(of: "=") else { continue }
      var text = String(line[line.index(after: equal)...]).trimmed[...]
      if text.first == "u" { text = text.dropFirst() }
      guard let quote = text.first, quote == "\"" || quote == "'" else { continue }
      let value = text.dropFirst().prefix { $0 != quote }
      if let value = String(value).presence, !value.contains("\\") { values[String(line[..<equal]).trimmed] = value }
    }
    readPublication(ProgramText(bytes, comments: "#"), name)
    func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
    if let title = first("SITENAME", "BLOG_TITLE"), site.title.isEmpty { site.title = title }
    site.homePageURL = WebAddress.clean(first("SITEURL", "SITE_URL")) ?? site.homePageURL
    site.description = site.description ?? first("SITESUBTITLE", "BLOG_DESCRIPTION")
    site.language = site.language ?? first("DEFAULT_LANG").flatMap(Language.tag)
    if let name = first("AUTHOR", "BLOG_AUTHOR"), site.authors.isEmpty {
      site.authors = [Author(name: PersonName.shown(name))]
    }
  }

  /// What a program says of which files become pages, and for whom.
  private mutating func readPublication(_ program: ProgramText, _ name: String) {
    if let block = program.block(of: "DEFAULT_METADATA") {
      var values: [String: JSONValue] = [:]
      for name in ["status", "draft", "author", "lang"] { values[name] = block.values(of: name).first }
      defaults.add(.object(values.filter { $0.value.words != nil || MarkdownPage.truth($0.value) != nil }), folder: "")
    }
    for name in ["ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "IGNORE_FILES"] {
      for pattern in program.block(of: name)?.strings ?? [] {
        publication.ignored.add(pattern.text)
        if let folder = program.values(of: "PATH").first?.string {
          publication.ignored.add(pattern.text, folder: folder.trimmingSlashes)
        }
      }
    }
    if let path = program.values(of: "PATH").first?.string, path != "." { publication.shelves = [path.plainFolder] }
    // Nikola lists where its texts are: patterns, where they go, and how they look.
    isNikola = isNikola || name == "conf.py"
    let lists = ["POSTS", "PAGES"].compactMap { program.block(of: $0) }
    if !lists.isEmpty, program.contains("BLOG_TITLE") || program.contains("POSTS") {
      publication.shelves = lists.flatMap(\.patterns).map { pattern in
        pattern.plainFolder.split(separator: "/").prefix { !$0.contains("*") }.joined(separator: "/")
      }
    }
  }

  /// How Eleventy's settings are named.
  static let eleventySettings = [
    ".eleventy.js", "eleventy.config.js", "eleventy.config.cjs", "eleventy.config.mjs", "eleventy.config.ts",
  ]

  /// Eleventy leaves out what its own list names, and what git is told to leave out.
  ///
  /// - Parameter read: the text of a file; nil where there is none.
  mutating func readEleventy(_ read: (String) -> [UInt8]?) {
    let program = Self.eleventySettings.lazy.compactMap(read).first.map { ProgramText($0, comments: "//") }
    let own = read(".eleventyignore")
    guard program != nil || own != nil else { return }
    func add(_ bytes: [UInt8]?, _ folder: String = "") {
      if let bytes { publication.ignored.add(lines: String(decoding: bytes, as: UTF8.self), folder: folder) }
    }
    let usesGit = program.map { $0.contains("setUseGitIgnore(false)") } != true
    if usesGit { add(read(".gitignore")) }
    add(own)
    guard let program else { return }
    let calls = program.arguments(of: "setInputDirectory")
    let input = (calls.first ?? program.values(of: "input").first?.string ?? "").plainFolder
    if !input.isEmpty {
      publication.shelves = [input]
      add(read("\(input)/.eleventyignore"), input)
      if usesGit { add(read("\(input)/.gitignore"), input) }
    }
    for pattern in program.arguments(of: "ignores.add") { publication.ignored.add(pattern) }
  }
}

extension ProgramText {
  /// The patterns among the texts.
  fileprivate var patterns: [String] { strings.map(\.text).filter { $0.contains("*") } }
}

extension String {
  /// A folder without `./` before it and slashes around it.
  fileprivate var plainFolder: String {
    var text = trimmed
    while text.hasPrefix("./") { text.removeFirst(2) }
    text = text.trimmingSlashes
    return text == "." ? "" : text
  }
}
