import Blog
import Interchange
import Testing
import Words

/// Small sources that people reported, with what is right for each.
@Suite(.enabled(if: SharedData.isPresent, "the shared test data is not here"))
struct SharedXMLTests {
  private func found(_ name: String) throws -> Imported {
    let folder = TemporaryFolder()
    return try bring(["\(SharedData.folder ?? "")/imports/\(name)"], into: folder.path)
  }

  @Test func titlesAreWhole() throws {
    #expect(
      try found("t.rss").posts.map(\.post.title) == [
        "Use <b> tags in C++ templates vector<int>", "AT&T bold x < y", "AT&T ’ <b>", "safe title",
      ])
    #expect(try found("comments/export.xml").posts.map(\.post.title) == ["The <nav> element"])
    let oddities = try found("21-cdata-oddities.xml").posts.map(\.post.title)
    #expect(oddities.contains("Use <animate> in SVG") && oddities.contains("Use bold & 1 < 2 and <nav>"))
  }

  @Test(arguments: [
    "25a-blank-before.rss", "25b-php-warning.rss", "wxr/01-notice-before.xml", "wxr/02-html-notice-before.xml",
  ])
  func dirtIsSkippedAndSaid(_ name: String) throws {
    let imported = try found(name)
    #expect(imported.posts.count == 1)
    #expect(imported.notes.contains { $0.line == 1 && $0.message.contains("skipped") })
  }

  @Test(arguments: ["yt.atom", "23-youtube.atom"]) func mediaDescriptionsAreBodies(_ name: String) throws {
    let body = try #require(try found(name).posts.first).post.body.source
    #expect(body.contains("description that every") || body.contains("reeds.\nIn two"))
  }

  @Test func datesSlugsAndPages() throws {
    #expect(try found("dct.rss").posts.first?.post.published?.text == "2003-12-31T10:14:55Z")
    #expect(try found("plain.rss").posts.map(\.post.id.slug) == ["", "", ""])
    #expect(try found("42-paged.rss").notes.contains { $0.message.contains("https://p.example/feed/?paged=2") })
    let dates = try found("26-dates.rss")
    for post in dates.posts where post.post.published == nil {
      #expect(dates.notes.contains { $0.line == post.line && $0.kind == .lost }, "\(post.post.title)")
    }
  }

  @Test func pluginsTypesStayOut() throws {
    let imported = try found("wxr/17-plugins-types-and-statuses.xml")
    #expect(
      imported.posts.map(\.post.title) == ["Plain", "Event", "Portfolio", "Pitch", "In progress", "Private one"])
    #expect(imported.posts.allSatisfy { $0.post.comments.isEmpty })
    #expect(imported.posts.filter(\.post.marks.isPublic).count == 3)
    let comments = try #require(try found("wxr/06-comment-oddities.xml").posts.first).post.comments
    #expect(!comments.contains { $0.id.value == "10" || $0.id.value == "16" })
    #expect(comments.count == 13)
  }

  @Test(arguments: ["03-https-namespaces", "03b-https-namespaces-wp-only", "04-no-namespaces"])
  func namespacesOfAnySpelling(_ name: String) throws {
    let imported = try found("wxr/\(name).xml")
    #expect(imported.posts.first?.post.comments.map(\.body.source) == ["Nice", "Answer"])
    #expect(Set(imported.notes.map(\.message)).count == imported.notes.count)
    #expect(imported.notes.count < 6)
  }

  @Test func noticesInTheMiddleAreSaid() throws {
    let imported = try found("wxr/09-middle-warning.xml")
    #expect(imported.posts.map(\.post.title) == ["A", "B", "C"])
    #expect(imported.notes.filter { $0.message.contains("between the items") }.count == 2)
  }
}
