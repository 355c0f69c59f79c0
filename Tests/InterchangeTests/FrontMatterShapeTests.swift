import Blog
import Interchange
import Testing

/// Known names whose values have another form than usual: read as far as they have a sense, else kept and said.
struct FrontMatterShapeTests {
  private func page(_ lines: String) throws -> (Post, [ImportNote], String) {
    let (imported, _, folder) = try bringSite([("content/x.md", "---\n\(lines)\n---\nTeksti\n")])
    return (
      try #require(imported.posts.first).post, imported.notes, folder.text("blog/posts/x.json") ?? ""
    )
  }

  @Test(arguments: [
    "title: [Ahvenia]\ndate: [2024-03-05]\ndraft: [no]\nlang: [fi]", "Title: Ahvenia\nDate: 2024-03-05\nLang: fi",
    "TITLE: Ahvenia\npubdate: 2024-03-05\nLANGUAGE: fi", "title: {fi: Ahvenia}\nPubDate: 2024-03-05\nlang: fi",
  ])
  func otherFormsThatHaveASense(_ lines: String) throws {
    let (post, notes, file) = try page(lines)
    #expect(post.title == "Ahvenia" && post.published?.date == "2024-03-05" && post.language == "fi")
    #expect(post.marks.isPublic)
    #expect(notes.isEmpty || lines.contains("{fi") && notes.count == 1, "\(notes)")
    #expect(!file.contains("_front_matter") || lines.contains("{fi"))
  }

  @Test(arguments: [
    "tags:\n- a\n-\n- \"\"\n- b", "tags: [[a], [b]]", "Tags: [a, b]", "tags: {a: true, b: yes, c: no}", "TAGS: a, b",
  ])
  func tagsInOtherForms(_ lines: String) throws {
    let (post, notes, _) = try page(lines)
    #expect(post.tags == ["a", "b"] && notes.isEmpty)
  }

  @Test(arguments: [
    "author: {first: Rea, last: Kaisla}", "author: {first_name: Rea, last_name: Kaisla}", "Author: Rea Kaisla",
    "authors: [{name: Rea Kaisla}]",
  ])
  func peopleInOtherForms(_ lines: String) throws {
    #expect(try page(lines).0.authors.map(\.name) == ["Rea Kaisla"])
  }

  /// The text of the site's language, and all of them kept.
  @Test
  func aTitleInSeveralLanguages() throws {
    for (settings, title) in [("languageCode = \"sv-FI\"\n", "Abborrar"), ("", "Perch")] {
      let (imported, posts, folder) = try bringSite([
        ("hugo.toml", settings), ("content/x.md", "---\ntitle: {sv: Abborrar, en: Perch}\n---\nx"),
      ])
      #expect(posts[title] != nil && imported.notes.map(\.kind) == [.guessed])
      let file = folder.text("blog/posts/x.json") ?? ""
      #expect(file.contains("Abborrar") && file.contains("Perch"))
    }
  }

  @Test(arguments: [
    ("lang: klingon!", "klingon!"), ("url: \"javascript:alert(1)\"", "javascript"), ("url: [a, b]", "url"),
    ("lang: {x: 1}", "lang"), ("permalink: {x: 1}", "permalink"),
  ])
  func whatMeansNothingIsKeptAndSaid(_ lines: String, _ word: String) throws {
    let (post, notes, file) = try page(lines)
    #expect(post.url == nil && post.language == nil)
    #expect(notes.map(\.line) == [2] && file.contains("_front_matter") && file.contains(word), "\(notes)")
  }

  @Test(arguments: [
    "permalink: /:year/:title/", "permalink: pretty", "permalink: false", "url: /ahvenia/", "lang: fi_FI",
  ])
  func patternsAndAddressesAreNoOddities(_ lines: String) throws {
    let (_, notes, file) = try page(lines)
    #expect(notes.isEmpty, "\(notes)")
    // Where the blog is, nobody knows here; its path is kept.
    #expect(file.contains("_front_matter") == lines.hasPrefix("url"))
  }

  /// Only our own export says so what its text is written in.
  @Test
  func aNameOfOursMayBeAnybodys() throws {
    let (post, notes, file) = try page("title: A\ncontent: jotain")
    #expect(post.body.source == "Teksti\n" && notes.isEmpty && file.contains("jotain"))
  }

  @Test
  func aHeadWithoutAnEndIsSaid() throws {
    let (imported, posts, _) = try bringSite([
      ("a.md", "---\ntitle: Ahvenia\nTeksti ilman loppua.\n"), ("b.md", "---\nKolme viivaa ja: teksti\n"),
    ])
    #expect(posts["A"]?.body.source == "---\ntitle: Ahvenia\nTeksti ilman loppua.\n" && posts["B"] != nil)
    #expect(imported.notes.map(\.line) == [1] && imported.notes.first?.kind == .guessed)
  }
}
