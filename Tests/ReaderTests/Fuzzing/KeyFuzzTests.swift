import Blog
import Glibc
import Reader
import ReaderTestSupport
import Screen
import Synchronization
import Testing

/// Keys at random, through the program as it runs. What is judged is that it comes to its end: a crash ends this very
/// process, and the seed that was printed last says which session it was.
@Suite(.serialized) struct KeyFuzzTests {
  /// `make fuzz` sets the number of sessions, and seeds of its own.
  private static let setting = getenv("LUKIJA_KEY_FUZZ_SESSIONS").flatMap { Int(String(cString: $0)) }

  static let seeds: [UInt64] =
    setting.map { sessions in (0..<sessions).map { _ in UInt64.random(in: 1...(.max)) } } ?? [1, 2, 3]

  @Test(arguments: FuzzBlog.allCases)
  func randomKeysAreSurvived(in blog: FuzzBlog) {
    for seed in Self.seeds {
      print("key fuzz: \(blog), seed \(seed)")
      fflush(nil)
      var keys = FuzzKeys(seed: seed)
      let script = keys.script(length: 500)
      let terminal = ScriptedTerminal(size: keys.size())
      let atOnce = keys.below(8) + 1
      for start in stride(from: 0, to: script.count, by: atOnce) {
        terminal.send(Array(script[start..<min(start + atOnce, script.count)]))
      }
      terminal.last = [.hangUp]
      let repository = MemoryRepository(posts: blog.posts)
      let clock = TestClock()
      terminal.whenAsked = { _ in clock.advance(to: clock.now + .milliseconds(100)) }
      let program = Program(
        terminal: terminal, repository: repository, catalogue: PlainCatalogue(repository),
        store: MemoryStateStore(), host: FuzzHost(), destination: nil, executor: InlineExecutor(clock: clock),
        now: { clock.now })
      _ = program.run()
      #expect(terminal.frame.map { $0.surface.cells.count == $0.surface.size.columns * $0.surface.size.rows } != false)
    }
  }
}

/// Names for replies, and editors that do this or that.
private final class FuzzHost: Host {
  private let count = Atomic(0)
  private var next: Int { count.add(1, ordering: .relaxed).newValue }
  var browserNeedsTerminal: Bool { next % 2 == 0 }
  func now() -> Timestamp { Timestamp(seconds: 1_767_225_600 + Int64(next)) }
  func newReplyID(at time: Timestamp) -> ReplyID { ReplyID("fuzz-\(next)") }
  func copy(_ text: String) {}
  func open(_ link: String) -> String? { next % 3 == 0 ? "there is no browser." : nil }
  func edit(_ text: String) -> EditorOutcome {
    next % 3 == 0 ? EditorOutcome(text: nil, failure: "it is gone.") : EditorOutcome(text: text + "\nedited 🙂")
  }
  func rescue(_ reply: Reply) -> String? { next % 2 == 0 ? "/elsewhere" : nil }
}
