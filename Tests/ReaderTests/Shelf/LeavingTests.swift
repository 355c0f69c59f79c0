import Blog
import ReaderTestSupport
import Screen
import Synchronization
import Testing

@testable import Reader

/// On the way from a blog to the list of blogs and into the next one, nothing that was typed stays behind.
struct LeavingTests {
  private func shelf(_ host: PilotHost? = nil) -> PilotShelf {
    PilotShelf(
      ["aino", "eero"].map { name in
        var entry = PilotShelf.Entry(name)
        if let host { entry.host = host }
        return entry
      })
  }

  /// Words behind the keys that open a post and begin a reply, in a blog that does not open.
  private func typing(in shelf: PilotShelf) -> Pilot {
    var pilot = Pilot(shelf: shelf)
    pilot.press("n")
    pilot.isReadingHeld = true
    pilot.press("Enter", "Enter", "r")
    pilot.type("Half a thought")
    return pilot
  }

  @Test func wordsForABlogThatNeverOpenedAreSaidAtTheEnd() {
    let host = PilotHost(window: "reply", copies: [[], []])
    var pilot = typing(in: shelf(host))
    pilot.send(.hangUp)
    #expect(pilot.hasQuit && pilot.farewell.contains("Half a thought"), "\(pilot.farewell)")
    #expect(host.copyTexts(in: 0) == ["Half a thought"])
  }

  @Test func wordsForABlogThatCannotBeOpenedAreSaidAtTheEnd() {
    let shelf = shelf()
    var pilot = typing(in: shelf)
    var broken = shelf.first
    broken.problem = Problem(.file(.folderMissing), file: "/nowhere/aino")
    shelf.list([broken, shelf["eero"]])
    pilot.isReadingHeld = false
    pilot.answer()
    #expect(pilot.session.isOnShelf && pilot.text.contains("printed"), "\(pilot.text)")
    pilot.press("q")
    #expect(pilot.hasQuit && pilot.farewell.contains("Half a thought"), "\(pilot.farewell)")
  }

  /// A program that reads a blog, and a list of blogs that is read when a test says so.
  private func program(
    _ shelf: PilotShelf, _ terminal: ScriptedTerminal, _ executor: InlineExecutor, _ clock: TestClock
  ) -> Program {
    let entry = shelf.first
    let ports = BlogPorts(
      repository: entry.repository, catalogue: PlainCatalogue(entry.repository), store: entry.store, host: entry.host)
    let program = Program(
      terminal: terminal, ports: ports, shelf: shelf, host: entry.host, newExecutor: { executor }, now: { clock.now })
    program.begin()
    for _ in 0..<3 {
      program.step(until: nil)
      _ = program.show()
    }
    return program
  }

  @Test func whoWritesByThenIsNotTakenToTheListOfBlogs() {
    let clock = TestClock()
    let (terminal, executor) = (ScriptedTerminal(size: Size(columns: 80, rows: 24)), InlineExecutor(clock: clock))
    let shelf = shelf()
    let program = program(shelf, terminal, executor, clock)
    func send(_ keys: KeyPress...) {
      terminal.send(keys.map { .key($0) })
      program.step(until: nil)
      _ = program.show()
    }
    send(KeyPress(.enter))
    executor.set(.held, for: [.listing])
    send(KeyPress(.character("B")))
    #expect(!program.session.isOnShelf)
    send(KeyPress(.character("r")))
    send(KeyPress(.character("Q")))
    executor.release()
    send(KeyPress(.character("q")))
    #expect(!program.session.isOnShelf && !program.isOver)
    #expect(program.session.blog.composer?.text.text == "Qq")
    // Whoever only reads is taken there.
    send(KeyPress(.escape))
    send(KeyPress(.character("B")))
    #expect(program.session.isOnShelf)
    _ = program.end()
  }

  @Test func aRefusalOnItsWayWhenTheBlogIsLeftIsSaidAtTheEnd() {
    let clock = TestClock()
    let (terminal, executor) = (ScriptedTerminal(size: Size(columns: 80, rows: 24)), InlineExecutor(clock: clock))
    let program = program(shelf(), terminal, executor, clock)
    func send(_ keys: KeyPress...) {
      terminal.send(keys.map { .key($0) })
      program.step(until: nil)
      _ = program.show()
    }
    send(KeyPress(.character("B")))
    send(KeyPress(.character("n")), KeyPress(.enter))
    send()
    executor.set(.held, for: [.opening])
    // What is typed behind the post leaves it, and the blog.
    send(KeyPress(.enter), KeyPress(.character("j")), KeyPress(.character("q")), KeyPress(.character("q")))
    #expect(!program.session.isOnShelf)
    let reply = Reply(
      id: ReplyID("r"), post: PostID("steam"), author: Identity(name: "Me"), markdown: "Refused words",
      created: Timestamp(seconds: 0))
    executor.release()
    program.desk?.inbox.put(
      .blog(BlogID("aino"), .replies(.replyNotSaved(reply, .autosave, Problem(.file(.folderMissing), file: "r.json")))))
    send()
    #expect(program.session.isOnShelf)
    let farewell = program.end()
    #expect(farewell.count == 1 && farewell.first?.contains("/elsewhere/r.md") == true, "\(farewell)")
  }

  @Test func noEditorOpensForABlogThatWasLeftMeanwhile() {
    let clock = TestClock()
    let (terminal, executor) = (ScriptedTerminal(size: Size(columns: 80, rows: 24)), InlineExecutor(clock: clock))
    let shelf = shelf()
    let edits = Mutex(0)
    let program = program(shelf, terminal, executor, clock)
    shelf.first.host.setEditor { _ in
      edits.withLock { $0 += 1 }
      return EditorOutcome(text: "Title\n\nWords")
    }
    // The list of blogs is read while the second key is taken in already.
    terminal.send(["B", "E"].map { .key(KeyPress(.character(Character($0)))) })
    program.step(until: nil)
    _ = program.show()
    #expect(program.session.isOnShelf && edits.withLock { $0 } == 0)
    _ = program.end()
  }

  @Test func whatWasLeftIsOnDiskBeforeEverythingStandsStill() {
    let shelf = shelf()
    var pilot = Pilot(shelf: shelf)
    pilot.press("n", "Enter")
    let seen = Mutex<Set<PostID>?>(nil)
    pilot.whenSuspended { seen.withLock { $0 = shelf["aino"].store.current.starredPosts } }
    pilot.pressAtOnce("s", "B", "C-z")
    #expect(pilot.session.isOnShelf && seen.withLock { $0 } == [PostID("steam")])
  }

  @Test func whatWasDoneBeforeAPostsMemoryCameCountsMore() {
    let (one, two) = (PostID("steam", in: BlogID("aino")), PostID("stones", in: BlogID("aino")))
    var marks = Marks()
    marks.known = []
    marks.reading.unreadPosts = [one]
    marks.reading.readPosts = [two]
    marks.reading.readComments = [one: [CommentID("2")]]
    marks.reading.foldedComments = [one: []]
    marks.reading.positions = [one: ReadingPosition(offset: 5)]
    var memory = ReadingState()
    memory.readPosts = [one]
    memory.unreadPosts = [two]
    memory.readComments = [one: [CommentID("1")], two: [CommentID("1")]]
    memory.foldedComments = [one: [CommentID("1")]]
    memory.positions = [one: ReadingPosition(offset: 1), two: ReadingPosition(offset: 2)]
    memory.starredPosts = [one]
    marks.learn(memory, of: [one, two])
    #expect(marks.known == [one, two] && marks.reading.starredPosts == [one])
    #expect(marks.reading.readPosts == [two] && marks.reading.unreadPosts == [one])
    #expect(marks.reading.readComments == [one: [CommentID("1"), CommentID("2")], two: [CommentID("1")]])
    #expect(marks.reading.foldedComments == [one: []])
    #expect(marks.reading.positions.mapValues(\.offset) == [one: 5, two: 2])
    // It is told once: what was taken back since stays so.
    marks.reading.starredPosts = []
    marks.learn(memory, of: [one, two])
    #expect(marks.reading.starredPosts.isEmpty)
    // What is told before the rest was read is not lost with that.
    var choices = ReadingState()
    choices.settings = ["width": "60"]
    marks.load(choices)
    #expect(marks.reading.starredPosts == [one] && marks.reading.settings == choices.settings)
  }

  /// What a server calls its blog may say anything to a terminal.
  @Test func namesAndTitlesAreNoCommandsToTheTerminal() {
    let evil = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}evil\nline"
    var site = SampleBlog.site
    site.title = evil
    var broken = PilotShelf.Entry("broken\u{1B}[2J")
    broken.problem = Problem(.folder(path: evil, .folderMissing), file: evil)
    var pilot = Pilot(
      columns: 120, shelf: PilotShelf([PilotShelf.Entry("a\u{1B}[2J", MemoryRepository(site: site)), broken]))
    func expectPlain() {
      let bad = pilot.text.unicodeScalars.filter { $0 != "\n" && ($0.value < 32 || (127...159).contains($0.value)) }
      #expect(bad.isEmpty && pilot.lines.count == 24, "\(Array(bad)) \(pilot.text.debugDescription)")
    }
    expectPlain()
    for key in ["n", "M", "Esc", "n", "G", ":"] {
      pilot.press(key)
      expectPlain()
    }
    pilot.press("Esc", "g", "Enter")
    expectPlain()
    for key in ["n", "J", "n"] {
      pilot.press(key)
      expectPlain()
    }
  }

  /// Else a draft goes to a blog that the post is none of.
  @Test func aReplyHasNoNameOfAnotherBlogsCopy() {
    let repository = MemoryRepository()
    let desk = BlogDesk(
      BlogID("*new"),
      BlogPorts(
        repository: repository, catalogue: PlainCatalogue(repository), store: MemoryStateStore(),
        host: PilotHost(window: "reply")), executor: InlineExecutor(clock: TestClock()), now: { .now }, wake: {})
    func target(_ blog: String) -> ReplyTarget {
      ReplyTarget(
        post: PostID("steam", in: BlogID(blog)), postFeedID: "", comment: nil, text: "", author: Identity(name: "Me"),
        replaces: nil)
    }
    desk.typedCopy = desk.begin(target("aino"))
    let (other, same) = (desk.begin(target("eero")), desk.begin(target("aino")))
    #expect(other.id.blog == BlogID("eero") && same.id.blog == BlogID("aino"))
    #expect(same.id.value == "reply-1" && desk.typedCopy == nil)
  }
}
