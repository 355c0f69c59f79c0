import Blog
import BlogStore
import Glibc
import Interchange
import Testing
import Words

/// What other generators put into a folder, in texts of our own.
struct SiteFolderTests {
  private func posts(_ files: [(String, String)]) throws -> (Imported, [String: Post], TemporaryFolder) {
    let folder = TemporaryFolder()
    for (name, text) in files { folder.write("site/\(name)", text) }
    let imported = try bring([folder.path("site")], into: folder.path("blog"))
    let before = folder.everything("blog")
    try bring([folder.path("site")], into: folder.path("blog"))
    #expect(folder.everything("blog") == before, "a second run changes nothing")
    var posts: [String: Post] = [:]
    for post in imported.posts { posts[post.post.title] = post.post }
    return (imported, posts, folder)
  }

  @Test(arguments: [
    "title: Ruoho\ndate: 2020-02-03\ntags:\n- a\n- b c\n---\nteksti\n",
    "\"title\": \"Ruoho\",\n\"date\": \"2020/02/03\",\n\"tags\": [\"a\", \"b c\"]\n;;;\nteksti\n",
    ";;;\n\"title\": \"Ruoho\", \"date\": \"2020-02-03\", \"tags\": [\"a\", \"b c\"],\n;;;\nteksti\n",
    "---json\n{\"title\": \"Ruoho\", \"date\": \"2020-02-03\", \"tags\": [\"a\", \"b c\"]}\n---\nteksti\n",
    "---toml\ntitle = \"Ruoho\"\ndate = 2020-02-03\ntags = [\"a\", \"b c\"]\n---\nteksti\n",
    "---js\n{title: \"Ruoho\", date: \"2020-02-03\", tags: [\"a\", \"b c\"]}\n---\nteksti\n",
    "Title: Ruoho\r\nDate: 2020-02-03\r\nTags: a,\r\n    b c\r\n\r\nteksti\r\n",
    "Title: Ruoho\nDate: 2020-02-03\nTags: a; b c\n\nteksti\n",
    ".. title: Ruoho\n.. date: 2020-02-03\n.. tags: a, b c\n\nteksti\n",
    "<!--\n.. title: Ruoho\n.. date: 2020-02-03\n.. tags: a, b c\n-->\n\nteksti\n",
    "<!-- .. title: Ruoho\n\n.. date: 2020-02-03\n.. tags: a, b c -->\nteksti\n",
    "---\nTitle: Ruoho\ntitle: Ruoho\npubDate: Feb 03 2020\ntags: [a, [b c]]\n---\nteksti\n",
    "---\ntitle: Ruoho\npublishedDate: 2020-02-03\ntags: [{name: a}, {label: b c}]\n---\nteksti\n",
  ])
  func headsOfEveryGenerator(_ text: String) throws {
    let (imported, posts, _) = try posts([("content/x.md", text)])
    let post = try #require(posts["Ruoho"])
    #expect(post.published?.date == "2020-02-03" && post.tags == ["a", "b c"])
    #expect(post.body.source == "teksti\n")
    #expect(imported.notes.isEmpty, "\(imported.notes)")
  }

  @Test(arguments: ["Huom: tämä on\n\nteksti", "Otsikko\n---\nteksti", "Title says: nothing\n\nx", "note: x\n---\ny"])
  func ordinaryTextIsNoHead(_ text: String) throws {
    let (_, posts, _) = try posts([("x.md", text)])
    #expect(posts["X"]?.body.source == text + "\n")
  }

  @Test(arguments: [
    "draft: \"true\"", "draft: yes", "draft: 1", "draft: \"1\"", "draft: ON", "draft: soon", "draft: {x: 1}",
    "isDraft: true",
    "published: no", "published: \"False\"", "publish: false", "published: 0", "status: Draft", "status: idea",
    "status: private", "status: [draft]", "hidden: true", "unlisted: \"yes\"", "private: true", "visibility: members",
    "permalink: false", "eleventyExcludeFromCollections: true", "status: false",
  ])
  func whatIsNotForEverybody(_ line: String) throws {
    let (_, posts, _) = try posts([("x.md", "---\ntitle: T\n\(line)\n---\nx")])
    #expect(posts["T"]?.marks.isPublic == false)
  }

  @Test(arguments: [
    "draft: false", "draft: \"no\"", "draft: 0", "published: yes", "published: 2020-01-02", "status: publish",
    "status: Published", "hidden: no", "visibility: public", "draft:",
  ])
  func whatIsForEverybody(_ line: String) throws {
    let (imported, posts, _) = try posts([("x.md", "---\ntitle: T\n\(line)\n---\nx")])
    #expect(posts["T"]?.marks.isPublic == true)
    #expect(imported.notes.isEmpty, "\(imported.notes)")
  }

  @Test(arguments: ["No", "yes", "2020", "1.10", "on", "True", "007"])
  func titlesAreTheTextAsWritten(_ title: String) throws {
    let (imported, posts, _) = try posts([("x.md", "---\ntitle: \(title)\ntags: [\(title)]\nauthor: \(title)\n---\nx")])
    let post = try #require(posts[title])
    #expect(imported.notes.isEmpty, "\(imported.notes)")
    #expect(post.tags == [title] && post.authors.map(\.name) == [title])
  }

  @Test(arguments: [
    ("title: [a, b]", "title"), ("title: {x: 1}", "title"), ("tags: {a: [1]}", "tags"), ("author: {x: 1}", "author"),
    ("date: soon", "soon"), ("date: [2020, 2021]", "date"), ("comments: [hyvä]", "hyv"), ("draft: maybe", "maybe"),
    ("attachments: x", "attachments"), ("description: [a, b]", "description"),
  ])
  func oddShapesAreKeptAndSaid(_ line: String, _ word: String) throws {
    let (imported, _, folder) = try posts([("x.md", "---\n\(line)\n---\nx")])
    #expect(imported.notes.map(\.line) == [2], "\(imported.notes)")
    let file = try #require(folder.text("blog/posts/x.json"))
    #expect(file.contains("_front_matter") && file.contains(word))
  }

  @Test
  func peopleAreReadFromMaps() throws {
    for (author, name) in [
      ("{name: Rea, url: 'https://r.example'}", "Rea"), ("{display_name: Rea, login: r}", "Rea"), ("[Rea]", "Rea"),
      ("[{name: Rea}]", "Rea"), ("{login: rea, email: rea@r.example}", "rea"),
    ] {
      let (_, posts, folder) = try posts([("x.md", "---\ntitle: T\nauthor: \(author)\n---\nx")])
      #expect(posts["T"]?.authors.map(\.name) == [name])
      #expect(folder.text("blog/posts/x.json")?.contains("rea@r.example") == false)
    }
  }

  @Test
  func unreadKindsAreCounted() throws {
    let (imported, _, _) = try posts([
      ("content/a.md", "---\ntitle: A\n---\nx"), ("content/b.rst", "x"), ("content/c.rst", "x"), ("content/d.org", "x"),
      ("content/e.ipynb", "{}"), ("README.rst", "x"), ("content/f.html", "---\ntitle: F\n---\n<p>x</p>"),
      ("index.html", "---\n---\nx"), ("static/plain.html", "x"),
    ])
    #expect(
      imported.notes.map(\.message) == [
        "1 .html file is not read.", "1 .ipynb file is not read.", "1 .org file is not read.",
        "2 .rst files are not read.",
      ])
    #expect(imported.posts.count == 2)
  }

  private let feed = """
    <rss version="2.0"><channel><title>S</title><item><title>Uutinen</title><guid>u1</guid></item></channel></rss>
    """

  @Test
  func anExportBesidePapersIsFound() throws {
    for name in ["README.md", "notes.md", "docs/about.markdown", "CHANGELOG.md"] {
      let (_, posts, _) = try posts([(name, "# Ohje\n\nx"), ("feed.xml", feed)])
      #expect(Set(posts.keys) == ["Uutinen"])
    }
  }

  @Test
  func aFeedBesidePagesDoesNotDoubleThem() throws {
    let (imported, posts, _) = try posts([
      ("_posts/2020-1-5-uutinen.md", "---\ntitle: Uutinen\n---\nx"), ("feed.xml", feed), ("static/index.xml", feed),
    ])
    #expect(posts.count == 1 && posts["Uutinen"]?.published?.date == "2020-01-05")
    #expect(imported.notes.count == 1 && imported.notes[0].kind == .skipped)
  }

  @Test
  func programLinesOfPagesAreNotShown() throws {
    let (imported, posts, _) = try posts([
      (
        "src/content/blog/a.mdx",
        "---\ntitle: A\n---\nimport X from './x'\nimport {\n  Y\n} from 'y'\n\nexport const z = 1\n\nimport duties are high\n\n```\nimport q from 'q'\n```\n\n<X a={1} />\n"
      )
    ])
    #expect(posts["A"]?.body.source == "import duties are high\n\n```\nimport q from 'q'\n```\n\n<X a={1} />\n")
    #expect(imported.notes.map(\.kind) == [.lost])
  }

  @Test(arguments: [
    ("_data/comments/p/a.yml", "_data/comments/p/b.yml"), ("data/comments/p/a.yml", "data/comments/p/b.yml"),
    ("_data/comments/blog/p/a.yml", "_data/comments/blog/p/b.yml"), ("_comments/p/a.yml", "_comments/p/b.yml"),
    ("source/_data/comments/p/a.yml", "source/_data/comments/p/b.yml"),
  ])
  func commentsInFiles(_ first: String, _ second: String) throws {
    let (imported, posts, folder) = try posts([
      ("_posts/2019-01-01-p.md", "---\ntitle: P\n---\nx"),
      (first, "_id: i1\nname: Aino\nmessage: Hei\nemail: aa@aa.example\ndate: 1551423600\n"),
      (second, "_id: i2\nname: Rea\nmessage: Moi\nreplying_to: i1\nstatus: odd\ndate: '2019-03-01T08:00:00.000Z'\n"),
    ])
    let comments = try #require(posts["P"]?.comments)
    #expect(comments.map(\.author.name) == ["Aino", "Rea"])
    #expect(comments[1].inReplyTo == CommentID("i1") && comments[1].status == .held)
    #expect(comments.allSatisfy { $0.published?.date == "2019-03-01" })
    #expect(folder.text("blog/posts/p.json")?.contains("aa.example") == false)
    #expect(imported.notes.map(\.kind) == [.skipped, .guessed])
  }

  @Test
  func commentsInOtherShapes() throws {
    for (file, text) in [
      ("_data/comments/p.yml", "- {id: 1, author: Aino, message: No, date: 2019-03-01}\n"),
      ("_data/comments/p.json", "[{\"id\": 1, \"author\": \"Aino\", \"text\": \"No\", \"date\": \"2019-03-01\"}]"),
      ("_data/comments/p.yml", "c1: {name: Aino, message: No, date: 2019-03-01}\n"),
      ("_comments/1.md", "---\npost_id: 7\nname: Aino\ndate: 2019-03-01\n---\nNo\n"),
      ("_comments/p/1.md", "---\nauthor: {name: Aino}\ndate: 2019-03-01\n---\nNo\n"),
      ("_comments/x.yml", "post_id: 7\nname: Aino\ncomment: No\ndate: 2019-03-01\npublished: true\n"),
    ] {
      let (imported, posts, _) = try posts([
        ("_posts/2019-01-01-p.md", "---\ntitle: P\nwordpress_id: 7\n---\nx"), (file, text),
      ])
      #expect(posts["P"]?.comments.map(\.body.source) == ["No"], "\(file)")
      #expect(posts["P"]?.comments.first?.author.name == "Aino" && posts["P"]?.comments.first?.status == .approved)
      #expect(imported.notes.isEmpty, "\(imported.notes)")
    }
  }

  @Test
  func aCommentWithoutItsPostIsSaid() throws {
    let (imported, _, _) = try posts([
      ("_posts/2019-01-01-p.md", "---\ntitle: P\n---\nx"), ("_data/comments/q/a.yml", "name: A\nmessage: M\n"),
      ("_data/comments/q/b.yml", "just words\n"),
    ])
    #expect(imported.notes.map(\.kind) == [.lost, .waiting])
  }

  @Test(arguments: [
    ("content/fi/a.md", "content/en/b.md", "fi"), ("content/a.fi.md", "content/b.en.md", "fi"),
    ("content/a.pt-br.md", "content/b.md", "pt-br"), ("content/x/index.sv.md", "content/x/index.md", "sv"),
    ("content/go/a.md", "content/b.md", nil),
  ])
  func languagesOfPaths(_ first: String, _ second: String, _ language: String?) throws {
    let (_, posts, _) = try posts([(first, "---\ntitle: A\n---\nx"), (second, "---\ntitle: B\n---\nx")])
    #expect(posts["A"]?.language == language)
  }

  @Test(arguments: [
    ("2024-1-5-x", "2024-01-05"), ("2024-01-5-x", "2024-01-05"), ("2024-11-05_x", "2024-11-05"),
    ("2024-13-5-x", nil), ("20240105-x", nil), ("2024-1-x", nil), ("2024-01-05", "2024-01-05"),
  ])
  func datesInNames(_ name: String, _ date: String?) throws {
    let (_, posts, _) = try posts([("_posts/\(name).md", "---\ntitle: A\n---\nx")])
    #expect(posts["A"]?.published?.date == date)
  }

  @Test
  func aSideFileGivesTheHead() throws {
    let (_, posts, _) = try posts([
      ("posts/a.md", "Teksti\n"), ("posts/a.meta", ".. title: Ruoho\n.. date: 2020-02-03\n.. status: draft\n"),
    ])
    #expect(posts["Ruoho"]?.marks.status == .draft && posts["Ruoho"]?.body.source == "Teksti\n")
  }
}
