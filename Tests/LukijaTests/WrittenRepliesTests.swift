import Blog
import BlogStore
import Foundation
import Testing

/// What the store writes is in the format that it reads.
@Suite struct WrittenRepliesTests {
  @Test func everyReplyThatIsWrittenIsValid() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lukija-written-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "posts"), withIntermediateDirectories: true)
    try Data(#"{"lukija": {"version": 1}, "title": "Metsäpolku"}"#.utf8).write(to: folder.appending(path: "blog.json"))
    try Data(#"{"id": "tag:birches", "title": "Birches"}"#.utf8)
      .write(to: folder.appending(path: "posts/birches.json"))

    let repository = JSONBlogRepository(folder: folder.path)
    let now = Timestamp(seconds: 1_769_850_900)
    for status in ReplyStatus.allCases {
      for isWhole in [false, true] {
        var reply = Reply(
          id: .new(at: now), post: PostID("birches"), author: Identity(name: "Aino"), markdown: "A \"thought\"\n\u{1b}",
          status: status, created: now, published: status == .draft ? nil : now)
        if isWhole {
          reply.postFeedID = "tag:birches"
          reply.inReplyTo = CommentID("7")
          reply.author = Identity(name: "Aino", url: "https://aino.example/")
          reply.replaces = ReplyID("20260101T000000Z-bcdfgh")
        }
        try repository.save(reply)
        reply.markdown += "more"
        try repository.save(reply)
      }
    }
    #expect(try repository.replies().replies.count == 2 * ReplyStatus.allCases.count)
    #expect(try validate(folder: folder) == [])
  }
}
