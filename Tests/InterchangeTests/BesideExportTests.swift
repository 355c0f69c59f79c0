import Blog
import BlogStore
import Interchange
import Testing

/// An export in a folder with other things in it, and what else an import must not do unasked.
struct BesideExportTests {
  private let folder = TemporaryFolder()

  private func export() -> String {
    var export = ExportText()
    export.items = [ExportText.item(1), ExportText.item(2, title: "Toinen")]
    return export.text
  }

  @Test(arguments: [1, 3, 8])
  func notesAreNoSite(_ count: Int) throws {
    folder.write("in/README.md", "# Lue")
    for number in 1...count { folder.write("in/muistio-\(number).md", "---\ntitle: M\(number)\n---\nmuistiinpano") }
    folder.write("in/export.xml", export())
    let done = try bring([folder.path("in")], into: folder.path("blog"))
    #expect(done.tally.postCount == 2)
    #expect(done.notes.map(\.fact) == [.page(.notesBeside(count))], "\(done.notes)")
  }

  /// A site says more than its feed, and than the export that it was made of.
  @Test(arguments: ["_config.yml", "hugo.toml", "pelicanconf.py"])
  func aSiteIsASite(_ settings: String) throws {
    folder.write(
      "in/\(settings)",
      "title: x\n".replacing(":", with: settings.hasSuffix("l") && settings.hasPrefix("_") ? ":" : " ="))
    folder.write("in/content/a.md", "---\ntitle: A\n---\na")
    folder.write("in/export.xml", export())
    let done = try bring([folder.path("in")], into: folder.path("blog"))
    #expect(
      done.posts.map(\.post.title) == ["A"] && done.notes.contains { $0.fact == .page(.exportsBeside(1)) },
      "\(done.notes)")
  }

  @Test func pagesBesideAFeedAreASite() throws {
    for name in ["a", "b", "c"] { folder.write("in/\(name).md", "---\ntitle: \(name)\n---\nx") }
    folder.write(
      "in/feed.xml",
      "<rss version=\"2.0\"><channel><title>F</title><item><title>a</title><guid>a</guid></item></channel></rss>")
    #expect(try bring([folder.path("in")], into: folder.path("blog")).tally.postCount == 3)
  }

  /// An export of a blog brings back what the blog has, and nothing else.
  @Test(arguments: [false, true])
  func anExportOfItsOwnBlogChangesNothing(_ hasAuthor: Bool) throws {
    folder.write("in/a.md", "---\ntitle: A\nauthor: Aino\n---\na")
    try bring([folder.path("in")], into: folder.path("blog"))
    if hasAuthor {
      let site = folder.text("blog/blog.json") ?? ""
      folder.write(
        "blog/blog.json", site.replacing("{\n  \"", with: "{\n  \"authors\": [{\"name\": \"Toinen\"}],\n  \""))
    }
    let before = folder.everything("blog")
    for format in [ExportFormat.wxr, .rss, .jsonfeed, .markdown] {
      try InterchangeTests.export(folder.path("blog"), as: format, to: folder.path("out-\(format)"))
      try bring([folder.path("out-\(format)")], into: folder.path("blog"))
      #expect(hasAuthor || folder.text("blog/blog.json") == before["blog/blog.json"], "\(format)")
      #expect(
        try JSONBlogRepository(folder: folder.path("blog")).site().authors.map(\.name) == (hasAuthor ? ["Toinen"] : []))
    }
    try InterchangeTests.export(folder.path("blog"), as: .wxr, to: folder.path("again"))
    try bring([folder.path("again")], into: folder.path("new"))
    #expect(
      try JSONBlogRepository(folder: folder.path("new")).site().authors.map(\.name) == (hasAuthor ? ["Toinen"] : []))
  }

  /// Dublin Core's date of the last change is one.
  @Test(arguments: [
    ("<dcterms:created>2019-05-05T10:00:00Z</dcterms:created>", "2020-06-06", "2020-06-06"),
    ("<pubDate>Sun, 05 May 2019 10:00:00 +0000</pubDate>", "2020-06-06T11:00:00+03:00", "2020-06-06T11:00:00+03:00"),
    ("<dc:date>2019-05-05</dc:date>", "2018-01-01", nil), ("", "2020-06-06T11:00:00Z", nil),
  ])
  func whenAnItemWasChanged(_ published: String, _ modified: String, _ expected: String?) throws {
    let feed = """
      <rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>V</title><item><title>M</title><guid>m</guid>\(published)<dcterms:modified>\(modified)</dcterms:modified>
      <description>d</description></item></channel></rss>
      """
    let post = try #require(try read(("f.rss", feed)).posts.first).post
    #expect(post.published != nil && post.modified?.text.hasPrefix(expected ?? "-") ?? (expected == nil))
  }

  /// A feed without dates and links gave its item another id.
  @Test func anotherIDOfTheSameUndatedWords() throws {
    func feed(_ id: String, _ text: String) -> String {
      "<rss version=\"2.0\"><channel><title>A</title><link>https://a.example/</link><item><title>Otsikko</title>"
        + "<guid isPermaLink=\"false\">\(id)</guid><description>\(text)</description></item></channel></rss>"
    }
    try bring([folder.source("a.rss", feed("vanha", "Samat sanat täällä."))], into: folder.path("blog"))
    let done = try bring([folder.source("b.rss", feed("uusi", "Samat sanat täällä."))], into: folder.path("blog"))
    #expect(done.tally.posts == [.changed: 1] && done.notes.isEmpty)
    let other = try bring([folder.source("c.rss", feed("kolmas", "Muut sanat."))], into: folder.path("blog"))
    #expect(other.tally.posts == [.new: 1])
  }
}
