import Blog
import ReaderTestSupport
import Screen
import Synchronization
import Testing

@testable import Reader

/// Before anybody else has the terminal, what was typed is on disk, or elsewhere.
@Suite(.timeLimit(.minutes(1))) struct LendingTests {
  private let begin = [
    SteppingTerminal.seeing("On steam"), SteppingTerminal.keys("Enter"), SteppingTerminal.seeing("Steam rises"),
    SteppingTerminal.keys("r"), SteppingTerminal.seeing("Reply to"), SteppingTerminal.typing("Words"),
  ]

  private func run(
    _ repository: any BlogRepository, _ host: any Host, _ steps: [(SteppingTerminal) -> [TerminalEvent]?]
  ) -> SteppingTerminal {
    let terminal = SteppingTerminal(begin + steps)
    let program = Program(
      terminal: terminal, repository: repository, catalogue: PlainCatalogue(repository), store: MemoryStateStore(),
      host: host)
    _ = program.run()
    return terminal
  }

  @Test func anEditorFindsTheWordsOnDisk() {
    let repository = MemoryRepository()
    let host = EditingHost(CopyingHost()) { repository.storedReplies.map(\.markdown) }
    _ = run(repository, host, [SteppingTerminal.keys("C-o"), SteppingTerminal.typing(" and more")])
    #expect(host.seen == [["Words"]])
    #expect(repository.storedReplies.map(\.markdown) == ["Words and more"])
  }

  @Test(arguments: [Set<Int>(), [0]]) func aSlowDiskGivesWayToACopy(refusing: Set<Int>) {
    let repository = SlowRepository()
    let copying = CopyingHost(refusing: refusing)
    let place = refusing.isEmpty ? 0 : 1
    let host = EditingHost(copying) { copying.copyTexts(in: place) }
    let terminal = run(
      repository, host,
      [
        SteppingTerminal.keys("C-o"), SteppingTerminal.seeing("/place-\(place)/r1"),
        { _ in
          repository.letThrough()
          return []
        }, SteppingTerminal.seeing("draft saved"),
      ])
    #expect(host.seen == [["Words"]])
    #expect(terminal.whenLent.map { $0.contains("Not on disk yet") } == [true])
    #expect(terminal.text.contains("Words"))
    #expect(repository.memory.storedReplies.map(\.markdown) == ["Words"])
  }

  /// A write that was on its way has older words than the editor gets.
  @Test func whatWasTypedDuringAWriteIsWrittenToo() {
    let repository = SlowRepository()
    let host = EditingHost(CopyingHost()) { repository.memory.storedReplies.map(\.markdown) }
    _ = run(
      repository, host,
      [
        { _ in
          guard repository.hasBegun else { return nil }
          repository.letThrough()
          return " and more".map { .key(KeyPress(.character($0))) } + [.key(KeyPress(.character("o"), .control))]
        }
      ])
    #expect(host.seen == [["Words and more"]])
  }

  @Test func whoSuspendsFindsTheWordsOnDisk() {
    let repository = SlowRepository()
    let copying = CopyingHost()
    let terminal = SteppingTerminal(begin + [SteppingTerminal.keys("C-z")])
    let seen = Mutex<[[String]]>([])
    terminal.whenSuspended = {
      seen.withLock { $0.append(copying.copyTexts(in: 0)) }
      repository.letThrough()
    }
    let program = Program(
      terminal: terminal, repository: repository, catalogue: PlainCatalogue(repository), store: MemoryStateStore(),
      host: copying)
    _ = program.run()
    #expect(seen.withLock { $0 } == [["Words"]])
  }
}

/// A host whose editor only looks around.
private final class EditingHost: Host {
  private let host: CopyingHost
  private let look: @Sendable () -> [String]
  private let looks = Mutex<[[String]]>([])

  init(_ host: CopyingHost, _ look: @escaping @Sendable () -> [String]) {
    self.host = host
    self.look = look
  }

  var seen: [[String]] { looks.withLock { $0 } }
  func now() -> Timestamp { host.now() }
  func newReplyID(at time: Timestamp) -> ReplyID { host.newReplyID(at: time) }
  func edit(_ text: String) -> EditorOutcome {
    looks.withLock { $0.append(look()) }
    return EditorOutcome(text: nil)
  }
  func rescue(_ reply: Reply) -> String? { nil }
  var copyPlaces: Int { host.copyPlaces }
  func keepCopy(_ reply: Reply, in place: Int) -> String? { host.keepCopy(reply, in: place) }
  func copies(in place: Int) -> [Reply] { host.copies(in: place) }
  func dropCopy(_ id: ReplyID, in place: Int) { host.dropCopy(id, in: place) }
}
