import Blog
import Interchange
import Testing

/// What a site says of many pages at once.
struct SiteDefaultsTests {
  private func page(_ title: String, _ more: String = "") -> String { "---\ntitle: \(title)\n\(more)---\nx" }

  @Test(arguments: [
    ("drafts-to-be/drafts-to-be.json", "{\"draft\": true}"),
    ("drafts-to-be/drafts-to-be.11tydata.json", "{\"eleventyExcludeFromCollections\": true, \"tags\": [\"posts\"]}"),
    ("drafts-to-be/drafts-to-be.json", "{\"permalink\": false}"),
    ("_config.yml", "defaults:\n- scope: {path: drafts-to-be}\n  values: {published: no}\n"),
    ("_config.yml", "defaults:\n- scope: {path: \"drafts-to-be/*\"}\n  values: {draft: \"true\"}\n"),
    ("drafts-to-be/_index.md", "---\ntitle: L\ncascade: {draft: true}\n---\n"),
    ("drafts-to-be/_index.md", "+++\n[[cascade]]\ndraft = true\n+++\n"),
    ("drafts-to-be/_index.md", "---\ncascade:\n- _target: {kind: page}\n  build: {render: never}\n---\n"),
  ])
  func whatIsNotForEverybody(_ file: String, _ text: String) throws {
    let (_, posts, _) = try bringSite([
      (file, text), ("drafts-to-be/a.md", page("A")), ("drafts-to-be/deep/b.md", page("B")), ("posts/c.md", page("C")),
    ])
    #expect(posts["A"]?.marks.isPublic == false && posts["B"]?.marks.isPublic == false)
    #expect(posts["C"]?.marks.isPublic == true)
    #expect(posts["A"]?.tags.isEmpty == true, "what gathers pages is no tag")
  }

  @Test
  func aPageHasTheLastWord() throws {
    let (_, posts, _) = try bringSite([
      (
        "_config.yml",
        "defaults:\n- scope: {path: \"\", type: posts}\n  values: {author: Rea, lang: fi, layout: post}\n"
      ),
      ("_posts/2024-01-05-a.md", page("A")), ("_posts/2024-01-05-b.md", page("B", "author: Oskari\nlang: sv\n")),
      ("sivu.md", page("C")),
    ])
    #expect(posts["A"]?.authors.map(\.name) == ["Rea"] && posts["A"]?.language == "fi")
    #expect(posts["B"]?.authors.map(\.name) == ["Oskari"] && posts["B"]?.language == "sv")
    #expect(posts["C"]?.authors.isEmpty == true)
  }

  @Test
  func theNearestFolderCounts() throws {
    let (_, posts, folder) = try bringSite([
      ("blog/blog.json", "{\"author\": \"Rea\", \"layout\": \"post\"}"),
      ("blog/2024/2024.json", "{\"author\": \"Oskari\"}"),
      ("blog/a.md", page("A")), ("blog/2024/b.md", page("B")),
    ])
    #expect(posts["A"]?.authors.map(\.name) == ["Rea"] && posts["B"]?.authors.map(\.name) == ["Oskari"])
    #expect(folder.text("blog/posts/a.json")?.contains("layout") == false)
  }

  @Test(arguments: [
    ("publishDate: 2030-01-01\ndate: 2020-01-01", PostStatus.scheduled), ("date: 2030-01-01", .scheduled),
    ("build: {render: never}", .private), ("_build: {render: false}", .private), ("build: {list: never}", .private),
  ])
  func daysAndBuilds(_ lines: String, _ status: PostStatus) throws {
    let now = Timestamp("2024-06-01T00:00:00Z")
    let (_, posts, _) = try bringSite([("content/a.md", page("A", lines + "\n"))], now: now)
    #expect(posts["A"]?.marks.status == status)
  }

  /// Only Jekyll takes `machine learning` for two tags.
  @Test(arguments: [
    ("_posts/2024-01-05-a.md", ["kala", "ruoka"]), ("a.md", ["kala", "ruoka"]), ("content/posts/a.md", ["kala ruoka"]),
    ("source/_posts/a.md", ["kala ruoka"]), ("src/content/blog/a.md", ["kala ruoka"]),
  ])
  func oneTagMayHaveABlank(_ path: String, _ tags: [String]) throws {
    let (_, posts, _) = try bringSite([(path, page("A", "tags: kala ruoka\n"))])
    #expect(posts["A"]?.tags == tags)
    let (_, listed, _) = try bringSite([(path, page("A", "tags: kala ruoka, vesi\n"))])
    #expect(listed["A"]?.tags == ["kala ruoka", "vesi"])
  }
}
