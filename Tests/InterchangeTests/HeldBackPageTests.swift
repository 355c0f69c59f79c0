import Blog
import Interchange
import Testing
import Words

/// More ways in which sites keep a file from their readers.
struct HeldBackPageTests {
  private typealias File = (String, String)
  private static let page = "---\ntitle: Salaisuus\n---\nsalattu teksti"
  private static let open: File = ("posts/auki.md", "---\ntitle: Julki\n---\njulkista")

  private func expectLeftOut(_ path: String, _ files: [File], open: File = Self.open) throws {
    let (imported, posts, folder) = try bringSite(files + [(path, Self.page), open])
    #expect(!folder.everything("blog").values.contains { $0.contains("salattu") }, "\(path)")
    #expect(posts["Julki"]?.marks.isPublic == true, "\(path): \(posts.keys)")
    #expect(imported.notes.contains { $0.fact == .page(.notPublished(1)) }, "\(path): \(imported.notes)")
  }

  private func expectHeld(_ files: [File], open: File? = Self.open) throws {
    let (_, posts, _) = try bringSite(files + [open].compactMap { $0 })
    let held = try #require(posts["Salaisuus"], "\(posts.keys)")
    #expect(!held.marks.isPublic, "\(files)")
    if open != nil { #expect(posts["Julki"]?.marks.isPublic == true, "\(files)") }
  }

  @Test(arguments: [
    ("ignored/", "ignored/x.md"), ("ignored", "ignored/a/x.md"), ("/draft-*.md", "draft-a.md"),
    ("*.secret.md", "a/b.secret.md"),
    ("**/kesken/**", "a/kesken/b.md"), ("notes/*.md\n!notes/b.md", "notes/x.md"), ("# x\n\nx.{md,html}", "x.md"),
  ])
  func eleventysListsLeaveItOut(_ pattern: String, _ path: String) throws {
    try expectLeftOut(path, [(".eleventyignore", pattern + "\n"), (".eleventy.js", "module.exports = {}")])
    try expectLeftOut(path, [(".gitignore", pattern + "\n"), ("eleventy.config.mjs", "export default {}")])
  }

  @Test func whatGitLeavesOutOthersPublish() throws {
    let (_, posts, _) = try bringSite([
      (".gitignore", "posts/x.md\n"), ("_config.yml", "title: J\n"),
      ("_posts/2020-01-01-a.md", "---\ntitle: A\n---\na"),
      ("about.md", "---\ntitle: B\n---\nb"),
    ])
    #expect(Set(posts.keys) == ["A", "B"])
    let (_, more, _) = try bringSite([
      (".gitignore", "posts/x.md\n"), ("posts/x.md", Self.page),
      ("eleventy.config.js", "export default (c) => { c.setUseGitIgnore(false); }"),
    ])
    #expect(more["Salaisuus"] != nil)
  }

  @Test(arguments: [
    "export default (c) => { c.ignores.add(\"kesken/**\"); }",
    "export default (c) => { c.setInputDirectory('posts'); }",
    "module.exports = { dir: { input: \"./posts/\" } }",
  ])
  func eleventysSettingsLeaveItOut(_ program: String) throws {
    try expectLeftOut("kesken/a.md", [("eleventy.config.js", program)])
  }

  @Test(arguments: [
    ("kesken/kesken.json", #"{"draft": true}"#),
    ("kesken/kesken.11tydata.json", #"{"eleventyExcludeFromCollections": true}"#),
    ("kesken/kesken.11tydata.js", "module.exports={draft:true}"),
    ("kesken/kesken.11tydata.cjs", "module.exports = () => ({ 'permalink': false })"),
    ("kesken/kesken.11tydata.mjs", "// draft: false\nexport default {\n  published: false,\n};"),
    ("kesken/kesken.11tydata.js", "export default { status: \"draft\" }"),
    ("kesken/a.11tydata.js", "export default { draft: true }"), ("kesken/a.json", #"{"draft": true}"#),
  ])
  func eleventysDataHold(_ path: String, _ data: String) throws {
    try expectHeld([("kesken/a.md", Self.page), (path, data), (".eleventy.js", "x")])
  }

  @Test(arguments: [
    "DEFAULT_METADATA = {\"status\": \"draft\"}", "DEFAULT_METADATA = {\n    'status': 'draft',\n}",
    "DEFAULT_METADATA = dict(status='draft')",
  ])
  func pelicansDefaultsHold(_ settings: String) throws {
    try expectHeld(
      [("pelicanconf.py", "SITENAME = 'P'\n\(settings)\n"), ("content/a.md", "Title: Salaisuus\n\nx")],
      open: ("content/b.md", "Title: Julki\nStatus: published\n\nx"))
    // A page without a head gets them, too.
    let (_, posts, _) = try bringSite([("pelicanconf.py", settings), ("content/salaisuus.md", "ei mitään päätä")])
    #expect(posts.count == 1 && posts.values.allSatisfy { $0.marks.status == .draft })
  }

  @Test(arguments: ["Save_as:", "Save_as: ", "save_as:\nUrl:"])
  func pelicanWritesNoPageThatGoesNowhere(_ line: String) throws {
    try expectHeld(
      [("pelicanconf.py", "SITENAME = 'P'"), ("content/a.md", "Title: Salaisuus\n\(line)\n\nx")],
      open: ("content/b.md", "Title: Julki\nSave_as: b.html\n\nx"))
  }

  @Test func pelicansListsLeaveItOut() throws {
    let open: File = ("content/b.md", "Title: Julki\n\nx")
    let settings = "PATH = 'content'\nARTICLE_EXCLUDES = ['kesken']\nIGNORE_FILES = ['*.luonnos.md']\n"
    for path in ["content/kesken/a.md", "content/a.luonnos.md", "muistio.md"] {
      try expectLeftOut(path, [("pelicanconf.py", settings)], open: open)
    }
  }

  @Test(arguments: [".. status: Draft", ".. status: private", ".. tags: a, draft"])
  func nikolasTranslationIsWhatItsOriginalIs(_ line: String) throws {
    try expectHeld(
      [
        ("conf.py", "BLOG_TITLE = 'N'"), ("posts/c.md", ".. title: Alku\n.. slug: c\n\(line)\n\nx"),
        ("posts/c.fi.md", ".. title: Salaisuus\n.. slug: c\n\nx"),
      ], open: ("posts/d.md", ".. title: Julki\n.. slug: d\n\nx"))
    // It may say otherwise.
    let (_, posts, _) = try bringSite([
      ("conf.py", "BLOG_TITLE = 'N'"), ("posts/c.md", ".. title: Alku\n.. status: draft\n\nx"),
      ("posts/c.fi.md", ".. title: Julki\n.. status: published\n\nx"),
    ])
    #expect(posts["Julki"]?.marks.isPublic == true)
  }

  @Test func nikolaReadsOnlyItsFolders() throws {
    let settings = """
      BLOG_TITLE = "N"
      POSTS = (
          ("posts/*.md", "posts", "post.tmpl"),
          ("posts/*.rst", "posts", "post.tmpl"),
      )
      PAGES = (("stories/*.md", "", "page.tmpl"),)
      """
    try expectLeftOut(
      "kesken/a.md", [("conf.py", settings), ("stories/c.md", ".. title: Tarina\n\nx")],
      open: ("posts/b.md", ".. title: Julki\n\nx"))
  }

  @Test(arguments: [
    ("hugo.toml", "ignoreFiles = ['luonnos', '\\.tmp\\.md$']"),
    ("config/_default/hugo.toml", "ignoreFiles = ['a\\.luonnos\\.md$']"),
    ("hugo.yaml", "ignoreFiles:\n  - \"luonnos\\\\.md$\""),
    ("config.toml", "base_url = 'https://z.example'\nignored_content = ['*.luonnos.md']"),
    ("config.toml", "base_url = 'https://z.example'\nignored_content = ['posts/**/*.luonnos.md', 'x']"),
  ])
  func hugosAndZolasListsLeaveItOut(_ name: String, _ settings: String) throws {
    try expectLeftOut(
      "content/posts/a.luonnos.md", [(name, settings + "\n")], open: ("content/posts/b.md", "---\ntitle: Julki\n---\nx")
    )
  }

  @Test func besideItsContentHugoPublishesNothing() throws {
    try expectLeftOut(
      "muistio.md", [("hugo.toml", "title = 'H'\n")], open: ("content/posts/b.md", "---\ntitle: Julki\n---\nx"))
    try expectLeftOut(
      "content/a.md", [("hugo.toml", "contentDir = 'tekstit'\n")], open: ("tekstit/b.md", "---\ntitle: Julki\n---\nx"))
  }

  @Test(arguments: ["draft = true", "render = false"])
  func zolasSectionsHold(_ line: String) throws {
    try expectHeld(
      [
        ("config.toml", "base_url = 'https://z.example'\n"), ("content/kesken/_index.md", "+++\n\(line)\n+++\n"),
        ("content/kesken/a.md", "+++\ntitle = 'Salaisuus'\n+++\nx"),
      ], open: ("content/b.md", "+++\ntitle = 'Julki'\n+++\nx"))
    try expectHeld(
      [
        ("config.toml", "base_url = 'https://z.example'\n"),
        ("content/a.md", "+++\ntitle = 'Salaisuus'\n\(line)\n+++\nx"),
      ],
      open: ("content/b.md", "+++\ntitle = 'Julki'\n+++\nx"))
  }

  @Test(arguments: ["_posts/salaisuus.md", "_posts/kesken/salaisuus.md", "_posts/2020-01-salaisuus.md"])
  func jekyllWantsADateInAPostsName(_ path: String) throws {
    try expectHeld(
      [("_config.yml", "title: J\n"), (path, Self.page)], open: ("_posts/2020-01-01-a.md", "---\ntitle: Julki\n---\nx"))
  }

  @Test func hexosListsLeaveItOut() throws {
    try expectLeftOut(
      "source/_posts/a.luonnos.md", [("_config.yml", "title: H\nignore:\n  - '**/*.luonnos.md'\n")],
      open: ("source/_posts/b.md", "---\ntitle: Julki\n---\nx"))
  }

  /// Heads that are programs are not run, but what they say in plain words counts.
  @Test(arguments: [
    ("posts/a.md", "---js\nconst title = \"Salaisuus\";\nconst draft = true;\n---\nx"),
    ("posts/a.md", "---javascript\nlet title = 'Salaisuus'\nlet permalink = false\n---\nx"),
    ("posts/a.md", "---\ntitle: Salaisuus\neleventyComputed:\n  permalink: false\n---\nx"),
    ("posts/a.md", "---\ntitle: Salaisuus\npermalink: \"false\"\n---\nx"),
    ("posts/a.mdx", "import X from './x'\nexport const draft = true;\n\n# Salaisuus\n\nx"),
    ("posts/a.mdx", "export const meta = {\n  title: 'Salaisuus',\n  draft: true,\n}\n\n# Salaisuus\n\nx"),
    ("posts/a.mdx", "---\ntitle: Salaisuus\n---\nexport const published = false\n\nx"),
  ])
  func programsSayItToo(_ path: String, _ text: String) throws {
    try expectHeld([(path, text)])
  }

  @Test func aPageThatShowsAProgramIsForEverybody() throws {
    let (_, posts, _) = try bringSite([
      (
        "posts/a.mdx",
        "---\ntitle: Julki\n---\nexport const draft = false\n\n# B\n\n```js\nexport const draft = true\n```\n"
      ),
      ("posts/b.md", "---js\nconst title = \"Toinen\";\nconst tags = [\"a\", \"b\"];\n---\nx"),
    ])
    #expect(posts["Julki"]?.marks.isPublic == true && posts["Toinen"]?.tags == ["a", "b"])
    #expect(posts["Toinen"]?.marks.isPublic == true)
  }
}
