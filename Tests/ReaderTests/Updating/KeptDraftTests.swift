import Blog
import ReaderTestSupport
import Screen
import Testing
import Words

@testable import Reader

/// What is said of a draft that was closed, and keys in a window that is too small.
@Suite(.everyWorld) struct KeptDraftTests {
  @Test func aDraftIsNotSaidToBeKeptBeforeItIs() {
    var pilot = Pilot()
    pilot.press("Enter", "r")
    pilot.isWritingHeld = true
    pilot.type("Words")
    pilot.press("Esc")
    #expect(pilot.text.contains("Keeping the draft …") && !pilot.text.contains("Draft kept"))
    pilot.answer()
    #expect(pilot.text.contains("Draft kept. V lists your drafts."))
  }

  @Test func aNameIsTypedInAnyWindow() {
    var pilot = Pilot()
    pilot.press("Enter", "r")
    pilot.type("Words")
    pilot.press("C-x")
    #expect(pilot.text.contains("Your name:"))
    pilot.send(.resized(Size(columns: 10, rows: 2)))
    pilot.type("Bob")
    pilot.send(.resized(Size(columns: 80, rows: 24)))
    #expect(pilot.text.contains("Your name: Bob"))
  }

  @Test func aDeletedDraftComesBackIntoItsWindow() {
    var pilot = Pilot()
    pilot.press("Enter", "r")
    pilot.type("Words")
    pilot.press("Esc", "V", "D", "y")
    #expect(pilot.text.contains("Deleted. U puts it back."))
    pilot.press("U")
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words"])
  }

  @Test(arguments: ["is:zz", "since:2020-99-99"])
  func whyAFilterIsNoneIsReadWhole(_ filter: String) throws {
    var pilot = Pilot(columns: 60)
    pilot.press("f")
    pilot.type(filter)
    let fault = try #require(throws: PostQuery.Fault.self) { try PostQuery(filter) }
    let shown = pilot.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(shown.contains(fault.message), "\(pilot.text)")
  }
}
