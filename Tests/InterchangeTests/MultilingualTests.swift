import Blog
import Interchange
import Testing

/// Exports in which a plugin keeps several languages in one text.
struct MultilingualTests {
  private func post(title: String, body: String) throws -> (Post, [ImportNote]) {
    let imported = try read(("export", ExportText(items: [ExportText.item(1, title: title, body: body)]).text))
    return (try #require(imported.posts.first).post, imported.notes)
  }

  @Test(arguments: [
    ("[:en]Perch[:fi]Ahvenia[:]", "Perch / Ahvenia"), ("[:en]Perch[:fi]Ahvenia", "Perch / Ahvenia"),
    ("&lt;!--:en--&gt;Perch&lt;!--:--&gt;&lt;!--:fi--&gt;Ahvenia&lt;!--:--&gt;", "Perch / Ahvenia"),
    ("{:en}Perch{:fi}Ahvenia{:}", "Perch / Ahvenia"), ("[:en]Perch[:fi]Perch[:]", "Perch"),
    ("[:en]Perch[:fi]Ahvenia[:] 2", "Perch / Ahvenia / 2"),
  ])
  func everyLanguageIsShown(_ title: String, _ shown: String) throws {
    let (post, notes) = try post(title: title, body: "[:en]<p>One</p>[:fi]<p>Yksi</p>[:]")
    #expect(post.title == shown)
    #expect(
      post.body.source == "<div lang=\"en\">\n\n<p>One</p>\n\n</div>\n\n<div lang=\"fi\">\n\n<p>Yksi</p>\n\n</div>")
    #expect(notes.map(\.kind) == [.guessed])
  }

  @Test(arguments: ["[:en]Perch", "a[:]b", "[:abc]x[:de]y", "Time is 12:30 [:]", "array[:2][:3]", "{:a}{:b}"])
  func otherTextsStay(_ text: String) throws {
    let (post, notes) = try post(title: text, body: text)
    #expect(post.title == text && post.body.source == text && notes.isEmpty)
  }

  @Test
  func theBlogsOwnTitle() throws {
    var export = ExportText(items: [ExportText.item(1)])
    export.head = export.head.replacing(
      "Lammen ranta", with: "&lt;!--:fi--&gt;Lampi&lt;!--:--&gt;&lt;!--:sv--&gt;Tjärn&lt;!--:--&gt;")
    #expect(try read(("export", export.text)).site?.title == "Lampi / Tjärn")
  }
}
