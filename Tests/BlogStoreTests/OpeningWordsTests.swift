import Blog
import BlogStore
import Testing

/// What stands in the title's place of a post that has none.
@Suite struct OpeningWordsTests {
  private let folder = TemporaryFolder()

  /// What the list and the opened post are called; both are the same.
  private func title(_ members: String) throws -> String {
    folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "t"}"#)
    folder.write("posts/p.json", "{\"id\": \"p\", \(members)}")
    let repository = JSONBlogRepository(folder: folder.path)
    var listed: [PostSummary] = []
    try repository.summaries {
      listed += $0.summaries
      return true
    }
    let catalogue = IndexedCatalogue(repository: repository, cacheFolder: folder.path + "/cache")
    try catalogue.refresh { _ in true }
    let row = try #require(try catalogue.find(.slug(PostID("p")), marks: ListMarks()))
    let post = try repository.post(PostID("p")).post
    #expect(listed.first?.displayTitle == post.displayTitle && row.displayTitle == post.displayTitle)
    #expect(listed.first?.title == post.title && row.title == post.title, "the file's own title stays what it is")
    return post.displayTitle
  }

  @Test(arguments: [
    (#""title": "Otsikko", "content_text": "Sanoja.""#, "Otsikko"),
    (#""title": "", "content_text": "Sanoja on monta.\n\nJa lisää.""#, "Sanoja on monta."),
    (#""content_text": "Ei otsikkoa ollenkaan""#, "Ei otsikkoa ollenkaan"),
    (#""title": " ​ ", "content_html": "<p>Näkymätön otsikko</p>""#, "Näkymätön otsikko"),
    (#""title": "", "content_html": "<p> <br> </p><h2>Väli&shy;otsikko</h2><p>teksti</p>""#, "Väliotsikko"),
    (#""title": "", "content_markdown": "- **eka** kohta\n- toka""#, "eka kohta"),
    (#""title": "", "content_html": "<script>x()</script><p>a\tb\n c</p>""#, "a b c"),
    (#""title": "", "content_text": "a\u001b[31mb \u0000 c""#, "a[31mb c"),
    (#""title": "", "content_html": """#, "(untitled)"),
    (#""title": "", "content_html": "<p>&#8203;</p><hr>""#, "(untitled)"),
  ])
  func theFirstWordsAreShown(members: String, wanted: String) throws {
    #expect(try title(members) == wanted)
  }

  @Test(arguments: [
    (#""content_html": "<p><img src='media/suo.jpg' alt='Suo syksyllä'></p>""#, "Suo syksyllä"),
    (#""content_html": "<img src='https://x.example/a/Punainen%20m%C3%B6kki.JPG?w=9#x'>""#, "Punainen mökki.JPG"),
    (#""content_html": "<img src='media/suo.jpg' alt=''><p>Sanoja kuvan alla</p>""#, "Sanoja kuvan alla"),
    (#""content_html": "<figure><img src='k.png'><figcaption>Kuvateksti</figcaption></figure>""#, "Kuvateksti"),
    (#""content_markdown": "![](media/eka.png)\n\n![Toka](media/toka.png)""#, "eka.png"),
    (#""content_html": "<img src='data:image/png;base64,AAAA'><img src='b.png'>""#, "b.png"),
    (#""content_html": "<img src='data:image/png;base64,AAAA'>""#, "(untitled)"),
    (#""image": "media/kansi.webp""#, "kansi.webp"),
    (#""attachments": [{"url": "https://x.example/jakso-3.mp3"}]"#, "jakso-3.mp3"),
    (#""attachments": [{"url": "https://x.example/jakso-3.mp3", "title": "Jakso 3"}]"#, "Jakso 3"),
    (#""image": "https://x.example/""#, "x.example"),
    (#""content_html": "<img src='https://x.example/%1b%5b2J.png'>""#, "[2J.png"),
  ])
  func aPictureAloneHasItsName(members: String, wanted: String) throws {
    #expect(try title(#""title": "", "# + members) == wanted)
  }

  private func title(ofText text: String) throws -> String {
    try title("\"title\": \"\", \"content_text\": \"\(text)\"")
  }

  @Test func whatIsLongEndsBehindAWord() throws {
    let long = String(repeating: "koivu ", count: 30)
    #expect(try title(ofText: long) == String(repeating: "koivu ", count: 9) + "koivu…")
    #expect(try title(ofText: String(repeating: "a", count: 60)) == String(repeating: "a", count: 60))
    #expect(try title(ofText: String(repeating: "a", count: 61)) == String(repeating: "a", count: 59) + "…")
    // A long word behind a short one does not leave the line empty.
    #expect(
      try title(ofText: "ks " + String(repeating: "b", count: 90)) == "ks " + String(repeating: "b", count: 56) + "…")
    #expect(try title(ofText: String(repeating: "sana, ", count: 20)).hasSuffix("sana…"))
  }

  @Test func wholeClustersAreCut() throws {
    let family = "👩‍👩‍👧‍👦"
    #expect(try title(ofText: String(repeating: family, count: 40)) == String(repeating: family, count: 29) + "…")
    let marked = "e\u{0301}\u{0323}"
    #expect(try title(ofText: String(repeating: marked, count: 90)) == String(repeating: marked, count: 59) + "…")
  }

  @Test func textWithoutBlanksIsCutAtItsSigns() throws {
    let sentence = "雨が降って、庭の苔が青くなった。"
    let twice = sentence + sentence + sentence
    #expect(try title(ofText: twice) == sentence + "雨が降って…")
    let plain = String(repeating: "字", count: 50)
    #expect(try title(ofText: plain) == String(repeating: "字", count: 29) + "…")
    #expect(try title(ofText: String(repeating: "字", count: 30)) == String(repeating: "字", count: 30))
  }

  /// Texts that begin with megabytes of nothing are looked into, too.
  @Test func wordsBehindALongBeginningAreFound() throws {
    let picture = "<img src='data:image/png;base64," + String(repeating: "A", count: 200_000) + "'>"
    #expect(try title("\"title\": \"\", \"content_html\": \"\(picture)<p>Vasta tässä</p>\"") == "Vasta tässä")
    let markdown = "![](data:image/png;base64," + String(repeating: "A", count: 50_000) + ")\\n\\n"
    #expect(try title("\"title\": \"\", \"content_markdown\": \"\(markdown)Ja *tässä*\"") == "Ja tässä")
    let paragraph = String(repeating: "sana ", count: 4000)
    #expect(try title("\"title\": \"\", \"content_markdown\": \"\(paragraph)\"").hasPrefix("sana sana"))
    let umlauts = String(repeating: "ä", count: 20_000)
    #expect(try title(ofText: umlauts) == String(repeating: "ä", count: 59) + "…")
  }

  @Test func aListIsFilteredAndSortedByWhatItShows() throws {
    folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "t"}"#)
    folder.write("posts/a.json", #"{"id": "a", "title": "Mänty", "content_text": "x"}"#)
    folder.write("posts/b.json", #"{"id": "b", "title": "", "content_text": "Ähtäri kutsuu"}"#)
    folder.write("posts/c.json", #"{"id": "c", "title": "Zeniitti", "content_text": "ähtäri"}"#)
    let catalogue = IndexedCatalogue(
      repository: JSONBlogRepository(folder: folder.path), cacheFolder: folder.path + "/cache")
    try catalogue.refresh { _ in true }
    let found = try catalogue.window(ListRequest(query: try PostQuery("ahtari"), after: 9), marks: ListMarks())
    #expect(found.rows.map(\.id.slug) == ["b"])
  }
}
