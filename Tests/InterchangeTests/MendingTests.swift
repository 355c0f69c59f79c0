import Blog
import Interchange
import Testing

/// Exports and feeds that are nearly XML: what a person wrote comes through to the letter.
struct MendingTests {
  private static func feed(title: String = "t", description: String = "d", link: String = "https://x.example/")
    -> String
  {
    """
    <?xml version="1.0"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>
    <item><title>\(title)</title><link>\(link)</link>
    <description>\(description)</description><enclosure url="\(link)"/></item>
    <item><guid>last</guid><title>Loppu &amp; viimein</title></item></channel></rss>
    """
  }

  @Test(arguments: [
    ("Q&A: R&D", "Q&A: R&D"), ("AT&T and Tom & Jerry", "AT&T and Tom & Jerry"), ("x &copy y", "x &copy y"), ("&", "&"),
    ("a &amp; b &#38; c &#x26; d", "a & b & c & d"), ("&#xZ; &#; &1; &;", "&#xZ; &#; &1; &;"),
    ("hello world ]]> more", "hello world ]]> more"), ("]]>", "]]>"), ("a]]b]>c]]&gt;d", "a]]b]>c]]>d"),
    ("a < b <3 c <= d", "a < b <3 c <= d"), ("Aino <aino@lampi.example>", "Aino <aino@lampi.example>"),
    ("<![CDATA[a]]> & b", "a & b"), ("<!-- & ]]> --><![CDATA[a & b]]>", "a & b"), ("<?php & ?>c", "c"),
  ])
  func whatWasWrittenStays(_ text: String, _ expected: String) throws {
    let read = try read(("f", Self.feed(title: text, description: text)))
    #expect(read.posts.map(\.post.title) == [expected, "Loppu & viimein"])
    #expect(read.posts.first?.post.body.source == expected)
    #expect(read.notes.allSatisfy { $0.kind == .guessed && [3, 4].contains($0.line) }, "\(read.notes)")
  }

  /// libxml2 keeps one byte of what a name stands for that it does not know itself.
  @Test(arguments: [
    ("a&auml;b&hellip;", "aäb…", 0), ("a&nimi;b", "a&nimi;b", 1), ("&quot;&amp;&#228;&lt;&gt;", "\"&ä<>", 0),
  ])
  func namesStandInAttributesAsInTexts(_ title: String, _ expected: String, _ notes: Int) throws {
    let text = """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><guid>1</guid><title>t</title>
      <enclosure url="https://x.example/\(title)" type="audio/mpeg"/></item></channel></rss>
      """
    let read = try read(("f", text))
    #expect(read.posts.first?.post.attachments.map(\.url) == ["https://x.example/\(expected)"])
    #expect(read.notes.count == notes, "\(read.notes)")
  }

  @Test
  func addressesKeepTheirQueries() throws {
    let read = try read(("f", Self.feed(link: "https://x.example/?a=1&b=2&copy=3")))
    #expect(read.posts.first?.post.url == "https://x.example/?a=1&b=2&copy=3")
    #expect(read.posts.first?.post.feedID == "https://x.example/?a=1&b=2&copy=3")
    #expect(read.posts.first?.post.attachments.map(\.url) == ["https://x.example/?a=1&b=2&copy=3"])
    #expect(read.notes.map(\.line) == [3] && read.notes.map(\.count) == [2])
  }

  @Test(arguments: [
    ("alku ]]> loppu ]]>", "alku ]]> loppu "), ("a ]]> b ]]> c <b>d</b> & e]]>", "a ]]> b ]]> c <b>d</b> & e"),
    ("a]]]]><![CDATA[>b]]>", "a]]>b"), ("a]]> b", "a b"), ("a ]]>\n ", "a \n "), ("a]]] ]] > b]]]>", "a]]] ]] > b]"),
    ("a]]><![CDATA[ ]]> b]]>", "a ]]> b"),
  ])
  func sectionsEndWhereTheirElementEnds(_ text: String, _ expected: String) throws {
    var export = ExportText()
    export.items = [
      ExportText.item(1, title: "Alpha beta & gamma ]]> delta", body: "BODY"),
      ExportText.item(2, comments: [ExportText.comment(1, text: "COMMENT")]),
    ]
    let text = export.text.replacing("BODY]]>", with: text).replacing("COMMENT]]>", with: text)
    let read = try read(("a.xml", text))
    #expect(read.posts.map(\.post.title) == ["Alpha beta & gamma ]]> delta", "Ahvenia"])
    #expect(read.posts.first?.post.body.source == expected)
    #expect(read.posts.last?.post.comments.map(\.body.source) == [expected])
  }

  /// However a text is parted into pieces on its way, the same is read.
  @Test(arguments: [
    ("& b", "& b"), ("&amp; b", "& b"), ("]]> b", "]]> b"), ("<![CDATA[a ]]> & y]]>", "a ]]> & y"),
    ("<3 &#228;", "<3 ä"),
    ("<b x=\"&\">b</b>", "b"), ("<!-- x -->y", "y"),
  ])
  func theEndOfAPieceIsNoEnd(_ text: String, _ expected: String) throws {
    let start = Self.feed(title: "|").prefix { $0 != "|" }.utf8.count
    for place in (1 << 16) - 24...(1 << 16) + 2 {
      let padding = String(repeating: "x", count: place - start)
      let read = try read(("f", Self.feed(title: padding + text)))
      let titles = read.posts.map { $0.post.title.drop { $0 == "x" } }
      #expect(titles == [expected[...], "Loppu & viimein"], "at \(place)")
    }
  }

  /// Marks that could each be the end of a section are looked at once.
  @Test
  func manyStraySectionEndsTakeNoTime() throws {
    let stray = String(repeating: "]]> x ", count: 200_000)
    var export = ExportText()
    export.items = [ExportText.item(1, body: stray)]
    let body = try read(("a.xml", export.text)).posts.first?.post.body.source
    #expect(body?.utf8.count == stray.utf8.count)
    let open = export.text.replacing("]]></content:encoded>", with: "")
    #expect(try read(("a.xml", open)).posts.count <= 1)
  }
}
