import Foundation
import Glibc
import LoopbackServer
import PtyTestSupport
import Testing

/// News that come while one reads: the built reader in a real terminal, and a WordPress on this machine.
@Suite(.serialized) struct ReaderSyncTests {
  let place = Workplace()

  /// A window on the blog, as `lukija add` left it.
  private func window(columns: Int = 100, rows: Int = 24) throws -> ReaderSession {
    try ReaderSession(
      place, columns: columns, rows: rows, arguments: ["-b", "koe"],
      environment: ["XDG_STATE_HOME": nil, "LUKIJA_REPOSITORY": nil])
  }

  private func blog(posts: Int = 3, comments: Int = 4) throws -> TinyWordPress {
    let blog = try TinyWordPress(posts: posts, comments: comments)
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    return blog
  }

  private func publish(_ blog: TinyWordPress, _ post: Int, commentOn: Int) {
    blog.change { state in
      state.now += 90_000
      state.posts.append(.init(id: post, text: "Uusi \(post)", seconds: state.now, modified: state.now))
      state.comments.append(.init(id: post + 1, text: "Heti!", seconds: state.now, modified: 0, post: commentOn))
    }
  }

  private func usesLibcurl(_ window: ReaderSession) -> Bool {
    (Workplace.read("/proc/\(window.pty.process)/maps") ?? "").contains("libcurl")
  }

  @Test func newsComeAndNothingThatIsReadMoves() throws {
    let blog = try blog()
    let window = try window()
    let first = try window.pty.waitFor("Last looked for news")
    #expect(first.contains("Post 1 of 3 · Last looked for news just now"))
    #expect(!usesLibcurl(window))
    publish(blog, 700, commentOn: 1)
    try window.press("j", shows: "Post 2 of 3")
    window.pty.send("\u{12}")
    _ = try window.pty.waitFor("News: 1 post, 1 comment.")
    #expect(usesLibcurl(window))
    try window.press("\u{1B}[15~", shows: "Nothing new.")
    let screen = try window.pty.waitUntil("the new post in the list") { $0.contains("Uusi 700") }
    #expect(screen.contains("Kirje 2"))
    try window.press("l", shows: "Post 3 of 4")
    window.pty.send("Q")
    #expect(try window.pty.waitForExit() == .exited(0))
    #expect(try place.web("sync").output == "koe: nothing new\n")
  }

  /// Somebody else syncs, as cron does, while a thread is read.
  @Test func anotherProgramsNewsAreSeenAndTheThreadStays() throws {
    let blog = try blog(posts: 2, comments: 12)
    let window = try window(columns: 80, rows: 16)
    _ = try window.pty.waitFor("Post 1 of 2")
    try window.press(.enter, shows: "Kirje 2: sanat.")
    try window.press(.tab, shows: "comment 1 of 12")
    try window.press("8G", shows: "comment 8 of 12")
    let row = try #require(window.pty.screen.row(of: "Vastaus 7 kirjeeseen 2"))
    publish(blog, 700, commentOn: 2)
    // Before the place as well, since numbers and rows count from the top.
    blog.change { state in
      let early = state.posts.first { $0.id == 2 }?.seconds ?? 0
      state.comments.append(.init(id: 650, text: "Ehdin ensin", seconds: early + 1, modified: 0, post: 2))
    }
    let sync = try place.web("sync")
    #expect(sync.status == 0 && sync.output.hasPrefix("koe: 1 post, "), "\(sync)")
    // In one piece or in two, as they reach the disk.
    let screen = try window.pty.waitUntil("both comments") { $0.contains("14 thoughts") && $0.contains("come in.") }
    #expect(screen.row(of: "Vastaus 7 kirjeeseen 2") == row, "\(screen.lines)")
    #expect(screen.lines.contains { $0.contains("▶") && $0.contains("Särki") })
    try window.press("k", shows: "Vastaus 6 kirjeeseen 2")
    window.pty.send("Q")
    #expect(try window.pty.waitForExit() == .exited(0))
  }

  /// A server that says nothing holds up no key, no other window and not the end.
  @Test func aSilentServerHoldsNothingUp() throws {
    let blog = try blog()
    blog.instead { _, _ in [.silence] }
    let window = try window()
    _ = try window.pty.waitFor("Post 1 of 3")
    let other = try self.window()
    try window.press("\u{12}", shows: "Looking for news …")
    try window.press(.enter, shows: "Kirje 3: sanat.")
    try window.press("\u{12}", shows: "Looking for news already; Esc in the list stops it.")
    // Its status line may have something to say of the index.
    _ = try other.pty.waitFor("Kirje 1")
    try other.press("\u{12}", shows: "is being synced already, by process \(window.pty.process)")
    window.pty.send("h")
    _ = try window.pty.waitFor("Looking for news …")
    try window.press(.escape, shows: "Stopped. C-r goes on from there.")
    publish(blog, 700, commentOn: 1)
    // It ends as calmly from within.
    try other.press("\u{12}", shows: "Looking for news …")
    other.pty.send("Q")
    #expect(try other.pty.waitForExit() == .exited(0))
    try window.press("\u{12}", shows: "Looking for news …")
    window.pty.kill9()
    _ = try window.pty.waitForExit()
    blog.instead { _, _ in nil }
    let sync = try place.web("sync")
    #expect(sync.status == 0 && sync.output == "koe: 1 post, 1 comment\n", "\(sync)")
    #expect(try place.web("check", "-b", "koe").status == 0)
  }

  /// A first pull that is ended in its middle, from the reader, goes on to the same folder.
  @Test func aFirstPullGoesOnAfterTheEnd() throws {
    let blog = try TinyWordPress(posts: 230, comments: 2)
    let other = Workplace()
    #expect(try other.web("add", blog.url, "--name", "koe").status == 0)
    let path = place.path
    blog.instead { number, _ in
      guard number == 9 else { return nil }
      Workplace.signal(SIGINT, in: path)
      return [.silence]
    }
    #expect(try place.webKnown("add", blog.url, "--name", "koe").status == 130)
    blog.instead { number, _ in number == 4 ? [.silence] : nil }
    let window = try window()
    _ = try window.pty.waitFor("Not all of the blog is here yet: C-r goes on")
    try window.press("\u{12}", shows: "Fetching: ")
    window.pty.send("Q")
    #expect(try window.pty.waitForExit() == .exited(0))
    #expect(place.names(place.added("koe") + "/posts").filter { !$0.hasSuffix(".json") }.isEmpty)
    blog.instead { _, _ in nil }
    let next = try self.window()
    _ = try next.pty.waitFor("Not all of the blog is here yet")
    next.pty.send("\u{12}")
    // What came to the post that is shown may be told first, and the rest behind it.
    let told = try next.pty.waitUntil("news") { $0.contains("News: ") || $0.contains("come in.") }
    if !told.contains("News: ") { try next.press("j", shows: "News: ") }
    next.pty.send("Q")
    #expect(try next.pty.waitForExit() == .exited(0))
    #expect(place.files(place.added("koe")) == other.files(other.added("koe")))
  }

  /// What was wrong is known after the end, and the server that wants to be left alone is.
  @Test func troubleIsKeptOverTheEnd() throws {
    let blog = try blog()
    blog.instead { _, _ in .answer("", status: "500 Oh") }
    let window = try window(columns: 140)
    _ = try window.pty.waitFor("Post 1 of 3")
    try window.press("\u{12}", shows: "No news: the server failed (500). Try again later: it goes on where it stopped.")
    window.pty.send("Q")
    #expect(try window.pty.waitForExit() == .exited(0))
    let next = try self.window(columns: 140)
    _ = try next.pty.waitFor("No news: :problems shows why")
    try next.press(":problems\r", shows: "UTC: the server failed (500).")
    next.pty.send("q")
    blog.instead { _, _ in nil }
    try next.press("\u{12}", shows: "Nothing new.")
    try next.press(":problems\r", shows: "Every file was read without a problem.")
    next.pty.send("Q")
    #expect(try next.pty.waitForExit() == .exited(0))
  }

  /// The kept time counts: it is long past, and the reader looks for news by itself.
  @Test func everySoOftenItLooksByItself() throws {
    let blog = try blog()
    let config = place.read("home/.config/lukija/config.toml") ?? ""
    place.write("home/.config/lukija/config.toml", config + "\n[sync]\nevery = \"30 min\"\n")
    publish(blog, 700, commentOn: 1)
    let asked = blog.paths.count
    let early = try window()
    _ = try early.pty.waitFor("Last looked for news just now")
    early.pty.send("Q")
    #expect(try early.pty.waitForExit() == .exited(0))
    #expect(blog.paths.count == asked)
    let folder = "home/.local/state/lukija/sync"
    for name in place.names(folder) where name.hasSuffix(".json") && name != "hosts.json" {
      let text = place.read("\(folder)/\(name)") ?? ""
      let old = text.replacing(/"last_success": "[^"]*"/, with: "\"last_success\": \"2025-01-01T00:00:00Z\"")
      place.write("\(folder)/\(name)", old)
    }
    let late = try window()
    _ = try late.pty.waitFor("News: 1 post, 1 comment.")
    late.pty.send("Q")
    #expect(try late.pty.waitForExit() == .exited(0))
    #expect(try place.web("sync").output == "koe: nothing new\n")
  }

  @Test func aBlogOfOnesOwnSaysWhatToDo() throws {
    let place = Workplace.sample()
    let window = try ReaderSession(place, columns: 200)
    _ = try window.pty.waitFor("Lämpiää.")
    try window.press("\u{12}", shows: "“lukija add ADDRESS --into \(place.blog)” gives it one.")
    #expect(!usesLibcurl(window))
    window.pty.send("Q")
    #expect(try window.pty.waitForExit() == .exited(0))
  }
}
