import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// A post that comes again under another path or id, with the same words.
struct MovedPostTests {
  private let folder = TemporaryFolder()

  private func posts() throws -> [String: Post] {
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    return Dictionary(
      uniqueKeysWithValues: try repository.slugs().map { ($0, try repository.post(PostID($0)).post) })
  }

  /// Brings the folder twice; the second time changes nothing.
  @discardableResult
  private func bringTwice(_ path: String) throws -> Imported {
    let done = try bring([folder.path(path)], into: folder.path("blog"))
    let before = folder.everything("blog")
    try bring([folder.path(path)], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
    return done
  }

  @Test(arguments: ["title: Luonnos\n", ""])
  func aDraftThatIsPublishedIsThatPost(_ head: String) throws {
    folder.write("a/_drafts/luonnos.md", "---\n\(head)---\nteksti\n")
    try bringTwice("a")
    #expect(try posts()["luonnos"]?.marks.status == .draft)
    folder.write("b/_posts/2022-04-04-luonnos.md", "---\n\(head)---\nteksti\n")
    let done = try bringTwice("b")
    let posts = try posts()
    #expect(posts.keys.sorted() == ["luonnos"] && posts["luonnos"]?.marks.status == .published)
    #expect(posts["luonnos"]?.published?.date == "2022-04-04" && done.notes.isEmpty)
  }

  /// Nobody publishes a draft without a last look at its words.
  @Test
  func aDraftThatWasChangedAndPublishedIsThatPost() throws {
    folder.write("a/_drafts/luonnos.md", "---\ntitle: Luonnos\n---\nteksti\n")
    try bringTwice("a")
    folder.write("b/_posts/2022-04-04-luonnos.md", "---\ntitle: Luonnos\n---\ntoinen\n")
    let done = try bringTwice("b")
    #expect(try posts().keys.sorted() == ["luonnos"] && done.notes.isEmpty)
    #expect(try posts()["luonnos"]?.body.source.contains("toinen") == true)
  }

  /// Nothing but the name says so.
  @Test
  func anotherTitleAndTextUnderTheNameOfADraftAreSaid() throws {
    folder.write("a/_drafts/luonnos.md", "---\ntitle: Luonnos\n---\nteksti\n")
    try bringTwice("a")
    folder.write("b/_posts/2022-04-04-luonnos.md", "---\ntitle: Valmis\n---\ntoinen\n")
    let done = try bringTwice("b")
    #expect(try posts().count == 2)
    #expect(done.notes.map(\.message).filter { $0.contains("looks like luonnos.json") }.count == 1)
    #expect(done.notes.map(\.source) == [folder.path("b/_posts/2022-04-04-luonnos.md")])
  }

  /// Who has no date at all, and says something else in another folder, may be anybody.
  @Test
  func aFileOfTheSameNameAndTitleIsSaid() throws {
    folder.write("a/2019/muistiot.md", "---\ntitle: Muistiot\n---\nteksti\n")
    try bringTwice("a")
    folder.write("b/2020/muistiot.md", "---\ntitle: Muistiot\n---\ntoinen\n")
    let done = try bringTwice("b")
    #expect(try posts().values.map(\.body.source).sorted() == ["teksti\n", "toinen\n"])
    #expect(done.notes.count == 1 && done.notes[0].message.contains("the names of the files are the same"))
  }

  /// As long as the draft is there as well it is another post.
  @Test
  func aDraftThatStaysIsNoPostThatWasPublished() throws {
    folder.write("a/_drafts/luonnos.md", "---\ntitle: Luonnos\n---\nteksti\n")
    try bringTwice("a")
    folder.write("a/_posts/2022-04-04-luonnos.md", "---\ntitle: Luonnos\n---\nteksti\n")
    try bringTwice("a")
    #expect(try posts().count == 2)
  }

  /// The folder has another name, and one text was changed.
  @Test
  func aRenamedFolderHasThePostsThatItHad() throws {
    for number in 1...3 {
      let head = "---\ntitle: P\(number)\ndate: 2020-01-0\(number)\n---\n"
      folder.write("a/content/posts/p\(number).md", "\(head)teksti \(number)\n")
      folder.write("b/content/blog/p\(number).md", "\(head)teksti \(number)\(number == 2 ? " uusi" : "")\n")
    }
    try bringTwice("a")
    let done = try bringTwice("b")
    #expect(done.tally.posts[.new] == nil && done.notes.isEmpty, "\(done.tally) \(done.notes)")
    #expect(try posts().count == 3)
  }

  @Test
  func aRenamedFileIsThatPost() throws {
    let text = "---\ntitle: Nimi\ndate: 2020-01-02\n---\nteksti\n"
    folder.write("a/content/posts/vanha.md", text)
    folder.write("a/content/posts/muu.md", "---\ntitle: Muu\ndate: 2020-01-02\n---\nteksti\n")
    try bringTwice("a")
    folder.write("b/content/posts/uusi.md", text)
    let done = try bringTwice("b")
    #expect(try posts().keys.sorted() == ["muu", "vanha"] && done.notes.isEmpty)
  }

  @Test
  func theSameFolderFromWithin() throws {
    for number in 1...4 {
      folder.write("a/_posts/2020-01-0\(number)-p\(number).md", "---\ntitle: P\(number)\n---\nteksti \(number)\n")
    }
    try bringTwice("a")
    let done = try bringTwice("a/_posts")
    #expect(done.tally.posts[.new] == nil, "\(done.tally)")
    #expect(try posts().count == 4)
  }

  private func json(_ items: String...) -> String {
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"S\", \"items\": [\(items.joined(separator: ","))]}"
  }

  private func item(_ id: String, _ date: String = "2020-01-01", text: String = "teksti") -> String {
    "{\"id\": \"\(id)\", \"title\": \"A\", \"content_text\": \"\(text)\", \"date_published\": \"\(date)T00:00:00Z\"}"
  }

  @Test
  func anotherIDOfTheSameWordsAndDate() throws {
    _ = folder.source("a.json", json(item("A1")))
    _ = folder.source("b.json", json(item("B2")))
    try bringTwice("a.json")
    let done = try bringTwice("b.json")
    #expect(try posts().count == 1 && done.tally.posts[.new] == nil)
  }

  /// One source has both: they are two, in every order.
  @Test
  func whatASourceHasTwiceIsTwo() throws {
    _ = folder.source("a.json", json(item("A1"), item("B2")))
    try bringTwice("a.json")
    #expect(try posts().count == 2)
    _ = folder.source("b.json", json(item("B2"), item("C3"), item("A1")))
    try bringTwice("b.json")
    #expect(try posts().count == 3)
  }

  @Test(arguments: [
    ("2021-05-05T00:00:00Z", "A", "teksti", "title and text"),
    ("2020-01-01T00:00:00Z", "A", "toinen", "title and date"),
    ("2020-01-01T00:00:00Z", "B", "teksti", "date and text"), ("2020-01-01T02:00:00Z", "A", "teksti", "title and text"),
  ])
  func whatLooksLikeAnotherIsSaid(_ date: String, _ title: String, _ text: String, _ same: String) throws {
    _ = folder.source("a.json", json(item("A1")))
    let other = item("B2", text: text).replacing("2020-01-01T00:00:00Z", with: date).replacing(
      "\"A\"", with: "\"\(title)\"")
    _ = folder.source("b.json", json(other))
    try bringTwice("a.json")
    let dry = try bring([folder.path("b.json")], into: folder.path("blog"), isDryRun: true)
    let done = try bringTwice("b.json")
    expectNoDifference(dry.notes, done.notes)
    #expect(try posts().count == 2 && done.notes.count == 1)
    #expect(done.notes.first?.message.contains("looks like a.json") == true)
    #expect(done.notes.first?.message.contains(same) == true)
  }

  /// Every blog has a second post: what one of them says is nobody else's words.
  @Test
  func aShortIDAloneIsNoProof() throws {
    _ = folder.source("a.json", json("{\"id\": \"2\", \"content_text\": \"teksti\"}"))
    let other =
      "{\"id\": \"2\", \"url\": \"https://muu.example/2\", \"content_text\": \"toinen\", \"date_published\": \"2020-01-01T00:00:00Z\"}"
    _ = folder.source("b.json", json(other))
    _ = folder.source("c.json", json("{\"id\": \"2\", \"content_text\": \"teksti, korjattu\"}"))
    try bringTwice("a.json")
    try bringTwice("c.json")
    #expect(try posts().count == 1)
    let done = try bringTwice("b.json")
    #expect(try posts().values.map(\.body.source).sorted() == ["teksti, korjattu", "toinen"])
    #expect(done.notes.count == 1 && done.notes[0].message.hasPrefix("the id “2” is another post's"))
  }

  /// Also of posts without titles, and where the clock is another one.
  @Test(arguments: [("00", true), ("02", false)])
  func ofUntitledPostsToo(_ hour: String, _ isOne: Bool) throws {
    let note = "{\"id\": \"A1\", \"content_text\": \"Pitkä muistio.\", \"date_published\": \"2020-01-01T00:00:00Z\"}"
    _ = folder.source("a.json", json(note))
    _ = folder.source("b.json", json(note.replacing("A1", with: "B2").replacing("T00", with: "T\(hour)")))
    try bringTwice("a.json")
    let done = try bringTwice("b.json")
    #expect(try posts().count == (isOne ? 1 : 2))
    #expect(
      done.notes.map { $0.message.contains("“Pitkä muistio.” looks like") } == (isOne ? [] : [true]), "\(done.notes)")
  }

  private func feed(_ home: String, _ path: String, date: String = "Mon, 01 Jun 2020 09:00:00 +0000") -> String {
    """
    <rss version="2.0"><channel><title>S</title><link>\(home)/</link><item><title>Ahvenia</title>
    <link>\(home)/\(path)</link><guid>\(home)/\(path)</guid><pubDate>\(date)</pubDate>
    <description>Kolme ahventa.</description></item></channel></rss>
    """
  }

  /// Everything is what it was but the address of the blog.
  @Test(arguments: [
    ("https://lampi.example", "ahvenia/"), ("https://www.lampi.example", "ahvenia/"),
    ("https://meri.example", "ahvenia/"), ("https://meri.example/blogi", "2020/06/ahvenia"),
  ])
  func aBlogThatMovedHasThePostsThatItHad(_ home: String, _ path: String) throws {
    _ = folder.source("a.rss", feed("http://lampi.example", "ahvenia/"))
    _ = folder.source("b.rss", feed(home, path))
    try bringTwice("a.rss")
    let done = try bringTwice("b.rss")
    #expect(try posts().count == 1 && done.notes.isEmpty, "\(done.notes)")
  }

  /// Another name on the same site, or another day on another one.
  @Test
  func anotherPermalinkIsSaid() throws {
    _ = folder.source("a.rss", feed("https://lampi.example", "ahvenia/"))
    _ = folder.source("b.rss", feed("https://lampi.example", "kolme-ahventa/"))
    try bringTwice("a.rss")
    let done = try bringTwice("b.rss")
    #expect(try posts().count == 2 && done.notes.count == 1)
    #expect(done.notes.first?.message.contains("looks like ahvenia.json") == true)
  }

  /// What is said each week under the same title is no other one's.
  @Test
  func whatComesEachWeekIsNoGuess() throws {
    for (week, day) in ["01", "08", "15"].enumerated() {
      _ = folder.source(
        "\(week).rss", feed("https://lampi.example", "\(week)", date: "Mon, \(day) Jun 2020 09:00:00 +0000"))
      #expect(try bringTwice("\(week).rss").notes.isEmpty)
    }
    #expect(try posts().count == 3)
  }

  private func export(_ number: Int, name: String, guid: String, hours: Int = 12) -> String {
    var export = ExportText()
    export.items = [
      ExportText.item(
        number, name: name, dates: ("2020-06-01 \(hours):00:00", "2020-06-01 \(two(hours - 3)):00:00"))
    ]
    return export.text.replacing("https://lampi.example/?p=\(number)</guid>", with: "\(guid)</guid>")
  }

  /// The blog's own number says which one it is, and which one it is not.
  @Test(arguments: [(1, 1), (2, 2)])
  func theNumberOfAnExportTells(_ number: Int, _ count: Int) throws {
    _ = folder.source("a.xml", export(1, name: "ahvenia", guid: "https://lampi.example/?p=1"))
    _ = folder.source("b.xml", export(number, name: "kolme-ahventa", guid: "urn:uusi", hours: 15))
    try bringTwice("a.xml")
    let done = try bringTwice("b.xml")
    #expect(try posts().count == count && done.notes.isEmpty, "\(done.notes)")
  }
}
