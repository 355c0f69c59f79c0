import Blog
import BlogStore
import CustomDump
import SeededRandom
import Testing
import TextFormats
import Words

@Suite struct ReplyReadingTests {
  @Test func everyStatusIsRead() throws {
    let sample = SampleRepository()
    for status in ReplyStatus.allCases { try sample.repository.save(.sample(status.rawValue, status: status)) }
    let replies = try sample.repository.replies().replies
    #expect(replies.map(\.status) == [.draft, .held, .published, .queued, .sent])
    #expect(replies.map(\.id.value) == replies.map(\.status.rawValue))
  }

  @Test(arguments: [
    (
      #"{"id": "b", "post": {"slug": "birches"}, "author": {"name": "Aino"}, "content_markdown": "x", "status": "thrown", "date_created": "soon"}"#,
      [
        "1:8: “id” is “b”, which is not the file's name.",
        "1:105: “status” is “thrown”, which this Lukija does not know.",
        "1:131: “date_created” is no RFC 3339 date: “soon”.",
      ]
    ),
    (
      #"{"post": {"slug": "birches"}}"#,
      [
        "1:1: the reply has no “status”.",
        "1:1: the reply has no “date_created”.",
        "1:1: the reply has no “content_markdown”.",
        "1:1: the reply has no “author”.",
      ]
    ),
  ])
  func whatIsReadAllTheSame(text: String, warnings: [String]) throws {
    let sample = SampleRepository()
    sample.folder.write("replies/a.json", text)
    let (replies, problems) = try sample.repository.replies()
    #expect(replies.map(\.id.value) == ["a"])
    #expect(replies.map(\.status) == [.published])
    expectNoDifference(problems.map { "\($0.line ?? 0):\($0.column ?? 0): \($0.message)" }, warnings)
    #expect(problems.allSatisfy { $0.severity == .warning && $0.file == "replies/a.json" })
  }

  @Test(arguments: [
    ("{", "1:2: the file ends inside an object."), ("[]", "1:1: expected a JSON object, found a list."),
    (#"{"content_markdown": "x"}"#, "1:1: the reply has no “post”."),
    (#"{"post": {}, "content_markdown": "x"}"#, "1:10: the reply has no “post.slug”."),
    (
      #"{"post": {"slug": "birches"}, "content_markdown": 7}"#,
      "1:51: “content_markdown” must be a string, found a number."
    ),
    (
      #"{"lukija": {"version": 2}, "post": {"slug": "birches"}, "content_markdown": "x"}"#,
      "1:24: “lukija.version” is “2”; this Lukija reads version 1."
    ),
  ])
  func whatIsNamedInstead(text: String, error: String) throws {
    let sample = SampleRepository()
    sample.folder.write("replies/bad.json", text)
    try sample.repository.save(.sample("good"))
    let (replies, problems) = try sample.repository.replies()
    #expect(replies.map(\.id.value) == ["good"])
    expectNoDifference(problems.map { "\($0.line ?? 0):\($0.column ?? 0): \($0.message)" }, [error])
    #expect(problems.allSatisfy { $0.severity == .error })
  }

  @Test func aReplyFollowsItsRenamedPost() throws {
    let sample = SampleRepository()
    try sample.repository.save(.sample("a"))
    sample.folder.rename("posts/birches.json", "posts/silver-birches.json")
    let repository = sample.repository
    let reply = try #require(try repository.replies().replies.first)
    #expect(reply.post == PostID("silver-birches"))
    #expect(
      repository.check().filter { $0.file.hasPrefix("replies") }.map(\.message) == [
        "“in_reply_to” names a comment that is not there: “7”."
      ])

    // Written under its new slug when it is next written, and found again when the post moves on.
    try repository.save(reply)
    #expect(sample.folder.text("replies/a.json")?.contains(#""slug": "silver-birches""#) == true)
    sample.folder.rename("posts/silver-birches.json", "posts/white-birches.json")
    #expect(try repository.replies().replies.map(\.post.slug) == ["white-birches"])
  }

  @Test func aReplyStaysWhereTwoPostsCouldBeMeant() throws {
    let sample = SampleRepository()
    try sample.repository.save(.sample("a"))
    let text = sample.folder.text("posts/birches.json") ?? ""
    sample.folder.rename("posts/birches.json", "posts/one.json")
    sample.folder.write("posts/two.json", text)
    #expect(try sample.repository.replies().replies.map(\.post.slug) == ["birches"])
  }

  @Test func noRepliesFolderIsNoReplies() throws {
    let (replies, problems) = try SampleRepository().repository.replies()
    #expect(replies.isEmpty && problems.isEmpty)
  }

  @Test func newIDsSortByTimeAndDiffer() {
    var random = SeededGenerator(seed: 1)
    let times: [Int64] = [0, 1_769_850_900, 1_769_850_901, 4_102_444_800]
    let ids = times.map { ReplyID.new(at: Timestamp(seconds: $0), using: &random) }
    #expect(ids == ids.sorted())
    #expect(ids[1].value.hasPrefix("20260131T091500Z-") && ids[1].value.utf8.count == 23)
    #expect(Set((0..<1000).map { _ in ReplyID.new(at: Timestamp(seconds: 0), using: &random) }).count == 1000)
  }
}
