import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// A blog's program gave an id to another comment: each is kept, and an answer stays with the comment that it was meant for.
struct ReusedCommentIDTests {
  private let folder = TemporaryFolder()

  private static func comment(
    _ id: String, _ author: String, _ text: String, _ date: String, parent: String = "0"
  ) -> String {
    """
    <wp:comment><wp:comment_id>\(id)</wp:comment_id><wp:comment_author><![CDATA[\(author)]]></wp:comment_author>
    <wp:comment_author_email>\(author.utf8.count)@lampi.example</wp:comment_author_email><wp:comment_date>\(date)</wp:comment_date><wp:comment_date_gmt>\(date)</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[\(text)]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    <wp:comment_parent>\(parent)</wp:comment_parent></wp:comment>
    """
  }

  private static let kuha = comment("7", "Kuha", "Hyvä saalis.", "2020-06-02 10:00:00")
  private static let lahna = comment("8", "Lahna", "Niin oli.", "2020-06-02 11:00:00", parent: "7")
  private static let muikku = comment("7", "Muikku", "Aivan muuta asiaa.", "2021-03-03 01:02:03")

  private func export(_ name: String, _ comments: String...) -> String {
    var export = ExportText()
    export.items = [ExportText.item(1, comments: comments)]
    return folder.source(name, export.text)
  }

  private func feed(_ name: String, _ items: (id: Int, author: String, text: String, day: Int)...) -> String {
    let items = items.map { item in
      """
      <item><title>By: \(item.author)</title><link>https://lampi.example/ahvenia-1/#comment-\(item.id)</link>
      <dc:creator>\(item.author)</dc:creator><pubDate>0\(item.day) Mar 2021 06:00:00 +0000</pubDate>
      <description>\(item.text)</description></item>
      """
    }
    return folder.source(
      name,
      "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Comments on: A</title>"
        + items.joined() + "</channel></rss>")
  }

  private func comments() throws -> [Blog.Comment] {
    try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ahvenia-1")).post.comments
  }

  /// Texts of comments, by what they answer: an answer written here names its comment by the id.
  private func answered() throws -> [String: String] {
    let comments = try comments()
    var texts: [String: String] = [:]
    for comment in comments { texts[comment.id.value] = comment.body.source }
    #expect(texts.count == comments.count, "two comments have one id")
    var result: [String: String] = [:]
    for comment in comments { result[comment.body.source] = comment.inReplyTo.map { texts[$0.value] ?? "?" } ?? "" }
    return result
  }

  /// The same sources at once, one by one and again.
  private func expectSame(_ sources: [String]) throws {
    let before = folder.everything("blog")
    let last = try bring([sources[sources.count - 1]], into: folder.path("blog"))
    #expect(last.tally.posts == [.unchanged: 1])
    expectNoDifference(folder.everything("blog"), before)
    let once = TemporaryFolder()
    try bring(sources, into: once.path("blog"))
    expectNoDifference(once.everything("blog"), before)
  }

  @Test func theOldCommentKeepsItsIDAndItsAnswers() throws {
    let (a, b) = (export("a.xml", Self.kuha, Self.lahna), export("b.xml", Self.muikku, Self.lahna))
    try bring([a], into: folder.path("blog"))
    let dry = try bring([b], into: folder.path("blog"), isDryRun: true)
    let done = try bring([b], into: folder.path("blog"))
    expectNoDifference(dry.tally, done.tally)
    #expect(done.tally.comments == [.new: 1, .unchanged: 1, .vanished: 1])
    let comments = try comments()
    #expect(comments.first { $0.id.value == "7" }?.author.name == "Kuha")
    #expect(comments.first { $0.author.name == "Muikku" }?.id.value.hasPrefix("7-") == true)
    #expect(try answered() == ["Hyvä saalis.": "", "Niin oli.": "Hyvä saalis.", "Aivan muuta asiaa.": ""])
    try expectSame([a, b])

    // The old one comes back, the new one is changed: each is still what it was.
    let edited = Self.comment("7", "Muikku", "Aivan muuta.", "2021-03-03 01:02:03")
    let late = Self.comment("9", "Särki", "Ahaa.", "2021-04-01 10:00:00", parent: "7")
    try bring([export("c.xml", edited, late)], into: folder.path("blog"))
    #expect(try answered()["Ahaa."] == "Aivan muuta." && answered()["Niin oli."] == "Hyvä saalis.")
    #expect(try self.comments().count == 4)
    try bring([a], into: folder.path("blog"))
    #expect(try self.comments().count == 4)
    #expect(try answered()["Ahaa."] == "Aivan muuta." && answered()["Niin oli."] == "Hyvä saalis.")
  }

  @Test func feedsThatHaveOnlyTheLastComments() throws {
    let a = export("a.xml", Self.kuha, Self.lahna)
    let b = feed("b.rss", (7, "Muikku", "Aivan muuta asiaa.", 3), (9, "Särki", "Ahaa.", 4))
    try bring([a], into: folder.path("blog"))
    let done = try bring([b], into: folder.path("blog"))
    #expect(done.tally.comments == [.new: 2])
    #expect(try answered()["Niin oli."] == "Hyvä saalis.")
    #expect(try comments().count == 4)
    try expectSame([a, b])
  }

  /// The comments wait for their post, both of them.
  @Test func theyWaitTogether() throws {
    let a = feed("a.rss", (7, "Kuha", "Hyvä saalis.", 1), (8, "Lahna", "Niin oli.", 2))
    let b = feed("b.rss", (7, "Muikku", "Aivan muuta asiaa.", 3))
    let post = export("c.xml")
    for source in [a, b, post] { try bring([source], into: folder.path("blog")) }
    #expect(try answered().keys.sorted() == ["Aivan muuta asiaa.", "Hyvä saalis.", "Niin oli."])
    try expectSame([a, b, post])
  }

  @Test func twoOfOneSource() throws {
    let a = export(
      "a.xml", Self.kuha, Self.muikku, Self.lahna, Self.comment("0", "Ei", "Nolla.", "2020-06-03 10:00:00"))
    try bring([a], into: folder.path("blog"))
    #expect(try answered()["Niin oli."] == "Hyvä saalis.")
    try expectSame([a])
    // In another order they are the same.
    let b = export(
      "b.xml", Self.muikku, Self.lahna, Self.kuha, Self.comment("0", "Ei", "Nolla.", "2020-06-03 10:00:00"))
    #expect(try bring([b], into: folder.path("blog")).tally.posts == [.unchanged: 1])
  }

  /// Two people at the same second are two.
  @Test func oneMomentIsNotOneComment() throws {
    let other = Self.comment("7", "Muikku", "Aivan muuta asiaa.", "2020-06-02 10:00:00")
    let sources = [export("a.xml", Self.kuha), export("b.xml", other)]
    for source in sources { try bring([source], into: folder.path("blog")) }
    #expect(try comments().count == 2)
    try expectSame(sources)
    // A changed text or name alone is the same one.
    let renamed = Self.comment("7", "Kuha K.", "Hyvä saalis.", "2020-06-02 10:00:00")
    try bring([export("c.xml", renamed)], into: folder.path("blog"))
    let edited = Self.comment("7", "Kuha K.", "Oikein hyvä saalis.", "2020-06-02 10:00:00")
    try bring([export("d.xml", edited)], into: folder.path("blog"))
    #expect(try comments().map(\.author.name).sorted() == ["Kuha K.", "Muikku"])
  }

  /// A folder in which an older import gave two comments one id: an answer means the first.
  @Test func oneIDOfOldIsSharedOut() throws {
    let a = export("a.xml", Self.kuha)
    try bring([a], into: folder.path("blog"))
    let file = "blog/posts/ahvenia-1.json"
    let twin =
      #""comments": [{"id": "7", "author": {"name": "Muikku"}, "content_html": "Aivan muuta asiaa.", "#
      + #""date_published": "2021-03-03T01:02:03Z"}, "#
    folder.write(file, folder.text(file)?.replacing("\"comments\": [", with: twin) ?? "")
    try bring([export("b.xml", Self.kuha, Self.muikku)], into: folder.path("blog"))
    #expect(try comments().map(\.id.value).count { $0 == "7" } == 1)
    #expect(try comments().first { $0.id.value == "7" }?.author.name == "Muikku")
  }

  /// What is newer than its answer is not what was answered.
  @Test func anAnswerIsNoOlderThanWhatItAnswers() throws {
    let sources = [export("a.xml", Self.muikku, Self.lahna), export("b.xml", Self.kuha, Self.lahna)]
    for source in sources { try bring([source], into: folder.path("blog")) }
    #expect(try answered()["Niin oli."] == "Hyvä saalis.")
    try expectSame(sources)
    try bring([sources[0]], into: folder.path("blog"))
    #expect(try answered()["Niin oli."] == "Hyvä saalis.")
  }
}
