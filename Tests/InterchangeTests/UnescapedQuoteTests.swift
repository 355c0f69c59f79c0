import Blog
import Interchange
import Testing

/// Programs that put JSON together by hand forget what has to be escaped: the text is kept as far as it can be read.
struct UnescapedQuoteTests {
  private func posts(_ items: String) throws -> (posts: [Post], notes: [ImportNote]) {
    let found = try read(
      ("f.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Suo\",\"items\":[\n\(items)\n]}\n"))
    return (found.posts.map(\.post), found.notes)
  }

  private static let second = #"{"id":"2","title":"Toinen","content_html":"toinen"}"#

  @Test(arguments: [
    (#"The "best" post"#, #"<a href="x">two</a>"#), (#""Best" of all"#, #"<p class="a" id="b">c</p>"#),
    (#"Not the "best""#, #"<a href="">x</a>"#), (#"A "b", "c" and d"#, "x"),
    (#"say \"yes\" or "no""#, #"<img alt="a, b" src="c">"#),
    (#"{"a": 1}"#, "x"), ("päivä \"yö\" 🌲", "he said \"no, \"never\"\""),
  ])
  func bothTextsAreWhole(_ title: String, _ body: String) throws {
    let (posts, notes) = try posts(
      #"{"id":"1","title":"\#(title)","content_html":"\#(body)"},"# + "\n" + Self.second)
    #expect(posts.map(\.title) == [title.replacing("\\\"", with: "\""), "Toinen"])
    #expect(posts.map(\.body.source) == [body, "toinen"])
    #expect(notes.allSatisfy { $0.kind == .guessed && $0.line == 2 }, "\(notes)")
    #expect(notes.contains { $0.fact == .json(.mended(.innerQuote, in: Excerpt("title"))) })
  }

  @Test(arguments: [
    (#"{"id":"1","title":"kesken, "content_html":"<p>x</p>"},"#, "kesken", "<p>x</p>", "title"),
    (#"{"id":"1","title":"Ensi","content_html":"<p>x</p>","summary":"kesken},"#, "Ensi", "<p>x</p>", "summary"),
  ])
  func aMissingMarkEndsBeforeTheNextName(_ item: String, _ title: String, _ body: String, _ member: String) throws {
    let (posts, notes) = try posts(item + "\n" + Self.second)
    #expect(posts.map(\.title) == [title, "Toinen"] && posts.map(\.body.source) == [body, "toinen"])
    #expect(notes.map(\.fact) == [.json(.mended(.missingQuote, in: Excerpt(member)))], "\(notes)")
  }

  /// A note names the member that it is about.
  @Test(arguments: [
    (#"{"id":"1","title":"A",/*c*/"content_text":"x"}"#, "content_text"),
    (#"{"id":"1","title":"A",'content_text':'x'}"#, "content_text"),
    (#"{"id":"1","title":"A","content_text":"x","n":NaN}"#, "n"),
    (#"{"id":"1","title":"A","content_text":"x",n:kaksi}"#, "n"),
    (#"{"id":"1","title":"A","content_text":"x","tags":["a",b c]}"#, "tags"),
  ])
  func aNoteNamesTheRightMember(_ item: String, _ member: String) throws {
    let (posts, notes) = try posts(item)
    #expect(posts.first?.title == "A" && posts.first?.feedID == "1")
    let lost = notes.filter { $0.kind == .lost }
    #expect(
      lost.count == 1 && lost[0].message.contains(member == "content_text" ? "not well-formed" : "“\(member)”"),
      "\(notes)")
    #expect(!lost[0].message.contains("“id”") && !lost[0].message.contains("“title”"), "\(notes)")
  }

  /// What a server wrote before the feed is skipped and said.
  @Test(arguments: [
    ("<br />\n<b>Notice</b>: x in <b>a.php</b> on line <b>3</b><br />\n", 3), ("Warning: x in a.php on line 3\n\n", 2),
    ("\u{FEFF}PHP Notice: {x} in a.php ", 0), ("Deprecated: y\n{oops}\n", 2),
  ])
  func whatStandsBeforeIsSaid(_ dirt: String, _ lines: Int) throws {
    let feed =
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\n\"items\":[{\"id\":\"1\",\"content_text\":\"b\",\"title\":x}]}"
    let found = try read(("p.json", dirt + feed))
    #expect(found.posts.map(\.post.body.source) == ["b"])
    #expect(found.notes.count == 2 && found.notes.contains { $0.kind == .skipped && $0.line == 1 }, "\(found.notes)")
    let lost = found.notes.first { $0.kind == .lost }
    #expect(lost?.line == 2 + dirt.count { $0 == "\n" }, "\(found.notes)")
  }

  /// An item of which nothing can be read but its id is the post that has it.
  @Test(arguments: [false, true])
  func whatNobodyCanReadIsStillThatPost(_ isFirst: Bool) throws {
    let folder = TemporaryFolder()
    func feed(_ title: String, _ text: String) -> String {
      #"{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","title":"\#(title)","content_html":"\#(text)"}]}"#
    }
    let good = folder.source("good.json", feed("Hyvä", "Koko teksti"))
    let bad = folder.source("bad.json", feed(#"\ud83d"#, #"\ud83d"#))
    for source in isFirst ? [bad, good, bad] : [good, bad] {
      try bring([source], into: folder.path("blog"))
      let before = folder.everything("blog")
      try bring([source], into: folder.path("blog"))
      #expect(folder.everything("blog") == before)
    }
    let posts = try storedPosts(folder.path("blog"))
    #expect(posts.map(\.title) == ["Hyvä"] && posts.map(\.body.source) == ["Koko teksti"])
  }
}
