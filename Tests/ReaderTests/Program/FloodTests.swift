import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// More keys at once than can be taken in at once: a paste where the terminal brackets none.
@Suite struct FloodTests {
  private let flood = String(repeating: "word ", count: 2_000)

  /// A program whose clock goes on by a millisecond whenever it looks.
  @Test func wordsReachTheDiskWhileTheRestIsTakenIn() {
    let clock = TestClock()
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))
    let repository = MemoryRepository()
    let host = PilotHost()
    let executor = InlineExecutor(clock: clock)
    let program = Program(
      terminal: terminal,
      ports: BlogPorts(
        repository: repository, catalogue: PlainCatalogue(repository), store: MemoryStateStore(), host: host),
      shelf: nil, host: host, newExecutor: { executor },
      now: {
        clock.advance(to: clock.now + .milliseconds(1))
        return clock.now
      })
    program.begin()
    terminal.send([.key(KeyPress(.enter)), .key(KeyPress(.character("r")))])
    for _ in 0..<10 { program.step(until: nil) }
    #expect(program.session.blog.composer != nil)
    terminal.send(flood.map { .key(KeyPress(.character($0))) } + [.terminate])
    var behind: [Int] = []
    while !program.isOver {
      program.step(until: nil)
      let written = program.session.blog.composer?.text.text.utf8.count ?? 0
      behind.append(written - (repository.storedReplies.first?.markdown.utf8.count ?? 0))
    }
    _ = program.end()
    // At a key a millisecond, a second's keys at most are not on disk.
    #expect(behind.count > 50 && behind.allSatisfy { $0 < 1_000 })
    #expect(repository.storedReplies.map(\.markdown) == [flood])
  }

  /// Else a key in a long text costs the copying of everything that was ever typed.
  @Test(arguments: ["Enter", "x", "Backspace", "Left", "Del"]) func noKeyCopiesTheHistory(_ key: String) {
    var pilot = Pilot()
    pilot.press("Enter", "r")
    for _ in 0..<300 { pilot.type("a ") }
    pilot.press("Left", "Left", "Left")
    func place() -> UnsafeRawPointer? {
      pilot.session.blog.composer?.text.history.done.withUnsafeBytes { $0.baseAddress }
    }
    var last = place()
    var copies = 0
    for _ in 0..<200 {
      pilot.press(key)
      let now = place()
      if now != last { copies += 1 }
      last = now
    }
    // Where the array grows.
    #expect(copies <= 3)
  }
}
