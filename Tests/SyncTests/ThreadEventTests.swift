import Blog
import BlogStore
import CustomDump
import Sync
import Testing

/// What a server says of a thread, on its way into a post's file.
struct ThreadEventTests {
  private static let url = "https://lampi.example/ahvenia/"

  private func post() -> ImportedPost {
    ImportedPost(
      post: Post(
        id: PostID("ahvenia"), feedID: "https://lampi.example/?p=7", url: Self.url, title: "Ahvenia",
        body: Body(format: .html, source: "<p>Kolme.</p>"), published: Timestamp("2023-10-02T10:00:00Z")),
      extras: [SourceMember(KeptMembers.wordpress, .object([SourceMember("post_id", .string("7"))]))],
      coverage: [.details, .body, .rendered], sourceNumber: "7")
  }

  private func thread(_ texts: [String], gone: [String] = [], isPostGone: Bool = false) -> ImportEvent {
    let comments = texts.enumerated().map { number, text in
      ImportedComment(
        comment: Comment(
          id: CommentID("\(number + 20)"), author: Author(name: "Kuha"),
          published: Timestamp(seconds: 1_696_300_000 + Int64(number)),
          body: Body(format: .html, source: text), url: "\(Self.url)#comment-\(number + 20)"),
        postReferences: [Self.url])
    }
    return .thread(
      ImportedThread(postReferences: [Self.url], comments: comments, goneComments: gone, isPostGone: isPostGone))
  }

  private func take(_ events: [ImportEvent], into folder: SyncFolder, finishes: Bool = true) throws {
    let writer = try RepositoryWriter(folder: folder.path)
    try writer.take(.source("test"))
    for event in events { try writer.take(event) }
    if finishes { _ = try writer.finish() } else { try writer.settle() }
  }

  /// An edit of a sign or of markup alone is an edit.
  @Test func eachCommentIsTakenWhole() throws {
    let folder = SyncFolder()
    try take([.post(post())], into: folder)
    for text in ["<p>Hyvä</p>\n", "<p>Hyvä!</p>\n", "<p><em>Hyvä</em>!</p>\n", "<p>Huono.</p>\n"] {
      try take([thread([text])], into: folder)
      #expect(try folder.posts[0].comments.map(\.body.source) == [text])
    }
  }

  @Test func goneIsMarkedAndComesBack() throws {
    let folder = SyncFolder()
    try take([.post(post())], into: folder)
    try take([thread(["<p>a</p>\n", "<p>b</p>\n"])], into: folder)
    let whole = folder.files
    try take([thread([], gone: ["20"], isPostGone: true)], into: folder)
    #expect(try folder.posts[0].hasVanished && folder.posts[0].comments.map(\.hasVanished) == [true, false])
    #expect(try folder.posts[0].body.source == "<p>Kolme.</p>")
    try take([.post(post())], into: folder)
    try take([thread(["<p>a</p>\n"])], into: folder)
    expectNoDifference(folder.files, whole)
  }

  /// Before its post a comment waits, also when the program is killed between two answers.
  @Test func waitsForItsPost() throws {
    let folder = SyncFolder()
    try take([thread(["<p>a</p>\n"])], into: folder, finishes: false)
    #expect(folder.files["orphans.jsonl"] != nil)
    try take([.post(post())], into: folder, finishes: false)
    #expect(folder.files["orphans.jsonl"] == nil)
    #expect(try folder.posts[0].comments.map(\.id.value) == ["20"])
  }

  @Test func settlingMayBeRepeated() throws {
    let folder = SyncFolder()
    let writer = try RepositoryWriter(folder: folder.path)
    for _ in 0..<3 {
      try writer.take(.source("test"))
      try writer.take(thread(["<p>a</p>\n"]))
      try writer.settle()
    }
    try writer.take(.post(post()))
    try writer.settle()
    try writer.settle()
    try writer.take(.source("test"))
    try writer.take(thread(["<p>a</p>\n", "<p>b</p>\n"]))
    _ = try writer.finish()
    #expect(try folder.posts[0].comments.map(\.id.value) == ["20", "21"])
    #expect(writer.tally.posts == [.new: 1] && writer.tally.comments == [.new: 2])
  }

  @Test func whatIsHeldIsTold() throws {
    let folder = SyncFolder()
    try take([.post(post())], into: folder)
    try take([thread(["<p>a</p>\n", "<p>b</p>\n"], gone: ["21"])], into: folder)
    let writer = try RepositoryWriter(folder: folder.path)
    let held = try writer.heldPosts()
    expectNoDifference(
      held,
      [
        HeldPost(
          id: PostID("ahvenia"), url: Self.url, feedID: "https://lampi.example/?p=7", number: "7",
          seconds: 1_696_240_800, isListed: true,
          comments: [
            HeldPost.Comment(id: "20", seconds: 1_696_300_000, isListed: true),
            HeldPost.Comment(id: "21", seconds: 1_696_300_001, isListed: false),
          ])
      ])
    #expect(writer.heldNumbers(among: [6, 7, 8]) == [7])
  }
}
