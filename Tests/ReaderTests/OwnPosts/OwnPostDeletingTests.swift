import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// Questions about posts of one's own come before the next key.
@Suite(.besideAnother) struct OwnPostDeletingTests {
  @Test(arguments: [false, true]) func theNextKeyIsTheAnswer(_ isOpen: Bool) {
    var pilot = OwnPostFixture.pilot()
    if isOpen { pilot.press("Enter") }
    pilot.isReadingHeld = true
    pilot.isWritingHeld = true
    pilot.press("D")
    #expect(pilot.asked == "Delete “On moss”? y deletes, n keeps", "no disk was waited for")
    pilot.press("n")
    #expect(pilot.asked == nil && pilot.stored("moss") != nil)
    pilot.pressAtOnce("D", "y")
    #expect(!pilot.text.contains("Copied") && pilot.asked == nil)
    pilot.answer()
    #expect(pilot.stored("moss") == nil)
    #expect(pilot.said == "“On moss” is deleted; replies to it stay. U gives it back.")
    #expect(pilot.text.contains("On lichen") && !pilot.lines.dropLast().joined().contains("On moss"))
  }

  @Test func keysBehindTheAnswerWaitForTheDisk() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("s")
    pilot.isWritingHeld = true
    pilot.pressAtOnce("D", "y", "U")
    #expect(pilot.store.current.starredPosts == [PostID("moss")], "U is not for the star")
    pilot.answer()
    #expect(pilot.said == "“On moss” is back." && pilot.stored("moss") != nil)
    #expect(pilot.selectedTitle == "On moss")
    #expect(pilot.store.current.starredPosts == [PostID("moss")])
  }

  @Test func whoDoesNotWaitGoesOn() {
    var pilot = OwnPostFixture.pilot()
    pilot.isWritingHeld = true
    pilot.press("j", "D", "y", "Esc", "g", "s")
    #expect(pilot.store.current.starredPosts == [PostID("moss")])
    pilot.answer()
    #expect(pilot.stored("lichen") == nil, "it is deleted all the same")
  }

  @Test(arguments: ["D", "e", "X"]) func othersAreLeftAloneInOneSentence(_ key: String) {
    var pilot = OwnPostFixture.pilot()
    pilot.press("j", "j")
    let before = pilot.effects.count
    pilot.press(key)
    #expect(pilot.said?.hasPrefix("This post was not made here: only your own can be ") == true)
    #expect(pilot.effects.count == before, "known without a look at its file")
    pilot.press("Enter", key)
    #expect(pilot.said?.hasPrefix("This post was not made here: only your own can be ") == true)
  }

  /// What the editor would have got is not done to the reader.
  @Test func keysBehindTheEditorsKeyAreTheEditors() {
    var pilot = OwnPostFixture.pilot()
    pilot.editor(writes: "\nMore.")
    pilot.isWritingHeld = true
    pilot.pressAtOnce("e", "s", "D", "y")
    #expect(pilot.asked == nil && pilot.store.current.starredPosts.isEmpty)
    pilot.answer()
    #expect(pilot.store.current.starredPosts.isEmpty && pilot.asked == nil)
    #expect(pilot.stored("moss")?.body.source == "It grows.\n\nMore.")
  }

  @Test func aDiskThatFailsSaysSoAndDeletesNothing() {
    var pilot = OwnPostFixture.pilot()
    pilot.repository.failWrites(.diskIsFull(file: "posts/moss.json"))
    pilot.press("D", "y")
    #expect(pilot.said?.hasPrefix("Not deleted:") == true && pilot.stored("moss") != nil)
    pilot.press("X", "y")
    #expect(pilot.saysError && pilot.stored("moss")?.marks.status == .published)
  }
}
