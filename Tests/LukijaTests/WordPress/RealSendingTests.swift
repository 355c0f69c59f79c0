import Foundation
import Glibc
import SeededRandom
import Testing

/// Replies to a real WordPress, by the built program.
extension RealWordPressTests {
  /// A blog that is fetched, and its posts by their slugs.
  private func begin(_ options: [(String, any Sendable)] = []) throws -> WordPressServer.Seed {
    let seed = try server.seed(6)
    for (name, value) in Self.usual.merging(options, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      try server.setOption(name, value)
    }
    try add()
    place.identify()
    return seed
  }

  /// What other tests find.
  private static let usual: [String: any Sendable] = [
    "comment_moderation": 0, "disallowed_keys": "", "comment_registration": 0, "close_comments_for_old_posts": 0,
    "lukija_flood_off": 1,
  ]

  private func reply(_ text: String, on post: String = "syva", to comment: Int? = nil) throws -> String {
    let run = try place.lukija(
      "reply", "-b", "koe", post, comment.map { "--to=\($0)" } ?? "--", "-", input: text, environment: Workplace.web)
    #expect(run.status == 0, "\(run)")
    return run.errors
  }

  private func states() throws -> [String] {
    try place.replies("koe").map { ($0["delivery"] as? [String: Any])?["state"] as? String ?? "none" }
  }

  /// Comments that the server has of the person, whatever it did with them: number, parent, state, text.
  private func there() throws -> [[String: Any]] {
    let value = try server.values([("get_comments", [["author_email": "mina@example.org", "status": "any"]])])
    let trash = try server.values([("get_comments", [["author_email": "mina@example.org", "status": "trash"]])])
    return (value.first as? [[String: Any]] ?? []) + (trash.first as? [[String: Any]] ?? [])
  }

  /// What the server has of an account.
  private func mine(_ user: Int) throws -> [[String: Any]] {
    try server.values([("get_comments", [["user_id": user]])]).first as? [[String: Any]] ?? []
  }

  /// An account with an application password that holds.
  private func logIn(_ role: String) throws -> Int {
    let name = "\(role)\(Int.random(in: 1000...9999))"
    let user = try server.call([
      (
        "wp_insert_user",
        [
          [
            "user_login": name, "user_pass": "of no use", "role": role, "display_name": "Aino \(role)",
            "user_email": "\(name)@example.org",
          ]
        ]
      )
    ])[0]
    let made = try server.values([
      ("WP_Application_Passwords::create_new_application_password", [user, ["name": name]])
    ])
    let password = try #require((made.first as? [Any])?.first as? String)
    let run = try place.lukija(
      "login", "koe", "--user", name, "--in-the-open", input: password + "\n", environment: Workplace.web)
    #expect(run.status == 0 && run.errors.contains("Aino \(role)"), "\(run)")
    return user
  }

  @Test func aReplyArrivesWithEveryWord() throws {
    let seed = try begin()
    let text = "Hei **ä ö** 😀 & <x> `a < b` [linkki](https://example.org/?a=1&b=2)\n\n> lainaus\n\n- yksi\n- kaksi"
    let rows = try place.web("comments", "-b", "koe", "syva").output.split(separator: "\n")
    let head = try #require(rows.last { $0.contains("日本太郎") })
    let number = try #require(Int(head.split(separator: " ")[0]))
    #expect(try reply(text, to: number).hasPrefix("Your reply stands on the blog."))
    let comment = try #require(try there().first)
    #expect("\(comment["comment_parent"] ?? "")" == String(seed.top) && comment["comment_approved"] as? String == "1")
    let kept = try #require(comment["comment_content"] as? String).replacing("\r\n", with: "\n")
    for part in [
      "<strong>ä ö</strong> 😀 &amp;", "<code>a &lt; b</code>", "https://example.org/?a=1", "<blockquote>lainaus",
      "- yksi\n- kaksi",
    ] {
      #expect(kept.contains(part), "\(part): \(kept)")
    }
    #expect(try place.web("sync").status == 0)
    let thread = try place.web("comments", "-b", "koe", "syva").output
    #expect(thread.components(separatedBy: "lainaus").count == 2 && thread.contains("Minä · you"), "\(thread)")
  }

  @Test func whatIsHeldIsToldWhenItIsApproved() throws {
    _ = try begin([("comment_moderation", 1)])
    #expect(try reply("Odotan.").contains("its owner has to approve it"))
    let comment = try #require(try there().first)
    let number = try #require(Int(comment["comment_ID"] as? String ?? ""))
    #expect(try place.web("sync").status == 0)
    #expect(try states() == ["held"])
    try server.call([("wp_set_comment_status", [number, "approve"])])
    #expect(try place.web("sync").errors.contains("Your reply stands on the blog."))
    #expect(try states() == ["sent"])
    try server.call([("wp_set_comment_status", [number, "spam"])])
    _ = try place.web("sync")
    #expect(try states() == ["withdrawn"])
    #expect(try place.replies("koe")[0]["content_markdown"] as? String == "Odotan.")
    #expect(try there().count == 1)
  }

  @Test func whatTheFilterThrowsAwayIsSaid() throws {
    _ = try begin([("disallowed_keys", "viagra")])
    let said = try reply("Halpaa viagraa.")
    #expect(said.contains("its filter threw it away"), "\(said)")
    #expect(try states() == ["withdrawn"])
    _ = try logIn("subscriber")
    place.letTimePass("koe", seconds: 300)
    let again = try reply("Toinen viagra.", on: "monta")
    #expect(again.contains("its filter threw it away"), "\(again)")
  }

  @Test func whatIsClosedProtectedOrForMembersIsRejected() throws {
    let seed = try begin()
    // The sync knows less than the server: it was closed a moment ago.
    try server.call([("wp_update_post", [["ID": seed.deep, "comment_status": "closed"]])])
    #expect(try reply("Myöhässä.").contains("comments are closed"))
    try server.call([("wp_update_post", [["ID": seed.deep, "comment_status": "open", "post_password": "sesam"]])])
    let id = try #require(try place.replies("koe")[0]["id"] as? String)
    _ = try place.web("outbox", "retry", id)
    #expect(try place.web("outbox").output.contains("password needed"))
    try server.call([("wp_update_post", [["ID": seed.deep, "post_password": ""]])])
    try server.setOption("comment_registration", 1)
    _ = try place.web("outbox", "retry", id)
    #expect(try place.web("outbox").output.contains("for registered users only"))
    try server.setOption("comment_registration", 0)
    try server.call([("wp_trash_post", [seed.deep])])
    _ = try place.web("outbox", "retry", id)
    #expect(try place.web("outbox").output.contains("the post is gone"))
    #expect(try there().isEmpty)
    try server.call([("wp_untrash_post", [seed.deep]), ("wp_publish_post", [seed.deep])])
    _ = try place.web("outbox", "retry", id)
    #expect(try states() == ["sent"])
  }

  @Test func aLoggedInReaderAndTheOlderTwin() throws {
    _ = try begin()
    let user = try logIn("subscriber")
    #expect(try reply("Kiitos!").contains("Your reply stands on the blog."))
    // Years ago, and from another machine.
    let first = try mine(user)
    try server.call([
      (
        "wp_update_comment",
        [["comment_ID": try #require(first.first?["comment_ID"]), "comment_date": "2024-05-01 10:00:00"]]
      )
    ])
    _ = try place.shell("rm '\(place.path)/\(folder)'/replies/*.json")
    let said = try reply("Kiitos!")
    #expect(said.contains("you said the same there before"), "\(said)")
    place.letTimePass("koe", seconds: 300)
    #expect(try reply("Kiitos vielä kerran!", on: "monta").contains("Your reply stands on the blog."))
    #expect(try mine(user).count == 2)
  }

  @Test func answersThatAreLostAndServersThatPassOut() throws {
    _ = try begin()
    let user = try logIn("subscriber")
    // users/me comes first.
    server.faults("ok", "truncated")
    #expect(try reply("Katkennut.").contains("Nobody knows whether your reply arrived"))
    server.faults()
    place.letTimePass("koe", seconds: 300)
    _ = try place.web("outbox", "send")
    #expect(try states() == ["sent"])
    for (number, fault) in ["500", "503 60", "429 60", "html", "notice", "empty"].enumerated() {
      place.letTimePass("koe", seconds: 300)
      server.faults("ok", fault)
      let said = try reply("Häiriö \(number).", on: "monta")
      server.faults()
      // A notice before the answer hides it not.
      #expect(fault == "notice" || !said.contains("stands on the blog"), "\(fault): \(said)")
      for _ in 0..<2 {
        place.letTimePass("koe", seconds: 4000)
        try forgetPauses()
        _ = try place.web("outbox", "send")
      }
      let outbox = try place.web("outbox").output
      #expect(try states().allSatisfy { $0 == "sent" }, "\(fault): \(outbox)")
    }
    let mine = try mine(user)
    #expect(Set(mine.compactMap { $0["comment_content"] as? String }).count == 7 && mine.count == 7)
  }

  /// In the reader: comment 3 is answered with a quotation, and a second reply is held and approved later.
  @Test func theReaderAnswersAndTellsWhatBecameOfIt() throws {
    let seed = try begin()
    let reader = try ReaderSession(
      place, columns: 100, arguments: ["open", "syva", "-b", "koe"], environment: ["XDG_STATE_HOME": nil])
    _ = try reader.pty.waitFor("Vanha teksti")
    reader.pty.send("\t3R")
    _ = try reader.pty.waitFor("Reply to 3")
    reader.pty.send("Kyllä näin 😀, *ä ö*.")
    _ = try reader.pty.waitFor("Kyllä näin")
    reader.pty.send("\u{18}")
    _ = try reader.pty.waitFor("✓ Your reply stands on the blog.")
    let comment = try #require(try there().first)
    // Others say “Taso 30”.
    let thirds = try #require(
      try server.values([("get_comments", [["post_id": seed.deep, "search": "Taso 3"]])]).first as? [[String: Any]])
    let third = thirds.first { ($0["comment_content"] as? String)?.hasPrefix("Taso 3:") == true }
    #expect("\(comment["comment_parent"] ?? "")" == "\(third?["comment_ID"] ?? "-")", "\(thirds)")
    let page = try place.shell("curl -fsSL '\(server.url)?p=\(seed.deep)'").output
    #expect(page.contains("Kyllä näin 😀, <em>ä ö</em>.") && page.contains("<blockquote><p>Taso 3:"))

    try server.setOption("comment_moderation", 1)
    reader.pty.send("r")
    _ = try reader.pty.waitFor("Reply to")
    reader.pty.send("Odottaa.\u{18}")
    _ = try reader.pty.waitFor("has to approve it")
    let held = try #require(try there().first { $0["comment_content"] as? String == "Odottaa." })
    try server.call([("wp_set_comment_status", [try #require(Int("\(held["comment_ID"] ?? "")")), "approve"])])
    reader.pty.send("\u{12}")
    // What came stands there until the next key.
    _ = try reader.pty.waitFor("News: ")
    reader.pty.send("k")
    _ = try reader.pty.waitFor("✓ Your reply to")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    #expect(try states() == ["sent", "sent"])
    let all = try there()
    #expect(all.count == 2, "\(all)")
  }

  @Test func twoInARowGoOneAfterTheOther() throws {
    _ = try begin([("lukija_flood_off", 0)])
    #expect(try reply("Ensimmäinen.").contains("Your reply stands on the blog."))
    // Its own pause is over; the server's is not.
    place.letTimePass("koe", seconds: 20)
    #expect(try reply("Toinen.", on: "monta").contains("a pause between two comments"))
    #expect(try states().sorted() == ["sent", "waiting"])
    #expect(try place.web("outbox", "send").status == 0)
    #expect(try states() == ["sent", "sent"])
    #expect(try there().count == 2)
  }

  @Test func killedTenTimesAndThereOnce() throws {
    let chance = getenv("LUKIJA_KILL_SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64(time(nil))
    var random = SeededGenerator(seed: chance)
    _ = try begin()
    let user = try logIn("subscriber")
    _ = try place.shell("echo Tapettu. | timeout -s KILL 0.01 lukija reply -b koe syva -", environment: Workplace.web)
    var isWritten = try !place.replies("koe").filter { $0["status"] as? String != "draft" }.isEmpty
    for _ in 0..<10 {
      let line = isWritten ? "lukija outbox send" : "lukija reply -b koe syva -"
      let moment = Double(random.below(600) + 5) / 1000
      _ = try place.shell("echo Tapettu. | timeout -s KILL \(moment) \(line)", environment: Workplace.web)
      isWritten = try !place.replies("koe").filter { $0["status"] as? String != "draft" }.isEmpty
      place.letTimePass("koe", seconds: 300)
      let mine = try mine(user)
      #expect(mine.count <= 1, "seed \(chance)")
    }
    for _ in 0..<3 {
      _ = try place.web("outbox", "send")
      place.letTimePass("koe", seconds: 300)
    }
    let mine = try mine(user)
    #expect(mine.count == 1, "seed \(chance)")
    #expect(try states() == ["sent"], "seed \(chance)")
  }

  /// A server that wanted to be left alone is asked all the same.
  private func forgetPauses() throws {
    for folder in ["home/.local/state/lukija/sync"] { unlink("\(place.path)/\(folder)/hosts.json") }
  }
}
