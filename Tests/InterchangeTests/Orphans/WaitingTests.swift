import Blog
import BlogStore
import CustomDump
import Interchange
import Testing
import Words

/// What comes before its post waits for it in `orphans.jsonl`.
struct WaitingTests {
  private let folder = TemporaryFolder()

  private struct Item {
    var id: Int
    var text = "Hei"
    var parent: Int?
    var host = "lampi.example"
    var page: Int = 1
  }

  private func feed(_ name: String, _ items: [Item]) -> String {
    let entries = items.map { item in
      let answered = item.parent.map { "<thr:in-reply-to ref=\"tag:\(item.host),2020:comment-\($0)\"/>" } ?? ""
      return
        "<entry><id>tag:\(item.host),2020:comment-\(item.id)</id><title>K</title><author><name>Kuha \(item.host)</name></author>"
        + "<published>2020-06-02T07:00:00Z</published>\(answered)<content>\(item.text)</content>"
        + "<link href=\"https://\(item.host)/ahvenia-\(item.page)/#comment-\(item.id)\"/></entry>"
    }
    return folder.source(
      name,
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><title>K</title>"
        + entries.joined() + "</feed>")
  }

  private func export(_ name: String, _ items: [String], host: String = "lampi.example") -> String {
    var export = ExportText()
    export.items = items
    return folder.source(name, export.text.replacing("lampi.example", with: host))
  }

  private func comments(_ slug: String = "ahvenia-1") throws -> [Blog.Comment] {
    try JSONBlogRepository(folder: folder.path("blog")).post(PostID(slug)).post.comments
  }

  /// One by one, and at once in a folder of its own.
  private func bringApart(_ sources: [String]) throws {
    for source in sources { try bring([source], into: folder.path("blog")) }
    let once = TemporaryFolder()
    for _ in 1...2 {
      try bring(sources, into: once.path("blog"))
      expectNoDifference(once.everything("blog"), folder.everything("blog"))
    }
  }

  private var waiting: String? { folder.text("blog/orphans.jsonl") }

  @Test
  func aCommentWaitsForItsPost() throws {
    let comments = feed("c.atom", [Item(id: 2, text: "Vastaan", parent: 1), Item(id: 1)])
    let early = try bring([comments], into: folder.path("blog"))
    #expect(early.notes.map(\.kind) == [.waiting] && early.notes[0].count == 2 && early.tally.waitingComments == 2)
    let kept = folder.everything("blog")
    let again = try bring([comments], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), kept)
    expectNoDifference(again.notes, early.notes)
    expectNoDifference(again.tally, early.tally)
    try bring([export("p.xml", [ExportText.item(2)])], into: folder.path("blog"))
    #expect(waiting == kept["blog/orphans.jsonl"])
    let late = try bring([export("q.xml", [ExportText.item(1)])], into: folder.path("blog"))
    #expect(late.notes.isEmpty && late.tally.comments == [.new: 2, .vanished: 2] && late.tally.waitingComments == 0)
    #expect(waiting == nil)
    #expect(try self.comments().map(\.inReplyTo?.value) == [nil, "1"])
  }

  /// What the source says that brings the post is newer than what waited.
  @Test
  func thePostsOwnCommentCounts() throws {
    let old = feed("c.atom", [Item(id: 1, text: "Vanha"), Item(id: 7, text: "Poistettu")])
    let new = export("p.xml", [ExportText.item(1, comments: [ExportText.comment(1, text: "Uusi")])])
    try bringApart([old, new])
    let found = try comments()
    #expect(found.map(\.body.source) == ["Uusi", "Poistettu"] && found.map(\.hasVanished) == [false, true])
    #expect(found[0].url != nil, "what the export is silent about stays")
    try bring([new], into: folder.path("blog"))
    #expect(try comments() == found)
  }

  @Test
  func oneIdOfTwoSitesAreTwoComments() throws {
    let both = [
      feed("a.atom", [Item(id: 1, text: "Lampi")]), feed("b.atom", [Item(id: 1, text: "Meri", host: "meri.example")]),
    ]
    let posts = [
      export("p.xml", [ExportText.item(1)]),
      export("q.xml", [ExportText.item(1, title: "Turskia", name: "ahvenia-1")], host: "meri.example"),
    ]
    try bringApart(both + posts.reversed())
    let texts = try folder.names("blog/posts").map { try comments(String($0.dropLast(5))).map(\.body.source) }
    #expect(Set(texts) == [["Lampi"], ["Meri"]])
  }

  /// Each answer in a source of its own, the last one first, and none but the first says of which post it is.
  @Test
  func aChainOfAnswersWaits() throws {
    var sources = (2...9).reversed().map { number in
      let text = feed("\(number).atom", [Item(id: number, parent: number - 1)])
      folder.write(
        "\(number).atom",
        (folder.text("\(number).atom") ?? "").replacing("/ahvenia-1/#comment-", with: "/kommentit?id="))
      return text
    }
    sources += [feed("1.atom", [Item(id: 1)]), export("p.xml", [ExportText.item(1)])]
    try bringApart(sources)
    #expect(try comments().count == 9)
    #expect(waiting == nil)
  }

  /// The words change, and change back: as often as the feeds come by turns the file does not grow.
  @Test
  func whatChangesByTurnsIsKeptAsOftenAsItMatters() throws {
    let sources = ["Yksi", "Kaksi"].enumerated().map { feed("\($0).atom", [Item(id: 1, text: $1)]) }
    var sizes: [Int] = []
    for _ in 1...4 {
      for source in sources { try bring([source], into: folder.path("blog")) }
      sizes.append(waiting?.utf8.count ?? 0)
    }
    #expect(Set(sizes).count == 1)
    try bring([sources[0]], into: folder.path("blog"))
    try bring([export("p.rss", [])], into: folder.path("blog"))
    let post = folder.source(
      "post.rss",
      "<rss version=\"2.0\"><channel><title>L</title><item><title>A</title><link>https://lampi.example/ahvenia-1/</link>"
        + "</item></channel></rss>")
    try bring([post], into: folder.path("blog"))
    #expect(try comments().map(\.body.source) == ["Yksi"])
  }

  /// An answer that names no page finds its post when what it answers comes: what the post's sources said meanwhile counts.
  @Test(arguments: [0, 1, 2, 3])
  func whatFindsItsPostLateIsGoneWhereThePostLackedIt(_ order: Int) throws {
    let answer = feed("a.atom", [Item(id: 2, text: "Vastaus", parent: 1)])
    folder.write("a.atom", (folder.text("a.atom") ?? "").replacing("/ahvenia-1/#comment-", with: "/kommentit?id="))
    let post = export("p.xml", [ExportText.item(1)])
    let other = export("q.xml", [ExportText.item(2)])
    let parent = feed("b.atom", [Item(id: 1, text: "Kysymys")])
    let orders = [
      [answer, post, parent], [post, answer, parent], [answer, post, other, answer, parent],
      [answer, post, answer, post, other, parent],
    ]
    try bringApart(orders[order])
    #expect(waiting == nil)
    #expect(
      try comments().map(\.hasVanished) == ([[true, false], [false, false], [false, false], [true, false]][order]))
  }

  /// What waits for what it answers knows which posts came since, however often all of it comes.
  @Test(arguments: [["a", "p"], ["a", "p", "a"], ["p", "a"], ["p", "a", "p"]])
  func whatWaitsLongerStaysAsItIs(_ names: [String]) throws {
    let answer = feed("a.atom", [Item(id: 2, text: "Vastaus", parent: 1)])
    folder.write("a.atom", (folder.text("a.atom") ?? "").replacing("/ahvenia-1/#comment-", with: "/kommentit?id="))
    let post = export("p.xml", [ExportText.item(1)])
    try bringApart(names.map { $0 == "a" ? answer : post } + [export("q.xml", [], host: "meri.example")])
    #expect(waiting?.contains("\"complete\"") == (names.last == "p"))
    #expect(JSONBlogRepository(folder: folder.path("blog")).check().isEmpty)
  }

  /// The same words come again behind those of a folder that says no site.
  @Test
  func wordsSaidAgainCountAlsoOverAFolder() throws {
    let comment = feed("a.atom", [Item(id: 1, text: "Syöte")])
    folder.write(
      "s/_data/comments/ahvenia-1/1.yml",
      "_id: \"1\"\nname: Kuha lampi.example\ndate: 2020-06-02T07:00:00Z\nmessage: Kansio\n")
    try bringApart([comment, folder.path("s/_data/comments"), comment, export("p.xml", [ExportText.item(1)])])
    #expect(try comments().map(\.body.source) == ["Syöte"])
  }

  /// A post that is withdrawn is a post; its comments are not homeless.
  @Test
  func aWithdrawnPostTakesItsComments() throws {
    try bringApart([feed("c.atom", [Item(id: 1)]), export("p.xml", [ExportText.item(1, status: "trash")])])
    #expect(try comments().count == 1)
    try bring([feed("c.atom", [Item(id: 1)])], into: folder.path("blog"))
    #expect(waiting == nil)
  }

  /// A stop between the posts and the file of what waits: the same command goes on from there.
  @Test
  func whatStopsBeforeTheFileIsWrittenComesOutRight() throws {
    let sources = [
      feed("c.atom", [Item(id: 1, text: "Vanha"), Item(id: 7)]),
      export("p.xml", [ExportText.item(1, comments: [ExportText.comment(1, text: "Uusi")])]),
    ]
    try bring([sources[0]], into: folder.path("blog"))
    let kept = waiting ?? ""
    try bring([sources[1]], into: folder.path("blog"))
    let whole = folder.everything("blog")
    folder.write("blog/orphans.jsonl", kept)
    try bring([sources[1]], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), whole)
  }

  /// An export without an address numbers nobody knows what.
  @Test
  func filesOfNoBlogAreLeftOutAndSaid() throws {
    let file = ExportText.item(
      7, extra: "<wp:post_parent>1</wp:post_parent><wp:attachment_url>https://lampi.example/7.jpg</wp:attachment_url>",
      type: "attachment")
    let source = export("f.xml", [file])
    folder.write("f.xml", (folder.text("f.xml") ?? "").replacing("<link>https://lampi.example</link>", with: ""))
    let imported = try bring([source], into: folder.path("blog"))
    #expect(imported.notes.map(\.kind) == [.skipped] && imported.notes[0].message.contains("left out"))
    #expect(waiting == nil)
  }
}
