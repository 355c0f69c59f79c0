import Foundation
import PtyTestSupport
import Testing

/// A terminal that does not read stops neither autosave nor signals; an answer of it that is cut swallows no words.
struct StalledReaderTests {
  private func writing(_ text: String) throws -> ReaderSession {
    let reader = try ReaderSession(try ReaderSession.sampleBlog())
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    reader.pty.send(text)
    _ = try reader.pty.waitFor(text)
    return reader
  }

  private func isOnDisk(_ text: String, _ reader: ReaderSession) throws -> Bool {
    try reader.pty.waitUnread {
      try reader.replies("draft").map { $0["content_markdown"] as? String } == [text]
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func wordsReachTheDisk(_ signal: Int32) throws {
    let reader = try writing("Before.")
    reader.pty.fillOutput()
    reader.pty.sendUnread(" In the dark.")
    #expect(try isOnDisk("Before. In the dark.", reader))
    reader.pty.sendUnread(" And more.")
    #expect(try isOnDisk("Before. In the dark. And more.", reader))
    reader.pty.signal(signal)
    #expect(reader.pty.waitForExitUnread(timeout: .seconds(8)) == .exited(128 + signal))
    #expect(try isOnDisk("Before. In the dark. And more.", reader))
    #expect(reader.pty.lineModes == reader.pty.initialLineModes)
  }

  @Test func thePictureComesBack() throws {
    let reader = try writing("Before.")
    reader.pty.stopOutput()
    reader.pty.sendUnread(" Stopped.")
    #expect(try isOnDisk("Before. Stopped.", reader))
    reader.pty.startOutput()
    _ = try reader.pty.waitFor("Before. Stopped.")
  }

  @Test(arguments: ["\u{1B}]11;rgb:1e", "\u{1B}P1$r0;38", "\u{1B}_Gi=31;O"]) func cutAnswers(_ answer: String) throws {
    let reader = try writing("Before.")
    reader.pty.send(answer)
    // A person needs a second to type on.
    #expect(reader.pty.waitForExitUnread(timeout: .seconds(1)) == nil)
    reader.pty.send(" after a second 11")
    _ = try reader.pty.waitFor("Before. after a second 11")
  }

  @Test(arguments: ["\u{1B}]11;rgb:1e", "\u{1B}P1$r0;38", "\u{1B}_Gi=31;O", "\u{1B}[?62;"])
  func cutAnswersBeforeFastTyping(_ answer: String) throws {
    let reader = try writing("Before.")
    try reader.pty.sendApart([" ", answer] + "at once: 11 words".map(String.init))
    _ = try reader.pty.waitFor("Before. at once: 11 words")
  }
}
