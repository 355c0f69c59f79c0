import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// A disk that takes its time is a fault as much as one that refuses.
@Suite(.timeLimit(.minutes(1))) struct SlowDiskTests {
  private func program(
    _ repository: any BlogRepository, _ host: CopyingHost, _ steps: [(SteppingTerminal) -> [TerminalEvent]?]
  ) -> (Program, SteppingTerminal) {
    let terminal = SteppingTerminal(steps)
    let program = Program(
      terminal: terminal, repository: repository, catalogue: PlainCatalogue(repository), store: MemoryStateStore(),
      host: host)
    return (program, terminal)
  }

  private let begin = [
    SteppingTerminal.seeing("On steam"), SteppingTerminal.keys("Enter"), SteppingTerminal.seeing("Steam rises"),
    SteppingTerminal.keys("r"), SteppingTerminal.seeing("Reply to"),
  ]

  @Test(arguments: [Set<Int>(), [0]])
  func whatIsNotOnDiskAfterASecondIsCopiedAndSaid(refusing: Set<Int>) {
    let repository = SlowRepository()
    let host = CopyingHost(refusing: refusing)
    let place = refusing.isEmpty ? 0 : 1
    let (program, _) = program(
      repository, host,
      begin + [
        SteppingTerminal.typing("Slow words"), SteppingTerminal.seeing("not on disk yet"),
        SteppingTerminal.seeing("/place-\(place)/r1"), SteppingTerminal.typing(" and more"),
        { _ in host.copyTexts(in: place) == ["Slow words and more"] ? [] : nil },
        { _ in
          repository.letThrough()
          return []
        }, SteppingTerminal.seeing("draft saved"),
      ])
    #expect(program.run().isEmpty)
    #expect(repository.memory.storedReplies.map(\.markdown) == ["Slow words and more"])
    #expect(host.copyTexts(in: place).isEmpty, "the blog has it")
  }

  @Test func whoLeavesMeanwhileLeavesACopyThatTheNextStartTakesIn() {
    let repository = SlowRepository()
    // The disk comes back as soon as the copy is made.
    let host = CopyingHost(whenCopied: { repository.letThrough() })
    let (first, _) = program(
      repository, host,
      begin + [
        SteppingTerminal.typing("Words"), SteppingTerminal.typing(" at the end"),
        { _ in [.hangUp] },
      ])
    _ = first.run()
    #expect(first.wasTerminated)
    #expect(repository.memory.storedReplies.map(\.markdown) == ["Words at the end"])
    #expect(host.copyTexts(in: 0).isEmpty)
  }

  @Test func aCopyOfAnEarlierSessionBecomesADraft() {
    let copy = Reply(
      id: ReplyID("old"), post: PostID("steam"), author: Identity(name: ""), markdown: "From last time",
      created: Timestamp(seconds: 1_700_000_000))
    let repository = MemoryRepository()
    let host = CopyingHost(copies: [copy])
    let (program, terminal) = program(
      repository, host,
      [
        SteppingTerminal.seeing("is back: V shows it"), SteppingTerminal.keys("V"), SteppingTerminal.keys("Enter"),
        SteppingTerminal.seeing("From last time"),
      ])
    _ = program.run()
    #expect(terminal.text.contains("From last time"))
    #expect(repository.storedReplies.map(\.markdown) == ["From last time"])
    #expect(host.copyTexts(in: 0).isEmpty)
  }

  @Test(arguments: [0, 1, 2])
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
    let host = CopyingHost(copies: [copy])
    let runner = EffectRunner(
      repository: repository, catalogue: PlainCatalogue(repository), store: MemoryStateStore(), host: host,
      deliver: { _ in })
    runner.takeCopiesIn()
    runner.waitForCopies(atMost: .seconds(5))
    let texts = repository.storedReplies.map(\.markdown).sorted()
    #expect(texts == [["Known"], ["Known and on"], ["Known", "Others"]][kind])
    #expect(host.copyTexts(in: 0).isEmpty)
  }

  @Test func whatNoDiskTakesIsPrinted() {
    let repository = MemoryRepository()
    repository.failWrites(Problem(severity: .error, file: "replies", message: "The disk is full."))
    let (program, _) = program(
      repository, CopyingHost(refusing: [0, 1]),
      begin + [SteppingTerminal.typing("Precious"), SteppingTerminal.seeing("not saved"), { _ in [.terminate] }])
    #expect(program.run().joined(separator: "\n").contains("Precious"))
  }

  @Test(arguments: [TerminalEvent.terminate, .hangUp])
  func publishingIsNotUndoneByLeaving(_ event: TerminalEvent) {
    let repository = SlowRepository(
      MemoryRepository(replies: []))
    let state = ReadingState()
    var known = state
    known.apply(.identity(Identity(name: "Me")))
    let terminal = SteppingTerminal(
      begin + [
        SteppingTerminal.typing("Said"), SteppingTerminal.keys("C-x"),
        { _ in
          repository.waitForWrite()
          return [event]
        },
      ])
    let host = CopyingHost(whenCopied: { repository.letThrough() })
    let program = Program(
      terminal: terminal, repository: repository, catalogue: PlainCatalogue(repository),
      store: MemoryStateStore(known), host: host)
    _ = program.run()
    let stored = repository.memory.storedReplies
    #expect(stored.map(\.status) == [.published] && stored.map(\.markdown) == ["Said"])
    #expect(host.copyTexts(in: 0).isEmpty)
  }
}
