import Blog
import Markup

/// One item of a feed.
struct FeedItem {
  let node: XMLNode
  let feed: FeedReader
  let link: String?
  let feedID: String?

  init(_ node: XMLNode, feed: FeedReader) {
    self.node = node
    self.feed = feed
    let base = node.base ?? feed.home
    let guid = node.first(.none, "guid")
    link =
      FeedItem.atomLink(node, base)
      ?? WebAddress.clean(node.text(.none, "link") ?? node.text(.rss1, "link"), base: base)
      ?? (guid?["isPermaLink"] != "false" ? WebAddress.clean(guid?.text) : nil)
    feedID =
      guid?.text.presence ?? node.text(.atom, "id") ?? node.attribute(.rdf, "about")?.presence
      ?? node.text(.dublinCore, "identifier")
  }

  private static func atomLink(_ node: XMLNode, _ base: String?) -> String? {
    let links = node.all(.atom, "link").filter { ($0["rel"] ?? "alternate") == "alternate" && $0["href"] != nil }
    let best = links.first { $0["type"] == "text/html" } ?? links.first { $0["type"] == nil } ?? links.first
    return best.flatMap { WebAddress.clean($0["href"], base: $0.base ?? base) }
  }

  /// What relative addresses in the text are relative to.
  private var base: String? { node.base ?? link ?? feed.home }

  private func date(_ names: [(Vocabulary, String)]) -> Timestamp? {
    for (vocabulary, name) in names {
      guard let text = node.text(vocabulary, name) else { continue }
      if let reading = DateReader.read(text) {
        feed.output.note(reading, of: text, line: node.line)
        return reading.timestamp
      }
      feed.output.note(.lost, line: node.line, .date(.none(Excerpt(text), isLeftOut: false)))
    }
    return nil
  }

  /// What Dublin Core calls modified, where another date says when the item was published.
  private var modifiedBeside: Timestamp? {
    guard node.first(.dublinCore, "modified") != nil else { return nil }
    let isBeside =
      ["pubDate", "pubdate", "date"].contains { node.first(.none, $0) != nil }
      || ["date", "issued", "created", "available", "dateSubmitted"].contains { node.first(.dublinCore, $0) != nil }
    return isBeside ? date([(.dublinCore, "modified")]) : nil
  }

  private var published: Timestamp? {
    date([
      (.none, "pubDate"), (.atom, "published"), (.atom, "issued"), (.dublinCore, "date"), (.atom, "created"),
      (.none, "pubdate"), (.dublinCore, "issued"), (.dublinCore, "created"), (.dublinCore, "available"),
      (.dublinCore, "dateSubmitted"), (.dublinCore, "modified"), (.atom, "updated"), (.atom, "modified"),
      (.none, "date"),
    ])
  }

  private var authors: [Author] {
    var authors: [Author] = []
    for child in node.elements {
      switch (child.name.vocabulary, child.name.local) {
      case (.atom, "author"), (.none, "author"), (.dublinCore, "creator"), (.podcast, "author"), (.atom, "contributor"):
        guard let author = FeedText.author(child), !authors.contains(where: { $0.name == author.name }) else {
          continue
        }
        // Podcasts name the show beside the person.
        if child.name.vocabulary == .podcast, !authors.isEmpty { continue }
        authors.append(author)
      default: continue
      }
    }
    return authors
  }

  private var tags: [String] {
    var tags: [String] = []
    for child in node.elements {
      let tag: String
      switch (child.name.vocabulary, child.name.local) {
      case (.none, "category"), (.dublinCore, "subject"), (.rss1, "category"): tag = HTMLText.title(child.text).oneLine
      case (.atom, "category"):
        // Blogger's way of saying what an entry is.
        if child["scheme"]?.hasSuffix("g/2005#kind") == true { continue }
        tag = (child["label"] ?? child["term"] ?? "").trimmed
      default: continue
      }
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// The text, and whether it is the whole one.
  private var text: (body: Body, isWhole: Bool) {
    for (vocabulary, name) in [(Vocabulary.content, "encoded"), (.atom, "content"), (.xhtml, "body"), (.xhtml, "div")] {
      guard let content = node.first(vocabulary, name) else { continue }
      if let source = content["src"], content.content.isEmpty {
        guard let address = WebAddress.clean(source, base: content.base ?? base) else { continue }
        let shown = HTMLEscaping.escaped(address)
        return (Body(format: .html, source: "<p><a href=\"\(shown)\">\(shown)</a></p>"), true)
      }
      if let type = FeedText.foreignType(content) {
        feed.output.note(
          .lost, line: content.line, .feed(.contentType(Excerpt(type))),
          cause: "content.type")
        continue
      }
      let body = body(content)
      guard body.source.presence != nil else { continue }
      return (resolved(body, content), true)
    }
    for (vocabulary, name) in [
      (Vocabulary.none, "description"), (.rss1, "description"), (.atom, "summary"), (.podcast, "summary"),
      (.dublinCore, "description"),
    ] {
      guard let summary = node.first(vocabulary, name) else { continue }
      let body = body(summary)
      if body.source.presence != nil { return (resolved(body, summary), false) }
    }
    return (FeedMedia.description(node).map { Body(format: .text, source: $0) } ?? .empty, false)
  }

  private func body(_ node: XMLNode) -> Body {
    let body = FeedText.body(node)
    return feed.isOurs || node.name.vocabulary == .atom ? body : FeedText.lined(body)
  }

  private func resolved(_ body: Body, _ content: XMLNode) -> Body {
    guard body.format == .html else { return body }
    return Body(format: .html, source: HTMLLinks.resolved(body.source, against: content.base ?? base))
  }

  /// The item as a post.
  func post() -> ImportedPost {
    var (body, isWhole) = text
    let isForm = PasswordForm.isAll(of: body.source)
    if isForm {
      (body, isWhole) = (.empty, false)
      feed.output.note(.lost, line: node.line, .feed(.protectedPost))
    }
    let title =
      (node.first(.none, "title") ?? node.first(.rss1, "title") ?? node.first(.atom, "title"))
      .map(FeedText.title) ?? node.text(.dublinCore, "title")?.oneLine ?? ""
    var summary: String?
    if isWhole {
      let node = node.first(.none, "description") ?? node.first(.rss1, "description") ?? node.first(.atom, "summary")
      summary = node.flatMap { HTMLText.plain(FeedText.body($0).source, keepsBreaks: true).presence }
    }
    let published = published
    let modified = node.first(.atom, "published") == nil ? modifiedBeside : date([(.atom, "updated")])
    let id = feedID ?? link ?? ""
    if feedID == nil, link == nil {
      feed.output.note(.guessed, line: node.line, .feed(.itemWithoutID))
    }
    let media = FeedMedia(node, base: base, body: body.source)
    let post = Post(
      id: PostID(FeedItem.slug(link)), feedID: id, url: link, title: title, body: body, summary: summary,
      published: published, modified: modified.flatMap { $0.seconds > published?.seconds ?? .max ? $0 : nil },
      authors: authors, tags: tags,
      language: (node.attribute(.xml, "lang") ?? node.text(.dublinCore, "language")).flatMap(Language.tag),
      image: media.image, attachments: media.attachments, marks: marks(isProtected: isForm))
    let updated = date([(.atom, "updated"), (.atom, "modified")])
    let version = updated.map { max($0, published ?? $0) }
    return ImportedPost(
      post: post, line: node.line, extras: extras, coverage: isWhole ? .body : [], version: version)
  }

  /// What the feed says about the post beside its text: Atom's publishing protocol knows drafts.
  private func marks(isProtected: Bool) -> PostMarks {
    let control = node.elements.first { $0.name.local == "control" && $0.name.vocabulary != .none }
    let isDraft =
      control?.elements.contains { $0.name.local == "draft" && $0.text.trimmed.lowercased() == "yes" } == true
    return PostMarks(status: isDraft ? .draft : .published, isPasswordProtected: isProtected)
  }

  private var extras: [SourceMember] {
    guard !feed.isOurs else { return [] }
    var members: [SourceMember] = []
    let replies = node.all(.atom, "link").first { $0["rel"] == "replies" && $0["type"] != "text/html" }?["href"]
    if let address = WebAddress.clean(
      node.text(.commentAPI, "commentRss") ?? node.text(.commentAPI, "commentRSS") ?? replies, base: base)
    {
      members.append(SourceMember("comments_url", .string(address)))
    }
    let count = node.text(.slash, "comments") ?? node.text(.thread, "total")
    if let count = count.flatMap({ Int($0) }), count >= 0 {
      members.append(SourceMember("comment_count", .integer(count)))
    }
    return members.isEmpty ? [] : [SourceMember("_feed", .object(members))]
  }

  /// Whether a permalink is `?p=12` or the like: its path is every post's.
  private static func isNamedByQuery(_ link: String) -> Bool {
    guard let mark = link.firstIndex(of: "?") else { return false }
    let tracking = ["utm_", "ref", "source", "src", "fbclid", "gclid", "mc_", "amp", "feed", "via"]
    return link[link.index(after: mark)...].prefix { $0 != "#" }.split(separator: "&").contains { part in
      part.contains("=") && !tracking.contains { part.lowercased().hasPrefix($0) }
    }
  }

  /// The last part of a permalink that says something.
  static func slug(_ link: String?) -> String {
    guard let link, let marker = link.firstRange(of: "://"), !isNamedByQuery(link) else { return "" }
    let parts = link[marker.upperBound...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
    let names = parts.map { part in
      [".html", ".htm", ".php", ".aspx", ".asp"].first { part.lowercased().hasSuffix($0) }
        .map { String(part.dropLast($0.count)) } ?? String(part)
    }
    return names.last { !["index", "default"].contains($0.lowercased()) } ?? ""
  }
}

extension FeedItem {
  private var inReplyTo: XMLNode? { node.first(.thread, "in-reply-to") }

  /// Whether its text is only the form for a protected post's password.
  var isPasswordForm: Bool { PasswordForm.isAll(of: text.body.source) }

  /// Whether the item answers another one.
  var isComment: Bool {
    if inReplyTo != nil { return true }
    return [feedID, link].contains { $0.flatMap(FeedItem.commentNumber) != nil }
  }

  /// `https://blog.example/post/#comment-12` is comment 12, as the blog's own export calls it; so is
  /// `tag:blog.example,2019:comment-12`.
  static func commentNumber(_ address: String) -> String? {
    guard mayNameComment(address) else { return nil }
    let marks = ["#comment-", "?comment-", ":comment-", "/comment-"]
    guard let marker = marks.lazy.compactMap({ address.firstRange(of: $0) }).first,
      address[marker].first == "#" || address.hasPrefix("tag:")
    else { return nil }
    let number = address[marker.upperBound...]
    return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(number) : nil
  }

  /// Asked of each item of a feed; few do.
  private static func mayNameComment(_ address: String) -> Bool {
    address.utf8.reversed().drop(while: DateScanner.isDigit).starts(with: "comment-".utf8.reversed())
  }

  /// The item as a comment.
  func comment(channelTitle: String, channelLink: String?, feedURL: String?) -> ImportedComment {
    var (body, _) = text
    let id = [feedID, link].lazy.compactMap { $0.flatMap(FeedItem.commentNumber) }.first ?? feedID ?? link ?? ""
    let reference = inReplyTo?["ref"]
    var parent = reference.map { FeedItem.commentNumber($0) ?? $0 }
    if let quoted = QuotedParent(body, of: link ?? feedID) {
      // What the page says in words is said by the thread.
      if parent == nil { parent = quoted.number }
      if parent == quoted.number { body = quoted.rest }
    }
    var references = [reference, inReplyTo?["href"], link].compactMap { $0 }
    if channelTitle.hasPrefix("Comments on: "), let channelLink { references.append(channelLink) }
    if let feedURL { references.append(feedURL) }
    let title = node.first(.none, "title").map(FeedText.title) ?? ""
    let name =
      authors.first
      ?? (title.hasPrefix("By: ") ? Author(name: PersonName.shown(String(title.dropFirst(4)))) : Author(name: ""))
    let comment = Comment(
      id: CommentID(id), inReplyTo: parent.map { CommentID($0) }, author: name, published: published, body: body,
      url: link)
    return ImportedComment(comment: comment, postReferences: references, line: node.line)
  }
}
