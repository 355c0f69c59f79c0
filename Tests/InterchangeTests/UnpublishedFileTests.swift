import Blog
import Interchange
import Testing
import Words

/// Files in a site's folder that its generator makes no page of.
struct UnpublishedFileTests {
  private func page(_ title: String, _ more: String = "") -> String { "---\ntitle: \(title)\n\(more)---\nx" }

  private func expectUnpublished(_ path: String, beside files: [(String, String)]) throws {
    let (imported, posts, folder) = try bringSite(files + [(path, "---\ntitle: Salaisuus\n---\nsalattu teksti")])
    #expect(posts["Salaisuus"] == nil, "\(path)")
    #expect(!folder.everything("blog").values.contains { $0.contains("salattu") }, "\(path)")
    #expect(posts["Julki"]?.marks.isPublic == true, "\(path)")
    let said = imported.notes.filter { $0.fact == .page(.notPublished(1)) }
    #expect(said.count == 1 && said.first?.kind == .skipped, "\(path): \(imported.notes)")
  }

  @Test(arguments: [
    "source/_discarded/d.md", "source/_private/q.md", "source/_posts/_h.md", "source/_posts/_old/h.md",
    "source/about/_index.md", "source/_x.md", "source/a/_posts/b.md", "README.md", "docs/note.md", "source/pois/a.md",
  ])
  func hexoLeavesItOut(_ path: String) throws {
    try expectUnpublished(
      path, beside: [("_config.yml", "title: H\nexclude: ['pois/**']\n"), ("source/_posts/a.md", page("Julki"))])
  }

  @Test
  func hexosPatternsOfPostsAreNoContent() throws {
    let (imported, posts, _) = try bringSite([
      ("_config.yml", "title: H\n"), ("scaffolds/post.md", "---\ntitle: {{ title }}\ndate: {{ date }}\n---\n"),
      ("scaffolds/draft.md", "---\ntitle: {{ title }}\n---\n"), ("source/_posts/a.md", page("Julki")),
      ("source/_drafts/b.md", page("Luonnos")), ("source/about/index.md", page("Tietoa")),
      ("source/_posts/scaffolds/c.md", page("Telineet")),
    ])
    #expect(Set(posts.keys) == ["Julki", "Luonnos", "Tietoa", "Telineet"])
    #expect(posts["Luonnos"]?.marks.status == .draft && posts["Tietoa"]?.marks.kind == "page")
    #expect(imported.notes.isEmpty, "\(imported.notes)")
  }

  @Test(arguments: [
    "src/content/blog/_hidden.md", "src/content/blog/_wip/a.md", "src/pages/_draft.md", "src/data/blog/_a.mdx",
    "src/content/_blog/a.md", "README.md", "readme.fi.md", "CHANGELOG.md",
  ])
  func astroLeavesItOut(_ path: String) throws {
    try expectUnpublished(
      path, beside: [("astro.config.mjs", "x"), ("src/content/blog/a.md", page("Julki"))])
    try expectUnpublished(
      path,
      beside: [("src/content/blog/a.md", page("Julki")), ("src/pages/b.md", page("Sivu"))])
  }

  @Test
  func astroPapersDates() throws {
    let (imported, posts, _) = try bringSite(
      [
        (
          "src/content/blog/p.md",
          page("Paperi", "pubDatetime: 2022-09-23T15:22:00Z\nmodDatetime: 2023-01-01T00:00:00Z\n")
        ), ("src/content/blog/q.md", page("Tuleva", "pubDatetime: 2099-09-23T15:22:00Z\n")),
      ], now: Timestamp("2024-06-01T00:00:00Z"))
    #expect(posts["Paperi"]?.published?.date == "2022-09-23" && posts["Paperi"]?.modified?.date == "2023-01-01")
    #expect(posts["Tuleva"]?.marks.status == .scheduled)
    #expect(imported.notes.isEmpty, "\(imported.notes)")
  }

  @Test(arguments: [
    "_trash/x.md", "_archive/2019-01-01-y.md", "_notes/n.md", "private/p.md", "private/deep/p.md", "_x.md",
    "_posts/_old/2020-01-01-b.md", "_trash/_posts/2020-01-01-b.md", "wiki/_hidden/a.md", "muut/a.draft.md",
    "_posts/2020-01-03-pois.md", "a/_recipes/b.md",
  ])
  func jekyllLeavesItOut(_ path: String) throws {
    try expectUnpublished(
      path,
      beside: [
        (
          "_config.yml",
          "title: J\nexclude: [private, '*.draft.md', /_posts/2020-01-03-pois.md]\ncollections: {recipes: {output: true}}\n"
        ), ("_posts/2020-01-01-a.md", page("Julki")),
      ])
  }

  @Test(arguments: ["_trash/x.md", "_archive/2019-01-01-y.md", "_x.md"])
  func jekyllNeedsNoSettings(_ path: String) throws {
    try expectUnpublished(path, beside: [("_posts/2020-01-01-a.md", page("Julki"))])
  }

  @Test
  func jekyllsCollectionsAndPages() throws {
    let (imported, posts, _) = try bringSite([
      (
        "_config.yml",
        "title: J\ninclude: [_pages]\ncollections:\n  recipes: {output: true}\n  notes: {output: false}\n  bits:\n"
      ),
      ("_posts/2020-01-01-a.md", page("A")), ("_recipes/b.md", page("B")), ("_notes/c.md", page("C")),
      ("_bits/d.md", page("D")), ("_pages/e.md", page("E")), ("about.md", page("F")), ("news/g.md", page("G")),
      ("news/_posts/2020-02-02-h.md", page("H")), ("_drafts/i.md", page("I")),
    ])
    #expect(imported.notes.isEmpty, "\(imported.notes)")
    let kinds = posts.mapValues(\.marks.kind)
    #expect(
      kinds == [
        "A": "post", "B": "post", "C": "post", "D": "post", "E": "page", "F": "page", "G": "page",
        "H": "post", "I": "post",
      ])
    #expect(Set(posts.filter { $0.value.marks.isPublic }.keys) == ["A", "B", "E", "F", "G", "H"])
    #expect(posts["C"]?.marks.status == .private && posts["I"]?.marks.status == .draft)
  }

  @Test
  func jekyllsListOfCollectionsInAFolder() throws {
    let (_, posts, _) = try bringSite([
      ("_config.yml", "title: J\ncollections_dir: all\ncollections: [notes]\n"),
      ("all/_posts/2020-01-01-a.md", page("A")), ("all/_notes/b.md", page("B")), ("all/_trash/c.md", page("C")),
    ])
    #expect(Set(posts.keys) == ["A", "B"])
    #expect(posts["A"]?.marks.isPublic == true && posts["B"]?.marks.isPublic == false)
  }

  @Test(arguments: [
    "content/posts/d/extra.md", "content/posts/d/deep/extra.md", "content/posts/d/deep/index.md", "README.md",
    "content/posts/e/extra.fi.md",
  ])
  func hugosBundlesAreOnePage(_ path: String) throws {
    try expectUnpublished(
      path,
      beside: [
        ("hugo.toml", "title = \"H\"\n"), ("content/posts/d/index.md", page("Julki")),
        ("content/posts/e/index.fi.md", page("Toinen")), ("content/posts/e/index.en.md", page("Other")),
        ("content/posts/_index.md", page("Lista")), ("content/posts/f.md", page("Yksi")),
      ])
  }

  @Test
  func whereNoGeneratorIsKnownEverythingIsRead() throws {
    let (imported, posts, _) = try bringSite([
      ("_muistio/a.md", page("A")), ("b.md", page("B")), ("README.md", page("C")), ("content/x/index.md", page("D")),
      ("content/x/y.md", page("E")),
    ])
    #expect(Set(posts.keys) == ["A", "B", "C", "D", "E"] && imported.notes.isEmpty)
  }
}
