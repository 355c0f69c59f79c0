import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// A disk that refuses words, and a reader that may be killed at the next moment.
@Suite(.everyWorld) struct RefusedWritesTests {
  private func pilot(_ host: PilotHost) -> Pilot {
    var state = ReadingState()
    state.apply(.identity(Identity(name: "Me")))
    var pilot = Pilot(store: MemoryStateStore(state), host: host)
    pilot.press("Enter", "r")
    pilot.type("Words")
    return pilot
  }

  private let refusal = Problem(.file(.readOnly), file: "")

  /// Closing the composer, publishing, and waiting until the draft is saved by itself.
  @Test(arguments: ["Esc", "C-x", nil], [0, 1])
  func whatIsRefusedIsCopiedAtOnce(_ key: String?, _ place: Int) throws {
    let host = PilotHost(copies: [[], []])
    if place == 1 { host.refuseCopies(in: [0]) }
    var pilot = pilot(host)
    pilot.repository.failWrites(refusal)
    if let key { pilot.press(key) } else { pilot.pass(.seconds(1)) }
    #expect(host.copyTexts(in: place) == ["Words"])
    #expect(pilot.text.contains("/place-\(place)/"))
    // Killed now, the next start has them, and nobody published anything.
    let next = Pilot(host: PilotHost(window: "next", copies: [host.copies(in: place), []]))
    #expect(next.repository.storedReplies.map(\.markdown) == ["Words"])
    #expect(next.repository.storedReplies.map(\.status) == [.draft])
  }

  @Test func theCopyGoesWhenTheBlogTakesTheWords() {
    let host = PilotHost(copies: [[], []])
    var pilot = pilot(host)
    pilot.repository.failWrites(refusal)
    pilot.press("C-x")
    pilot.repository.failWrites(nil)
    pilot.press("C-x")
    #expect(pilot.repository.storedReplies.map(\.status) == [.published])
    #expect(host.copyTexts(in: 0) == [])
  }

  @Test func whatIsThrownAwayStaysAway() {
    let host = PilotHost(copies: [[], []])
    var pilot = pilot(host)
    pilot.pass(.seconds(1))
    pilot.repository.failWrites(refusal)
    pilot.type(" and more")
    pilot.pass(.seconds(1))
    #expect(host.copyTexts(in: 0) == ["Words and more"])
    pilot.repository.failWrites(nil)
    // The whole text goes, and with it the draft.
    pilot.press("C-a", "C-k", "Esc")
    #expect(pilot.repository.storedReplies.isEmpty)
    #expect(host.copyTexts(in: 0) == [])
  }
}
