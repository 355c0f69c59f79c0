import Blog
import CustomDump
import Sync
import Testing

/// Replies that go by the form of the post's page.
@Suite struct OutboxFormTests {
  private let run: OutboxRun
  private var server: CommentServer { run.server }

  init() {
    run = OutboxRun()
    run.options.login = nil
  }

  @Test func arrivesOnce() throws {
    let id = run.write("Hei & <terve> 100 % äö 👩‍👩‍👧\n\ntoinen kappale", parent: .comment("7"))
    try run.run()
    let comment = try #require(server.comments.first)
    #expect(run[id].state == .sent && run[id].remote?.id == "301" && comment.parent == 7 && comment.name == "Aino")
    #expect(comment.text == "Hei &amp;  100 % äö 👩‍👩‍👧\n\ntoinen kappale" || comment.text.hasPrefix("Hei &amp;"))
    #expect(comment.text == run[id].plan?.body && run[id].plan?.via == .form)
    #expect(run[id].plan?.to == CommentServer.home + "/wp-comments-post.php")
    try run.run()
    #expect(server.comments.count == 1)
  }

  @Test func heldAndApproved() throws {
    server.holdsAll = true
    let id = run.write("Odottaa")
    try run.run()
    #expect(run[id].state == .held && run[id].remote?.id == "301")
    #expect(run[id].remote?.url == CommentServer.home + "/4/#comment-301", "The mark that shows it is nobody else's.")
    try run.run()
    #expect(run[id].state == .held)
    server.comments[0].status = "approved"
    try run.run()
    #expect(run[id].state == .sent)
    server.comments[0].status = "trash"
    try run.run()
    #expect(run[id].state == .withdrawn && run[id].reason == .gone)
  }

  /// To the form the blog answers as if everybody saw it.
  @Test func filtered() throws {
    let id = run.write("verybad")
    try run.run()
    #expect(run[id].state == .withdrawn && run[id].reason == .filtered && run[id].remote?.id == "301")
  }

  @Test(arguments: [
    (CommentServer.Standing.closed, DeliveryReason.closed), (.protected, .protected), (.gone, .postGone),
    (.registration, .registrationNeeded),
  ])
  func refusals(_ standing: CommentServer.Standing, _ reason: DeliveryReason) throws {
    server.standing[4] = standing
    let id = run.write("Ei mene")
    let other = run.write("Menee", post: 5)
    try run.run()
    #expect(run[id].state == .rejected && run[id].reason == reason)
    #expect(run[other].state == .sent && server.log.count { $0.hasPrefix("POST") } == 1)
  }

  @Test func nobodyIsNoAuthor() throws {
    run.options.identity = nil
    let id = run.write("Nimetön")
    run.replies[0].author = Identity(name: "Aino")
    try run.run()
    #expect(run[id].reason == .identityNeeded && server.log.isEmpty)
    run.options.identity = Identity(name: "Muu", email: "aino@lampi.example")
    try run.run()
    #expect(run[id].state == .sent && server.comments.first?.name == "Aino")
  }

  @Test func inTheBlogsWords() throws {
    server.refusal = "<strong>Virhe:</strong> Arvaa luku.\u{1B}[2J"
    let id = run.write("Sana")
    try run.run()
    #expect(run[id].state == .rejected && run[id].reason == .said("Virhe: Arvaa luku.[U+001B][2J"))
    #expect(run[id].attempts.last?.http == 200)
  }

  @Test(arguments: [
    (CommentServer.Standing.closed, DeliveryReason.closed), (.gone, .postGone), (.protected, .postGone),
  ])
  func closedBetweenPageAndSending(_ standing: CommentServer.Standing, _ reason: DeliveryReason) throws {
    server.afterPage = { [server] in server.standing[4] = standing }
    let id = run.write("Sana")
    try run.run()
    #expect(run[id].state == .rejected && run[id].reason == reason)
  }

  @Test(arguments: CommentServer.Fault.allCases, [true, false])
  func everyFault(_ fault: CommentServer.Fault, _ hasREST: Bool) throws {
    if !hasREST {
      run.source = SyncSource(adapter: .feed, home: CommentServer.home, feed: CommentServer.home + "/feed/")
      server.hasREST = false
    }
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

  @Test func lostAndHeld() throws {
    server.holdsAll = true
    server.faults = [.arrived]
    let id = run.write("Odottaa")
    try run.run()
    #expect(run[id].state == .held && run[id].remote?.id == nil && server.comments.count == 1)
    server.comments[0].status = "approved"
    try run.run()
    #expect(run[id].state == .sent && run[id].remote?.id == "301" && server.comments.count == 1)
  }

  @Test(arguments: [true, false])
  func olderTwin(_ hasREST: Bool) throws {
    if !hasREST {
      run.source = SyncSource(adapter: .feed, home: CommentServer.home, feed: CommentServer.home + "/feed/")
      server.hasREST = false
    }
    server.comments = [
      CommentServer.Comment(
        id: 77, post: 4, parent: 0, author: 0, name: "Aino", text: "Kiitos!", seconds: server.now - 90_000,
        status: "approved")
    ]
    let id = run.write("kiitos!")
    try run.run()
    #expect(run[id].state == .rejected && run[id].reason == .alreadySaid)
  }

  @Test func floodIsWaitedFor() throws {
    server.flood = 40
    let ids = (1...3).map { run.write("Vastaus \($0)") }
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .sent } && server.comments.count == 3)
    #expect(run.events.contains { if case .postpone(.flood, _, 429) = $0.1 { true } else { false } })
  }

  /// What was begun in one way goes on in it: in another one it would be a second comment.
  @Test func theWayStaysTheSame() throws {
    server.faults = [.arrived]
    run.isPatient = false
    let id = run.write("Ensin ilman")
    try run.run()
    #expect(run[id].state == .unsure)
    run.options.login = "aino"
    server.now += 200
    try run.run()
    #expect(run[id].state == .sent && server.comments.count == 1)
  }
}
