import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// WordPress's export, as its editors and its bugs leave it.
struct WordPressTests {
  @Test
  func aPostHasItsWholeSelf() throws {
    var export = ExportText()
    export.items = [
      ExportText.item(
        7, title: "Ahvenia &amp;amp; särkiä", comments: [ExportText.comment(1), ExportText.comment(2, parent: 1)],
        extra: """
          <category domain="category" nicename="kalat"><![CDATA[Kalat]]></category>
          <category domain="post_tag" nicename="verkko"><![CDATA[verkko]]></category>
          <category domain="post_format" nicename="post-format-aside"><![CDATA[Aside]]></category>
          <wp:is_sticky>1</wp:is_sticky><wp:post_password><![CDATA[salaisuus]]></wp:post_password>
          """)
    ]
    let read = try read(("lampi.xml", export.text))
    #expect(read.notes.isEmpty)
    let post = try #require(read.posts.first?.post)
    expectNoDifference(
      post,
      Post(
        id: PostID("ahvenia-7"), feedID: "https://lampi.example/?p=7", url: "https://lampi.example/ahvenia-7/",
        title: "Ahvenia & särkiä", body: Body(format: .html, source: "<p>Kolme ahventa.</p>"),
        published: Timestamp("2020-06-01T12:00:00+03:00"), authors: [Author(name: "Aino Ahven")],
        tags: ["Kalat", "verkko"],
        comments: [
          Comment(
            id: CommentID("1"), author: Author(name: "Kuha"), published: Timestamp("2020-06-02T10:00:00+03:00"),
            body: Body(format: .html, source: "Hyvä saalis.")),
          Comment(
            id: CommentID("2"), inReplyTo: CommentID("1"), author: Author(name: "Kuha"),
            published: Timestamp("2020-06-02T10:00:00+03:00"), body: Body(format: .html, source: "Hyvä saalis.")),
        ],
        marks: PostMarks(isSticky: true, isPasswordProtected: true, format: "aside", categories: ["Kalat"])))
    expectNoDifference(
      read.site,
      Site(
        title: "Lammen ranta", homePageURL: "https://lampi.example", language: "fi-FI",
        authors: [Author(name: "Aino Ahven")]))
  }

  @Test(arguments: [
    ("publish", PostStatus.published), ("draft", .draft), ("pending", .pending), ("future", .scheduled),
    ("private", .private), ("trash", .trash), ("odd", .other("odd")),
  ])
  func everyStatusIsKept(_ word: String, _ status: PostStatus) throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [ExportText.item(1, status: word)]
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    #expect(
      try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ahvenia-1")).post.marks.status == status)
  }

  @Test
  func commentsOfEveryKindAndStatusAreKept() throws {
    var export = ExportText()
    export.items = [
      ExportText.item(
        1,
        comments: [
          ExportText.comment(1, type: "comment"), ExportText.comment(2, type: "pingback"),
          ExportText.comment(3, type: "trackback"), ExportText.comment(4, type: "webmention"),
          ExportText.comment(5, approved: "0"), ExportText.comment(6, approved: "spam"),
          ExportText.comment(7, approved: "trash"),
        ])
    ]
    let comments = try #require(try read(("a.xml", export.text)).posts.first?.post.comments)
    #expect(comments.map(\.kind.word).prefix(4) == ["comment", "pingback", "trackback", "webmention"])
    #expect(comments.map(\.status.word).suffix(3) == ["held", "spam", "trash"])
  }

  @Test(arguments: ["1.0", "1.1", "1.2"], ["http", "https"])
  func everyVersionAndSpellingOfTheNamespaceIsRead(_ version: String, _ scheme: String) throws {
    var export = ExportText()
    export.head = export.head.replacing(
      "http://wordpress.org/export/1.2/", with: "\(scheme)://wordpress.org/export/\(version)/")
    export.items = [ExportText.item(1, comments: [ExportText.comment(1)])]
    let read = try read(("a.xml", export.text))
    #expect(read.posts.first?.post.comments.count == 1)
    #expect(read.notes.isEmpty)
  }

  /// What makes real exports unreadable for other programs.
  @Test(arguments: [
    ("<p>&nbsp;&mdash;&amp;&unknown;</p>", "a name of HTML's"),
    ("]]><p>after</p><![CDATA[", "an early end of CDATA"),
    ("\u{1}\u{8}\u{1B}[31m", "control characters"), ("<wide:open>", "an undeclared prefix"), ("&", "a bare ampersand"),
  ])
  func whatIsNotWellFormedCostsNoOtherPost(_ trouble: String, _ name: String) throws {
    var export = ExportText()
    export.items = [
      ExportText.item(1, title: "Ensin &amp;amp; alussa"),
      ExportText.item(2, title: "Vika \(trouble)", body: "alku \(trouble) loppu"),
      ExportText.item(3, title: "Sitten &amp;amp; lopuksi", comments: [ExportText.comment(1)]),
    ]
    let read = try read(("a.xml", export.text))
    #expect(read.posts.first?.post.title == "Ensin & alussa")
    #expect(read.posts.last?.post.title == "Sitten & lopuksi", "\(name): references after it are still read")
    #expect(read.posts.last?.post.comments.count == 1)
    #expect(!read.notes.isEmpty)
    #expect(read.notes.allSatisfy { $0.line != nil })
  }

  @Test
  func bytesOfAnotherEncodingAreReadAsWhatTheyAre() throws {
    var export = ExportText()
    export.items = [ExportText.item(1, title: "MARKER"), ExportText.item(2, title: "Järvi")]
    let parts = export.text.split(separator: "MARKER", maxSplits: 1).map { Array($0.utf8) }
    let bytes = parts[0] + [0x6A, 0xE4, 0x72, 0x76, 0x69, 0x93] + parts[1]
    let read = try read([("a.xml", bytes)])
    #expect(read.posts.map(\.post.title) == ["järvi“", "Järvi"])
    #expect(read.notes.first?.kind == .guessed)
    #expect(read.notes.first?.line == 8)
  }

  @Test
  func anExportThatIsCutShortIsReadAsFarAsItGoes() throws {
    var export = ExportText()
    export.items = (1...4).map { ExportText.item($0, comments: [ExportText.comment($0)]) }
    let whole = Array(export.text.utf8)
    for length in stride(from: 700, to: whole.count, by: 97) {
      let read = try read([("a.xml", Array(whole[..<length]))])
      #expect(read.notes.contains { $0.kind == .lost }, "at \(length)")
      #expect(read.posts.count <= 4)
      // A thread that was cut says nothing about the comments it lacks.
      #expect(read.posts.dropLast().allSatisfy { $0.coverage == .everything })
    }
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "..", ".", ".hidden", "a/b\\c", "%2e%2e%2fup", "\u{202E}evil", "CON", "  ",
  ])
  func noSlugLeadsOutOfTheFolder(_ slug: String) throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [ExportText.item(1, name: slug), ExportText.item(2, name: slug), ExportText.item(3, name: "")]
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    #expect(folder.names("blog/posts").count == 3)
    #expect(folder.names() == ["blog", "export.xml"])
    #expect(folder.names("blog") == ["blog.json", "posts"])
    #expect(JSONBlogRepository(folder: folder.path("blog")).check().allSatisfy { $0.severity == .warning })
  }

  @Test
  func attachmentsFindTheirPosts() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [
      ExportText.item(
        1, extra: "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>"),
      ExportText.item(
        9, title: "Kuva",
        extra: "<wp:attachment_url>https://lampi.example/a.jpg</wp:attachment_url><wp:post_parent>1</wp:post_parent>",
        type: "attachment"),
    ]
    let source = folder.source("export.xml", export.text)
    try bring([source], into: folder.path("blog"))
    let post = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ahvenia-1")).post
    #expect(post.image == "https://lampi.example/a.jpg")
    expectNoDifference(
      post.attachments,
      [
        Attachment(
          url: "https://lampi.example/a.jpg", mimeType: "image/jpeg", title: "Kuva",
          listed: ListedFile(number: "9", post: "1"))
      ])
    let before = folder.everything("blog")
    #expect(try bring([source], into: folder.path("blog")).tally.posts == [.unchanged: 1])
    expectNoDifference(folder.everything("blog"), before)
  }

  /// Two blogs number their posts alike; a file of one belongs to no post of the other.
  @Test(arguments: [true, false])
  func numbersMeanNothingInAnotherExport(_ isFolder: Bool) throws {
    let folder = TemporaryFolder()
    for (name, other) in [("a", "b"), ("b", "a")] {
      var export = ExportText()
      export.head = export.head.replacing("lampi.example", with: "\(name).example")
      export.items = [
        ExportText.item(1, name: "\(name)-post").replacing("lampi.example", with: "\(name).example"),
        ExportText.item(
          7,
          extra:
            "<wp:post_parent>1</wp:post_parent><wp:attachment_url>https://\(name).example/\(name).jpg</wp:attachment_url>",
          type: "attachment"),
      ]
      folder.write("in/\(name).xml", export.text)
      folder.write("in/\(other)-0.xml", ExportText().text)
    }
    let sources = isFolder ? [folder.path("in")] : ["a", "b"].map { folder.path("in/\($0).xml") }
    try bring(sources, into: folder.path("blog"))
    for name in ["a", "b"] {
      let post = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("\(name)-post")).post
      #expect(post.attachments.map(\.url) == ["https://\(name).example/\(name).jpg"])
    }
  }

  /// WordPress parts a large export into files; one that shows a picture may come before the one that has it.
  @Test
  func partsOfOneBlogBelongTogether() throws {
    let folder = TemporaryFolder()
    func attachment(_ number: Int, parent: Int) -> String {
      ExportText.item(
        number,
        extra:
          "<wp:post_parent>\(parent)</wp:post_parent><wp:attachment_url>https://lampi.example/\(number).jpg</wp:attachment_url>",
        type: "attachment")
    }
    let lead =
      "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>8</wp:meta_value></wp:postmeta>"
    var first = ExportText()
    first.items = [ExportText.item(1, extra: lead), attachment(9, parent: 2)]
    var second = ExportText()
    second.items = [ExportText.item(2), attachment(7, parent: 1), attachment(8, parent: 0), attachment(6, parent: 0)]
    let sources = [folder.source("1.xml", first.text), folder.source("2.xml", second.text)]
    let imported = try bring(sources, into: folder.path("blog"))
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    #expect(try repository.post(PostID("ahvenia-1")).post.image == "https://lampi.example/8.jpg")
    #expect(try repository.post(PostID("ahvenia-1")).post.attachments.map(\.url) == ["https://lampi.example/7.jpg"])
    #expect(try repository.post(PostID("ahvenia-2")).post.attachments.map(\.url) == ["https://lampi.example/9.jpg"])
    // A file that nobody shows is missing to nobody.
    #expect(imported.notes.isEmpty)
    let before = folder.everything("blog")
    try bring(sources, into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  /// A date that is none is said; one in another form is read; zeros alone say that there is none.
  @Test(arguments: [
    ("2020-02-30 25:61:00", "0000-00-00 00:00:00", nil, 1), ("eilen", "", nil, 1), ("", "joskus", nil, 1),
    ("0000-00-00 00:00:00", "0000-00-00 00:00:00", nil, 0), ("", "", nil, 0),
    ("2020-06-01T12:00:00+03:00", "", "2020-06-01T12:00:00+03:00", 0),
    ("Mon, 01 Jun 2020 09:00:00 +0000", "0000-00-00 00:00:00", "2020-06-01T09:00:00Z", 0),
  ])
  func whatIsNoDateIsSaid(_ local: String, _ universal: String, _ expected: String?, _ lost: Int) throws {
    var export = ExportText()
    let comment = ExportText.comment(7).replacing("2020-06-02 10:00:00", with: local)
      .replacing("2020-06-02 07:00:00", with: universal)
    export.items = [ExportText.item(1, dates: (local, universal)), ExportText.item(2, comments: [comment])]
    let imported = try read(("export.xml", export.text))
    #expect(imported.posts.first?.post.published?.text == expected)
    #expect(imported.posts.last?.post.comments.first?.published?.text == expected)
    #expect(imported.notes.map(\.kind) == (lost == 0 ? [] : [.lost]) && imported.notes.allSatisfy { $0.count == 2 })
  }
}
