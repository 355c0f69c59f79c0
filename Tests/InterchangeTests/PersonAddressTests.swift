import Blog
import BlogStore
import Interchange
import Testing

/// What people type where their site is asked for is an e-mail now and then: it goes nowhere.
struct PersonAddressTests {
  private static let mails = [
    "mailto:kim@salaa.example", "MAILTO:kim@salaa.example?subject=x", "http://kim@salaa.example",
    "http://kim%40salaa.example/",
    "https://kim:sana@salaa.example/", "https://kotisivu.example/?mail=kim@salaa.example", "xmpp:kim@salaa.example",
    "https://kotisivu.example/kim@salaa.example", "acct:kim@salaa.example", "kim@salaa.example", "tel:+358401234567",
  ]
  private static let pages = [
    "https://salaa.example/@kim", "https://salaa.example/@kim@muu.example", "http://salaa.example/~kim/",
    "https://salaa.example/photos/123@N00/", "gemini://salaa.example/",
  ]

  private func sources(_ folder: TemporaryFolder, _ address: String) -> [String] {
    var export = ExportText()
    export.items = [
      ExportText.item(
        1,
        comments: [
          ExportText.comment(1).replacing(
            "<wp:comment_date>", with: "<wp:comment_author_url>\(address)</wp:comment_author_url><wp:comment_date>")
        ])
    ]
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "j", "title": "J", "content_text": "j",
      "authors": [{"name": "Ann", "url": "\(address)"}],
      "comments": [{"id": "1", "author": {"name": "Kim", "url": "\(address)"}, "content_text": "c"}]}]}
      """
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>a</id><title>A</title>
      <author><name>Ann</name><uri>\(address)</uri></author><content>a</content></entry></feed>
      """
    folder.write("site/_config.yml", "title: S\n")
    folder.write(
      "site/_posts/2020-01-01-m.md",
      "---\ntitle: M\nauthor:\n  name: Ann\n  url: \"\(address)\"\n---\nm")
    return [
      folder.source("w.xml", export.text), folder.source("j.json", json), folder.source("a.atom", atom),
      folder.path("site"),
    ]
  }

  @Test(arguments: mails)
  func noEmailComesIn(_ address: String) throws {
    let folder = TemporaryFolder()
    let done = try bring(sources(folder, address), into: folder.path("blog"))
    #expect(done.tally.postCount == 4)
    for (name, text) in folder.everything("blog") {
      #expect(!text.contains("salaa.example") && !text.contains("40123"), "\(name)")
    }
  }

  @Test(arguments: pages)
  func pagesStay(_ address: String) throws {
    let folder = TemporaryFolder()
    try bring(sources(folder, address), into: folder.path("blog"))
    let texts = folder.everything("blog/posts").values
    #expect(texts.filter { $0.contains(address.replacing("/", with: "/")) }.count == 4)
  }

  /// What an older import left goes with the next, and none of it goes out.
  @Test func whatIsThereGoes() throws {
    let folder = TemporaryFolder()
    let sources = sources(folder, "https://salaa.example/")
    try bring(sources, into: folder.path("blog"))
    for name in folder.names("blog/posts") {
      let text = folder.text("blog/posts/\(name)") ?? ""
      folder.write("blog/posts/\(name)", text.replacing("https://salaa.example/", with: "mailto:kim@salaa.example"))
    }
    for format in [ExportFormat.html, .wxr, .rss, .jsonfeed, .markdown] {
      try export(folder.path("blog"), as: format, to: folder.path("out-\(format)"))
      for (name, text) in folder.everything("out-\(format)") { #expect(!text.contains("kim@"), "\(name)") }
    }
    try bring(self.sources(folder, ""), into: folder.path("blog"))
    for (name, text) in folder.everything("blog") { #expect(!text.contains("kim@"), "\(name)") }
  }

  /// Under whatever name it stands.
  @Test func noMemberKeepsOne() throws {
    let folder = TemporaryFolder()
    folder.write(
      "site/a.md",
      "---\ntitle: A\nreply_to: kim@salaa.example\nlinks: [\"mailto:kim@salaa.example\", \"https://a.example/\"]\nx: {y: kim@salaa.example}\n---\na"
    )
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "j", "title": "J", "content_text": "j",
      "external_url": "mailto:kim@salaa.example", "_x": {"mail": "kim@salaa.example", "handle": "@kim@salaa.example", "n": 1}}]}
      """
    let done = try bring([folder.path("site"), folder.source("j.json", json)], into: folder.path("blog"))
    let texts = folder.everything("blog").values.joined().replacing("@kim@salaa.example", with: "")
    #expect(!texts.contains("kim@"), "\(texts)")
    #expect(texts.contains("https://a.example/") && texts.contains("\"handle\""))
    #expect(done.notes.map(\.fact) == [.page(.addressesLeftOut(3)), .page(.addressesLeftOut(2))], "\(done.notes)")
  }
}
