import Blog
import Markup

/// Writes `export.xml`, WXR 1.2 as WordPress's importer takes it.
final class WordPressExporter: Exporter {
  private static let name = "export.xml"
  private let output: any ExportOutput
  private let home: String
  private var numbers: WordPressNumbers
  private let isPrivate: Bool
  private let logins: [String: String]
  private(set) var withheld = Withheld()
  /// Files that posts show and that may be other posts' own: those write them where they have them.
  private var shown: [(file: Attachment, by: Post, number: Int?)] = []

  init(_ site: Site, authors: [String], _ options: WordPressOptions, _ output: any ExportOutput) throws {
    self.output = output
    numbers = options.numbers
    isPrivate = options.isPrivate
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
    head += XMLText.element("language", site.language) + XMLText.element("generator", XMLText.wordpressGenerator)
    // The list below names everybody who wrote a post: not each is the blog's author.
    for author in site.authors.prefix(1) where !author.name.isEmpty {
      head += "<dc:creator>\(XMLText.title(author.name))</dc:creator>\n"
    }
    head += XMLText.image(of: site)
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

  func add(_ post: Post) throws { try add(post, kept: KeptMembers()) }

  func add(_ post: Post, kept: KeptMembers) throws {
    numbers.add(post, kept: kept.post)
    let number = numbers.number(of: post.id, kept: kept.post)
    var pictures = ""
    var lead: Int?
    for attachment in post.attachments {
      if attachment.listed?.isFromElsewhere == true {
        shown.append((attachment, Post(id: post.id, url: post.url, title: ""), nil))
        continue
      }
      var own: Int?
      if attachment.url == post.image, lead == nil {
        let picture = numbers.picture(attachment.url, kept: kept.post)
        lead = picture.number
        if !picture.isWritten { own = picture.number }
      }
      if own == nil, let listed = attachment.listed {
        let file = numbers.file(attachment.url, number: listed.number)
        if !file.isWritten { own = file.number }
      }
      pictures += item(attachment, number: own ?? numbers.new(), parent: number, date: post.published)
    }
    if let image = post.image, lead == nil {
      let picture = numbers.picture(image, kept: kept.post)
      lead = picture.number
      // One picture may lead several posts.
      if let place = shown.lastIndex(where: { $0.by.id == post.id && $0.file.url == image }) {
        if !picture.isWritten { shown[place].number = picture.number }
      } else if !picture.isWritten {
        pictures += item(Attachment(url: image), number: picture.number, parent: 0, date: post.published)
      }
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
    let parent = WordPressNumbers.number(kept.post?.words("post_parent")).map { numbers.parent($0, of: post) }
    let members = WordPressMembers(
      of: post, kept.post, number: number, parent: parent, lead: lead, isPrivate: isPrivate)
    if members.hasWithheldPassword { withheld.passwords += 1 }
    item += self.members(of: post, members)
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
    for (key, value) in members.metas { item += Self.meta(key, value) }
    try output.append(item, to: Self.name)
    let places = numbers.comments(of: post)
    for (place, comment) in post.comments.enumerated() {
      let text = self.comment(
        comment, kept.comment(place), number: places.numbers[place], parent: places.parents[place])
      try output.append(text, to: Self.name)
    }
    try output.append("</item>\n" + pictures, to: Self.name)
  }

  private func members(of post: Post, _ members: WordPressMembers) -> String {
    let status =
      switch post.marks.status {
      // What its blog took back is not published again.
      case .published where post.hasVanished: PostStatus.draft.word
      case .published: "publish"
      case .scheduled: "future"
      case let status: status.word
      }
    var text = "<wp:post_id>\(members.number)</wp:post_id>\n"
    text += XMLText.element("wp:post_date", post.published?.localWords ?? "0000-00-00 00:00:00")
    text += XMLText.element("wp:post_date_gmt", post.published?.universalWords ?? "0000-00-00 00:00:00")
    if let modified = post.modified ?? post.published {
      text += XMLText.element("wp:post_modified", modified.localWords)
      text += XMLText.element("wp:post_modified_gmt", modified.universalWords)
    }
    text += XMLText.element("wp:comment_status", post.commentsOpen ? "open" : "closed")
    text += XMLText.element("wp:ping_status", members.pingStatus)
    text += XMLText.element("wp:post_name", post.id.slug) + XMLText.element("wp:status", status)
    text += "<wp:post_parent>\(members.parent)</wp:post_parent>\n<wp:menu_order>\(members.menuOrder)</wp:menu_order>\n"
    text += XMLText.element("wp:post_type", post.marks.kind)
    text += "<wp:post_password>\(XMLText.escaped(members.password))</wp:post_password>\n"
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
    item += "<wp:post_type>attachment</wp:post_type>\n<wp:attachment_url>\(url)</wp:attachment_url>\n"
    if let listed = attachment.listed {
      if let caption = listed.caption { item += "<excerpt:encoded>\(XMLText.title(caption))</excerpt:encoded>\n" }
      if let text = listed.alternative { item += Self.meta("_wp_attachment_image_alt", HTMLEscaping.escaped(text)) }
      item += Self.meta(WordPressMembers.fileNumber, listed.number)
      item += Self.meta(WordPressMembers.fileParent, listed.post ?? "0")
    }
    return item + "</item>\n"
  }

  /// Files that posts show and that none has itself, each once under its number.
  private func writeShown() throws {
    for (file, post, given) in shown {
      let own = given.map { (number: $0, isWritten: false) } ?? numbers.file(file.url, number: file.listed?.number)
      guard !own.isWritten else { continue }
      let parent = WordPressNumbers.number(file.listed?.post).map { numbers.parent($0, of: post) }
      try output.append(item(file, number: own.number, parent: parent ?? 0, date: nil), to: Self.name)
    }
  }

  private func comment(_ comment: Comment, _ kept: SourceValue?, number: Int, parent: Int?) -> String {
    let approved =
      switch comment.status {
      case .approved where comment.hasVanished: Self.heldWord(kept, comment.kind)
      case .approved: "1"
      case .held: Self.heldWord(kept, comment.kind)
      case let status: status.word
      }
    let address = kept?.words("author_email")
    if address != nil, !isPrivate { withheld.addresses += 1 }
    var text = "<wp:comment>\n<wp:comment_id>\(number)</wp:comment_id>\n"
    text += "<wp:comment_author>\(XMLText.title(comment.author.name))</wp:comment_author>\n"
    text += "<wp:comment_author_email>\(XMLText.escaped(isPrivate ? address ?? "" : ""))</wp:comment_author_email>\n"
    text += XMLText.element("wp:comment_author_url", comment.author.page)
    text += XMLText.element("wp:comment_date", comment.published?.localWords ?? "0000-00-00 00:00:00")
    text += XMLText.element("wp:comment_date_gmt", comment.published?.universalWords ?? "0000-00-00 00:00:00")
    text += "<wp:comment_content>\(XMLText.cdata(comment.body.html))</wp:comment_content>\n"
    text += XMLText.element("wp:comment_approved", approved) + XMLText.element("wp:comment_type", comment.kind.word)
    text += "<wp:comment_parent>\(parent ?? 0)</wp:comment_parent>\n"
    let user = WordPressNumbers.number(kept?.words("user_id"))
    text += "<wp:comment_user_id>\(user ?? 0)</wp:comment_user_id>\n"
    if String(number) != comment.id.value { text += Self.commentMeta(WordPressReader.ownCommentID, comment.id.value) }
    if parent == nil, let target = comment.inReplyTo?.value {
      text += Self.commentMeta(WordPressReader.ownParentID, target)
    }
    return text + "</wp:comment>\n"
  }

  /// What WordPress called a comment that is held here: a word that is not known, or, of a type that is not, any.
  private static func heldWord(_ kept: SourceValue?, _ kind: CommentKind) -> String {
    guard let word = kept?.words("comment_approved") else { return "0" }
    if case .other = kind { return word }
    return WordPressKinds.isApproval(word) ? "0" : word
  }

  private static func commentMeta(_ key: String, _ value: String) -> String {
    "<wp:commentmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value>\(XMLText.cdata(value))</wp:meta_value></wp:commentmeta>\n"
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
    try writeShown()
    try output.append("</channel>\n</rss>\n", to: Self.name)
    try output.finish(Self.name)
  }
}
