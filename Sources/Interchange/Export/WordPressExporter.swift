import Blog

/// Writes `export.xml`, WXR 1.2 as WordPress's importer takes it.
final class WordPressExporter: Exporter {
  private static let name = "export.xml"
  private let output: any ExportOutput
  private let home: String
  private var lastNumber = 0
  private let logins: [String: String]

  init(_ site: Site, authors: [String], _ output: any ExportOutput) throws {
    self.output = output
    home = (site.homePageURL ?? "https://blog.invalid").trimmingSlashes
    var head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- A WordPress eXtended RSS file: Tools, Import, WordPress takes it. -->
      <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel>
      <title>\(XMLText.title(site.title))</title>

      """
    head += XMLText.element("link", site.homePageURL)
    head += "<description>\(XMLText.title(site.description ?? ""))</description>\n"
    head += XMLText.element("language", site.language) + XMLText.element("generator", XMLText.generator)
    head += "<wp:wxr_version>1.2</wp:wxr_version>\n"
    head += XMLText.element("wp:base_site_url", home) + XMLText.element("wp:base_blog_url", home)
    logins = Self.logins(of: authors)
    for (number, author) in authors.enumerated() {
      head += """
        <wp:author><wp:author_id>\(number + 1)</wp:author_id>\
        <wp:author_login>\(XMLText.cdata(logins[author] ?? author))</wp:author_login>\
        <wp:author_email></wp:author_email>\
        <wp:author_display_name>\(XMLText.title(author))</wp:author_display_name></wp:author>

        """
    }
    try output.append(head, to: Self.name)
  }

  func add(_ post: Post) throws {
    lastNumber += 1
    let number = lastNumber
    var pictures = ""
    var lead: Int?
    for attachment in post.attachments {
      lastNumber += 1
      if attachment.url == post.image { lead = lastNumber }
      pictures += item(attachment, number: lastNumber, parent: number, date: post.published)
    }
    if let image = post.image, lead == nil {
      lastNumber += 1
      lead = lastNumber
      pictures += item(Attachment(url: image), number: lastNumber, parent: 0, date: post.published)
    }
    var item = "<item>\n<title>\(XMLText.title(post.title))</title>\n"
    item += XMLText.element("link", post.url) + XMLText.element("pubDate", post.published?.feedWords)
    if let author = post.authors.first {
      item += "<dc:creator>\(XMLText.cdata(logins[author.name] ?? author.name))</dc:creator>\n"
    }
    item += XMLText.element(
      "guid", post.feedID.isEmpty ? post.id.slug : post.feedID, attributes: " isPermaLink=\"false\"")
    item += "<description></description>\n<content:encoded>\(XMLText.cdata(post.body.html))</content:encoded>\n"
    item += "<excerpt:encoded>\(XMLText.title(post.summary ?? ""))</excerpt:encoded>\n"
    item += members(of: post, number)
    for tag in post.tags {
      let domain = post.marks.categories.contains(tag) ? "category" : "post_tag"
      let name = XMLText.escaped(Self.nicename(tag))
      item += "<category domain=\"\(domain)\" nicename=\"\(name)\">\(XMLText.title(tag))</category>\n"
    }
    if let format = post.marks.format {
      let word = XMLText.escaped(format)
      item += "<category domain=\"post_format\" nicename=\"post-format-\(word)\">\(XMLText.title(format))</category>\n"
    }
    if let lead { item += Self.meta("_thumbnail_id", String(lead)) }
    try output.append(item, to: Self.name)
    var numbers = CommentNumbers(post.comments)
    for comment in post.comments { try output.append(self.comment(comment, &numbers), to: Self.name) }
    try output.append("</item>\n" + pictures, to: Self.name)
  }

  private func members(of post: Post, _ number: Int) -> String {
    let status =
      switch post.marks.status {
      case .published: "publish"
      case .scheduled: "future"
      case let status: status.word
      }
    var text = "<wp:post_id>\(number)</wp:post_id>\n"
    text += XMLText.element("wp:post_date", post.published?.localWords ?? "0000-00-00 00:00:00")
    text += XMLText.element("wp:post_date_gmt", post.published?.universalWords ?? "0000-00-00 00:00:00")
    if let modified = post.modified ?? post.published {
      text += XMLText.element("wp:post_modified", modified.localWords)
      text += XMLText.element("wp:post_modified_gmt", modified.universalWords)
    }
    text += XMLText.element("wp:comment_status", post.commentsOpen ? "open" : "closed")
    text += XMLText.element("wp:ping_status", post.commentsOpen ? "open" : "closed")
    text += XMLText.element("wp:post_name", post.id.slug) + XMLText.element("wp:status", status)
    text += "<wp:post_parent>0</wp:post_parent>\n<wp:menu_order>0</wp:menu_order>\n"
    text += XMLText.element("wp:post_type", post.marks.kind)
    // The password itself is nobody's who reads; a post stays closed until its author sets one.
    text += "<wp:post_password>\(post.marks.isPasswordProtected ? "change-me" : "")</wp:post_password>\n"
    text += "<wp:is_sticky>\(post.marks.isSticky ? 1 : 0)</wp:is_sticky>\n"
    return text
  }

  private func item(_ attachment: Attachment, number: Int, parent: Int, date: Timestamp?) -> String {
    let url = XMLText.escaped(WebAddress.resolve(attachment.url, against: home + "/"))
    var item =
      "<item>\n<title>\(XMLText.title(attachment.title ?? ""))</title>\n<guid isPermaLink=\"false\">\(url)</guid>\n"
    item += "<wp:post_id>\(number)</wp:post_id>\n"
    item +=
      XMLText.element("wp:post_date", date?.localWords) + XMLText.element("wp:post_date_gmt", date?.universalWords)
    item += "<wp:status>inherit</wp:status>\n<wp:post_parent>\(parent)</wp:post_parent>\n"
    return item + "<wp:post_type>attachment</wp:post_type>\n<wp:attachment_url>\(url)</wp:attachment_url>\n</item>\n"
  }

  private func comment(_ comment: Comment, _ numbers: inout CommentNumbers) -> String {
    let approved =
      switch comment.status {
      case .approved: "1"
      case .held: "0"
      case let status: status.word
      }
    var text = "<wp:comment>\n<wp:comment_id>\(numbers.number(of: comment.id))</wp:comment_id>\n"
    text += "<wp:comment_author>\(XMLText.title(comment.author.name))</wp:comment_author>\n"
    text += "<wp:comment_author_email></wp:comment_author_email>\n"
    text += XMLText.element("wp:comment_author_url", comment.author.url)
    text += XMLText.element("wp:comment_date", comment.published?.localWords ?? "0000-00-00 00:00:00")
    text += XMLText.element("wp:comment_date_gmt", comment.published?.universalWords ?? "0000-00-00 00:00:00")
    text += "<wp:comment_content>\(XMLText.cdata(comment.body.html))</wp:comment_content>\n"
    text += XMLText.element("wp:comment_approved", approved) + XMLText.element("wp:comment_type", comment.kind.word)
    let parent = comment.inReplyTo.map { numbers.number(of: $0) } ?? "0"
    text += "<wp:comment_parent>\(parent)</wp:comment_parent>\n"
    if numbers.number(of: comment.id) != comment.id.value {
      text += """
        <wp:commentmeta><wp:meta_key>\(WordPressReader.ownCommentID)</wp:meta_key>\
        <wp:meta_value>\(XMLText.cdata(comment.id.value))</wp:meta_value></wp:commentmeta>

        """
    }
    return text + "</wp:comment>\n"
  }

  /// WordPress takes all but ASCII out of a login, and would make one author of all whose names have none of it.
  private static func logins(of authors: [String]) -> [String: String] {
    var logins: [String: String] = [:]
    for (number, author) in authors.enumerated() {
      let isPlain = !author.isEmpty && author.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      logins[author] = isPlain ? author : "author-\(number + 1)"
    }
    return logins
  }

  private static func meta(_ key: String, _ value: String) -> String {
    "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value>\(XMLText.cdata(value))</wp:meta_value></wp:postmeta>\n"
  }

  /// WordPress's short name of a tag.
  private static func nicename(_ tag: String) -> String {
    String(tag.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  func finish() throws {
    try output.append("</channel>\n</rss>\n", to: Self.name)
    try output.finish(Self.name)
  }
}

/// WordPress numbers comments; ids that are numbers stay, others get numbers that are free.
private struct CommentNumbers {
  private var given: [CommentID: String] = [:]
  private var last: Int

  init(_ comments: [Comment]) {
    last = comments.compactMap { Self.number($0.id) }.max() ?? 0
    // The importer takes comments by their numbers, and an answer only after what it answers.
    let byID = Dictionary(comments.map { ($0.id, $0) }) { first, _ in first }
    for comment in comments {
      var chain: [CommentID] = []
      var next: CommentID? = comment.id
      while let id = next, Self.number(id) == nil, given[id] == nil, !chain.contains(id), chain.count < 1000 {
        chain.append(id)
        next = byID[id]?.inReplyTo
      }
      for id in chain.reversed() { _ = number(of: id) }
    }
  }

  private static func number(_ id: CommentID) -> Int? {
    guard let number = Int(id.value), String(number) == id.value, (1...1 << 52).contains(number) else { return nil }
    return number
  }

  mutating func number(of id: CommentID) -> String {
    if let number = Self.number(id) { return String(number) }
    if let number = given[id] { return number }
    last += 1
    given[id] = String(last)
    return String(last)
  }
}
