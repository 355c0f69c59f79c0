import Blog
import CustomDump
import Testing

@Suite struct ReadingStateTests {
  private let post = PostID("birches")

  @Test func marksComeAndGo() {
    var state = ReadingState()
    state.apply(.postRead(post, true))
    state.apply(.postStarred(post, true))
    state.apply(.commentsRead(post, [CommentID("1"), CommentID("2")], true))
    state.apply(.commentsRead(post, [CommentID("3")], true))
    state.apply(.commentFolded(post, CommentID("1"), true))
    var expected = ReadingState()
    expected.readPosts = [post]
    expected.starredPosts = [post]
    expected.readComments = [post: [CommentID("1"), CommentID("2"), CommentID("3")]]
    expected.foldedComments = [post: [CommentID("1")]]
    expectNoDifference(state, expected)

    state.apply(.postRead(post, false))
    state.apply(.postStarred(post, false))
    state.apply(.commentsRead(post, [CommentID("1"), CommentID("2"), CommentID("3")], false))
    state.apply(.commentFolded(post, CommentID("1"), false))
    expected = ReadingState()
    expected.unreadPosts = [post]
    expectNoDifference(state, expected)
    state.apply(.postRead(post, true))
    #expect(state.unreadPosts.isEmpty && state.readPosts == [post])
  }

  @Test func whatWasMadeHereIsReadUnlessMarkedUnread() {
    let own = PostSummary(id: post, title: "Birches", marks: PostMarks(isMadeHere: true))
    let other = PostSummary(id: post, title: "Birches")
    #expect(ListMarks().isRead(own) && !ListMarks().isRead(other))
    #expect(!ListMarks(unreadPosts: [post]).isRead(own))
    #expect(ListMarks(readPosts: [post]).isRead(other))
  }

  @Test func placesAndChoicesAreTheLastOnes() {
    var state = ReadingState()
    state.apply(.position(post, ReadingPosition(offset: 10)))
    state.apply(.position(post, ReadingPosition(offset: 20, comment: CommentID("7"))))
    state.apply(.postOpened(post))
    state.apply(.setting("measure", "72"))
    state.apply(.setting("measure", "66"))
    state.apply(.identity(Identity(name: "Aino")))
    var expected = ReadingState()
    expected.positions = [post: ReadingPosition(offset: 20, comment: CommentID("7"))]
    expected.lastOpenPost = post
    expected.settings = ["measure": "66"]
    expected.identity = Identity(name: "Aino")
    expectNoDifference(state, expected)
    state.apply(.postOpened(nil))
    #expect(state.lastOpenPost == nil)
  }
}
