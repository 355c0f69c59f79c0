import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// A draft that was closed, and opened again before the disk said that it does not take it.
@Suite(.everyWorld) struct ReopenedDraftTests {
  @Test(arguments: [TerminalEvent.terminate, .hangUp], [[[Reply]](), [[], []]])
  func itIsNotTakenForSaved(_ end: TerminalEvent, _ places: [[Reply]]) {
    let host = PilotHost(copies: places)
    var state = ReadingState()
    state.apply(.identity(Identity(name: "Me")))
    var pilot = Pilot(repository: MemoryRepository(), store: MemoryStateStore(state), host: host)
    pilot.press("Enter", "r")
    pilot.isWritingHeld = true
    pilot.type("Words")
    pilot.press("Esc", "r")
    #expect(pilot.written == "Words")
    pilot.repository.failWrites(.diskIsFull(file: "replies"))
    pilot.answer()
    #expect(!pilot.text.contains("draft saved"))
    // No answer to the question that stands there now.
    pilot.press("S", "o")
    pilot.repository.failWrites(nil)
    pilot.isWritingHeld = false
    pilot.send(end)
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words"])
  }
}
