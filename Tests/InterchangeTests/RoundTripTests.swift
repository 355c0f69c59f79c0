import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// Lets an export write into a folder.
private final class FolderOutput: ExportOutput {
  let folder: ExportFolder
  init(_ path: String) throws { folder = try ExportFolder(path) }
  func append(_ bytes: [UInt8], to name: String) throws { try folder.append(bytes, to: name) }
  func finish(_ name: String) throws { try folder.finish(name) }
}

/// A blog goes out and comes back the same, but for what docs/format.md says that a format cannot hold.
struct RoundTripTests {
  private static let sample = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/data"
  static let blogs =
    [sample]
    + (SharedData.folder.map { folder in
      ["theme-unit-test", "seed"].map { "\(folder)/repositories/\($0)" }
    } ?? [])

  private func posts(_ path: String) throws -> [String: Post] {
    let repository = JSONBlogRepository(folder: path)
    var posts: [String: Post] = [:]
    var ids: [PostID] = []
    try repository.summaries {
      ids += $0.summaries.map(\.id)
      return true
    }
    for id in ids { posts[id.slug] = try repository.post(id).post }
    return posts
  }

  private func roundTrip(_ blog: String, _ format: ExportFormat, in folder: TemporaryFolder) throws -> [String: Post] {
    let site = try JSONBlogRepository(folder: blog).site()
    let output = try FolderOutput(folder.path("out"))
    let originals = try posts(blog).sorted { $0.key < $1.key }.map(\.value)
    var authors: [String] = []
    for name in originals.flatMap(\.authors).map(\.name) where !authors.contains(name) { authors.append(name) }
    let exporter = try format.exporter(of: site, authors: authors, to: output)
    for post in originals { try exporter.add(post) }
    try exporter.finish()
    if format.needsMedia { try output.folder.copyMedia(of: JSONBlogRepository(folder: blog)) }
    let imported = try bring([folder.path("out")], into: folder.path("back"))
    #expect(imported.notes.filter { $0.kind == .lost } == [])
    return try posts(folder.path("back"))
  }

  @Test(arguments: blogs, [ExportFormat.jsonfeed, .markdown])
  func nothingIsLost(_ blog: String, _ format: ExportFormat) throws {
    let folder = TemporaryFolder()
    let back = try roundTrip(blog, format, in: folder)
    var expected = try posts(blog)
    for (slug, post) in expected {
      var post = post
      post.attachments = post.attachments.map { attachment in
        var attachment = attachment
        attachment.mimeType =
          attachment.mimeType ?? back[slug]?.attachments.first { $0.url == attachment.url }?.mimeType
        return attachment
      }
      expected[slug] = post
    }
    expectNoDifference(Set(back.keys), Set(expected.keys))
    for (slug, post) in expected { expectNoDifference(back[slug], post) }
    if format == .jsonfeed {
      expectNoDifference(
        try JSONBlogRepository(folder: folder.path("back")).site(), try JSONBlogRepository(folder: blog).site())
    }
  }

  @Test(arguments: blogs, [ExportFormat.wxr, .rss])
  func whatTheFormatHoldsComesBack(_ blog: String, _ format: ExportFormat) throws {
    let folder = TemporaryFolder()
    let back = try roundTrip(blog, format, in: folder)
    let expected = try posts(blog)
    #expect(back.count == expected.count)
    // RSS has no slugs; the permalink's last part, or the title, stands in.
    let byID = Dictionary(grouping: back.values, by: \.feedID)
    for (slug, post) in expected {
      let candidates = format == .wxr ? back[slug].map { [$0] } ?? [] : byID[post.feedID] ?? []
      let found = try #require(candidates.first { $0.title == normalized(post.title) || $0.url == post.url }, "\(slug)")
      #expect(normalized(found.title) == normalized(post.title))
      #expect(found.url == post.url)
      #expect(found.summary.map(normalized) == post.summary.map(normalized))
      #expect(found.published?.seconds == post.published?.seconds)
      var seen: Set<String> = []
      #expect(found.tags == post.tags.filter { seen.insert($0).inserted })
      #expect(found.authors.first?.name == post.authors.first?.name)
      if post.body.format == .html, format == .wxr {
        expectNoDifference(found.body.source, post.body.source.replacing("\r\n", with: "\n"))
      } else {
        #expect(found.body.format == .html || post.body.source.isEmpty)
      }
      let kept = format == .wxr ? post.comments : post.comments.filter(\.status.isShown)
      #expect(found.comments.count == kept.count, "\(slug)")
      for (a, b) in zip(found.comments, kept) where format == .wxr {
        #expect(a.kind == b.kind && a.status == b.status && a.author.name == b.author.name)
        #expect(a.published?.seconds == b.published?.seconds)
        #expect(a.id == b.id && a.inReplyTo?.value == b.inReplyTo?.value)
      }
      for a in found.comments where format == .rss {
        let b = try #require(kept.first { $0.id == a.id }, "\(slug): \(a.id)")
        #expect(b.inReplyTo == a.inReplyTo)
        #expect(normalized(b.author.name) == a.author.name)
      }
      if format == .wxr {
        #expect(found.commentsOpen == post.commentsOpen && found.marks == post.marks)
      }
    }
  }

  @Test(arguments: blogs + (SharedData.folder.map { ["\($0)/repositories/hostile"] } ?? []))
  func pagesHoldNothingThatRuns(_ blog: String) throws {
    let folder = TemporaryFolder()
    let output = try FolderOutput(folder.path)
    let exporter = try ExportFormat.html.exporter(of: Site(title: "<script>"), authors: [], to: output)
    var count = 0
    let repository = JSONBlogRepository(folder: blog)
    var ids: [PostID] = []
    try repository.summaries {
      ids += $0.summaries.filter { $0.problem == nil }.map(\.id)
      return true
    }
    for id in ids {
      try exporter.add(try repository.post(id).post)
      count += 1
    }
    try exporter.finish()
    #expect(folder.names("posts").count == count)
    for (name, text) in folder.everything() {
      let lower = text.lowercased()
      #expect(!lower.contains("<script"), "\(name)")
      #expect(!lower.contains("<iframe") && !lower.contains("javascript:") && !lower.contains("<a onclick"), "\(name)")
    }
  }

  @Test
  func whatIsSpecialComesBack() throws {
    let folder = TemporaryFolder()
    folder.write("blog/blog.json", "{\"lukija\": {\"version\": 1}, \"title\": \"t\"}")
    folder.write(
      "blog/posts/a.json",
      """
      {"id": "a", "title": "a", "status": "scheduled", "kind": "page", "sticky": true, "password_protected": true,
       "format": "aside", "authors": [{"name": "Päivi"}], "date_published": "2020-01-01T10:00:00+02:00",
       "content_html": "<p>x</p>", "comments_open": false, "comments": [
         {"id": "vastaus", "in_reply_to": "alku", "author": {"name": "B"}, "content_html": "b", "status": "spam"},
         {"id": "alku", "author": {"name": "A"}, "content_html": "a", "vanished": true}]}
      """)
    let original = try posts(folder.path("blog"))["a"]
    for format in [ExportFormat.jsonfeed, .markdown] {
      let place = TemporaryFolder()
      expectNoDifference(try roundTrip(folder.path("blog"), format, in: place)["a"], original)
    }
    let place = TemporaryFolder()
    let back = try #require(try roundTrip(folder.path("blog"), .wxr, in: place)["a"])
    #expect(back.marks == original?.marks && back.authors.first?.name == "Päivi" && !back.commentsOpen)
    let text = try #require(place.text("out/export.xml"))
    #expect(text.contains("<wp:author_login><![CDATA[author-1]]></wp:author_login>"))
    #expect(text.contains("<dc:creator><![CDATA[author-1]]></dc:creator>"))
    // WordPress takes comments by their numbers: an answer has to come behind what it answers.
    #expect(text.contains("<wp:comment_id>2</wp:comment_id>\n<wp:comment_author><![CDATA[B]]>"))
    #expect(text.contains("<wp:comment_parent>1</wp:comment_parent>"))
    #expect(back.comments.first { $0.author.name == "B" }?.inReplyTo?.value == "alku")
  }

  /// Characters that are none, but that a text may hold.
  @Test(arguments: [ExportFormat.jsonfeed, .markdown])
  func strangeCharactersComeBack(_ format: ExportFormat) throws {
    let folder = TemporaryFolder()
    folder.write("blog/blog.json", "{\"lukija\": {\"version\": 1}, \"title\": \"t\"}")
    let text = "a\u{FFFE}b\u{FFFF}c\u{85}d\u{FEFF}e\u{2028}f\u{1FFFE}g <i> &amp;"
    folder.write(
      "blog/posts/a.json",
      """
      {"id": "a", "title": "\(text)", "summary": "\(text)", "tags": ["\(text)"], "content_html": "<p>x</p>",
       "comments": [{"id": "1", "author": {"name": "\(text)"}, "content_html": "\(text)"}]}
      """)
    let original = try posts(folder.path("blog"))["a"]
    #expect(original?.title == text)
    expectNoDifference(try roundTrip(folder.path("blog"), format, in: folder)["a"], original)
  }

  /// What lies in `media/` is found below the blog's address by those who read feeds or import into WordPress.
  @Test(arguments: [ExportFormat.wxr, .rss])
  func filesOfTheBlogHaveAddresses(_ format: ExportFormat) throws {
    let folder = TemporaryFolder()
    folder.write(
      "blog/blog.json",
      "{\"lukija\": {\"version\": 1}, \"title\": \"t\", \"home_page_url\": \"https://x.example/blog/\"}")
    folder.write(
      "blog/posts/a.json",
      """
      {"id": "a", "title": "a", "url": "https://x.example/blog/a/", "content_html": "<img src='media/k.png'>",
       "image": "media/l.png", "attachments": [{"url": "media/m.pdf"}]}
      """)
    let post = try #require(try roundTrip(folder.path("blog"), format, in: folder)["a"])
    #expect(post.image == "https://x.example/blog/media/l.png")
    #expect(post.attachments.first?.url == "https://x.example/blog/media/m.pdf")
    let body = format == .rss ? "<img src='https://x.example/blog/media/k.png'>" : "<img src='media/k.png'>"
    #expect(post.body.source == body)
  }

  /// The blog that an export came from is not touched by it: not even by numbers that only the export has.
  @Test(arguments: [ExportFormat.jsonfeed, .markdown, .wxr])
  func anExportChangesNothingWhereItCameFrom(_ format: ExportFormat) throws {
    let folder = TemporaryFolder()
    folder.write("blog/blog.json", "{\"lukija\": {\"version\": 1}, \"title\": \"t\"}")
    folder.write(
      "blog/posts/a.json",
      """
      {"id": "a", "title": "a", "url": "https://x.example/a/", "_wordpress": {"post_id": "582"},
       "date_published": "2020-01-01T10:00:00+02:00", "content_html": "<p>x</p>", "tags": ["b", "a"], "comments": [
         {"id": "7", "kind": "pingback", "author": {"name": "B"}, "date_published": "2020-01-02T10:00:00+02:00"},
         {"id": "alku", "author": {"name": "A"}, "content_html": "a", "date_published": "2020-01-02T10:00:00+02:00"}]}
      """)
    folder.write("blog/posts/b.json", "{\"id\": \"b\", \"title\": \"b\"}")
    let before = folder.everything("blog")
    _ = try roundTrip(folder.path("blog"), format, in: folder)
    let again = try bring([folder.path("out")], into: folder.path("blog"))
    #expect(again.tally.posts == [.unchanged: 2] && again.tally.comments == [.unchanged: 2])
    expectNoDifference(folder.everything("blog"), before)
  }
}
