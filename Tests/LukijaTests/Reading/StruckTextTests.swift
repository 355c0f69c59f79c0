import Foundation
import PtyTestSupport
import Testing

/// Deleted words on real terminals: struck out, or between signs.
struct StruckTextTests {
  private func reader(_ term: String) throws -> ReaderSession {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Vedetty"}"#)
    place.write(
      "blog/posts/a.json",
      #"{"id":"1","title":"Vedot","content_html":"<p>Alku <del>vanha sana</del> ja <s>toinen</s> loppu.</p>","comments":[{"id":"1","author":{"name":"Eero"},"content_markdown":"Sanoin ~~väärin~~ oikein."}]}"#
    )
    let reader = try ReaderSession(place, environment: ["TERM": term])
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "loppu.")
    return reader
  }

  private func struck(_ screen: PtyScreen) -> String {
    screen.cells.filter { $0.attributes.contains(.strikethrough) }.map(\.text).joined()
  }

  @Test(arguments: ["xterm-256color", "tmux-256color"]) func isStruckOut(_ term: String) throws {
    let reader = try reader(term)
    let screen = try reader.pty.waitFor("Alku vanha sana ja toinen loppu.")
    #expect(struck(screen) == "vanha sanatoinen")
    let thread = try {
      try reader.press(.enter, shows: "Sanoin väärin oikein."); return try reader.pty.settle()
    }()
    #expect(struck(thread).hasSuffix("väärin"))
    // Nothing of it stays when something else stands there.
    try reader.press("q", shows: "Alku")
    try reader.press("q", shows: "Post 1 of 1")
    try reader.press("?", shows: "Keys")
    #expect(struck(try reader.pty.settle()).isEmpty)
  }

  @Test(arguments: ["linux", "screen-256color"]) func standsBetweenSigns(_ term: String) throws {
    let reader = try reader(term)
    let screen = try reader.pty.waitFor("Alku ~~vanha sana~~ ja ~~toinen~~ loppu.")
    #expect(struck(screen).isEmpty)
  }

  @Test func printedTextHasSigns() throws {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Vedetty"}"#)
    place.write("blog/posts/a.json", #"{"id":"1","title":"V","content_html":"<p>A <strike>b</strike> c</p>"}"#)
    #expect(try place.shell("lukija show a -r '\(place.blog)'").output.contains("A ~~b~~ c"))
  }
}
