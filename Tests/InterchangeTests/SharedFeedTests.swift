import Blog
import CustomDump
import Interchange
import Testing
import Words

/// Oddities of feeds, where the shared data is.
@Suite(.enabled(if: SharedData.isPresent, "the shared test data is not here"))
struct SharedFeedTests {
  private let folder = TemporaryFolder()

  private func bring(_ name: String) throws -> Imported {
    let source = "\(SharedData.folder ?? "")/imports/\(name)"
    let imported = try InterchangeTests.bring([source], into: folder.path("blog"))
    let before = folder.everything("blog")
    try InterchangeTests.bring([source], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
    return imported
  }

  @Test func sectionsInTextAreWhole() throws {
    let imported = try bring("21-cdata-oddities.xml")
    let posts = imported.posts.map(\.post)
    #expect(
      posts.map(\.title) == [
        "A mix", "Escaped cdata", "Young <16s in UK", "Use <animate> in SVG", "Use bold & 1 < 2 and <nav>",
        "Over-escaped",
        "It’s être & fc-rDNS & more", "Cdata twice]]",
      ])
    #expect(
      posts.map(\.body.source) == [
        "<p>first</p><p>second</p>", "some <b>text</b>", "a", "a", "a", "&lt;p&gt;Over-escaped text&lt;/p&gt;",
        "The Clown’s Joke", "<p>code: ]]> end</p>",
      ])
    #expect(imported.notes.map(\.line) == [9])
  }

  /// Items whose dates are none.
  private static let undated: Set<String> = [
    "2019-060", "2019-W09-5", "2019-02-29T06:00:00Z", "Sat, 01 Mar 0019 06:00:00 GMT",
  ]
  /// Days that are other ones than the first of March 2019.
  private static let other = [
    "2019": "2019-01-01", "01/03/2019": "2019-01-03", "13/03/2019 18:00": "2019-03-13",
    "2019-03-01T24:00:00Z": "2019-03-02", "Thu, 01 Jan 1970 00:00:00 +0000": "1970-01-01",
  ]

  @Test func everyDateIsReadOrSaid() throws {
    let imported = try bring("26-dates.rss")
    #expect(imported.posts.count == 51)
    for item in imported.posts {
      let title = item.post.title
      if Self.undated.contains(title) {
        #expect(item.post.published == nil)
        #expect(imported.notes.contains { $0.line == item.line && $0.kind == .lost })
      } else {
        #expect(item.post.published?.date == Self.other[title] ?? "2019-03-01", "\(title)")
      }
    }
    #expect(imported.notes.filter { $0.kind == .guessed }.count == 5, "each cause once")
  }

  @Test func filmsHaveTheirWords() throws {
    let first = try #require(try bring("23-youtube.atom").posts.first).post
    #expect(first.body == Body(format: .text, source: "A film about reeds.\nIn two lines https://reed.example/"))
    #expect(
      first.title == "First film" && first.published?.date == "2019-03-01" && first.image?.contains("hqdefault") == true
    )
    let second = try #require(try bring("yt.atom").posts.first).post
    #expect(second.body.source == "The whole description that every YouTube feed carries.")
  }

  @Test func whatStandsAroundTheDocumentIsSaid() throws {
    let blank = try bring("25a-blank-before.rss")
    #expect(blank.posts.map(\.post.title) == ["One"] && blank.posts.first?.post.url == "https://junk.example/one")
    #expect(blank.notes.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.lost, .skipped])
    let warning = try bring("25b-php-warning.rss")
    #expect(warning.posts.count == 1 && warning.notes.map(\.kind) == [.skipped])
    #expect(warning.notes.first?.message.contains("Cannot modify header") == true)
  }

  @Test func slugsOfNumberedPermalinks() throws {
    let imported = try bring("plain.rss")
    #expect(imported.posts.map(\.post.body.source) == ["a", "b", "b"] && imported.notes.isEmpty)
    #expect(Set(folder.names("blog/posts")) == ["finnish-forests-in-winter.json", "second-title.json", "third.json"])
  }

  @Test func oneOfSeveralPages() throws {
    let imported = try bring("42-paged.rss")
    #expect(imported.posts.count == 1 && imported.notes.map(\.kind) == [.skipped])
    #expect(imported.notes.first?.message.contains("https://p.example/feed/?paged=2") == true)
  }

  @Test func termsOfDublinCore() throws {
    let post = try #require(try bring("dct.rss").posts.first).post
    #expect(post.published?.text == "2003-12-31T10:14:55Z" && post.title == "t" && post.body.source == "d")
  }

  @Test func itemsThatAreOnlyTexts() throws {
    let imported = try bring("28c-only-description.rss")
    #expect(imported.posts.count == 9 && imported.posts.allSatisfy { !$0.post.body.source.isEmpty })
    #expect(imported.notes.map(\.kind) == [.guessed, .guessed])
  }
}
