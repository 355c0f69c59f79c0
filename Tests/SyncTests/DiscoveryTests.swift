import Blog
import Sync
import Testing

/// A blog from the address of any of its pages.
struct DiscoveryTests {
  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Suon laita</title><link>https://suo.example/</link>
    <item><title>Karpalot</title><link>https://suo.example/karpalot/</link><guid>https://suo.example/karpalot/</guid>
    <pubDate>Mon, 02 Oct 2023 10:00:00 +0000</pubDate><description>Punaisia.</description></item></channel></rss>
    """
  private static let commentsFeed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Comments for Suon laita</title>
    <link>https://suo.example/</link><item><title>Comment on Karpalot by Kurki</title>
    <link>https://suo.example/karpalot/#comment-3</link><guid>https://suo.example/karpalot/#comment-3</guid>
    <pubDate>Mon, 02 Oct 2023 11:00:00 +0000</pubDate><description>Hyvä.</description></item></channel></rss>
    """

  private func page(_ head: String) -> String {
    "<!DOCTYPE html>\n<html><head><meta charset=utf-8>\(head)</head><body><p>…</p></body></html>"
  }

  private func wordpress(_ root: String = "https://suo.example/wp-json/") -> FakeWeb {
    var web = FakeWeb()
    let link = HeaderField("Link", "<\(root)>; rel=\"https://api.w.org/\"")
    web.pages["https://suo.example/karpalot/"] = FakeWeb.Page(headers: [link], body: page(""))
    let sign = root.contains("?") ? "&" : "?"
    web[root + sign + "_fields=name,description,home,url,site_icon_url,namespaces"] =
      #"{"name":"Suon laita","home":"https://suo.example","namespaces":["oembed/1.0","wp/v2"]}"#
    web.pages[root + "wp/v2/posts\(sign)per_page=1&_fields=id"] = FakeWeb.Page(
      headers: [HeaderField("x-wp-total", "412")], body: #"[{"id":5}]"#)
    web.pages[root + "wp/v2/comments\(sign)per_page=1&_fields=id"] = FakeWeb.Page(
      headers: [HeaderField("X-WP-Total", "99")], body: #"[{"id":7}]"#)
    return web
  }

  @Test func wordPressFromAPostsPage() throws {
    var web = wordpress()
    let found = try #require(web.discover("https://suo.example/karpalot/").found)
    #expect(found.source.adapter == .wordpress && found.source.rest == "https://suo.example/wp-json/")
    #expect(found.source.home == "https://suo.example" && found.title == "Suon laita")
    #expect(found.postCount == 412 && found.commentCount == 99)
  }

  /// `/wp-json/` would be the home page there.
  @Test func plainPermalinks() throws {
    var web = wordpress("https://suo.example/index.php?rest_route=/")
    let found = try #require(web.discover("suo.example/karpalot/").found)
    #expect(found.source.rest == "https://suo.example/index.php?rest_route=/" && found.postCount == 412)
  }

  @Test(arguments: [
    FakeWeb.Page(status: 401, body: #"{"code":"rest_cannot_access","message":"x"}"#),
    FakeWeb.Page(body: "<!DOCTYPE html><html></html>"), FakeWeb.Page(status: 404, body: ""), FakeWeb.Page(body: ""),
    FakeWeb.Page(body: #"{"code":"rest_no"}"#), FakeWeb.Page(body: "<br />Notice: x\n{}"),
    FakeWeb.Page(status: 500, body: "{}"),
  ])
  func closedRESTLeavesFeeds(_ answer: FakeWeb.Page) throws {
    var web = wordpress()
    for url in web.pages.keys where url.contains("wp-json") { web.pages[url] = answer }
    web.pages["https://suo.example/karpalot/"]?.body = page(
      #"<link rel="alternate" type="application/rss+xml" title="Suon laita &raquo; Feed" href="/feed/" />"#
        + #"<link rel="alternate" type="application/rss+xml" title="x &raquo; Comments Feed" href="/comments/feed/">"#)
    web["https://suo.example/feed/"] = Self.feed
    let found = try #require(web.discover("https://suo.example/karpalot/").found)
    #expect(found.source.adapter == .feed && found.source.feed == "https://suo.example/feed/")
    #expect(found.source.commentsFeed == "https://suo.example/comments/feed/" && found.feedCount == 1)
    #expect(found.isRESTClosed == (answer.status == 401))
  }

  @Test(arguments: [
    #"<link rel="alternate" type="application/rss+xml" href="feed.xml">"#,
    #"<LINK HREF='https://suo.example/blogi/feed.xml' TYPE="application/atom+xml; charset=utf-8" REL=ALTERNATE>"#,
    #"<base href="https://suo.example/blogi/sub/"/><link rel="alternate" type="application/rss+xml" href="../feed.xml"/>"#,
    #"<link type=application/feed+json rel="alternate home" href=/blogi/feed.xml>"#,
    #"<link rel="alternate" type="application/rss+xml" href="//suo.example/blogi/feed.xml?a=1&amp;b=2">"#,
    #"<!-- <link rel="alternate" type="application/rss+xml" href="/old.xml"> --><link rel="alternate" type="text/xml" href="feed.xml">"#,
    #"<script>var x='<link rel="alternate" type="application/rss+xml" href="/s.xml">'</script><link rel="alternate" type="application/rss+xml" href="feed.xml">"#,
    #"<link rel="alternate" type="application/rss+xml" title="Comments" href="/c.xml"><link rel="alternate" type="application/rss+xml" href="feed.xml">"#,
  ])
  func feedLinks(_ head: String) throws {
    var web = FakeWeb()
    web["https://suo.example/blogi/sivu.html"] = page(head)
    web["https://suo.example/blogi/feed.xml"] = Self.feed
    web["https://suo.example/blogi/feed.xml?a=1&b=2"] = Self.feed
    web["https://suo.example/c.xml"] = Self.commentsFeed
    let found = try #require(web.discover("https://suo.example/blogi/sivu.html").found)
    #expect(found.source.feed?.hasPrefix("https://suo.example/blogi/feed.xml") == true)
    #expect(found.title == "Suon laita" && found.source.home == "https://suo.example/")
  }

  /// A feed of comments may be called anything.
  @Test func commentsAreNotPosts() throws {
    var web = FakeWeb()
    web["https://suo.example/"] = page(
      #"<link rel=alternate type="application/rss+xml" href="/kommentit.xml">"#
        + #"<link rel=alternate type="application/rss+xml" href="/rss.xml">"#)
    web["https://suo.example/kommentit.xml"] = Self.commentsFeed
    web["https://suo.example/rss.xml"] = Self.feed
    let found = try #require(web.discover("https://suo.example/").found)
    #expect(found.source.feed == "https://suo.example/rss.xml")
    #expect(found.source.commentsFeed == "https://suo.example/kommentit.xml")
  }

  @Test(arguments: ["feed/", "index.xml", "atom.xml", "feed.json", "blogi/index.xml"])
  func wellKnownPlaces(_ place: String) throws {
    var web = FakeWeb()
    web["https://suo.example/blogi/"] = page("")
    web["https://suo.example/" + place] =
      place.hasSuffix("json")
      ? #"{"version":"https://jsonfeed.org/version/1.1","title":"Suo","items":[{"id":"1","content_text":"x"}]}"#
      : Self.feed
    #expect(
      try #require(web.discover("https://suo.example/blogi/").found).source.feed == "https://suo.example/" + place)
  }

  @Test func theAddressIsAFeed() throws {
    var web = FakeWeb()
    web["https://suo.example/rss"] = Self.feed
    let found = try #require(web.discover("feed://suo.example/rss").found)
    #expect(found.source.feed == "https://suo.example/rss" && found.feedCount == 1)
  }

  @Test(arguments: [
    ("suo.example", "https://suo.example/"), ("  SUO.Example \n", "https://suo.example/"),
    ("HTTP://Suo.Example/A?b=C#d", "http://suo.example/A?b=C"),
    ("<https://suo.example/x y>", "https://suo.example/x%20y"),
    ("suo.example:8080/a", "https://suo.example:8080/a"), ("localhost:8089", "https://localhost:8089/"),
    ("https://järvi.example/ä", "https://xn--jrvi-loa.example/%C3%A4"), ("//suo.example/", "https://suo.example/"),
    ("https://bücher.example", "https://xn--bcher-kva.example/"),
    ("https://日本語.example", "https://xn--wgv71a119e.example/"),
    ("feed:https://suo.example/f", "https://suo.example/f"), ("suo.example.", "https://suo.example/"),
    ("https://suo.example?p=4", "https://suo.example/?p=4"), ("http://[::1]:80/", "http://[::1]:80/"),
  ])
  func typedAddresses(_ typed: String, _ address: String) { #expect(Discovery(typed).address == address) }

  @Test(arguments: [
    "", " ", "suo", "mailto:a@suo.example", "file:///etc/passwd", "ftp://suo.example/", "https://",
    "javascript:alert(1)",
    "https://a:b@suo.example/", "http://suo.example:99999/", "https://suo example/", "https://su\u{1B}o.example/",
  ])
  func noAddresses(_ typed: String) { #expect(Discovery(typed).fault == .noAddress) }

  @Test func httpWhereNobodySaidHTTPS() throws {
    var web = FakeWeb()
    web.faults["https://suo.example/"] = .refused
    web["http://suo.example/"] = Self.feed
    #expect(try #require(web.discover("suo.example").found).source.feed == "http://suo.example/")
    #expect(web.discover("https://suo.example").fault == .refused)
  }

  @Test func faults() {
    var web = FakeWeb()
    #expect(web.discover("https://tyhja.example/").fault == .notFound)
    web["https://suo.example/"] = page("")
    #expect(web.discover("https://suo.example/").fault == .notABlog)
    web["https://suo.example/"] = page(#"<link rel=alternate type="application/rss+xml" href="/f">"#)
    web["https://suo.example/f"] = String(Self.feed.prefix(300))
    #expect(web.discover("https://suo.example/").fault == .answerBroken(.cut))
    for (status, fault) in [
      (401, SyncFault.loginNeeded), (403, .forbiddenBySite), (410, .gone), (500, .serverError(status: 500)),
    ] {
      web.pages["https://suo.example/"] = FakeWeb.Page(status: status, body: "x")
      web.pages["https://suo.example/f"] = nil
      #expect(web.discover("https://suo.example/").fault == fault)
    }
    for fault in [SyncFault.offline, .timedOut, .tls(.expired), .tooBig, .redirectLoop] {
      web.faults["https://suo.example/"] = fault
      #expect(web.discover("https://suo.example/").fault == fault)
    }
  }
}
