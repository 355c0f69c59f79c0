import Foundation
import PtyTestSupport
import Testing

/// A clipboard program that does not read holds nobody up.
struct ClipboardProgramTests {
  /// A reader at a post whose address is so long.
  private func reader(_ script: String, address: Int) throws -> ReaderSession {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Leike"}"#)
    let address = "https://clip.example/" + String(repeating: "a", count: address)
    place.write(
      "blog/posts/long.json", #"{"id":"1","title":"Long","url":"\#(address)","content_text":"Text of the post."}"#)
    place.writeProgram("home/bin/xclip", "\(script)\n")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let reader = try ReaderSession(place, environment: ["DISPLAY": ":99", "PATH": place.home + "/bin:" + path])
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "Text of the post.")
    return reader
  }

  /// What the pipe holds, and more than it can.
  @Test(arguments: [100_000, 3_000_000]) func aProgramThatDoesNotRead(address: Int) throws {
    let reader = try reader("echo $$ >~/pid; exec sleep 1000", address: address)
    reader.pty.send("yy")
    #expect(reader.pty.waitUnread { reader.place.read("home/pid")?.hasSuffix("\n") == true })
    try reader.press("?", shows: "Here, in")
    try reader.press("q", shows: "Text of the post.")
    // It is not waited for for ever, and what is not known is not said.
    let screen = try reader.pty.waitFor("xclip does not answer.")
    #expect(!screen.contains("Copied"))
    let program = try #require(
      pid_t((reader.place.read("home/pid") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(program, 0) != 0)
    try reader.press("q", shows: "Text of the post.")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  /// Who leaves at once has the whole text on the clipboard all the same.
  @Test func leavingAtOnce() throws {
    let reader = try reader("cat >~/clip.part; mv ~/clip.part ~/clip", address: 3_000_000)
    reader.pty.send("yyQ")
    #expect(try reader.pty.waitForExit() == .exited(0))
    let end = Date.now + 10
    while reader.place.read("home/clip") == nil, Date.now < end { usleep(10000) }
    #expect(reader.place.read("home/clip")?.utf8.count == 3_000_021)
  }
}
