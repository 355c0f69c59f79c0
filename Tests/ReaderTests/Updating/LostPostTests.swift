import Blog
import ReaderTestSupport
import Testing

/// A draft whose post is gone, or was never known.
@Suite(.besideAnother) struct LostPostTests {
  @Test(arguments: ["unknown-post", "renamed"]) func itsWordsAreFound(_ post: String) {
    let draft = Reply(
      id: ReplyID("d1"), post: PostID(post), author: Identity(name: ""), markdown: "Words of value",
      created: Timestamp(seconds: 1_700_000_000))
    var pilot = Pilot(repository: MemoryRepository(replies: [draft]))
    pilot.press("V")
    #expect(pilot.text.contains("Words of value"))
    pilot.press("Enter")
    #expect(pilot.text.replacing("\n", with: "").contains("replies/d1.json"))
    #expect(pilot.repository.storedReplies == [draft])
  }
}
