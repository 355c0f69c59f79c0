import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What is typed before that is there which it is meant for.
@Suite(.everyWorld) struct TypedAheadTests {
  private let first = SampleBlog.posts[0].id

  private func drafts(_ pilot: Pilot) -> [String] {
    pilot.repository.storedReplies.filter { $0.status == .draft }.map(\.markdown)
  }

  @Test(arguments: [["r"], ["Enter", "r"]], [TerminalEvent.hangUp, .terminate])
  func theEndKeepsWhatFollowsAReply(_ keys: [String], _ end: TerminalEvent) throws {
    var disk = Pilot().slow()
    for key in keys { disk.press(key) }
    let post = try #require(disk.session.opening)
    disk.type("Quite so, Q and j")
    disk.press("C-j")
    disk.send(.paste("pasted"))
    disk.send(end)
    #expect(disk.hasQuit)
    #expect(drafts(disk) == ["Quite so, Q and j\npasted"])
    #expect(disk.repository.storedReplies.allSatisfy { $0.post == PostID(post.slug) })
  }

  @Test func aPostThatProvesUnreadableKeepsIt() throws {
    var disk = Pilot().slow()
    disk.press("r")
    disk.type("Words kept")
    disk.repository.replacePosts(Array(SampleBlog.posts.dropFirst()))
    disk.answerOnce()
    #expect(drafts(disk) == ["Words kept"])
    #expect(disk.text.contains("kept as a draft") && disk.session.opening == nil)
    disk.isReadingHeld = false
    disk.answer()
    disk.press("V")
    #expect(disk.text.contains("Words kept"))
  }

  @Test func quittingWaitsForNoPost() {
    var disk = Pilot().slow()
    disk.press("Enter", "r")
    disk.type("One")
    disk.press("Esc", "Q")
    #expect(drafts(disk) == ["One"] && disk.hasQuit)
    var other = Pilot().slow()
    other.press("Enter", "Q")
    #expect(drafts(other).isEmpty && other.hasQuit)
  }

  @Test func theLimitIsSaidAndAPasteCountsAsOne() {
    var disk = Pilot(columns: 30, rows: 8).slow()
    disk.press("r")
    disk.send(.paste(String(repeating: "x", count: 1_000)))
    for _ in 0..<9_999 { disk.press("y") }
    #expect(disk.session.notice == nil)
    disk.press("z")
    #expect(disk.session.notice?.isError == true)
    disk.send(.hangUp)
    #expect(drafts(disk).map(\.count) == [10_999])
  }

  /// The catalogue is being made: its first answers know no post.
  @Test(.alone) func keysBeforeTheListWaitForIt() {
    let repository = MemoryRepository(posts: [])
    var pilot = Pilot(repository: repository, catalogue: UnfinishedCatalogue(repository), isReadingHeld: true)
    pilot.press("C-j", "r")
    pilot.type("Early words")
    pilot.isReadingHeld = false
    pilot.answer()
    #expect(pilot.session.blog.open == nil && !pilot.isComposing)
    repository.replacePosts(SampleBlog.posts)
    pilot.handle(.blog(.files(.catalogued(.postsChanged(nil)))))
    #expect(pilot.written == "Early words")
  }

  /// The list is complete while the first words are saved already.
  @Test(.alone) func theDraftThatIsBeingWrittenDoesNotWait() {
    let repository = MemoryRepository()
    var pilot = Pilot(repository: repository, catalogue: UnfinishedCatalogue(repository))
    pilot.press("Enter", "r")
    pilot.type("Words")
    pilot.pass(.seconds(1))
    #expect(pilot.repository.storedReplies.count == 1)
    pilot.handle(.blog(.files(.catalogued(.upToDate([])))))
    #expect(!pilot.text.contains("draft waits"))
  }

  @Test(.alone) func anEmptyListIsAskedForOnceMoreBeforeItIsSaid() {
    let repository = MemoryRepository(posts: [])
    var pilot = Pilot(repository: repository, catalogue: UnfinishedCatalogue(repository))
    #expect(!pilot.text.contains("no posts"))
    pilot.isReadingHeld = true
    pilot.handle(.blog(.files(.catalogued(.upToDate([])))))
    #expect(!pilot.text.contains("no posts"))
    repository.replacePosts(SampleBlog.posts)
    pilot.answer()
    #expect(pilot.listed == SampleBlog.posts.count)
    let empty = Pilot(repository: MemoryRepository(posts: []))
    #expect(empty.text.contains("This blog has no posts yet."))
  }
}

/// Words for a post that nobody knows yet, or behind something else that takes its time.
@Suite struct TypedFarAheadTests {
  private func drafts(_ pilot: Pilot) -> [String] {
    pilot.repository.storedReplies.filter { $0.status == .draft }.map(\.markdown)
  }

  /// Not even kill -9 takes words that are older than a second.
  @Test(arguments: [true, false])
  func wordsThatWaitAreCopied(_ isPostKnown: Bool) {
    let host = PilotHost(copies: [[], []])
    let repository = MemoryRepository()
    var pilot = Pilot(repository: repository, host: host, isReadingHeld: true)
    if isPostKnown { pilot.answer() }
    pilot.press("Enter", "r")
    pilot.type("Words")
    pilot.pass(.milliseconds(500))
    pilot.type(" and more")
    pilot.pass(.milliseconds(500))
    #expect(host.copyTexts(in: 0) == ["Words and more"])
    // Killed now, the next start has them.
    let next = Pilot(
      repository: MemoryRepository(), host: PilotHost(window: "next", copies: [host.copies(in: 0), []]))
    #expect(drafts(next) == ["Words and more"])
    // Else they come to their post, and the copy goes.
    pilot.isReadingHeld = false
    pilot.answer()
    #expect(pilot.written == "Words and more")
    pilot.pass(.seconds(1))
    #expect(drafts(pilot) == ["Words and more"])
    #expect(host.copyTexts(in: 0) == [])
  }

  @Test func wordsThatGoIntoADraftLeaveNoCopy() {
    let draft = Reply(
      id: ReplyID("d"), post: PostID("steam"), author: Identity(name: ""), markdown: "Known",
      created: Timestamp(seconds: 1_700_000_000))
    let host = PilotHost(copies: [[], []])
    var pilot = Pilot(repository: MemoryRepository(replies: [draft]), host: host).slow()
    pilot.press("r")
    pilot.type(" and more")
    pilot.pass(.seconds(1))
    #expect(host.copyTexts(in: 0) == [" and more"])
    pilot.answer()
    #expect(pilot.written == "Known and more")
    pilot.pass(.seconds(1))
    #expect(drafts(pilot) == ["Known and more"] && host.copyTexts(in: 0).isEmpty)
  }

  @Test func wordsThatAreGivenUpAreADraftAndNoCopy() {
    let host = PilotHost(copies: [[], []])
    var pilot = Pilot(host: host).slow()
    pilot.press("r")
    pilot.type("Words")
    pilot.pass(.seconds(1))
    #expect(host.copyTexts(in: 0) == ["Words"])
    pilot.send(.terminate)
    #expect(drafts(pilot) == ["Words"] && host.copyTexts(in: 0).isEmpty)
  }

  private func known(_ pilot: (MemoryStateStore) -> Pilot) -> Pilot {
    var state = ReadingState()
    state.apply(.identity(Identity(name: "Me")))
    return pilot(MemoryStateStore(state))
  }

  @Test(arguments: [0, 1])
  func wordsForAnUnknownPostArePrinted(_ answers: Int) {
    var pilot = Pilot(isReadingHeld: true)
    for _ in 0..<answers { pilot.answerOnce() }
    pilot.press("Enter", "r")
    pilot.type("Early words, Q and q")
    pilot.send(.terminate)
    #expect(pilot.hasQuit && drafts(pilot).isEmpty)
    #expect(pilot.farewell.contains("Early words, Q and q"))
  }

  /// Whoever closes the window does not read what is printed.
  @Test(arguments: [TerminalEvent.hangUp, .terminate], [true, false])
  func wordsForAnUnknownPostComeBack(_ end: TerminalEvent, _ isCopiedBefore: Bool) {
    let host = PilotHost(copies: [[], []])
    var pilot = Pilot(host: host, isReadingHeld: true)
    pilot.press("Enter", "r")
    pilot.type("Early words")
    if isCopiedBefore { pilot.pass(.seconds(1)) }
    pilot.type(", late words")
    pilot.send(end)
    #expect(pilot.farewell.contains("Early words, late words"))
    #expect(pilot.farewell.contains("The next start has it among your drafts."))
    #expect(host.copyTexts(in: 0) == ["Early words, late words"])
    let next = Pilot(repository: pilot.repository, host: host)
    #expect(drafts(next) == ["Early words, late words"] && host.copyTexts(in: 0).isEmpty)
  }

  /// The copy of words that were given up is nobody else's.
  @Test func wordsThatWereGivenUpOutliveTheNextReply() {
    let host = PilotHost(copies: [[], []])
    let repository = MemoryRepository()
    var pilot = Pilot(repository: repository, host: host, isReadingHeld: true)
    pilot.press("Enter", "r")
    pilot.type("Early words")
    pilot.pass(.seconds(1))
    pilot.press("C-c", "Esc", "Esc")
    pilot.isReadingHeld = false
    pilot.answer()
    pilot.pass(.seconds(1))
    pilot.press("Esc", "Esc", "J", "r")
    pilot.type("Later words")
    pilot.pass(.seconds(1))
    pilot.send(.terminate)
    let all = drafts(pilot) + host.copyTexts(in: 0)
    #expect(all.contains("Later words") && all.contains { $0.hasPrefix("Early words") })
  }

  @Test(.alone) func wordsForTheFirstPostOfAllBecomeADraftOfIt() {
    var pilot = Pilot(destination: Destination(post: PostID("stones")), isReadingHeld: true)
    pilot.press("r")
    pilot.type("At once")
    pilot.send(.hangUp)
    #expect(pilot.repository.storedReplies.map(\.post) == [PostID("stones")])
    #expect(drafts(pilot) == ["At once"])
  }

  @Test func keysFromTheVeryFirstAreMeantForThePostThatComes() {
    var state = ReadingState()
    state.apply(.postOpened(PostID("stones")))
    var pilot = Pilot(rows: 12, store: MemoryStateStore(state), isReadingHeld: true)
    pilot.press("/")
    pilot.type("number 50")
    pilot.press("Enter", "r")
    pilot.type("Here")
    pilot.answer()
    #expect(pilot.openTitle == "On stones" && pilot.written == "Here")
  }

  @Test func aHungDiskCanBeLeftAtTheVeryStart() {
    for key in ["Q", "q"] {
      var pilot = Pilot(isReadingHeld: true)
      pilot.press(key)
      #expect(pilot.hasQuit)
    }
  }

  /// What is searched for is no reply, though it begins with an r.
  @Test(arguments: [["/", "r", "o", "s", "e"], [":", "r", "o"], ["z", "R", "j"], ["F", "r", "x", "Enter", "j"]])
  func otherWordsAreNoReplies(_ keys: [String]) {
    var pilot = Pilot().slow()
    pilot.press("Enter")
    for key in keys { pilot.press(key) }
    pilot.send(.terminate)
    #expect(drafts(pilot).isEmpty && pilot.farewell.isEmpty)
  }

  @Test func aClickOnAnotherPostTakesNoWordsAlong() {
    var pilot = Pilot().slow()
    pilot.press("r")
    pilot.type("Meant for steam")
    pilot.send(.mouse(MouseEvent(.doubleClick, at: Position(row: 2, column: 5))))
    #expect(pilot.session.opening == PostID("stones"))
    pilot.answer()
    #expect(!pilot.isComposing && pilot.openTitle == "On stones")
    #expect(drafts(pilot) == ["Meant for steam"])
    #expect(pilot.repository.storedReplies.map(\.post) == [PostID("steam")])
  }

  @Test(arguments: [TerminalEvent.hangUp, .terminate])
  func wordsBehindAPublicationBecomeADraft(_ end: TerminalEvent) {
    var pilot = known { Pilot(store: $0) }
    pilot.press("Enter", "r")
    pilot.type("First")
    pilot.writingTime = .milliseconds(700)
    pilot.press("C-x", "r")
    pilot.type("quite another")
    pilot.send(end)
    #expect(drafts(pilot) == ["quite another"])
    #expect(pilot.repository.storedReplies.filter { $0.status == .published }.map(\.markdown) == ["First"])
  }

  @Test func wordsBehindAPublicationThatFailsBecomeADraft() {
    var pilot = known { Pilot(store: $0) }
    pilot.press("Enter", "r")
    pilot.type("First")
    pilot.isWritingHeld = true
    pilot.press("C-x", "r")
    pilot.type("quite another")
    pilot.repository.failWrites(.diskIsFull(file: "replies"))
    pilot.answerOnce()
    #expect(pilot.written == "First" && pilot.isPublishing == false)
    pilot.repository.failWrites(nil)
    pilot.answer()
    #expect(drafts(pilot).contains("quite another"))
  }

  @Test func wordsBehindAPageThatIsSetAreNoCommands() {
    let long = Post(
      id: PostID("long"), title: "Long",
      body: Body(format: .text, source: (1...5_000).map { "Paragraph \($0) of many." }.joined(separator: "\n\n")),
      published: Timestamp(seconds: 1_800_000_000))
    for isEnded in [true, false] {
      var pilot = Pilot(repository: MemoryRepository(posts: [long] + SampleBlog.posts))
      pilot.isPageWorkHeld = true
      pilot.press("Enter", "G", "r")
      pilot.type("quite so, J and K")
      pilot.send(.paste(" pasted"))
      #expect(pilot.openTitle == "Long" && !pilot.isComposing)
      if isEnded {
        pilot.send(.terminate)
        #expect(drafts(pilot) == ["quite so, J and K pasted"])
      } else {
        pilot.releasePageWork()
        #expect(pilot.written == "quite so, J and K pasted")
      }
    }
  }
}

/// A catalogue that is being made for as long as a test lasts.
struct UnfinishedCatalogue: PostCatalogue {
  private let plain: PlainCatalogue

  init(_ repository: MemoryRepository) { plain = PlainCatalogue(repository) }

  func window(_ request: ListRequest, marks: ListMarks) -> ListWindow { plain.window(request, marks: marks) }
  func find(_ lookup: PostLookup, marks: ListMarks) -> PostSummary? { plain.find(lookup, marks: marks) }
  func unread(_ query: PostQuery, marks: ListMarks) -> [UnreadPost] { plain.unread(query, marks: marks) }
  func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) {
    plain.search(query, replies: replies, deliver)
  }
  func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool) {}
  func refresh(_ report: (CatalogueEvent) -> Bool) {}
  func stop() {}
}
