import Blog

/// Reads JSON Feed 1.0 and 1.1, with comments where they are in Lukija's own extension.
struct JSONFeedReader {
  /// Larger feeds are refused: JSON is read whole.
  static let largest = 64 << 20

  let output: EventOutput
  /// Of the item that is being read, from 1.
  private var line: Int?

  init(output: EventOutput) { self.output = output }

  /// - Throws: a sentence where it is no JSON Feed.
  func read(_ bytes: [UInt8]) throws(InputFault) {
    let parts = try JSONFeedParts(bytes)
    let feed = JSONValue.object(parts.head)
    guard feed["version"]?.string?.contains("jsonfeed.org/version/") == true || parts.items?.isEmpty == false else {
      if let trouble = parts.troubles.first { throw InputFault("line \(trouble.line): \(trouble.sentence)") }
      throw InputFault("it is JSON, but no JSON Feed: it has no “items”.")
    }
    let home = WebAddress.clean(feed.text("home_page_url"))
    output.send(
      .site(
        Site(
          title: feed.text("title") ?? "", homePageURL: home, description: feed.text("description"),
          language: feed.text("language").flatMap(Language.tag), authors: authors(feed), contact: contact(feed))))
    for part in parts.items ?? [] where !output.isStopped {
      var reader = self
      reader.line = part.line
      reader.read(part, home: home)
    }
    for trouble in parts.troubles { output.note(trouble.kind, line: trouble.line, trouble.sentence) }
  }

  private func read(_ part: JSONFeedParts.Part, home: String?) {
    do throws(InputFault) {
      let item = try JSONValue.parse(part.bytes)
      guard case .object = item else { throw InputFault("it is no object.") }
      output.send(.post(post(item, home: home)))
    } catch {
      note(.lost, "an item was left out: \(error.message)")
    }
  }

  private func note(_ kind: ImportNoteKind, _ sentence: String) { output.note(kind, line: line, sentence) }

  private func post(_ item: JSONValue, home: String?) -> ImportedPost {
    let own = item["_lukija"]
    let url = address(item, "url", home)
    let body = body(item, base: url ?? home)
    let id = item.text("id") ?? url ?? ""
    if id.isEmpty { note(.guessed, "an item has no id; it is known by its slug.") }
    let comments = own?.list("comments") ?? []
    var marks = PostMarks()
    if let own {
      marks = PostMarks(
        status: PostStatus(own.text("status") ?? ""), kind: own.text("kind") ?? "post",
        isSticky: own.bool("sticky") ?? false,
        isPasswordProtected: own.bool("password_protected") ?? false, format: own.text("format"),
        categories: own.list("categories").compactMap(\.string))
    }
    let title = item["title"]?.string ?? ""
    let post = Post(
      id: PostID(own?.text("slug") ?? FeedItem.slug(url)), feedID: id, url: url,
      title: own == nil ? self.title(title) : title, body: body, summary: item.text("summary"),
      published: date(item, "date_published"), modified: date(item, "date_modified"), authors: authors(item),
      tags: tags(item), language: item.text("language").flatMap(Language.tag),
      image: picture(item, home), attachments: attachments(item, home), comments: comments.map(comment),
      commentsOpen: own?.bool("comments_open") ?? true, marks: marks)
    return ImportedPost(
      post: post, line: line, extras: extras(item),
      coverage: own != nil ? .everything : body.source.isEmpty ? [] : .body)
  }

  /// Titles are plain text; only numbered references, which blogs write into them all the same, nobody means.
  private func title(_ text: String) -> String {
    let title = text.trimmed
    guard title.contains("&#") else { return title }
    let plain = HTMLText.withoutNumberedReferences(title)
    if plain != title { note(.guessed, "the title \(Quoted.text(title)) holds HTML's references; they were read.") }
    return plain
  }

  private func tags(_ item: JSONValue) -> [String] {
    switch item["tags"] {
    case nil, .null?: return []
    case .array(let list)?:
      let tags = list.compactMap(\.words)
      if tags.count < list.count { note(.lost, "an element of “tags” is no text; it was left out.") }
      return tags
    case let one?:
      guard let tag = one.words else {
        note(.lost, "“tags” is no list; it was left out.")
        return []
      }
      note(.guessed, "“tags” is no list; \(Quoted.text(tag)) was taken for the only one.")
      return [tag]
    }
  }

  /// An address of the item; one that leads nowhere is said.
  private func address(_ item: JSONValue, _ key: String, _ home: String?) -> String? {
    guard let text = item.text(key) else { return nil }
    if let address = WebAddress.clean(text, base: home) { return address }
    note(.lost, "“\(key)” leads nowhere: \(Quoted.text(text)); it was left out.")
    return nil
  }

  /// What other programs say in words of their own.
  private func extras(_ item: JSONValue) -> [SourceMember] {
    guard case .object(let members) = item else { return [] }
    return members.filter { $0.key.hasPrefix("_") && $0.key != "_lukija" || $0.key == "external_url" }
      .sorted { $0.key < $1.key }.map { SourceMember($0.key, $0.value.sourceValue) }
  }

  private func contact(_ feed: JSONValue) -> Contact? {
    guard let contact = feed["_lukija"]?["contact"] else { return nil }
    return Contact(
      name: contact.text("name"), address: contact.list("address").compactMap(\.string), email: contact.text("email"),
      phone: contact.text("phone"), businessID: contact.text("business_id"))
  }

  private func picture(_ item: JSONValue, _ home: String?) -> String? {
    for key in ["image", "banner_image"] {
      guard let text = item.text(key) else { continue }
      if text.hasPrefix("media/") { return text }
      if let address = address(item, key, home) { return address }
    }
    return nil
  }

  private func body(_ item: JSONValue, base: String?) -> Body {
    let own = item["_lukija"]
    // JSON Feed has no Markdown: where the writer's own text is at hand, the HTML was only made from it.
    for member in [own?["content_markdown"], item["content_markdown"]] {
      if let markdown = member?.string { return Body(format: .markdown, source: markdown) }
    }
    if let html = item["content_html"]?.string {
      // Our own exports carry their pictures with them.
      return Body(format: .html, source: own == nil ? HTMLLinks.resolved(html, against: base) : html)
    }
    return item["content_text"]?.string.map { Body(format: .text, source: $0) } ?? .empty
  }

  private func date(_ item: JSONValue, _ key: String) -> Timestamp? {
    guard let text = item.text(key) else { return nil }
    if let exact = Timestamp(text) { return exact }
    guard let reading = DateReader.read(text) else {
      note(.lost, "\(Quoted.text(text)) is no date in any form that is known.")
      return nil
    }
    note(.guessed, "the date \(Quoted.text(text)) is not written as JSON Feed wants it.")
    return reading.timestamp
  }

  private func authors(_ value: JSONValue) -> [Author] {
    let listed = value.list("authors").compactMap(author)
    return listed.isEmpty ? value["author"].flatMap(author).map { [$0] } ?? [] : listed
  }

  private func author(_ value: JSONValue) -> Author? {
    let author = Author(
      name: value.string?.trimmed ?? value.text("name") ?? "", url: WebAddress.clean(value.text("url")))
    return author.name.isEmpty && author.url == nil ? nil : author
  }

  private func attachments(_ item: JSONValue, _ home: String?) -> [Attachment] {
    item.list("attachments").compactMap { value in
      guard let text = value.text("url") else { return nil }
      guard let url = text.hasPrefix("media/") ? text : address(value, "url", home) else { return nil }
      return Attachment(
        url: url, mimeType: MediaType.clean(value.text("mime_type")), title: value.text("title"),
        size: value.integer("size_in_bytes"))
    }
  }

  /// A comment in Lukija's own words.
  func comment(_ value: JSONValue) -> Comment {
    let formats: [(String, BodyFormat)] = [
      ("content_html", .html), ("content_markdown", .markdown), ("content_text", .text),
    ]
    let body = formats.lazy.compactMap { key, format in
      value[key]?.string.map { Body(format: format, source: $0) }
    }.first
    return Comment(
      id: CommentID(value.text("id") ?? ""), inReplyTo: value.text("in_reply_to").map { CommentID($0) },
      kind: CommentKind(value.text("kind") ?? ""), author: value["author"].flatMap(author) ?? Author(name: ""),
      published: date(value, "date_published"), body: body ?? .empty, status: CommentStatus(value.text("status") ?? ""),
      url: WebAddress.clean(value.text("url")), hasVanished: value.bool("vanished") ?? false)
  }
}

extension JSONValue {
  /// Text that is not blank, or the digits of a number.
  var words: String? { JSONValue.object(["": self]).text("") }
}
