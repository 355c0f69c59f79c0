import Blog
import ReaderTestSupport
import Screen
import Synchronization
import Testing

@testable import Reader

/// A key that gives the terminal to somebody else, and the end in the same moment: the end it is.
@Suite(.timeLimit(.minutes(1))) struct EndWithKeyTests {
  @Test(arguments: ["C-o", "C-z"], [TerminalEvent.terminate, .hangUp])
  func nobodyElseGetsTheTerminal(key: String, end: TerminalEvent) {
    let repository = MemoryRepository()
    let isSuspended = Mutex(false)
    let terminal = SteppingTerminal([
      SteppingTerminal.keys("Enter"), SteppingTerminal.seeing("Steam rises"), SteppingTerminal.keys("r"),
      SteppingTerminal.seeing("Reply to"), SteppingTerminal.typing("Words"),
      { _ in
        [KeyPress(key).map { .key($0) }, end].compactMap(\.self)
      },
    ])
    terminal.whenSuspended = { isSuspended.withLock { $0 = true } }
    let program = Program(
      terminal: terminal, repository: repository, catalogue: PlainCatalogue(repository), store: MemoryStateStore(),
      host: CopyingHost(), destination: Destination(post: PostID("steam")))
    #expect(program.run().isEmpty)
    #expect(terminal.whenLent.isEmpty && !isSuspended.withLock { $0 })
    #expect(repository.storedReplies.map(\.markdown) == ["Words"])
  }
}
