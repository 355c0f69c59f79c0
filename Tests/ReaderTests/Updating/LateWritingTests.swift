import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What the disk says of a reply when the person has gone on to another post: no composer opens there.
@Suite(.everyWorld) struct LateWritingTests {
  private let first = SampleBlog.posts[0].id
  private let second = SampleBlog.posts[1].id

  private func pilot() -> Pilot {
    var state = ReadingState()
    state.apply(.identity(Identity(name: "Me")))
    var pilot = Pilot(store: MemoryStateStore(state))
    pilot.press("Enter", "r")
    pilot.type("Words")
    return pilot
  }

  private func expectSecond(_ pilot: Pilot) {
    #expect(pilot.openTitle == "On stones" && pilot.litPane != .list)
    #expect(!pilot.isComposing && pilot.asked == nil)
  }

  @Test func takingAPublicationBackOpensNothingElsewhere() {
    var pilot = pilot()
    pilot.press("C-x")
    pilot.isWritingHeld = true
    pilot.press("U", "J")
    expectSecond(pilot)
    pilot.answer()
    expectSecond(pilot)
    #expect(pilot.repository.storedReplies.map(\.status) == [.draft])
    #expect(pilot.text.contains("V shows it"))
  }

  @Test func takingANewWordingBackOpensNothingElsewhereAndLosesNothing() {
    var pilot = pilot()
    pilot.press("C-x", "e", "C-u")
    pilot.type("New words")
    pilot.press("C-x")
    pilot.isWritingHeld = true
    pilot.press("U", "J")
    pilot.answer()
    expectSecond(pilot)
    #expect(Set(pilot.repository.storedReplies.map(\.markdown)) == ["Words", "New words"])
    #expect(pilot.repository.storedReplies.first { $0.status == .published }?.markdown == "Words")
  }

  /// Nothing is lost however far the disk gets before the end.
  @Test(arguments: [Duration.zero, .milliseconds(300), .seconds(3)])
  func takingANewWordingBackKeepsItThroughTheEnd(_ time: Duration) {
    var pilot = pilot()
    pilot.press("C-x", "e", "C-u")
    pilot.type("New words")
    pilot.press("C-x")
    pilot.writingTime = time
    pilot.press("U")
    pilot.send(.terminate)
    #expect(Set(pilot.repository.storedReplies.map(\.markdown)) == ["Words", "New words"])
  }

  @Test func aDraftThatIsRefusedLateWaitsInMemory() {
    var pilot = pilot()
    pilot.isWritingHeld = true
    pilot.press("Esc", "J")
    expectSecond(pilot)
    pilot.repository.failWrites(.diskIsFull(file: "replies"))
    pilot.answer()
    expectSecond(pilot)
    #expect(pilot.text.contains("V has it"))
    pilot.press("V")
    #expect(pilot.text.contains("Words"))
    pilot.press("Esc")
    pilot.repository.failWrites(nil)
    pilot.isWritingHeld = false
    pilot.send(.terminate)
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words"])
    #expect(pilot.repository.storedReplies.map(\.post) == [first])
  }
}
