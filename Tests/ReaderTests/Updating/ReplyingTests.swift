import Blog
import CustomDump
import Foundation
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// Replies, from the first key to the thread.
@Suite(.everyWorld) struct ReplyingTests {
  private let me = Identity(name: "Minä")

  private func pilot(_ repository: MemoryRepository = MemoryRepository(), knowsMe: Bool = true) -> Pilot {
    var state = ReadingState()
    if knowsMe { state.identity = me }
    return Pilot(repository: repository, store: MemoryStateStore(state))
  }

  @Test func replyStandsInItsPlaceAtOnce() throws {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x")
    #expect(pilot.said == "Published as 6. U takes it back.")
    #expect(pilot.selectedComment == 6 && pilot.selectedCommentRows.contains("Hear, hear"))
    #expect(!pilot.isComposing)
    pilot.press("k", "j")
    #expect(pilot.lines.last?.contains(" 6 of 6, level 3, reply to Aino") == true)
    pilot.press("C-o")
    #expect(pilot.selectedComment == 3, "back to what was answered")
    let stored = try #require(pilot.repository.storedReply(ReplyID("reply-1")))
    expectNoDifference(
      stored,
      Reply(
        id: ReplyID("reply-1"), post: PostID("steam"), postFeedID: "https://saunapolku.example/?p=1",
        inReplyTo: CommentID("3"), author: me, markdown: "Hear, hear", status: .published, created: stored.created,
        modified: stored.modified, published: stored.published))
    #expect(stored.published != nil)
  }

  @Test func firstReplyAsksForANameAndRemembersIt() throws {
    var pilot = pilot(knowsMe: false)
    pilot.press("Enter", "r")
    pilot.type("Hello")
    pilot.press("C-x")
    let form = pilot.lines.suffix(4).map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(form[0].hasPrefix("Who you are"))
    #expect(form[1] == "Your name:" && form[2].hasPrefix("E-mail") && form[3].hasPrefix("Home page"), "all in one form")
    pilot.type("Minä")
    pilot.press("Enter")
    pilot.type("me@home.example")
    pilot.press("Enter", "Enter")
    let identity = Identity(name: "Minä", email: "me@home.example")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.author == identity)
    #expect(pilot.store.current.identity == identity)
    pilot.press("r")
    pilot.type("Again")
    pilot.press("C-x")
    #expect(pilot.repository.storedReply(ReplyID("reply-2"))?.status == .published)
  }

  @Test func theFormEndsFromItsFirstLine() {
    var pilot = pilot(knowsMe: false)
    pilot.press("Enter", "r")
    pilot.type("Hello")
    pilot.press("C-x")
    pilot.type("Minä")
    pilot.press("C-x")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.author == Identity(name: "Minä"))
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.status == .published)
  }

  @Test func theFormIsOneAndSaysWhatIsWrong() {
    var pilot = pilot(knowsMe: false)
    pilot.press("Enter", "r")
    pilot.type("Hello")
    pilot.press("C-x")
    pilot.type("Minä")
    pilot.press("Tab")
    pilot.type("nobody")
    pilot.press("Tab", "Enter")
    #expect(pilot.text.contains("Not an e-mail address; empty for none: nobody"))
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.status != .published)
    pilot.press("S-Tab")
    #expect(pilot.text.contains("Your name: Minä"))
    pilot.press("Tab", "C-u", "Enter")
    pilot.type("https://home.example")
    pilot.press("Enter")
    let identity = Identity(name: "Minä", url: "https://home.example")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.author == identity)
    pilot.press("r")
    #expect(pilot.composerTitle?.contains("· as Minä") == true, "the head says who one is")
  }

  @Test func eachRowOfAQuotationHasItsMark() {
    let long = (1...40).map { "word\($0)" }.joined(separator: " ")
    let post = ThreadFixture.post("long", [ThreadFixture.comment(1, text: long)])
    var pilot = ThreadFixture.pilot(post, columns: 60)
    pilot.press("R")
    let quoted = (pilot.written ?? "").split(separator: "\n").dropFirst()
    #expect(quoted.count > 4 && quoted.allSatisfy { $0.hasPrefix("> ") && $0.count < 58 })
    pilot.handle(.terminal(.resized(Size(columns: 40, rows: 24))))
    let rows = pilot.frame.surface
    let head = pilot.lines.firstIndex { $0.contains("Reply to") } ?? 24
    for row in head..<24 where pilot.lines[row].contains("word") {
      let cell = rows.row(row).first { $0.glyph == "w" }
      #expect(cell?.style.role == .quote, "a row that goes on has the colour as well")
    }
  }

  @Test func aPreviewOpensWhereTheCursorIs() {
    var pilot = pilot()
    pilot.press("Enter", "r")
    pilot.type((1...40).map { "Paragraph \($0)." }.joined(separator: "\n\n"))
    pilot.press("Tab")
    #expect(pilot.text.contains("Paragraph 40.") && !pilot.text.contains("Paragraph 2."))
    pilot.press("Tab", "M-<", "Tab")
    #expect(pilot.text.contains("Paragraph 1.") && !pilot.text.contains("Paragraph 40."))
  }

  @Test func repliesAreListedByTheirOwnWords() {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "R")
    pilot.type("So it is.")
    pilot.press("C-x", "V")
    let row = pilot.lines.first { $0.contains("So it is.") } ?? ""
    #expect(!row.contains("Birch") && row.contains("On steam"))
  }

  @Test func cancelledNameKeepsTheDraft() {
    var pilot = pilot(knowsMe: false)
    pilot.press("Enter", "r")
    pilot.type("Hello")
    pilot.press("C-x", "Esc")
    #expect(!pilot.hasPrompt)
    #expect(pilot.written == "Hello")
    #expect(pilot.isPublishing == false)
  }

  @Test func draftIsSavedWhileItIsWritten() {
    var pilot = pilot()
    pilot.press("Enter", "r")
    #expect(!pilot.isTimerRunning, "an empty reply needs no file")
    pilot.type("Ha")
    #expect(pilot.isTimerRunning)
    pilot.letAutosaveRunOut()
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.markdown == "Ha")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.status == .draft)
    #expect(!pilot.isTimerRunning)
    pilot.type("!")
    #expect(pilot.isTimerRunning)
  }

  @Test func closedDraftIsFoundAgainByReplying() {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "r")
    pilot.type("Half")
    pilot.press("Esc")
    #expect(!pilot.isComposing)
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.markdown == "Half")
    pilot.press("r")
    #expect(pilot.written == "Half")
    pilot.type("!")
    pilot.press("Esc")
    #expect(pilot.repository.storedReplies.map(\.id) == [ReplyID("reply-1")])
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.markdown == "Half!")
  }

  @Test(.besideAnother) func emptyReplyLeavesNothing() {
    var pilot = pilot()
    pilot.press("Enter", "r", "Esc")
    pilot.press("V")
    #expect(!pilot.hasWindow && pilot.said != nil)
    pilot.press("r")
    pilot.type("x")
    pilot.letAutosaveRunOut()
    pilot.press("Backspace", "Esc")
    #expect(pilot.repository.storedReply(ReplyID("reply-1")) == nil)
  }

  @Test func aNumberNamesTheCommentInThePostToo() {
    var pilot = pilot()
    pilot.press("Enter", "3", "r")
    #expect(pilot.composerTitle?.hasPrefix("Reply to 3 ") == true)
    pilot.press("Esc", "C-o")
    #expect(pilot.litPane == .reader)
    pilot.press("9", "9", "r")
    #expect(!pilot.isComposing)
    #expect(pilot.saysError)
  }

  @Test func quotationIsMarkdown() {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "R")
    pilot.type("So it is.")
    #expect(pilot.written == "Eero, 1 Mar 2024:\n\n> Birch is best.\n\nSo it is.")
  }

  @Test func editedReplyKeepsItsPlaceAndCanBeTakenBack() throws {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "r")
    pilot.type("Frist")
    pilot.press("C-x", "6", "G", "e", "C-u")
    pilot.type("First")
    pilot.letAutosaveRunOut()
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.markdown == "Frist", "the thread keeps the old wording")
    #expect(pilot.repository.storedReply(ReplyID("reply-2"))?.replaces == ReplyID("reply-1"))
    pilot.press("C-x")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.markdown == "First")
    #expect(pilot.repository.storedReply(ReplyID("reply-2")) == nil)
    #expect(pilot.selectedComment == 6 && pilot.selectedCommentRows.contains("First"))
    pilot.press("U")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.markdown == "Frist")
  }

  @Test func deletingAsksAndCanBeUndone() {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "r")
    pilot.type("Oops")
    pilot.press("C-x", "6", "G", "D")
    #expect(pilot.asked != nil)
    pilot.press("n")
    #expect(pilot.repository.storedReply(ReplyID("reply-1")) != nil)
    pilot.press("D", "y")
    #expect(pilot.repository.storedReply(ReplyID("reply-1")) == nil)
    #expect(pilot.thoughts == 5)
    pilot.press("U")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.status == .published)
    #expect(pilot.selectedComment == 6 && pilot.selectedCommentRows.contains("Oops"))
  }

  @Test func publicationCanBeTakenBack() {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "r")
    pilot.type("Too soon")
    pilot.press("C-x", "U")
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.status == .draft)
    #expect(!pilot.isComposing, "keys that follow are meant for the thread")
    #expect(pilot.said == "A draft again: V shows it.")
    #expect(pilot.thoughts == 5)
    pilot.press("r")
    #expect(pilot.written == "Too soon", "it goes on where it was begun")
  }

  @Test func othersCommentsAreNotOurs() {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "D")
    #expect(pilot.asked == nil)
    pilot.press("e")
    #expect(!pilot.isComposing)
    #expect(pilot.said == "You can only edit your own replies.")
  }

  @Test func failedPublicationKeepsTheTextInTheComposer() {
    let repository = MemoryRepository()
    var pilot = pilot(repository)
    pilot.press("Enter", "r")
    pilot.type("Precious")
    repository.failWrites(.diskIsFull(file: "replies/x.json"))
    pilot.press("C-x")
    #expect(pilot.written == "Precious")
    #expect(pilot.saysError)
    repository.failWrites(nil)
    pilot.press("C-x")
    #expect(!pilot.isComposing)
    #expect(repository.storedReply(ReplyID("reply-1"))?.status == .published)
  }

  @Test func draftThatCannotBeKeptComesBack() {
    let repository = MemoryRepository()
    var pilot = pilot(repository)
    pilot.press("Enter", "r")
    pilot.type("Precious")
    repository.failWrites(Problem(.file(.readOnly), file: ""))
    pilot.press("Esc")
    #expect(pilot.written == "Precious")
    #expect(pilot.asked?.contains("cannot be written: read-only file system.") == true)
    pilot.press("n")
    #expect(pilot.written == "Precious")
    pilot.press("Esc", "y")
    #expect(!pilot.isComposing)
    guard case .writing(.rescueReply(let rescued)) = pilot.outside.last else {
      Issue.record("the draft was not put elsewhere")
      return
    }
    #expect(rescued.markdown == "Precious")
  }

  @Test func hangUpSavesWhatWasTyped() {
    var pilot = pilot()
    pilot.press("Enter", "r")
    pilot.type("Last words")
    pilot.handle(.terminal(.hungUp))
    #expect(pilot.hasQuit)
    #expect(pilot.repository.storedReply(ReplyID("reply-1"))?.markdown == "Last words")
  }

  @Test func editorsTextIsTakenAndCanBeUndone() {
    var pilot = pilot()
    pilot.press("Enter", "r")
    pilot.type("One")
    pilot.press("C-o")
    #expect(pilot.outside == [.writing(.edit("One"))])
    pilot.handle(.blog(.replies(.editorClosed(EditorOutcome(text: "One, two\n")))))
    #expect(pilot.written == "One, two")
    pilot.press("C-_")
    #expect(pilot.written == "One")
    pilot.handle(
      .blog(.replies(.editorClosed(EditorOutcome(text: "One", failure: EditorFault(ending: .killed(signal: 9)))))))
    #expect(pilot.written == "One")
    #expect(pilot.saysError)
  }

  @Test func closedCommentsAreSaid() {
    var pilot = pilot()
    pilot.press("G", "Enter", "r")
    #expect(!pilot.isComposing)
    #expect(pilot.said == "Comments are closed on this post.")
  }

  @Test(.besideAnother) func draftsAreOfferedAtTheStartAndOpenInTheirPlace() {
    var first = pilot()
    first.press("Enter", "Tab", "j", "r")
    first.type("Wait for me")
    first.press("Esc", "q", "q")
    var second = Pilot(repository: first.repository, store: first.store)
    #expect(second.said == "A draft waits: V shows it.")
    second.press("V", "Enter")
    #expect(second.written == "Wait for me")
    #expect(second.composerTitle?.hasPrefix("Reply to 3 ") == true)
  }
}

/// Two programs, one draft.
struct ConflictTests {
  /// Two windows on one blog, the second on the draft that the first one began.
  private func windows(_ repository: MemoryRepository) -> (Pilot, Pilot) {
    var state = ReadingState()
    state.identity = Identity(name: "Minä")
    var first = Pilot(repository: repository, store: MemoryStateStore(state), window: "first")
    var second = Pilot(
      repository: MemoryRepository(sharing: repository), store: MemoryStateStore(state), window: "second")
    first.press("Enter", "r")
    first.type("Begun")
    first.letAutosaveRunOut()
    second.handle(.blog(.files(.catalogued(.repliesChanged))))
    second.press("Enter", "r")
    return (first, second)
  }

  @Test(arguments: [true, false]) func twoWindowsOnOneDraftKeepBothTexts(isSecondLate: Bool) {
    let repository = MemoryRepository()
    var (first, second) = windows(repository)
    #expect(second.written == "Begun")
    first.type(" by one")
    second.type(" by the other")
    if isSecondLate { first.letAutosaveRunOut() } else { second.letAutosaveRunOut() }
    // Each learns that the folder changed before it writes.
    first.handle(.blog(.files(.catalogued(.repliesChanged))))
    second.handle(.blog(.files(.catalogued(.repliesChanged))))
    second.press("Esc")
    first.press("Esc")
    #expect(Set(repository.storedReplies.map(\.markdown)) == ["Begun by one", "Begun by the other"])
    let late = isSecondLate ? second : first
    #expect(
      late.said == "Another program changed this draft: yours is kept beside it, V lists both.")
    second.handle(.blog(.files(.catalogued(.repliesChanged))))
    second.press("V")
    #expect(second.text.contains("Begun by one") && second.text.contains("Begun by the other"))
  }

  @Test func writingGoesOnBesideWhatSomebodyElseWrote() {
    let repository = MemoryRepository()
    var (first, second) = windows(repository)
    second.type(" by the other")
    second.letAutosaveRunOut()
    first.handle(.blog(.files(.catalogued(.repliesChanged))))
    first.type(" by one")
    first.letAutosaveRunOut()
    #expect(first.said == "Another program changed this draft: yours goes on beside it.")
    first.type(" and on")
    first.letAutosaveRunOut()
    first.press("C-x")
    second.press("Esc")
    #expect(repository.storedReplies.map(\.markdown) == ["Begun by the other", "Begun by one and on"])
    #expect(repository.storedReplies.map(\.status) == [.draft, .published])
  }

  @Test func anIdleWindowDoesNotHideWhatTheOtherWrote() {
    let repository = MemoryRepository()
    var (first, second) = windows(repository)
    second.type(" by the other")
    second.press("Esc")
    first.handle(.blog(.files(.catalogued(.repliesChanged))))
    first.press("Esc", "r")
    #expect(first.written == "Begun by the other")
  }

  @Test func emptyingADraftLeavesWhatTheOtherWrote() {
    let repository = MemoryRepository()
    var (first, second) = windows(repository)
    second.type(" by the other")
    second.press("Esc")
    first.handle(.blog(.files(.catalogued(.repliesChanged))))
    first.press("C-u", "Esc")
    #expect(repository.storedReplies.map(\.markdown) == ["Begun by the other"])
    #expect(first.saysError)
  }

  @Test func aWordingOfAnotherProgramIsNotReplacedUnasked() {
    let repository = MemoryRepository()
    var (first, second) = windows(repository)
    first.press("C-x")
    second.handle(.blog(.files(.catalogued(.repliesChanged))))
    second.press("Esc", "Tab", "6", "G", "e")
    first.press("e")
    first.type(" again")
    first.press("C-x")
    second.handle(.blog(.files(.catalogued(.repliesChanged))))
    second.type(" otherwise")
    second.press("C-x")
    #expect(repository.storedReplies.first { $0.status == .published }?.markdown == "Begun again")
    #expect(second.said?.hasPrefix("Another program changed this reply meanwhile.") == true)
    second.press("C-x")
    #expect(repository.storedReplies.map(\.markdown) == ["Begun otherwise"])
    second.press("U")
    #expect(repository.storedReplies.first { $0.status == .published }?.markdown == "Begun again")
  }

  @Test func draftThatSomebodyElseChangedGoesOnUnderAnotherName() throws {
    let repository = MemoryRepository()
    var pilot = Pilot(repository: repository)
    pilot.press("Enter", "r")
    pilot.type("Mine")
    let conflict = Problem(.file(.changedBySomebodyElse), file: "replies/reply-1.json")
    let reply = try #require(pilot.session.blog.composer?.reply)
    pilot.handle(.blog(.replies(.replyNotSaved(reply, .autosave, conflict))))
    #expect(pilot.written == "Mine")
    pilot.letAutosaveRunOut()
    pilot.press("Esc")
    #expect(repository.storedReply(ReplyID("reply-2"))?.markdown == "Mine")
  }
}
