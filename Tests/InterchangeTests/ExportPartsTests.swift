import Blog
import BlogStore
import CustomDump
import Interchange
import Testing
import Words

/// Parts of one WordPress export that come on different days: files find the posts that came before them.
struct ExportPartsTests {
  private let folder = TemporaryFolder()

  private static func attachment(_ number: Int, parent: Int, of host: String = "lampi.example") -> String {
    ExportText.item(
      number,
      extra:
        "<wp:post_parent>\(parent)</wp:post_parent><wp:attachment_url>https://\(host)/\(number).jpg</wp:attachment_url>",
      type: "attachment")
  }

  private static func lead(_ number: Int) -> String {
    "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>\(number)</wp:meta_value></wp:postmeta>"
  }

  private func part(_ name: String, _ items: [String], home: String = "https://lampi.example") -> String {
    var export = ExportText()
    export.head = export.head.replacing("<link>https://lampi.example</link>", with: "<link>\(home)</link>")
    export.items = items
    return folder.source(name, export.text)
  }

  private func post(_ slug: String, in blog: String = "blog") throws -> Post {
    try JSONBlogRepository(folder: folder.path(blog)).post(PostID(slug)).post
  }

  @Test
  func bothAtOnceEqualOneAfterTheOther() throws {
    let first = part("1.xml", [ExportText.item(1, extra: Self.lead(8)), ExportText.item(2), ExportText.item(3)])
    let second = part(
      "2.xml",
      [
        ExportText.item(4), Self.attachment(7, parent: 1), Self.attachment(8, parent: 2), Self.attachment(9, parent: 4),
        Self.attachment(6, parent: 0),
      ])
    try bring([first], into: folder.path("blog"))
    let dry = try bring([second], into: folder.path("blog"), isDryRun: true)
    let real = try bring([second], into: folder.path("blog"))
    expectNoDifference(dry.tally, real.tally)
    expectNoDifference(dry.notes, real.notes)
    #expect(try post("ahvenia-1").image == "https://lampi.example/8.jpg")
    #expect(try post("ahvenia-1").attachments.map(\.url) == ["https://lampi.example/7.jpg"])
    #expect(try post("ahvenia-2").attachments.map(\.url) == ["https://lampi.example/8.jpg"])
    #expect(try post("ahvenia-4").attachments.map(\.url) == ["https://lampi.example/9.jpg"])
    #expect(real.notes.isEmpty)
    let once = TemporaryFolder()
    try bring([first, second], into: once.path("blog"))
    expectNoDifference(once.everything("blog"), folder.everything("blog"))
    for source in [first, second, second, first] { try bring([source], into: folder.path("blog")) }
    expectNoDifference(once.everything("blog"), folder.everything("blog"))
  }

  @Test
  func filesThatComeFirstWait() throws {
    let files = part(
      "2.xml", [Self.attachment(7, parent: 1), Self.attachment(8, parent: 1), Self.attachment(9, parent: 0)])
    let posts = part("1.xml", [ExportText.item(1), ExportText.item(2, extra: Self.lead(9))])
    let early = try bring([files], into: folder.path("blog"))
    #expect(early.notes.map(\.kind) == [.waiting] && early.notes[0].message.hasPrefix("2 attachments"))
    #expect(early.tally.waitingAttachments == 2)
    let late = try bring([posts], into: folder.path("blog"))
    #expect(late.notes.isEmpty && late.tally.waitingAttachments == 0)
    #expect(try post("ahvenia-1").attachments.count == 2)
    #expect(try post("ahvenia-2").image == "https://lampi.example/9.jpg")
    let once = TemporaryFolder()
    try bring([files, posts], into: once.path("blog"))
    expectNoDifference(once.everything("blog"), folder.everything("blog"))
  }

  /// Numbers mean nothing in another blog, also of the same host, and nothing where two posts have one.
  @Test(arguments: [
    ("https://lampi.example/toinen", "https://lampi.example"), ("https://meri.example", "https://lampi.example"),
    ("https://lampi.example", "https://lampi.example/ahven"), ("https://lampi.example.muu", "https://lampi.example"),
  ])
  func numbersAreOneBlogsAlone(_ files: String, _ posts: String) throws {
    try bring([part("1.xml", [ExportText.item(1, extra: Self.lead(7))], home: posts)], into: folder.path("blog"))
    let before = folder.everything("blog/posts")
    try bring([part("2.xml", [Self.attachment(7, parent: 1)], home: files)], into: folder.path("blog"))
    guard files != "https://lampi.example" else { return }
    expectNoDifference(folder.everything("blog/posts"), before)
  }

  @Test
  func aNumberThatTwoPostsHaveIsNobodys() throws {
    let twin = ExportText.item(1, title: "Muu", name: "muu", dates: ("2021-06-01 12:00:00", "2021-06-01 09:00:00"))
      .replacing("?p=1", with: "?p=111")
    try bring([part("1.xml", [ExportText.item(1), twin])], into: folder.path("blog"))
    let before = folder.everything("blog/posts")
    try bring([part("2.xml", [Self.attachment(7, parent: 1)])], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog/posts"), before)
  }

  /// An address that is written in another way is the same blog's.
  @Test(arguments: ["http://lampi.example", "https://www.lampi.example/", "https://Lampi.example"])
  func theBlogsAddressMayBeWrittenOtherwise(_ home: String) throws {
    try bring([part("1.xml", [ExportText.item(1)])], into: folder.path("blog"))
    try bring([part("2.xml", [Self.attachment(7, parent: 1)], home: home)], into: folder.path("blog"))
    #expect(try post("ahvenia-1").attachments.map(\.url) == ["https://lampi.example/7.jpg"])
  }

  /// The number of a lead picture goes back, also where two posts show the same, and where the picture is not here.
  @Test
  func numbersOfLeadPicturesGoBack() throws {
    let source = part(
      "1.xml",
      [
        ExportText.item(1, extra: Self.lead(8)), ExportText.item(2, extra: Self.lead(8)),
        ExportText.item(3, extra: Self.lead(99)), Self.attachment(8, parent: 0),
      ])
    try bring([source], into: folder.path("blog"))
    try export(folder.path("blog"), as: .wxr, to: folder.path("out"))
    let text = folder.text("out/export.xml") ?? ""
    #expect(text.ranges(of: "<wp:post_id>8</wp:post_id>").count == 1 && text.ranges(of: ">_thumbnail_id<").count == 2)
    try bring([folder.path("out")], into: folder.path("back"))
    for name in ["ahvenia-1", "ahvenia-2", "ahvenia-3"] {
      expectNoDifference(
        folder.text("back/posts/\(name).json"), folder.text("blog/posts/\(name).json"), "\(name)")
    }
    let before = folder.everything("blog")
    try bring([folder.path("out")], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }
}
