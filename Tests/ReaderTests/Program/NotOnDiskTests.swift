import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// That words are on no disk is said for as long as it is true, whatever is done and said meanwhile.
@Suite(.everyWorld) struct NotOnDiskTests {
  private static let words = "not on disk yet"

  private func pilot(columns: Int = 100, rows: Int = 30) -> Pilot {
    var state = ReadingState()
    state.apply(.identity(Identity(name: "Me")))
    let host = PilotHost(copies: [[], []])
    host.refuseCopies(in: [0, 1])
    var pilot = Pilot(store: MemoryStateStore(state), host: host)
    pilot.send(.resized(Size(columns: columns, rows: rows)))
    return pilot
  }

  private func says(_ pilot: Pilot) -> Bool { pilot.text.lowercased().contains(Self.words) }

  /// A draft is closed while its disk does not answer.
  private func closed() -> Pilot {
    var pilot = pilot()
    pilot.press("Enter", "r")
    pilot.isWritingHeld = true
    pilot.type("Slow words")
    pilot.pass(.seconds(2))
    pilot.press("Esc")
    pilot.pass(.seconds(2))
    return pilot
  }

  @Test(arguments: [
    ["j"], ["J"], ["Tab", "n"], ["/", "s"], ["t"], ["?"], ["s"], ["V"], ["5"], [":"], ["q", "f"], ["r", "x"], ["L"],
    ["M"],
  ]) func noKeyTakesItAway(keys: [String]) {
    var pilot = closed()
    #expect(says(pilot))
    for key in keys { pilot.press(key) }
    #expect(says(pilot), "\(pilot.text)")
  }

  @Test func itGoesWithTheDisksAnswer() {
    var pilot = closed()
    pilot.press("j")
    pilot.isWritingHeld = false
    pilot.answer()
    #expect(!says(pilot))
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Slow words"])
  }

  /// Two drafts that are refused, one after the other, and then a journal that is refused as well.
  @Test func severalAreCounted() {
    var pilot = pilot()
    pilot.press("Enter", "r")
    pilot.isWritingHeld = true
    pilot.type("First")
    pilot.press("Esc", "Tab", "r")
    pilot.type("Second")
    pilot.press("Esc", "}", "r")
    pilot.repository.failWrites(Problem(.file(.readOnly), file: ""))
    pilot.isWritingHeld = false
    pilot.answer()
    pilot.type("x")
    #expect(pilot.text.contains("2 drafts are \(Self.words)"))
  }

  @Test func whatIsTypedForAPostThatDoesNotComeIsMeantToo() {
    var pilot = pilot()
    pilot.isReadingHeld = true
    pilot.press("j", "Enter", "r")
    pilot.type("Words for a post")
    pilot.pass(.seconds(2))
    #expect(says(pilot), "\(pilot.text)")
  }

  /// The composer's head has room for one thing.
  @Test(arguments: [20, 24, 30, 36]) func aNarrowWindowSaysItToo(columns: Int) {
    var pilot = pilot(columns: columns, rows: 20)
    pilot.press("Enter", "r")
    pilot.isWritingHeld = true
    pilot.type("Slow words")
    pilot.pass(.seconds(2))
    pilot.type("!")
    #expect(says(pilot), "\(pilot.text)")
  }
}
