import Foundation
import PtyTestSupport
import Testing

/// The last words of the program.
struct FarewellTests {
  /// Words that no disk takes.
  private func writing() throws -> ReaderSession {
    let reader = try ReaderSession(try ReaderSession.sampleBlog())
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    reader.pty.limitFileSize(0)
    reader.pty.paste(String(repeating: "Precious words. ", count: 2000))
    _ = try reader.pty.waitFor("not saved")
    return reader
  }

  @Test func wordsThatNoDiskTakesArePrinted() throws {
    let reader = try writing()
    reader.pty.signal(SIGTERM)
    #expect(try reader.pty.waitForExit() == .exited(143))
    let printed = String(decoding: reader.pty.rawOutput, as: UTF8.self)
    let last = try #require(printed.split(separator: "\u{1B}[?1049l").last)
    #expect(last.ranges(of: "Precious words.").count == 2000)
  }

  /// A terminal that does not read loses them; it must not keep the program.
  @Test func aTerminalThatDoesNotReadHoldsNothingUp() throws {
    let reader = try writing()
    reader.pty.fillOutput()
    reader.pty.signal(SIGTERM)
    #expect(reader.pty.waitForExitUnread() == .exited(143))
    #expect(reader.pty.lineModes == reader.pty.initialLineModes)
  }
}
