import Blog
import BlogStore
import CustomDump
import Testing

@Suite struct ReplyTests {
  @Test func aReplyComesBackAsItWasSaved() throws {
    let sample = SampleRepository()
    var rewording = Reply.sample("c")
    rewording.replaces = ReplyID("b")
    rewording.inReplyTo = nil
    let replies = [Reply.sample("a"), Reply.sample("b", status: .published), rewording]
    let writing = sample.repository
    var saved: [Reply] = []
    for reply in replies { saved.append(try writing.save(reply)) }
    let (read, problems) = try sample.repository.replies()
    expectNoDifference(read, saved)
    for index in saved.indices { saved[index].fileVersion = nil }
    expectNoDifference(saved, replies)
    expectNoDifference(problems, [])
  }

  @Test func theFileIsSortedPrettyAndPlain() throws {
    let sample = SampleRepository()
    try sample.repository.save(.sample("a", markdown: "One/two \"three\"\n🌲"))
    expectNoDifference(
      sample.folder.text("replies/a.json"),
      """
      {
        "author": {
          "name": "Aino",
          "url": "https://aino.example/"
        },
        "content_markdown": "One/two \\"three\\"\\n🌲",
        "date_created": "2026-01-31T09:15:00Z",
        "date_modified": "2026-01-31T09:16:00Z",
        "id": "a",
        "in_reply_to": "7",
        "lukija": {
          "version": 1
        },
        "post": {
          "id": "tag:birches",
          "slug": "birches"
        },
        "status": "draft"
      }

      """)
    expectNoDifference(sample.folder.names("replies"), ["a.json"])
  }

  @Test func deletingRemovesTheFile() throws {
    let sample = SampleRepository()
    let repository = sample.repository
    try repository.save(.sample("a"))
    try repository.delete(ReplyID("a"))
    expectNoDifference(sample.folder.names("replies"), [])
    try repository.delete(ReplyID("a"))
  }
}
