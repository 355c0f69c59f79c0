import Blog

/// Reads JSON Feed 1.0 and 1.1, with comments where they are in Lukija's own extension.
struct JSONFeedReader {
  /// Larger feeds are refused: JSON is read whole.
  static let largest = 64 << 20

  let output: EventOutput

  /// - Throws: a sentence where it is no JSON Feed.
  func read(_ bytes: [UInt8]) throws(InputFault) {
    let feed = try JSONValue.parse(bytes)
    guard case .object = feed else { throw InputFault("it is JSON, but no JSON Feed.") }
    let isFeed = feed["version"]?.string?.contains("jsonfeed.org/version/") == true || !feed.list("items").isEmpty
    guard isFeed else { throw InputFault("it is JSON, but no JSON Feed: it has no “items”.") }
    let home = WebAddress.clean(feed.text("home_page_url"))
    output.send(
      .site(
        Site(
          title: feed.text("title") ?? "", homePageURL: home, description: feed.text("description"),
          language: feed.text("language").flatMap(Language.tag), authors: authors(feed), contact: contact(feed))))
    for item in feed.list("items") {
      guard case .object = item else {
        output.note(.skipped, line: nil, "an element of “items” is no item.")
        continue
      }
      output.send(.post(post(item, home: home)))
    }
  }

  private func post(_ item: JSONValue, home: String?) -> ImportedPost {
    let url = WebAddress.clean(item.text("url"), base: home)
    let body = body(item, base: url ?? home)
    let id = item.text("id") ?? url ?? ""
    if id.isEmpty { output.note(.guessed, line: nil, "an item has no id; it is known by its slug.") }
    let own = item["_lukija"]
    let comments = own?.list("comments") ?? []
    var marks = PostMarks()
    if let own {
      marks = PostMarks(
        status: PostStatus(own.text("status") ?? ""), kind: own.text("kind") ?? "post",
        isSticky: own.bool("sticky") ?? false,
        isPasswordProtected: own.bool("password_protected") ?? false, format: own.text("format"),
        categories: own.list("categories").compactMap(\.string))
    }
    let post = Post(
      id: PostID(own?.text("slug") ?? FeedItem.slug(url)), feedID: id, url: url,
      title: HTMLText.plainIfMarked(item.text("title") ?? ""), body: body, summary: item.text("summary"),
      published: date(item, "date_published"), modified: date(item, "date_modified"), authors: authors(item),
      tags: item.list("tags").compactMap { $0.string?.presence }, language: item.text("language").flatMap(Language.tag),
      image: picture(item, home), attachments: attachments(item, home), comments: comments.map(comment),
      commentsOpen: own?.bool("comments_open") ?? true, marks: marks)
    let isOurs = own != nil
    return ImportedPost(
      post: post, coverage: isOurs ? .everything : body.source.isEmpty ? [] : .body)
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
      if let address = WebAddress.clean(text, base: home) { return address }
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
      output.note(.lost, line: nil, "\(Quoted.text(text)) is no date in any form that is known.")
      return nil
    }
    output.note(.guessed, line: nil, "the date \(Quoted.text(text)) is not written as JSON Feed wants it.")
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
      guard let url = text.hasPrefix("media/") ? text : WebAddress.clean(text, base: home) else { return nil }
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

extension HTMLText {
  /// JSON Feed's titles are plain text; some blogs write HTML's references into them all the same.
  static func plainIfMarked(_ text: String) -> String {
    text.contains("&#") || text.contains("&amp;") || text.contains("&quot;") ? plain(text) : text
  }
}
