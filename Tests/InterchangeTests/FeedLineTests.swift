import Blog
import Interchange
import Testing

/// Line breaks and dirt in the texts of feeds and exports.
struct FeedLineTests {
  private func item(_ inner: String) throws -> Post {
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>S</title>
      <item><guid>a</guid>\(inner)</item></channel></rss>
      """
    return try #require(try read(("feed", feed)).posts.first).post
  }

  @Test(arguments: ["description", "content:encoded"])
  func plainTextKeepsItsLines(_ name: String) throws {
    let post = try item("<\(name)>Eka rivi\ntoinen &amp;amp; kolmas  \n\nUusi kappale</\(name)>")
    #expect(post.body == Body(format: .text, source: "Eka rivi\ntoinen & kolmas\n\nUusi kappale"))
    // So does text that was moved in, paragraph by paragraph.
    let moved = try item("<\(name)>\n    Eka\n    rivi\n\n    Uusi\n  </\(name)>")
    #expect(moved.body == Body(format: .text, source: "Eka\nrivi\n\nUusi"))
  }

  @Test(arguments: [
    "Yksi rivi", "&lt;p&gt;Eka\nrivi&lt;/p&gt;\n&lt;p&gt;Toka&lt;/p&gt;", "\n    Rivi\n    jatkuu\n  ",
    "Eka&lt;br&gt;\ntoka",
  ])
  func otherTextIsHTML(_ text: String) throws {
    #expect(try item("<description>\(text)</description>").body.format == .html)
  }

  @Test
  func titlesTagsAndNamesAreOneLine() throws {
    let post = try item(
      "<title>\n  Ahvenia\n  ja kuhia\n</title><category>\n kala\n ruoka</category><dc:creator>Rea\n Kaisla</dc:creator>"
    )
    #expect(
      post.title == "Ahvenia ja kuhia" && post.tags == ["kala ruoka"] && post.authors.map(\.name) == ["Rea Kaisla"])
    #expect(try item("<dc:title>Ahvenia\r\nja kuhia</dc:title>").title == "Ahvenia ja kuhia")
    let page = "---\ntitle: |\n  Ahvenia\n  ja kuhia\n---\nx"
    #expect(try read(("a.md", page)).posts.first?.post.title == "Ahvenia ja kuhia")
    let export = ExportText(items: [ExportText.item(1, title: "Ahvenia\n ja kuhia")])
    #expect(try read(("export", export.text)).posts.first?.post.title == "Ahvenia ja kuhia")
  }

  /// Marks that were escaped with what they hold would hide it.
  @Test(arguments: [
    ("&lt;![CDATA[eka <b>toka</b>]]&gt;", "eka <b>toka</b>"), ("&lt;![CDATA[eka]]&gt;", "eka"),
    ("<![CDATA[&lt;![CDATA[ eka ]]&gt;]]>", "&lt;![CDATA[ eka ]]&gt;"),
    ("<![CDATA[<![CDATA[eka]]]]><![CDATA[>]]>", "eka"),
    ("<![CDATA[<p>eka</p>]]><![CDATA[<p>toka</p>]]>", "<p>eka</p><p>toka</p>"),
    ("&lt;p&gt;eka&lt;/p&gt;&lt;![CDATA[x]]&gt;&lt;p&gt;toka&lt;/p&gt;", "<p>eka</p><![CDATA[x]]><p>toka</p>"),
  ])
  func escapedSectionsShowWhatTheyHold(_ written: String, _ source: String) throws {
    #expect(try item("<description>\(written)</description>").body.source == source)
  }

  /// Bytes that no text has are taken away and said, each kind once; nothing else of the item is lost.
  @Test(arguments: [
    ("A\u{1}hve\u{8}nia", "Ahvenia", 1), ("A\u{B}hve\u{1F}nia\u{1}", "Ahvenia", 1), ("Ahvenia\u{FFFE}", "Ahvenia", 1),
    ("Ahvenia &#8; &#0;x", "Ahvenia", 1), ("Ahvenia &#xFFFF;", "Ahvenia", 1), ("Ah\u{7F}venia", "Ah\u{7F}venia", 0),
    ("Ah\u{AD}venia", "Ah\u{AD}venia", 0),
  ])
  func controlCharactersInItems(_ text: String, _ start: String, _ count: Int) throws {
    var export = ExportText()
    export.items = [
      ExportText.item(1, title: text, body: "<p>\(text)</p>", comments: [ExportText.comment(2, text: text)])
    ]
    let imported = try read(("export", export.text))
    let post = try #require(imported.posts.first).post
    #expect(post.title.hasPrefix(start) && post.body.source.contains("venia") && post.comments.count == 1)
    if count > 0 { #expect(!imported.notes.isEmpty) }
    #expect(imported.notes.count <= 2, "\(imported.notes)")
  }

  /// A stray byte of another encoding costs only itself.
  @Test
  func strayBytesAreReadAsWindowsHasThem() throws {
    let foreign: [Character: UInt8] = ["~": 0xE4, "^": 0x93, "|": 0x94]
    let export = ExportText(items: [ExportText.item(1, body: "<p>Iltap~iv~~ ja ^lainaus|</p>")])
    let bytes = export.text.utf8.map { foreign[Character(Unicode.Scalar($0))] ?? $0 }
    let imported = try read([("export", bytes)])
    let post = try #require(imported.posts.first).post
    #expect(post.body.source == "<p>Iltapäivää ja “lainaus”</p>")
    #expect(imported.notes.map(\.kind) == [.guessed])
    // A page of Markdown as well.
    let page = Array("---\ntitle: Y\n---\nP".utf8) + [0xE4] + Array("iv".utf8) + [0xE4, 0x0A]
    let read = try read([("a.md", page)])
    #expect(read.posts.first?.post.body.source == "Päivä\n" && read.notes.count == 1)
  }

  @Test(arguments: [
    ("text/markdown", "# Otsikko", BodyFormat.markdown), ("text/plain", "a &lt; b", .text),
    ("text/html", "a &lt;b&gt;c&lt;/b&gt;", .html),
    ("html", "a", .html), ("TEXT", "a", .text), ("application/xhtml+xml", "<p>a</p>", .html),
  ])
  func typesOfAtomsContent(_ type: String, _ text: String, _ format: BodyFormat) throws {
    let feed =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>a</id><content type=\"\(type)\">\(text)</content></entry></feed>"
    let imported = try read(("feed", feed))
    #expect(imported.posts.first?.post.body.format == format && imported.notes.isEmpty)
  }

  @Test(arguments: ["image/png", "application/octet-stream", "application/json", "video/mp4"])
  func contentThatIsNoTextIsSaid(_ type: String) throws {
    let feed =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>a</id><summary>Kuva</summary><content type=\"\(type)\">aGVs</content></entry></feed>"
    let imported = try read(("feed", feed))
    #expect(imported.posts.first?.post.body.source == "Kuva" && imported.notes.map(\.kind) == [.lost])
  }
}
