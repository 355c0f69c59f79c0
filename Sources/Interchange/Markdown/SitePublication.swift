import Blog
import Glibc

/// Which files of a folder its generator makes pages of. What no generator would publish is no post.
struct SitePublication {
  private enum Generator { case hexo, jekyll, astro, hugo }

  private static let settings: Set<String> = ["_config.yml", "_config.yaml"]
  private static let hugoSettings: Set<String> = [
    "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
  ]
  private var generator: Generator?
  private var isConfigured = false
  /// What the settings name: patterns of paths below the source.
  private var excluded: [String] = []
  private var included: [String] = []
  /// Jekyll's collections, and whether each of them becomes pages.
  private var collections: [String: Bool] = [:]
  private var collectionsFolder = ""
  private var source = ""
  /// Patterns of files that are left out, of a program's own or of the person's.
  var ignored = IgnoredPaths()
  /// Expressions that stand anywhere in the path of a file that is left out.
  private var ignoredExpressions: [Regex<AnyRegexOutput>] = []
  /// The only folders that pages come from; empty where any may have some.
  var shelves: [String] = []
  /// Where Hugo and Zola have their texts.
  private var contentFolders: [String] = []
  /// Whether Zola makes the site, where nothing else speaks against it.
  private(set) var isZola = false
  /// Folders that are one page of Hugo's, with everything in them.
  private var bundles: Set<String> = []

  /// Takes what a site's settings say of its files.
  mutating func read(_ values: JSONValue) {
    excluded = Self.patterns(values["exclude"])
    for pattern in Self.patterns(values["ignore"]) + Self.patterns(values["ignored_content"]) {
      ignored.add(pattern)
      // Zola's are seen from its texts, Hexo's from anywhere.
      ignored.add(pattern, folder: "content")
    }
    let expressions = Self.words(values["ignoreFiles"])
    ignoredExpressions = expressions.compactMap { try? Regex($0) }
    isZola = values["base_url"] != nil && values["baseURL"] == nil
    contentFolders = [values.text("contentDir")].compactMap { $0 }
    if case .object(let languages)? = values["languages"] {
      contentFolders += languages.values.compactMap { $0.text("contentDir") ?? $0.text("contentdir") }
    }
    contentFolders = contentFolders.map(\.withoutDots)
    included = Self.patterns(values["include"])
    source = (values.text("source_dir") ?? values.text("source") ?? "").withoutDots
    collectionsFolder = (values.text("collections_dir") ?? "").withoutDots
    switch values["collections"] {
    case .array(let names)?: for name in names.compactMap(\.words) { collections[name] = false }
    case .object(let members)?:
      // Who does not ask for pages gets none.
      for (name, more) in members { collections[name] = MarkdownPage.truth(more["output"]) ?? (name == "posts") }
    default: break
    }
  }

  /// Finds out by a folder's files who makes the site.
  mutating func find(_ files: [String]) {
    func has(_ folder: String) -> Bool { files.contains { $0.hasPrefix(folder) } }
    isConfigured = files.contains(where: Self.settings.contains)
    let hexo = source.isEmpty ? "source" : source
    if has("\(hexo)/_posts/") || has("\(hexo)/_drafts/") || isConfigured && has("\(hexo)/") && !has("_posts/") {
      generator = .hexo
      source = hexo
    } else if isConfigured || has("_posts/") {
      generator = .jekyll
    } else if files.contains(where: { $0.hasPrefix("astro.config.") })
      || (has("src/content/") || has("src/pages/")) && !has("gatsby-config.")
    {
      generator = .astro
    } else if files.contains(where: Self.hugoSettings.contains) || has("config/_default/") {
      generator = .hugo
      if has("content/") || !contentFolders.isEmpty { shelves = contentFolders.isEmpty ? ["content"] : contentFolders }
      for file in files where file.hasPrefix("content/") && Self.isIndex(file) {
        let folder = file.folderPath
        if folder != "content" { bundles.insert(folder) }
      }
    }
  }

  /// Whether the site has a page for a file.
  func publishes(_ path: String) -> Bool {
    if ignored.contains(path) || ignoredExpressions.contains(where: { path.contains($0) }) { return false }
    if !shelves.isEmpty, !shelves.contains(where: { $0.isEmpty || path.hasPrefix($0 + "/") }) { return false }
    switch generator {
    case .hexo:
      guard path.hasPrefix(source + "/") else { return false }
      let inner = String(path.dropFirst(source.utf8.count + 1))
      if isNamed(inner, included) || isNamed(path, included) { return true }
      guard !isNamed(inner, excluded), !isNamed(path, excluded) else { return false }
      let parts = inner.split(separator: "/")
      return parts.enumerated().allSatisfy { index, part in
        !part.hasPrefix("_") || index == 0 && parts.count > 1 && ["_posts", "_drafts", "_data"].contains(part)
      }
    case .jekyll: return isJekyllPage(path)
    case .astro:
      if Self.isRootPaper(path) { return false }
      return !path.hasPrefix("src/") || !path.split(separator: "/").contains { $0.hasPrefix("_") }
    case .hugo: return !Self.isRootPaper(path) && !isResource(path)
    case nil: return true
    }
  }

  /// Whether a file belongs to a collection that is there for other pages only.
  func isHeld(_ path: String) -> Bool { collection(path).map { collections[$0] == false } ?? false }

  private func collection(_ path: String) -> String? {
    guard generator == .jekyll else { return nil }
    let first = inSource(path, collectionsFolder).split(separator: "/").dropLast().first ?? ""
    let name = String(first.dropFirst())
    return first.hasPrefix("_") && collections[name] != nil ? name : nil
  }

  private func inSource(_ path: String, _ folder: String) -> String {
    var path = path
    for folder in [source, folder] where !folder.isEmpty && path.hasPrefix(folder + "/") {
      path = String(path.dropFirst(folder.utf8.count + 1))
    }
    return path
  }

  private func isJekyllPage(_ path: String) -> Bool {
    let inner = inSource(path, "")
    if isNamed(inner, included) { return true }
    guard !isNamed(inner, excluded) else { return false }
    var parts = inner.split(separator: "/")
    let file = parts.popLast() ?? ""
    guard !file.hasPrefix("_"), !file.hasPrefix("#") else { return false }
    let isOfCollection = collection(path) != nil
    let depth = isOfCollection ? parts.firstIndex { $0.hasPrefix("_") } : nil
    return parts.enumerated().allSatisfy { index, part in
      guard part.hasPrefix("_"), part != "_posts", part != "_drafts", index != depth else { return true }
      // Without its settings nobody knows which folders a site has besides.
      return !isConfigured && index == 0 && ["_pages", "_authors"].contains(part)
    }
  }

  /// Whether a list of patterns names a path or a folder above it.
  private func isNamed(_ path: String, _ patterns: [String]) -> Bool {
    guard !patterns.isEmpty else { return false }
    var place = ""
    for part in path.split(separator: "/") {
      place += (place.isEmpty ? "" : "/") + part
      if patterns.contains(where: { place.hasPrefix($0) || fnmatch($0, place, 0) == 0 }) { return true }
    }
    return false
  }

  /// Whether Jekyll passes over a post because of its name: without a date it is not finished.
  func isUnnamed(_ path: String) -> Bool {
    guard generator == .jekyll, isConfigured, path.hasPrefix("_posts/") || path.contains("/_posts/") else {
      return false
    }
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count < 4
      || !zip(parts, [2...4, 1...2, 1...2]).allSatisfy { $1.contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  private static func patterns(_ value: JSONValue?) -> [String] {
    words(value).map(\.withoutDots).filter { !$0.isEmpty }
  }

  private static func words(_ value: JSONValue?) -> [String] {
    if case .array(let list)? = value { list.compactMap(\.words) } else { [value?.words].compactMap { $0 } }
  }

  /// What a project says of itself is no page where the pages have a folder of their own.
  private static func isRootPaper(_ path: String) -> Bool {
    !path.contains("/") && MarkdownFolder.papers.contains { path.lowercased().hasPrefix($0) }
  }

  private static func isIndex(_ path: String) -> Bool {
    let parts = (path.split(separator: "/").last ?? "").split(separator: ".")
    return parts.first == "index" && (2...3).contains(parts.count)
      && ["md", "markdown", "html", "mdx"].contains(parts.last ?? "")
  }

  /// A file in a page's own folder is the page's, whatever it says.
  private func isResource(_ path: String) -> Bool {
    guard !bundles.isEmpty else { return false }
    var folder = path.folderPath
    if Self.isIndex(path) { folder = folder.folderPath }
    while !folder.isEmpty {
      if bundles.contains(folder) { return true }
      folder = folder.folderPath
    }
    return false
  }
}

extension String {
  /// The folder of a path; empty for the top.
  var folderPath: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }

  /// A path of settings as the listing has it: without `./` before it and slashes around it.
  fileprivate var withoutDots: String {
    var text = trimmed
    while text.hasPrefix("./") { text.removeFirst(2) }
    text = text.trimmingSlashes
    return text == "." ? "" : text
  }
}
