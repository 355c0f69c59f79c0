import Blog
import CustomDump
import Interchange
import Testing
import TextFormats
import Words

/// JSON Feeds that other programs broke: what can be read is kept, what cannot is said, and nothing good gives way to it.
struct BrokenJSONTests {
  private static func feed(_ items: String, head: String = "") -> String {
    "{\n\"version\": \"https://jsonfeed.org/version/1.1\",\n\"title\": \"Suo\",\(head)\n\"items\": [\n\(items)\n]\n}\n"
  }

  @Test(arguments: [
    ("Sa\tra\nja suo", "Sa\tra\nja suo", ImportNote.Kind.guessed), (#"C:\suo\kuvat"#, #"C:\suo\kuvat"#, .guessed),
    (#"Rahka\ud83d"#, #"Rahka\ud83d"#, .lost), (#"\udc00Rahka \uD83C\uDF32"#, #"\udc00Rahka 🌲"#, .lost),
    (#"it\'s wet"#, "it's wet", .guessed), (#"50 \% wet"#, #"50 \% wet"#, .guessed),
  ])
  func textIsKeptAsFarAsItCanBeRead(_ written: String, _ expected: String, _ kind: ImportNote.Kind) throws {
    for member in ["title", "content_text", "summary"] {
      let item = "{\"id\": \"1\", \"date_published\": \"2020-01-01T00:00:00Z\",\n\"\(member)\": \"\(written)\"}"
      let read = try read(("f", Self.feed(item)))
      let post = try #require(read.posts.first).post
      let found = member == "title" ? post.title : member == "summary" ? post.summary : post.body.source
      #expect(found == expected.trimmingEnds(member))
      #expect(read.notes.map(\.kind) == [kind], "\(read.notes)")
      #expect(read.notes.first?.line == 6 && read.notes.first?.message.contains("“\(member)”") == true)
    }
  }

  @Test(arguments: [
    // The title of the second run, and what is in the folder then.
    (#""Hyvä nimi\ud83d""#, "\"Hyvä nimi\""), (#""Hyvä \ud83dnimi""#, "\"Hyvä nimi\""),
    (#""Hyv\udf00 nimi""#, "\"Hyvä nimi\""), ("nimi", "\"Hyvä nimi\""), (#"{"fi": "x"}"#, "\"Hyvä nimi\""),
    ("[1]", "\"Hyvä nimi\""), ("null", "\"Hyvä nimi\""), (#""\ud83d""#, "\"Hyvä nimi\""),
    (#"" \udc00 \ud83d""#, "\"Hyvä nimi\""),
    (#""Hän sanoi "hei" ja lähti""#, #""Hän sanoi \"hei\" ja lähti""#), (#""Nimi, "#, "\"Nimi\""),
    (#"""Hei" vain""#, #""\"Hei\" vain""#),
    (#""Uusi nimi""#, "\"Uusi nimi\""), (#""Uusi \ud83d""#, #""Uusi \\ud83d""#), (#""Uusi \nimi""#, "\"Uusi \\nimi\""),
    (#""C:\uusi""#, #""C:\\uusi""#),
  ])
  func aBrokenTitleEmptiesNothing(_ title: String, _ expected: String) throws {
    let folder = TemporaryFolder()
    let good = Self.feed("{\"id\": \"1\", \"title\": \"Hyvä nimi\", \"content_text\": \"Koko teksti\"}")
    try bring([folder.source("1.json", good)], into: folder.path("blog"))
    let later = Self.feed("{\"id\": \"1\", \"title\": \(title), \"content_text\": \"Koko teksti\"}")
    let path = folder.source("2.json", later)
    try bring([path], into: folder.path("blog"))
    #expect(try folder.text(of: "title", ofPost: "1") == expected)
    #expect(try folder.text(of: "content_text", ofPost: "1") == "\"Koko teksti\"")
    let before = folder.everything("blog")
    try bring([path], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test(arguments: ["content_html", "content_text"])
  func aBrokenTextEmptiesNothing(_ member: String) throws {
    let folder = TemporaryFolder()
    let good = Self.feed(
      "{\"id\": \"1\", \"title\": \"T\", \"\(member)\": \"Koko teksti 🌲 metsästä\", \"tags\": [\"a\"]}")
    try bring([folder.source("1.json", good)], into: folder.path("blog"))
    for value in [
      "teksti", "[]", "null", "true", "{\"x\": 1}", "NaN", "\"\\ud83c\"", "\"Koko teksti \\ud83c metsästä\"",
    ] {
      let later = Self.feed("{\"id\": \"1\", \"title\": \"T\", \"\(member)\": \(value), \"tags\": [\"a\"]}")
      let imported = try bring([folder.source("2.json", later)], into: folder.path("blog"))
      #expect(try folder.text(of: member, ofPost: "1") == "\"Koko teksti 🌲 metsästä\"", "\(value)")
      #expect(imported.notes.map(\.kind) == (value == "null" ? [] : [.lost]), "\(imported.notes)")
      #expect(imported.notes.allSatisfy { $0.line == 5 })
    }
  }

  @Test
  func whatAnExcerptSaidStaysWhereNothingIsSaid() throws {
    let folder = TemporaryFolder()
    try bring(
      [
        folder.source(
          "1.json", Self.feed("{\"id\": \"1\", \"content_text\": kaksi, \"content_html\": \"<p>yksi</p>\"}"))
      ],
      into: folder.path("blog"))
    #expect(try folder.text(of: "content_is_excerpt", ofPost: "1") == "true")
    try bring(
      [folder.source("2.json", Self.feed("{\"id\": \"1\", \"content_text\": kaksi}"))], into: folder.path("blog"))
    #expect(try folder.text(of: "content_html", ofPost: "1") == "\"<p>yksi</p>\"")
    try bring(
      [folder.source("3.json", Self.feed("{\"id\": \"1\", \"content_html\": \"<p>koko</p>\"}"))],
      into: folder.path("blog"))
    #expect(try folder.text(of: "content_html", ofPost: "1") == "\"<p>koko</p>\"")
    #expect(try folder.text(of: "content_is_excerpt", ofPost: "1") == nil)
  }

  @Test
  func aCommentKeepsItsTextAndItsPlace() throws {
    let folder = TemporaryFolder()
    func export(_ comments: String) -> String {
      Self.feed(
        "{\"id\": \"1\", \"title\": \"T\", \"content_text\": \"x\", \"_lukija\": {\"slug\": \"t\", \"comments\": [\(comments)]}}"
      )
    }
    let first = #"{"id": "11", "author": {"name": "Li"}, "content_text": "Ensin"}"#
    let second = #"{"id": "12", "author": {"name": "Bo"}, "content_text": "Sitten"}"#
    try bring([folder.source("1.json", export("\(first), \(second)"))], into: folder.path("blog"))
    let broken = #"{"id": "11", "author": {"name": "Li"}, "content_text": ensin}, kaksi"#
    try bring([folder.source("2.json", export(broken))], into: folder.path("blog"))
    let comments = try #require(try folder.posts().first?["comments"]?.elements)
    #expect(comments.map { $0["content_text"]?.string } == ["Ensin", "Sitten"])
    #expect(comments.allSatisfy { $0["vanished"] == nil })
  }

  @Test
  func numbersAreKeptToTheDigit() throws {
    let folder = TemporaryFolder()
    let items = ["9007199254740993", "9007199254740992", "5.0", "1e3", "-7", "123456789012345678901234567890"]
    let list = items.map { "{\"id\": \($0), \"content_text\": \"x\", \"_n\": {\"a\": [\($0), 1.10, 0.1000]}}" }
    let path = folder.source("f.json", Self.feed(list.joined(separator: ",\n")))
    try bring([path], into: folder.path("blog"))
    let posts = try folder.posts()
    #expect(Set(posts.compactMap { $0["id"]?.string }) == Set(items))
    for id in items { #expect(try folder.text(of: "_n", ofPost: id) == "{\"a\":[\(id),1.10,0.1000]}") }
    let before = folder.everything("blog")
    try bring([path], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test
  func numbersThatJSONDoesNotWriteAreNoNumbersInTheFolder() throws {
    let folder = TemporaryFolder()
    let item = "{\"id\": 007, \"content_text\": \"x\", \"_n\": [+1, .5, 1., True, -08]}"
    let imported = try bring([folder.source("f.json", Self.feed(item))], into: folder.path("blog"))
    #expect(try folder.text(of: "_n", ofPost: "007") == #"["+1",".5","1.",true,"-08"]"#)
    #expect(imported.notes.map(\.kind) == [.guessed, .guessed])
  }

  @Test
  func frontMatterIsReadAsFarAsItCanBe() throws {
    let folder = TemporaryFolder()
    folder.write(
      "site/a.md",
      "{\n\"title\": \"Suo\tja \\x\",\n\"tags\": [\"a\", kaksi],\n\"slug\": \"suo\",\n\"nro\": 1.10\n}\nTeksti\n")
    let imported = try bring([folder.path("site")], into: folder.path("blog"))
    let post = try #require(imported.posts.first).post
    #expect(post.title == "Suo\tja \\x" && post.tags == ["a"] && post.id.slug == "suo")
    #expect(imported.notes.map(\.line) == [2, 2, 3], "\(imported.notes)")
    #expect(folder.everything("blog/posts").values.first?.contains("\"nro\": 1.10") == true)
  }

  @Test
  func theFeedsOwnMembersAreReadAsFarAsTheyCanBe() throws {
    let read = try read(
      ("f", Self.feed("{\"id\": \"1\"}", head: "\n\"description\": \"Märkä\tsuo\",\n\"language\": fi,")))
    #expect(read.site?.description == "Märkä\tsuo")
    #expect(read.notes.map(\.line) == [4, 5] && read.notes.map(\.kind) == [.guessed, .lost], "\(read.notes)")
  }

  @Test(arguments: [
    ("{\"rss\": {\"channel\": {\"item\": []}}}", "RSS written as JSON"), ("{\"a\": 1}", "no “items”"),
    ("[]", "no “items”"),
    ("{\"version\": \"2\", \"hits\": []}", "no “items”"),
  ])
  func whatIsNoFeedIsSaid(_ text: String, _ words: String) throws {
    let read = try read(("f", text))
    #expect(read.notes.map(\.kind) == [.lost] && read.notes.first?.message.contains(words) == true, "\(read.notes)")
    #expect(read.posts.isEmpty)
  }
}

extension String {
  /// Titles and summaries have no blanks at their ends.
  fileprivate func trimmingEnds(_ member: String) -> String {
    member == "content_text" ? self : String(drop(while: \.isWhitespace))
  }
}
