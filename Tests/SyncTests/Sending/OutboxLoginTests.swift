import Blog
import CustomDump
import Sync
import Testing

/// Replies that go by WordPress's REST.
@Suite struct OutboxLoginTests {
  private let run = OutboxRun()
  private var server: CommentServer { run.server }

  @Test func arrivesOnce() throws {
    let id = run.write("Hei **Aino**, ääkköset & 👩‍👩‍👧 <b>näin</b>\n\n> lainaus\n\n- yksi\n- kaksi", parent: .comment("2"))
    try run.run()
    #expect(run[id].state == .sent && run[id].remote?.id == "301")
    #expect(run[id].remote?.url == CommentServer.home + "/4/#comment-301")
    let comment = try #require(server.comments.first)
    #expect(server.comments.count == 1 && comment.parent == 2 && comment.author == 3)
    #expect(
      comment.text
        == "Hei <strong>Aino</strong>, ääkköset &amp; 👩‍👩‍👧 <strong>näin</strong>\n\n<blockquote>lainaus</blockquote>\n\n- yksi\n- kaksi"
    )
    // Its date is the server's, whatever this machine's clock says.
    #expect(run[id].plan?.date?.seconds == comment.seconds && abs(comment.seconds - server.now - server.ahead) < 5)
    #expect(run[id].plan?.body == comment.text)
    #expect(run.me == Me(id: 3, name: "Aino Ahven", capabilities: ["read", "level_0"]))
    let count = server.log.count
    try run.run()
    #expect(server.comments.count == 1 && !server.log[count...].contains { $0.hasPrefix("POST") })
  }

  /// A wrong password is no error to WordPress: it answers as to a stranger.
  @Test func nothingIsSentWithAWrongPassword() throws {
    server.passwordIsRight = false
    let ids = [run.write("Yksi"), run.write("Kaksi")]
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .waiting && run[$0].reason == .loginNeeded })
    #expect(server.log.filter { $0.hasPrefix("POST") } == [] && run.trouble == .loginNeeded)
    let count = run.events.count
    try run.run()
    #expect(run.events.count == count, "What is known is not written again.")
    server.passwordIsRight = true
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .sent })
  }

  @Test func heldApprovedAndThrownAway() throws {
    server.holdsAll = true
    let id = run.write("Odottaa")
    try run.run()
    #expect(run[id].state == .held && run[id].remote?.id == "301")
    try run.run()
    #expect(run[id].state == .held)
    server.comments[0].status = "approved"
    try run.run()
    #expect(run[id].state == .sent)
    server.comments[0].status = "spam"
    try run.run()
    #expect(run[id].state == .withdrawn && run[id].reason == .spam)
    server.comments[0].status = "approved"
    try run.run()
    #expect(run[id].state == .sent)
    server.comments = []
    try run.run()
    #expect(run[id].state == .withdrawn && run[id].reason == .gone)
    #expect(server.log.count { $0.hasPrefix("POST") } == 1)
  }

  @Test func filtered() throws {
    let id = run.write("verybad")
    try run.run()
    #expect(run[id].state == .withdrawn && run[id].reason == .filtered && run[id].remote?.id == "301")
  }

  @Test(arguments: [
    (CommentServer.Standing.closed, DeliveryReason.closed), (.protected, .protected), (.gone, .postGone),
    (.draft, .postGone),
  ])
  func refusals(_ standing: CommentServer.Standing, _ reason: DeliveryReason) throws {
    server.standing[4] = standing
    let id = run.write("Ei mene")
    let other = run.write("Menee", post: 5)
    try run.run()
    #expect(run[id].state == .rejected && run[id].reason == reason)
    #expect(run[other].state == .sent)
  }

  @Test func whatIsKnownIsSaidBeforeSending() throws {
    let empty = run.write("<!-- x -->")
    let long = run.write(String(repeating: "ä", count: 33_000))
    try run.run()
    #expect(run[empty].reason == .empty && run[long].reason == .tooLong)
    #expect(!server.log.contains { $0.hasPrefix("POST") })
  }

  /// In the order in which they were published, and at the pace that the blog wants.
  @Test func severalAtTheBlogsPace() throws {
    let ids = (1...4).map { run.write("Vastaus \($0)") }
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .sent })
    #expect(server.comments.map(\.text) == (1...4).map { "Vastaus \($0)" })
    #expect(zip(server.comments, server.comments.dropFirst()).allSatisfy { $1.seconds - $0.seconds >= 15 })
    #expect(!run.events.contains { if case .postpone = $0.1 { true } else { false } })
  }

  @Test func floodIsWaitedFor() throws {
    server.flood = 40
    let ids = (1...3).map { run.write("Vastaus \($0)") }
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .sent } && server.comments.count == 3)
    #expect(run.events.contains { if case .postpone(.flood, _, 400) = $0.1 { true } else { false } })
  }

  @Test func whoDoesNotWaitLosesNothing() throws {
    run.isPatient = false
    let ids = (1...3).map { run.write("Vastaus \($0)") }
    for _ in 1...3 {
      try run.run()
      server.now += 20
    }
    #expect(ids.allSatisfy { run[$0].state == .sent } && server.comments.count == 3)
  }

  /// A reply to a reply of one's own waits until that one has a name.
  @Test func answersToOwnReplies() throws {
    let first = run.write("Ensin")
    let second = run.write("Sitten", parent: .own(first))
    server.faults = [.arrived]
    try run.run()
    #expect(run[first].state == .sent && run[second].state == .sent)
    #expect(server.comments.map(\.parent) == [0, 301])
    server.standing[4] = .closed
    let third = run.write("Ei mene")
    let fourth = run.write("Odottaa", post: 5, parent: .own(third))
    try run.run()
    #expect(run[third].state == .rejected && run[fourth].reason == .parentWaits)
  }

  @Test(arguments: CommentServer.Fault.allCases)
  func everyFault(_ fault: CommentServer.Fault) throws {
    server.faults = [fault]
    let id = run.write("Kerran vain")
    let other = run.write("Toinen")
    for _ in 1...4 {
      try run.run()
      server.now += 200
    }
    #expect(run[id].state == .sent && run[other].state == .sent)
    #expect(server.comments.count == 2)
    #expect(Set(server.comments.map(\.id)) == Set([id, other].compactMap { run[$0].remote?.id.flatMap { Int($0) } }))
  }

  /// The comment was made, the answer never came, and nobody sees it: the blog itself says that it is there.
  @Test func lostAndHeld() throws {
    server.holdsAll = true
    server.faults = [.arrived]
    let id = run.write("Odottaa")
    try run.run()
    #expect(run[id].state == .held && run[id].remote == RemoteReply(id: nil, status: .hold))
    #expect(server.comments.count == 1)
    try run.run()
    #expect(run[id].state == .held)
    server.comments[0].status = "approved"
    try run.run()
    #expect(run[id].state == .sent && run[id].remote?.id == "301" && server.comments.count == 1)
  }

  @Test func olderTwin() throws {
    let first = run.write("Kiitos!")
    try run.run()
    server.now += 1000
    let second = run.write("kiitos!")
    try run.run()
    #expect(run[first].state == .sent && run[second].state == .rejected && run[second].reason == .alreadySaid)
    server.now += 1000
    server.comments.append(server.comments[0])
    server.comments[1].id = 900
    server.comments[1].text = "Samaa mieltä"
    // Another one, by a browser.
    let third = run.write("Samaa mieltä")
    try run.run()
    #expect(run[third].reason == .alreadySaid)
  }

  /// The trash is no place that the blog looks at: nothing named it, so it may go out again.
  @Test func lostAndThrownAway() throws {
    server.faults = [.arrived]
    let id = run.write("verybad sanoja")
    try run.run()
    // Its date lies not behind that of the one that was thrown away, and for an hour the blog minds.
    #expect(run[id].state == .waiting && run[id].reason == .flood && run[id].mayStandThere)
    server.now += 3700
    try run.run()
    #expect(run[id].state == .withdrawn && run[id].reason == .filtered)
    #expect(server.kept.isEmpty)
  }

  @Test func aMachineThatDies() throws {
    let id = run.write("Katkesi")
    #expect(throws: OutboxRun.Killed.self) { try run.run(kill: 6) }
    #expect(run[id].state == .sending && server.comments.count == 1)
    run.isPatient = false
    try run.run()
    #expect(run[id].state == .unsure && run[id].reason == .interrupted)
    server.now += 130
    try run.run()
    #expect(run[id].state == .sent && server.comments.count == 1)
  }

  /// WordPress takes no date before that of the last comment; so what is unsure goes first.
  @Test func olderOnesGoFirst() throws {
    server.faults = [.lost]
    let ids = [run.write("Ensin"), run.write("Sitten")]
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .sent })
    #expect(server.comments.map(\.text) == ["Ensin", "Sitten"])
  }

  @Test func redirects() throws {
    let id = run.write("Siirtyi")
    server.redirect = (301, "http://toinen.example/wp-json/wp/v2/comments")
    try run.run()
    #expect(run[id].reason == .server(.redirectRefused(to: "http://toinen.example/wp-json/wp/v2/comments")))
    server.now += 60
    server.redirect = (307, CommentServer.root + "wp/v2/comments")
    try run.run()
    #expect(run[id].state == .waiting && server.comments.isEmpty)
    server.now += 60
    server.redirect = (308, CommentServer.root + "wp/v2/comments/")
    try run.run()
    #expect(run[id].state == .sent && run[id].plan?.to == CommentServer.root + "wp/v2/comments/")
    #expect(server.comments.count == 1)
  }

  @Test func offlineIsNoFailure() throws {
    server.faults = [.refused]
    let ids = [run.write("Yksi"), run.write("Kaksi")]
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .waiting && run[$0].reason == .server(.refused) })
    #expect(server.log.count { $0.hasPrefix("POST") } == 1 && run.trouble == .server(.refused))
    server.now += 30
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .sent })
  }

  @Test func aFullDisk() throws {
    run.diskIsFull = true
    let id = run.write("Ei talteen")
    try run.run()
    #expect(run[id].state == .queued && server.comments.isEmpty)
    #expect(!server.log.contains { $0.hasPrefix("POST") })
  }

  @Test func whatIsNotAskedForStays() throws {
    let id = run.write("Vanha")
    #expect(run.apply(id, .postpone(.askFirst, until: nil, http: nil)))
    let nowhere = run.write("Ei numeroa")
    run.posts[nowhere] = nil
    let unknown = run.write("Ei vanhempaa", parent: .unknown)
    try run.run()
    #expect(run[id].reason == .askFirst && run[nowhere].reason == .postUnknown && run[unknown].reason == .postUnknown)
    #expect(server.comments.isEmpty)
  }

  @Test func aCommandTakesEverything() throws {
    run.options.command = "laheta"
    let first = run.write("*Yksi*", parent: .unknown)
    try run.run()
    #expect(run[first].state == .handed && run.handed.map(\.body) == ["*Yksi*"] && run.handed[0].to == "laheta")
    run.command = (1, "ei postia\nmuuta\u{1B}[0m")
    let second = run.write("Kaksi")
    try run.run()
    #expect(run[second].reason == .command(status: 1, said: "ei postia muuta[U+001B][0m"))
    let count = run.events.count
    try run.run()
    #expect(run.events.count == count)
    #expect(run.apply(second, .queue))
    run.command = (nil, "")
    try run.run()
    #expect(run[second].state == .unsure && server.log.isEmpty)
  }

  @Test func feedsHaveNoWay() throws {
    run.source = SyncSource(adapter: .feed, home: "https://muu.example", feed: "https://muu.example/feed.xml")
    let id = run.write("Minne?")
    run.posts[id] = nil
    try run.run()
    #expect(run[id].reason == .noWay)
  }
}
