import Blog

/// Writes `rss.xml`, RSS 2.0 with whole texts, and `comments.xml`, the comments of every post.
final class RSSExporter: Exporter {
  private static let posts = "rss.xml"
  private static let comments = "comments.xml"
  private let output: any ExportOutput
  private let home: String?

  init(_ site: Site, _ output: any ExportOutput) throws {
    self.output = output
    home = site.homePageURL.map { $0.trimmingSlashes + "/" }
    try output.append(Self.head(site, title: site.title), to: Self.posts)
    try output.append(Self.head(site, title: "Comments for " + site.title), to: Self.comments)
  }

  private static func head(_ site: Site, title: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:thr="http://purl.org/syndication/thread/1.0" \
    xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
    <channel>
    <title>\(XMLText.title(title))</title>

    """ + XMLText.element("link", site.homePageURL ?? "https://blog.invalid/")
      + "<description>\(XMLText.title(site.description ?? ""))</description>\n"
      + XMLText.element("language", site.language) + XMLText.element("generator", XMLText.generator)
      + XMLText.image(of: site)
      + site.authors.prefix(1).map { creator($0) }.joined()
  }

  /// Names, too, are taken for HTML by those who read feeds.
  private static func creator(_ author: Author) -> String {
    author.name.isEmpty ? "" : "<dc:creator>\(XMLText.title(author.name))</dc:creator>\n"
  }

  /// Readers would look for a file of the blog below the post's own address.
  private func address(_ text: String) -> String {
    text.hasPrefix("media/") ? WebAddress.resolve(text, against: home) : text
  }

  private func html(_ body: Body) -> String {
    HTMLLinks.replacing(body.html) { $0.hasPrefix("media/") ? address($0) : nil }
  }

  func add(_ post: Post) throws {
    let id = post.feedID.isEmpty ? post.id.slug : post.feedID
    var item = "<item>\n<title>\(XMLText.title(post.title))</title>\n"
    item += XMLText.element("link", post.url)
    item += XMLText.element("guid", id, attributes: " isPermaLink=\"false\"")
    item += XMLText.element("pubDate", post.published?.feedWords)
    for author in post.authors { item += Self.creator(author) }
    for tag in post.tags { item += "<category>\(XMLText.title(tag))</category>\n" }
    item += XMLText.element("dc:language", post.language)
    if let summary = post.summary { item += "<description>\(XMLText.title(summary))</description>\n" }
    item += "<content:encoded>\(XMLText.cdata(html(post.body)))</content:encoded>\n"
    for attachment in post.attachments {
      let type = attachment.mimeType ?? MediaType.guess(attachment.url) ?? "application/octet-stream"
      item += "<enclosure url=\"\(XMLText.escaped(address(attachment.url)))\" length=\"\(attachment.size ?? 0)\" "
      item += "type=\"\(XMLText.escaped(type))\"/>\n"
    }
    if let image = post.image { item += "<media:thumbnail url=\"\(XMLText.escaped(address(image)))\"/>\n" }
    let shown = post.comments.filter { $0.status == .approved }
    item += "<slash:comments>\(shown.count)</slash:comments>\n</item>\n"
    try output.append(item, to: Self.posts)
    for comment in shown { try output.append(self.item(comment, of: post, id), to: Self.comments) }
  }

  private func item(_ comment: Comment, of post: Post, _ postID: String) -> String {
    let number = comment.id.value.utf8.allSatisfy { (0x30...0x39).contains($0) } && !comment.id.value.isEmpty
    let place = post.url ?? postID
    let title = comment.author.name.isEmpty ? "" : "By: " + comment.author.name
    var item = "<item>\n<title>\(XMLText.title(title))</title>\n"
    if let url = comment.url ?? post.url.map({ "\($0)#comment-\(comment.id.value)" }) {
      item += XMLText.element("link", url)
    }
    item += XMLText.element(
      "guid", number ? "\(postID)#comment-\(comment.id.value)" : comment.id.value, attributes: " isPermaLink=\"false\"")
    item += Self.creator(comment.author)
    item += XMLText.element("pubDate", comment.published?.feedWords)
    let reference = comment.inReplyTo?.value ?? postID
    item += "<thr:in-reply-to ref=\"\(XMLText.escaped(reference))\" href=\"\(XMLText.escaped(place))\"/>\n"
    item += "<content:encoded>\(XMLText.cdata(html(comment.body)))</content:encoded>\n</item>\n"
    return item
  }

  func finish() throws {
    for name in [Self.posts, Self.comments] {
      try output.append("</channel>\n</rss>\n", to: name)
      try output.finish(name)
    }
  }
}
