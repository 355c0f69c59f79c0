import ReaderTestSupport
import Testing

/// Texts that look the same are not the same for the disk: accents stand as they were typed.
struct SameLookingTextTests {
  @Test(arguments: [
    ("\u{E9}", "e\u{301}"), ("e\u{301}", "\u{E9}"), ("\u{1EC7}", "e\u{302}\u{323}"), ("\u{AC00}", "\u{1100}\u{1161}"),
  ])
  func whatIsTypedAnotherWayIsSaved(_ first: String, _ second: String) {
    var pilot = Pilot()
    pilot.press("Enter", "r")
    pilot.send(.paste(first))
    pilot.pass(.seconds(1))
    #expect(pilot.repository.storedReplies.map { Array($0.markdown.utf8) } == [Array(first.utf8)])
    pilot.press("C-a", "C-k")
    pilot.send(.paste(second))
    pilot.pass(.seconds(1))
    #expect(pilot.repository.storedReplies.map { Array($0.markdown.utf8) } == [Array(second.utf8)])
  }
}
