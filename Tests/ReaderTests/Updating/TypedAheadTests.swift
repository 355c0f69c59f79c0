import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What is typed before that is there which it is meant for.
@Suite struct TypedAheadTests {
  private let first = SampleBlog.posts[0].id

  private func slow() -> SlowDisk { SlowDisk(Pilot()) }

  private func texts(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .keepTyped(let target) = $0 { target.text } else { nil } }
  }

  @Test(arguments: [["r"], ["Enter", "r"]])
  func theEndKeepsWhatFollowsAReply(_ keys: [String]) throws {
    var disk = slow()
    for key in keys { disk.press(key) }
    let post = try #require(disk.model.opening)
    disk.type("Quite so, Q and j")
    disk.press("C-j")
    disk.handle(.textPasted("pasted"))
    disk.asked = []
    disk.handle(.hungUp)
    #expect(texts(disk.asked) == ["Quite so, Q and j\npasted"])
    #expect(disk.asked.last == .quit)
    for case .keepTyped(let target) in disk.asked { #expect(target.post == post) }
  }

  @Test func aPostThatProvesUnreadableKeepsIt() throws {
    var disk = slow()
    disk.press("r")
    disk.type("Words kept")
    let post = try #require(disk.model.opening)
    disk.asked = []
    disk.handle(.postUnreadable(post, Problem(severity: .error, file: "posts/x.json", message: "It is broken.")))
    #expect(texts(disk.asked) == ["Words kept"])
    #expect(disk.model.notice?.text.contains("draft") == true && disk.model.opening == nil)
  }

  @Test func quittingWaitsForNoPost() {
    var disk = slow()
    disk.press("Enter", "r")
    disk.type("One")
    disk.press("Esc", "Q")
    #expect(texts(disk.asked) == ["One"] && disk.asked.contains(.quit))
    var other = slow()
    other.press("Enter", "Q")
    #expect(texts(other.asked).isEmpty && other.asked.contains(.quit))
  }

  @Test func theLimitIsSaidAndAPasteCountsAsOne() {
    var disk = slow()
    disk.press("r")
    disk.handle(.textPasted(String(repeating: "x", count: 1_000)))
    for _ in 0..<9_999 { disk.press("y") }
    #expect(disk.model.notice == nil)
    disk.press("z")
    #expect(disk.model.notice?.isError == true)
    disk.handle(.hungUp)
    #expect(texts(disk.asked).map(\.count) == [10_999])
  }

  /// The catalogue is being made: its first answers know no post.
  @Test func keysBeforeTheListWaitForIt() {
    let plain = SlowDisk(Pilot())
    var disk = plain
    disk.model = Model(size: Size(columns: 80, rows: 24))
    disk.press("C-j", "r")
    disk.type("Early words")
    disk.handle(.siteRead(SampleBlog.site))
    disk.handle(.stateLoaded(ReadingState(), []))
    let asked = disk.asked
    disk.asked = []
    for case .list(let request, _) in asked {
      disk.handle(.listed(request, ListWindow(rows: [], start: 0, anchor: nil, count: 0, total: 0, unread: 0)))
    }
    #expect(disk.model.open == nil && disk.model.typedAhead.count > 10)
    disk.handle(.catalogued(.postsChanged(nil)))
    disk.answer()
    #expect(disk.model.composer?.text.text == "Early words")
  }

  @Test func anEmptyListIsAskedForOnceMoreBeforeItIsSaid() {
    var disk = SlowDisk(Pilot())
    disk.model = Model(size: Size(columns: 80, rows: 24))
    disk.handle(.siteRead(SampleBlog.site))
    disk.handle(.stateLoaded(ReadingState(), []))
    let asked = disk.asked
    disk.asked = []
    for case .list(let request, _) in asked {
      disk.handle(.listed(request, ListWindow(rows: [], start: 0, anchor: nil, count: 0, total: 0, unread: 0)))
    }
    disk.handle(.catalogued(.upToDate([])))
    #expect(!view(disk.model).surface.lines.joined().contains("no posts"))
    disk.answer()
    #expect(disk.model.list.count == SampleBlog.posts.count)
    let empty = Pilot(repository: MemoryRepository(posts: []))
    #expect(empty.text.contains("This blog has no posts yet."))
  }
}
