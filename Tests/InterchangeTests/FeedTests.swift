import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// Feeds of every kind.
struct FeedTests {
  private static let posts = """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
    <title>Saari</title><link>https://saari.example/</link><description>Vettä joka puolella</description>
    <item><title>Laituri &amp;amp; laudat</title><link>https://saari.example/laituri/</link>
    <guid isPermaLink="false">https://saari.example/?p=4</guid><pubDate>Mon, 06 Jul 2020 10:00:00 +0300</pubDate>
    <dc:creator>Meri</dc:creator><category>puu</category><description>Lyhyesti.</description>
    <content:encoded><![CDATA[<p>Pitkästi <a href="/vene/">veneestä</a> <img src="kuva.jpg">.</p>]]></content:encoded>
    <enclosure url="/laine.mp3" length="1200" type="audio/mpeg"/>
    <wfw:commentRss>https://saari.example/laituri/feed/</wfw:commentRss><slash:comments>2</slash:comments></item>
    </channel></rss>
    """

  private static let comments = """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Comments on: Laituri</title><link>https://saari.example/laituri/</link>
    <item><title>By: Luoto</title><link>https://saari.example/laituri/#comment-8</link><dc:creator>Luoto</dc:creator>
    <guid isPermaLink="false">https://saari.example/?p=4#comment-8</guid><pubDate>Tue, 07 Jul 2020 08:00:00 +0000</pubDate>
    <content:encoded><![CDATA[<p>Hieno laituri.</p>]]></content:encoded></item>
    <item><title>By: Kari</title><link>https://saari.example/laituri/#comment-9</link><dc:creator>Kari</dc:creator>
    <guid isPermaLink="false">https://saari.example/?p=4#comment-9</guid><pubDate>Tue, 07 Jul 2020 09:00:00 +0000</pubDate>
    <content:encoded><![CDATA[<p>In reply to <a href="https://saari.example/laituri/#comment-8">Luoto</a>.</p><p>Niin on.</p>]]></content:encoded></item>
    </channel></rss>
    """

  @Test
  func anItemHasItsWholeSelf() throws {
    let read = try read(("feed", Self.posts))
    #expect(read.notes.isEmpty)
    expectNoDifference(
      read.posts.first?.post,
      Post(
        id: PostID("laituri"), feedID: "https://saari.example/?p=4", url: "https://saari.example/laituri/",
        title: "Laituri & laudat",
        body: Body(
          format: .html,
          source: """
            <p>Pitkästi <a href="https://saari.example/vene/">veneestä</a> \
            <img src="https://saari.example/laituri/kuva.jpg">.</p>
            """),
        summary: "Lyhyesti.", published: Timestamp("2020-07-06T10:00:00+03:00"), authors: [Author(name: "Meri")],
        tags: ["puu"],
        attachments: [Attachment(url: "https://saari.example/laine.mp3", mimeType: "audio/mpeg", size: 1200)]))
  }

  @Test(arguments: [true, false])
  func commentFeedsAreJoinedToTheirPosts(_ isFirst: Bool) throws {
    let folder = TemporaryFolder()
    let posts = folder.source("a.rss", Self.posts)
    let comments = folder.source("b.rss", Self.comments)
    let sources = isFirst ? [comments, posts] : [posts, comments]
    let imported = try bring(sources, into: folder.path("blog"))
    #expect(imported.notes.isEmpty)
    #expect(imported.tally.comments == [.new: 2])
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    #expect(try repository.site().title == "Saari")
    let thread = try repository.post(PostID("laituri")).post.comments
    #expect(thread.map(\.id.value) == ["8", "9"])
    #expect(thread.map(\.inReplyTo?.value) == [nil, "8"])
    #expect(thread.map(\.author.name) == ["Luoto", "Kari"])
    let before = folder.everything("blog")
    try bring(sources, into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test
  func atomRepliesAreComments() throws {
    let folder = TemporaryFolder()
    let feed = folder.source(
      "blog.atom",
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
        xml:base="https://kallio.example/blog/"><title>Kallio</title><link href="./"/>
      <entry><id>tag:c2</id><title/><thr:in-reply-to ref="tag:c1"/><author><name>Graniitti</name></author>
      <updated>2021-01-03T00:00:00Z</updated><content>Kova on.</content></entry>
      <entry><id>tag:c1</id><title/><thr:in-reply-to ref="tag:p1"/><author><name>Gneissi</name></author>
      <updated>2021-01-02T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
      <p>Kova &amp; <em>sileä</em><br/></p></div></content></entry>
      <entry><id>tag:p1</id><title type="html">Kivi &amp;lt; kallio</title><link href="kivi.html"/>
      <updated>2021-01-01T00:00:00Z</updated><summary>Kivestä.</summary></entry></feed>
      """)
    let imported = try bring([feed], into: folder.path("blog"))
    #expect(imported.notes.isEmpty)
    let post = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("kivi")).post
    #expect(post.title == "Kivi < kallio")
    #expect(post.url == "https://kallio.example/blog/kivi.html")
    #expect(post.comments.map(\.id.value) == ["tag:c1", "tag:c2"])
    #expect(post.comments.map(\.inReplyTo?.value) == [nil, "tag:c1"])
    #expect(post.comments[0].body.source == "<p>Kova &amp; <em>sileä</em><br></p>")
  }

  @Test
  func anExcerptNeverReplacesTheWholeText() throws {
    let folder = TemporaryFolder()
    try bring([folder.source("a.rss", Self.posts)], into: folder.path("blog"))
    let whole = folder.everything("blog")
    let short = Self.posts.replacing("content:encoded", with: "content:nothing")
    try bring([folder.source("a.rss", short)], into: folder.path("blog"))
    #expect(folder.text("blog/posts/laituri.json")?.contains("Pitkästi") == true)
    // The other way round it is.
    try bring([folder.path("a.rss")], into: folder.path("short"))
    #expect(folder.text("short/posts/laituri.json")?.contains("Lyhyesti") == true)
    try bring([folder.source("a.rss", Self.posts)], into: folder.path("short"))
    expectNoDifference(folder.everything("short/posts").values.first, whole["blog/posts/laituri.json"])
  }

  @Test(
    arguments: [
      ("ISO-8859-1", [0xE4]), ("windows-1251", [0xE4]), ("Shift_JIS", [0x82, 0xA0]), ("UTF-16", []), ("KOI8-R", [0xC4]),
      ("nonsense-7", [0xE4]),
    ] as [(String, [UInt8])])
  func everyEncodingThatIconvKnowsIsRead(_ name: String, _ bytes: [UInt8]) throws {
    let text =
      "<?xml version='1.0' encoding='\(name)'?><rss><channel><title>t</title><item><title>a@b</title><guid>g</guid></item></channel></rss>"
    var encoded: [UInt8] = []
    if name == "UTF-16" {
      encoded = [0xFF, 0xFE] + text.replacing("@", with: "ж").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    } else {
      let parts = text.split(separator: "@").map { Array($0.utf8) }
      encoded = parts[0] + bytes + parts[1]
    }
    let title = try read([("f", encoded)]).posts.first?.post.title
    let expected = ["ISO-8859-1": "aäb", "windows-1251": "aдb", "Shift_JIS": "aあb", "UTF-16": "aжb", "KOI8-R": "aдb"]
    #expect(title == expected[name] ?? "aäb")
  }

  @Test(
    arguments: [
      ("Mon, 06 Jul 2020 10:00:00 +0300", "2020-07-06T10:00:00+03:00"), ("6 Jul 20 10:00 GMT", "2020-07-06T10:00:00Z"),
      ("Mon, 6 July 2020 10:00:00 EST", "2020-07-06T10:00:00-05:00"), ("2020-07-06", "2020-07-06T00:00:00Z"),
      ("2020-07-06T10:00", "2020-07-06T10:00:00Z"), ("2020-07-06 10:00:00 +0300", "2020-07-06T10:00:00+03:00"),
      ("2020-07-06T10:00:00.123456+0300", "2020-07-06T10:00:00+03:00"), ("20200706T100000Z", "2020-07-06T10:00:00Z"),
      ("Mon Jul  6 10:00:00 2020", "2020-07-06T10:00:00Z"), ("7/6/2020 10:00:00 PM", "2020-07-06T22:00:00Z"),
      ("July 6, 2020 10:00 AM", "2020-07-06T10:00:00Z"), ("6.7.2020", "2020-07-06T00:00:00Z"),
      ("2020", "2020-01-01T00:00:00Z"),
      ("ma, 06 Jul 2020 10:00:00 +0300", "2020-07-06T10:00:00+03:00"), ("1594029600", "2020-07-06T10:00:00Z"),
      ("Mon, 06 Jul 2020 10:00:00 GMT+3", "2020-07-06T10:00:00+03:00"), ("2020-07", "2020-07-01T00:00:00Z"),
      ("2020-07-05T24:00:00+03:00", "2020-07-06T00:00:00+03:00"),
      ("Thu, 31 Dec 2020 24:00:00 GMT", "2021-01-01T00:00:00Z"),
      ("2020-07-06T24:00:01Z", nil), ("02/10/2002", "2002-02-10T00:00:00Z"), ("13/10/2002", "2002-10-13T00:00:00Z"),
      ("2020-02-30", nil), ("yesterday", nil), ("", nil), ("99999999999999999999", nil), ("2020-13-01T00:00:00Z", nil),
    ] as [(String, String?)])
  func datesAreReadInEveryFormSeen(_ text: String, _ expected: String?) throws {
    let feed = "<rss><channel><title>t</title><item><guid>g</guid><pubDate>\(text)</pubDate></item></channel></rss>"
    #expect(try read(("f", feed)).posts.first?.post.published?.text == expected)
  }

  /// A feed packed with gzip, and again; two members are one text; a cut is said.
  @Test
  func packedSourcesAreUnpacked() throws {
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x29, 0x2A, 0x2E, 0xB6, 0xB3, 0x49, 0xCE, 0x48,
      0xCC, 0xCB, 0x4B, 0xCD, 0xB1, 0xB3, 0x29, 0xC9, 0x2C, 0xC9, 0x49, 0xB5, 0x2B, 0xB1, 0xD1, 0x87, 0x30, 0x6C, 0x32,
      0x4B, 0x52, 0x73, 0xED, 0x6C, 0xD2, 0x4B, 0x33, 0x53, 0xEC, 0xD2, 0x6D, 0xF4, 0xC1, 0x34, 0x54, 0x4D, 0x40, 0x62,
      0x76, 0x62, 0x49, 0x49, 0x29, 0x5C, 0xA5, 0x3E, 0x44, 0xA9, 0x3E, 0xDC, 0x28, 0x7D, 0x90, 0xC9, 0x00, 0x38, 0x46,
      0xBC, 0x27, 0x5F, 0x00, 0x00, 0x00,
    ]
    #expect(try read([("f.gz", packed)]).posts.map(\.post.title) == ["Pakattu"])
    #expect(try read([("f.gz", packed + packed)]).posts.map(\.post.title) == ["Pakattu"])
    for length in 4..<packed.count { #expect(try !read([("f.gz", Array(packed[..<length]))]).notes.isEmpty) }
  }

  @Test(arguments: [("02/10/2002", 1), ("02/02/2002", 0), ("13/10/2002", 0), ("2.10.2002", 0), ("02-10-2002", 1)])
  func aDateThatCouldBeTwoIsGuessed(_ text: String, _ count: Int) throws {
    let feed = "<rss><channel><title>t</title>\n<item><guid>g</guid><pubDate>\(text)</pubDate></item></channel></rss>"
    let notes = try read(("f", feed)).notes
    #expect(notes.map(\.kind) == Array(repeating: .guessed, count: count) && notes.allSatisfy { $0.line == 2 })
  }

  /// Of two entries of one id the newer one counts, whichever comes first, and a second import has nothing to do.
  @Test(arguments: [true, false])
  func anEntryThatStandsTwiceIsOnePost(_ newerFirst: Bool) throws {
    let folder = TemporaryFolder()
    func entry(_ text: String, _ day: Int) -> String {
      "<entry><id>tag:k,1</id><title>Kivi</title><link href=\"https://kallio.example/kivi\"/><published>2021-01-01T00:00:00Z</published>"
        + "<updated>2021-01-0\(day)T00:00:00Z</updated><content>\(text)</content></entry>\n"
    }
    let entries = [entry("vanha", 2), entry("uusi", 3)]
    let text =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Kallio</title>\n"
      + (newerFirst ? entries.reversed() : entries).joined() + "</feed>"
    let feed = folder.source("f.atom", text)
    let first = try bring([feed], into: folder.path("blog"))
    #expect(first.tally.posts == [.new: 1])
    #expect(first.notes.map(\.kind) == [newerFirst ? .skipped : .guessed] && first.notes.first?.line == 3)
    #expect(first.notes.first?.source == feed)
    #expect(try JSONBlogRepository(folder: folder.path("blog")).post(PostID("kivi")).post.body.source == "uusi")
    let before = folder.everything("blog")
    for isDryRun in [true, false] {
      #expect(try bring([feed], into: folder.path("blog"), isDryRun: isDryRun).tally.posts == [.unchanged: 1])
    }
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test
  func aCommentWithoutAPostSaysWhereItStands() throws {
    let folder = TemporaryFolder()
    let comments = folder.source("c.xml", Self.comments.replacing("saari.example", with: "muu.example"))
    let imported = try bring([folder.source("a.rss", Self.posts), comments], into: folder.path("blog"))
    // One cause: the place of the first, and how many there are.
    #expect(imported.notes.map(\.source) == [comments])
    #expect(imported.notes.map(\.line) == [3] && imported.notes.map(\.count) == [2])
  }

  /// A feed without items gives the blog no name: of comments it is another one's.
  @Test(arguments: ["Comments for Suo", "Kommentit: Suo", "Suo"])
  func anEmptyFeedNamesNoBlog(_ title: String) throws {
    let folder = TemporaryFolder()
    func feed(_ title: String, _ items: String) -> String {
      "<rss version=\"2.0\"><channel><title>\(title)</title><link>https://suo.example/</link>\(items)</channel></rss>"
    }
    folder.write("in/comments.xml", feed(title, ""))
    folder.write(
      "in/rss.xml", feed("Suon laita", "<item><title>A</title><guid>a</guid><description>x</description></item>"))
    try bring([folder.path("in")], into: folder.path("blog"))
    #expect(try JSONBlogRepository(folder: folder.path("blog")).site().title == "Suon laita")
  }
}
