import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// `C-r` and `F5`: the blog's server is asked beside the screen, and what comes moves nothing.
@Suite struct LookingForNewsTests {
  private let server = PilotSyncing(lookedAt: 7300)

  private func pilot(columns: Int = 80) -> Pilot { Pilot(columns: columns, syncing: server) }

  @Test(arguments: ["C-r", "F5"], [[], ["Enter"], ["Enter", "Enter"]])
  func fromEveryPaneNewsAreLookedFor(_ key: String, _ way: [String]) {
    var pilot = pilot()
    for step in way { pilot.press(step) }
    let pane = pilot.litPane
    server.answer(.complete, posts: 2, comments: 5)
    pilot.press(key)
    #expect(pilot.said == "News: 2 posts, 5 comments.")
    #expect(!pilot.saysError && pilot.litPane == pane && server.count == 1)
    // The files are read again as well.
    #expect(pilot.effects.contains(.store(.refreshBlog)))
    server.answer(.complete, posts: 1)
    pilot.press(key)
    #expect(pilot.said == "News: 1 post.")
    server.answer(.complete, comments: 1)
    pilot.press(key)
    #expect(pilot.said == "News: 1 comment.")
    server.answer(.complete)
    pilot.press(key)
    #expect(pilot.said == "Nothing new.")
  }

  @Test func noKeyWaitsForTheServerAndASecondOneSaysSo() {
    var pilot = pilot()
    pilot.isServerHeld = true
    pilot.press("C-r")
    #expect(pilot.lines.last?.contains("Looking for news …, Esc stops") == true)
    #expect(pilot.lines.last?.contains("Post 1 of 4") == true)
    pilot.press("j", "Enter")
    #expect(pilot.openTitle == "On stones")
    #expect(pilot.lines.last?.contains("Looking for news …") == true)
    pilot.press("C-r")
    #expect(pilot.said == "Looking for news already; Esc in the list stops it." && !pilot.saysError)
    server.answer(.complete, posts: 1)
    pilot.answer()
    #expect(server.count == 1)
    // What was said just now has been seen by the next key.
    pilot.press("k")
    #expect(pilot.said == "News: 1 post.")
    #expect(pilot.openTitle == "On stones")
    pilot.press("k")
    #expect(pilot.lines.last?.contains("Looking") == false)
  }

  /// Files that are being read are no reason not to look, and Esc ends one after the other.
  @Test func besideTheReadingOfFiles() {
    var pilot = pilot(columns: 160)
    pilot.isServerHeld = true
    pilot.handle(.blog(.files(.catalogued(.reading(done: 5, total: 100, isText: true)))))
    pilot.press("C-r")
    #expect(pilot.said == nil)
    #expect(pilot.lines.last?.contains("Indexing 5 of 100, Esc stops · Looking for news …, Esc stops") == true)
    pilot.press("Esc")
    #expect(pilot.lines.last?.contains("Indexing 5 of 100, Esc stops · Stopping …") == true)
    pilot.press("Esc")
    #expect(pilot.said?.hasPrefix("Reading was stopped") == true)
  }

  @Test func escInTheListStopsIt() {
    var pilot = pilot()
    pilot.isServerHeld = true
    pilot.press("C-r", "Esc")
    #expect(pilot.lines.last?.contains("Stopping …") == true)
    pilot.press("Esc")
    #expect(pilot.said == "q quits." && !pilot.hasQuit)
    pilot.answer()
    #expect(pilot.said == "Stopped. C-r goes on from there.")
    pilot.isServerHeld = false
    server.answer(.complete, posts: 3)
    pilot.press("C-r")
    #expect(pilot.said == "News: 3 posts.")
  }

  /// A blog that is not whole yet says how much came.
  @Test func theFirstPullTellsHowFarItIs() {
    server.remember { $0.isComplete = false }
    var pilot = pilot()
    #expect(pilot.lines.last?.contains("Not all of the blog is here yet: C-r goes on") == true)
    var seen: [String] = []
    pilot.isServerHeld = true
    pilot.press("C-r")
    pilot.handle(.blog(.sync(.cameSoFar(NewsCount(posts: 100, comments: 1, isFirst: true)))))
    seen.append(pilot.lines.last ?? "")
    #expect(seen[0].contains("Fetching: 100 posts, 1 comment …, Esc stops"))
    pilot.answer()
    #expect(pilot.lines.last?.contains("Fetching") == false)
  }

  @Test func aBlogWithoutAnAddressSaysWhatToDoAndReadsItsFiles() {
    let server = PilotSyncing(.nowhere(now: Timestamp(seconds: 0)))
    var pilot = Pilot(columns: 200, syncing: server)
    #expect(pilot.lines.last?.contains("news ") == false)
    server.answer(.nowhere(folder: "'my blog'", home: nil))
    pilot.repository.replacePosts([SampleBlog.quiet])
    pilot.press("C-r")
    #expect(
      pilot.said
        == "This blog has no address to look at for news; its files are read again. “lukija add ADDRESS --into 'my blog'” "
        + "gives it one.")
    #expect(!pilot.saysError && pilot.listedTitles == ["A quiet post"])
    server.answer(.nowhere(folder: "blog", home: "https://blog.example/"))
    pilot.press("C-r")
    #expect(pilot.said?.contains("“lukija add https://blog.example/ --into blog” begins that.") == true)
  }

  @Test func anotherProgramsSyncHasItsSentence() {
    var pilot = pilot(columns: 160)
    server.answer(.refused(.taken(folder: "/blog", process: 17)))
    pilot.press("C-r")
    #expect(pilot.said == "/blog is being synced already, by process 17. What comes is seen here as well.")
    #expect(!pilot.saysError)
  }

  @Test func byNameItIsTheSame() {
    var pilot = pilot()
    server.answer(.complete, posts: 2)
    pilot.press(":")
    pilot.type("sync\n")
    #expect(pilot.said == "News: 2 posts.")
    server.remember { $0.now = Timestamp(seconds: $0.now.seconds + 90) }
    pilot.press(":")
    pilot.type("news\n")
    #expect(pilot.said == "Last looked for news 1 minute ago.")
  }

  @Test func leavingEndsIt() {
    var pilot = pilot()
    pilot.isServerHeld = true
    pilot.press("C-r", "Q")
    #expect(pilot.hasQuit && pilot.farewell.isEmpty)
  }

  /// A sentence of the server's trouble, whole at any width.
  @Test func whatElseIsWorthSaying() {
    var pilot = pilot(columns: 160)
    server.answer(.complete, posts: 1, facts: [.commentsClosed])
    pilot.press("C-r")
    #expect(pilot.said == "News: 1 post. The blog shows its comments only to those who are logged in.")
  }
}

/// What comes moves nothing that is read.
@Suite struct NewsBesideReadingTests {
  private static let newest = Post(
    id: PostID("newest"), title: "The newest post", body: Body(format: .text, source: "New."),
    published: Timestamp("2025-03-01T09:00:00Z"))

  @Test(arguments: [80, 120, 200]) func theSelectionStaysAndNewPostsAreListed(columns: Int) {
    let server = PilotSyncing(lookedAt: 60)
    let repository = MemoryRepository()
    var pilot = Pilot(columns: columns, repository: repository, syncing: server)
    pilot.press("j", "j")
    #expect(pilot.selectedTitle == "A quiet post")
    server.answer(.complete, posts: 1) { repository.replacePosts([Self.newest] + SampleBlog.posts) }
    pilot.press("C-r")
    pilot.handle(.blog(.files(.catalogued(.postsChanged([Self.newest.id])))))
    #expect(pilot.selectedTitle == "A quiet post" && pilot.listedTitles.contains("The newest post"))
    #expect(pilot.said == "News: 1 post.")
  }

  @Test func theTextStaysAtItsWordAndTheThreadAtItsComment() {
    let server = PilotSyncing(lookedAt: 60)
    let repository = MemoryRepository()
    var changed = SampleBlog.steam
    changed.comments.insert(
      SampleBlog.comment("9", "Otso", "2024-03-01T09:30:00+02:00", "<p>Before all of you.</p>"), at: 0)
    let posts = [Self.newest, changed] + SampleBlog.posts.dropFirst()
    var pilot = Pilot(columns: 80, rows: 16, repository: repository, syncing: server)
    pilot.press("j", "Enter", "Space")
    let rows = pilot.readerRows
    server.answer(.complete, posts: 1, comments: 1) { repository.replacePosts(posts) }
    pilot.press("C-r")
    pilot.handle(.blog(.files(.catalogued(.postsChanged([Self.newest.id, changed.id])))))
    #expect(pilot.readerRows == rows && pilot.openTitle == "On stones")

    repository.replacePosts(SampleBlog.posts)
    pilot = Pilot(columns: 80, rows: 9, repository: repository, syncing: server)
    pilot.press("Enter", "Tab", "G")
    let words = pilot.selectedCommentRows.dropFirst()
    let line = pilot.threadRows.firstIndex { $0.contains("smells sweeter") }
    pilot.isServerHeld = true
    pilot.press("C-r")
    pilot.answer()
    pilot.handle(.blog(.files(.catalogued(.postsChanged([Self.newest.id, changed.id])))))
    #expect(pilot.selectedCommentRows.dropFirst() == words)
    #expect(pilot.threadRows.firstIndex { $0.contains("smells sweeter") } == line)
    // Both are told: what came to the blog, and what came to this thread.
    #expect(pilot.said == "News: 1 post, 1 comment.")
    pilot.press("g")
    #expect(pilot.said == "1 comment has come in. n goes to what is new.")
  }

  /// Esc leaves the post, and leads on in a search: nobody is told that it stops what goes on beside.
  @Test func onlyTheListSaysThatItsKeyStops() {
    let server = PilotSyncing(lookedAt: 60)
    var pilot = Pilot(columns: 80, rows: 24, syncing: server)
    pilot.isServerHeld = true
    pilot.press("C-r")
    #expect(pilot.lines.last?.contains("Looking for news …, Esc stops") == true)
    pilot.press("Enter")
    #expect(pilot.lines.last?.contains("Looking for news …") == true && pilot.lines.last?.contains("stops") == false)
    pilot.press("q", "/")
    pilot.type("quiet")
    #expect(pilot.lines.last?.contains("Esc stops") == false)
    pilot.press("Esc")
    #expect(pilot.lines.last?.contains("Looking for news …, Esc stops") == true)
  }

  /// The files are seen before the server's last answer, often: the news that were asked for are told at once all the same.
  @Test func whatCameToTheThreadIsToldBehindTheNews() {
    let server = PilotSyncing(lookedAt: 60)
    let repository = MemoryRepository()
    var changed = SampleBlog.steam
    changed.comments.append(SampleBlog.comment("9", "Otso", "2024-03-09T09:30:00+02:00", "<p>After all of you.</p>"))
    var pilot = Pilot(columns: 80, rows: 16, repository: repository, syncing: server)
    pilot.press("Enter", "Tab")
    let posts = [changed] + SampleBlog.posts.dropFirst()
    server.answer(.complete, comments: 1)
    pilot.isServerHeld = true
    pilot.press("C-r")
    repository.replacePosts(posts)
    pilot.handle(.blog(.files(.catalogued(.postsChanged([changed.id])))))
    #expect(pilot.said == "1 comment has come in. n goes to what is new.")
    pilot.isServerHeld = false
    pilot.answer()
    #expect(pilot.said == "News: 1 comment.")
    pilot.press("g")
    #expect(pilot.said == "1 comment has come in. n goes to what is new.")
  }

  /// Two files that said the same became one: what was read stays read.
  @Test func marksFollowPostsThatMoved() {
    let server = PilotSyncing(lookedAt: 60)
    let store = MemoryStateStore()
    var pilot = Pilot(store: store, syncing: server)
    pilot.press("s")
    server.answer(.complete, changed: 1, moved: [.init(old: PostID("steam"), new: PostID("stones"))])
    pilot.press("C-r")
    #expect(pilot.starredTitles.contains("On stones") && store.current.starredPosts.contains(PostID("stones")))
  }
}
