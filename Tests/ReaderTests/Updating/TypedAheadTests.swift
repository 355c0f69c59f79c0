import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What is typed before that is there which it is meant for.
@Suite struct TypedAheadTests {
  private let first = SampleBlog.posts[0].id

  private func drafts(_ pilot: Pilot) -> [String] {
    pilot.repository.storedReplies.filter { $0.status == .draft }.map(\.markdown)
  }

  @Test(arguments: [["r"], ["Enter", "r"]], [TerminalEvent.hangUp, .terminate])
  func theEndKeepsWhatFollowsAReply(_ keys: [String], _ end: TerminalEvent) throws {
    var disk = Pilot().slow()
    for key in keys { disk.press(key) }
    let post = try #require(disk.model.opening)
    disk.type("Quite so, Q and j")
    disk.press("C-j")
    disk.send(.paste("pasted"))
    disk.send(end)
    #expect(disk.hasQuit)
    #expect(drafts(disk) == ["Quite so, Q and j\npasted"])
    #expect(disk.repository.storedReplies.allSatisfy { $0.post == post })
  }

  @Test func aPostThatProvesUnreadableKeepsIt() throws {
    var disk = Pilot().slow()
    disk.press("r")
    disk.type("Words kept")
    disk.repository.replacePosts(Array(SampleBlog.posts.dropFirst()))
    disk.answerOnce()
    #expect(drafts(disk) == ["Words kept"])
    #expect(disk.text.contains("kept as a draft") && disk.model.opening == nil)
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
    #expect(disk.model.notice == nil)
    disk.press("z")
    #expect(disk.model.notice?.isError == true)
    disk.send(.hangUp)
    #expect(drafts(disk).map(\.count) == [10_999])
  }

  /// The catalogue is being made: its first answers know no post.
  @Test func keysBeforeTheListWaitForIt() {
    let repository = MemoryRepository(posts: [])
    var pilot = Pilot(repository: repository, catalogue: UnfinishedCatalogue(repository), isReadingHeld: true)
    pilot.press("C-j", "r")
    pilot.type("Early words")
    pilot.isReadingHeld = false
    pilot.answer()
    #expect(pilot.model.open == nil && pilot.model.composer == nil)
    repository.replacePosts(SampleBlog.posts)
    pilot.handle(.catalogued(.postsChanged(nil)))
    #expect(pilot.model.composer?.text.text == "Early words")
  }

  @Test func anEmptyListIsAskedForOnceMoreBeforeItIsSaid() {
    let repository = MemoryRepository(posts: [])
    var pilot = Pilot(repository: repository, catalogue: UnfinishedCatalogue(repository))
    #expect(!pilot.text.contains("no posts"))
    pilot.isReadingHeld = true
    pilot.handle(.catalogued(.upToDate([])))
    #expect(!pilot.text.contains("no posts"))
    repository.replacePosts(SampleBlog.posts)
    pilot.answer()
    #expect(pilot.model.list.count == SampleBlog.posts.count)
    let empty = Pilot(repository: MemoryRepository(posts: []))
    #expect(empty.text.contains("This blog has no posts yet."))
  }
}

/// A catalogue that is being made for as long as a test lasts.
struct UnfinishedCatalogue: PostCatalogue {
  private let plain: PlainCatalogue

  init(_ repository: MemoryRepository) { plain = PlainCatalogue(repository) }

  func window(_ request: ListRequest, marks: ListMarks) -> ListWindow { plain.window(request, marks: marks) }
  func find(_ lookup: PostLookup, marks: ListMarks) -> PostSummary? { plain.find(lookup, marks: marks) }
  func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) {
    plain.search(query, replies: replies, deliver)
  }
  func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool) {}
  func refresh(_ report: (CatalogueEvent) -> Bool) {}
  func stop() {}
}
