import LoopbackServer
import PtyTestSupport
import Testing

/// Comments that a feed counts and nobody could fetch are no missing comments.
struct CommentsElsewhereTests {
  private func place(_ members: String) -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Haettu"}"#)
    place.write("blog/posts/a.json", #"{"id":"1","title":"Kirje","content_text":"Sanoja.",\#(members)}"#)
    return place
  }

  private static let page = #""url":"https://a.example/kirje/","#

  @Test(arguments: [
    (25, "25 comments are on the post's page, and not here."), (1, "1 comment is on the post's page, and not here."),
  ])
  func theThreadSaysWhereTheyAre(count: Int, words: String) throws {
    let place = place(Self.page + #""_feed":{"comment_count":\#(count)}"#)
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "Sanoja.")
    reader.pty.send("\t")
    let screen = try reader.pty.waitFor(words)
    #expect(screen.description.contains("o opens it in the browser."), "\(screen)")
    #expect(!screen.description.contains("No thoughts yet"), "\(screen)")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func theCommandSaysSoToo() throws {
    let place = place(Self.page + #""_feed":{"comments_url":"https://a.example/kirje/feed/","comment_count":25}"#)
    #expect(try place.lukija("comments", "a").lines.first == "25 comments on the page of “Kirje”")
    let shown = try place.lukija("show", "a").output
    #expect(shown.contains("25 comments on its page") && !shown.contains("No thoughts yet"), "\(shown)")
  }

  /// Without an address there is nothing to open; what is here is no question of what is elsewhere.
  @Test func whereNothingIsToBeOpened() throws {
    let unnamed = try ReaderSession(place(#""_feed":{"comment_count":2}"#))
    _ = try unnamed.pty.waitFor("Post 1 of 1")
    try unnamed.press(.enter, shows: "Sanoja.")
    unnamed.pty.send("\t")
    let screen = try unnamed.pty.waitFor("2 comments are on the post's page, and not here.")
    #expect(!screen.description.contains("in the browser"), "\(screen)")
    unnamed.pty.send("Q")
    #expect(try unnamed.pty.waitForExit() == .exited(0))
    let here = place(
      Self.page + #""_feed":{"comment_count":2},"comments":[{"id":"1","author":{"name":"A"},"content_text":"x"}]"#)
    #expect(try here.lukija("comments", "a").lines.first == "One thought on “Kirje”")
    let none = place(Self.page + #""_feed":{"comment_count":0}"#)
    #expect(try none.lukija("comments", "a").lines.first == "No thoughts yet on “Kirje”")
  }
}
