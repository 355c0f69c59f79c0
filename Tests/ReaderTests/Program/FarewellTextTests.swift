import Blog
import Testing

@testable import Reader

/// The last words go to a terminal that nothing draws on.
struct FarewellTextTests {
  @Test func nothingThatActsOrTurnsIsPrinted() {
    let text = "a\u{1B}[2Jb\u{9B}2J\u{7F} \u{202E}evil\u{202C} \u{2066}x\u{2069}\r\nשלום\té 👩\u{200D}👧"
    let reply = Reply(
      id: ReplyID("r"), post: PostID("a"), author: Identity(name: "A"), markdown: text, created: Timestamp(seconds: 0))
    #expect(Farewell.typed(reply, isCopied: false)[2] == "a[2Jb2J evil x\nשלום\té 👩\u{200D}👧")
  }
}
