import Foundation
import Glibc
import PtyTestSupport
import Testing

/// `|` in a real terminal.
struct PipeTests {
  private func reader(_ programs: [String: String] = [:], words: Int = 20) throws -> ReaderSession {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Pipes"}"#)
    let text = (0..<words).map { "sana\($0)" }.joined(separator: " ")
    place.write("blog/posts/a.json", #"{"id":"1","title":"Putket","content_text":"\#(text)"}"#)
    place.write("home/bin/none", "")
    for (name, script) in programs {
      place.writeProgram("home/bin/\(name)", "\(script)\n")
    }
    let path = place.home + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let reader = try ReaderSession(place, environment: ["PATH": path])
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "sana0 sana1")
    return reader
  }

  private func pipe(_ reader: ReaderSession, _ command: String, shows text: String) throws {
    try reader.press("|", shows: "Pipe the post to:")
    reader.pty.send(command)
    _ = try reader.pty.waitFor("Pipe the post to: \(command)")
    try reader.press(.enter, shows: text)
  }

  private func quit(_ reader: ReaderSession) throws {
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    #expect(reader.pty.lineModes == reader.pty.initialLineModes)
  }

  @Test func itHasTheTerminalUntilAKey() throws {
    let reader = try reader()
    try pipe(reader, "grep -c sana3; test -t 1 && echo here", shows: "Any key goes back to Lukija.")
    let screen = try reader.pty.waitFor("here")
    #expect(!screen.contains("Post 1 of 1"))
    // A key of several bytes is one, and means nothing more.
    reader.pty.send(.up)
    _ = try reader.pty.waitFor("has ended well.")
    try quit(reader)
  }

  @Test(arguments: [
    ("exit 3", "It ended with status 3.", "“exit 3” ended with status 3."),
    ("no-such-program-here", "Any key goes back", "“no-such-program-here” was not found."),
    ("kill -9 $$", "It was killed by signal 9.", "“kill -9 $$” was killed by signal 9."),
  ])
  func failuresAreSaid(_ command: String, _ below: String, _ sentence: String) throws {
    let reader = try reader()
    try pipe(reader, command, shows: below)
    try reader.press(" ", shows: sentence)
    try quit(reader)
  }

  /// More than a pipe holds, of which next to nothing is read.
  @Test(arguments: ["head -c 5", "true", "yes | head -c 3"]) func whoStopsReadingDoesNothingWrong(_ command: String)
    throws
  {
    let reader = try reader(words: 40_000)
    try pipe(reader, command, shows: "Any key goes back")
    try reader.press(" ", shows: "has ended well.")
    try quit(reader)
  }

  @Test func interruptingEndsTheCommandAlone() throws {
    let reader = try reader(["waiting": "echo begun; exec sleep 1000"])
    try pipe(reader, "waiting", shows: "begun")
    try reader.press(.control("c"), shows: "Any key goes back")
    // Here it is a key like any other.
    try reader.press(.control("c"), shows: "“waiting” was stopped.")
    try quit(reader)
  }

  /// Somebody ends the reader while it waits for that key.
  @Test func aSignalIsNotKeptWaiting() throws {
    let reader = try reader()
    try pipe(reader, "true", shows: "Any key goes back")
    reader.pty.signal(SIGTERM)
    #expect(try reader.pty.waitForExit() == .exited(143))
    #expect(reader.pty.lineModes == reader.pty.initialLineModes)
  }

  @Test func theTextArrives() throws {
    let reader = try reader()
    try pipe(reader, "cat >~/got", shows: "Any key goes back")
    try reader.press(" ", shows: "has ended well.")
    let got = reader.place.read("home/got") ?? ""
    #expect(got.hasPrefix("Putket\n") && got.contains("sana0 sana1") && got.contains("sana19\n"))
    try quit(reader)
  }
}
