import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import Testing
import Words

/// Folders of site generators.
struct MarkdownTests {
  private func site(
    _ files: [(String, String)], now: Timestamp? = nil, prepare: (TemporaryFolder) -> Void = { _ in }
  ) throws -> (TemporaryFolder, Imported, [String: Post]) {
    let folder = TemporaryFolder()
    for (name, text) in files { folder.write("site/\(name)", text) }
    prepare(folder)
    let imported = try bring([folder.path("site")], into: folder.path("blog"), now: now)
    var posts: [String: Post] = [:]
    let repository = JSONBlogRepository(folder: folder.path("blog"))
    for name in folder.names("blog/posts") {
      let id = PostID(String(name.dropLast(5)))
      posts[id.slug] = try repository.post(id).post
    }
    return (folder, imported, posts)
  }

  @Test
  func jekyll() throws {
    let (folder, imported, posts) = try site([
      ("_config.yml", "title: Niitty\nurl: https://niitty.example\nauthor: {name: Heinä}\nlang: fi\n"),
      (
        "_posts/2019-05-06-apila.md",
        """
        ---
        title: "Apila: kolme lehteä"
        tags: [kasvit, vihreä]
        category: Kesä niityllä
        layout: post
        rating: 5
        ---
        ![Apila](/assets/apila.png) ja [muu](/muualla/).

        {% highlight ruby %}
        puts "{{ site.url }}"
        {% endhighlight %}
        """
      ),
      ("_drafts/kesken.md", "---\ntitle: Kesken\n---\nPuolikas."),
      ("about.md", "---\nlayout: page\ntitle: Tietoja\n---\nMeistä."),
      ("assets/apila.png", "PNG"), ("README.md", "# Ohje\n"), ("_layouts/post.md", "---\n---\nrunko"),
    ])
    #expect(imported.notes.map(\.kind) == [.skipped])
    #expect(Set(posts.keys) == ["apila", "kesken", "about"])
    #expect(posts["kesken"]?.marks.status == .draft)
    #expect(posts["about"]?.marks.kind == "page")
    let post = try #require(posts["apila"])
    #expect(post.title == "Apila: kolme lehteä")
    #expect(post.published?.text == "2019-05-06T00:00:00Z")
    #expect(post.tags == ["Kesä niityllä", "kasvit", "vihreä"])
    #expect(
      post.body
        == Body(
          format: .markdown,
          source: "![Apila](media/assets/apila.png) ja [muu](/muualla/).\n\n```ruby\nputs \"{{ site.url }}\"\n```\n"))
    #expect(folder.text("blog/media/assets/apila.png") == "PNG")
    #expect(folder.text("blog/posts/apila.json")?.contains("\"rating\"") == true)
    let before = folder.everything("blog")
    try bring([folder.path("site")], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test
  func hugoAndZola() throws {
    let (folder, imported, posts) = try site([
      ("hugo.toml", "title = 'Joki'\nbaseURL = 'https://joki.example/'\nlanguageCode = 'fi'\n"),
      (
        "content/posts/koski/index.md",
        """
        +++
        title = "Koski"
        date = 2020-02-03T04:05:06+02:00
        draft = true
        tags = ["vesi"]
        [params]
        depth = 3
        +++
        {{< figure src="kuohu.jpg" caption="Kuohua" >}} {{< gist 12 >}}
        """
      ),
      ("content/posts/koski/kuohu.jpg", "JPG"),
      ("content/posts/suvanto.sv.md", "{\"title\": \"Lugnvatten\", \"date\": \"2020-02-04\"}\n\nTyyntä.\n"),
      ("content/lampi.md", "+++\ntitle = \"Lampi\"\n[taxonomies]\ntags = [\"vesi\", \"tyyni\"]\n+++\nTyyntä.\n"),
      ("content/_index.md", "+++\ntitle = \"Alku\"\n+++\n"),
    ])
    #expect(imported.notes.map(\.kind) == [.skipped])
    #expect(Set(posts.keys) == ["koski", "suvanto", "lampi"])
    #expect(posts["koski"]?.published?.text == "2020-02-03T04:05:06+02:00")
    #expect(posts["koski"]?.marks.status == .draft)
    #expect(posts["koski"]?.body.source == "![Kuohua](media/content/posts/koski/kuohu.jpg) {{< gist 12 >}}\n")
    #expect(posts["suvanto"]?.language == "sv")
    #expect(posts["suvanto"]?.title == "Lugnvatten")
    #expect(posts["lampi"]?.tags == ["vesi", "tyyni"])
    #expect(folder.text("blog/media/content/posts/koski/kuohu.jpg") == "JPG")
  }

  @Test(arguments: [
    "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e]\n---\ntext",
    // Each of these ended the program that parsed it.
    "+++\ndate = 2020-01-01Tx\n+++\ntext", "+++\na = 2020-01-01 x\n+++\ntext", "+++\na = 1:x\n+++\ntext",
    "---\ntitle: [unclosed\n---\ntext", "+++\ntitle = \n+++\ntext", "---\njust words\n---\ntext",
    "---\ntitle: x\nimage: ../../../etc/passwd.png\n---\n![a](../../secret.png) ![b](/etc/hosts.png) <img src=\"..%2f..%2fx.png\">",
  ])
  func hostileFrontMatterIsTamed(_ text: String) throws {
    let (folder, _, posts) = try site([("a.md", text)])
    folder.write("secret.png", "secret")
    #expect(posts.count == 1)
    #expect(folder.names("blog") == ["blog.json", "posts"])
  }

  /// What is broken costs its own line at most, and is said with its place.
  @Test(arguments: [
    ("---\ntitle: broken: colon here\ndate: 2020-01-02\ntags:\n- yksi\n- kaksi\n---\ntext", "broken: colon here", [2]),
    ("---\ndate: 2020-01-02\ntitle: \"Sanoi: \"hei\"\ntags: [yksi, kaksi]\n---\ntext", "Sanoi: \"hei", [3]),
    ("---\ntitle: [auki\ndate: 2020-01-02\ntags: [yksi, kaksi]\n---\ntext", "[auki", [2]),
    ("---\ntitle: Rivi\nirtosana\ndate: 2020-01-02\ntags: [yksi, kaksi]\n---\ntext", "Rivi", [3]),
    ("---\ntitle: Eka\ndate: 2020-01-02\ntitle: Toka\ntags: [yksi, kaksi]\n---\ntext", "Eka", [4]),
    ("+++\ntitle = broken\ndate = 2020-01-02\ntags = [\"yksi\",\n  \"kaksi\"]\n+++\ntext", "broken", [2]),
    ("+++\ndate = 2020-01-02\ntitle = \n[taxonomies]\n  tags = [\"yksi\", \"kaksi\"]\n+++\ntext", "", [3]),
    (
      "+++\ntitle = 'Taulu'\ndate = 2020-01-02\n[taxonomies]\ntags = ['yksi', 'kaksi']\nx = y z\n+++\ntext", "Taulu",
      [6]
    ),
  ])
  func brokenFrontMatterIsReadNameByName(_ text: String, _ title: String, _ lines: [Int]) throws {
    let (folder, imported, posts) = try site([("content/posts/rikki.md", text)])
    let post = try #require(posts["rikki"])
    if !title.isEmpty { #expect(post.title == title) }
    #expect(post.published?.date == "2020-01-02" && post.tags == ["yksi", "kaksi"])
    #expect(post.body.source == "text\n")
    #expect(imported.notes.map(\.source) == lines.map { _ in folder.path("site/content/posts/rikki.md") })
    #expect(imported.notes.map(\.line) == lines)
    // Nothing of it is gone.
    let file = try #require(folder.text("blog/posts/rikki.json"))
    for word in ["irtosana", "y z"] where text.contains(word) { #expect(file.contains(word)) }
  }

  @Test(
    arguments: [
      (Array("---\ntitle: H\u{E4}m\n---\nt\u{F6}i ".unicodeScalars.map { UInt8($0.value) }) + [0x93, 0x80], 1),
      (
        [0xFF, 0xFE] + "---\ntitle: H\u{E4}m\n---\nt\u{F6}i “€".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, 0
      ),
      ([0xEF, 0xBB, 0xBF] + Array("---\ntitle: Häm\n---\ntöi “€".utf8), 0),
    ] as [([UInt8], Int)])
  func otherEncodingsLoseNoLetter(_ bytes: [UInt8], _ notes: Int) throws {
    let folder = TemporaryFolder()
    folder.write("site/a.md", bytes)
    let imported = try bring([folder.path("site")], into: folder.path("blog"))
    let post = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("a")).post
    #expect(post.title == "Häm" && post.body.source == "töi “€\n")
    #expect(imported.notes.map(\.kind) == Array(repeating: .guessed, count: notes))
    #expect(imported.notes.allSatisfy { $0.source == folder.path("site/a.md") && $0.line == 2 })
  }

  @Test
  func jekyllsWaysAreKnown() throws {
    let (folder, imported, posts) = try site([
      (
        "_config.yml",
        "title: Niitty\nurl: https://niitty.example/\nbaseurl: /kukat\ncollections: {reseptit: {output: true}}\n"
      ),
      ("_posts/2019-05-06-kissan-kello.md", "---\npermalink: /sininen/\n---\n![k](/kukat/kuvat/k.png)\n"),
      ("_posts/2019-05-07-apila.md", "---\npermalink: pretty\ntitle: 2019\ntags: [1, kaksi, 2.50]\n---\nx"),
      ("tietoja.md", "---\n---\nMeistä."), ("kuvat/k.png", "PNG"), ("_reseptit/keitto.md", "---\n---\nKeitä."),
    ])
    #expect(imported.notes.isEmpty, "\(imported.notes)")
    #expect(imported.tally.postKinds == ["post": 3, "page": 1])
    #expect(posts["tietoja"]?.marks.kind == "page" && posts["keitto"]?.marks.kind == "post")
    #expect(posts["kissan-kello"]?.title == "Kissan Kello")
    #expect(posts["kissan-kello"]?.url == "https://niitty.example/kukat/sininen/")
    #expect(posts["kissan-kello"]?.body.source == "![k](media/kuvat/k.png)\n")
    #expect(posts["apila"]?.url == nil && posts["apila"]?.title == "2019")
    #expect(posts["apila"]?.tags == ["1", "kaksi", "2.50"])
    #expect(try JSONBlogRepository(folder: folder.path("blog")).site().homePageURL == "https://niitty.example/kukat/")
  }

  @Test
  func brokenSettingsAreReadNameByName() throws {
    let (folder, imported, _) = try site([
      ("_config.yml", "---\ntitle: Niitty: kesällä\nurl: https://niitty.example\nplugins:\n  - a\n"),
      ("_posts/2020-01-02-a.md", "x"),
    ])
    #expect(
      imported.notes.map(\.sentence) == [
        folder.path("site/_config.yml") + ":2: " + (imported.notes.first?.message ?? "")
      ])
    let site = try JSONBlogRepository(folder: folder.path("blog")).site()
    #expect(site.title == "Niitty: kesällä" && site.homePageURL == "https://niitty.example")
  }

  @Test
  func numbersStayNumbers() throws {
    let (folder, _, _) = try site([
      ("a.md", "---\ntitle: a\nluvut: [1, -2, 1.5, 1.50, 007, 1e3]\n---\nx"),
      ("b.md", "+++\ntitle = 'b'\nluvut = [1_000, 1.50, 2020-01-02, 0x1F]\n+++\nx"),
    ])
    let texts = folder.everything("blog/posts").sorted { $0.key < $1.key }.map {
      $0.value.split(separator: "[").last?.prefix { $0 != "]" }.filter { !$0.isWhitespace }
    }
    #expect(texts == ["1,-2,1.5,\"1.50\",\"007\",\"1e3\"", "1000,1.50,\"2020-01-02\",\"0x1F\""])
  }

  @Test
  func whatIsToComeIsScheduled() throws {
    let pages = ["2024-01-01", "2024-03-01"].map { ("content/\($0.prefix(7)).md", "+++\ndate = \($0)\n+++\nx") }
    let now = try #require(Timestamp("2024-02-01T00:00:00Z"))
    let (folder, _, posts) = try site(pages, now: now)
    #expect(posts["2024-01"]?.marks.status == .published && posts["2024-03"]?.marks.status == .scheduled)
    let later = try bring(
      [folder.path("site")], into: folder.path("blog"), now: Timestamp("2024-03-02T00:00:00Z"))
    #expect(later.tally.posts == [.changed: 1, .unchanged: 1] && later.tally.postStatuses == ["published": 2])
  }

  @Test
  func whatIsLeftOutIsSaid() throws {
    let page = "---\ntitle: a\n---\n![x](../ulkona.png) ![y](/poissa.jpg) [z](https://x.example/a.png)\n"
    let (folder, imported, posts) = try site([("sivut/a.md", page)]) { folder in
      folder.write("ulkona.png", "PNG")
      symlink(folder.path("ulkona.png"), folder.path("site/sivut/linkki.md"))
      mkfifo(folder.path("site/putki.md"), 0o644)
    }
    #expect(posts["a"]?.body.source == "![x](../ulkona.png) ![y](/poissa.jpg) [z](https://x.example/a.png)\n")
    let said = imported.notes.map { "\($0.kind) \($0.source.dropFirst(folder.path("site/").utf8.count))" }
    #expect(said == ["lost sivut/a.md", "skipped putki.md"])
    // Two pictures are not there, and the pipe and the link are left out: each pair for one cause.
    #expect(imported.notes.map(\.count) == [2, 2])
  }
}
