import Blog
import Reader
import ReaderTestSupport
import Testing
import Words

/// Replies on a blog that comes from a server, which gets none yet.
struct KeptHereTests {
  private func pilot(columns: Int = 80, isFetched: Bool = true) -> Pilot {
    var state = ReadingState()
    state.identity = Identity(name: "Minä")
    return Pilot(columns: columns, store: MemoryStateStore(state), isFetched: isFetched)
  }

  @Test func aReplyIsKeptAndNotSent() throws {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x")
    #expect(
      pilot.said == "Kept here as 6, not sent. o opens the post's page in the browser, U takes it back.")
    #expect(!pilot.saysError && pilot.selectedComment == 6 && pilot.selectedCommentRows.contains("Hear, hear"))
    pilot.press("o")
    #expect(pilot.host.opened == ["https://saunapolku.example/steam/"])
    #expect(pilot.said == "Handed to browser 1: https://saunapolku.example/steam/", "said once it is known")
    pilot.press("e")
    pilot.type(" indeed")
    pilot.press("C-x")
    #expect(pilot.said == "Changed, not sent. o opens the post's page in the browser, U takes it back.")
    pilot.press("U", "U")
    #expect(pilot.said == "A draft again: V shows it.")
  }

  @Test func aBrowserThatFailsIsNotSaidToHaveOpenedIt() {
    var pilot = pilot()
    pilot.host.setBrowser(needsTerminal: false, failure: .program("One", .notInstalled))
    pilot.press("Enter", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x", "o")
    #expect(pilot.said?.hasPrefix("Not opened.") == true)
  }

  @Test func aPostWithoutAPageOffersNone() {
    var pilot = pilot()
    // The quiet post has no address.
    pilot.press("j", "j", "Enter", "r")
    pilot.type("Hush")
    pilot.press("C-x")
    #expect(pilot.said == "Kept here as 1, not sent. U takes it back.")
  }

  @Test func aBlogWithoutAServerPublishesAsEver() {
    var pilot = pilot(isFetched: false)
    pilot.press("Enter", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x")
    #expect(pilot.said == "Published as 6. U takes it back.")
  }
}
