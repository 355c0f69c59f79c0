import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// The open post's file changes while it is being read, or while somebody is on the way to another post.
@Suite(.everyWorld) struct RereadingTests {
  private func posts(_ word: String) -> [Post] {
    [
      Post(
        id: PostID("a"), title: "First", body: Body(format: .text, source: "It says \(word)."),
        published: Timestamp(seconds: 1_700_000_000)),
      Post(
        id: PostID("b"), title: "Second", body: Body(format: .text, source: "Another one."),
        published: Timestamp(seconds: 1_600_000_000)),
    ]
  }

  private func reading(_ word: String) -> Pilot {
    var pilot = Pilot(repository: MemoryRepository(posts: posts(word)))
    pilot.press("Enter")
    return pilot.slow()
  }

  private func change(_ pilot: inout Pilot, to word: String) {
    pilot.repository.replacePosts(posts(word))
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("a")])))))
  }

  @Test func aFileThatChangesWhileItIsReadIsReadAgain() {
    var pilot = reading("one")
    let before = pilot.effects.count
    change(&pilot, to: "two")
    change(&pilot, to: "three")
    pilot.answer()
    #expect(pilot.text.contains("It says three."))
    #expect(pilot.effects[before...].count { if case .page(.readPost) = $0 { true } else { false } } == 2)
  }

  /// Changed before, or after the person went on to a post that they then gave up or that is gone.
  @Test(arguments: [true, false], ["Esc", "gone"])
  func aPostThatStaysOpenAfterAllIsReadAgain(_ isChangedBefore: Bool, _ end: String) {
    var pilot = reading("one")
    if isChangedBefore { change(&pilot, to: "two") }
    pilot.press("J")
    #expect(pilot.session.opening?.slug == "b")
    if !isChangedBefore { change(&pilot, to: "two") }
    if end == "Esc" {
      pilot.press("Esc")
    } else {
      pilot.repository.replacePosts([posts("two")[0]])
    }
    pilot.answer()
    #expect(pilot.openTitle == "First" && pilot.text.contains("It says two."))
  }

  /// The answer that was asked for first is on its way when something else is asked for.
  @Test func lateAnswersAreDropped() {
    var pilot = reading("one")
    change(&pilot, to: "two")
    pilot.press("J")
    pilot.press("Esc")
    pilot.press("J")
    pilot.answer()
    #expect(pilot.openTitle == "Second" && pilot.text.contains("Another one."))
    #expect(pilot.session.blog.journey.pending == nil)
  }
}
