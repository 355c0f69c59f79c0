import Blog
import Interchange
import Testing
import Words

/// What must not leak out of an export, what titles say, and dirt around documents.
struct XMLSourceTests {
  private func feed(_ items: String, head: String = "") -> String {
    """
    <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">\
    <channel><title>Lampi</title><link>https://lampi.example/</link>\(head)
    \(items)
    </channel></rss>
    """
  }

  @Test(arguments: [
    "editorial-comment", "order_note", "action_log", "webhook_delivery", "edd_payment_note", "private_note",
  ])
  func remarksAmongEditorsAndShopsStayOut(_ type: String) throws {
    var export = ExportText()
    export.items = [ExportText.item(1, comments: [ExportText.comment(5, type: type), ExportText.comment(6)])]
    let found = try read(("a.xml", export.text))
    #expect(found.posts.first?.post.comments.map(\.id.value) == ["6"])
    #expect(found.notes.count == 1)
  }

  @Test func aCommentOfUnknownStatusOrTypeIsHeld() throws {
    var export = ExportText()
    export.items = [
      ExportText.item(
        1,
        comments: [
          ExportText.comment(5, approved: "verify-later"), ExportText.comment(6, type: "horoscope"),
          ExportText.comment(7, approved: ""), ExportText.comment(8, type: "webmention"),
          ExportText.comment(9, approved: "spam", type: "horoscope"),
        ])
    ]
    let found = try read(("a.xml", export.text))
    #expect(found.posts.first?.post.comments.map(\.status) == [.held, .held, .held, .approved, .spam])
  }

  @Test(arguments: [
    "flamingo_inbound", "wpforms_entries", "feedback", "acf-field-group", "wp_global_styles", "oembed_cache",
    "customize_changeset", "nav_menu_item", "revision", "wp_template", "shop_order", "scheduled-action",
    "elementor_library", "wpcf7_contact_form", "form_submission",
  ])
  func machineryIsCountedAndLeftOut(_ type: String) throws {
    var export = ExportText()
    export.items = [ExportText.item(1), ExportText.item(2, type: type), ExportText.item(3, type: "product")]
    let found = try read(("a.xml", export.text))
    #expect(found.posts.map(\.post.marks.kind) == ["post", "product"])
    #expect(found.notes.map(\.message).filter { $0.contains(type) }.count == 1)
  }

  @Test(arguments: ["pitch", "in-progress", "wc-processing", "archived", "members"])
  func anUnknownStatusIsNotForEverybody(_ status: String) throws {
    var export = ExportText()
    export.items = [ExportText.item(1, status: status)]
    let marks = try #require(try read(("a.xml", export.text)).posts.first).post.marks
    #expect(marks.status == .other(status))
    #expect(!marks.isPublic)
  }

  @Test(arguments: [
    "<form action=\"https://lampi.example/wp-login.php?action=postpass\" method=\"post\"><p>Syötä salasana</p></form>",
    "<form class='post-password-form' method='post'><label>Passwort: <input name='post_password'></label></form>",
    "<p>Contenu protégé</p><form class=\"x post-password-form\"><input></form>",
    "Enter your password to view comments.", "<p>There is no excerpt because this is a protected post.</p>",
  ])
  func aPasswordFormIsNobodysText(_ form: String) throws {
    var export = ExportText()
    export.items = [ExportText.item(1, body: form, comments: [ExportText.comment(5, text: form)])]
    let post = try #require(try read(("a.xml", export.text)).posts.first).post
    #expect(post.body.source.isEmpty)
    #expect(post.marks.isPasswordProtected)
    #expect(post.comments.isEmpty)

    let item =
      "<item><title>Salainen</title><link>https://lampi.example/s/</link><description><![CDATA[\(form)]]></description></item>"
    let fed = try read(("a.rss", feed(item)))
    #expect(fed.posts.first?.post.body.source == "")
    #expect(fed.notes.contains { $0.message.contains("password") })
  }

  @Test(arguments: [
    ("The &lt;nav&gt; element", "The <nav> element"), ("vector&lt;int&gt;", "vector<int>"),
    ("History of the &lt;blink&gt; tag", "History of the <blink> tag"), ("a &lt; b", "a < b"),
    ("&amp;lt;b&amp;gt;", "<b>"), ("Tom &amp;amp; Jerry", "Tom & Jerry"), ("Use &lt;T&gt;", "Use <T>"),
    ("&lt;em&gt;Very&lt;/em&gt; good", "Very good"), ("H&lt;sub&gt;2&lt;/sub&gt;O", "H2O"),
    ("One&lt;br /&gt;two", "One two"),
    ("safe&lt;script&gt;x()&lt;/script&gt; title&lt;style&gt;a{}&lt;/style&gt;", "safe title"),
    ("&lt;p&gt;All of it&lt;/p&gt;", "All of it"), ("The &lt;b&gt; and &lt;i&gt; tags", "The <b> and <i> tags"),
    ("The &lt;script&gt; tag", "The <script> tag"), ("&lt;a href=\"/x\"&gt;Link&lt;/a&gt; &lt;3", "Link <3"),
  ])
  func titlesAreHTMLReadOnce(_ written: String, _ shown: String) throws {
    let item = "<item><title>\(written)</title><link>https://lampi.example/t/</link></item>"
    #expect(try read(("a.rss", feed(item))).posts.first?.post.title == shown)
    var export = ExportText()
    export.items = [ExportText.item(1, title: written)]
    #expect(try read(("a.xml", export.text)).posts.first?.post.title == shown)
  }

  @Test(arguments: [
    ("Tom &amp;amp; Jerry", "text", "Tom &amp; Jerry"), ("Tom &amp;amp; Jerry", "html", "Tom & Jerry"),
    ("&lt;b&gt;x&lt;/b&gt;", "text", "<b>x</b>"), ("&lt;b&gt;x&lt;/b&gt;", "html", "x"),
    (
      "<div xmlns=\"http://www.w3.org/1999/xhtml\">The &lt;b&gt;x&lt;/b&gt; <em>tag</em></div>", "xhtml",
      "The <b>x</b> tag"
    ),
  ])
  func anAtomTitleIsReadByItsType(_ written: String, _ type: String, _ shown: String) throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry><id>a:1</id>\
      <title type="\(type)">\(written)</title></entry></feed>
      """
    #expect(try read(("a.atom", text)).posts.first?.post.title == shown)
  }

  @Test(arguments: [
    "\n\n  ", "\u{FEFF}\u{FEFF}", "Notice: Undefined index in /x.php on line 3\n",
    "<br />\n<b>Warning</b>:  headers in <b>/x.php</b> on line <b>2</b><br />\n",
    "[29-Nov-2019 05:00:00 UTC] PHP Warning:  x\n", "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n", "\n\u{FEFF}",
  ])
  func dirtInFrontIsSkippedAndSaid(_ dirt: String) throws {
    let item = "<item><title>Hauki</title><link>https://lampi.example/h/</link><pubDate>soon</pubDate></item>"
    for declaration in ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", ""]
    where !(declaration.isEmpty && dirt == "\n\n  ") {
      let text = dirt + declaration + feed(item)
      let found = try read(("a.rss", text))
      #expect(found.posts.map(\.post.title) == ["Hauki"])
      let place = try #require(text.firstRange(of: "<item>")?.lowerBound)
      let line = 1 + text[..<place].utf8.count { $0 == 0x0A }
      #expect(found.notes.first { $0.message.contains("soon") }?.line == line)
    }
  }

  @Test func noticesBetweenItemsAreSaidOnce() throws {
    var export = ExportText()
    export.items = [
      ExportText.item(1), "<br />\n<b>Warning</b>:  gone away in <b>/x.php</b> on line <b>3</b><br />",
      ExportText.item(2),
    ]
    let found = try read(("a.xml", export.text))
    #expect(found.posts.count == 2)
    #expect(found.notes.count { $0.message.contains("between the items") } == 1)
  }

  @Test(arguments: [
    ("%PDF-1.4", "PDF"), ("PK\u{3}\u{4}xx", "ZIP"), ("-- MySQL dump 10.13\n", "database"),
    ("<opml version=\"2.0\"><body/></opml>", "OPML"), ("<urlset><url/></urlset>", "sitemap"),
    ("<?xml version=\"1.0\"?><disqus><thread/></disqus>", "Disqus"), ("<blog><posts/></blog>", "BlogML"),
    ("<!DOCTYPE html><html></html>", "web page"),
  ])
  func whatIsNotReadIsNamed(_ text: String, _ word: String) throws {
    let found = try read(("a", text))
    #expect(found.posts.isEmpty)
    #expect(found.notes.contains { $0.message.contains(word) }, "\(found.notes)")
  }

  @Test func picturesThatWerePostedAreThereWithTheirWords() throws {
    let item = """
      <item><link>https://lampi.example/@a/1</link><description>Kuvia</description>
      <media:content url="https://files.example/1.jpg" type="image/jpeg" fileSize="10" medium="image">\
      <media:description type="plain">Hauki</media:description></media:content>
      <media:content url="https://files.example/2.jpg" type="image/jpeg" fileSize="10" medium="image"/></item>
      """
    let post = try #require(try read(("a.rss", feed(item))).posts.first).post
    #expect(post.attachments.map(\.url) == ["https://files.example/1.jpg", "https://files.example/2.jpg"])
    #expect(post.attachments.map(\.title) == ["Hauki", nil])
  }

  @Test(arguments: [
    ("https://h.example/blog/?p=12", ""), ("https://h.example/blog/index.php?id=13", ""),
    ("https://h.example/watch?v=abc", ""), ("https://h.example/a/hauki/?utm_source=x", "hauki"),
    ("https://h.example/a/hauki.html", "hauki"),
  ])
  func aPermalinkThatIsAQueryNamesNothing(_ link: String, _ slug: String) throws {
    let item = "<item><title>Hauki</title><link>\(link)</link></item>"
    #expect(try read(("a.rss", feed(item))).posts.first?.post.id.slug == slug)
  }

  @Test func furtherPagesAreSaid() throws {
    let head = "<atom:link rel=\"next\" href=\"https://lampi.example/feed/?paged=2\"/>"
    let found = try read(("a.rss", feed("<item><title>A</title></item>", head: head)))
    #expect(found.notes.contains { $0.message.contains("https://lampi.example/feed/?paged=2") })
  }
}
