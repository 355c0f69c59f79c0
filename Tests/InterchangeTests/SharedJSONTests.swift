import Blog
import CustomDump
import Interchange
import Testing
import TextFormats
import Words

/// The JSON Feeds that people reported, where the shared data is.
@Suite(.enabled(if: SharedData.isPresent, "The shared data is not here."))
struct SharedJSONTests {
  private let folder = TemporaryFolder()

  private func bring(_ names: String...) throws -> Imported {
    try InterchangeTests.bring(
      names.map { (SharedData.folder ?? "") + "/imports/" + $0 }, into: folder.path("blog"))
  }

  /// Imports once more and expects that nothing changes.
  private func expectRest(_ names: String...) throws {
    let before = folder.everything("blog")
    for name in names { _ = try bring(name) }
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test func aGoodTitleIsNeverEmptied() throws {
    _ = try bring("jg.json")
    let imported = try bring("jb.json")
    #expect(try folder.text(of: "title", ofPost: "a1") == "\"Good\"")
    #expect(try folder.text(of: "content_text", ofPost: "a1") == #""The whole good text, longer \\ud83d""#)
    #expect(imported.notes.map(\.line) == [1, 1] && imported.notes.allSatisfy { $0.kind == .lost })
    try expectRest("jb.json")
    #expect(try read(("f", #"{"version":"https://jsonfeed.org/version/1","items":[]}"#)).notes.isEmpty)
  }

  @Test func morePagesAreSaid() throws {
    let imported = try bring("json/01-next-url.json")
    #expect(imported.tally.postCount == 1)
    #expect(imported.notes.map(\.kind) == [.skipped])
    #expect(imported.notes.first?.message.contains("https://j.example/feed.json?page=2") == true)
    try expectRest("json/01-next-url.json")
  }

  @Test func odditiesAreReadOrSaid() throws {
    let imported = try bring("json/02-oddities.json")
    let posts = imported.posts.map(\.post)
    #expect(
      posts.map(\.title) == [
        "", "", "Banner", "html & text", "Kottke &amp; “q”", "bool id", "big id", "no id", "nested", "rel",
      ])
    #expect(posts.prefix(5).map(\.feedID) == ["1", "2", "3", "4", "5.0"] && posts[6].feedID == "12345678901234567890")
    #expect(posts[0].body == Body(format: .text, source: "plain\n\ntwo"))
    #expect(posts[1].tags == ["a", "b"] && posts[2].image == "https://j.example/b.png")
    #expect(posts[3].attachments == [Attachment(url: "https://j.example/a.mp3", mimeType: "audio/mpeg", size: 12)])
    #expect(posts[3].summary == "<b>html</b> summary" && posts[7].feedID == "https://j.example/noid")
    #expect(posts[9].body.source == #"<img src='https://j.example/p.png'><a href='https://j.example/r'>r</a>"#)
    let lost = imported.notes.filter { $0.kind == .lost }.map(\.message)
    for words in ["an attachment has no address", "“id” is no text", "“content_html” is no text", "“tags” is no list"] {
      #expect(lost.contains { $0.contains(words) }, "\(words)")
    }
    #expect(imported.notes.filter { $0.message.contains("it is no object") }.map(\.count) == [2])
    #expect(imported.site?.authors.map(\.name) == ["Old Author"])
    try expectRest("json/02-oddities.json")
  }

  @Test func aSecondFeedBehindTheFirstIsSaid() throws {
    let imported = try bring("json/03-concatenated.json")
    #expect(imported.site?.title == "J" && imported.notes.map(\.line) == [2])
    let item =
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "ID", "items": [{"id": "ID", "content_text": "x"}]}"#
    let both = item.replacing("ID", with: "1") + "\n" + item.replacing("ID", with: "2")
    let read = try read(("f", both))
    #expect(
      read.posts.map(\.post.feedID) == ["1", "2"] && read.posts.map(\.line) == [1, 2] && read.site?.title == "1")
  }

  @Test func aListOrAnItemAloneIsRead() throws {
    let list = try bring("json/04-bare-array.json")
    #expect(list.posts.map(\.post.title) == ["A"] && list.notes.map(\.kind) == [.guessed])
    let one = try bring("json/07-lukija-post.json")
    let post = try #require(one.posts.first).post
    #expect(post.title == "Sienimetsän etiketti" && post.comments.count == 5 && !post.commentsOpen)
    #expect(post.comments.map(\.status.word) == ["approved", "approved", "approved", "held", "held"])
    #expect(post.comments[2].inReplyTo == CommentID("12") && post.body.source.contains("media/kantarelli.svg"))
    #expect(one.notes.map(\.kind) == [.guessed])
    try expectRest("json/04-bare-array.json", "json/07-lukija-post.json")
  }

  @Test func commentsBesideTheTextAreRead() throws {
    let imported = try bring("json/05-comments-inline.json")
    let comments = try #require(imported.posts.first).post.comments
    #expect(comments.map(\.author.name) == ["Oskar"] && comments.map(\.body.source) == ["nice"])
    try expectRest("json/05-comments-inline.json")
  }

  @Test func whatIsNotSupportedIsNamed() throws {
    let imported = try bring("json/06-rss-in-json.json")
    #expect(imported.notes.map(\.kind) == [.lost])
    #expect(imported.notes.first?.message.contains("give the blog's RSS, Atom or JSON Feed") == true)
  }

  @Test func untitledItemsKeepTheirTexts() throws {
    let imported = try bring("json/08-micro.json")
    #expect(
      imported.posts.map(\.post.body.source) == (1...4).map { "<p>Untitled thought number \($0) about reeds</p>" })
    #expect(imported.tally.posts[.new] == 4)
    try expectRest("json/08-micro.json")
  }

  @Test func longIdsStayApart() throws {
    _ = try bring("json/09-big-number-ids.json")
    _ = try bring("json/09b-big-number-ids-later.json")
    let texts = try folder.posts().map { ["\($0["id"]?.string ?? "")": $0["content_text"]?.string] }
    #expect(
      Set(texts) == [
        ["110832201685713509": "first"], ["110832201685713510": "second"], ["110832201685713511": "third"],
      ])
    try expectRest("json/09-big-number-ids.json", "json/09b-big-number-ids-later.json")
  }

  @Test func longNumbersOfOtherProgramsStay() throws {
    _ = try bring("json/10-own-members-digits.json")
    #expect(
      try folder.text(of: "_mine", ofPost: "1")
        == #"{"big":12345678901234567890123,"f":1e2,"price":1.10,"toot":110832201685713509}"#)
    try expectRest("json/10-own-members-digits.json")
  }

  @Test func itemsWithoutIdAreKnownAgain() throws {
    #expect(try bring("json/11-no-id-no-url.json").tally.posts[.new] == 2)
    try expectRest("json/11-no-id-no-url.json")
    #expect(try folder.posts().count == 2)
  }
}
