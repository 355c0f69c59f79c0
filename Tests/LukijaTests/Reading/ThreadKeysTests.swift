import Foundation
import Glibc
import PtyTestSupport
import Testing

/// Threads by keyboard in a real terminal of 80×24: ten deep, and ten thousand comments.
struct ThreadKeysTests {
  /// A blog with one post and its comments.
  private func place(_ comments: [[String: Any]]) throws -> Workplace {
    let place = Workplace()
    place.write(
      "blog/blog.json", #"{"version":"https://jsonfeed.org/version/1.1","title":"Ketju","lukija":{"version":1}}"#)
    let post: [String: Any] = [
      "id": "thread", "url": "https://ketju.example/thread/", "title": "A thread", "content_text": "The post.",
      "date_published": "2024-01-01T09:00:00Z", "authors": [["name": "Aino"]], "comments": comments,
    ]
    let data = try JSONSerialization.data(withJSONObject: post, options: [.sortedKeys])
    place.write("blog/posts/thread.json", String(decoding: data, as: UTF8.self))
    return place
  }

  private func comment(_ number: Int, answers parent: Int?, kind: String = "comment") -> [String: Any] {
    var comment: [String: Any] = [
      "id": String(number), "kind": kind, "author": ["name": "Writer \(number)"],
      "date_published": "2024-01-01T\(10 + number / 3600):00:00Z", "content_text": "Words of number \(number).",
    ]
    if let parent { comment["in_reply_to"] = String(parent) }
    return comment
  }

  /// Ten levels, one more conversation, two pingbacks.
  private func deep() throws -> Workplace {
    try place(
      (1...10).map { comment($0, answers: $0 > 1 ? $0 - 1 : nil) } + [
        comment(11, answers: nil), comment(12, answers: 11),
      ]
        + [comment(13, answers: nil, kind: "pingback"), comment(14, answers: nil, kind: "pingback")])
  }

  private func thread(
    _ place: Workplace, count: Int, environment: [String: String?] = [:]
  ) throws -> ReaderSession {
    let reader = try ReaderSession(place, environment: environment)
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press("\r", shows: "The post.")
    try reader.press(.tab, shows: "comment 1 of \(grouped(count))")
    return reader
  }

  /// Whatever becomes of an editor or of the machine under it: what was done before it came is in the journal.
  @Test func nothingWaitsForTheEditorsEnd() throws {
    let place = try deep()
    place.writeProgram(
      "home/editor",
      "until grep -q comments_folded $HOME/state/lukija/blogs/*/*.jsonl; do sleep 0.05; done\necho seen >>\"$1\"\n"
    )
    let reader = try thread(place, count: 14, environment: ["EDITOR": place.home + "/editor"])
    // One batch of keys, between which nothing is painted.
    reader.pty.send("zar\u{0F}")
    _ = try reader.pty.waitFor("seen")
  }

  /// Who stops the reader may never come back to it.
  @Test func nothingWaitsForTheStoppedReader() throws {
    let place = try deep()
    let shell = try PtySession(
      "sh", ["-i"],
      environment: [
        "PS1": "shell> ", "ENV": nil, "HOME": place.home, "TMPDIR": place.home, "XDG_STATE_HOME": place.home + "/state",
      ])
    try shell.waitFor("shell>")
    shell.send("\(PtySession.product("lukija")) \(place.blog)\r")
    try shell.waitFor("Post 1 of 1")
    shell.send("\r")
    try shell.waitFor("The post.")
    // One batch of keys, between which nothing is painted.
    shell.send("\t5Gza\u{1A}")
    try shell.waitUntil("the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    shell.send("grep -c comments_folded ~/state/lukija/blogs/*/*.jsonl; kill -9 %1; echo 4$((1+1))\r")
    let screen = try shell.waitFor("42")
    // A shell that was still writing its prompt has it before the answer.
    #expect(screen.lines.contains { $0 == "1" || $0 == "shell> 1" })
  }

  /// A full disk, a folder that is away for a while: what the journal did not take goes there with what comes next.
  @Test(arguments: [true, false]) func whatTheJournalDoesNotTakeIsNotForgotten(isMended: Bool) throws {
    let place = try deep()
    let reader = try thread(place, count: 14)
    let folder = place.home + "/state/lukija/blogs"
    let wait = "for try in {1..1000}; do grep -qs post_opened \(folder)/*/*.jsonl && exit; sleep 0.1; done; exit 1"
    #expect(try place.shell(wait).status == 0)
    try FileManager.default.removeItem(atPath: folder)
    place.write("home/state/lukija/blogs", "in the way")
    reader.pty.send("5Gza")
    _ = try reader.pty.waitFor("Not remembered yet")
    if isMended { try FileManager.default.removeItem(atPath: folder) }
    reader.pty.send("Q")
    _ = try reader.pty.waitForExit()
    #expect(reader.pty.screen.contains("What you marked and folded last could not be saved") == !isMended)
    guard isMended else { return }
    let again = try ReaderSession(place, arguments: ["open", "thread#5", "--repository", place.blog])
    _ = try again.pty.waitFor("[+5 replies")
  }

  @Test func tenDeepThreadIsMovedInAndFolded() throws {
    let place = try deep()
    let reader = try thread(place, count: 14)
    try reader.press(":10\r", shows: "comment 10 of 14, level 10, reply to Writer 9")
    try reader.press("p", shows: "comment 9 of 14")
    try reader.press(.control("o"), shows: "comment 10 of 14")
    try reader.press("zA", shows: "[+9 replies")
    try reader.press("]", shows: "comment 11 of 14")
    try reader.press("zM", shows: "[+1 reply")
    try reader.press("P", shows: "▾ 2 pingbacks")
    try reader.press("P", shows: "▸ 2 pingbacks")
    try reader.press("zR", shows: "Words of number 12.")
    try reader.press("((", shows: "comment 1 of 14")
    try reader.press("5Gza", shows: "[+5 replies")
    try reader.press("yy", shows: "Offered to the terminal's clipboard: https://ketju.example/thread/#comment-5")
    try reader.press("S", shows: "newest first")
    try reader.press("SS", shows: "Oldest first.")
    try reader.press("T", shows: "by time")
    try reader.press("T", shows: "As a tree.")
    try reader.press("fauthor:12\r", shows: "One comment of 14.")
    try reader.press("q", shows: "comment 12 of 14")
    try reader.press("/number 8\r", shows: "comment 8 of 14")
    try reader.press(.escape, shows: "comment 5 of 14")
    try reader.press("3r", shows: "Reply to 3 Writer 3")
    try reader.press(.escape, shows: "comment 3 of 14")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))

    let again = try ReaderSession(place)
    _ = try again.pty.waitFor("comment 3 of 14")
    #expect(again.pty.screen.contains("[+5 replies"), "folds are remembered")
    again.pty.send("Q")
    #expect(try again.pty.waitForExit() == .exited(0))
  }

  /// The thread that every WordPress theme is tried with: ten levels deep, pingbacks, the author's answers.
  @Test(.enabled(if: SharedRepositories.folder != nil, "shared/data is not beside the repository"))
  func themeUnitTestsTenLevelsAreMovedIn() throws {
    let place = try ReaderSession.copying(try #require(SharedRepositories.folder) + "/theme-unit-test")
    let posts = place.blog + "/posts"
    var deepest = (slug: "", depth: 0, number: 0, count: 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: posts).sorted() {
      let data = try Data(contentsOf: URL(fileURLWithPath: posts + "/" + name))
      let post = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      let comments = (post["comments"] as? [[String: Any]] ?? []).filter {
        ["approved", nil].contains($0["status"] as? String)
      }
      var depths: [String: Int] = [:]
      for (index, comment) in comments.enumerated() {
        let depth = (comment["in_reply_to"] as? String).flatMap { depths[$0] }.map { $0 + 1 } ?? 1
        depths[comment["id"] as? String ?? ""] = depth
        if depth > deepest.depth { deepest = (String(name.dropLast(5)), depth, index + 1, comments.count) }
      }
    }
    #expect(deepest.depth == 10)
    let reader = try ReaderSession(
      place, arguments: ["open", "\(deepest.slug)#\(deepest.number)", "--repository", place.blog])
    let here = "comment \(grouped(deepest.number)) of \(grouped(deepest.count)), level 10"
    _ = try reader.pty.waitFor(here)
    for level in stride(from: 9, through: 2, by: -1) { try reader.press("p", shows: "level \(level), reply to") }
    try reader.press(.control("o"), shows: "level 3, reply to")
    try reader.press(":\(deepest.number)\r", shows: here)
    try reader.press("zA", shows: "replies")
    try reader.press("zR", shows: "▶")
    try reader.press(":\(deepest.number)\r", shows: here)
    try reader.press("m", shows: "Marked")
    try reader.press("M", shows: "of this thread read?")
    try reader.press("n", shows: here)
    try reader.press("zM", shows: "[+")
    try reader.press("zR", shows: " of \(grouped(deepest.count))")
    try reader.press("fis:new\r", shows: "of \(grouped(deepest.count)). q shows all again.")
    try reader.press("q", shows: " of \(grouped(deepest.count))")
    try reader.press("T", shows: "One after the other.")
    try reader.press("T", shows: "As a tree.")
    try reader.press("\(deepest.number)r", shows: "Reply to \(deepest.number) ")
    try reader.press(.escape, shows: here)
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func whatIsNewIsCountedAndRead() throws {
    let place = try deep()
    let reader = try thread(place, count: 14)
    // The first seven are in view, and read after a moment; they keep their marks until the post is left.
    _ = try reader.pty.waitFor("14 new")
    let journal = "\(place.home)/state/lukija/blogs/*/*.jsonl"
    let wait = "for try in {1..1000}; do grep -qs comments_read \(journal) && exit; sleep 0.1; done; exit 1"
    #expect(try place.shell(wait).status == 0)
    reader.pty.send("qq")
    _ = try reader.pty.waitFor("+7")
    try reader.press("\r\tn", shows: "comment 8 of 14")
    try reader.press("M", shows: "of this thread read?")
    try reader.press("y", shows: "All read.")
    reader.pty.send("q")
    reader.pty.send("q")
    let list = try reader.pty.waitFor("Post 1 of 1")
    #expect(!list.contains("+"))
    try reader.press("U", shows: "+")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func openGoesStraightToAComment() throws {
    let place = try deep()
    let reader = try ReaderSession(place, arguments: ["open", "thread#7", "--repository", place.blog])
    _ = try reader.pty.waitFor("comment 7 of 14, level 7")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func tenThousandCommentsAreMovedIn() throws {
    let reader = try thread(
      place((1...10_000).map { comment($0, answers: $0 % 10 == 1 ? nil : ($0 - 1) / 10 * 10 + 1) }), count: 10_000)
    try reader.press("G", shows: "comment 10,000 of 10,000")
    try reader.press("[", shows: "comment 9,999 of 10,000")
    try reader.press("p", shows: "comment 9,991 of 10,000")
    try reader.press(":5001\r", shows: "comment 5,001 of 10,000")
    try reader.press("j", shows: "comment 5,002 of 10,000")
    try reader.press("]", shows: "comment 5,003 of 10,000")
    try reader.press("za", shows: "Nobody has answered this comment")
    try reader.press("zA", shows: "[+9 replies")
    try reader.press("zM", shows: "▸ 4991")
    try reader.press("zR", shows: "Words of number 5001.")
    try reader.press("/number 7777\r", shows: "comment 7,777 of 10,000")
    try reader.press(.escape, shows: "comment 7,777 of 10,000")
    try reader.press("fauthor:4242\r", shows: "One comment of 10,000.")
    try reader.press("q", shows: "comment 4,242 of 10,000")
    try reader.press("S", shows: "newest first")
    try reader.press("T", shows: "by time")
    try reader.press("My", shows: "All read.")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }
}
