import Blog
import CustomDump
import Glibc
import Testing
import Words

@testable import BlogStore

@Suite struct StateStoreTests {
  private let folder = TemporaryFolder()
  private let post = PostID("birches")

  private func store(_ machine: String, blog: String = "blog", clock: Clock = Clock()) -> JSONLinesStateStore {
    JSONLinesStateStore(
      folder: folder.path + "/state", blog: blog, machine: machine, now: { clock.tick() }, smallJournal: 4096)
  }

  @Test func everyKindOfChangeIsRemembered() throws {
    let changes: [StateChange] = [
      .postRead(post, true), .postRead(PostID("moss"), true), .postRead(PostID("moss"), false),
      .commentsRead(post, [CommentID("1"), CommentID("2"), CommentID("3")], true),
      .commentsRead(post, [CommentID("2")], false), .postStarred(post, true), .postStarred(PostID("moss"), true),
      .postStarred(PostID("moss"), false), .position(post, ReadingPosition(offset: 1234, comment: CommentID("3"))),
      .position(PostID("moss"), ReadingPosition(offset: 7)), .commentFolded(post, CommentID("1"), true),
      .commentFolded(post, CommentID("2"), true), .commentFolded(post, CommentID("2"), false), .postOpened(post),
      .commentsFolded(post, [CommentID("4"), CommentID("5"), CommentID("6")], true),
      .commentsFolded(post, [CommentID("5")], false), .linkBacksShown(post, true),
      .position(
        PostID("fern"), ReadingPosition(comment: CommentID("9"), isInThread: true, top: CommentID("8"), topLine: 3)),
      .setting("measure", "66"), .identity(Identity(name: "Aino", email: "aino@posti.example")),
    ]
    var expected = ReadingState()
    for change in changes { expected.apply(change) }
    let store = store("kuusi")
    for change in changes { try store.append([change]) }
    let (state, problems) = self.store("koivu").load()
    expectNoDifference(state, expected)
    expectNoDifference(problems, [])
    try store.append([.postOpened(nil)])
    #expect(self.store("koivu").load().state.lastOpenPost == nil)
  }

  @Test func aJournalIsTextThatPeopleCanRead() throws {
    try store("kuusi", clock: Clock(at: "2026-01-31T09:15:00Z")).append([
      .commentsRead(post, [CommentID("1"), CommentID("ä\n")], true), .setting("measure", "66"), .postOpened(nil),
    ])
    expectNoDifference(
      folder.text("state/blogs/blog/kuusi.jsonl"),
      #"""
      {"at":"2026-01-31T09:15:00.000001Z","comments":["1","ä\n"],"kind":"comments_read","post":"birches","value":true}
      {"at":"2026-01-31T09:15:00.000003Z","kind":"post_opened","post":null}

      """#)
    expectNoDifference(
      folder.text("state/kuusi.jsonl"),
      #"""
      {"at":"2026-01-31T09:15:00.000002Z","kind":"setting","name":"measure","value":"66"}

      """#)
  }

  @Test func marksAreOfOneBlogAndChoicesOfAll() throws {
    try store("kuusi", blog: "one").append([.postRead(post, true), .setting("measure", "66")])
    let other = store("kuusi", blog: "two").load().state
    #expect(other.readPosts.isEmpty && other.settings == ["measure": "66"])
  }

  /// Also where the post fits the screen, and nobody has moved in it.
  @Test func visitsAreOpeningsAndPlaces() throws {
    try store("kuusi", clock: Clock(at: "2026-01-01T09:00:00Z")).append([
      .postOpened(PostID("fern")), .position(PostID("moss"), ReadingPosition(offset: 7)),
    ])
    try store("kuusi", clock: Clock(at: "2026-01-31T09:00:00Z")).append([
      .postOpened(post), .postOpened(PostID("moss")), .postOpened(nil), .postRead(PostID("fern"), true),
    ])
    let store = store("koivu")
    #expect(store.postsVisited(since: try #require(Timestamp("2026-01-20T00:00:00Z"))) == [post, PostID("moss")])
    #expect(store.postsVisited(since: try #require(Timestamp("2025-12-31T00:00:00Z"))).count == 3)
  }

  @Test func nothingThereIsNothingRemembered() {
    let (state, problems) = store("kuusi").load()
    expectNoDifference(state, ReadingState())
    expectNoDifference(problems, [])
    #expect(folder.names().isEmpty)
  }

  @Test func aClockThatWasSetBackStillWritesLater() throws {
    try store("kuusi", clock: Clock(at: "2030-01-01T00:00:00Z")).append([.setting("measure", "60")])
    try store("kuusi", clock: Clock(at: "2020-01-01T00:00:00Z")).append([.setting("measure", "70")])
    try store("koivu", clock: Clock(at: "2010-01-01T00:00:00Z")).append([.setting("measure", "80")])
    #expect(store("kuusi").load().state.settings == ["measure": "80"])
  }

  @Test func aTornLastLineIsNoLoss() throws {
    try store("kuusi").append([.postRead(post, true)])
    let whole = folder.text("state/blogs/blog/kuusi.jsonl") ?? ""
    for cut in [0, 1, 2, 40, whole.utf8.count - 2, whole.utf8.count - 1] {
      folder.write("state/blogs/blog/kuusi.jsonl", Array((whole + whole.prefix(cut)).utf8))
      let torn = store("kuusi").load()
      #expect(torn.state.readPosts == [post] && torn.problems.isEmpty)
      // The next line is whole, whatever stands before it.
      try store("kuusi").append([.postStarred(post, true)])
      let next = store("kuusi").load()
      #expect(next.state.readPosts == [post] && next.state.starredPosts == [post])
      #expect(next.problems.count == (cut == 0 || cut == whole.utf8.count - 1 ? 0 : 1))
    }
  }

  @Test func unreadableLinesAreNamed() throws {
    folder.write(
      "state/blogs/blog/kuusi.jsonl",
      """
      {"at":"2026-01-31T09:15:00Z","kind":"post_read","post":"birches","value":true}
      <<<<<<< HEAD

      {"at":"2026-01-31T09:15:00Z","kind":"post_read","post":"ä","value":tru}
      {"at":"never","kind":"post_read","post":"moss","value":true}
      {"at":"2026-01-31T09:15:00Z","kind":"post_starred","post":"birches","value":true}

      """)
    let (state, problems) = store("koivu").load()
    #expect(state.readPosts == [post] && state.starredPosts == [post])
    expectNoDifference(
      problems.map(\.sentence),
      ["2:1", "4:68"].map {
        "\(folder.path)/state/blogs/blog/kuusi.jsonl:\($0): this line of the journal is not JSON. "
          + "It is ignored; what it remembered is lost, everything else is read."
      })
    #expect(problems.allSatisfy { $0.severity == .warning })
  }

  @Test func namesNeverLeaveTheFolder() throws {
    for name in ["../../escape", "/etc/passwd", "..", "", "a/b", ".hidden", String(repeating: "ä", count: 500)] {
      try store(name, blog: name).append([.postRead(post, true), .setting("measure", "66")])
      #expect(store("kuusi", blog: name).load().state.readPosts == [post])
    }
    #expect(folder.names() == ["state"])
    #expect(!folder.names("state").contains { $0.hasPrefix(".") })
  }

  @Test func aFolderThatCannotBeMadeSaysSo() {
    folder.write("state", "a file")
    let found = problem { () throws(Problem) in try store("kuusi").append([.postRead(post, true)]) }
    #expect(found?.message == "cannot be written: not a directory.")
    #expect(store("kuusi").load().problems.map(\.message) == ["“\(folder.path)/state”: this is not a folder."])
  }
}

/// A clock that goes on by a microsecond each time it is looked at.
final class Clock: Sendable {
  private let time: Locked<Int64>

  init(at start: String = "2026-01-31T09:15:00Z") { time = Locked(Timestamp.at(start).seconds * 1_000_000) }

  func tick() -> Int64 {
    time.with { time in
      time += 1
      return time
    }
  }
}
