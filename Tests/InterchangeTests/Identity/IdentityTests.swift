import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import Testing
import Words

/// Which post an item is: no item takes the words of a post that it is not.
struct IdentityTests {
  private func texts(_ folder: TemporaryFolder) throws -> [String: String] {
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    var texts: [String: String] = [:]
    for name in folder.names("blog/posts") where name.hasSuffix(".json") {
      let post = try repository.post(PostID(String(name.dropLast(5)))).post
      if post.marks.status != .trash { texts[post.id.slug] = post.body.source }
    }
    return texts
  }

  private func shared(_ name: String) -> String? { SharedData.folder.map { "\($0)/imports/\(name)" } }

  /// Inputs of which each text has to be a post of its own, whatever the ids and links are.
  @Test(
    arguments: [
      (["identity/20-same-guid.rss", "identity/20b-same-guid-later.rss"], 4),
      (["identity/a1-same-link-distinct-guid.rss", "identity/a2-same-link-distinct-guid-later.rss"], 5),
      (["identity/b1-one-page-blog.rss", "identity/b2-one-page-blog-later.rss"], 5),
      (["27-no-guid-same-link-same-date.rss"], 6), (["28-same-link-fragment-guids.rss"], 4),
      (["28c-only-description.rss"], 9), (["20-same-guid.rss"], 3), (["dup.xml"], 2), (["noid.xml"], 1),
      (["json/09-big-number-ids.json", "json/09b-big-number-ids-later.json"], 3), (["json/11-no-id-no-url.json"], 2),
    ])
  func sharedInputs(_ names: [String], _ count: Int) throws {
    guard SharedData.isPresent else { return }
    let folder = TemporaryFolder()
    let atOnce = TemporaryFolder()
    let sources = names.compactMap(shared).filter { access($0, R_OK) == 0 }
    guard sources.count == names.count else { return }
    for source in sources { try bring([source], into: folder.path("blog")) }
    let before = folder.everything("blog")
    #expect(try texts(folder).count == count)
    for source in sources + sources.reversed() { try bring([source], into: folder.path("blog")) }
    expectNoDifference(folder.everything("blog"), before)
    try bring(sources, into: atOnce.path("blog"))
    expectNoDifference(atOnce.everything("blog"), before)
    // A dry run tells the same.
    let dry = try bring(sources, into: atOnce.path("blog"), isDryRun: true)
    #expect(dry.tally.posts[.new] == nil && dry.tally.posts[.changed] == nil)
  }

  @Test
  func aSharedGuidIsSaidAndARepliesPostStays() throws {
    let folder = TemporaryFolder()
    func item(_ name: String, _ day: Int) -> String {
      """
      <item><title>\(name)</title><link>https://suo.example/\(name)/</link><guid isPermaLink="false">suo</guid>
      <pubDate>Fri, 0\(day) Mar 2019 06:00:00 +0000</pubDate><description>teksti \(name)</description></item>
      """
    }
    func feed(_ items: String...) -> String {
      "<rss version=\"2.0\"><channel><title>Suo</title><link>https://suo.example/</link>\(items.joined())</channel></rss>"
    }
    let first = try bring(
      [folder.source("a.rss", feed(item("yksi", 1), item("kaksi", 2)))], into: folder.path("blog"))
    #expect(first.notes.count == 1 && first.notes[0].message.contains("another post's"))
    let before = try texts(folder)
    let second = try bring([folder.source("b.rss", feed(item("kolme", 3)))], into: folder.path("blog"))
    #expect(second.notes.count == 1 && second.tally.posts == [.new: 1])
    #expect(try texts(folder).filter { before[$0.key] != nil } == before)
  }

  /// The first item looks like the post that is here; the second is it.
  @Test
  func aClashThatShowsLateTakesTheProofAway() throws {
    let folder = TemporaryFolder()
    func json(_ items: String...) -> String {
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"S\", \"items\": [\(items.joined(separator: ","))]}"
    }
    let old = #"{"id": "x", "title": "A", "content_text": "vanha", "date_published": "2020-01-01T00:00:00Z"}"#
    let other = #"{"id": "x", "title": "A", "content_text": "muu", "date_published": "2020-01-01T00:00:00Z"}"#
    try bring([folder.source("a.json", json(old))], into: folder.path("blog"))
    let slug = try #require(try texts(folder).first?.key)
    try bring([folder.source("b.json", json(other, old))], into: folder.path("blog"))
    #expect(try texts(folder)[slug] == "vanha" && texts(folder).count == 2)
    let before = folder.everything("blog")
    try bring([folder.path("b.json")], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test
  func whatAloneChangedIsStillThatPost() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [ExportText.item(1), ExportText.item(2, dates: ("2020-07-01 12:00:00", "2020-07-01 09:00:00"))]
    try bring([folder.source("e.xml", export.text)], into: folder.path("blog"))
    export.items[0] = ExportText.item(1, title: "Uusi otsikko")
    export.items[1] = export.items[1].replacing("lampi.example/ahvenia-2/", with: "lampi.example/muualla/")
    let again = try bring([folder.source("e.xml", export.text)], into: folder.path("blog"))
    #expect(again.tally.posts == [.changed: 2])
    #expect(folder.names("blog/posts") == ["ahvenia-1.json", "ahvenia-2.json"])
  }

  /// A page that was deleted and written again under its title has its address, and is another post; one that only moved to
  /// another program has its date, too.
  @Test(arguments: [
    ("2021-05-05 09:00:00", 2), ("2020-06-02 08:17:00", 2), ("2020-06-01 09:00:00", 1), ("2020-06-01 06:00:00", 1),
    ("2020-06-01 00:00:00", 1),
  ])
  func anAddressIsNotProofAgainstIDAndDate(_ date: String, _ count: Int) throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [ExportText.item(1, name: "yhteys", body: "<p>vanha</p>")]
    try bring([folder.source("a.xml", export.text)], into: folder.path("blog"))
    export.items = [
      ExportText.item(9, name: "yhteys", body: "<p>uusi</p>", dates: (date, date))
    ]
    for _ in 1...2 {
      try bring([folder.source("b.xml", export.text)], into: folder.path("blog"))
      #expect(try Set(texts(folder).values) == (count == 1 ? ["<p>uusi</p>"] : ["<p>vanha</p>", "<p>uusi</p>"]))
    }
  }

  /// An id that came back with a post of which nothing is what the old one had: a title where that had an address.
  @Test(arguments: [
    (#""url": "https://s.example/#1""#, #""title": "B", "date_published": "2021-01-01T00:00:00Z""#),
    (#""title": "A""#, #""url": "https://s.example/b/""#),
    (#""date_published": "2020-01-01T00:00:00Z""#, #""title": "B", "url": "https://s.example/b/""#),
  ])
  func anIdAloneBindsNothingThatHasOtherNames(_ old: String, _ new: String) throws {
    let folder = TemporaryFolder()
    func feed(_ names: String, _ text: String) -> String {
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "S", "items": [{"id": "x", \#(names), "content_text": "\#(text)"}]}"#
    }
    try bring([folder.source("a.json", feed(old, "vanha"))], into: folder.path("blog"))
    let second = try bring([folder.source("b.json", feed(new, "uusi"))], into: folder.path("blog"))
    #expect(try Set(texts(folder).values) == ["vanha", "uusi"])
    #expect(second.notes.contains { $0.message.contains("another post's") })
    // The same words are the same post, and what has no other name is known by its id.
    try bring([folder.source("c.json", feed(new, "vanha"))], into: folder.path("toka"))
    try bring([folder.source("d.json", feed(old, "vanha"))], into: folder.path("toka"))
    #expect(folder.names("toka/posts").count == 1)
  }

  @Test
  func untitledPostsAreNamedByTheirFirstWords() throws {
    let folder = TemporaryFolder()
    let feed = """
      {"version":"https://jsonfeed.org/version/1.1","title":"S","items":[
      {"id":"1","content_html":"<p>Kurki lensi <b>yli</b> suon.</p><p>Muuta.</p>"}]}
      """
    try bring([folder.source("a.json", feed)], into: folder.path("blog"))
    #expect(folder.names("blog/posts") == ["kurki-lensi-yli-suon.json"])
  }

  @Test
  func manyPostsOfOneNameTakeNoLongerEach() throws {
    let folder = TemporaryFolder()
    let items = (1...20_000).map { #"{"id":"\#($0)","title":"Sama","content_text":"t\#($0)"}"# }
    let feed =
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"S\",\"items\":[\(items.joined(separator: ","))]}"
    let done = try bring([folder.source("a.json", feed)], into: folder.path("blog"), isDryRun: true)
    #expect(done.tally.posts == [.new: 20_000])
  }
}
