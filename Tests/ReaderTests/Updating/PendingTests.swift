import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What waits for a post goes with that post: who goes on to another one takes nothing of it along.
@Suite(.everyWorld) struct PendingTests {
  private static func post(_ number: Int, isClosed: Bool = false) -> Post {
    Post(
      id: PostID("p\(number)"), title: "Letter \(number)", body: Body(format: .text, source: "Words \(number)."),
      published: Timestamp(seconds: 1_700_000_000 - Int64(number) * 86_400),
      comments: [
        Comment(id: CommentID("c\(number)"), author: Author(name: "Guest"), body: Body(format: .text, source: "Hear."))
      ], commentsOpen: !isClosed)
  }

  private func slow(_ posts: [Post], replies: [Reply] = [], columns: Int = 80) -> Pilot {
    // Where the selection is shown beside the list, it is on a post that is not there yet.
    let first = columns < 100 ? [] : [Self.post(0)]
    var pilot = Pilot(columns: columns, repository: MemoryRepository(posts: first + posts, replies: replies)).slow()
    if !first.isEmpty { pilot.press("j") }
    return pilot
  }

  private static let open = [post(1), post(2), post(3)]

  /// Each on a disk that answers at once, after every key, and at the end only.
  @Test(arguments: [80, 120], [true, false])
  func closedCommentsLeaveNothingBehind(_ columns: Int, _ answersAtOnce: Bool) {
    var disk = slow([Self.post(1, isClosed: true), Self.post(2)], columns: columns)
    for key in ["r", "J", "r", "x", "Esc"] {
      disk.press(key)
      if answersAtOnce { disk.answer() }
    }
    disk.answer()
    #expect(disk.openTitle == "Letter 2")
    #expect(!disk.isComposing && disk.litPane == .reader)
  }

  @Test(arguments: [80, 120])
  func aReplyToOnePostIsNotBegunInTheNext(_ columns: Int) {
    var disk = slow(Self.open, columns: columns)
    disk.press("r", "J")
    disk.answer()
    #expect(
      disk.openTitle == "Letter 2" && !disk.isComposing
        && disk.litPane == .reader)
  }

  @Test(.besideAnother) func aDraftIsNotLookedForInTheNextPost() {
    var draft = Reply(
      id: ReplyID("d"), post: PostID("p3"), postFeedID: "", inReplyTo: nil, author: Identity(name: "A"),
      markdown: "Not yet", created: Timestamp(seconds: 1_700_000_000))
    draft.status = .draft
    var disk = slow(Self.open, replies: [draft])
    disk.press("Enter")
    disk.answer()
    disk.press("V", "Enter")
    #expect(disk.session.opening?.slug == "p3")
    disk.press("K")
    disk.answer()
    #expect(disk.openTitle == "Letter 2" && !disk.isComposing)
  }

  @Test func aHitIsNotShownInTheNextPost() {
    var disk = slow(Self.open)
    disk.press("F")
    disk.type("hear")
    disk.press("Enter")
    disk.answer()
    disk.press("Enter")
    #expect(disk.session.opening?.slug == "p1")
    disk.press("J")
    disk.answer()
    #expect(disk.openTitle == "Letter 2" && disk.marked.isEmpty)
  }

  @Test func aJumpGoesNoFurtherThanItsPost() {
    var disk = slow(Self.open)
    disk.press("Enter", "Tab")
    disk.answer()
    disk.press("J")
    disk.answer()
    disk.press("g", "G", "C-o", "C-o")
    disk.answer()
    disk.press("J", "J")
    disk.answer()
    #expect(disk.session.opening == nil && disk.session.blog.journey.pending == nil)
    #expect(disk.openTitle == "Letter 3")
  }

  @Test(.alone) func whereToGoFirstIsGoneToOnce() {
    var disk = Pilot(
      repository: MemoryRepository(posts: Self.open), destination: Destination(post: PostID("p1"), comment: "1"),
      isReadingHeld: true)
    disk.answerOnce()
    #expect(disk.session.opening == PostID("p1") && disk.session.blog.open == nil)
    disk.press("J")
    disk.answer()
    #expect(disk.openTitle == "Letter 2" && disk.litPane == .reader)
  }

  @Test func theLastPostIsOpenedThoughThereIsNoNext() {
    var disk = slow([Self.post(1)])
    disk.press("Enter", "J")
    disk.answer()
    #expect(disk.openTitle == "Letter 1" && disk.litPane == .reader)
  }
}
