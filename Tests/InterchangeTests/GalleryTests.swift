import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// What galleries and playlists show by numbers comes to their posts, wherever it was uploaded and whenever it comes.
struct GalleryTests {
  private let folder = TemporaryFolder()

  private static func file(_ number: Int, parent: Int, more: String = "", ending: String = "jpg") -> String {
    ExportText.item(
      number, title: "Kuva \(number)",
      extra:
        "<wp:post_parent>\(parent)</wp:post_parent><wp:attachment_url>https://lampi.example/\(number).\(ending)</wp:attachment_url>"
        + more, type: "attachment")
  }

  private static func post(_ number: Int, _ gallery: String) -> String {
    ExportText.item(number, body: "<p>Kuvia.</p>\n\n\(gallery)")
  }

  private func part(_ name: String, _ items: [String]) -> String {
    var export = ExportText()
    export.items = items
    return folder.source(name, export.text)
  }

  private func files(_ slug: String, in blog: String = "blog") throws -> [Blog.Attachment] {
    try JSONBlogRepository(folder: folder.path(blog)).post(PostID(slug)).post.attachments
  }

  private static let alt =
    "<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Silta &amp; koski</wp:meta_value></wp:postmeta>"

  private static let posts = [
    post(1, "[gallery ids=\"9,7,8,99\"]"), post(2, "[gallery id=\"1\"]"), post(3, "[playlist include='12']"),
    post(4, "[gallery exclude=\"6\"]"),
  ]
  private static let media = [
    file(7, parent: 1), file(8, parent: 4, more: alt), file(9, parent: 0), file(12, parent: 77, ending: "mp3"),
    file(6, parent: 4),
  ].map { $0.replacing("<excerpt:encoded><![CDATA[]]>", with: "<excerpt:encoded><![CDATA[Alla <b>silta</b>]]>") }

  @Test func filesKeepTheirNumbers() throws {
    try bring([part("1.xml", Self.posts + Self.media)], into: folder.path("blog"))
    let one = try files("ahvenia-1")
    #expect(one.map { $0.listed?.number } == ["7", "8", "9"])
    #expect(one.map { $0.listed?.isFromElsewhere } == [false, true, true])
    #expect(one.map { $0.listed?.post } == ["1", "4", nil])
    #expect(one[1].listed?.alternative == "Silta & koski" && one[1].listed?.caption == "Alla silta")
    #expect(try files("ahvenia-2").map { $0.listed?.number } == ["7"])
    #expect(try files("ahvenia-2")[0].listed?.post == "1")
    #expect(try files("ahvenia-3").map(\.url) == ["https://lampi.example/12.mp3"])
    #expect(try files("ahvenia-4").map { $0.listed?.number } == ["8", "6"])
    #expect(try files("ahvenia-4").allSatisfy { $0.listed?.isFromElsewhere == false })
  }

  /// In any parts and any order: at once, one by one, and each of them again.
  @Test(arguments: [
    [0, 1], [1, 0], [2, 0, 3], [3, 2, 0], [0, 3, 2], [2, 3, 0, 2, 3], [4, 5, 2, 3], [5, 3, 4, 2],
  ])
  func partsInAnyOrder(_ order: [Int]) throws {
    let parts = [
      Self.posts, Self.media, Array(Self.media[..<2]), Array(Self.media[2...]), Array(Self.posts[..<2]),
      Array(Self.posts[2...]),
    ].enumerated().map { part("\($0).xml", $1) }
    let whole = TemporaryFolder()
    try bring([part("all.xml", Self.posts + Self.media)], into: whole.path("blog"))
    let sources = order.map { parts[$0] }
    for source in sources {
      let dry = try bring([source], into: folder.path("blog"), isDryRun: true)
      let real = try bring([source], into: folder.path("blog"))
      expectNoDifference(dry.tally, real.tally)
      let before = folder.everything("blog")
      try bring([source], into: folder.path("blog"))
      expectNoDifference(folder.everything("blog"), before, "\(source) again")
    }
    let once = TemporaryFolder()
    try bring(sources, into: once.path("blog"))
    expectNoDifference(once.everything("blog"), folder.everything("blog"))
    for name in ["ahvenia-1", "ahvenia-2", "ahvenia-3"] {
      expectNoDifference(folder.text("blog/posts/\(name).json"), whole.text("blog/posts/\(name).json"))
    }
  }

  /// A file under the same number that has another address now takes the place of the old one where it is only shown.
  @Test func theNewestAddressIsShown() throws {
    let new = Self.file(9, parent: 0).replacing("9.jpg", with: "9-uusi.jpg")
    for sources in [["p", "a", "b"], ["a", "b", "p"], ["a", "p", "b"]] {
      let blog = sources.joined()
      let paths = ["p": part("p.xml", [Self.posts[0]]), "a": part("a.xml", [Self.media[2]]), "b": part("b.xml", [new])]
      for source in sources { try bring([paths[source] ?? ""], into: folder.path(blog)) }
      #expect(try files("ahvenia-1", in: blog).map(\.url) == ["https://lampi.example/9-uusi.jpg"], "\(blog)")
    }
  }

  /// Lists of numbers that nobody has, and of posts, bring nothing.
  @Test(arguments: [
    "[gallery ids=\"1,2,,x\"]", "[gallery ids='']", "[[gallery ids=\"7\"]]", "[gallery id=\"99\"]", "[gallery]",
  ])
  func whatIsNotKnownBringsNothing(_ gallery: String) throws {
    try bring([part("1.xml", [Self.post(2, gallery)] + Self.media)], into: folder.path("blog"))
    #expect(try files("ahvenia-2").isEmpty)
  }

  /// An export for WordPress has the files under their numbers, once, with what is said of them.
  @Test func theyGoBack() throws {
    let lead = "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>"
    let posts = [Self.posts[0].replacing("</item>", with: lead + "</item>")] + Self.posts[1...]
    try bring([part("1.xml", posts + Self.media)], into: folder.path("blog"))
    try export(folder.path("blog"), as: .wxr, to: folder.path("out"))
    let text = folder.text("out/export.xml") ?? ""
    for number in ["6", "7", "8", "9", "12"] {
      #expect(text.ranges(of: "<wp:post_id>\(number)</wp:post_id>").count == 1, "\(number)")
    }
    #expect(text.ranges(of: "<wp:attachment_url>").count == 5)
    #expect(text.contains("<wp:post_parent>77</wp:post_parent>"))
    try bring([folder.path("out")], into: folder.path("back"))
    for name in 1...4 {
      expectNoDifference(
        folder.text("back/posts/ahvenia-\(name).json"), folder.text("blog/posts/ahvenia-\(name).json"))
    }
    let before = folder.everything("blog/posts")
    try bring([folder.path("out")], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog/posts"), before)
  }
}
