import Blog
import CustomDump
import Glibc
import Interchange
import Testing
import Words

/// The folders of site generators, with every value that their pages have, where the shared data is.
@Suite(.enabled(if: SharedData.isPresent, "the shared test data is not here"))
struct SharedFolderTests {
  private let folder = TemporaryFolder()

  private func bring(_ name: String) throws -> (Imported, [String: Post]) {
    let source = "\(SharedData.folder ?? "")/imports/\(name)"
    let imported = try InterchangeTests.bring([source], into: folder.path("blog"))
    let before = folder.everything("blog")
    try InterchangeTests.bring([source], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
    return (imported, Dictionary(imported.posts.map { ($0.post.title, $0.post) }) { first, _ in first })
  }

  private func dates(_ posts: [String: Post]) -> [String: String?] { posts.mapValues { $0.published?.date } }

  @Test func hexo() throws {
    let (imported, posts) = try bring("30-hexo")
    #expect(dates(posts) == ["Half": "2020-02-09", "test article": "2020-02-09", "Json hexo": "2020-02-09"])
    #expect(posts["Half"]?.tags == ["Sports", "Football", "Other"] && posts["test article"]?.tags == ["a"])
    #expect(posts["Half"]?.body.source.contains("Intro") == true && posts["Json hexo"]?.body.source == "Json body\n")
    #expect(posts["test article"]?.body.source == "Hexo body without a first rule.\n")
    #expect(posts.values.allSatisfy { $0.marks.isPublic } && imported.notes.map(\.count) == [2])
  }

  @Test func eleventy() throws {
    let (_, posts) = try bring("31-eleventy")
    #expect(posts["Eleventy"]?.published?.text == "2018-11-20T16:33:00+01:00" && posts["Eleventy"]?.tags == ["post"])
    #expect(posts["Json matter"]?.published?.date == "2020-01-01")
    #expect(posts["Last modified"]?.marks.status == .draft && posts["Js matter"]?.marks.isPublic == true)
    #expect(posts.values.allSatisfy { $0.body.source == "Body\n" })
  }

  @Test func astro() throws {
    let (imported, posts) = try bring("32-astro")
    let first = try #require(posts["Astro"])
    #expect(first.published?.date == "2022-07-08" && first.modified?.date == "2022-07-10")
    #expect(first.authors.map(\.name) == ["Rea"] && first.summary == "Lorem" && first.marks.isPublic)
    #expect(!first.body.source.contains("import") && first.body.source.contains("Body *text*."))
    #expect(posts["Astro two"]?.published?.date == "2022-07-08")
    #expect(imported.notes.map(\.kind) == [.lost, .lost])
  }

  @Test func jekyll() throws {
    let (imported, posts) = try bring("33-jekyll")
    #expect(
      Set(posts.keys) == [
        "No", "Foo: bar baz", "Crlf & bom", "2020", "Empty", "Broken \\q escape", "Dup", "Html post", "Folded title",
      ])
    #expect(posts["No"]?.commentsOpen == false && posts["No"]?.published?.date == "2017-08-16")
    #expect(posts["Crlf & bom"]?.tags == ["a", "b"] && posts["Crlf & bom"]?.body.source == "Body 3\n")
    #expect(posts["2020"]?.body.source == "Body 4\n\n---\n\nafter a rule\n" && posts["2020"]?.marks.status == .draft)
    #expect(posts["Html post"]?.body == Body(format: .html, source: "<p>Html & <b>bold</b></p>\n"))
    let folded = try #require(posts["Folded title"])
    #expect(folded.authors == [Author(name: "Rea", url: "https://rea.example")] && folded.summary == "First\nsecond")
    #expect(posts["Empty"]?.published?.date == "2017-08-21")
    #expect(imported.notes.contains { $0.message == "1 .textile file is not read." })
    #expect(!imported.notes.contains { $0.message.contains("no date") })
  }

  @Test func pelican() throws {
    let (_, posts) = try bring("34-pelican")
    let post = try #require(posts["My pelican title"])
    #expect(post.tags == ["Python", "pelican", "publishing"] && post.summary == "Short version")
    #expect(post.modified?.date == "2010-12-05" && post.body.source == "This is the *content*.\n")
    #expect(folder.names("blog/posts") == ["my-super-post.json"])
  }

  @Test func hugoInTwoLanguages() throws {
    let (_, posts) = try bring("36-hugo-multilingual")
    #expect(posts.mapValues(\.language) == ["Hei": "fi", "Hello": "en", "Nippu": "fi", "Bundle": nil])
    let bundle = try #require(posts["Bundle"])
    #expect(bundle.modified?.date == "2020-01-05" && bundle.image == "media/content/posts/bundle/pic.png")
    #expect(bundle.body.source.contains("](media/content/posts/bundle/pic.png)") && bundle.body.source.contains("Cap"))
    let file = folder.names("blog/posts").first { $0.hasPrefix("my-bundle") }
    #expect(file.flatMap { folder.text("blog/posts/\($0)") }?.contains("/old") == true)
  }

  @Test func zola() throws {
    let (_, posts) = try bring("37-zola")
    #expect(posts["Zola"]?.tags == ["c", "a", "b"] && posts["Zola"]?.marks.status == .draft)
    #expect(posts["Zola"]?.authors.map(\.name) == ["Rea"] && posts["Zola"]?.modified?.date == "2020-01-02")
    #expect(posts["Dotted"]?.tags == ["x"] && posts["Dotted"]?.authors.map(\.name) == ["Rea", "Oskar"])
  }

  @Test func hugosTOML() throws {
    let (imported, posts) = try bring("38-hugo-toml")
    let post = try #require(posts["Multi line"])
    #expect(post.published?.text == "1979-05-27T07:32:00-08:00" && post.tags == ["a", "b"])
    #expect(post.authors.map(\.name) == ["Rea"] && post.body.source == "Body\n")
    let file = try #require(folder.text("blog/posts/a.json"))
    for part in ["😀", "C:", "a.png"] { #expect(file.contains(part), "\(part)") }
    #expect(posts["Json hugo"]?.tags == ["a"] && posts["Json hugo"]?.body.source == "Body json\n")
    #expect(imported.notes.contains { $0.message == "1 .org file is not read." })
  }

  @Test func hugosHTML() throws {
    let (imported, posts) = try bring("38b-hugo-html")
    #expect(posts["Html in Hugo"]?.body == Body(format: .html, source: "<p>Hugo takes HTML content</p>\n"))
    #expect(posts["Md"] != nil && imported.notes.map(\.message) == ["1 .adoc file is not read."])
  }

  @Test func commentsOfStaticSites() throws {
    let staticman = try #require(try bring("11-staticman").1["First reeds"]).comments
    #expect(
      staticman.map(\.author.name) == ["Oskar", "Rea"]
        && staticman.map(\.body.source) == ["Nice *reeds* indeed", "Thanks"])
    #expect(staticman.map { $0.published?.text } == ["2019-03-01T07:00:00Z", "2019-03-01T08:00:00Z"])
    let jekyll = try bring("43-jekyll-import-made").1
    let made = try #require(jekyll["First reeds"])
    #expect(made.comments.map(\.id.value) == ["31", "32"] && made.comments.map(\.author.name) == ["Oskar", "Rea"])
    #expect(made.comments.map { $0.published?.text } == ["2014-02-17T11:00:00+02:00", "2014-02-17T12:00:00+02:00"])
    #expect(made.comments.first?.author.url == "http://oskar.example" && made.tags == ["birds"])
    #expect(made.marks.isPublic && made.authors == [Author(name: "Rea", url: "http://reed.example")])
    #expect(jekyll["By exitwp"]?.marks.isPublic == true && jekyll["By exitwp"]?.authors.map(\.name) == ["rea"])
    let collection = try #require(try bring("46-jekyll-comment-collection").1["First reeds"]).comments
    #expect(collection.map(\.author.name) == ["Oskar", "Oskar"])
    #expect(Set(collection.map(\.body.source)) == ["<p>Nice</p>", "Nice too"])
    #expect(!folder.everything("blog").values.contains { $0.contains("@") })
  }

  @Test func anExportBesideAReadme() throws {
    let (imported, posts) = try bring("39-export-beside-readme")
    #expect(imported.posts.count == 5 && posts["Pub differs"]?.marks.isPublic == true)
    #expect(imported.notes.contains { $0.kind == .skipped } || imported.notes.count == 1)
  }
}
