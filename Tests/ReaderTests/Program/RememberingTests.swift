import Blog
import ReaderTestSupport
import Synchronization
import Testing

@testable import Reader

/// A journal that does not take everything.
@Suite struct RememberingTests {
  private let first = StateChange.postOpened(PostID("first"))
  private let second = StateChange.postOpened(PostID("second"))

  @Test func whatWasRefusedGoesBeforeWhatComesNext() {
    let (runner, store, said) = reader(refusals: 1)
    runner.remember([first])
    runner.remember([second])
    runner.waitForWrites()
    #expect(store.taken == [first, second])
    #expect(!runner.hasUnwritten && said.withLock(\.count) == 1)
    runner.finish()
    #expect(store.taken == [first, second])
  }

  @Test func theEndTriesOnceMore() {
    let (runner, store, _) = reader(refusals: 1)
    runner.remember([first])
    runner.finish()
    #expect(store.taken == [first] && !runner.hasUnwritten)
  }

  @Test func whatIsLostIsKnown() {
    let (runner, store, said) = reader(refusals: .max)
    runner.remember([first])
    runner.finish()
    #expect(store.taken.isEmpty && runner.hasUnwritten)
    #expect(said.withLock(\.self) == Array(repeating: .files(.stateNotSaved(RefusingStore.refusal)), count: 2))
  }

  /// The state opens the post of last time: at a reply of one's own, if one was there.
  @Test func repliesAreKnownBeforeThePostOfLastTimeIsOpened() throws {
    let (runner, _, said) = reader(refusals: 0)
    runner.run(.readBlog)
    _ = runner.executor.wait(for: .listing, atMost: nil)
    let kinds = said.withLock { messages in
      messages.compactMap { message in
        switch message {
        case .replies(.repliesRead): "replies"
        case .files(.stateLoaded): "state"
        default: nil
        }
      }
    }
    #expect(kinds == ["replies", "state"])
    runner.finish()
  }

  private func reader(refusals: Int) -> (EffectRunner, RefusingStore, Said) {
    let store = RefusingStore(refusals)
    let said = Said()
    let repository = MemoryRepository()
    let runner = EffectRunner(
      repository: repository, catalogue: PlainCatalogue(repository), store: store, host: NoHost(),
      deliver: { said.put($0) })
    return (runner, store, said)
  }
}

private final class Said: Sendable {
  private let all = Mutex<[BlogMessage]>([])
  func put(_ message: BlogMessage) { all.withLock { $0.append(message) } }
  func withLock<Result: Sendable>(_ body: ([BlogMessage]) -> Result) -> Result { body(all.withLock { $0 }) }
}

/// Refuses so many times, then takes what comes.
private final class RefusingStore: ReadingStateStore {
  static let refusal = Problem.diskIsFull(file: "journal")
  private let refusals: Atomic<Int>
  private let all = Mutex<[StateChange]>([])
  var taken: [StateChange] { all.withLock { $0 } }

  init(_ refusals: Int) { self.refusals = Atomic(refusals) }

  func load() -> (state: ReadingState, problems: [Problem]) { (ReadingState(), []) }
  func append(_ changes: [StateChange]) throws(Problem) {
    if refusals.load(ordering: .relaxed) > 0 {
      refusals.subtract(1, ordering: .relaxed)
      throw Self.refusal
    }
    all.withLock { $0 += changes }
  }
}
