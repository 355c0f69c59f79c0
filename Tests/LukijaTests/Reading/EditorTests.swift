import Foundation
import PtyTestSupport
import Testing

/// The time in which an editor has the words.
struct EditorTests {
  /// A composer with words in it, and an editor that is a script.
  private func writing(_ script: String, _ place: Workplace? = nil) throws -> ReaderSession {
    let place = try place ?? ReaderSession.sampleBlog()
    place.writeProgram("home/editor", "\(script)\n")
    let reader = try ReaderSession(place, columns: 160, environment: ["VISUAL": place.home + "/editor"])
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
    ("head -c 20000000 /dev/zero > \"$1\"", "larger than 16 MB"), ("rm \"$1\"; ln -s \"$1\" \"$1\"", "cannot be read"),
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
    #expect(reader.place.names("home/tmp") == [])
  }

  /// Words beside the file are the newest, or not older than them nothing is known.
  @Test(arguments: [
    ("printf 'Some words saved' >\"$1\"; printf 'Some words saved and not' >\"$1.save\"; exit 1", "saved and not"),
    ("printf 'Some words old' >\"$1.save\"; sleep 0.1; printf 'Some words newly saved' >\"$1\"; exit 1", "newly saved"),
    (
      "printf 'Some words old' >\"$1.save\"; sleep 0.1; printf 'Some words, late' >\"$1.save.1\"; exit 1", "words, late"
    ),
    ("printf '' >\"$1.save\"; exit 1", "Some words"),
    ("printf 'Some words kept' >\"$1\"; printf 'Given up' >\"$(dirname \"$1\")/#reply.md#\"", "words kept"),
  ]) func theNewestWordsAreTaken(_ script: String, _ words: String) throws {
    let reader = try writing(script)
    reader.pty.send(.control("o"))
    _ = try reader.pty.waitFor(words)
    #expect(!reader.pty.screen.contains("Given up"))
  }

  /// vim's swap files can only be read by vim; other words can only be told of.
  @Test(arguments: [
    ("printf 'b0VIM 9.0\\000\\000Some words in vim' >\"$(dirname \"$1\")/.reply.md.swp\"; exit 1", ".reply.md.swp"),
    ("printf 'Given up' >\"$(dirname \"$1\")/#reply.md#\"", "#reply.md#"),
    ("printf 'Other words' >\"$1\"; printf 'Some words more' >\"$1.save\"; exit 1", "reply.md"),
  ]) func otherWordsAreKeptAndTold(_ script: String, _ name: String) throws {
    let reader = try writing(script)
    reader.pty.send(.control("o"))
    _ = try reader.pty.waitFor("left other words in")
    reader.pty.send("Q")
    _ = try reader.pty.waitFor("Q")
    reader.pty.signal(SIGTERM)
    _ = try reader.pty.waitForExit()
    let folder = try #require(reader.place.names("home/tmp").first { $0.hasPrefix("lukija-") })
    #expect(reader.place.names("home/tmp/\(folder)").contains(name))
    #expect(
      String(decoding: reader.pty.rawOutput, as: UTF8.self).contains(
        "An editor's text is in \(reader.place.home)/tmp/\(folder)/\(name)"))
    let next = try ReaderSession(reader.place, columns: 160)
    _ = try next.pty.waitFor("An editor's text of an earlier time is in \(reader.place.home)/tmp/\(folder)/\(name)")
  }

  /// Backups, undo files and locks have no words that anybody misses.
  @Test func backupsGoWithTheFile() throws {
    let reader = try writing(
      """
      d=$(dirname "$1"); cp "$1" "$1~"; printf 'x\\000' >"$d/.reply.md.un~"; ln -s me@here.1 "$d/.#reply.md"
      cp "$1" "$1.bak"; printf ' and more' >>"$1"
      """)
    reader.pty.send(.control("o"))
    _ = try reader.pty.waitFor("Some words and more")
    reader.pty.signal(SIGTERM)
    _ = try reader.pty.waitForExit()
    #expect(reader.place.names("home/tmp") == [])
  }

  @Test func whatAKilledReaderLeftIsToldUntilADraftHasIt() throws {
    let place = try ReaderSession.sampleBlog()
    let first = try writing("printf ' nowhere else' >> \"$1\"; : > \"$HOME/begun\"; sleep 600", place)
    _ = try first.pty.waitFor("draft saved")
    first.pty.send(.control("o"))
    while place.read("home/begun") == nil { _ = try? first.pty.waitFor("\u{0}", timeout: .milliseconds(20)) }
    first.pty.kill9()
    _ = try first.pty.waitForExit()
    let script = try place.shell(
      "for p in /proc/[0-9]*; do grep -qsz \"HOME=\(place.home)\" $p/environ && echo ${p#/proc/}; done; true")
    for process in script.output.split(separator: "\n").compactMap({ pid_t($0) }) { kill(process, SIGKILL) }
    let folder = try #require(place.names("home/tmp").first { $0.hasPrefix("lukija-") })
    let second = try ReaderSession(place, columns: 160)
    _ = try second.pty.waitFor("An editor's text of an earlier time is in \(place.home)/tmp/\(folder)/reply.md")
    second.pty.send("Q")
    _ = try second.pty.waitForExit()
    #expect(place.read("home/tmp/\(folder)/reply.md") == "Some words nowhere else")
    // Now a draft has them.
    place.write("home/tmp/\(folder)/reply.md", "Some words\n")
    let third = try ReaderSession(place)
    _ = try third.pty.waitFor("A draft waits")
    try third.pty.settle()
    _ = try third.pty.waitUntil("nothing left") { _ in place.names("home/tmp").isEmpty }
  }
}
