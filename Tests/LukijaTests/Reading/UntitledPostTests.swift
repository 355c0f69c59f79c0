import Foundation
import PtyTestSupport
import Testing

/// Posts without titles are told apart by their first words, on the screen and in `list`.
struct UntitledPostTests {
  private func blog() -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija": {"version": 1}, "title": "Pikkublogi"}"#)
    place.write(
      "blog/posts/1.json",
      #"{"id": "1", "title": "", "date_published": "2024-01-03T10:00:00Z", "content_html": "<p>Sataa taas.</p>"}"#)
    place.write(
      "blog/posts/2.json",
      #"{"id": "2", "date_published": "2024-01-02T10:00:00Z", "content_html": "<img src='k.png' alt='Märkä sammal'>"}"#)
    place.write(
      "blog/posts/3.json",
      #"{"id": "3", "title": "", "date_published": "2024-01-01T10:00:00Z", "content_text": "雨が降って、庭の苔が青くなった。"}"#)
    return place
  }

  @Test func theListAndTheTitleBarShowTheFirstWords() throws {
    let reader = try ReaderSession(blog(), columns: 120, rows: 30)
    let list = try reader.pty.waitUntil("three posts") {
      $0.contains("Sataa taas.") && $0.contains("Märkä sammal") && $0.contains("雨が降って")
    }
    #expect(!list.lines.contains { $0.prefix(44).contains("(untitled)") })
    reader.pty.send("j")
    try reader.press(.enter, shows: "│─ Märkä sammal ─")
  }

  @Test func theCommandsSayThem() throws {
    let place = blog()
    let before = place.names("blog/posts").map { place.read("blog/posts/\($0)") }
    let list = try place.lukija("list")
    for words in ["Sataa taas.", "Märkä sammal", "雨が降って、庭の苔が青くなった。"] { #expect(list.output.contains(words)) }
    #expect(try place.lukija("list", "sataa").lines.count == 2, "and what is shown can be filtered by")
    #expect(try place.lukija("search", "taas").output.contains("Sataa taas."))
    let json = try JSONSerialization.objects(try place.lukija("list", "--json").output)
    #expect(json.map { $0["title"] as? String } == ["", "", ""], "the file says that there is none")
    #expect(place.names("blog/posts").map { place.read("blog/posts/\($0)") } == before)
  }
}
