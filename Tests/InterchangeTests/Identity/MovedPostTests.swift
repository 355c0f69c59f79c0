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

  /// Whether the words of a draft that was changed are the post's nobody knows.
  @Test
  func aDraftThatWasChangedStaysAndNothingElseIsLost() throws {
    folder.write("a/_drafts/luonnos.md", "---\ntitle: Luonnos\n---\nteksti\n")
    try bringTwice("a")
    folder.write("b/_posts/2022-04-04-luonnos.md", "---\ntitle: Luonnos\n---\ntoinen\n")
    try bringTwice("b")
    #expect(try posts().count == 2)
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

  @Test(arguments: [("2021-05-05", "teksti", "title and text"), ("2020-01-01", "toinen", "title and date")])
  func whatLooksLikeAnotherIsSaid(_ date: String, _ text: String, _ same: String) throws {
    _ = folder.source("a.json", json(item("A1")))
    _ = folder.source("b.json", json(item("B2", date, text: text)))
    try bringTwice("a.json")
    let done = try bringTwice("b.json")
    #expect(try posts().count == 2 && done.notes.count == 1)
    #expect(done.notes.first?.message.contains("looks like") == true)
    #expect(done.notes.first?.message.contains(same) == true)
  }
}
