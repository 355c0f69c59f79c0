import Blog
import BlogStore
import CustomDump
import Glibc
import Testing
import Words

/// A reply's file belongs to its writer and to other programs alike.
@Suite struct ReplyRewritingTests {
  @Test func unknownMembersSurviveAtEveryLevel() throws {
    let sample = SampleRepository()
    sample.folder.write(
      "replies/a.json",
      """
      {"lukija": {"version": 1, "device": "phone"}, "id": "a", "x_score": 12345678901234567890, "x_big": 1e400,
       "post": {"slug": "birches", "id": "tag:birches", "title": "Birches"}, "in_reply_to": null,
       "author": {"name": "Aino", "avatar": "https://aino.example/a.png", "email": "old@posti.example"},
       "content_markdown": "old", "status": "published", "date_created": "2026-01-31T09:15:00Z",
       "date_modified": "2026-01-31T09:15:00Z", "date_published": "2026-01-31T09:15:00Z",
       "x_list": [1.50, {"b": null, "a": [true, "ä\\u0001"]}]}
      """)
    let repository = sample.repository
    var reply = try #require(try repository.replies().replies.first)
    reply.markdown = "new"
    reply.inReplyTo = CommentID("7")
    reply.author.email = nil
    reply.published = nil
    reply.status = .draft
    try repository.save(reply)
    expectNoDifference(
      sample.folder.text("replies/a.json"),
      """
      {
        "author": {
          "avatar": "https://aino.example/a.png",
          "name": "Aino"
        },
        "content_markdown": "new",
        "date_created": "2026-01-31T09:15:00Z",
        "date_modified": "2026-01-31T09:15:00Z",
        "id": "a",
        "in_reply_to": "7",
        "lukija": {
          "device": "phone",
          "version": 1
        },
        "post": {
          "id": "tag:birches",
          "slug": "birches",
          "title": "Birches"
        },
        "status": "draft",
        "x_big": 1e400,
        "x_list": [
          1.50,
          {
            "a": [
              true,
              "ä\\u0001"
            ],
            "b": null
          }
        ],
        "x_score": 12345678901234567890
      }

      """)
  }

  @Test func savingWhatIsThereTouchesNothing() throws {
    let sample = SampleRepository()
    let repository = sample.repository
    try repository.save(.sample("a"))
    let before = inode(sample, "replies/a.json")
    try repository.save(.sample("a"))
    #expect(inode(sample, "replies/a.json") == before)
    try repository.save(.sample("a", markdown: "else"))
    #expect(inode(sample, "replies/a.json") != before)
  }

  @Test func permissionsStay() throws {
    let sample = SampleRepository()
    let repository = sample.repository
    try repository.save(.sample("a"))
    chmod(sample.folder.path + "/replies/a.json", 0o640)
    try repository.save(.sample("a", markdown: "else"))
    var status = stat()
    stat(sample.folder.path + "/replies/a.json", &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func whatSomebodyElseChangedIsNotOverwritten() throws {
    let sample = SampleRepository()
    let repository = sample.repository
    try repository.save(.sample("a"))
    sample.folder.write("replies/a.json", #"{"mine": true}"#)
    let conflict = Problem(.file(.changedBySomebodyElse), file: "replies/a.json")
    expectNoDifference(problem { () throws(Problem) in try repository.save(.sample("a", markdown: "b")) }, conflict)
    expectNoDifference(problem { () throws(Problem) in try repository.delete(ReplyID("a")) }, conflict)
    #expect(sample.folder.text("replies/a.json") == #"{"mine": true}"#)

    unlink(sample.folder.path + "/replies/a.json")
    expectNoDifference(problem { () throws(Problem) in try repository.save(.sample("a", markdown: "b")) }, conflict)
    #expect(sample.folder.names("replies").isEmpty)
  }

  @Test func readingAgainSettlesAConflict() throws {
    let sample = SampleRepository()
    let (one, other) = (sample.repository, sample.repository)
    try one.save(.sample("a"))
    _ = try other.replies()
    try other.save(.sample("a", markdown: "theirs"))
    #expect(throws: Problem.self) { try one.save(.sample("a", markdown: "mine")) }
    _ = try one.replies()
    try one.save(.sample("a", markdown: "mine"))
    #expect(try other.replies().replies.map(\.markdown) == ["mine"])
  }

  @Test func whoDidNotSeeWhatWasReadMeanwhileDoesNotOverwriteIt() throws {
    let sample = SampleRepository()
    let (one, other) = (sample.repository, sample.repository)
    let mine = try one.save(.sample("a"))
    var theirs = try #require(try other.replies().replies.first)
    theirs.markdown = "theirs"
    theirs = try other.save(theirs)
    // One reads all the time what others write.
    #expect(try one.replies().replies == [theirs])
    var next = mine
    next.markdown = "mine"
    #expect(problem { () throws(Problem) in try one.save(next) }?.isConflict == true)
    #expect(
      problem { () throws(Problem) in try one.delete(mine.id, fileVersion: mine.fileVersion) }?.isConflict == true)
    #expect(try other.replies().replies == [theirs])
    // Whoever has seen it may; and what one wrote itself is known before the answer is back.
    next = theirs
    for text in ["both", "both, and on"] {
      next.markdown = text
      try one.save(next)
    }
    #expect(try other.replies().replies.map(\.markdown) == ["both, and on"])
  }

  @Test func checkingIsNoReading() throws {
    let sample = SampleRepository()
    let (one, other) = (sample.repository, sample.repository)
    try one.save(.sample("a"))
    _ = try other.replies()
    try other.save(.sample("a", markdown: "theirs"))
    _ = one.check()
    #expect(throws: Problem.self) { try one.save(.sample("a", markdown: "mine")) }
  }

  @Test func aNewReplyNeverTakesANameThatIsThere() throws {
    let sample = SampleRepository()
    sample.folder.write("replies/a.json", "not JSON at all")
    expectNoDifference(
      problem { () throws(Problem) in try sample.repository.save(.sample("a")) }?.sentence,
      "replies/a.json: there is already a file of this name; nothing was written. "
        + "Save it under a new id; your text is still here.")
    #expect(sample.folder.text("replies/a.json") == "not JSON at all")
  }

  @Test(arguments: ["", ".hidden", "../posts/birches", "a/b", "a\0b", String(repeating: "x", count: 300)])
  func anIDNeverLeavesItsFolder(id: String) {
    let sample = SampleRepository()
    #expect(
      problem { () throws(Problem) in try sample.repository.save(.sample(id)) }?.message
        == "no post or reply can have this name.")
    #expect(
      problem { () throws(Problem) in try sample.repository.delete(ReplyID(id)) }?.message
        == "no post or reply can have this name.")
    #expect(sample.folder.names() == ["blog.json", "posts"])
  }

  @Test func aFolderThatIsNotThereIsNotMade() {
    let repository = JSONBlogRepository(folder: "/nonexistent/blog")
    #expect(problem { () throws(Problem) in try repository.save(.sample("a")) }?.message == "there is no such folder.")
  }

  @Test func aRepliesFolderElsewhereIsRefused() throws {
    let (sample, elsewhere) = (SampleRepository(), TemporaryFolder())
    symlink(elsewhere.path, sample.folder.path + "/replies")
    #expect(
      problem { () throws(Problem) in try sample.repository.save(.sample("a")) }?.message
        == "this link leads out of the repository.")
    #expect(elsewhere.names().isEmpty)
  }

  private func inode(_ sample: SampleRepository, _ name: String) -> ino_t {
    var status = stat()
    stat("\(sample.folder.path)/\(name)", &status)
    return status.st_ino
  }
}

/// What a call throws; nil when it does not.
func problem(_ body: () throws(Problem) -> Void) -> Problem? {
  do throws(Problem) {
    try body()
    return nil
  } catch {
    return error
  }
}
