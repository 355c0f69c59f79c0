import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// JSON Feeds, whole and broken.
struct JSONFeedTests {
  private static func feed(_ items: String, head: String = "\"home_page_url\": \"https://suo.example/\",\n") -> String {
    "{\n\"version\": \"https://jsonfeed.org/version/1.1\",\n\"title\": \"Suo\",\n\(head)\"items\": [\n\(items)\n]\n}\n"
  }

  @Test(arguments: [
    ("Using <i> and &amp; in HTML", "Using <i> and &amp; in HTML", 0), ("a &lt; b", "a &lt; b", 0),
    ("Suo&#8217;n laita &#038; &amp;", "Suo’n laita & &amp;", 1),
  ])
  func titlesArePlainText(_ title: String, _ expected: String, _ notes: Int) throws {
    let read = try read(("f", Self.feed("{\"id\": \"1\", \"title\": \"\(title)\", \"content_text\": \"x\"}")))
    #expect(read.posts.map(\.post.title) == [expected])
    #expect(read.notes.map(\.kind) == Array(repeating: .guessed, count: notes))
  }

  @Test(arguments: [
    ("{\"id\": \"1\", \"content_text\": \"yksi\"},\n{\"id\": \"2\",\n\"content_text\": \"ka", [7]),
    ("{\"id\": \"1\", \"content_text\": \"yksi\"},\n{\"id\": \"2\",", [7]),
    ("{\"id\": \"1\", \"content_text\": \"yksi\"},\n", [7]),
    ("{\"id\": \"1\", \"content_text\": \"yksi\"}", [6]),
  ])
  func whatIsWholeOfACutFeedIsRead(_ items: String, _ lines: [Int]) throws {
    let whole = Self.feed(items)
    let end = try #require(whole.range(of: items)?.upperBound)
    let read = try read(("f", String(whole[..<end])))
    #expect(read.site?.title == "Suo")
    #expect(read.posts.map(\.post.body.source) == ["yksi"])
    #expect(read.notes.map(\.kind) == [.lost] && read.notes.map(\.line) == lines, "\(read.notes)")
  }

  @Test
  func aBrokenMemberCostsOnlyItself() throws {
    let read = try read(
      (
        "f",
        Self.feed(
          """
          {"id": "1", "content_text": "yksi"},
          {"id": "2", "content_text": kaksi},
          {"id": "3", "content_text": "kolme"}
          {"id": "4", "content_text": "neljä", "x": [{"]": "}"}]},
          5
          """)
      ))
    #expect(read.posts.map(\.post.feedID) == ["1", "2", "3", "4"])
    #expect(read.posts.map(\.post.body.source) == ["yksi", "", "kolme", "neljä"])
    #expect(read.posts.map(\.line) == [6, 7, 8, 9])
    #expect(read.posts[1].unread.contains("content_text") && !read.posts[1].coverage.contains(.body))
    #expect(read.notes.map(\.line) == [7, 10, 9] && read.notes.map(\.kind) == [.lost, .lost, .guessed])
  }

  @Test
  func nothingGoesUnsaid() throws {
    let folder = TemporaryFolder()
    let item = """
      {"id": "1", "url": "suo/1", "title": "Rahka", "content_text": "x", "tags": "märkä", "image": "/kuva.png",
       "external_url": "https://muu.example/", "_oma": {"syvyys": 1.5, "ei": null, "osat": [1, true]}}
      """
    let imported = try bring(
      [folder.source("f.json", Self.feed(item, head: ""))], into: folder.path("blog"))
    #expect(imported.notes.map(\.kind) == [.lost, .guessed, .lost] && imported.notes.allSatisfy { $0.line == 5 })
    let text = try #require(imported.tally.postCount == 1 ? folder.everything("blog/posts").values.first : nil)
    for words in ["\"syvyys\": 1.5", "\"ei\": null", "\"external_url\": \"https://muu.example/\"", "\"märkä\""] {
      #expect(text.contains(words), "\(words)")
    }
    // With a home, addresses lead somewhere.
    #expect(try read(("f", Self.feed(item))).posts.first?.post.url == "https://suo.example/suo/1")
  }
}
