import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Drafts of one's own are published, and all of it is taken back.
@Suite(.besideAnother) struct OwnPostPublishingTests {
  @Test(arguments: ["key", "line", "reader"]) func aDraftIsPublished(_ way: String) {
    var pilot = OwnPostFixture.pilot()
    pilot.press("j")
    if way == "reader" { pilot.press("Enter") }
    if way == "line" { pilot.run("publish") } else { pilot.press("X") }
    #expect(pilot.said == "“On lichen” is published. U takes it back.")
    let post = pilot.stored("lichen")
    #expect(post?.marks.status == .published && post?.published?.text.hasPrefix("2026") == true, "it is dated now")
    #expect(!pilot.listRow("On lichen").contains("draft"))
    pilot.press("U")
    #expect(pilot.said == "“On lichen” is a draft again.")
    #expect(pilot.stored("lichen") == OwnPostFixture.lichen)
  }

  @Test func whatIsPublishedIsTakenBackAfterAsking() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("X")
    #expect(pilot.asked == "“On moss” is published. Make it a draft again? y does, n leaves it")
    pilot.press("n")
    #expect(pilot.stored("moss") == OwnPostFixture.moss)
    pilot.press("X", "y")
    #expect(pilot.said == "“On moss” is a draft again. U publishes it as it was.")
    #expect(pilot.listRow("On moss").contains("draft"))
    pilot.press("U")
    #expect(pilot.stored("moss") == OwnPostFixture.moss && pilot.said == "“On moss” is published again.")
  }

  /// Of a blog that comes from a server: nothing is said to be where nobody sent it.
  @Test func inAFetchedBlogItIsPublishedHere() {
    var pilot = OwnPostFixture.pilot(isFetched: true)
    pilot.press("j", "X")
    let said = "“On lichen” is published here; the blog's server does not know it."
    #expect(pilot.said == said + " U takes it back.")
    pilot.press("X")
    #expect(pilot.asked == "“On lichen” is published here. Make it a draft again? y does, n leaves it")
    pilot.press("y", "U")
    #expect(pilot.said == said)
  }

  /// Each step goes on from what the one behind it left.
  @Test func aRowOfChangesIsTakenBackOneByOne() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("j")
    pilot.editor(writes: "One.")
    pilot.run("edit")
    pilot.press("X")
    pilot.editor(writes: "Two.")
    pilot.press("e")
    pilot.run("delete")
    pilot.press("y")
    #expect(pilot.stored("lichen") == nil)
    pilot.press("U")
    #expect(pilot.stored("lichen")?.body.source == "It grows.\nOne.\nTwo.")
    pilot.press("U")
    #expect(pilot.said == "“On lichen” says again what it said before.")
    #expect(pilot.stored("lichen")?.body.source == "It grows.\nOne.")
    pilot.press("U")
    #expect(pilot.stored("lichen")?.marks.status == .draft)
    pilot.press("U")
    #expect(pilot.stored("lichen") == OwnPostFixture.lichen)
    pilot.press("U")
    #expect(pilot.said == "Nothing to undo.")
  }

  @Test func theOpenPostShowsWhatItSaysNow() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("j", "Enter")
    #expect(pilot.text.contains("draft, not published"))
    pilot.press("X")
    #expect(!pilot.text.contains("draft, not published"))
    pilot.editor(writes: "\nIt grows slowly.")
    pilot.press("e")
    #expect(pilot.text.contains("It grows slowly."))
    pilot.press("D", "y")
    #expect(!pilot.text.contains("It grows slowly.") && pilot.session.focus == .list)
  }

  @Test func theLineKnowsTheWordsInEveryPane() {
    var pilot = OwnPostFixture.pilot()
    for word in ["new", "edit", "publish", "delete"] {
      pilot.press(":")
      pilot.type(String(word.prefix(2)))
      pilot.press("Tab")
      #expect(pilot.lines[23].hasPrefix(":" + word), "\(pilot.lines[23])")
      pilot.press("Esc")
    }
    pilot.press("Enter", "?", "/")
    pilot.type("of your own")
    for text in ["write a new post", "edit a post", "publish a draft", "delete a post"] {
      #expect(pilot.text.contains(text), "\(text)")
    }
  }
}
