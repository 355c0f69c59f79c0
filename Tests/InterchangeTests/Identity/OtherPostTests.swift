import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// Posts that have much in common and are two: the words of the first stay where they are.
struct OtherPostTests {
  private struct Item {
    var title: String? = "Merkintöjä"
    var link: String
    var id: String?
    var date: String? = "Mon, 06 Jan 2020 10:00:00 +0000"
    var text: String

    var xml: String {
      let title = title.map { "<title>\($0)</title>" } ?? ""
      let id = id.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? ""
      let date = date.map { "<pubDate>\($0)</pubDate>" } ?? ""
      return "<item>\(title)<link>\(link)</link>\(id)\(date)<description>\(text)</description></item>"
    }
  }

  private static func feed(_ items: [Item], home: String = "https://suo.example/") -> String {
    "<rss version=\"2.0\"><channel><title>Suo</title><link>\(home)</link>\(items.map(\.xml).joined())</channel></rss>"
  }

  private func texts(_ folder: TemporaryFolder) throws -> [String: String] {
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    let posts = folder.names("blog/posts").map { PostID(String($0.dropLast(5))) }
    return try Dictionary(uniqueKeysWithValues: posts.map { ($0.slug, try repository.post($0).post.body.source) })
  }

  /// Imports one source after the other, and all of them at once and again: the same bytes.
  ///
  /// - Returns: what was said of the last one.
  @discardableResult
  private func bringAll(_ sources: [String], _ folder: TemporaryFolder) throws -> Imported {
    var last = try bring([sources[0]], into: folder.path("blog"))
    for source in sources.dropFirst() { last = try bring([source], into: folder.path("blog")) }
    let everything = folder.everything("blog")
    try bring([sources[sources.count - 1]], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), everything)
    let atOnce = TemporaryFolder()
    try bring(sources, into: atOnce.path("blog"))
    expectNoDifference(atOnce.everything("blog"), everything)
    return last
  }

  /// Name, title and date are the same; permalink, id and text are not.
  @Test(arguments: [
    ("https://suo.example/sivu#4", "https://suo.example/sivu#2", "neljä", "kaksi"),
    ("https://suo.example/sivu#4", "https://suo.example/sivu#2", nil, nil),
    ("https://suo.example/a/sivu", "https://suo.example/b/sivu", "1", "2"),
    ("https://suo.example/a/sivu/", "https://suo.example/b/sivu/", nil, nil),
    (
      "https://suo.example/x/sivu#a", "https://suo.example/sivu#b", "tag:suo.example,2020:1", "tag:suo.example,2020:2"
    ),
  ])
  func permalinkIDAndTextTogetherMeanAnotherPost(_ a: String, _ b: String, _ one: String?, _ two: String?) throws {
    let folder = TemporaryFolder()
    let said = try bringAll(
      [
        folder.source("a.rss", Self.feed([Item(link: a, id: one, text: "Kaisla kasvaa.")])),
        folder.source("b.rss", Self.feed([Item(link: b, id: two, text: "Laiva lähti.")])),
      ], folder)
    #expect(try Set(texts(folder).values) == ["Kaisla kasvaa.", "Laiva lähti."])
    #expect(try texts(folder)["sivu"] == "Kaisla kasvaa.")
    #expect(said.tally.posts == [.new: 1] && said.notes.count == 1)
  }

  /// The source has the old post as it was, but for its id; another item has that id now.
  @Test(arguments: ["sama", "https://suo.example/?p=4", "tag:suo.example,2020:1"], [false, true])
  func aFullMatchBeatsAnID(_ id: String, _ isReversed: Bool) throws {
    for title in ["Merkintöjä", "Muuta"] {
      for id2 in ["toinen", "https://suo.example/p3"] {
        let folder = TemporaryFolder()
        let old = Item(link: "https://suo.example/p3", id: id, text: "Kaisla kasvaa.")
        var same = old
        same.id = id2
        let other = Item(title: title, link: "https://suo.example/p4", id: id, text: "Laiva lähti.")
        let items = isReversed ? [other, same] : [same, other]
        let said = try bringAll(
          [folder.source("a.rss", Self.feed([old])), folder.source("b.rss", Self.feed(items))], folder)
        #expect(try texts(folder) == ["p3": "Kaisla kasvaa.", "p4": "Laiva lähti."])
        #expect(said.notes.count == 1)
      }
    }
  }

  /// The day is the same, and the id is one that any blog has; all the rest is another post's.
  @Test
  func aShortIDAndADateAreNoProof() throws {
    let folder = TemporaryFolder()
    let said = try bringAll(
      [
        folder.source(
          "a.rss",
          Self.feed([Item(title: "Kaisla", link: "https://suo.example/sivu#2", id: "sama", text: "Kaisla kasvaa.")])),
        folder.source(
          "b.rss",
          Self.feed([Item(title: "Laiva", link: "https://suo.example/sivu#4", id: "sama", text: "Laiva lähti.")])),
      ], folder)
    #expect(try Set(texts(folder).values) == ["Kaisla kasvaa.", "Laiva lähti."])
    #expect(said.notes.count == 1)
  }

  /// Two blogs wrote under one name, title and date.
  @Test(arguments: [("1", "1"), ("1", "2"), ("https://suo.example/?p=5", "https://meri.example/?p=5")])
  func anotherBlogsPostIsAnother(_ one: String, _ two: String) throws {
    let folder = TemporaryFolder()
    let said = try bringAll(
      [
        folder.source(
          "a.rss", Self.feed([Item(link: "https://suo.example/viikko/", id: one, text: "Kaisla kasvaa.")])),
        folder.source(
          "b.rss",
          Self.feed(
            [Item(link: "https://meri.example/viikko/", id: two, text: "Laiva lähti.")], home: "https://meri.example/")),
      ], folder)
    #expect(try texts(folder) == ["viikko": "Kaisla kasvaa.", "viikko-2": "Laiva lähti."])
    #expect(said.notes.count == 1)
  }

  /// One permalink, and two numbers of the blog's own program.
  @Test(arguments: [("", "Otsikko"), ("Otsikko", ""), ("Yksi", "Kaksi"), ("", "")])
  func theNumberOfABlogSpeaksAgainstAPermalink(_ one: String, _ two: String) throws {
    let folder = TemporaryFolder()
    func export(_ number: Int, _ title: String, _ text: String, _ dates: (String, String)) -> String {
      var export = ExportText()
      export.items = [ExportText.item(number, title: title, name: "sivu", body: text, dates: dates)]
      return export.text.replacing("<guid isPermaLink=\"false\">https://lampi.example/?p=1</guid>", with: "")
    }
    let none = "0000-00-00 00:00:00"
    try bringAll(
      [
        folder.source("a.xml", export(2, one, "Kaisla kasvaa.", (none, none))),
        folder.source("b.xml", export(1, two, "Laiva lähti.", ("2020-01-05 10:00:00", "2020-01-05 10:00:00"))),
      ], folder)
    #expect(try Set(texts(folder).values) == ["Kaisla kasvaa.", "Laiva lähti."])
  }
}
