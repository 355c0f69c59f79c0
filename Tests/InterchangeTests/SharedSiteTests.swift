import Blog
import BlogStore
import Glibc
import Interchange
import Testing
import Words

/// The folders of the shared data, with the values that its list names.
@Suite(.enabled(if: SharedData.isPresent, "the shared test data is not here"))
struct SharedSiteTests {
  private func bring(_ name: String) throws -> (Imported, [String: Post])? {
    let source = "\(SharedData.folder ?? "")/imports/\(name)"
    guard access(source, R_OK) == 0 else { return nil }
    let folder = TemporaryFolder()
    let imported = try InterchangeTests.bring([source], into: folder.path("blog"))
    let before = folder.everything("blog")
    #expect(!before.values.contains { $0.contains("@") }, "no e-mail")
    try InterchangeTests.bring([source], into: folder.path("blog"))
    #expect(folder.everything("blog") == before)
    var posts: [String: Post] = [:]
    for post in imported.posts { posts[post.post.title] = post.post }
    return (imported, posts)
  }

  @Test(arguments: [
    ("30-hexo", ["Half", "test article", "Json hexo"]),
    ("31-eleventy", ["Eleventy", "Last modified", "Json matter", "Js matter"]), ("32-astro", ["Astro", "Astro two"]),
    ("34-pelican", ["My pelican title"]), ("37-zola", ["Zola", "Dotted"]),
    ("38b-hugo-html", ["Html in Hugo", "Md"]), ("36-hugo-multilingual", ["Hei", "Hello", "Nippu", "Bundle"]),
    ("39-export-beside-readme", ["Draft undated"]),
  ])
  func everyPageHasItsTitle(_ name: String, _ titles: [String]) throws {
    guard let (imported, posts) = try bring(name) else { return }
    if name == "39-export-beside-readme" {
      #expect(posts["Draft undated"] != nil)
    } else {
      #expect(Set(posts.keys) == Set(titles), "\(imported.notes)")
    }
  }

  @Test
  func pelicansHead() throws {
    guard let (imported, posts) = try bring("34-pelican") else { return }
    let post = try #require(posts["My pelican title"])
    #expect(post.marks.status == .draft && post.published?.text == "2010-12-03T10:20:00Z")
    #expect(post.authors.map(\.name) == ["Alexis Metaireau", "Conan Doyle"])
    #expect(imported.notes.contains { $0.message == "1 .rst file is not read." })
  }

  @Test
  func jekyllsOddFiles() throws {
    guard let (_, posts) = try bring("33-jekyll") else { return }
    #expect(posts["No"]?.tags == ["one", "two", "birds", "reeds", "water"])
    #expect(posts["2020"]?.marks.status == .draft)
    #expect(posts["Folded title"]?.published?.date == "2017-08-02")
  }

  @Test
  func everyDraftIsADraft() throws {
    guard let (imported, _) = try bring("41-drafts") else { return }
    let open = imported.posts.filter { $0.post.marks.isPublic }.map { $0.post.title.prefix(3) }.sorted()
    #expect(open == ["T12", "T20"])
  }

  @Test(arguments: ["11-staticman", "43-jekyll-import-made", "46-jekyll-comment-collection"])
  func commentsOfAStaticSite(_ name: String) throws {
    guard let (imported, posts) = try bring(name) else { return }
    let post = try #require(posts["First reeds"], "\(imported.notes)")
    #expect(post.comments.count == 2 && post.comments.allSatisfy { $0.published != nil && !$0.author.name.isEmpty })
    #expect(post.marks.status == .published)
    if name == "11-staticman" { #expect(post.comments[1].inReplyTo == post.comments[0].id) }
    if name.hasPrefix("43") { #expect(post.authors.map(\.name) == ["Rea"]) }
  }
}
