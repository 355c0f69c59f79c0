import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// A disk that takes its time is a fault as much as one that refuses.
@Suite(.everyWorld) struct SlowDiskTests {
  private let twoPlaces: [[Reply]] = [[], []]

  /// In the composer, with a name, on a disk whose writes take a while.
  private func pilot(
    _ repository: MemoryRepository = MemoryRepository(), host: PilotHost, writes: Duration? = nil
  ) -> Pilot {
    var state = ReadingState()
    state.apply(.identity(Identity(name: "Me")))
    var pilot = Pilot(repository: repository, store: MemoryStateStore(state), host: host)
    pilot.writingTime = writes
    pilot.press("Enter", "r")
    return pilot
  }

  @Test(arguments: [Set<Int>(), [0]])
  func whatIsNotOnDiskAfterASecondIsCopiedAndSaid(refusing: Set<Int>) {
    let host = PilotHost(copies: twoPlaces)
    host.refuseCopies(in: refusing)
    let place = refusing.isEmpty ? 0 : 1
    var pilot = pilot(host: host)
    pilot.isWritingHeld = true
    pilot.type("Slow words")
    pilot.pass(.milliseconds(1_390))
    #expect(!pilot.text.contains("Not on disk yet"))
    pilot.pass(.milliseconds(20))
    #expect(pilot.text.contains("Not on disk yet") && pilot.text.contains("/place-\(place)/reply-1"))
    #expect(host.copyTexts(in: place) == ["Slow words"])
    pilot.type(" and more")
    pilot.pass(.seconds(1))
    #expect(host.copyTexts(in: place) == ["Slow words and more"])
    pilot.isWritingHeld = false
    pilot.answer()
    pilot.pass(.milliseconds(400))
    #expect(pilot.text.contains("draft saved"))
    pilot.send(.terminate)
    #expect(pilot.farewell.isEmpty)
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Slow words and more"])
    #expect(host.copyTexts(in: place).isEmpty, "the blog has it")
  }

  @Test(arguments: [TerminalEvent.terminate, .hangUp])
  func whoLeavesMeanwhileIsWaitedFor(_ end: TerminalEvent) {
    let host = PilotHost(copies: twoPlaces)
    var pilot = pilot(host: host, writes: .seconds(4))
    pilot.type("Words at the end")
    pilot.send(end)
    #expect(pilot.hasQuit && pilot.farewell.isEmpty)
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words at the end"])
    #expect(host.copyTexts(in: 0).isEmpty)
  }

  @Test func whoLeavesADiskThatDoesNotAnswerLeavesACopyThatTheNextStartTakesIn() {
    let host = PilotHost(copies: twoPlaces)
    var pilot = pilot(host: host, writes: .seconds(60))
    pilot.type("Words at the end")
    pilot.send(.terminate)
    #expect(pilot.repository.storedReplies.isEmpty)
    #expect(pilot.farewell.joined().contains("/place-0/reply-1"))
    var next = Pilot(repository: pilot.repository, host: host)
    #expect(next.repository.storedReplies.map(\.markdown) == ["Words at the end"])
    #expect(next.text.contains("is back: V shows it"))
    #expect(host.copyTexts(in: 0).isEmpty)
    next.press("V", "Enter")
    #expect(next.text.contains("Words at the end") && next.session.blog.composer != nil)
  }

  @Test(.besideAnother, arguments: [0, 1, 2])
  func copiesOverwriteNothing(_ kind: Int) {
    func reply(_ text: String, at seconds: Int64) -> Reply {
      Reply(
        id: ReplyID("a"), post: PostID("steam"), author: Identity(name: "Me"), markdown: text,
        created: Timestamp(seconds: seconds))
    }
    // The same words, words that go on, other words.
    let copy = reply(["Known", "Known and on", "Others"][kind], at: 1_700_000_100)
    let repository = MemoryRepository(replies: [reply("Known", at: 1_700_000_000)])
    if kind == 1 { _ = try? repository.save(reply("Known", at: 1_700_000_000)) }
    let host = PilotHost(copies: [[copy], []])
    let pilot = Pilot(repository: repository, host: host)
    let texts = pilot.repository.storedReplies.map(\.markdown).sorted()
    #expect(texts == [["Known"], ["Known and on"], ["Known", "Others"]][kind])
    #expect(host.copyTexts(in: 0).isEmpty)
  }

  @Test(arguments: [TerminalEvent.terminate, .hangUp])
  func whatNoDiskTakesIsPrinted(_ end: TerminalEvent) {
    let host = PilotHost(copies: twoPlaces)
    host.refuseCopies(in: [0, 1])
    host.setRescuing(false)
    var full = pilot(host: host)
    full.repository.failWrites(.diskIsFull(file: "replies"))
    full.type("Precious\n\n- and long")
    full.pass(.seconds(1))
    #expect(full.text.contains("not on disk"))
    full.send(end)
    #expect(full.farewell.contains("Precious\n\n- and long"))

    let dead = PilotHost(window: "dead", copies: twoPlaces)
    dead.refuseCopies(in: [0, 1])
    var slow = pilot(host: dead, writes: .seconds(600))
    slow.type("Precious, too")
    slow.send(end)
    #expect(slow.farewell.contains("Precious, too"))
  }

  /// Whether the disk takes less than a second, as one that spins up does, or more.
  @Test(arguments: [TerminalEvent.terminate, .hangUp], [Duration.milliseconds(700), .seconds(5)])
  func publishingIsNotUndoneByLeaving(_ event: TerminalEvent, _ writes: Duration) {
    for isSavedBefore in [true, false] {
      let host = PilotHost(copies: twoPlaces)
      var pilot = pilot(host: host, writes: writes)
      pilot.type("Said")
      if isSavedBefore { pilot.pass(.milliseconds(450) + writes) }
      pilot.press("C-x")
      pilot.pass(.milliseconds(100))
      pilot.send(event)
      let stored = pilot.repository.storedReplies
      #expect(stored.map(\.status) == [.published] && stored.map(\.markdown) == ["Said"])
      #expect(pilot.farewell.isEmpty && host.copyTexts(in: 0).isEmpty)
    }
  }

  @Test func publishingANewWordingIsNotUndoneByLeaving() {
    let host = PilotHost(copies: twoPlaces)
    var pilot = pilot(host: host)
    pilot.type("Frist")
    pilot.press("C-x", "e", "C-u")
    pilot.type("First")
    pilot.pass(.seconds(1))
    pilot.writingTime = .milliseconds(700)
    pilot.press("C-x")
    pilot.send(.terminate)
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["First"])
    #expect(pilot.repository.storedReplies.map(\.status) == [.published])
  }

  /// Nobody waits for a disk that does not answer only to leave.
  @Test func whoPublishesOnADeadDiskCanLeave() {
    let host = PilotHost(copies: twoPlaces)
    var pilot = pilot(host: host)
    pilot.type("Said")
    pilot.isWritingHeld = true
    pilot.press("C-x", "Q")
    #expect(!pilot.hasQuit)
    pilot.pass(.seconds(1))
    #expect(pilot.text.contains("Not on disk yet"))
    pilot.press("Q")
    #expect(pilot.hasQuit && pilot.farewell.joined().contains("/place-0/"))
    #expect(host.copyTexts(in: 0) == ["Said"])
  }

  /// The timer of the draft runs out while the reply is being published.
  @Test func publishingIsNotUndoneByTheAutosave() {
    let host = PilotHost(copies: twoPlaces)
    var pilot = pilot(host: host, writes: .milliseconds(700))
    pilot.type("Said")
    pilot.press("C-x")
    pilot.pass(.seconds(10))
    #expect(pilot.repository.storedReplies.map(\.status) == [.published])
    let here = pilot.session.blog.replies.byID.values.filter { $0.post.blog != World.elsewhere }.map(\.status)
    #expect(here == [.published] && pilot.text.contains("Published as"))
  }

  @Test func whatIsNotPublishedIsADraftSoon() {
    let host = PilotHost(copies: twoPlaces)
    var pilot = pilot(host: host, writes: .milliseconds(700))
    pilot.repository.failWrites(.diskIsFull(file: "replies"))
    pilot.type("Said")
    pilot.press("C-x")
    pilot.pass(.milliseconds(1_500))
    #expect(pilot.text.contains("Said") && pilot.isPublishing == false)
    pilot.repository.failWrites(nil)
    pilot.pass(.seconds(3))
    #expect(pilot.repository.storedReplies.map(\.status) == [.draft])
  }
}
