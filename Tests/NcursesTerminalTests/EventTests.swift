import Glibc
import PtyTestSupport
import Testing

@testable import terminal_probe

/// From the keyboard of a real pty to an event.
@Suite struct EventTests {
  private func ready(_ session: PtySession) throws { try session.waitFor("1 ready") }

  @Test func keys() throws {
    let session = try probe("events", rows: 60)
    try ready(session)
    session.send("jä字")
    let keys: [PtyKey] = [
      .up, .left, .home, .end, .pageUp, .delete, .backTab, .enter, .backspace, .control("x"), .control("@"),
      .control("_"), .control("s"), .control("c"), .control("y"), .control("o"), .control("\\"), .alt("b"),
      .function(2),
    ]
    for key in keys { session.send(key) }
    session.send("\u{1B}[1;5D\u{1B}[1;3C")
    let names = [
      "j", "ä", "字", "Up", "Left", "Home", "End", "PgUp", "Del", "S-Tab", "Enter", "Backspace", "C-x",
      "C-Space", "C-_", "C-s", "C-c", "C-y", "C-o", "C-\\", "M-b", "F2", "C-Left", "M-Right",
    ]
    try session.expectEvents(names.map { "key \($0)" })
  }

  /// Alone, Escape is a key after a moment; with something right behind it, it is Alt.
  @Test func escape() throws {
    let session = try probe("events")
    try ready(session)
    session.send(.escape)
    try session.expectEvents(["key Esc"])
    session.send("\u{1B}f")
    try session.expectEvents(["key Esc", "key M-f"])
    session.send("\u{1B}\u{1B}")
    try session.expectEvents(["key Esc", "key M-f", "key Esc", "key Esc"])
  }

  @Test func clustersArriveWhole() throws {
    let session = try probe("events")
    try ready(session)
    session.send("e\u{301}👩‍👩‍👧🇫🇮")
    try session.waitFor("events 4")
    let lines = session.screen.lines
    #expect(lines[2] == "2 key e\u{301}")
    #expect(lines[3].hasPrefix("3 key 👩"))
    #expect(lines[4].hasPrefix("4 key "))
  }

  @Test func pasteOfHundredKilobytes() throws {
    let session = try probe("events")
    try ready(session)
    let text = String(repeating: "Liitetty rivi, jossa on ääkkösiä ja 日本語.\r\n", count: 2200)
    let expected = text.replacing("\r\n", with: "\n")
    #expect(text.utf8.count > 100_000)
    session.paste(text)
    try session.expectEvents(["paste \(expected.utf8.count) \(EventProbe.checksum(expected))"])
    session.send("j")
    try session.waitFor("3 key j")
  }

  @Test func mouse() throws {
    let session = try probe("events")
    try ready(session)
    #expect(session.screen.reportsMouse)
    session.send("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;80;24M")
    try session.expectEvents(["mouse press 2:4", "mouse wheelUp 0:0", "mouse wheelDown 23:79"])
  }

  @Test func resize() throws {
    let session = try probe("events")
    try ready(session)
    session.resize(columns: 132, rows: 43)
    try session.expectEvents(["resized 132×43"])
    session.resize(columns: 20, rows: 5)
    try session.waitFor("3 resized 20×5")
  }

  @Test func wakeFromAnotherThread() throws {
    let session = try probe("events")
    try ready(session)
    session.send(.function(12))
    try session.waitFor("woken 0")
  }

  @Test func terminateAndHangUp() throws {
    for (signal, event) in [(SIGTERM, "terminate"), (SIGINT, "terminate"), (SIGQUIT, "terminate"), (SIGHUP, "hang-up")]
    {
      let log = try TemporaryFile()
      let session = try probe("events", log.path)
      try ready(session)
      session.signal(signal)
      #expect(try session.waitForExit() == .exited(0))
      #expect(try log.lines() == ["ready 80×24", event])
    }
  }

  /// The window is closed: what was typed before counts, and so does a paste that had not ended.
  @Test func closedTerminal() throws {
    let log = try TemporaryFile()
    let session = try probe("events", log.path)
    try ready(session)
    session.send("\u{1B}[200~half a paste")
    try session.settle()
    session.closeMaster()
    #expect(try session.waitForExit() == .exited(0))
    #expect(try log.lines() == ["ready 80×24", "paste 12 \(EventProbe.checksum("half a paste"))", "hang-up"])
  }
}
