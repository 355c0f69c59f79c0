import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import Testing

/// A comment is one comment, whatever feeds and exports it comes in.
struct CommentIdentityTests {
  private func source(_ name: String) -> String? {
    SharedData.folder.map { "\($0)/imports/comments/\(name)" }.flatMap { access($0, R_OK) == 0 ? $0 : nil }
  }

  private func post(_ folder: TemporaryFolder) throws -> Post {
    try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ruoko")).post
  }

  @Test
  func overlappingFeedsGiveOneCommentEach() throws {
    let names = ["posts.rss", "comments-fi.rss", "all-comments-fi.rss"]
    let sources = names.compactMap(source)
    guard sources.count == names.count else { return }
    let atOnce = TemporaryFolder()
    try bring(sources, into: atOnce.path("blog"))
    let comments = try post(atOnce).comments
    #expect(comments.map(\.id.value) == ["5", "6"] && comments.map(\.inReplyTo?.value) == [nil, "5"])
    #expect(comments.map(\.body.source) == ["<p>Hieno</p>", "<p>Kiitos</p>"])
    let folder = TemporaryFolder()
    for source in sources + sources { try bring([source], into: folder.path("blog")) }
    expectNoDifference(folder.everything("blog"), atOnce.everything("blog"))
  }

  @Test
  func aFeedOverItsOwnExportChangesNoText() throws {
    let names = ["export.xml", "posts.rss", "comments-fi.rss"]
    let sources = names.compactMap(source)
    guard sources.count == names.count else { return }
    let folder = TemporaryFolder()
    try bring([sources[0]], into: folder.path("blog"))
    let before = try post(folder)
    #expect(before.title == "The <nav> element")
    for source in sources[1...] { try bring([source], into: folder.path("blog")) }
    let after = try post(folder)
    #expect(after.title == before.title && after.body == before.body && after.published?.text == before.published?.text)
    #expect(after.comments.map(\.body) == before.comments.map(\.body))
    #expect(after.comments.map(\.published?.text) == before.comments.map(\.published?.text))
    let everything = folder.everything("blog")
    for source in sources + sources { try bring([source], into: folder.path("blog")) }
    expectNoDifference(folder.everything("blog"), everything)
  }

  @Test
  func commentsOfOtherProgramsFindTheirPosts() throws {
    guard let export = source("export.xml"), let disqus = source("disqus.rss"),
      let blogger = source("blogger-comments.atom")
    else { return }
    let folder = TemporaryFolder()
    let reeds = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>R</title><entry><id>tag:blogger.com,1999:blog-100.post-1</id>
      <title>Kaisla</title><published>2019-03-01T06:00:00Z</published><content>K</content></entry></feed>
      """
    try bring([export, folder.source("r.atom", reeds), disqus, blogger], into: folder.path("blog"))
    #expect(try post(folder).comments.map(\.id.value) == ["5", "6", "4350000001"])
    let kaisla = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("kaisla")).post
    #expect(kaisla.comments.map(\.body.source) == ["Nice"])
  }

  /// Two sites number their comments from one.
  @Test
  func aCommentTakesNoStrangersPlace() throws {
    let folder = TemporaryFolder()
    func feed(_ name: String, _ text: String, _ day: Int) -> String {
      """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments on: A</title>
      <item><title>By: \(name)</title><link>https://lampi.example/ahvenia-1/#comment-1</link><dc:creator>\(name)</dc:creator>
      <pubDate>Fri, 0\(day) Mar 2019 06:00:00 +0000</pubDate><description>\(text)</description></item></channel></rss>
      """
    }
    var export = ExportText()
    export.items = [ExportText.item(1, comments: [ExportText.comment(1)])]
    try bring([folder.source("e.xml", export.text)], into: folder.path("blog"))
    try bring([folder.source("f.rss", feed("Muikku", "Aivan muuta.", 4))], into: folder.path("blog"))
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    let texts = try repository.post(PostID("ahvenia-1")).post.comments.map(\.body.source)
    #expect(texts == ["Hyvä saalis.", "Aivan muuta."])
    let before = folder.everything("blog")
    try bring([folder.path("f.rss")], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test(arguments: [
    "<p>In reply to <a href=\"https://lampi.example/ahvenia-1/#comment-1\">Kuha</a>.</p>\n<p>Niin.</p>",
    "<p>Antwort auf <a href='https://lampi.example/ahvenia-1/?x=1&amp;y=2#comment-1'>Kuha</a>.</p><p>Niin.</p>",
    "In reply to <a href=\"https://lampi.example/ahvenia-1/#comment-1\">Kuha</a>.\n\n<p>Niin.</p>",
  ])
  func theLineThatNamesTheParentGoes(_ text: String) throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [ExportText.item(1, comments: [ExportText.comment(1)])]
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>K</title>
      <item><link>https://lampi.example/ahvenia-1/#comment-2</link>
      <content:encoded><![CDATA[\(text)]]></content:encoded></item></channel></rss>
      """
    try bring(
      [folder.source("e.xml", export.text), folder.source("f.rss", feed)], into: folder.path("blog"))
    let comments = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ahvenia-1")).post.comments
    #expect(comments.last?.inReplyTo?.value == "1" && comments.last?.body.source == "<p>Niin.</p>")
  }

  @Test(arguments: [
    "<p>See <a href=\"https://muu.example/#comment-1\">there</a>.</p>",
    "<p>I agree with what <a href=\"https://lampi.example/ahvenia-1/#comment-1\">Kuha</a> said of the pike.</p>",
  ])
  func aSentenceThatLinksToACommentStays(_ text: String) throws {
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>K</title>
      <item><link>https://lampi.example/ahvenia-1/#comment-2</link>
      <content:encoded><![CDATA[\(text)]]></content:encoded></item></channel></rss>
      """
    var found: [Blog.Comment] = []
    let importer = Importer { event in
      if case .comment(let comment) = event { found.append(comment.comment) }
    }
    try importer.read(Array(feed.utf8), name: "f.rss")
    #expect(found.map(\.body.source) == [text])
  }
}
