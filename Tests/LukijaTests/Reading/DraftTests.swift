import Foundation
import PtyTestSupport
import Testing

/// Nothing that was typed is lost, whatever becomes of the program.
struct DraftTests {
  /// A reader that writes a reply to the newest post of the sample.
  private func writing(_ text: String, environment: [String: String?] = [:]) throws -> ReaderSession {
    let reader = try ReaderSession(try ReaderSession.sampleBlog(), environment: environment)
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    if !text.isEmpty {
      reader.pty.send(text)
      _ = try reader.pty.waitFor(text)
    }
    return reader
  }

  @Test func killedReaderLeavesTheDraft() throws {
    let reader = try writing("Half a thought")
    _ = try reader.pty.waitFor("draft saved")
    reader.pty.kill9()
    _ = try reader.pty.waitForExit()
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Half a thought"])

    let again = try ReaderSession(reader.place)
    _ = try again.pty.waitFor("A draft waits: V shows it.")
    try again.press("V", shows: "Your replies and drafts")
    try again.press(.enter, shows: "Half a thought")
    _ = try again.pty.waitFor("goes on")
  }

  @Test func twoWindowsOnOneDraftKeepBothTexts() throws {
    let first = try writing("Begun")
    _ = try first.pty.waitFor("draft saved")
    let second = try ReaderSession(first.place)
    _ = try second.pty.waitFor("A draft waits: V shows it.")
    try second.press("V", shows: "Your replies and drafts")
    try second.press(.enter, shows: "goes on")
    second.pty.send(" by the other")
    _ = try second.pty.waitFor("Begun by the other")
    first.pty.send(" by one")
    _ = try first.pty.waitFor("Begun by one")
    second.pty.send(.escape)
    _ = try second.pty.waitFor("kept")
    for reader in [first, second] {
      reader.pty.signal(SIGTERM)
      _ = try reader.pty.waitForExit()
    }
    let texts = try first.replies("draft").compactMap { $0["content_markdown"] as? String }
    #expect(texts.sorted() == ["Begun by one", "Begun by the other"])
  }

  /// The file changes so late that only the end finds out.
  @Test func aDraftThatSomebodyElseChangedIsKeptBesideItAtTheEnd() throws {
    let reader = try writing("Begun")
    _ = try reader.pty.waitFor("draft saved")
    let name = try #require(reader.place.names("blog/replies").first { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
    let text = try #require(reader.place.read("blog/replies/\(name)"))
    reader.place.write("blog/replies/\(name)", text.replacingOccurrences(of: "Begun", with: "Begun elsewhere"))
    reader.pty.send(" here")
    _ = try reader.pty.waitFor("Begun here")
    reader.pty.signal(SIGTERM)
    _ = try reader.pty.waitForExit()
    let texts = try reader.replies("draft").compactMap { $0["content_markdown"] as? String }
    #expect(texts.sorted() == ["Begun elsewhere", "Begun here"])
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func signalledReaderSavesAndGivesTheTerminalBack(_ signal: Int32) throws {
    let reader = try writing("Typed a moment ago")
    reader.pty.signal(signal)
    _ = try reader.pty.waitForExit()
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Typed a moment ago"])
    #expect(!reader.pty.screen.isAlternateScreen)
    #expect(reader.pty.lineModes.isCanonical && reader.pty.lineModes.echoes)
  }

  /// Both are there when the program looks: after it was stopped, and under load.
  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalTogetherWithKeysEndsTheReader(_ signal: Int32) throws {
    let reader = try writing("Typed before")
    reader.pty.signal(SIGSTOP)
    reader.pty.send(" and meanwhile")
    reader.pty.signal(signal)
    reader.pty.signal(SIGCONT)
    #expect(try reader.pty.waitForExit() == .exited(128 + signal))
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Typed before and meanwhile"])
  }

  @Test func closedTerminalSavesTheDraft() throws {
    let reader = try writing("The window is about to close")
    reader.pty.closeMaster()
    _ = try reader.pty.waitForExit()
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["The window is about to close"])
  }

  @Test func editorGoesOnWithTheText() throws {
    let place = Workplace()
    place.writeProgram("home/editor", "printf ' and more' >> \"$1\"\n")
    let reader = try writing("Some words", environment: ["VISUAL": place.home + "/editor"])
    reader.pty.send(.control("o"))
    _ = try reader.pty.waitFor("Some words and more")
    #expect(reader.pty.screen.isAlternateScreen)
    #expect(reader.pty.screen.contains("Reply to “"))
  }

  @Test(arguments: ["exit 3", "kill -9 $$"]) func failingEditorKeepsTheText(_ end: String) throws {
    let place = Workplace()
    place.writeProgram("home/editor", "\(end)\n")
    let reader = try writing("Some words", environment: ["EDITOR": place.home + "/editor"])
    reader.pty.send(.control("o"))
    let screen = try reader.pty.waitFor("The editor did not end well")
    #expect(screen.contains("Some words"))
    #expect(screen.isAlternateScreen)
  }

  @Test func largePasteIsTakenWhole() throws {
    let reader = try writing("")
    let line = "Sata kiloa tekstiä, rivi \(String(repeating: "ä", count: 40)).\n"
    let text = String(repeating: line, count: 100_000 / line.utf8.count + 1)
    reader.pty.paste(text)
    _ = try reader.pty.waitFor("draft saved")
    reader.pty.send(.escape)
    _ = try reader.pty.waitFor("Draft kept")
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == [text])
  }

  @Test func closedCommentsAreSaid() throws {
    let reader = try ReaderSession(Workplace.sample())
    _ = try reader.pty.waitFor("A file cannot be read")
    try reader.press("/tulevat\r", shows: "Post 2 of")
    try reader.press(.enter, shows: "Comments are closed")
    try reader.press("r", shows: "Comments are closed on this post.")
  }

  @Test func fullDiskKeepsTheTextAndPutsItAside() throws {
    let reader = try writing("Precious")
    _ = try reader.pty.waitFor("draft saved")
    // The folder goes away under the reader: nothing can be written there any more.
    try FileManager.default.removeItem(atPath: reader.place.blog)
    reader.pty.send(" words")
    _ = try reader.pty.waitFor("not saved")
    #expect(reader.pty.screen.contains("Precious words"))
    reader.pty.signal(SIGTERM)
    _ = try reader.pty.waitForExit()
    #expect(reader.place.names("home/state/lukija").filter { $0.hasPrefix("lukija-draft-") } == [])
    // It comes back with the folder.
    try FileManager.default.copyItem(atPath: checkout.appendingPathComponent("data").path, toPath: reader.place.blog)
    let again = try ReaderSession(reader.place)
    _ = try again.pty.waitFor("is back: V shows it.")
    #expect(try again.replies("draft").map { $0["content_markdown"] as? String } == ["Precious words"])
  }
}
