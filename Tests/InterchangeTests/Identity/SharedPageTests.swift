import Blog
import BlogStore
import CustomDump
import Interchange
import Testing
import Words

/// An address that two posts have, one after the other: a comment on that page goes to neither where nothing tells which.
struct SharedPageTests {
  private let folder = TemporaryFolder()

  private func item(_ name: String, _ date: String) -> String {
    """
    <item><title>\(name)</title><link>https://suo.example/p/</link><guid isPermaLink="false">\(name)</guid>
    <pubDate>\(date)</pubDate><description>teksti \(name)</description></item>
    """
  }

  private func feed(_ items: String, title: String = "Suo") -> String {
    "<rss version=\"2.0\"><channel><title>\(title)</title><link>https://suo.example/</link>\(items)</channel></rss>"
  }

  private func comment(_ number: Int, _ date: String, text: String = "Hei.") -> String {
    """
    <item><title>By: Kuha</title><link>https://suo.example/p/#comment-\(number)</link>
    <guid isPermaLink="false">https://suo.example/p/#comment-\(number)</guid><pubDate>\(date)</pubDate>
    <description>\(text)</description></item>
    """
  }

  private func comments() throws -> [String: [String]] {
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    return Dictionary(
      uniqueKeysWithValues: try repository.slugs().map { slug in
        let post = try repository.post(PostID(slug)).post
        return (post.title, post.comments.map(\.id.value))
      })
  }

  private func bringPosts() throws {
    for (name, date) in [
      ("vanha", "Fri, 01 Mar 2019 06:00:00 +0000"), ("uusi", "Mon, 01 Mar 2021 06:00:00 +0000"),
    ] {
      try bring([folder.source("\(name).rss", feed(item(name, date)))], into: folder.path("blog"))
    }
    #expect(try comments() == ["vanha": [], "uusi": []])
  }

  @Test
  func whatNothingTellsWaitsAndIsSaid() throws {
    try bringPosts()
    let source = folder.source(
      "c.rss", feed(comment(5, "Tue, 01 Mar 2022 06:00:00 +0000"), title: "Comments for Suo"))
    let imported = try bring([source], into: folder.path("blog"))
    #expect(try comments() == ["vanha": [], "uusi": []])
    #expect(imported.notes.map(\.kind) == [.waiting] && imported.notes[0].message.contains("several posts"))
  }

  /// Nobody comments on what is not written yet.
  @Test
  func aCommentIsNoYoungerPosts() throws {
    try bringPosts()
    let source = folder.source(
      "c.rss", feed(comment(5, "Sun, 01 Mar 2020 06:00:00 +0000"), title: "Comments for Suo"))
    try bring([source], into: folder.path("blog"))
    #expect(try comments() == ["vanha": ["5"], "uusi": []])
  }

  /// What came before the address was used again is still the same comment.
  @Test
  func aCommentThatIsHereIsKnown() throws {
    try bring(
      [folder.source("vanha.rss", feed(item("vanha", "Fri, 01 Mar 2019 06:00:00 +0000")))], into: folder.path("blog"))
    let source = folder.source(
      "c.rss", feed(comment(5, "Tue, 01 Mar 2022 06:00:00 +0000"), title: "Comments for Suo"))
    try bring([source], into: folder.path("blog"))
    try bring(
      [folder.source("uusi.rss", feed(item("uusi", "Mon, 01 Mar 2021 06:00:00 +0000")))], into: folder.path("blog"))
    let before = folder.everything("blog")
    let again = try bring([source], into: folder.path("blog"))
    #expect(again.notes.isEmpty)
    #expect(try comments() == ["vanha": ["5"], "uusi": []])
    expectNoDifference(folder.everything("blog"), before)
  }

  /// Of two posts that nothing tells apart the same one is meant, whether they came in this run or before it.
  @Test
  func twinsAreTakenInTheOrderOfTheirFiles() throws {
    let head =
      "\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"S\", \"home_page_url\": \"https://s.example/\""
    func source(_ name: String, _ names: String...) -> String {
      let items = names.map {
        "{\($0)\"content_html\": \"<p>Sama teksti</p>\", \"date_published\": \"2020-01-01T00:00:00Z\"}"
      }
      return folder.source(name, "{\(head), \"items\": [\(items.joined(separator: ","))]}")
    }
    var export = ExportText()
    let item = ExportText.item(1, title: "", name: "a", body: "<p>Sama teksti</p>", dates: ("0", "2020-01-01 00:00:00"))
      .replacing(/<link>.*<\/link>/, with: "").replacing(/<guid.*<\/guid>/, with: "")
      .replacing(/<wp:post_id>.*<\/wp:post_id>/, with: "")
    export.items = [item, item]
    let sources = [
      source("1.json", ""), folder.source("2.xml", export.text), source("3.json", "\"url\": \"https://s.example/\","),
    ]
    for path in sources { try bring([path], into: folder.path("blog")) }
    let atOnce = TemporaryFolder()
    try bring(sources, into: atOnce.path("blog"))
    expectNoDifference(atOnce.everything("blog"), folder.everything("blog"))
  }
}
