import Foundation
import PtyTestSupport
import Testing

/// Links of posts and comments go to the terminal with their addresses.
struct LinkAddressTests {
  private func reader(_ environment: [String: String?] = [:]) throws -> ReaderSession {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Links","home_page_url":"https://blog.example/"}"#)
    let long = (0..<40).map { "word\($0)" }.joined(separator: " ")
    place.write(
      "blog/posts/a.json",
      """
      {"id":"1","title":"Links","url":"https://blog.example/a","content_html":
       "<p><a href='https://one.example/x'>One</a> and <a href='/two'>\(long)</a>, <a href='https://one.example/x'>again</a>, <a href='javascript:alert(1)'>script</a>, <a href='https://h.example/&#x1b;]8;;&#7;'>hostile</a>, <a href='https://h.example/&#x202e;gpj.exe'>turned</a>, <a href='https://שלום.example/'>שלום</a>.</p>",
       "comments":[{"id":"1","author":{"name":"A"},"content_html":"<p><a href='https://one.example/x'>One</a></p>"}]}
      """)
    let reader = try ReaderSession(place, columns: 170, rows: 40, environment: environment)
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "word39")
    _ = try reader.pty.settle()
    return reader
  }

  /// Address and number of each run of cells that was sent with one.
  private func runs(_ reader: ReaderSession) -> [(number: String, address: String)] {
    String(decoding: reader.pty.rawOutput, as: UTF8.self).components(separatedBy: "\u{1B}]8;id=").dropFirst().map {
      piece in
      let inner = piece.prefix { $0 != "\u{1B}" }.split(separator: ";", maxSplits: 1).map(String.init)
      return (inner[0], inner.count > 1 ? inner[1] : "")
    }
  }

  @Test func addressesAndNumbers() throws {
    let runs = runs(try reader())
    #expect(
      Set(runs.map(\.address)) == [
        "https://blog.example/a", "https://one.example/x", "https://blog.example/two",
        "https://%D7%A9%D7%9C%D7%95%D7%9D.example/",
      ])
    // Two links to one place, and one in a comment, are three; all rows of one link are one.
    #expect(Set(runs.filter { $0.address == "https://one.example/x" }.map(\.number)).count == 3)
    #expect(Set(runs.filter { $0.address == "https://blog.example/two" }.map(\.number)).count == 1)
    #expect(runs.count { $0.address == "https://blog.example/two" } > 1)
  }

  @Test func theScreenIsTheSameWithoutThem() throws {
    let with = try reader().pty.screen
    let without = try reader(["LUKIJA_HYPERLINKS": "0"]).pty.screen
    #expect(with.lines == without.lines)
    #expect(with.cells.map(\.attributes) == without.cells.map(\.attributes))
    #expect(with.cells.map(\.foreground) == without.cells.map(\.foreground))
  }

  @Test(arguments: [["TERM": "linux"], ["TERM": "screen"], ["LUKIJA_HYPERLINKS": "0"]]) func noneWhereTheyHarm(
    _ environment: [String: String]
  )
    throws
  {
    #expect(runs(try reader(environment.mapValues { $0 })).isEmpty)
  }
}
