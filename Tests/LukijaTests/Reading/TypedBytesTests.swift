import PtyTestSupport
import Testing

/// A byte that is no text never becomes a saved mark for one.
struct TypedBytesTests {
  private static let notice = "which is no UTF-8 text: nothing was typed."

  private func writing() throws -> ReaderSession {
    let reader = try ReaderSession(try ReaderSession.sampleBlog(), columns: 120)
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    return reader
  }

  @Test func keysInLatin1() throws {
    let reader = try writing()
    reader.pty.send(Array("Syd".utf8) + [0xE4] + Array("n".utf8))
    try reader.pty.waitFor("A key sent the byte E4, " + Self.notice)
    reader.pty.send(" loppu")
    _ = try reader.pty.waitFor("Sydn loppu")
    _ = try reader.pty.waitFor("draft saved")
    let drafts = try reader.replies("draft").compactMap { $0["content_markdown"] as? String }
    #expect(drafts == ["Sydn loppu"])
  }

  @Test func pastesInLatin1() throws {
    let reader = try writing()
    reader.pty.send(Array("\u{1B}[200~".utf8) + [0x79, 0xF6, 0x20, 0x93, 0x78, 0x94] + Array("\u{1B}[201~".utf8))
    try reader.pty.waitFor("What was pasted is no UTF-8 text, and was read as Windows-1252.")
    _ = try reader.pty.waitFor("yö “x”")
    reader.pty.send(" loppu")
    _ = try reader.pty.waitFor("draft saved")
    #expect(try reader.replies("draft").compactMap { $0["content_markdown"] as? String } == ["yö “x” loppu"])
  }

  /// The same where one searches and filters, and where nobody types.
  @Test(arguments: ["/", "f", ":", "F", ""]) func elsewhere(_ key: String) throws {
    let reader = try ReaderSession(try ReaderSession.sampleBlog(), columns: 120)
    _ = try reader.pty.waitFor("Post 1 of")
    reader.pty.send(Array(key.utf8) + [0xF6])
    let screen = try reader.pty.waitFor(Self.notice)
    #expect(!screen.contains("\u{FFFD}"))
  }
}
