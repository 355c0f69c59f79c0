import Blog
import ReaderTestSupport
import Testing

@testable import Reader

/// A journal that takes long to read keeps neither the list waiting nor a draft, and loses nothing.
@Suite(.everyWorld) struct LateStateTests {
  private let store = MemoryStateStore(remembered)

  private static var remembered: ReadingState {
    var state = ReadingState()
    state.readPosts = [PostID("stones")]
    state.starredPosts = [PostID("quiet")]
    state.readComments = [PostID("steam"): [CommentID("1")]]
    state.foldedComments = [PostID("steam"): [CommentID("1")]]
    state.lastOpenPost = PostID("stones")
    return state
  }

  private func pilot(at destination: Destination? = nil) -> Pilot {
    Pilot(columns: 100, store: store, destination: destination, isJournalHeld: true)
  }

  @Test func theListAndDraftsDoNotWait() {
    var pilot = pilot()
    #expect(pilot.text.contains("still being read") && pilot.text.contains("On steam"))
    pilot.press("Enter")
    #expect(pilot.text.contains("Steam rises"))
    pilot.look()
    pilot.press("r")
    pilot.type("Words")
    pilot.pass(.seconds(1))
    #expect(pilot.text.contains("draft saved"))
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words"])
    pilot.isJournalHeld = false
    pilot.answer()
    // The comment that was read already is no news any more.
    #expect(pilot.text.contains("2 new"))
    pilot.send(.terminate)
    #expect(pilot.farewell.isEmpty)
    // What was done meanwhile is remembered, and what was remembered before is not taken back.
    let state = store.current
    #expect(state.readPosts == [PostID("stones"), PostID("steam")])
    #expect(state.starredPosts == [PostID("quiet")] && state.lastOpenPost == PostID("steam"))
    #expect(state.foldedComments == Self.remembered.foldedComments)
    #expect(state.readComments[PostID("steam")]?.contains(CommentID("1")) == true)
  }

  /// What was done meanwhile counts more than what is remembered, on the screen as well.
  @Test func whatWasMarkedMeanwhileStays() {
    var pilot = pilot()
    pilot.press("s")
    #expect(pilot.starredTitles == ["On steam"])
    pilot.isJournalHeld = false
    pilot.answer()
    #expect(pilot.starredTitles == ["On steam", "A quiet post"])
    #expect(store.current.starredPosts == [PostID("steam"), PostID("quiet")])
  }

  /// Somebody who is in the list when the rest arrives is not taken to the post of last time.
  @Test(.besideAnother) func nobodyIsTakenElsewhere() {
    var pilot = pilot()
    #expect(pilot.text.contains("still being read") && pilot.text.contains("On steam"))
    pilot.isJournalHeld = false
    pilot.answer()
    #expect(!pilot.text.contains("still being read") && pilot.text.contains("Post 1 of 4"))
    pilot.send(.terminate)
    #expect(store.current.lastOpenPost == PostID("stones"))
  }

  @Test(.alone) func aPostThatWasAskedForOpensAllTheSame() {
    var pilot = pilot(at: Destination(post: PostID("steam")))
    #expect(pilot.text.contains("Steam rises"))
    pilot.isJournalHeld = false
    pilot.answer()
    pilot.send(.terminate)
    #expect(store.current.lastOpenPost == PostID("steam"))
  }
}
