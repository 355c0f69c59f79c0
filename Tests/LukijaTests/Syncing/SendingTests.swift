import Foundation
import Glibc
import LoopbackServer
import Testing

/// Replies that go to a WordPress on this machine, by the built `lukija`.
struct SendingTests {
  let place: Workplace
  let blog: TinyWordPress

  init() throws {
    place = Workplace()
    blog = try TinyWordPress(posts: 2, comments: 1)
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    place.identify()
  }

  private func reply(_ text: String, to comment: String? = nil) throws -> CommandLineRun {
    try place.lukija(
      "reply", "-b", "koe", "kirje-1", comment.map { "--to=\($0)" } ?? "--", "-", input: text,
      environment: Workplace.web)
  }

  private func states() throws -> [String] {
    try place.replies("koe").map { ($0["delivery"] as? [String: Any])?["state"] as? String ?? "none" }
  }

  private var sent: [TinyWordPress.Item] { blog.change { $0.comments.filter { $0.author != nil } } }

  @Test func theFormTakesOneAndItStandsOnceBehindASync() throws {
    let run = try reply("Hei **ä** 😀", to: "1")
    #expect(run.status == 0 && run.errors == "Your reply stands on the blog.\n", "\(run)")
    #expect(sent.map(\.text) == ["Hei <strong>ä</strong> 😀"] && sent[0].parent == 100_100 && sent[0].author == "Minä")
    #expect(try states() == ["sent"])
    let outbox = try place.web("outbox")
    #expect(outbox.status == 0 && outbox.output.isEmpty)
    #expect(try place.web("sync").status == 0)
    let thread = try place.web("comments", "-b", "koe", "kirje-1").output
    #expect(thread.components(separatedBy: "Hei ").count == 2 && thread.contains("Minä · you"), "\(thread)")
  }

  @Test func aLogInThatHoldsSendsByREST() throws {
    try place.logIn(blog)
    #expect(try reply("Hei.", to: "1").errors == "Your reply stands on the blog.\n")
    #expect(sent.map(\.author) == [CommentDesk.name])
    // Nothing of it stands in the blog's folder.
    for (_, text) in place.files(place.added("koe")) { #expect(!text.contains("efgh") && !text.contains("@")) }
  }

  @Test func aLogInThatDoesNotHoldIsNotKeptAndNothingGoesOutAsAStranger() throws {
    let wrong = try place.lukija(
      "login", "koe", "--user", CommentDesk.login, "--in-the-open", input: "wrong\n", environment: Workplace.web)
    #expect(wrong.status == 1 && wrong.errors.contains("does not take this password"))
    #expect(place.read("home/.config/lukija/config.toml")?.contains("login") == false)
    try place.logIn(blog)
    place.write("home/.config/lukija/passwords/koe", "old one\n")
    #expect(try reply("Hei.").errors.contains("the blog wants a log-in that holds"))
    #expect(sent.isEmpty && !blog.paths.contains("/wp-comments-post.php"))
    let outbox = try place.web("outbox")
    #expect(outbox.status == 1 && outbox.output.contains("log-in needed"))
    place.write("home/.config/lukija/passwords/koe", CommentDesk.password + "\n")
    #expect(try place.web("outbox", "send").status == 0)
    #expect(sent.map(\.text) == ["Hei."])
  }

  @Test func whatIsHeldIsToldOnceItIsApproved() throws {
    blog.change { $0.desk.status = "hold" }
    #expect(try reply("Hei.").errors.contains("its owner has to approve it"))
    #expect(try states() == ["held"])
    #expect(try place.web("outbox").output.contains("⧖ held"))
    blog.change { state in for index in state.comments.indices { state.comments[index].status = "approved" } }
    #expect(try place.web("sync").errors.contains("Your reply stands on the blog."))
    #expect(try states() == ["sent"])
    #expect(blog.change { $0.desk.made } == 1)
  }

  @Test func closedCommentsKeepTheWords() throws {
    blog.change { $0.desk.isClosed = true }
    #expect(try reply("Hei.").errors.contains("comments are closed on this post."))
    let outbox = try place.web("outbox")
    #expect(outbox.status == 1 && outbox.output.contains("✗ rejected: comments are closed"))
    #expect(try place.replies("koe")[0]["content_markdown"] as? String == "Hei.")
    blog.change { $0.desk.isClosed = false }
    let id = try #require(try place.replies("koe")[0]["id"] as? String)
    #expect(try place.web("outbox", "retry", id).status == 0)
    #expect(sent.map(\.text) == ["Hei."])
  }

  @Test(arguments: [CommentDesk.Fate.cut, .lost]) func anAnswerThatIsLostIsLookedForAndNothingStandsTwice(
    _ fate: CommentDesk.Fate
  ) throws {
    try place.logIn(blog)
    blog.change { $0.desk.fates = [fate] }
    let run = try reply("Hei.")
    #expect(run.errors.contains("Nobody knows whether your reply arrived"), "\(run)")
    #expect(try states() == ["unsure"])
    let id = try #require(try place.replies("koe")[0]["id"] as? String)
    // It may stand there: its words are not taken back, and it is not sent again before it was looked for.
    #expect(try place.web("outbox", "withdraw", id).status == 1)
    #expect(try place.web("outbox", "retry", id).status == 1)
    place.letTimePass("koe", seconds: 300)
    _ = try place.web("outbox", "send")
    #expect(try states() == ["sent"])
    #expect(sent.count == 1 && blog.change { $0.desk.made } == 1)
  }

  @Test func aServerThatPassesOutIsAskedAgain() throws {
    try place.logIn(blog)
    blog.change { $0.desk.fates = [.error("500 Internal Server Error", code: "x")] }
    #expect(try reply("Hei.").errors.contains("Nobody knows whether your reply arrived"))
    place.letTimePass("koe", seconds: 300)
    _ = try place.web("outbox", "send")
    #expect(try states() == ["sent"] && sent.count == 1)
  }

  @Test func aRedirectIsNoSuccess() throws {
    try place.logIn(blog)
    blog.change { $0.desk.fates = [.redirect] }
    _ = try reply("Hei.")
    #expect(try states() == ["waiting"] && sent.isEmpty)
  }

  @Test func theSameWordsAgainAreSaidToBeSaid() throws {
    try place.logIn(blog)
    #expect(try reply("Hei.").errors == "Your reply stands on the blog.\n")
    // The command itself knows; a reader would send it.
    var file = try place.replies("koe")[0]
    file["id"] = "20250101T000000Z-aaaaaa"
    file["delivery"] = ["state": "queued"]
    file["status"] = "queued"
    place.write(
      place.added("koe") + "/replies/20250101T000000Z-aaaaaa.json",
      String(decoding: try JSONSerialization.data(withJSONObject: file), as: UTF8.self))
    place.letTimePass("koe", seconds: 300)
    _ = try place.web("outbox", "send")
    #expect(try states().sorted() == ["rejected", "sent"] && sent.count == 1)
    #expect(try place.web("outbox").output.contains("said before"))
  }

  @Test func withdrawMakesADraftOfOneThatWaits() throws {
    blog.instead { _, path in path.hasPrefix("/kirje") ? .answer("", status: "503 Service Unavailable") : nil }
    _ = try reply("Hei.")
    #expect(try states() == ["waiting"])
    let id = try #require(try place.replies("koe")[0]["id"] as? String)
    #expect(try place.web("outbox", "withdraw", id).status == 0)
    let file = try place.replies("koe")[0]
    #expect(file["status"] as? String == "draft" && file["delivery"] == nil)
    #expect(file["content_markdown"] as? String == "Hei.")
    blog.instead { _, _ in nil }
    _ = try place.web("outbox", "send")
    #expect(sent.isEmpty)
  }

  @Test func theirOwnCommandTakesItAsJSON() throws {
    place.writeProgram(
      "send", "cat >'\(place.path)/taken'; test ! -e '\(place.path)/no' || { echo 'not today' >&2; exit 3; }\n")
    place.configure("koe", "reply_command = \"\(place.path)/send\"")
    place.write("no", "")
    #expect(try reply("Hei *sinä*.").errors.contains("reply_command ended with status 3: “not today”."))
    #expect(try states() == ["waiting"])
    unlink(place.path + "/no")
    let id = try #require(try place.replies("koe")[0]["id"] as? String)
    #expect(try place.web("outbox", "retry", id).status == 0)
    #expect(try states() == ["handed"])
    let taken = try #require(place.read("taken"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(taken.utf8)) as? [String: Any])
    #expect(
      json["content_markdown"] as? String == "Hei *sinä*." && json["content_html"] as? String == "Hei <em>sinä</em>.")
    #expect(json["author"] as? String == "Minä" && json["email"] as? String == "mina@example.org")
    #expect(sent.isEmpty)
  }

  @Test func whatWasPublishedBeforeIsSentWhenAskedFor() throws {
    place.write(
      place.added("koe") + "/replies/20250101T000000Z-aaaaaa.json",
      #"{"lukija":{"version":1},"id":"20250101T000000Z-aaaaaa","post":{"slug":"kirje-1"},"author":{"name":"Minä"},"#
        + #""content_markdown":"Vanha.","status":"published","date_created":"2025-01-01T00:00:00Z","#
        + #""date_modified":"2025-01-01T00:00:00Z","date_published":"2025-01-01T00:00:00Z"}"#)
    _ = try place.web("sync")
    _ = try place.web("outbox", "send")
    #expect(sent.isEmpty)
    let outbox = try place.web("outbox")
    #expect(outbox.status == 0 && outbox.output.contains("kept here, never sent"))
    #expect(try place.web("outbox", "retry", "20250101").status == 0)
    #expect(sent.map(\.text) == ["Vanha."])
  }

  @Test func jsonHoldsToItsSchema() throws {
    blog.change { $0.desk.isClosed = true }
    _ = try reply("Hei.")
    let run = try place.web("outbox", "--json")
    let rows = try validated(run, against: "outbox")
    #expect(rows.count == 1 && rows[0]["state"] as? String == "rejected" && rows[0]["needs_person"] as? Bool == true)
    #expect(rows[0]["reason"] as? String == "closed")
  }
}

extension Workplace {
  /// Says who the person is.
  func identify() {
    let file = "home/.config/lukija/config.toml"
    write(file, (read(file) ?? "") + "\n[identity]\nname = \"Minä\"\nemail = \"mina@example.org\"\n")
  }

  /// Adds a line to a blog's entry.
  func configure(_ name: String, _ line: String) {
    let file = "home/.config/lukija/config.toml"
    write(file, (read(file) ?? "").replacing("name = \"\(name)\"\n", with: "name = \"\(name)\"\n\(line)\n"))
  }

  /// With the password that holds.
  func logIn(_ blog: TinyWordPress) throws {
    let run = try lukija(
      "login", "koe", "--user", CommentDesk.login, "--in-the-open", input: CommentDesk.password + "\n",
      environment: Self.web)
    try #require(run.status == 0 && run.errors.contains(CommentDesk.name), "\(run)")
  }

  /// The files of a blog's replies, by name.
  func replies(_ blog: String) throws -> [[String: Any]] {
    try names(added(blog) + "/replies").filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map { name in
      let text = try #require(read(added(blog) + "/replies/" + name))
      return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
  }

  /// What was tried was tried so much earlier, and what is waited for comes so much sooner.
  func letTimePass(_ blog: String, seconds: Int) {
    let clock = ISO8601DateFormatter()
    func earlier(_ value: Any?) -> String? {
      (value as? String).flatMap { clock.date(from: $0) }.map {
        clock.string(from: $0.addingTimeInterval(-Double(seconds)))
      }
    }
    for name in names(added(blog) + "/replies") where name.hasSuffix(".json") {
      let path = added(blog) + "/replies/" + name
      guard let text = read(path),
        var file = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any],
        var delivery = file["delivery"] as? [String: Any]
      else { continue }
      delivery["attempts"] = (delivery["attempts"] as? [[String: Any]] ?? []).map { attempt in
        var attempt = attempt
        attempt["time"] = earlier(attempt["time"])
        return attempt
      }
      delivery["retry_at"] = earlier(delivery["retry_at"])
      file["delivery"] = delivery
      guard let data = try? JSONSerialization.data(withJSONObject: file) else { continue }
      write(path, String(decoding: data, as: UTF8.self))
    }
  }
}
