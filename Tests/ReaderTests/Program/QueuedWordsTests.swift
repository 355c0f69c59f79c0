import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// Words that waited for a slow disk behind others are as old as they are, whenever the disk takes them.
@Suite(.everyWorld) struct QueuedWordsTests {
  private func pilot(host: PilotHost, writes: Duration) -> Pilot {
    var state = ReadingState()
    state.apply(.identity(Identity(name: "Me")))
    var pilot = Pilot(repository: MemoryRepository(), store: MemoryStateStore(state), host: host)
    pilot.writingTime = writes
    pilot.press("Enter", "r")
    return pilot
  }

  @Test(arguments: [TerminalEvent.terminate, .hangUp], [7, 8, 10])
  func aCopyWithMoreOfThemIsTheNewerOne(_ end: TerminalEvent, _ seconds: Int) {
    let host = PilotHost(copies: [[], []])
    var pilot = pilot(host: host, writes: .seconds(seconds))
    pilot.type("First")
    pilot.pass(.milliseconds(450))
    pilot.type(" and second")
    pilot.pass(.milliseconds(450))
    pilot.type(" and third")
    pilot.send(end)
    #expect(pilot.hasQuit)
    // The disk took some of it after the copy had been made, and the rest not any more.
    #expect(pilot.repository.storedReplies.map(\.markdown) != ["First and second and third"])
    #expect(host.copyTexts(in: 0) == ["First and second and third"])
    let next = Pilot(repository: pilot.repository, host: host)
    #expect(next.repository.storedReplies.map(\.markdown) == ["First and second and third"])
    #expect(host.copyTexts(in: 0).isEmpty)
  }

  /// What is published carries the time of the key, not that of the disk.
  @Test func publishedIsWhenItWasPublished() throws {
    let host = PilotHost(copies: [[], []])
    var pilot = pilot(host: host, writes: .seconds(3))
    pilot.type("Words")
    pilot.pass(.seconds(4))
    pilot.press("C-x")
    let handedOver = host.now()
    pilot.pass(.seconds(4))
    let published = try #require(pilot.repository.storedReplies.first?.published)
    #expect(published < handedOver)
  }
}
