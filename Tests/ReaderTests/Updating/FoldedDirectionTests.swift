import Blog
import ReaderTestSupport
import Screen
import Testing

/// Sentences from right to left beside others: apart from them, and in their own order.
@Suite(.everyWorld) struct FoldedDirectionTests {
  @Test func firstWordsOfAFoldedCommentStandApart() {
    let text = (1...40).map { "מילה\($0)" }.joined(separator: " ")
    let comments = [
      Comment(id: CommentID("1"), author: Author(name: "Anne"), body: Body(format: .text, source: text)),
      Comment(
        id: CommentID("2"), inReplyTo: CommentID("1"), author: Author(name: "B"), body: Body(format: .text, source: "x")
      ),
    ]
    let post = Post(
      id: PostID("he"), title: "Long", body: Body(format: .text, source: text),
      published: Timestamp("2026-01-01T00:00:00Z"), comments: comments)
    var pilot = Pilot(columns: 80, rows: 24, repository: MemoryRepository(posts: [post]))
    pilot.press("Enter", "Tab", "z", "a")
    let row = pilot.lines.first { $0.contains("Anne") } ?? ""
    #expect(row.contains("  …"), "\(pilot.text)")
    #expect(String(row.reversed().drop { $0 == " " }.reversed()).hasSuffix("הלימ"))
  }
}
