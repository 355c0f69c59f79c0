import Blog
import BlogStore
import CustomDump
import Interchange
import Sync
import Testing

/// A post that was fetched and the same one from the blog's own export are one, whichever came first.
struct ExportMeetingTests {
  private func blog() -> ModelBlog {
    var blog = ModelBlog()
    let first = blog.publish("Ahvenia", at: blog.now - 500_000, tags: [4, 3])
    blog.publish("Haukia &#8220;isoja&#8221;", at: blog.now - 400_000)
    let question = blog.comment(on: first, "Kuinka monta?", at: blog.now - 300_000)
    blog.comment(on: first, "Kolme.", at: blog.now - 200_000, parent: question)
    return blog
  }

  /// The blog's export, with texts as their authors wrote them.
  private func export(_ blog: ModelBlog) -> String {
    let items = blog.posts.map { post in
      let comments = blog.comments.filter { $0.post == post.id }.map { comment in
        """
        <wp:comment><wp:comment_id>\(comment.id)</wp:comment_id>
        <wp:comment_author><![CDATA[\(comment.name)]]></wp:comment_author>
        <wp:comment_date>\(date(comment.seconds + 7200))</wp:comment_date>
        <wp:comment_date_gmt>\(date(comment.seconds))</wp:comment_date_gmt>
        <wp:comment_content><![CDATA[\(comment.text)]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
        <wp:comment_type>comment</wp:comment_type><wp:comment_parent>\(comment.parent)</wp:comment_parent></wp:comment>
        """
      }
      let text = post.body.replacing("<p>", with: "").replacing("</p>\n", with: "")
      let tags = post.tags.map {
        #"<category domain="post_tag" nicename="\#($0)">\#(blog.tagNames[$0] ?? "")</category>"#
      }
      return """
        <item><title>\(post.title)</title><link>\(blog.link(post))</link><dc:creator>aino</dc:creator>
        <guid isPermaLink="false">\(ModelBlog.home)/?p=\(post.id)</guid>
        <content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>\(text)</p>\n<!-- /wp:paragraph -->]]></content:encoded>
        <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>\(post.id)</wp:post_id>
        <wp:post_date>\(date(post.seconds + 7200))</wp:post_date><wp:post_date_gmt>\(date(post.seconds))</wp:post_date_gmt>
        <wp:comment_status>open</wp:comment_status><wp:ping_status>closed</wp:ping_status>
        <wp:post_name>post-\(post.id)</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        \(tags.reversed().joined())<category domain="category" nicename="y">Yleistä</category>
        \(comments.joined(separator: "\n"))</item>
        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Lammen ranta</title>
      <link>\(ModelBlog.home)</link><wp:wxr_version>1.2</wp:wxr_version>
      <wp:author><wp:author_login>aino</wp:author_login>
      <wp:author_display_name>Aino Ahven</wp:author_display_name></wp:author>
      \(items.joined(separator: "\n"))</channel></rss>
      """
  }

  private func date(_ seconds: Int64) -> String { ModelBlog.local(seconds).replacing("T", with: " ") }

  private func bring(_ blog: ModelBlog, into folder: SyncFolder) throws -> ImportTally {
    let writer = try RepositoryWriter(folder: folder.path)
    try Importer { try writer.take($0) }.read(Array(export(blog).utf8), name: "export.xml")
    _ = try writer.finish()
    return writer.tally
  }

  @Test func exportThenSync() throws {
    var blog = blog()
    let folder = SyncFolder()
    _ = try bring(blog, into: folder)
    let before = try folder.posts
    try folder.sync(with: &blog)
    let after = try folder.posts
    #expect(after.count == 2 && folder.tally.posts[.new] == nil && folder.tally.comments[.new] == nil)
    for (a, b) in zip(before, after) {
      // The author's own text is worth more than the page's.
      #expect(a.body == b.body && a.id == b.id && a.feedID == b.feedID && a.published == b.published)
      #expect(a.tags == b.tags && a.authors == b.authors && a.marks == b.marks)
      #expect(a.comments.map(\.id) == b.comments.map(\.id) && a.comments.map(\.body) == b.comments.map(\.body))
      #expect(a.comments.map(\.published) == b.comments.map(\.published))
    }
    let files = folder.files
    blog.now += 3600
    try folder.sync(with: &blog)
    expectNoDifference(folder.files, files)
    // What the server says anew replaces both.
    blog.now += 3600
    blog.edit(11) { $0.body = "<p>Neljä ahventa.</p>\n" }
    blog.change(comment: 13) { $0.text = "Montako niitä oli?" }
    try folder.sync(with: &blog, options: PullOptions(again: [HeldPost(id: PostID("post-11"), number: "11")]))
    let post = try #require(try folder.posts.first)
    #expect(
      post.body.source == "<p>Neljä ahventa.</p>\n" && post.comments[0].body.source == "<p>Montako niitä oli?</p>\n")
  }

  @Test func syncThenExport() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    let tally = try bring(blog, into: folder)
    #expect(tally.posts[.new] == nil && tally.comments[.new] == nil && tally.comments[.vanished] == nil)
    let posts = try folder.posts
    #expect(posts.count == 2 && posts[0].body.source.contains("wp:paragraph"))
    #expect(posts[0].comments.map(\.body.source) == ["Kuinka monta?", "Kolme."])
    let files = folder.files
    blog.now += 3600
    try folder.sync(with: &blog)
    expectNoDifference(folder.files, files)
    // A sync that knows nothing any more changes nothing either.
    folder.state = []
    try folder.sync(with: &blog)
    expectNoDifference(folder.files, files)
  }

  /// What an export brought and the server has no more.
  @Test func whatTheExportHasAndTheServerHasNot() throws {
    var blog = blog()
    let folder = SyncFolder()
    _ = try bring(blog, into: folder)
    blog.comments.removeAll { $0.id == 14 }
    blog.posts.removeAll { $0.id == 12 }
    try folder.sync(with: &blog)
    let posts = try folder.posts
    #expect(posts.map(\.hasVanished) == [false, true])
    #expect(posts[0].comments.map(\.hasVanished) == [false, true])
  }
}
