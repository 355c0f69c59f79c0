import Blog
import BlogStore
import CustomDump
import Testing
import Words

@Suite struct CheckTests {
  @Test func aSoundRepositoryHasNoProblems() throws {
    let sample = SampleRepository()
    var reply = Reply.sample("a", status: .published)
    reply.inReplyTo = nil
    try sample.repository.save(reply)
    var answer = Reply.sample("b")
    answer.inReplyTo = reply.id.commentID
    try sample.repository.save(answer)
    expectNoDifference(sample.repository.check(), [])
  }

  @Test func everyProblemOfEveryFileInOrder() {
    let sample = SampleRepository()
    sample.folder.write("blog.json", #"{"title": "B", "lukija": {"version": 1}, "authors": [1]}"#)
    sample.folder.write("posts/a.json", #"{"id": "tag:birches", "title": "A", "title": "B"}"#)
    sample.folder.write("posts/z.json", "{")
    sample.folder.write("posts/untitled.json", #"{"content_text": "x"}"#)
    sample.folder.write("posts/note.json", #"{"title": "", "content_text": "x"}"#)
    sample.folder.write(
      "posts/thread.json",
      """
      {"title": "T", "comments": [
        {"id": "1", "author": {"name": "A"}, "in_reply_to": "2"},
        {"id": "2", "author": {"name": "A"}, "in_reply_to": "1"},
        {"id": "2", "author": {"name": "A"}},
        {"id": "3", "author": {"name": "A"}, "in_reply_to": "99"},
        {"id": "4", "author": {"name": "A"}, "in_reply_to": "4"},
        {"id": "5", "author": {"name": "A"}, "status": "held"},
        {"id": "6", "author": {"name": "A"}, "in_reply_to": "5"}
      ]}
      """)
    sample.folder.write(
      "replies/a.json",
      #"{"post": {"slug": "gone"}, "author": {"name": "A"}, "content_markdown": "x", "status": "draft", "date_created": "2026-01-01T00:00:00Z"}"#
    )
    sample.folder.write(
      "replies/b.json",
      #"{"post": {"slug": "z"}, "author": {"name": "A"}, "content_markdown": "x", "status": "draft", "date_created": "2026-01-01T00:00:00Z"}"#
    )
    sample.folder.write("replies/notes.txt", "x")
    expectNoDifference(
      sample.repository.check().map { "\($0.severity) \($0.location): \($0.message)" },
      [
        "warning blog.json:1:54: an element of “authors” must be an object, found a number.",
        "warning posts/a.json:1:37: “title” stands twice in one object.",
        "warning posts/birches.json:1:8: the post id “tag:birches” is already that of “posts/a.json”.",
        "warning posts/thread.json:2:55: the comment “1” answers itself or one of its own answers.",
        "warning posts/thread.json:4:10: the comment id “2” is taken by an earlier comment.",
        "warning posts/thread.json:5:55: “in_reply_to” names a comment that is not there: “99”.",
        "warning posts/thread.json:6:55: the comment “4” answers itself or one of its own answers.",
        "warning posts/untitled.json:1:1: the post has no “title”.",
        "error posts/z.json:1:2: the file ends inside an object.",
        "warning replies/a.json:1:10: the reply is to a post that is not there: “gone”.",
        "warning replies/notes.txt: not a file of this format.",
      ])
  }

  /// A server hides comments and keeps the answers to them: nobody here can correct that.
  @Test func whatAServerHidesIsNoFaultOfTheBlogThatIsFetched() {
    let sample = SampleRepository()
    let thread = #"""
      {"title": "T", "comments": [
        {"id": "1", "author": {"name": "A"}, "in_reply_to": "99"}, {"id": "2", "in_reply_to": "1"}]}
      """#
    sample.folder.write("posts/thread.json", thread)
    #expect(sample.repository.check().count == 2)
    sample.folder.write(
      "blog.json", #"{"title": "B", "lukija": {"version": 1}, "sync": {"adapter": "wordpress", "rest": "https://a/"}}"#)
    expectNoDifference(sample.repository.check(), [])
    // What is not a server's doing is told all the same.
    sample.folder.write("posts/thread.json", thread.replacing("\"id\": \"2\"", with: "\"id\": \"1\""))
    #expect(sample.repository.check().map(\.message) == ["the comment id “1” is taken by an earlier comment."])
  }

  @Test func everyProblemSaysWhatToDo() {
    let sample = SampleRepository()
    sample.folder.write("posts/z.json", "{")
    for problem in sample.repository.check() { #expect(problem.advice?.hasSuffix(".") == true) }
  }
}
