import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// New posts, their editor, and what it may leave.
@Suite(.besideAnother) struct OwnPostWritingTests {
  @Test(arguments: ["list", "reader", "thread"]) func aNewPostIsSelectedAndOpen(_ pane: String) {
    var pilot = OwnPostFixture.pilot()
    pilot.press("j", "j")
    if pane != "list" { pilot.press("Enter") }
    if pane == "thread" { pilot.press("Tab") }
    pilot.editor(writes: "Rain falls.", title: "On rain")
    pilot.press("E")
    #expect(pilot.said == "“On rain” is saved.")
    #expect(pilot.text.contains("Rain falls.") && pilot.session.focus == .reader)
    let post = pilot.stored("on-rain")
    #expect(post?.marks == PostMarks(status: .published, isMadeHere: true) && post?.published != nil)
    #expect(post?.feedID.hasPrefix("urn:lukija:") == true)
    pilot.press("q")
    #expect(pilot.selectedTitle == "On rain")
    #expect(!pilot.listRow("On rain").contains("●") && pilot.listRow("On rain").contains("✎"))
  }

  @Test func aNewPostIsTakenBackAfterAsking() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("m")
    pilot.editor(writes: "Rain falls.", title: "On rain")
    pilot.press("E", "U")
    #expect(pilot.asked == "Delete “On rain”? y deletes, n keeps")
    pilot.press("y")
    #expect(pilot.stored("on-rain") == nil)
    pilot.press("U")
    #expect(pilot.stored("on-rain") != nil, "and given back")
  }

  @Test func theLineBeginsWithATitleAndGivesTheHead() {
    var pilot = OwnPostFixture.pilot(columns: 160)
    pilot.editor(writes: "Rain falls.")
    pilot.run("new  On rain: again")
    #expect(pilot.said == "“On rain: again” is saved." && pilot.stored("on-rain-again") != nil)
    pilot.host.setEditor { text in
      EditorOutcome(text: text.replacing("draft: no", with: "draft: yes") + "Words.\n")
    }
    pilot.run("new Snow")
    #expect(pilot.said == "“Snow” is saved as a draft. X publishes it.")
    #expect(pilot.stored("snow")?.marks.status == .draft)
  }

  @Test func aFilterDoesNotHideIt() {
    var pilot = OwnPostFixture.pilot(columns: 120)
    pilot.press("f")
    pilot.type("steam")
    pilot.press("Enter")
    pilot.editor(writes: "Rain falls.", title: "On rain")
    pilot.press("E")
    #expect(pilot.selectedTitle == "On rain" && pilot.text.contains("Rain falls."))
  }

  @Test func nothingWrittenIsNothingSaved() {
    var pilot = OwnPostFixture.pilot()
    pilot.host.setEditor { EditorOutcome(text: $0) }
    pilot.press("E")
    #expect(pilot.said == "Nothing was written, and nothing is saved." && pilot.session.blog.list.count == 4)
    pilot.press("e")
    #expect(pilot.said == "Nothing was changed.")
    pilot.host.setEditor { _ in EditorOutcome(text: nil, failure: EditorFault(file: .empty)) }
    pilot.press("E")
    #expect(pilot.said?.hasPrefix("The editor did not end well") == true)
  }

  @Test func aHeadThatCannotBeTakenIsMendedInTheEditor() {
    var pilot = OwnPostFixture.pilot()
    let before = pilot.stored("moss")
    pilot.host.setEditor {
      EditorOutcome(text: $0.replacing("draft: no", with: "draft: perhaps") + "New words.\n")
    }
    pilot.press("e")
    #expect(pilot.asked?.hasPrefix("Not saved: line 7: “perhaps” says neither") == true, "\(pilot.asked ?? "")")
    #expect(pilot.stored("moss") == before)
    // Once more as it was, once more refused.
    pilot.host.setEditor { EditorOutcome(text: $0) }
    pilot.press("y")
    #expect(pilot.asked?.hasPrefix("Not saved: line 7:") == true)
    pilot.host.setEditor { EditorOutcome(text: $0.replacing("draft: perhaps", with: "draft: no")) }
    pilot.press("y")
    #expect(pilot.said == "“On moss” is saved." && pilot.stored("moss")?.body.source == "It grows.\nNew words.")
  }

  @Test(arguments: [false, true]) func whoDoesNotGoOnHasTheTextInAFile(_ isNew: Bool) {
    var pilot = OwnPostFixture.pilot()
    pilot.host.setEditor { EditorOutcome(text: $0.replacing("title:", with: "tilte:") + "New words.\n") }
    pilot.press(isNew ? "E" : "e", "n")
    #expect(pilot.said?.contains("there is no “tilte” here") == true)
    #expect(pilot.said?.contains("Your text is in /elsewhere/reply-1.md.") == true, "\(pilot.said ?? "")")
    #expect(pilot.session.blog.list.count == 4 && pilot.stored("moss")?.body.source == "It grows.")
  }

  @Test func aHeadWithoutATextIsNotThrownAway() {
    var pilot = OwnPostFixture.pilot()
    pilot.editor(writes: "", title: "Long thought about")
    pilot.press("E")
    #expect(pilot.asked?.hasPrefix("Not saved: the post has no text. Go on editing?") == true)
    pilot.press("n")
    #expect(pilot.said?.contains("Your text is in /elsewhere/") == true)
  }

  /// Whoever hangs up, or kills the program gently, has answered no.
  @Test func theEndKeepsWhatWasRefused() {
    for isRescuing in [true, false] {
      var pilot = OwnPostFixture.pilot()
      pilot.host.setRescuing(isRescuing)
      pilot.host.setEditor { EditorOutcome(text: $0.replacing("tags:", with: "tag:") + "New words.\n") }
      pilot.press("E")
      pilot.send(.hangUp)
      let said = pilot.farewell.joined(separator: "\n")
      #expect(pilot.hasQuit && said.contains(isRescuing ? "/elsewhere/reply-1.md" : "New words."), "\(said)")
    }
  }

  @Test func whereNoPlaceTakesItTheEditorOpensAgain() {
    var pilot = OwnPostFixture.pilot()
    pilot.host.setRescuing(false)
    pilot.repository.failWrites(.diskIsFull(file: "posts"))
    pilot.editor(writes: "Rain falls.", title: "On rain")
    pilot.press("E")
    #expect(pilot.asked?.hasPrefix("Not saved: posts: cannot be written") == true, "\(pilot.asked ?? "")")
    pilot.press("n")
    #expect(pilot.asked?.contains("no place takes the text") == true)
    pilot.repository.failWrites(nil)
    pilot.host.setEditor { EditorOutcome(text: $0) }
    pilot.press("y")
    #expect(pilot.said == "“On rain” is saved." && pilot.stored("on-rain")?.body.source == "Rain falls.")
  }

  @Test(arguments: ["y", "n"]) func keysBeforeAQuestionThatNobodyExpectsAreNoAnswer(_ key: String) {
    var pilot = OwnPostFixture.pilot()
    pilot.host.setRescuing(false)
    pilot.repository.failWrites(.diskIsFull(file: "posts"))
    pilot.editor(writes: "Rain falls.", title: "On rain")
    pilot.isWritingHeld = true
    pilot.press("E", key)
    #expect(pilot.asked == nil)
    pilot.answer()
    #expect(pilot.asked?.hasPrefix("Not saved: posts: cannot be written") == true)
  }

  @Test func aFullDiskAndAnEditorThatFailsKeepTheText() {
    var pilot = OwnPostFixture.pilot()
    pilot.repository.failWrites(.diskIsFull(file: "posts"))
    pilot.editor(writes: "Rain falls.", title: "On rain")
    pilot.press("E")
    #expect(pilot.saysError && pilot.said?.contains("Your text is in /elsewhere/") == true)
    pilot.repository.failWrites(nil)
    pilot.editor(writes: "Rain falls.", status: EditorOutcome(text: nil, failure: EditorFault(ending: .exited(3))))
    pilot.press("E")
    #expect(pilot.said?.hasPrefix("The editor did not end well") == true)
    #expect(pilot.said?.contains("Your text is in /elsewhere/") == true && pilot.session.blog.list.count == 4)
  }

  /// What is no UTF-8 was read as what it is, and is a text.
  @Test func anotherEncodingIsSaved() {
    var pilot = OwnPostFixture.pilot()
    let fault = EditorFault(file: .converted(from: "Windows-1252", path: "/tmp/post.md"))
    pilot.editor(writes: "Sää.", title: "Sadetta", status: EditorOutcome(text: nil, failure: fault))
    pilot.press("E")
    #expect(pilot.stored("sadetta")?.body.source == "Sää.")
    #expect(pilot.said?.contains("“Sadetta” is saved, but its file is no UTF-8, was read as Windows-1252") == true)
    pilot.host.setEditor { EditorOutcome(text: $0.replacing("\n", with: "\r\n") + "Tuulta.\r\n") }
    pilot.press("e")
    #expect(pilot.stored("sadetta")?.body.source == "Sää.\nTuulta.")
  }
}
