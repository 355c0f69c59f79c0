import Blog
import TextFormats

/// Reads JSON Feed 1.0 and 1.1, with comments where they are in Lukija's own extension or beside an item's text.
struct JSONFeedReader {
  /// Larger feeds are refused: JSON is read whole.
  static let largest = 64 << 20

  let output: EventOutput
  /// Of the item that is being read, from 1.
  private(set) var line: Int?

  init(output: EventOutput) { self.output = output }

  /// - Throws: why, where it is no JSON Feed.
  func read(_ bytes: [UInt8]) throws(InputFault) {
    let parts = try JSONFeedParts(bytes)
    let items = try items(of: parts)
    let head = ShapedMembers(parts.head, of: .feed)
    let feed = head.json
    // One item alone says it of itself.
    for said in head.notes where !items.areOurs {
      output.note(said.kind, line: parts.lines[said.key], .ofFeed(.shape(said.fact)))
    }
    let own = WebAddress.clean(feed.text("home_page_url"), base: output.address)
    // What relative addresses are relative to.
    let home = own ?? output.address
    func picture(_ address: String?) -> String? { WebAddress.picture(address, base: home) }
    output.send(
      .site(
        Site(
          title: feed.text("title") ?? "", homePageURL: own, description: feed.text("description"),
          language: feed.text("language").flatMap(Language.tag), authors: authors(feed), contact: contact(feed),
          icon: picture(feed.text("icon")), favicon: picture(feed.text("favicon")))))
    for part in items.parts where !output.isStopped {
      var reader = self
      reader.line = part.line
      reader.read(part, home: home, isOurs: items.areOurs)
    }
    for trouble in parts.troubles { output.note(trouble.kind, line: trouble.line, .json(trouble.fact)) }
    if let next = WebAddress.clean(feed.text("next_url"), base: home) {
      output.note(.skipped, line: nil, .feed(.page(next: Excerpt(next, limit: 500))))
    }
  }

  /// The items; a post alone, as a repository's file has it, is one that may have all of our own members.
  private func items(of parts: JSONFeedParts) throws(InputFault) -> (parts: [JSONFeedParts.Part], areOurs: Bool) {
    let feed = parts.head
    if let items = parts.items, !items.isEmpty || feed.text("version")?.contains("jsonfeed.org/version/") == true {
      if parts.isList {
        if let foreign = ForeignJSON.fact(parts) { throw InputFault(foreign) }
        output.note(.guessed, line: nil, .jsonFeed(.onlyList))
      }
      return (items, false)
    }
    if feed.text("version")?.contains("jsonfeed.org/version/") == true { return ([], false) }
    if ["content_html", "content_text", "content_markdown"].contains(where: { feed[$0]?.string != nil }) {
      output.note(.guessed, line: nil, .jsonFeed(.onlyItem))
      return ([parts.whole], true)
    }
    if let trouble = parts.troubles.first { throw InputFault(.inLine(trouble.line, .json(trouble.fact))) }
    if let foreign = ForeignJSON.fact(parts) { throw InputFault(foreign) }
    throw InputFault(.json(.feedWithoutItems))
  }

  private func read(_ part: JSONFeedParts.Part, home: String?, isOurs: Bool) {
    do throws(InputFault) {
      let item = try MendedJSON(part.bytes, line: part.line)
      guard item.json.members != nil else { throw InputFault(.json(.notAnObject)) }
      item.say { output.note($0, line: $1, .json($2)) }
      output.send(.post(post(item, home: home, isOurs: isOurs)))
    } catch {
      note(.lost, .itemLeftOut(error.fact))
    }
  }

  func note(_ kind: ImportNote.Kind, _ fact: ImportFact) { output.note(kind, line: line, fact) }

  func note(_ kind: ImportNote.Kind, _ fact: JSONFeedFact) { note(kind, .jsonFeed(fact)) }

  private func post(_ mended: MendedJSON, home: String?, isOurs: Bool) -> ImportedPost {
    let shape = ShapedMembers(mended.json, of: .item)
    let item = shape.json
    let ownShape = item["_lukija"].flatMap { $0.members == nil ? nil : ShapedMembers($0, of: .item) }
    for said in shape.notes + (ownShape?.notes ?? []) { note(said.kind, .shape(said.fact)) }
    let own = ownShape?.json ?? (isOurs ? item : nil)
    var unread = mended.unread.union(shape.dropped)
    // Who says nothing of a title does not take it away.
    if item["title"]?.wording == nil { unread.insert("title") }
    let url = address(item, "url", home)
    let body = body(item, base: url ?? home)
    let title = item["title"]?.wording ?? ""
    let published = date(item, "date_published")
    var post = Post(
      id: PostID(own?.text("slug") ?? FeedItem.slug(url)), feedID: item.text("id") ?? url ?? "", url: url,
      title: own == nil ? self.title(title) : title, body: body, summary: item.text("summary"),
      published: published, modified: date(item, "date_modified"), authors: authors(item),
      tags: tags(item), language: item.text("language").flatMap(Language.tag),
      image: picture(item, home), attachments: attachments(item, home),
      commentsOpen: own?.bool("comments_open") ?? item.bool("comments_open") ?? shape.commentsOpen ?? true,
      marks: marks(mended.json, item, own: own))
    if post.feedID.isEmpty {
      note(.guessed, .itemWithoutID)
    }
    let thread = thread(own?["comments"]?.elements ?? item.list("comments"), isOurs: own != nil) { note($0, $1) }
    post.comments = thread.comments
    var coverage: ImportedPost.Coverage = own != nil ? .everything : body.source.isEmpty ? [] : .body
    // Who has words that are Lukija's alone has all of them.
    if own == nil, Self.ownMembers.contains(where: { item[$0] != nil }) { coverage.insert(.details) }
    if isOurs, item["comments"] == nil || item["comments"]?.value == .null { coverage.remove(.comments) }
    let hasThread = shape.dropped.isDisjoint(with: ["comments"]) && ownShape?.dropped.contains("comments") != true
    if !thread.isWhole || !hasThread || !mended.isWhole { coverage.remove(.comments) }
    if unread.contains("_lukija") { coverage.remove(.details) }
    if !unread.isDisjoint(with: Self.bodyMembers) || !hasBody(item) { coverage.remove(.body) }
    var imported = ImportedPost(
      post: post, line: line,
      extras: extras(item, isOurs: isOurs) + ShapedMembers.extras(shape.kept + (ownShape?.kept ?? [])),
      commentExtras: thread.extras, coverage: coverage, unread: unread, damaged: mended.damaged)
    imported.isFromExport = own != nil
    return imported
  }

  private func hasBody(_ item: JSON) -> Bool {
    item["_lukija"]?["content_markdown"]?.wording != nil || Self.bodyMembers.contains { item[$0]?.wording != nil }
  }

  static let bodyMembers: Set<String> = ["content_html", "content_text", "content_markdown"]
  /// Words of the item itself that no other program has.
  private static let ownMembers = ["content_markdown", "comments_open", "password_protected", "sticky"]
}
