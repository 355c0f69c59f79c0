import Blog
import CustomDump
import Interchange
import Testing
import Words

/// Oddities of WordPress's exports, where the shared data is.
@Suite(.enabled(if: SharedData.isPresent, "the shared test data is not here"))
struct SharedWordPressTests {
  private let folder = TemporaryFolder()

  /// Imports twice; the second time nothing may change.
  private func bring(_ name: String) throws -> Imported {
    let source = "\(SharedData.folder ?? "")/imports/wxr/\(name).xml"
    let imported = try InterchangeTests.bring([source], into: folder.path("blog"))
    let before = folder.everything("blog")
    let again = try InterchangeTests.bring([source], into: folder.path("blog"))
    #expect(again.tally.posts == [.unchanged: imported.posts.count])
    expectNoDifference(folder.everything("blog"), before)
    // Each cause is said once.
    #expect(Set(imported.notes.map(\.message)).count == imported.notes.count)
    return imported
  }

  private var files: Set<String> { Set(folder.names("blog/posts")) }

  @Test func datesSlugsAndStates() throws {
    let imported = try bring("05-pubdate-wrong")
    let posts = imported.posts.map(\.post)
    #expect(posts.map(\.title) == ["Draft undated", "", "Pub differs", "Spaces slug", "Plain permalink"])
    #expect(posts.map(\.marks.status) == [.draft, .draft, .published, .pending, .published])
    #expect(posts.map(\.marks.kind) == ["post", "page", "post", "post", "post"])
    // The blog's own date counts, whatever the feed's says; the date of nothing is none.
    #expect(posts.map { $0.published?.date } == ["2019-03-01", nil, "2019-03-01", "2019-03-01", "2019-03-01"])
    #expect(posts.map(\.body.source) == Array(repeating: "<p>Text</p>", count: 5))
    #expect(
      files == ["draft-undated.json", "text.json", "pub-differs.json", "spaces-slug.json", "plain-permalink.json"])
    #expect(imported.notes.map(\.kind) == [.lost] && imported.notes.first?.message.contains("leads nowhere") == true)
  }

  @Test func severalLanguagesInOneText() throws {
    let post = try #require(try bring("07-qtranslate").posts.first).post
    #expect(post.title == "Hello / Hei")
    #expect(post.body.source.contains("<p>English</p>") && post.body.source.contains("<p>Suomi</p>"))
    #expect(!post.body.source.contains("[:"))
  }

  @Test func namesOfFilesAreSafe() throws {
    let imported = try bring("08-percent-slug")
    #expect(imported.posts.count == 16 && files.count == 16 && imported.notes.isEmpty)
    #expect(Set(imported.posts.map { "\($0.post.title)" }).count == 16)
    for name in files {
      #expect(!name.hasPrefix(".") && !name.hasPrefix("-") && name.utf8.count <= 255 && name.hasSuffix(".json"))
      #expect(
        name.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0 != "/" && $0 != "*" && !(0x202A...0x202E).contains($0.value)
        })
    }
    #expect(
      files.isSuperset(of: ["日本語.json", "äo.json", "con.json", "readme.json", "hidden.json", "rf.json", "abc.json"]))
  }

  @Test func controlCharactersAndSections() throws {
    let controls = try bring("10-ctrl-in-cdata")
    let post = try #require(controls.posts.first).post
    #expect(post.title == "Ctrl char" && post.body.source.hasPrefix("<p>Data.</p>"))
    #expect(post.url == "https://reed.example/ctrl-char/" && files == ["ctrl-char.json"])
    #expect(controls.notes.map(\.line) == [5, 5] && controls.notes.contains { $0.message.hasPrefix("4 control") })
  }

  @Test func sectionsWithinSections() throws {
    let imported = try bring("11-nested-cdata")
    #expect(
      imported.posts.map(\.post.body.source) == [
        "<script><![CDATA[ var x = 1; ]]></script><p>after</p>", "<p>before</p><![CDATA[inner]]><p>after inner</p>",
      ])
    #expect(imported.notes.map(\.line) == [6])
  }

  @Test func numbersSharedBetweenKinds() throws {
    let posts = try bring("12-dup-ids-between-types").posts.map(\.post)
    #expect(posts.map(\.title) == ["Post one", "Page one", "Same name"])
    #expect(posts.map(\.marks.kind) == ["post", "page", "post"] && files.count == 3)
  }

  @Test func authorsWhoAreNotListed() throws {
    let imported = try bring("13-authors")
    #expect(imported.posts.map { $0.post.authors.map(\.name) } == [["stranger"], [], []])
    #expect(imported.notes.isEmpty)
  }

  @Test func categoriesTagsAndOtherTerms() throws {
    let post = try #require(try bring("14-categories").posts.first).post
    #expect(post.tags == ["A & B", "C", "Series", "Bare", "Uncategorized"])
    #expect(post.marks.categories == ["A & B", "Uncategorized"] && post.marks.format == "quote")
  }

  @Test func lineEndsOfAnyKind() throws {
    let imported = try bring("15-crlf-mac")
    #expect(imported.posts.map(\.post.body.source) == ["one\n\ntwo\n\nthree"] && imported.notes.isEmpty)
  }

  @Test func blocksAndShortcodesStay() throws {
    let body = try #require(try bring("16-blocks").posts.first).post.body.source
    for part in [
      "First paragraph\nsecond line\n\n",
      "[caption id=\"a\" align=\"alignnone\"]<img src=\"x.jpg\" alt=\"x\" /> The caption[/caption]",
      "<!--more-->", "[gallery ids=\"1,2\"]", "[embed]https://youtu.example/x[/embed]", "[[literal]]",
    ] { #expect(body.contains(part), "\(part)") }
  }
}
