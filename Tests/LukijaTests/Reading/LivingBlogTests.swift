import Foundation
import Glibc
import PtyTestSupport
import Testing

/// A blog that others change while it is read, in a real terminal.
struct LivingBlogTests {
  /// One long post among three, with five comments.
  private func place() -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Elävä"}"#)
    write(place, "other", "Another post", "2023-01-01", "<p>Short.</p>")
    write(place, "third", "A third post", "2022-01-01", "<p>Shorter.</p>")
    writeLong(place, paragraphs(1...60))
    return place
  }

  private func paragraphs(_ numbers: ClosedRange<Int>, _ word: (Int) -> String = { _ in "old" }) -> String {
    numbers.map { "<p>Paragraph \($0) is \(word($0)).</p>" }.joined()
  }

  private func writeLong(_ place: Workplace, _ html: String) {
    let comments = (1...5).map {
      #"{"id": "\#($0)", "author": {"name": "Writer \#($0)"}, "content_text": "Words of \#($0).", "#
        + #""date_published": "2024-02-0\#($0)T10:00:00Z"}"#
    }
    write(place, "long", "A long post", "2024-01-01", html, comments.joined(separator: ","))
  }

  /// As editors do it: another file in its place.
  private func write(
    _ place: Workplace, _ slug: String, _ title: String, _ date: String, _ html: String, _ comments: String = ""
  ) {
    place.write(
      "blog/posts/.\(slug).swp",
      #"""
      {"id": "\#(slug)", "title": "\#(title)", "date_published": "\#(date)T10:00:00Z", "content_html": "\#(html)",
       "comments": [\#(comments)]}
      """#)
    rename("\(place.blog)/posts/.\(slug).swp", "\(place.blog)/posts/\(slug).json")
  }

  @Test func anEditShowsAndTheReaderStaysAtItsWord() throws {
    let place = place()
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 3")
    try reader.press(.enter, shows: "Paragraph 1 is old.")
    try reader.press(" ", shows: "Paragraph 12 is old.")
    try reader.press(" ", shows: "Paragraph 27 is old.")
    let row = try #require(reader.pty.screen.row(of: "Paragraph 20 is old."))
    // Much is put before the place, and the place itself says something else.
    let before = (1...30).map { "<p>Inserted \($0).</p>" }.joined()
    writeLong(place, before + paragraphs(1...60) { $0 == 22 ? "new" : "old" })
    let screen = try reader.pty.waitFor("Paragraph 22 is new.")
    #expect(screen.row(of: "Paragraph 20 is old.") == row)
    // And less than there was.
    writeLong(place, paragraphs(18...60) { $0 == 23 ? "newer" : "old" })
    let shorter = try reader.pty.waitFor("Paragraph 23 is newer.")
    #expect(shorter.row(of: "Paragraph 20 is old.") == row)
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func aReplyFromElsewhereShowsAndTheThreadStaysOnItsComment() throws {
    let place = place()
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 3")
    try reader.press(.enter, shows: "Paragraph 1 is old.")
    try reader.press(.tab, shows: "comment 1 of 5")
    try reader.press("4G", shows: "comment 4 of 5")
    // Another Lukija, in another terminal.
    let reply = try place.lukija("reply", "long", "--to", "1", "--author", "Toinen", input: "Sanon *vastaan*.")
    #expect(reply.status == 0)
    let screen = try reader.pty.waitFor("Toinen")
    #expect(screen.contains("6 thoughts on “A long post”"))
    #expect(screen.lines.contains { $0.contains("▶") && $0.contains("Writer 4") })
    // The file of the post, with a comment more before the place.
    let file = "blog/posts/long.json"
    let more =
      #""comments": [{"id": "9", "author": {"name": "Writer 9"}, "content_text": "First.", "#
      + #""date_published": "2024-01-02T10:00:00Z"}, "#
    place.write(file, (place.read(file) ?? "").replacingOccurrences(of: #""comments": ["#, with: more))
    let seven = try reader.pty.waitFor("7 thoughts on “A long post”")
    #expect(seven.lines.contains { $0.contains("▶") && $0.contains("Writer 4") })
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func postsComeAndGoAndTheSelectionStays() throws {
    let place = place()
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 3")
    try reader.press("j", shows: "Post 2 of 3")
    write(place, "newest", "The newest post", "2025-01-01", "<p>New.</p>")
    let four = try reader.pty.waitFor("Post 3 of 4")
    #expect(four.contains("The newest post"))
    unlink("\(place.blog)/posts/long.json")
    unlink("\(place.blog)/posts/third.json")
    _ = try reader.pty.waitFor("Post 2 of 2")
    // Renamed, as git does at a checkout of another branch.
    rename("\(place.blog)/posts/newest.json", "\(place.blog)/posts/renamed.json")
    write(place, "older", "The oldest post", "2020-01-01", "<p>Old.</p>")
    let three = try reader.pty.waitFor("Post 2 of 3")
    #expect(three.contains("The oldest post") && three.contains("The newest post"))
    try reader.press(.enter, shows: "Short.")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }
}
