import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// What is said of a link that was to be copied or opened is what is known of it.
@Suite(.everyWorld) struct LinkOutcomeTests {
  private let missing = LinkFault.program("One", .notInstalled)

  private func pilot(_ size: Size = Size(columns: 100, rows: 24), url: String = "https://a.example/post") -> Pilot {
    var post = Post(id: PostID("a"), feedID: "1", title: "A post", body: Body(format: .text, source: "Text."))
    post.url = url
    return Pilot(columns: size.columns, rows: size.rows, repository: MemoryRepository(posts: [post]))
  }

  @Test func offered() {
    var reader = pilot()
    reader.press("y")
    #expect(reader.lines.last == "Offered to the terminal's clipboard: https://a.example/post")
    #expect(reader.terminal.copied == ["https://a.example/post"])
  }

  @Test func takenByPrograms() {
    var reader = pilot()
    reader.host.setClipboard(CopyOutcome(takers: [.tmux, .program("xclip")]), copiesForTerminal: true)
    reader.press("y")
    #expect(reader.lines.last == "Copied to tmux's buffer and with xclip: https://a.example/post")
    #expect(reader.terminal.copied == [])
  }

  @Test func programsThatFail() {
    var reader = pilot()
    reader.host.setClipboard(CopyOutcome(failures: [.program("tmux", .ended(.exited(1)))]), copiesForTerminal: true)
    reader.press("y")
    #expect(
      reader.lines.last
        == "tmux ended with status 1. Offered to the terminal's clipboard: https://a.example/post")
    #expect(reader.terminal.copied == ["https://a.example/post"])
  }

  @Test func nothingThatCopies() {
    var reader = pilot()
    reader.terminal.hasClipboard = false
    reader.press("y")
    #expect(reader.lines.last == "Nothing here can copy. The link: https://a.example/post")
  }

  /// Every character stands on the screen, and nothing but it in its rows.
  @Test(arguments: [(30, 12), (80, 24), (200, 50)]) func longLinksStandWhole(_ columns: Int, _ rows: Int) throws {
    let url = "https://a.example/" + (0..<columns / 3).map { "\($0)-" }.joined() + "loppu"
    var reader = pilot(Size(columns: columns, rows: rows), url: url)
    reader.terminal.hasClipboard = false
    reader.press("y")
    let lines = reader.lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("https://a.example/") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("loppu") })
    #expect(lines[start...end].joined() == url)
    #expect(lines.suffix(2).joined().contains("Nothing here can copy"))
    reader.press("q")
    #expect(!reader.hasWindow)
  }

  /// Also of one that nothing can open, and also while somebody writes.
  @Test(arguments: [(30, 10), (40, 12), (50, 10)]) func linksThatNothingOpensStandWhole(_ columns: Int, _ rows: Int)
    throws
  {
    let url = "https://a.example/" + (0..<columns).map { "\($0)-" }.joined() + "loppu"
    var reader = pilot(Size(columns: columns, rows: rows), url: url)
    reader.host.setBrowsers([(false, missing)])
    reader.press("o")
    let lines = reader.lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("https://a.example/") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("loppu") })
    #expect(lines[start...end].joined() == url)
    #expect(reader.text.contains("Not opened. One is not"))
    #expect(!lines.dropFirst().joined().contains("…"))
  }

  @Test func writersSeeThemWholeToo() {
    let url = "https://a.example/" + (0..<24).map { "\($0)-" }.joined() + "loppu"
    var reader = pilot(Size(columns: 30, rows: 10), url: url)
    reader.press("r")
    reader.handle(.link(.linkNotOpened(url, [missing])))
    #expect(reader.lines.joined().contains("loppu"))
  }

  @Test func handedAndBack() {
    var reader = pilot()
    reader.press("o")
    #expect(reader.lines.last == "Handed to browser 1: https://a.example/post")
    reader.host.setBrowser(needsTerminal: true, failure: nil)
    reader.press("o")
    #expect(reader.lines.last == "Back from browser 1: https://a.example/post")
  }

  @Test func oneAfterTheOther() {
    var reader = pilot()
    reader.host.setBrowsers([(false, missing), (true, .program("Two", .ended(.exited(1)))), (false, nil)])
    reader.press("o")
    #expect(
      reader.text.hasSuffix(
        "One is not installed. Two ended with status 1. Handed to browser 3: https://a.example/post"))
    reader.host.setBrowsers([(false, missing), (true, .program("Two", .ended(.exited(1))))])
    reader.press("o")
    #expect(reader.lines.last == "Not opened. One is not installed. Two ended with status 1. https://a.example/post")
  }

  /// A paste that comes late does not take the terminal from somebody who writes.
  @Test func theTerminalIsNotTakenFromWriters() {
    var reader = pilot()
    reader.press("r")
    reader.handle(
      .link(
        .browserFailed(
          LinkAttempt(
            link: "https://a.example/post",
            browsers: [Browser(name: "w3m", arguments: [], needsTerminal: true)], failures: [missing]))))
    #expect(reader.host.opened == [])
    #expect(reader.lines.last == "Not opened. One is not installed. https://a.example/post")
  }
}
