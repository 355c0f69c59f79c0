import Blog

/// Writes `posts/<slug>.md` with YAML front matter, as Jekyll, Hugo and Zola's converter read it, and each thread as
/// `comments/<slug>.json`. The blog's own words are `_config.yml`.
final class MarkdownExporter: Exporter {
  private let output: any ExportOutput

  init(_ site: Site, _ output: any ExportOutput) throws {
    self.output = output
    var members = MemberList()
    members.add("title", .string(site.title))
    members.add("url", site.homePageURL)
    members.add("description", site.description)
    members.add("lang", site.language)
    members.add("author", site.authors.first?.name)
    try output.append(Self.yaml(members), to: "_config.yml")
    try output.finish("_config.yml")
  }

  func add(_ post: Post) throws {
    var members = MemberList()
    members.add("title", .string(post.title))
    members.add("id", .string(post.feedID.isEmpty ? post.id.slug : post.feedID))
    members.add("slug", post.id.slug)
    members.add("url", post.url)
    members.add("date", post.published?.text)
    members.add("lastmod", post.modified?.text)
    members.add("authors", post.authors.map(FeedMembers.author))
    members.add("description", post.summary)
    members.add("categories", post.marks.categories.map(SourceValue.string))
    members.add("tags", post.tags.map(SourceValue.string))
    members.add("lang", post.language)
    members.add("image", post.image)
    members.add("attachments", post.attachments.map(FeedMembers.attachment))
    if post.marks.status == .draft { members.add("draft", .bool(true)) }
    if post.marks.status != .published, post.marks.status != .draft { members.add("status", post.marks.status.word) }
    if post.marks.kind != "post" { members.add("kind", post.marks.kind) }
    members.add("sticky", post.marks.isSticky, unless: false)
    members.add("password_protected", post.marks.isPasswordProtected, unless: false)
    members.add("vanished", post.hasVanished, unless: false)
    members.add("post_format", post.marks.format)
    members.add("comments", post.commentsOpen, unless: true)
    members.add("content", post.body.format.rawValue)
    let name = "posts/\(post.id.slug).md"
    try output.append("---\n" + Self.yaml(members) + "---\n\n" + post.body.source + "\n", to: name)
    try output.finish(name)
    guard !post.comments.isEmpty else { return }
    let thread = "comments/\(post.id.slug).json"
    try output.append(SourceValue.list(post.comments.map(FeedMembers.comment)).json() + "\n", to: thread)
    try output.finish(thread)
  }

  /// JSON's values are YAML's, too, and nobody has to guess how a title with a colon is quoted.
  private static func yaml(_ members: MemberList) -> String {
    members.members.map { member in
      let value = member.value.json().split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
      return "\(member.key): \(value)\n"
    }.joined()
  }

  func finish() throws {}
}
