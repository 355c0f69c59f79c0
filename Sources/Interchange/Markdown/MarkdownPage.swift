import Blog

/// One Markdown file of a site generator as a post.
struct MarkdownPage {
  /// Is told what could not be taken as it stands: a line of the file, from 1, and a sentence.
  typealias Note = (ImportNoteKind, _ line: Int?, String) -> Void

  /// The path below the folder, with `/`.
  let path: String
  let matter: FrontMatter?
  let text: String
  private let site: SiteSettings

  init(path: String, bytes: [UInt8], site: SiteSettings) {
    self.path = path
    self.site = site
    matter = FrontMatter(bytes)
    text = String(decoding: bytes[(matter?.bodyStart ?? 0)...], as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// Keys that become members of the post; every other one is kept as it is.
  private static let known: Set<String> = [
    "title", "date", "lastmod", "updated", "last_modified_at", "modified", "draft", "published", "slug", "url",
    "permalink", "tags", "categories", "category", "tag", "taxonomies", "author", "authors", "description", "summary",
    "excerpt", "image", "cover", "lang", "language", "id", "guid", "comments", "status", "attachments", "kind",
    "publishDate", "sticky", "password_protected", "post_format", "content",
  ]

  /// What is understood of those of them that are lists of names; one that says more is kept whole.
  private static let parts: [String: Set<String>] = [
    "taxonomies": ["tags", "categories"], "image": ["path", "image", "src"], "cover": ["path", "image", "src"],
  ]

  private func value(_ keys: String...) -> JSONValue? {
    keys.lazy.compactMap { key in
      if case .null? = matter?.values[key] { nil } else { matter?.values[key] }
    }.first
  }

  private func text(_ keys: String...) -> String? {
    keys.lazy.compactMap { matter.map { JSONValue.object($0.values) }?.text($0) }.first
  }

  /// `2014-01-31-name.fi` parted.
  private var nameParts: (date: String?, name: String, language: String?) {
    var components = path.split(separator: "/").map(String.init)
    let file = components.popLast() ?? ""
    var stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    var language: String?
    // Hugo's translations: `name.fi.md`.
    if let dot = stem.lastIndex(of: "."), stem[dot...].count == 3,
      let tag = Language.tag(String(stem[stem.index(after: dot)...]))
    {
      language = tag
      stem = String(stem[..<dot])
    }
    if stem == "index" || stem == "_index", let folder = components.last { stem = folder }
    let digits = Array(stem.utf8.prefix(11))
    let isDated =
      digits.count == 11
      && digits.enumerated().allSatisfy { index, byte in
        [4, 7].contains(index)
          ? byte == UInt8(ascii: "-")
          : index == 10 ? byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") : (0x30...0x39).contains(byte)
      }
    return isDated ? (String(stem.prefix(10)), String(stem.dropFirst(11)), language) : (nil, stem, language)
  }

  /// The page as a post.
  ///
  /// - Parameter note: is told what had to be guessed or is lost.
  func post(_ note: Note) -> ImportedPost {
    for trouble in matter?.troubles ?? [] { note(trouble.kind, trouble.line, trouble.sentence) }
    let (nameDate, name, nameLanguage) = nameParts
    var body = Shortcodes.readable(text)
    while body.hasPrefix("\n") { body.removeFirst() }
    var title = text("title")
    if title == nil, body.hasPrefix("# ") {
      title = String(body.dropFirst(2).prefix { $0 != "\n" }).trimmed
      body = String(body.drop { $0 != "\n" }.drop { $0 == "\n" })
    }
    let isHTML = path.hasSuffix(".html") || path.hasSuffix(".htm")
    let format = text("content").flatMap { BodyFormat(rawValue: $0) } ?? (isHTML ? .html : .markdown)
    // Our own export says what it is, and nothing in it is a generator's tag.
    if text("content") != nil { body = String(text.dropFirst(text.hasPrefix("\n") ? 1 : 0).dropLast()) }
    let published =
      date("date", note) ?? date("publishDate", note) ?? nameDate.flatMap { DateReader.read($0)?.timestamp }
    let modified =
      date("lastmod", note) ?? date("updated", note) ?? date("last_modified_at", note) ?? date("modified", note)
    let address = address
    let (tags, categories) = self.tags
    var comments = true
    if case .bool(false)? = value("comments") { comments = false }
    let post = Post(
      id: PostID(text("slug") ?? name), feedID: text("id", "guid") ?? address ?? "markdown:\(path)", url: address,
      title: title ?? (text("content") == nil ? Self.title(of: name) : ""),
      body: Body(format: format, source: text("content") == nil ? body.trimmedEnd : body),
      summary: text("description", "summary", "excerpt"), published: published, modified: modified, authors: authors,
      tags: tags, language: text("lang", "language").flatMap(Language.tag) ?? nameLanguage, image: picture,
      attachments: attachments, commentsOpen: comments,
      marks: PostMarks(
        status: status(published), kind: kind, isSticky: flag("sticky"),
        isPasswordProtected: flag("password_protected"),
        format: text("post_format"), categories: categories))
    return ImportedPost(post: post, extras: extras, coverage: [.body, .details])
  }

  private func date(_ key: String, _ note: Note) -> Timestamp? {
    guard let text = text(key) else { return nil }
    let line = matter?.lines[key]
    guard let reading = DateReader.read(text) else {
      note(.lost, line, "\(Quoted.text(text)) is no date in any form that is known.")
      return nil
    }
    if let doubt = reading.doubt(of: text) { note(.guessed, line, doubt) }
    return reading.timestamp
  }

  private func flag(_ key: String) -> Bool {
    if case .bool(true)? = value(key) { true } else { false }
  }

  /// Patterns and the names of Jekyll's own ones say nothing of one page.
  private var address: String? {
    guard let text = text("url", "permalink"), !text.contains(":") || text.contains("://") else { return nil }
    return ["date", "pretty", "ordinal", "weekdate", "none"].contains(text) ? nil : site.address(text)
  }

  /// `first-steps` as `First Steps`, where nothing else gives a title.
  private static func title(of name: String) -> String {
    name.split { $0 == "-" || $0 == "_" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  private func status(_ published: Timestamp?) -> PostStatus {
    if case .bool(true)? = value("draft") { return .draft }
    if case .bool(false)? = value("published") { return .draft }
    if path.hasPrefix("_drafts/") || path.contains("/_drafts/") { return .draft }
    if let word = text("status") { return PostStatus(word) }
    // Generators hold such a page back until its day.
    if let now = site.now, let published, now.seconds < published.seconds, text("content") == nil { return .scheduled }
    return .published
  }

  private var kind: String {
    if text("content") != nil { return text("kind") ?? "post" }
    if text("layout") == "page" || text("type") == "page" || path.hasPrefix("_pages/") { return "page" }
    if site.isJekyll, !path.split(separator: "/").contains(where: { $0.hasPrefix("_") }) { return "page" }
    return path.hasSuffix("_index.md") ? "page" : text("kind") ?? "post"
  }

  private func words(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text)?:
      text.contains(",")
        ? text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        : text.split(separator: " ").map(String.init)
    case .array(let list)?: list.compactMap(\.words)
    case let one?: one.words.map { [$0] } ?? []
    case nil: []
    }
  }

  private var tags: ([String], categories: [String]) {
    let zola = value("taxonomies")
    var categories = words(value("categories")) + words(zola?["categories"])
    // One category may have blanks in its name.
    if let one = text("category") { categories.append(one) }
    let plain = words(value("tags", "tag"))
    // Who lists the categories among the tags has an order in mind.
    if text("content") != nil || !categories.isEmpty && Set(categories).isSubset(of: plain) {
      return (plain, categories)
    }
    var all: [String] = []
    for tag in categories + words(value("tags", "tag")) + words(zola?["tags"]) where !all.contains(tag) {
      all.append(tag)
    }
    return (all, categories)
  }

  private var authors: [Author] {
    func author(_ value: JSONValue) -> Author? {
      if let name = value.words { return Author(name: name) }
      return value.text("name").map { Author(name: $0, url: WebAddress.clean(value.text("url"))) }
    }
    switch value("authors", "author") ?? value("extra")?["author"] {
    case .array(let list)?: return list.compactMap(author)
    case let one?: return author(one).map { [$0] } ?? []
    case nil: return []
    }
  }

  private var picture: String? {
    let image = value("image", "cover")
    return image?.string?.presence ?? image?.text("path") ?? image?.text("image") ?? image?.text("src")
  }

  private var attachments: [Attachment] {
    guard case .array(let list)? = value("attachments") else { return [] }
    return list.compactMap { item in
      item.text("url").map {
        Attachment(
          url: $0, mimeType: MediaType.clean(item.text("mime_type")), title: item.text("title"),
          size: item.integer("size_in_bytes") ?? item.text("size_in_bytes").flatMap { Int($0) })
      }
    }
  }

  private var extras: [SourceMember] {
    let rest = (matter?.values ?? [:]).filter { key, value in
      guard case .object(let members) = value, let understood = Self.parts[key] else {
        return !Self.known.contains(key)
      }
      return members.keys.contains { !understood.contains($0) }
    }
    guard !rest.isEmpty else { return [] }
    let members = rest.sorted { $0.key < $1.key }.map { SourceMember($0.key, $0.value.sourceValue) }
    return [SourceMember("_front_matter", .object(members))]
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
