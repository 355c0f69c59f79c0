import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// A key that gives the terminal to somebody else, and the end in the same moment: the end it is.
struct EndWithKeyTests {
  @Test(arguments: ["C-o", "C-z"], [TerminalEvent.terminate, .hangUp])
  func nobodyElseGetsTheTerminal(key: String, end: TerminalEvent) throws {
    var pilot = Pilot(destination: Destination(post: PostID("steam")))
    pilot.press("r")
    pilot.type("Words")
    pilot.send(.key(try #require(KeyPress(key))), end)
    #expect(pilot.hasQuit && pilot.farewell.isEmpty)
    #expect(pilot.screensLent.isEmpty)
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words"])
  }
}
