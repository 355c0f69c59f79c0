import Foundation
import PtyTestSupport
import Testing

/// Blogs that mean harm, or are broken, in a real terminal.
struct HostileBlogTests {
  @Test(.enabled(if: SharedRepositories.folder != nil, "the hostile blog is not beside the checkout: skipped"))
  func hostileBlogIsReadFromEndToEnd() throws {
    let place = try ReaderSession.copying(try #require(SharedRepositories.folder) + "/hostile")
    let harmless = try ReaderSession(try ReaderSession.sampleBlog())
    try leaf(through: harmless, posts: 3)
    let reader = try ReaderSession(place)
    try leaf(through: reader, posts: 60)
    let strange = reader.pty.controlFunctions.subtracting(harmless.pty.controlFunctions).subtracting(vocabulary)
    #expect(strange.isEmpty, "the terminal got what only a post can have sent")
    // Some attacks are what every program says at its start (mouse on): those prove nothing either way.
    let usual = String(decoding: harmless.pty.rawOutput, as: UTF8.self)
    let sent = String(decoding: reader.pty.rawOutput, as: UTF8.self)
    let arrived = try attacks(in: place).filter { sent.contains($0) && !usual.contains($0) }
    #expect(arrived.isEmpty, "posts' own bytes reached the terminal")
    #expect(place.names("").filter { $0 == "pwned" }.isEmpty)
  }

  /// What ncurses says to an xterm to move, erase, insert and colour; nothing that reports, names, or draws pictures.
  private let vocabulary: Set<String> = [
    "CSI A", "CSI B", "CSI C", "CSI D", "CSI G", "CSI H", "CSI d", "C0 08", "C0 0A", "C0 0D", "ESC M", "CSI @", "CSI J",
    "CSI K", "CSI L", "CSI M", "CSI P", "CSI X", "CSI S", "CSI T", "CSI b", "CSI r",
  ]

  /// Titles with control characters, as their files have them; behind one at the very end anything may follow.
  private func attacks(in place: Workplace) throws -> [String] {
    try place.names("blog/posts").filter { !$0.hasPrefix("broken") }.compactMap { name in
      let post = try JSONSerialization.object(place.read("blog/posts/\(name)") ?? "")
      guard let title = post["title"] as? String else { return nil }
      return title.unicodeScalars.dropLast().contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
        ? title : nil
    }
  }

  /// Opens one post after the other, and its text and thread.
  private func leaf(through reader: ReaderSession, posts: Int) throws {
    _ = try reader.pty.waitFor("unread")
    reader.pty.send(.enter)
    // Not the status line: it may still have to say which files cannot be read.
    _ = try reader.pty.waitUntil("the open post") { $0.contains("Top ─") || $0.contains("All ─") }
    reader.pty.send(.tab)
    for _ in 1..<posts { reader.pty.send("J") }
    _ = try reader.pty.settle()
    for _ in 1..<posts {
      reader.pty.send("K")
      reader.pty.send(.tab)
      _ = try reader.pty.settle()
    }
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func missingBlogSaysSo() throws {
    let place = Workplace()
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("This blog cannot be opened")
    try reader.press("", shows: "blog.json")
    reader.pty.send("q")
    _ = try reader.pty.waitForExit()
  }

  @Test func brokenPostIsNamedAndTheOthersOpen() throws {
    let reader = try ReaderSession(Workplace.sample())
    _ = try reader.pty.waitFor("rikki.json: cannot be read")
    _ = try reader.pty.waitFor("A file cannot be read")
    try reader.press("/rikki\r", shows: "Post 3 of 4")
    try reader.press("\r", shows: "posts/rikki.json:1:")
    try reader.press("g\r", shows: "Aamulla järvi")
  }
}
