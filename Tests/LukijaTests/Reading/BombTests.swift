import Foundation
import Glibc
import PtyTestSupport
import Testing

/// Posts that are made to choke a reader, in a real terminal: readable, bounded in memory, and never in the way of a
/// key.
@Suite(.serialized) struct BombTests {
  private func reader(_ html: String, rows: Int = 24) throws -> ReaderSession {
    let place = Workplace()
    place.write(
      "blog/blog.json", #"{"version":"https://jsonfeed.org/version/1.1","title":"Pommit","lukija":{"version":1}}"#)
    func post(_ slug: String, _ day: String, _ html: String) throws {
      let post = [
        "id": slug, "title": "Post \(slug)", "date_published": "2024-01-\(day)T09:00:00Z", "content_html": html,
      ]
      let data = try JSONSerialization.data(withJSONObject: post, options: [.sortedKeys])
      place.write("blog/posts/\(slug).json", String(decoding: data, as: UTF8.self))
    }
    try post("bomb", "02", html)
    try post("harmless", "01", "<p>Nothing happens here.</p>")
    let reader = try ReaderSession(place, rows: rows)
    _ = try reader.pty.waitFor("Post harmless")
    return reader
  }

  /// Peak of the resident memory, in megabytes.
  private func peak(_ reader: ReaderSession) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(reader.pty.process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.filter(\.isNumber))) / 1024
  }

  private func leave(_ reader: ReaderSession) throws {
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  private static let paragraph =
    "<p>" + String(repeating: "Many a word is said in a long post, and said again. ", count: 9)
    + "<em>Again</em>, and <a href=\"/x\">again</a>.</p>\n"

  @Test func aMillionNestedTagsAreReadableAndCanBeLeft() throws {
    let reader = try reader(
      "<p>Before them.</p>" + String(repeating: "<div>", count: 1_000_000) + "deep inside"
        + String(repeating: "</div>", count: 1_000_000) + "<p>After them.</p>")
    // Nobody has to wait for it: both keys are answered, and the other post opens meanwhile.
    reader.pty.send("\r\u{1B}")
    _ = try reader.pty.waitFor("Not opened.")
    try reader.press("j\r", shows: "Nothing happens here.")
    reader.pty.send("qk\r")
    for words in ["Before them.", "deep inside", "After them."] {
      _ = try reader.pty.waitFor(words, timeout: .seconds(60))
    }
    #expect(try peak(reader) < 300)
    try leave(reader)
  }

  @Test func fiftyMegabytesShowTheirFirstPageFirst() throws {
    let count = 50_000_000 / Self.paragraph.utf8.count
    let reader = try reader(
      "<p>The very first words.</p>" + String(repeating: Self.paragraph, count: count) + "<p>The very last words.</p>")
    reader.pty.send("\r\u{1B}")
    _ = try reader.pty.waitFor("Not opened.")
    reader.pty.send("\r")
    _ = try reader.pty.waitFor("The very first words.", timeout: .seconds(60))
    // Keys are answered while the rest is set.
    try reader.press("jjjj", shows: "Setting the text")
    try reader.press("?", shows: "a page down")
    reader.pty.send("q")
    _ = try reader.pty.waitUntil("the scrolled text") { !$0.contains("first words") && $0.contains("Many a word") }
    reader.pty.send("G")
    _ = try reader.pty.waitFor("The very last words.", timeout: .seconds(180))
    _ = try reader.pty.waitFor(" End ")
    reader.pty.send("/very first")
    _ = try reader.pty.waitFor("1 of 1", timeout: .seconds(60))
    try reader.press("\r", shows: "The very first words.")
    // The reader and the index each hold the post once.
    #expect(try peak(reader) < 1600)
    try leave(reader)
  }

  @Test func aLineOfTenMegabytesIsSetAndReadToItsEnd() throws {
    let reader = try reader("<p>It begins " + String(repeating: "x", count: 10_000_000) + " and ends.</p>")
    try reader.press("\r", shows: "It begins")
    try reader.press("G", shows: "and ends.")
    #expect(try peak(reader) < 300)
    try leave(reader)
  }

  @Test func aLineOfTenMegabytesOfCodeIsMarkedAndScrolled() throws {
    let reader = try reader(
      "<pre>It begins " + String(repeating: "0123456789 ", count: 1_000_000) + "</pre><p>Below it.</p>")
    try reader.press("\r", shows: "›")
    _ = try reader.pty.waitFor("Below it.")
    reader.pty.send("9zl")
    _ = try reader.pty.waitUntil("the line further on") { $0.contains("‹") && !$0.contains("It begins") }
    reader.pty.send("9zh")
    _ = try reader.pty.waitFor("It begins")
    #expect(try peak(reader) < 300)
    try leave(reader)
  }

  @Test func aHundredThousandLinksAreListedAndFollowed() throws {
    let links = (1...100_000).map { "<a href=\"https://linkit.example/\($0)\">link \($0)</a> " }.joined()
    let reader = try reader("<p>First words.</p><p>\(links)</p><p>Last words.</p>")
    try reader.press("\r", shows: "First words.")
    try reader.press("L", shows: "1 of 100,000")
    try reader.press("G", shows: "https://linkit.example/100000")
    reader.pty.send("q")
    try reader.press("G", shows: "Last words.")
    _ = try reader.pty.waitFor("link 100000[100000]")
    #expect(try peak(reader) < 600)
    try leave(reader)
  }
}
