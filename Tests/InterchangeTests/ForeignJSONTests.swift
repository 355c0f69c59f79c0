import Interchange
import Testing
import Words

/// JSON of other programs is named, with what to give instead, and makes no posts without words.
struct ForeignJSONTests {
  @Test(arguments: [
    (#"{"db": [{"meta": {"version": "5.1"}, "data": {"posts": [{"id": "1", "title": "A"}]}}]}"#, "Ghost"),
    (#"{"@context": "x", "type": "OrderedCollection", "orderedItems": [{"type": "Create"}]}"#, "Mastodon"),
    (#"{"meta": {"status": 200}, "response": {"blog": {"title": "T"}, "posts": []}}"#, "Tumblr"),
    (#"{"version": 1, "comments": [{"html": "x"}], "commenters": []}"#, "comments"),
    (#"[{"id": "/a.html", "title": "A", "comments": [{"id": 1, "text": "Hei"}]}]"#, "comments"),
    (#"[{"id": 5, "title": {"rendered": "A"}, "content": {"rendered": "<p>x</p>"}}]"#, "WordPress's API"),
    (#"[{"id": 12, "post": 5, "content": {"rendered": "<p>x</p>"}}]"#, "WordPress's API"),
    (#"{"code": "rest_no_route", "message": "Ei reittiä", "data": {"status": 404}}"#, "“Ei reittiä”"),
    (#"{"version": "1.0", "feed": {"title": {"$t": "T"}, "entry": []}}"#, "alt=json"),
    (#"{"rss": {"channel": {"item": []}}}"#, "RSS written as JSON"),
    (#"{"name": "paketti", "dependencies": {}}"#, "the blog's export or its feed instead"),
    (#"[{"id": 1, "name": "x"}]"#, "the blog's export or its feed instead"),
    ("[1, 2]", "the blog's export or its feed instead"),
  ])
  func itIsNamed(_ text: String, _ words: String) throws {
    let imported = try read(("a.json", text))
    #expect(imported.posts.isEmpty && imported.notes.map(\.kind) == [.lost])
    #expect(imported.notes.first?.message.contains(words) == true, "\(imported.notes)")
    #expect(imported.notes.first?.message.contains(/instead|again|without that/) == true)
  }

  /// A list of items is a feed all the same.
  @Test(arguments: [
    #"[{"id": "1", "content_text": "x"}]"#, #"[{"id": "1", "title": "A", "url": "https://s.example/a"}]"#,
    #"[{"id": "1"}, {"id": "2", "content_html": "<p>x</p>", "comments": []}]"#,
  ])
  func aListOfItemsIsRead(_ text: String) throws {
    #expect(try !read(("a.json", text)).posts.isEmpty)
  }
}
