import Blog
import BlogStore
import CustomDump
import Testing

@Suite struct StateStoreTests {
  @Test func everyKindOfChangeIsRemembered() throws {
    let folder = TemporaryFolder()
    let post = PostID("birches")
    let changes: [StateChange] = [
      .postRead(post, true), .postRead(PostID("moss"), true), .postRead(PostID("moss"), false),
      .commentsRead(post, [CommentID("1"), CommentID("2"), CommentID("3")], true),
      .commentsRead(post, [CommentID("2")], false), .postStarred(post, true),
      .position(post, ReadingPosition(offset: 1234, comment: CommentID("3"))),
      .commentFolded(post, CommentID("1"), true), .postOpened(post), .setting("measure", "66"),
      .identity(Identity(name: "Aino", email: "aino@posti.example")),
    ]
    let store = JSONLinesStateStore(folder: folder.path + "/state/lukija", blog: "metsa.example", machine: "kuusi")
    for change in changes { try store.append([change]) }
    var expected = ReadingState()
    for change in changes { expected.apply(change) }
    let again = JSONLinesStateStore(folder: folder.path + "/state/lukija", blog: "metsa.example", machine: "koivu")
    let (state, problems) = again.load()
    expectNoDifference(state, expected)
    expectNoDifference(problems, [])
  }
}
