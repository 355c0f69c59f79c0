import Foundation
import PtyTestSupport
import Testing

/// A terminal that does not read, on every screen.
struct StalledScreensTests {
  /// How one comes to a screen, what is typed there while nobody reads, and what shows afterwards.
  struct Screen: CustomTestStringConvertible, Sendable {
    var name: String
    var way: [(String, String)]
    var typed: String
    var shows: String
    var testDescription: String { name }
  }

  private static let post = ("\r", "Top ─")
  private static let drafts = composer + [("\u{1B}", "Draft kept"), ("V", "Your replies")]
  private static let composer = [post, ("r", "Reply to “"), ("Before.", "Before.")]

  static let screens = [
    Screen(name: "list", way: [], typed: "jj", shows: "Post 3 of"),
    Screen(name: "reader", way: [post], typed: "G", shows: "yy copies it"),
    Screen(name: "thread", way: [post, ("\t", "comment 1 of")], typed: "}", shows: "comment 2 of"),
    Screen(name: "composer", way: composer, typed: " Words.", shows: "Before. Words."),
    Screen(name: "preview", way: composer + [("\t", "─ preview")], typed: "\t Words.", shows: "Before. Words."),
    Screen(name: "filter", way: [("f", "Filter")], typed: "kala", shows: "kala"),
    Screen(name: "search", way: [post, ("/", "/")], typed: "saa", shows: "saa"),
    Screen(name: "help", way: [("?", "Here, in")], typed: " ", shows: "Keys"),
    Screen(
      name: "drafts", way: drafts, typed: "j", shows: "Before."),
    Screen(
      name: "question", way: [post, ("\t", "comment 1 of"), ("M", "this thread read")], typed: "n",
      shows: "comment 1 of"),
  ]

  private func reader(at screen: Screen) throws -> ReaderSession {
    let reader = try ReaderSession(try ReaderSession.sampleBlog(), columns: 110)
    _ = try reader.pty.waitFor("Post 1 of")
    for (keys, text) in screen.way { try reader.press(keys, shows: text) }
    return reader
  }

  /// Keys, a new size and C-z while nobody reads: afterwards the screen is what it is without all that.
  @Test(arguments: screens) func thePictureIsRightAfterwards(_ screen: Screen) throws {
    let reader = try reader(at: screen)
    reader.pty.fillOutput()
    reader.pty.resizeUnread(columns: 90, rows: 30)
    reader.pty.sendUnread("\u{1A}")
    reader.pty.sendUnread(screen.typed)
    reader.pty.resizeUnread(columns: 100, rows: 28)
    _ = try reader.pty.waitUntil(screen.shows) { $0.lines.count == 28 && $0.contains(screen.shows) }
    if screen.name == "composer" || screen.name == "preview" { _ = try reader.pty.waitFor("draft saved") }
    let after = try reader.pty.settle()
    reader.pty.send(.control("l"))
    let drawn = try reader.pty.settle()
    #expect(after.lines == drawn.lines && after.cursor == drawn.cursor)
    #expect(drawn.isAlternateScreen)

    let other = try self.reader(at: screen)
    other.pty.resize(columns: 100, rows: 28)
    other.pty.send(screen.typed)
    _ = try other.pty.waitUntil(screen.shows) { $0.lines.count == 28 && $0.contains(screen.shows) }
    if screen.name == "composer" || screen.name == "preview" { _ = try other.pty.waitFor("draft saved") }
    #expect(try other.pty.settle().lines == drawn.lines)
  }

  @Test(arguments: screens) func signalsEndTheProgram(_ screen: Screen) throws {
    let reader = try reader(at: screen)
    reader.pty.fillOutput()
    reader.pty.sendUnread(screen.typed)
    reader.pty.signal(SIGTERM)
    #expect(reader.pty.waitForExitUnread() == .exited(143))
    #expect(reader.pty.lineModes == reader.pty.initialLineModes)
    if screen.way.contains(where: { $0.0 == "r" }) {
      let drafts = try reader.replies("draft").compactMap { $0["content_markdown"] as? String }
      #expect(drafts.count == 1 && drafts.first?.hasPrefix("Before.") == true)
    }
  }

  /// In a shell with job control: C-z stops the reader, fg brings the picture back.
  @Test func suspendedInAShell() throws {
    let place = try ReaderSession.sampleBlog()
    let shell = try PtySession(
      "sh", ["-i"],
      environment: [
        "PS1": "shell> ", "ENV": nil, "HOME": place.home, "TMPDIR": place.home, "EDITOR": nil, "VISUAL": nil,
      ])
    try shell.waitFor("shell>")
    shell.send("\(PtySession.product("lukija")) \(place.blog) --state \(place.home)/state\r")
    try shell.waitFor("Post 1 of")
    shell.fillOutput()
    shell.sendUnread("j\u{1A}")
    let children = "/proc/\(shell.process)/task/\(shell.process)/children"
    #expect(
      try shell.waitUnread {
        let child = try String(contentsOfFile: children, encoding: .utf8).trimmingCharacters(in: .whitespaces)
        return try String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8).contains(") T ")
      })
    try shell.waitFor("Stopped")
    #expect(!shell.screen.isAlternateScreen)
    shell.send("fg\r")
    try shell.waitFor("Post 2 of")
    shell.send("Q")
    try shell.waitUntil("the shell") { screen in
      !screen.isAlternateScreen && screen.lines[screen.cursor.row].hasPrefix("shell>")
    }
  }
}
