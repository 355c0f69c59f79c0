import Blog
import CustomDump
import Sync
import Testing

/// Blogs that are followed by their feeds.
struct FeedPullTests {
  private static let home = "https://suo.example"
  private static let source = SyncSource(
    adapter: .feed, home: home, feed: home + "/feed/", commentsFeed: home + "/comments/feed/")

  /// WordPress's feed of posts.
  private func feed(_ posts: [(id: Int, comments: Int)], isWordPress: Bool = true) -> String {
    let items = posts.map { id, comments in
      """
      <item><title>Suo \(id)</title><link>\(Self.home)/suo-\(id)/</link><dc:creator>Kurki</dc:creator>
      <pubDate>Mon, 02 Oct 2023 10:00:\(id % 50 + 10) +0000</pubDate><guid isPermaLink="false">\(Self.home)/?p=\(id)</guid>
      <description>Lyhyt.</description><content:encoded><![CDATA[<p>Suosta \(id).</p>]]></content:encoded>
      <wfw:commentRss>\(Self.home)/suo-\(id)/feed/</wfw:commentRss><slash:comments>\(comments)</slash:comments></item>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Suon laita</title><link>\(Self.home)</link>
      \(isWordPress ? "<generator>https://wordpress.org/?v=6.1.9</generator>" : "")
      \(items.joined(separator: "\n"))</channel></rss>
      """
  }

  /// The same comments in both forms: as RSS says them, and as Atom does.
  private func thread(_ post: Int, _ comments: [(id: Int, parent: Int)], isAtom: Bool) -> String {
    let items = comments.map { id, parent in
      let page = "\(Self.home)/suo-\(post)/"
      let head = parent > 0 ? "<p>In reply to <a href=\"\(page)#comment-\(parent)\">Kurki</a>.</p>\n" : ""
      let text = head + "<p>Sanon \(id).</p>\n"
      return isAtom
        ? """
        <entry><title>By: Kurki</title><link rel="alternate" href="\(page)#comment-\(id)"/><author><name>Kurki</name></author>
        <id>\(page)#comment-\(id)</id><updated>2023-10-03T10:00:\(id % 50 + 10)Z</updated>
        <published>2023-10-03T10:00:\(id % 50 + 10)Z</published><content type="html"><![CDATA[\(text)]]></content>
        <thr:in-reply-to ref="\(parent > 0 ? "\(page)#comment-\(parent)" : page)" href="\(page)"/></entry>
        """
        : """
        <item><title>Comment on Suo \(post) by Kurki</title><link>\(page)#comment-\(id)</link>
        <dc:creator>Kurki</dc:creator><pubDate>Tue, 03 Oct 2023 10:00:\(id % 50 + 10) +0000</pubDate>
        <guid isPermaLink="false">\(page)#comment-\(id)</guid><content:encoded><![CDATA[\(text)]]></content:encoded></item>
        """
    }
    return isAtom
      ? """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
      <title>Comments on: Suo \(post)</title><id>\(Self.home)/suo-\(post)/feed/atom/</id>
      <link rel="alternate" href="\(Self.home)/suo-\(post)/"/><updated>2023-10-03T10:00:00Z</updated>
      \(items.joined(separator: "\n"))</feed>
      """
      : """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments for Suon laita</title><link>\(Self.home)</link>
      \(items.joined(separator: "\n"))</channel></rss>
      """
  }

  private func web() -> FakeWeb {
    var web = FakeWeb()
    web.pages[Self.home + "/feed/"] = FakeWeb.Page(body: feed([(9, 2), (8, 0)]), etag: "\"a\"")
    web.pages[Self.home + "/feed/?paged=2"] = FakeWeb.Page(body: feed([(7, 0), (6, 1)]), etag: "\"a\"")
    web.pages[Self.home + "/feed/?paged=3"] = FakeWeb.Page(body: feed([(5, 0)]), etag: "\"a\"")
    web.pages[Self.home + "/comments/feed/"] = FakeWeb.Page(body: thread(9, [(22, 21)], isAtom: false), etag: "\"c\"")
    web[Self.home + "/suo-9/feed/atom/"] = thread(9, [(22, 21), (21, 0)], isAtom: true)
    web[Self.home + "/suo-6/feed/atom/"] = thread(6, [(20, 0)], isAtom: true)
    return web
  }

  private func sync(_ folder: SyncFolder, _ web: inout FakeWeb, kill: Int? = nil) throws {
    web.clearLog()
    var copy = web
    defer { web = copy }
    try folder.sync(now: web.now, kill: kill) { copy.answer($0) }
  }

  /// Where nobody answers in Atom, the thread's feed that the post names is asked; what that cannot tell either is said.
  @Test(arguments: [nil, "<!DOCTYPE html><html><body>Suo</body></html>"]) func threadsWithoutAtom(page: String?) throws
  {
    var web = web()
    let folder = SyncFolder(Self.source)
    web.pages[Self.home + "/suo-9/feed/atom/"] = page.map {
      FakeWeb.Page(headers: [HeaderField("content-type", "text/html")], body: $0)
    }
    web.pages[Self.home + "/suo-6/feed/atom/"] = nil
    web[Self.home + "/suo-9/feed/"] = thread(9, [(22, 21), (21, 0)], isAtom: false)
    try sync(folder, &web)
    #expect(folder.fault == nil)
    let comments = try folder.posts.first { $0.title == "Suo 9" }?.comments.map(\.id.value)
    #expect(comments?.count == 2, "\(comments ?? [])")
    #expect(folder.facts.contains(.olderCommentsMissing(count: 1, page: Self.home + "/suo-6/")))
    let before = folder.files
    try sync(folder, &web)
    expectNoDifference(folder.files, before)
  }

  @Test func firstAndSecondSync() throws {
    var web = web()
    let folder = SyncFolder(Self.source)
    try sync(folder, &web)
    #expect(folder.fault == nil && folder.facts.isEmpty)
    let posts = try folder.posts
    #expect(posts.map(\.title).sorted() == ["Suo 5", "Suo 6", "Suo 7", "Suo 8", "Suo 9"])
    let nine = try #require(posts.first { $0.title == "Suo 9" })
    // Two feeds have the same comment: it is one, and answers what it answers.
    #expect(nine.comments.map(\.id.value).sorted() == ["21", "22"])
    #expect(nine.comments.first { $0.id.value == "22" }?.inReplyTo?.value == "21")
    #expect(nine.comments.allSatisfy { !$0.body.source.contains("In reply to") })
    #expect(posts.first { $0.title == "Suo 6" }?.comments.count == 1)
    let files = folder.files
    web.now += 3600
    try sync(folder, &web)
    #expect(web.log.map(\.url) == [Self.home + "/feed/", Self.home + "/comments/feed/"])
    #expect(web.log.map(\.etag) == ["\"a\"", "\"c\""])
    expectNoDifference(folder.files, files)
  }

  /// What a packing proxy makes of a tag is none that the server knows; and what is old is asked whole.
  @Test func weakTagsAndOldOnes() throws {
    var web = web()
    let folder = SyncFolder(Self.source)
    var copy = web
    try folder.sync(now: web.now) { request in
      copy.answer(request).map { answer in
        var answer = answer
        for place in answer.headers.indices where answer.headers[place].name == "ETag" {
          answer.headers[place].value = "W/" + answer.headers[place].value
        }
        return answer
      }
    }
    web.now += 60
    try sync(folder, &web)
    #expect(web.log.map(\.etag) == ["\"a\"", "\"c\""])
    web.now += 9 * 86_400
    try sync(folder, &web)
    #expect(web.log.map(\.etag) == [nil, nil])
  }

  @Test func newCommentsAreFoundByTheirNumber() throws {
    var web = web()
    let folder = SyncFolder(Self.source)
    try sync(folder, &web)
    web.now += 3600
    web.pages[Self.home + "/feed/"] = FakeWeb.Page(body: feed([(9, 3), (8, 0)]), etag: "\"b\"")
    web[Self.home + "/suo-9/feed/atom/"] = thread(9, [(23, 22), (22, 21), (21, 0)], isAtom: true)
    try sync(folder, &web)
    #expect(web.log.map(\.url).contains(Self.home + "/suo-9/feed/atom/"))
    #expect(!web.log.map(\.url).contains(Self.home + "/suo-6/feed/atom/"))
    let nine = try #require(try folder.posts.first { $0.title == "Suo 9" })
    #expect(nine.comments.map(\.id.value).sorted() == ["21", "22", "23"])
  }

  /// Comment feeds have no pages, and only the newest: that is said.
  @Test func onlyTheNewestComments() throws {
    var web = web()
    web.pages[Self.home + "/feed/"] = FakeWeb.Page(body: feed([(9, 12), (8, 0)]), etag: "\"a\"")
    let folder = SyncFolder(Self.source)
    try sync(folder, &web)
    #expect(folder.facts == [.olderCommentsMissing(count: 10, page: Self.home + "/suo-9/")])
    #expect(web.log.allSatisfy { !$0.url.contains("comments/feed/?paged") && !$0.url.contains("suo-9/feed/?") })
  }

  /// More came than the feed holds.
  @Test func aGapIsFilled() throws {
    var web = web()
    let folder = SyncFolder(Self.source)
    try sync(folder, &web)
    web.now += 3600
    web.pages[Self.home + "/feed/"] = FakeWeb.Page(body: feed([(13, 0), (12, 0)]), etag: "\"b\"")
    web[Self.home + "/feed/?paged=2"] = feed([(11, 0), (10, 0)])
    web[Self.home + "/feed/?paged=3"] = feed([(9, 2), (8, 0)])
    web[Self.home + "/feed/?paged=4"] = feed([(7, 0), (6, 1)])
    try sync(folder, &web)
    #expect(try folder.posts.count == 9)
    #expect(!web.log.map(\.url).contains(Self.home + "/feed/?paged=4"))
  }

  /// A blog that gives the same page for ever.
  @Test func pagesThatRepeat() throws {
    var web = web()
    web[Self.home + "/feed/?paged=2"] = feed([(9, 2), (8, 0)])
    let folder = SyncFolder(Self.source)
    try sync(folder, &web)
    #expect(try folder.posts.count == 2 && folder.fault == nil)
    #expect(!web.log.map(\.url).contains(Self.home + "/feed/?paged=3"))
  }

  /// Where a feed does not say what its addresses are relative to, that is where it was fetched.
  @Test(arguments: ["<link href=\"/\"/>", ""]) func relativeAddresses(link: String) throws {
    var web = FakeWeb()
    web["https://kivi.example/blogi/atom.xml"] = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Kivi</title><id>urn:k</id><updated>2023-10-01T00:00:00Z</updated>
      \(link)<entry><title>Yksi</title><id>urn:k:1</id><updated>2023-10-01T00:00:00Z</updated><link href="/blogi/yksi.html"/>
      <content type="html">&lt;p&gt;&lt;a href="kaksi.html"&gt;Kaksi&lt;/a&gt;&lt;/p&gt;</content></entry></feed>
      """
    web["https://kivi.example/feed.json"] = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Kivi", "items": [{"id": "urn:k:2", "title": "Kaksi",
      "url": "/blogi/kaksi.html", "content_html": "<p><a href=\\"yksi.html\\">Yksi</a></p>"}]}
      """
    for (feed, post, linked) in [("blogi/atom.xml", "yksi", "kaksi"), ("feed.json", "kaksi", "yksi")] {
      let folder = SyncFolder(
        SyncSource(adapter: .feed, home: "https://kivi.example/", feed: "https://kivi.example/" + feed))
      try sync(folder, &web)
      let found = try #require(try folder.posts.first)
      #expect(found.url == "https://kivi.example/blogi/\(post).html")
      #expect(found.body.source.contains("\"https://kivi.example/blogi/\(linked).html\""), "\(found.body.source)")
    }
  }

  @Test func atomPagesAndJSONFeedPages() throws {
    var web = FakeWeb()
    func atom(_ id: Int, next: String?) -> String {
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Kivi</title><id>urn:k</id><updated>2023-10-01T00:00:00Z</updated>
      \(next.map { "<link rel=\"next\" href=\"\($0)\"/>" } ?? "")<entry><title>Kivi \(id)</title><id>urn:k:\(id)</id>
      <link href="https://kivi.example/\(id)"/><updated>2023-10-01T00:00:0\(id)Z</updated><content>Kova \(id).</content>
      </entry></feed>
      """
    }
    web["https://kivi.example/atom.xml"] = atom(1, next: "/2.xml")
    web["https://kivi.example/2.xml"] = atom(2, next: "3.xml")
    web["https://kivi.example/3.xml"] = atom(3, next: "https://kivi.example/2.xml")
    let folder = SyncFolder(
      SyncSource(adapter: .feed, home: "https://kivi.example/", feed: "https://kivi.example/atom.xml"))
    try sync(folder, &web)
    #expect(try folder.posts.map(\.title) == ["Kivi 1", "Kivi 2", "Kivi 3"])
    func json(_ id: Int, next: String?) -> String {
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Puu"\(next.map { ",\"next_url\":\"\($0)\"" } ?? ""),
      "items":[{"id":"https://puu.example/\(id)","url":"https://puu.example/\(id)","title":"Puu \(id)","content_html":"<p>x</p>"}]}
      """
    }
    web["https://puu.example/feed.json"] = json(1, next: "https://puu.example/2.json")
    web["https://puu.example/2.json"] = json(2, next: nil)
    let other = SyncFolder(
      SyncSource(adapter: .feed, home: "https://puu.example/", feed: "https://puu.example/feed.json"))
    try sync(other, &web)
    #expect(try other.posts.map(\.title) == ["Puu 1", "Puu 2"])
  }

  @Test func protectedThreadBringsNoForm() throws {
    var web = web()
    web[Self.home + "/suo-9/feed/atom/"] = thread(9, [(22, 21)], isAtom: true).replacing(
      "<p>Sanon 22.</p>",
      with: #"<form action="x" class="post-password-form"><p>Enter your password to view comments.</p></form>"#)
    web[Self.home + "/comments/feed/"] = ""
    let folder = SyncFolder(SyncSource(adapter: .feed, home: Self.home, feed: Self.home + "/feed/"))
    try sync(folder, &web)
    #expect(try folder.posts.first { $0.title == "Suo 9" }?.comments.isEmpty == true)
    #expect(!folder.facts.contains(.olderCommentsMissing(count: 2, page: Self.home + "/suo-9/")))
  }

  @Test(arguments: [
    "", "<html><head></head><body>Error</body></html>", "Notice: x in y\n{}",
    #"{"version":"https://jsonfeed.org/version/1.1","items":[{"#,
    "<rss><channel><title>x</title><item><title>y</title>", #"{"code":"rest_no_route"}"#, "<opml></opml>", "hei",
  ])
  func brokenFeedsWriteNothing(_ body: String) throws {
    var web = web()
    let folder = SyncFolder(Self.source)
    try sync(folder, &web)
    let files = folder.files
    web.now += 3600
    web.pages[Self.home + "/feed/"] = FakeWeb.Page(body: body)
    try sync(folder, &web)
    if case .answerBroken? = folder.fault {} else { Issue.record("\(String(describing: folder.fault))") }
    expectNoDifference(folder.files, files)
  }

  @Test func feedThatWasCutAnywhere() throws {
    let whole = feed([(9, 0), (8, 0)])
    for length in stride(from: 0, to: whole.utf8.count - 12, by: 37) {
      var web = FakeWeb()
      web[Self.home + "/feed/"] = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
      let folder = SyncFolder(SyncSource(adapter: .feed, home: Self.home, feed: Self.home + "/feed/"))
      try sync(folder, &web)
      #expect(folder.fault != nil && folder.files.keys.filter { $0 != "blog.json" }.isEmpty)
    }
  }

  @Test(arguments: 1...24)
  func killedAnywhere(_ kill: Int) throws {
    var (first, second) = (web(), web())
    let (whole, killed) = (SyncFolder(Self.source), SyncFolder(Self.source))
    try sync(whole, &first)
    do { try sync(killed, &second, kill: kill) } catch is SyncFolder.Killed {}
    try sync(killed, &second)
    expectNoDifference(killed.files, whole.files)
    #expect(killed.fault == nil)
  }
}
