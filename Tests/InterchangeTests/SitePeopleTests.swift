import Blog
import Interchange
import Testing

/// Who wrote a page: people in files of their own, and addresses that are nobody's name.
struct SitePeopleTests {
  @Test(arguments: [
    ("_data/authors.yml", "rea:\n  name: Rea Kaisla\n  url: https://rea.example\n  email: rea@rea.example\n"),
    ("_data/authors.yml", "rea: Rea Kaisla\n"), ("_data/authors.yml", "- {id: rea, name: Rea Kaisla}\n"),
    ("_data/authors.json", "{\"rea\": {\"display_name\": \"Rea Kaisla\"}}"),
    ("_data/people.yml", "Rea: {name: Rea Kaisla}\n"), ("data/authors.toml", "[rea]\nname = \"Rea Kaisla\"\n"),
    ("data/authors/rea.toml", "name = \"Rea Kaisla\"\n"), ("_data/authors/rea.yml", "name: Rea Kaisla\n"),
    ("source/_data/authors.yml", "rea: {name: Rea Kaisla}\n"), ("blog/authors.yml", "rea: {name: Rea Kaisla}\n"),
    ("authors.yml", "rea: {name: Rea Kaisla}\n"),
    ("_authors/rea.md", "---\nshort_name: rea\nname: Rea Kaisla\n---\nKirjoittaja.\n"),
    ("content/authors/rea/_index.md", "---\ntitle: Rea Kaisla\n---\n"),
    ("src/content/authors/rea.json", "{\"name\": \"Rea Kaisla\"}"),
  ])
  func keysStandForPeople(_ file: String, _ text: String) throws {
    for line in ["author: rea", "authors: [rea]", "author: {name: rea}"] {
      let (_, posts, folder) = try bringSite([
        ("_posts/2024-01-05-a.md", "---\ntitle: A\n\(line)\n---\nx"), (file, text),
      ])
      #expect(posts["A"]?.authors.map(\.name) == ["Rea Kaisla"], "\(file): \(line)")
      #expect(folder.text("blog/posts/a.json")?.contains("@") == false)
    }
  }

  @Test
  func whoIsNotListedIsCalledByTheWord() throws {
    let (imported, posts, _) = try bringSite([
      ("_posts/2024-01-05-a.md", "---\ntitle: A\nauthors: [rea, oskari]\n---\nx"),
      ("_data/authors.yml", "rea: {name: Rea Kaisla}\n"),
    ])
    #expect(posts["A"]?.authors.map(\.name) == ["Rea Kaisla", "oskari"])
    #expect(imported.notes.isEmpty)
  }

  /// A list of people is no post, and a page about one is none of the posts.
  @Test
  func pagesOfPeopleAreNoPosts() throws {
    let (imported, _, _) = try bringSite([
      ("content/posts/a.md", "---\ntitle: A\nauthor: rea\n---\nx"),
      ("content/authors/rea.md", "---\ntitle: Rea Kaisla\n---\nKirjoittaja.\n"),
    ])
    #expect(imported.posts.map(\.post.marks.kind).sorted() == ["page", "post"])
    #expect(imported.posts.first { $0.post.marks.kind == "post" }?.post.authors.map(\.name) == ["Rea Kaisla"])
  }

  private static let addressed: [(String, String)] = [
    ("rea.k@suo.example", "rea.k"), ("Rea <rea@suo.example>", "Rea"), ("rea@suo.example (Rea)", "Rea"),
    ("rea+blogi@suo.example", "rea"), ("<rea@suo.example>", "rea"), ("mailto:rea@suo.example", "rea"),
    ("Rea Kaisla rea@suo.example", "Rea Kaisla"), ("Rea Kaisla, rea@suo.example", "Rea Kaisla"),
    ("'Rea' rea@suo.example", "Rea"),
  ]

  @Test(arguments: addressed)
  func noAddressIsShownAsAName(_ written: String, _ name: String) throws {
    let escaped = written.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let (imported, posts, folder) = try bringSite([
      (
        "a.md",
        "---\ntitle: A\nauthor: \"\(written)\"\ncomments:\n- {id: 1, name: \"\(written)\", message: Hei}\n---\nx"
      )
    ])
    #expect(posts["A"]?.authors.first?.name == name || written.contains(","))
    #expect(posts["A"]?.comments.map(\.author.name) == [name])
    #expect(folder.text("blog/posts/a.json")?.contains("suo.example") == false)
    #expect(imported.notes.map(\.kind) == [.skipped])

    var export = ExportText()
    export.head = export.head.replacing("Aino Ahven", with: escaped)
    export.items = [ExportText.item(1, comments: [ExportText.comment(2, author: written)])]
    let post = try #require(try read(("export", export.text)).posts.first).post
    #expect(post.authors.map(\.name) == [name] && post.comments.map(\.author.name) == [name])

    let rss = """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><guid>a</guid><title>A</title>
      <dc:creator>\(escaped)</dc:creator></item></channel></rss>
      """
    #expect(try read(("feed", rss)).posts.first?.post.authors.map(\.name) == [name])
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><author><name>\(escaped)</name></author></entry></feed>
      """
    #expect(try read(("feed", atom)).posts.first?.post.authors.map(\.name) == [name])
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "x", "authors": [{"name": "\(written)"}]}]}
      """
    #expect(try read(("feed", json)).posts.first?.post.authors.map(\.name) == [name])
  }

  /// What only looks a little like an address is a name.
  @Test(arguments: ["@rea", "@rea@suo.example", "Rea @ Suo", "R@ea", "rea@", "@", "Rea (kotona)", "a@b@c.example"])
  func otherNamesStay(_ name: String) throws {
    let (_, posts, _) = try bringSite([("a.md", "---\ntitle: A\nauthor: \"\(name)\"\n---\nx")])
    #expect(posts["A"]?.authors.map(\.name) == [name])
  }
}
