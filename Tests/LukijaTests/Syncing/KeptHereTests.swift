import Foundation
import LoopbackServer
import PtyTestSupport
import Testing

/// Replies on a blog that came from a server: kept, and said to be kept.
struct KeptHereTests {
  private static let sync =
    #""sync":{"home":"http://127.0.0.1:9/","adapter":"feed","feeds":{"posts":"http://127.0.0.1:9/feed/"}}"#

  private func place(_ site: String = #"{"lukija":{"version":1},"title":"Haettu"}"#) -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", site)
    place.write(
      "blog/posts/a.json", #"{"id":"1","title":"Kirje","url":"http://127.0.0.1:9/kirje/","content_text":"Sanoja."}"#)
    return place
  }

  private static let said =
    "Kept here, not sent: no way to the blog is known. The post's page is http://127.0.0.1:9/kirje/\n"

  @Test func theCommandSaysSo() throws {
    let place = place(#"{"lukija":{"version":1},"title":"Haettu",\#(Self.sync)}"#)
    let run = try place.lukija("reply", "a", "--author", "Minä", input: "Hei.")
    // There is no such server.
    #expect(run.status == 0 && run.errors.hasPrefix("Your reply is not sent yet: ") && run.output.hasSuffix("\n"))
    #expect(try place.onlyReply()["status"] as? String == "queued")
  }

  @Test func aBlogThatTheSettingsGiveAnAddress() throws {
    let place = place()
    let mine = try place.lukija("reply", "a", "--author", "Minä", input: "Hei.")
    #expect(mine.status == 0 && mine.errors.isEmpty)
    place.write(
      "home/.config/lukija/config.toml",
      "[[blog]]\nname = \"a\"\npath = \"\(place.blog)\"\nhome = \"http://127.0.0.1:9/\"\n")
    let fetched = try place.lukija("reply", "a", "--author", "Minä", input: "Hei taas.")
    #expect(fetched.status == 0 && fetched.errors == Self.said)
  }

  @Test func aPostOfOnesOwnIsPublishedHere() throws {
    let place = place(#"{"lukija":{"version":1},"title":"Haettu",\#(Self.sync)}"#)
    place.write("oma.md", "---\ntitle: Oma\ndraft: yes\n---\nSanat.")
    #expect(try place.lukija("new", "./oma.md").status == 0)
    let run = try place.lukija("publish", "oma")
    #expect(run.status == 0 && run.output == "oma\n")
    #expect(run.errors == "Published here, not sent: Lukija sends no posts to blogs.\n")
  }

  @Test func theReaderSaysSo() throws {
    let place = place(#"{"lukija":{"version":1},"title":"Haettu",\#(Self.sync)}"#)
    let reader = try ReaderSession(place, columns: 100)
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "Sanoja.")
    reader.pty.send("rHei.")
    _ = try reader.pty.waitFor("Hei.")
    reader.pty.send("\u{18}")
    try reader.introduceAs("Minä")
    _ = try reader.pty.waitFor("Queued as 1; it is sent now. U takes it back while it waits.")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }
}
