import Blog
import ReaderTestSupport
import Screen
import Synchronization
import Testing

@testable import Reader

/// A journal that takes long to read keeps neither the list waiting nor a draft, and loses nothing.
@Suite(.timeLimit(.minutes(1))) struct LateStateTests {
  private static var remembered: ReadingState {
    var state = ReadingState()
    state.readPosts = [PostID("stones")]
    state.starredPosts = [PostID("quiet")]
    state.readComments = [PostID("steam"): [CommentID("1")]]
    state.foldedComments = [PostID("steam"): [CommentID("1")]]
    state.lastOpenPost = PostID("stones")
    return state
  }

  private func run(
    _ repository: MemoryRepository, _ store: LateStore, destination: Destination? = nil,
    _ steps: [(SteppingTerminal) -> [TerminalEvent]?]
  ) -> [String] {
    let program = Program(
      terminal: SteppingTerminal(steps), repository: repository, catalogue: PlainCatalogue(repository), store: store,
      host: CopyingHost(), destination: destination)
    return program.run()
  }

  @Test func theListAndDraftsDoNotWait() {
    let repository = MemoryRepository()
    let store = LateStore(Self.remembered)
    let said = run(
      repository, store,
      [
        SteppingTerminal.seeing("still being read"), SteppingTerminal.seeing("On steam"),
        SteppingTerminal.keys("Enter"), SteppingTerminal.seeing("Steam rises"), SteppingTerminal.keys("r"),
        SteppingTerminal.seeing("Reply to"), SteppingTerminal.typing("Words"), SteppingTerminal.seeing("draft saved"),
        { _ in
          store.letThrough()
          return []
        },
        // The comment that was read already is no news any more.
        SteppingTerminal.seeing("2 new"),
      ])
    #expect(said.isEmpty)
    #expect(repository.storedReplies.map(\.markdown) == ["Words"])
    // What was done meanwhile is remembered, and what was remembered before is not taken back.
    let state = store.state
    #expect(state.readPosts == [PostID("stones"), PostID("steam")])
    #expect(state.starredPosts == [PostID("quiet")] && state.lastOpenPost == PostID("steam"))
    #expect(state.foldedComments == Self.remembered.foldedComments)
    #expect(state.readComments[PostID("steam")]?.contains(CommentID("1")) == true)
  }

  /// Somebody who is in the list when the rest arrives is not taken to the post of last time.
  @Test func nobodyIsTakenElsewhere() {
    let store = LateStore(Self.remembered)
    _ = run(
      MemoryRepository(), store,
      [
        SteppingTerminal.seeing("still being read"), SteppingTerminal.seeing("On steam"),
        { _ in
          store.letThrough()
          return []
        },
        { $0.text.contains("still being read") ? nil : [] }, SteppingTerminal.seeing("Post 1 of 4"),
      ])
    #expect(store.state.lastOpenPost == PostID("stones"))
  }

  @Test func aPostThatWasAskedForOpensAllTheSame() {
    let store = LateStore(Self.remembered)
    _ = run(
      MemoryRepository(), store, destination: Destination(post: PostID("steam")),
      [
        SteppingTerminal.seeing("Steam rises"),
        { _ in
          store.letThrough()
          return []
        },
      ])
    #expect(store.state.lastOpenPost == PostID("steam"))
  }
}

/// A memory that is read when it is let through.
private final class LateStore: ReadingStateStore {
  private let memory: MemoryStateStore
  private let gate = Gate()

  init(_ state: ReadingState) { memory = MemoryStateStore(state) }

  func letThrough() { gate.open() }
  var state: ReadingState { memory.load().state }

  func load() -> (state: ReadingState, problems: [Problem]) {
    gate.wait()
    return memory.load()
  }
  func append(_ changes: [StateChange]) throws(Problem) { try memory.append(changes) }
}
