import Blog
import Glibc

/// What else stands in a folder.
extension MarkdownFolder {
  /// Kinds of text that some generator publishes and that are not read here.
  private static let unreadKinds: Set<String> = [
    "rst", "org", "adoc", "asciidoc", "asc", "ipynb", "textile", "creole", "mediawiki", "wiki", "rmd", "qmd", "pandoc",
    "tex", "dj", "norg", "typ", "pug", "haml", "slim", "njk", "liquid", "hbs", "ejs", "erb", "svx", "mdoc", "markdoc",
    "djot", "gmi", "webc", "mustache", "jade", "fountain", "docx", "odt", "t2t",
  ]
  /// Where every file is a page.
  private static let shelves = ["_posts/", "_drafts/", "content/", "posts/", "src/content/"]
  /// Programs that stand for a page, or for what a folder says of its pages: nothing that comes in is run.
  private static let programs = [
    ".11ty.js", ".11ty.cjs", ".11ty.mjs", ".11ty.ts", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs", ".page.js",
  ]
  /// What every project has beside its pages.
  static let papers = ["readme", "license", "licence", "changelog", "contributing", "code_of_conduct"]

  private func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  private func isPaper(_ path: String) -> Bool {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    return Self.papers.contains { name.hasPrefix($0) }
  }

  func isUnread(_ path: String) -> Bool { unreadKind(path) != nil }

  /// What kind of page a file is that is not read.
  private func unreadKind(_ path: String) -> String? {
    guard !isPaper(path) else { return nil }
    if let program = Self.programs.first(where: { path.hasSuffix($0) }) { return String(program.dropFirst()) }
    let ending = ending(path)
    if Self.unreadKinds.contains(ending) { return ending }
    let isShelved = Self.shelves.contains { path.hasPrefix($0) || path.contains("/" + $0) }
    if ending == "txt", isShelved, path.hasSuffix("robots.txt") == false { return ending }
    if ending == "astro" || ending == "svelte" || ending == "vue" {
      return path.hasPrefix("src/pages/") || isShelved ? ending : nil
    }
    return nil
  }

  func sayObstacles(_ output: EventOutput) {
    for obstacle in obstacles.sorted(by: { $0.path < $1.path }) {
      output.note(
        obstacle.why == .kind ? .skipped : .lost, line: nil, .page(.obstacle(obstacle.why)),
        in: obstacle.path.isEmpty ? nil : obstacle.path)
    }
  }

  /// Whether a file says anything of itself.
  func hasHead(_ path: String) -> Bool {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return FrontMatter.Head.find(head(path, 1 << 12), 0) != nil || access("\(root)/\(stem).meta", F_OK) == 0
  }

  /// One note for each kind.
  func sayUnread(_ output: EventOutput) {
    var counts: [String: Int] = [:]
    for path in files { if let kind = unreadKind(path) { counts[kind, default: 0] += 1 } }
    let known = Set(pages)
    for path in files where ["html", "htm"].contains(ending(path)) && !known.contains(path) {
      guard !StaticComments.isComment(path), head(path, 4).starts(with: "---".utf8) else { continue }
      counts[ending(path), default: 0] += 1
    }
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      output.note(.skipped, line: nil, .page(.unreadFiles(count, ending: kind)))
    }
  }

  private func head(_ path: String, _ count: Int) -> [UInt8] {
    guard let file = try? FileStream(path: "\(root)/\(path)") else { return [] }
    var stream = PeekingStream(file)
    for _ in 0..<2 where (try? stream.peek(2)) == [0x1F, 0x8B] { stream = PeekingStream(InflatingStream(stream)) }
    return (try? stream.peek(count)) ?? []
  }

  /// Exports and feeds among the files, by what is in them.
  var exports: [String] {
    let endings: Set<String> = ["xml", "rss", "atom", "rdf", "json", "gz", "wxr", "txt"]
    let marks = ["<rss", "<feed", "<rdf:rdf", "jsonfeed.org/version"]
    return files.filter { path in
      guard endings.contains(ending(path)), !path.hasPrefix("comments/"), !path.hasPrefix("media/") else {
        return false
      }
      let text = String(decoding: head(path, 1 << 13), as: UTF8.self).lowercased()
      // A template of one begins with front matter.
      return !text.trimmed.hasPrefix("---") && marks.contains { text.contains($0) }
    }
  }

  /// Pages make a site; papers and a few notes beside an export do not.
  func isSite(beside exports: [String]) -> Bool {
    let pages = self.pages
    guard !exports.isEmpty else { return !pages.isEmpty || files.contains(where: StaticComments.isComment) }
    if pages.isEmpty { return false }
    if (SiteSettings.files + SiteSettings.programs).contains(where: files.contains) { return true }
    if pages.contains(where: { page in Self.shelves.contains { page.hasPrefix($0) } && hasHead(page) }) { return true }
    let headed = pages.lazy.filter { !isPaper($0) && FrontMatter.Head.find(head($0, FrontMatter.longest), 0) != nil }
    // A whole blog's export says more than the notes that somebody made of it; a site's own feed says less than its pages.
    let isWhole = exports.contains {
      String(decoding: head($0, 1 << 13), as: UTF8.self).contains("wordpress.org/export/")
    }
    return headed.prefix(isWhole ? Self.mostNotes + 1 : 2).count > (isWhole ? Self.mostNotes : 1)
  }

  /// So many pages with a head may be notes beside an export.
  private static let mostNotes = 9

  /// Those beside real pages would bring the same posts again.
  func sayExports(_ exports: [String], _ output: EventOutput) {
    guard let first = exports.first else { return }
    output.note(
      .skipped, line: nil, .page(.exportsBeside(exports.count)), in: first)
  }

  func sayPapers(_ output: EventOutput) {
    let notes = pages.filter { !isPaper($0) }
    let headed = notes.count { FrontMatter.Head.find(head($0, FrontMatter.longest), 0) != nil }
    if headed > 0 { output.note(.skipped, line: nil, .page(.notesBeside(headed))) }
    if headed < notes.count { output.note(.skipped, line: nil, .page(.papersBeside(notes.count - headed))) }
  }

  /// Nikola keeps a page's head in a file of its own: `page.meta`.
  func side(of path: String, _ known: Set<String>) -> FrontMatter? {
    let file = path.prefix { _ in true }.lastIndex(of: ".").map { path[..<$0] + ".meta" } ?? ""
    guard known.contains(String(file)), var bytes = try? FileStream(path: "\(root)/\(file)").contents(limit: 1 << 18)
    else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var matter = FrontMatter(settings: bytes, .plain)
    matter.bodyStart = 0
    return matter.values.isEmpty ? nil : matter
  }

  /// What the page says of itself that another one is a translation of: `a.md` of `a.fi.md`.
  func original(of path: String, _ known: Set<String>) -> FrontMatter? {
    let parts = (path.split(separator: "/").last ?? "").split(separator: ".")
    guard parts.count > 2, let ending = parts.last, Language.tag(String(parts[parts.count - 2])) != nil else {
      return nil
    }
    let stem = path.dropLast(ending.utf8.count + parts[parts.count - 2].utf8.count + 2)
    // The original may be in another form.
    for ending in [String(ending)] + Self.endings + ["html", "rst"] {
      let file = "\(stem).\(ending)"
      guard known.contains(file), let bytes = try? FileStream(path: "\(root)/\(file)").contents(limit: 1 << 20) else {
        continue
      }
      return FrontMatter(bytes) ?? side(of: file, known)
    }
    return nil
  }
}

extension PageTally {
  /// Says everything that was counted, each cause once.
  func say(_ output: EventOutput) {
    if secrets > 0 {
      output.note(.skipped, line: nil, .page(.addressesLeftOut(secrets)))
    }
    if componentPages > 0 {
      let names = components.keys.sorted().prefix(5).map { Excerpt($0) }
      output.note(.lost, line: nil, .page(.components(pages: componentPages, names)))
    }
    for (word, count) in heldWords.sorted(by: { $0.key < $1.key }) {
      output.note(.guessed, line: nil, .page(.commentsHeld(count, state: Excerpt(word))))
    }
    if undated > 0 {
      output.note(.lost, line: nil, .page(.commentsUndated(undated)))
    }
    if placedAnswers > 0 {
      output.note(.guessed, line: nil, .page(.answersByPlace(placedAnswers)))
    }
  }
}
