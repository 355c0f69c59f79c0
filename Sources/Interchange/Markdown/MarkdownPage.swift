import Blog

/// One Markdown file of a site generator as a post.
struct MarkdownPage {
  /// The path below the folder, with `/`.
  let path: String
  let matter: FrontMatter?
  let text: String
  let site: SiteSettings

  /// Whether the page itself says anything of itself.
  let hasMatter: Bool

  /// - Parameters:
  ///   - side: what a file beside the page says of it; the page's own words come first.
  ///   - original: what the page says of itself that this one is a translation of.
  init(path: String, bytes: [UInt8], site: SiteSettings, side: FrontMatter? = nil, original: FrontMatter? = nil) {
    self.path = path
    self.site = site
    let matter = FrontMatter(bytes)
    let named = (matter ?? side)?.named(Self.spellings, Self.shapes.keys)
    hasMatter = named != nil
    var filled = FrontMatter.filled(named, from: site.defaults.values(of: path))
    if let original { filled = FrontMatter.filled(filled, from: original.standing) }
    text = String(decoding: bytes[(matter?.bodyStart ?? 0)...], as: UTF8.self).replacing("\r\n", with: "\n")
    if path.lowercased().hasSuffix(".mdx"), let exports = ModuleLines.exports(text) {
      let values = SiteDefaults.values(of: exports).filter { SiteDefaults.isStanding($0.key) }
      filled = FrontMatter.filled(filled, from: (values, values))
    }
    self.matter = filled
  }

  func value(_ keys: String...) -> JSONValue? {
    keys.lazy.compactMap { key in
      if case .null? = matter?.values[key] { nil } else { matter?.values[key] }
    }.first
  }

  /// As it is written: `No`, `2020` and `1.10` are names.
  func written(_ keys: String...) -> JSONValue? {
    keys.lazy.compactMap { key in
      if case .null? = matter?.texts[key] { nil } else { matter?.texts[key] }
    }.first
  }

  func text(_ keys: String...) -> String? {
    keys.lazy.compactMap { key in
      guard let value = matter?.values[key].map(one) else { return nil }
      guard case .bool(let bool) = value else { return JSONValue.object(["": value]).text("") }
      // `slug: false` names nothing, but `lang: no` and `title: No` do.
      let written = matter?.texts[key].map(one)?.string ?? (bool ? "true" : "false")
      let isName = key == "title" || key == "description" || key == "summary"
      return isName || !["true", "false"].contains(written.lowercased()) ? written : nil
    }.first
  }

  /// The only one of a list; of a text in several languages the one in the site's.
  func one(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let list) where list.count == 1: return one(list[0])
    case .object(let members) where !members.isEmpty && members.allSatisfy({ Self.isTranslation($0.key, $0.value) }):
      let own = site.site.language?.lowercased() ?? ""
      let key = members.keys.sorted().first { own == $0.lowercased() || own.hasPrefix($0.lowercased() + "-") }
      return members[key ?? members.keys.sorted()[0]] ?? value
    default: return value
    }
  }

  private static func isTranslation(_ key: String, _ value: JSONValue) -> Bool {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts[0].count == 2 && parts.allSatisfy { $0.allSatisfy(\.isLetter) }
      && Language.tag(key) != nil && value.words != nil
  }

  /// Whether Lukija's own export wrote it.
  var isOwn: Bool { text("content").flatMap { BodyFormat(rawValue: $0) } != nil }

  /// The page as a post.
  ///
  /// - Parameters:
  ///   - note: is told what had to be guessed or is lost.
  ///   - tally: counts what is said once for all pages.
  func post(_ note: PageNote, _ tally: PageTally) -> ImportedPost {
    for trouble in matter?.troubles ?? [] { note(trouble.kind, trouble.line, trouble.fact) }
    if !hasMatter, hasOpenHead { note(.guessed, 1, .page(.matter(.withoutEnd))) }
    let (nameDate, name, nameLanguage) = nameParts
    var body = Shortcodes.readable(path.lowercased().hasSuffix(".mdx") ? ModuleLines.without(text, tally) : text)
    while body.hasPrefix("\n") { body.removeFirst() }
    var title = isOwn ? text("title") : text("title")?.joinedLines
    if title == nil, body.hasPrefix("# ") {
      title = String(body.dropFirst(2).prefix { $0 != "\n" }).trimmed
      body = String(body.drop { $0 != "\n" }.drop { $0 == "\n" })
    }
    // Of a whole page of the web, what a reader sees.
    if isHTML, matter?.language == .plain,
      let end = body.ranges(of: "</body>").last ?? body.ranges(of: "</BODY>").last
    {
      body = String(body[..<end.lowerBound])
    }
    let format = text("content").flatMap { BodyFormat(rawValue: $0) } ?? (isHTML ? .html : .markdown)
    // Our own export says what it is, and nothing in it is a generator's tag.
    if isOwn { body = String(text.dropFirst(text.hasPrefix("\n") ? 1 : 0).dropLast()) }
    let dates = self.dates
    for date in [dates.published, dates.modified].compactMap({ $0 }) {
      note(date.reading, of: date.text, matter?.lines[date.key])
    }
    let named = dates.published == nil ? nameDate.flatMap { DateReader.read($0) } : nil
    if let nameDate, let named { note(named, of: nameDate, nil) }
    let published = dates.published?.reading.timestamp ?? named?.timestamp
    let thread = comments(note, tally)
    sayOddities(note)
    tally.secrets += Self.addresses(in: written("authors")) + Self.addresses(in: written("author"))
    let address = address
    let (tags, categories) = self.tags
    let post = Post(
      id: PostID(text("slug") ?? name), feedID: text("id", "guid") ?? address ?? "markdown:\(path)", url: address,
      title: title ?? (isOwn ? "" : Self.title(of: name)),
      body: Body(format: format, source: isOwn ? body : body.trimmedEnd),
      summary: text("description", "summary", "excerpt"), published: published,
      modified: dates.modified?.reading.timestamp, authors: authors,
      tags: tags, language: text("lang", "language").flatMap(Language.tag) ?? nameLanguage, image: picture,
      attachments: attachments, comments: thread.map(\.comment), commentsOpen: areCommentsOpen,
      marks: PostMarks(
        status: status(published), kind: kind, isSticky: flag("sticky") == true,
        isPasswordProtected: isPasswordProtected,
        format: text("post_format"), categories: categories, hasVanished: flag("vanished") == true))
    return ImportedPost(
      post: post, path: path, extras: extras(tally), commentExtras: thread.map(\.extras), coverage: [.body, .details],
      withheld: Self.withheld(matter?.values ?? [:]))
  }

  var isHTML: Bool { path.hasSuffix(".html") || path.hasSuffix(".htm") }

  /// Patterns and the names of Jekyll's own ones say nothing of one page.
  private var address: String? {
    text("url", "permalink").flatMap(address(of:))
  }

  func address(of text: String) -> String? {
    !text.contains(":") || text.contains("://") ? Self.isPattern(text) ? nil : site.address(text) : nil
  }

  static func isPattern(_ text: String) -> Bool {
    ["date", "pretty", "ordinal", "weekdate", "none"].contains(text) || text.contains("/:") || text.hasPrefix(":")
      || text.contains("{{")
  }

  /// `first-steps` as `First Steps`, where nothing else gives a title.
  private static func title(of name: String) -> String {
    name.split { $0 == "-" || $0 == "_" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  private var kind: String {
    if isOwn { return text("kind") ?? "post" }
    if text("layout") == "page" || text("type") == "page" || path.hasPrefix("_pages/") { return "page" }
    // What a site says of its people is no news.
    if let known = SitePeople.kind(path), known != .list { return "page" }
    if ["pages/", "content/pages/"].contains(where: path.hasPrefix) { return "page" }
    if site.isJekyll, !path.split(separator: "/").contains(where: { $0.hasPrefix("_") }) { return "page" }
    return path.hasSuffix("_index.md") ? "page" : text("kind") ?? "post"
  }

  private static let pictures = ["image", "cover", "heroImage", "featured_image", "thumbnail"]

  private var picture: String? {
    var image = Self.pictures.lazy.compactMap { value($0) }.first
    if case .array(let list)? = image { image = list.first }
    return image?.string?.presence ?? image?.text("path") ?? image?.text("image") ?? image?.text("src")
      ?? image?.text("url")
  }

  /// The member that names the lead picture, for one that is nowhere.
  var pictureMember: SourceMember? {
    Self.pictures.lazy.compactMap { key in value(key).map { SourceMember(key, $0.sourceValue) } }.first
  }

  var attachments: [Attachment] {
    guard case .array(let list)? = value("attachments") else { return [] }
    return list.compactMap { item in
      item.text("url").map {
        Attachment(
          url: $0, mimeType: MediaType.clean(item.text("mime_type")), title: item.text("title"),
          size: item.integer("size_in_bytes") ?? item.text("size_in_bytes").flatMap { Int($0) })
      }
    }
  }
}

extension String {
  /// With one line break at the end, where there is any text.
  var trimmedEnd: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest.isEmpty ? "" : rest + "\n"
  }
}
