import Foundation
import PtyTestSupport
import Testing

/// The time in which an editor has the words.
struct EditorTests {
  /// A composer with words in it, and an editor that is a script.
  private func writing(_ script: String, _ place: Workplace? = nil) throws -> ReaderSession {
    let place = try place ?? ReaderSession.sampleBlog()
    place.write("home/editor", "#!/bin/sh\n\(script)\n")
    place.write("home/tmp/x", "")
    chmod(place.home + "/editor", 0o755)
    let reader = try ReaderSession(
      place, columns: 160, environment: ["VISUAL": place.home + "/editor", "TMPDIR": place.home + "/tmp"])
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    reader.pty.send("Some words")
    _ = try reader.pty.waitFor("Some words")
    return reader
  }

  @Test(arguments: [
    (": > \"$1\"", "is empty"), ("rm \"$1\"", "is gone"), ("rm \"$1\"; mkfifo \"$1\"", "no plain file"),
    ("ln -sf /dev/zero \"$1\"", "no plain file"), ("rm \"$1\"; mkdir \"$1\"", "no plain file"),
    ("head -c 20000000 /dev/zero > \"$1\"", "larger than 16 MB"),
  ]) func aFileThatIsNoTextTakesNothingAway(_ script: String, _ words: String) throws {
    let reader = try writing(script)
    reader.pty.send(.control("o"))
    let screen = try reader.pty.waitFor(words)
    #expect(screen.contains("Some words"))
  }

  @Test(arguments: [
    ("printf 'caf\\351 \\200' > \"$1\"", "café €", "Windows-1252"),
    ("printf '\\377\\376k\\000\\344\\000' > \"$1\"", "kä", "UTF-16"),
    ("printf '\\376\\377\\000k\\000\\344' > \"$1\"", "kä", "UTF-16"),
  ]) func otherEncodingsAreReadAndTheFileIsKept(_ script: String, _ text: String, _ encoding: String) throws {
    let reader = try writing(script)
    reader.pty.send(.control("o"))
    #expect(try reader.pty.waitFor(encoding).contains(text))
    let folder = reader.place.names("home/tmp").filter { $0.hasPrefix("lukija-") }
    #expect(folder.count == 1 && reader.place.names("home/tmp/\(folder.first ?? "")") == ["reply.md"])
  }

  @Test func aGoodEndLeavesNothingBehind() throws {
    let reader = try writing("printf ' and more' >> \"$1\"")
    reader.pty.send(.control("o"))
    _ = try reader.pty.waitFor("Some words and more")
    reader.pty.signal(SIGTERM)
    _ = try reader.pty.waitForExit()
    #expect(reader.place.names("home/tmp") == ["x"])
  }
}
