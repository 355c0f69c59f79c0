import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// What is left out is said with its place, and what an older import left that is nobody's business goes.
struct LeftOutTests {
  private let folder = TemporaryFolder()

  @Test
  func whatIsLeftOutHasALine() throws {
    var export = ExportText()
    export.items = [
      ExportText.item(
        1,
        comments: [ExportText.comment(5, text: "Tilaus", type: "order_note"), ExportText.comment(6, approved: "odd")]),
      ExportText.item(2, type: "nav_menu_item"), ExportText.item(3, type: "revision"),
    ]
    let text = export.text
    let done = try bring([folder.source("e.xml", text)], into: folder.path("blog"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for note in done.notes {
      let line = try #require(note.line, "\(note.message)")
      #expect(lines[line - 1].contains("<item>") || lines[line - 1].contains("<wp:comment>"), "\(note.sentence)")
    }
    #expect(done.notes.count == 3, "\(done.notes)")
  }

  @Test
  func theTemplateOfABlogHasALine() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>S</title>
      <entry><id>a</id><title>A</title><content>x</content></entry>
      <entry><id>t</id><category scheme="http://schemas.google.com/g/2005#kind"
       term="http://schemas.google.com/blogger/2008/kind#template"/><title>T</title><content>y</content></entry></feed>
      """
    let done = try bring([folder.source("f.atom", feed)], into: folder.path("blog"))
    #expect(done.notes.map(\.line) == [3])
  }

  private func frontMatter(_ slug: String) -> String {
    let text = folder.text("blog/posts/\(slug).json") ?? ""
    let start = text.firstRange(of: "_front_matter")?.lowerBound ?? text.endIndex
    return String(text[start...].prefix(upTo: text[start...].firstRange(of: "\n  }")?.lowerBound ?? text.endIndex))
  }

  /// Earlier imports kept all that they did not know.
  @Test(arguments: ["password: sesam", "passwd: sesam", "author:\n  name: A\n  email: sesam@s.example"])
  func whatAnOlderImportLeftGoes(_ line: String) throws {
    folder.write("s/_config.yml", "title: S\n")
    folder.write("s/_posts/2020-01-01-a.md", "---\ntitle: A\nmood: hyvä\n\(line)\n---\nteksti\n")
    try bring([folder.path("s")], into: folder.path("blog"))
    let clean = folder.everything("blog")
    let kept =
      line.contains("author")
      ? "\"author\": {\"email\": \"sesam@s.example\", \"name\": \"A\"}"
      : "\"\(line.prefix { $0 != ":" })\": \"sesam\""
    let old = (folder.text("blog/posts/a.json") ?? "").replacing(
      "\"mood\": \"hyvä\"", with: "\"mood\": \"hyvä\", \(kept)")
    folder.write("blog/posts/a.json", old)
    let dry = try bring([folder.path("s")], into: folder.path("blog"), isDryRun: true)
    let done = try bring([folder.path("s")], into: folder.path("blog"))
    expectNoDifference(dry.notes, done.notes)
    #expect(!frontMatter("a").contains("sesam") && frontMatter("a").contains("hyvä"), "\(frontMatter("a"))")
    #expect(done.notes.filter { $0.message.contains("older import") }.count == 1, "\(done.notes)")
    let again = try bring([folder.path("s")], into: folder.path("blog"))
    #expect(again.tally.posts == [.unchanged: 1] && !again.notes.contains { $0.message.contains("older import") })
    if !line.contains("author") { expectNoDifference(folder.everything("blog"), clean) }
  }

  /// Hugo's words for a page that is in no list, or is not there at all.
  @Test(arguments: [
    ("{list: never}", true), ("{list: \"never\", render: always}", true), ("{list: false}", true),
    ("{list: local}", false), ("{list: always}", false), ("{list: true}", false), ("{render: never}", true),
    ("{publishResources: false}", false),
  ])
  func aPageOfNoListIsNotForEverybody(_ build: String, _ isHidden: Bool) throws {
    for key in ["build", "_build"] {
      folder.write("\(key)/hugo.toml", "title = 'S'\n")
      folder.write("\(key)/content/posts/a.md", "---\ntitle: A\ndate: 2020-01-01\n\(key): \(build)\n---\nteksti\n")
      try bring([folder.path(key)], into: folder.path("blog-\(key)"))
      let post = try JSONBlogRepository(folder: folder.path("blog-\(key)")).post(PostID("a")).post
      #expect(post.marks.isForEverybody != isHidden, "\(key): \(build): \(post.marks.status)")
    }
  }
}
