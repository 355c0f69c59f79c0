import Blog
import CustomDump
import Testing

/// Two files of one post became one: what was remembered of either is remembered of it.
struct MovingMarksTests {
  private let old = PostID("koivu-2")
  private let new = PostID("koivu")

  private func moved(_ state: ReadingState, _ posts: [(old: PostID, new: PostID)]) -> ReadingState {
    var state = state
    for change in state.changes(moving: posts) { state.apply(change) }
    return state
  }

  @Test func everyMarkGoesAlong() {
    let ids = Set(["1", "2"].map { CommentID($0) })
    var state = ReadingState()
    state.readPosts = [old]
    state.starredPosts = [old]
    state.readComments = [old: ids]
    state.foldedComments = [old: [CommentID("2")]]
    state.positions = [old: ReadingPosition(offset: 7, comment: CommentID("1"))]
    state.shownLinkBacks = [old]
    state.lastOpenPost = old
    let after = moved(state, [(old, new)])
    #expect(after.readPosts.contains(new) && after.starredPosts.contains(new) && after.shownLinkBacks.contains(new))
    #expect(after.readComments[new] == ids && after.foldedComments[new] == [CommentID("2")])
    #expect(after.positions[new] == state.positions[old] && after.lastOpenPost == new)
    // Twice is once.
    #expect(after.changes(moving: [(old, new)]).isEmpty)
  }

  @Test func whatIsThereAlreadyStays() {
    var state = ReadingState()
    state.readComments = [old: [CommentID("1")], new: [CommentID("3")]]
    state.positions = [old: ReadingPosition(offset: 7), new: ReadingPosition(offset: 9)]
    state.readPosts = [new]
    state.lastOpenPost = PostID("muu")
    let after = moved(state, [(old, new)])
    #expect(after.readComments[new] == [CommentID("1"), CommentID("3")])
    #expect(after.positions[new] == ReadingPosition(offset: 9) && after.lastOpenPost == PostID("muu"))
    expectNoDifference(state.changes(moving: [(old, new)]), [.commentsRead(new, [CommentID("1")], true)])
    #expect(ReadingState().changes(moving: [(old, new)]).isEmpty)
  }

  @Test func oneAfterTheOther() {
    var state = ReadingState()
    state.starredPosts = [PostID("koivu-3")]
    let after = moved(state, [(PostID("koivu-3"), old), (old, new)])
    #expect(after.starredPosts.contains(new))
  }

  @Test func aBlogThatGotAnotherNameKeepsItsMarks() {
    var other = ReadingState()
    other.readPosts = [old, new]
    other.starredPosts = [old]
    other.readComments = [old: [CommentID("1"), CommentID("2")]]
    other.foldedComments = [old: [CommentID("2")]]
    other.positions = [old: ReadingPosition(offset: 7)]
    other.shownLinkBacks = [old]
    other.lastOpenPost = old
    var state = ReadingState()
    for change in state.changes(adopting: other) { state.apply(change) }
    expectNoDifference(state, other)
    #expect(state.changes(adopting: other).isEmpty)
    state.positions[old] = ReadingPosition(offset: 8)
    #expect(state.changes(adopting: other).isEmpty, "what is remembered already stays")
  }
}
