extension ChangingBlog {
  enum Form: CaseIterable {
    case rss, atom, json, wxr, markdown

    /// Whether comments stand in their posts.
    var hasComments: Bool { self == .json || self == .wxr }
  }

  /// Writes items as a source.
  ///
  /// - Returns: its path.
  static func write(_ items: [Item], as form: Form, to name: String, in folder: TemporaryFolder) -> String {
    switch form {
    case .json: folder.source(name, json(items))
    case .atom: folder.source(name, atom(items))
    case .rss, .wxr: folder.source(name, rss(items, isExport: form == .wxr))
    case .markdown: markdown(items, to: name, in: folder)
    }
  }

  private static func tag(_ name: String, _ value: String?) -> String { value.map { "<\(name)>\($0)</\(name)>" } ?? "" }

  private static func picture(_ item: Item) -> String { "\(home)\(item.words).jpg" }

  private static func json(_ items: [Item]) -> String {
    let list = items.map { item in
      var members =
        item.isPicture
        ? [#""attachments": [{"url": "\#(picture(item))", "mime_type": "image/jpeg"}]"#]
        : [#""content_html": "<p>\#(item.words)</p>""#]
      let names = [("id", item.id), ("url", item.link), ("title", item.title), ("date_published", item.date)]
      members += names.compactMap { key, value in value.map { #""\#(key)": "\#($0)""# } }
      let comments = item.comments.map { comment in
        #"{"id": "\#(comment.number)", "content_html": "<p>\#(comment.words)</p>", "#
          + (comment.parent.map { #""in_reply_to": "\#($0)", "# } ?? "")
          + #""author": {"name": "K\#(comment.number)"}, "date_published": "\#(comment.date)"}"#
      }
      if !comments.isEmpty { members.append(#""comments": [\#(comments.joined(separator: ","))]"#) }
      return "{\(members.joined(separator: ", "))}"
    }
    return #"{"version": "https://jsonfeed.org/version/1.1", "title": "S", "home_page_url": "\#(home)", "items": ["#
      + list.joined(separator: ",\n") + "]}"
  }

  private static func atom(_ items: [Item]) -> String {
    let list = items.map { item in
      let content =
        item.isPicture
        ? #"<link rel="enclosure" type="image/jpeg" href="\#(picture(item))"/>"#
        : "<content type=\"html\">&lt;p>\(item.words)&lt;/p></content>"
      return "<entry>\(tag("id", item.id))\(item.link.map { "<link href=\"\($0)\"/>" } ?? "")"
        + "\(tag("title", item.title))\(tag("published", item.date))\(content)</entry>\n"
    }
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>S</title><link href=\"\(home)\"/>\(list.joined())</feed>"
  }

  private static func rss(_ items: [Item], isExport: Bool) -> String {
    let list = items.map { item in
      let id = item.id.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? ""
      let date = item.date.map { $0.replacing("T", with: " ").replacing("Z", with: "") }
      let head =
        isExport
        ? tag("wp:post_date_gmt", date) + tag("wp:post_name", item.slug)
          + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
        : tag("dc:date", item.date)
      let body =
        item.isPicture && !isExport
        ? #"<enclosure type="image/jpeg" url="\#(picture(item))"/>"#
        : "<content:encoded>&lt;p>\(item.words)&lt;/p></content:encoded>"
      let comments = isExport ? item.comments.map(exported).joined() : ""
      return "<item>\(tag("title", item.title))\(tag("link", item.link))\(id)\(head)\(body)\(comments)</item>\n"
    }
    return channel("S", home, isExport: isExport, list.joined())
  }

  private static func exported(_ comment: Remark) -> String {
    let date = comment.date.replacing("T", with: " ").replacing("Z", with: "")
    return """
      <wp:comment><wp:comment_id>\(comment.number)</wp:comment_id><wp:comment_author>K\(comment.number)</wp:comment_author>
      <wp:comment_date_gmt>\(date)</wp:comment_date_gmt><wp:comment_content>&lt;p>\(comment.words)&lt;/p></wp:comment_content>
      <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>\(comment.parent ?? 0)</wp:comment_parent></wp:comment>

      """
  }

  private static func channel(_ title: String, _ link: String, isExport: Bool, _ items: String) -> String {
    let version = isExport ? "<wp:wxr_version>1.2</wp:wxr_version>" : ""
    return """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>\
      <title>\(title)</title><link>\(link)</link>\(version)\(items)</channel></rss>
      """
  }

  private static func markdown(_ items: [Item], to name: String, in folder: TemporaryFolder) -> String {
    folder.write("\(name)/_config.yml", "title: S\nurl: \(home)\n")
    for item in items {
      let names = [
        ("id", item.id), ("url", item.link), ("title", item.title), ("date", item.date), ("slug", item.slug),
      ]
      let matter = names.compactMap { key, value in value.map { "\(key): \"\($0)\"\n" } }.joined()
      folder.write("\(name)/sivu-\(item.number).md", "---\n\(matter)---\n\(item.words)\n")
    }
    return folder.path(name)
  }

  /// The feed of comments of one post, or of the whole blog.
  static func writeComments(
    of items: [Item], isWhole: Bool, to name: String, in folder: TemporaryFolder
  ) -> String {
    let list = items.flatMap { item in
      item.comments.map { comment in
        let parent = comment.parent.map {
          "&lt;p>In reply to &lt;a href=\"\(item.link ?? "")#comment-\($0)\">K\($0)&lt;/a>.&lt;/p>\n"
        }
        return """
          <item><title>By: K\(comment.number)</title><link>\(item.link ?? "")#comment-\(comment.number)</link>
          <dc:creator>K\(comment.number)</dc:creator><dc:date>\(comment.date)</dc:date>
          <content:encoded>\(parent ?? "")&lt;p>\(comment.words)&lt;/p></content:encoded></item>

          """
      }
    }
    let title = isWhole ? "Comments for S" : "Comments on: \(items.first?.title ?? "")"
    return folder.source(
      name, channel(title, isWhole ? home : items.first?.link ?? home, isExport: false, list.joined()))
  }
}
