import Blog
import Markup

/// Writes `feed.json`: JSON Feed 1.1, and what it has no words for in `_lukija`.
final class JSONFeedExporter: Exporter {
  private static let name = "feed.json"
  private let output: any ExportOutput
  private var isFirst = true

  init(_ site: Site, _ output: any ExportOutput) throws {
    self.output = output
    var members = MemberList()
    members.add("version", "https://jsonfeed.org/version/1.1")
    members.add("title", .string(site.title))
    members.add("home_page_url", site.homePageURL)
    members.add("description", site.description)
    members.add("icon", site.icon)
    members.add("favicon", site.favicon)
    members.add("language", site.language)
    members.add("authors", site.authors.map(FeedMembers.author))
    if let contact = site.contact {
      var own = MemberList()
      own.add("name", contact.name)
      own.add("address", contact.address.map(SourceValue.string))
      own.add("email", contact.email)
      own.add("phone", contact.phone)
      own.add("business_id", contact.businessID)
      members.add("_lukija", .object([SourceMember("contact", own.value)]))
    }
    let head = members.value.json()
    try output.append(head.dropLast(2) + ",\n  \"items\": [", to: Self.name)
  }

  func add(_ post: Post) throws {
    var members = MemberList()
    members.add("id", .string(post.feedID.isEmpty ? post.id.slug : post.feedID))
    members.add("url", post.url)
    members.add("title", post.title)
    var own = MemberList()
    own.add("slug", post.id.slug)
    switch post.body.format {
    case .html: members.add("content_html", .string(post.body.source))
    case .text: members.add("content_text", .string(post.body.source))
    case .markdown:
      members.add("content_html", .string(MarkupParser.html(markdown: post.body.source)))
      own.add("content_markdown", .string(post.body.source))
    }
    members.add("summary", post.summary)
    members.add("date_published", post.published?.text)
    members.add("date_modified", post.modified?.text)
    members.add("authors", post.authors.map(FeedMembers.author))
    members.add("tags", post.tags.map(SourceValue.string))
    members.add("language", post.language)
    members.add("image", post.image)
    members.add("attachments", post.attachments.map(FeedMembers.attachment))
    FeedMembers.marks(post, into: &own)
    own.add("comments", post.comments.map(FeedMembers.comment))
    members.add("_lukija", own.value)
    try output.append((isFirst ? "\n    " : ",\n    ") + members.value.json(indent: 2), to: Self.name)
    isFirst = false
  }

  func finish() throws {
    try output.append(isFirst ? "]\n}\n" : "\n  ]\n}\n", to: Self.name)
    try output.finish(Self.name)
  }
}
