import Foundation
import Glibc
import PtyTestSupport
import Testing

/// New posts from inside the reader, with editors that do as they like.
struct NewPostInReaderTests {
  private let place = Workplace.sample()

  init() {
    unlink(place.blog + "/posts/rikki.json")
    mkdir(place.path + "/tmp", 0o700)
  }

  /// - Parameter editor: a line of shell; what it is given is `$1`.
  private func session(_ editor: String) throws -> PtySession {
    place.writeProgram("kirjoita", "\(editor)\n")
    let session = try PtySession(
      PtySession.product("lukija"), [],
      environment: place.environment.merging(["EDITOR": place.path + "/kirjoita", "TMPDIR": place.path + "/tmp"]) {
        $1
      },
      columns: 80)
    _ = try session.waitUntil("the list") { $0.contains("Post 1 of 3") }
    return session
  }

  private func quit(_ session: PtySession) throws {
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(place.names("tmp") == [], "no editor's file is left")
  }

  @Test func theNewPostIsOpenAndSelected() throws {
    let session = try session("printf 'Sammalta kivellä.\\n' >>\"$1\"")
    session.send(":new Sammal\r")
    _ = try session.waitUntil("the post") { $0.contains("Sammalta kivellä.") && $0.contains("“Sammal” is saved.") }
    session.send("q")
    let list = try session.waitUntil("the list with it") { $0.contains("Post 1 of 4") && $0.contains("✎") }
    #expect(!list.contains("● ✎"))
    #expect(try place.lukija("check").status == 0)
    #expect(try place.lukija("list", "is:own").output.contains("sammal"))
    // Another machine has another journal.
    #expect(try place.lukija("list", "is:unread", "is:own", "--state", place.path + "/muu").output.isEmpty)
    try quit(session)
  }

  @Test func aDraftIsPublishedByAKey() throws {
    let session = try session("sed -i 's/^draft:.*/draft: yes/' \"$1\"; printf 'Sanat.\\n' >>\"$1\"")
    session.send(":new Sammal\r")
    _ = try session.waitUntil("the draft") { $0.contains("saved as a draft. X publishes it.") }
    session.send("X")
    _ = try session.waitUntil("the notice") { $0.contains("“Sammal” is published. U takes it back.") }
    #expect(place.read("blog/posts/sammal.json")?.contains("draft") == false)
    session.send("U")
    _ = try session.waitUntil("the notice") { $0.contains("“Sammal” is a draft again.") }
    #expect(place.read("blog/posts/sammal.json")?.contains("draft") == true)
    try quit(session)
  }

  /// A key and its answer in one go, from the list's first row.
  @Test func theAnswerMayComeWithTheQuestion() throws {
    #expect(try place.shell("printf 'Sanat.' | lukija new Sammal -").status == 0)
    let session = try PtySession(
      PtySession.product("lukija"), [], environment: place.environment, columns: 80)
    _ = try session.waitUntil("the list") { $0.contains("Post 1 of 4") }
    session.send("Dy")
    _ = try session.waitUntil("the notice") { $0.contains("“Sammal” is deleted") }
    #expect(place.read("blog/posts/sammal.json") == nil)
    session.send("U")
    _ = try session.waitUntil("the post again") { $0.contains("“Sammal” is back.") }
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    (#"printf 'S\344\344.\r\n' >>"$1""#, "Sää.", "is saved, but its file is no UTF-8"),
    (#"sed -i 's/$/\r/' "$1"; printf 'Yksi.\r\nKaksi.\r\n' >>"$1""#, "Yksi.\\nKaksi.", "“Sammal” is saved."),
  ])
  func otherEncodingsAndLineEndsAreRead(_ editor: String, _ text: String, _ notice: String) throws {
    let session = try session(editor)
    session.send(":new Sammal\r")
    _ = try session.waitUntil("the notice") { $0.contains(notice) }
    #expect(place.read("blog/posts/sammal.json")?.contains("\"content_markdown\": \"\(text)\"") == true)
    session.send("Q")
    _ = try session.waitForExit()
  }

  @Test(arguments: ["printf 'Sanat.\\n' >>\"$1\"; exit 3", "printf 'Sanat.\\n' >>\"$1\"; kill -9 $$"])
  func anEditorThatFailsLosesNothing(_ editor: String) throws {
    let session = try session(editor)
    session.send(":new Sammal\r")
    _ = try session.waitUntil("where the text is") { $0.contains("The editor did not end well") && $0.contains(".md") }
    try quit(session)
    let kept = Workplace.names(place.home + "/.local/state/lukija").filter { $0.hasSuffix(".md") }
    #expect(Workplace.read(place.home + "/.local/state/lukija/" + (kept.first ?? ""))?.contains("Sanat.") == true)
    #expect(place.read("blog/posts/sammal.json") == nil)
  }

  @Test func anEditorThatWritesNothingLeavesNothing() throws {
    let session = try session(":")
    session.send(":new\r")
    _ = try session.waitUntil("the notice") { $0.contains("Nothing was written, and nothing is saved.") }
    try quit(session)
  }

  /// A reader that is killed while it asks has its editor's file.
  @Test func whatWasRefusedOutlivesAKill() throws {
    let first = try session("sed -i 's/^date:.*/date: eilen/' \"$1\"; printf 'Sanat.\\n' >>\"$1\"")
    first.send(":new Sammal\r")
    _ = try first.waitUntil("the question") { $0.contains("“eilen” is no date") && $0.contains("Go on editing?") }
    first.kill9()
    _ = try first.waitForExit()
    let folder = try #require(place.names("tmp").first { $0.hasPrefix("lukija-") })
    let file = try #require(place.names("tmp/" + folder).first)
    #expect(place.read("tmp/\(folder)/\(file)")?.contains("Sanat.") == true)
    let second = try PtySession(
      PtySession.product("lukija"), [],
      environment: place.environment.merging(["TMPDIR": place.path + "/tmp"]) { $1 }, columns: 200)
    _ = try second.waitUntil("what is left") {
      $0.contains("An editor's text of an earlier time is in") && $0.contains(folder)
    }
    second.send("Q")
    _ = try second.waitForExit()
  }

  @Test func goingOnMendsTheHead() throws {
    let session = try session(
      "if grep -q Sanat \"$1\"; then sed -i 's/^date:.*/date:/' \"$1\"; else sed -i 's/^date:.*/date: eilen/' \"$1\"; "
        + "printf 'Sanat.\\n' >>\"$1\"; fi")
    session.send(":new Sammal\r")
    _ = try session.waitUntil("the question") { $0.contains("Go on editing?") }
    session.send("y")
    _ = try session.waitUntil("the post") { $0.contains("“Sammal” is saved.") }
    #expect(place.read("blog/posts/sammal.json")?.contains("Sanat.") == true)
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
  }
}
