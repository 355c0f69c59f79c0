import PtyTestSupport
import Testing

/// Where the terminal's cursor stands: screen readers, magnifiers and braille lines follow it, seen or not.
struct CursorTests {
  @Test(arguments: [(80, 24), (160, 40)])
  func standsWhereTheKeysAre(columns: Int, rows: Int) throws {
    let reader = try ReaderSession(ReaderSession.sampleBlog(), columns: columns, rows: rows)
    let pty = reader.pty
    func wait(_ what: String, visible: Bool = false, _ isThere: @Sendable @escaping (PtyScreen) -> Bool) throws {
      _ = try pty.waitUntil("the cursor \(what)") { $0.isCursorVisible == visible && isThere($0) }
    }
    _ = try pty.waitFor("Post 1 of 17")
    try wait("on the first post") { $0.cursorRow == 1 }
    pty.send("8j")
    try wait("eight further down") { $0.cursorRow == 9 }
    pty.send("g\r")
    _ = try pty.waitFor("Kuulin taas")
    try wait("on the first line of the post") {
      $0.cursorRow == 1 && $0.lines[1].dropFirst($0.cursorColumn).hasPrefix("Kommenttien puolustus")
    }
    pty.send("/bussilippu\r")
    try wait("on the match") {
      let cell = $0[$0.cursorRow, $0.cursorColumn]
      return $0.lines[$0.cursorRow].contains("bussilippu") && cell.text == "b"
    }
    pty.send("?")
    try wait("in the help") { $0.cursorRow == ($0.row(of: "┌─ Keys") ?? 90) + 1 }
    pty.send("\u{1B}")
    _ = try pty.waitUntil("no help") { !$0.contains("┌─ Keys") }
    pty.send("\t")
    try wait("on the comment") { $0[$0.cursorRow, $0.cursorColumn].text == "▶" }
    pty.send("j")
    try wait("on the next comment") { $0[$0.cursorRow, $0.cursorColumn].text == "▶" }
    pty.send("/")
    try wait("in the prompt", visible: true) { $0.cursorRow == rows - 1 && $0.cursorColumn > 0 }
    pty.send("\u{1B}rkolme")
    _ = try pty.waitFor("kolme")
    try wait("in the text", visible: true) { $0.lines[$0.cursorRow].contains("kolme") }
    pty.send("\t")
    try wait("in the preview") { $0.cursorRow > 0 }
    pty.send("\u{1B}")
    try wait("back on the comment") { $0[$0.cursorRow, $0.cursorColumn].text == "▶" }
    pty.send("Q")
    #expect(try pty.waitForExit() == .exited(0))
  }
}
