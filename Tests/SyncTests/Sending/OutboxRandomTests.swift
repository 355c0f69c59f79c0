import Blog
import SeededRandom
import Sync
import Testing

/// Whatever happens, a reply stands once at the blog, and here is what is true.
@Suite struct OutboxRandomTests {
  /// Killed at any step, with any fault of the server's, in either way.
  @Test(arguments: [true, false], 0..<150)
  func killedAnywhere(_ hasLogin: Bool, _ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) * 2 + (hasLogin ? 1 : 0))
    let run = OutboxRun()
    let server = run.server
    run.options.login = hasLogin ? "aino" : nil
    server.holdsAll = random.below(4) == 0
    server.ahead = Int64(random.below(200)) - 100
    let ids = (1...3).map { run.write("Vastaus \($0) -- \"äö\" 9x9") }
    let faults = CommentServer.Fault.allCases
    server.faults = (0..<random.below(6)).map { _ in faults[random.below(faults.count)] }
    var others = SeededGenerator(seed: UInt64(seed))
    let ways = [0, 1, 200, 403, 429, 500, 503]
    server.failsGet = { others.below(6) == 0 ? ways[others.below(ways.count)] : nil }
    for _ in 0..<(2 + random.below(6)) {
      run.isPatient = random.below(2) == 0
      _ = try? run.run(kill: 1 + random.below(40))
      for id in ids { expectTrue(run, id) }
      server.now += Int64(random.below(300))
    }
    server.faults = []
    server.failsGet = nil
    run.isPatient = true
    for _ in 1...3 {
      try run.run()
      server.now += 3700
    }
    #expect(server.comments.count == 3)
    for id in ids {
      expectTrue(run, id)
      let state = run[id].state
      #expect(state == (server.holdsAll ? .held : .sent), "\(run[id])")
    }
    server.holdsAll = false
    for place in server.comments.indices { server.comments[place].status = "approved" }
    try run.run()
    #expect(ids.allSatisfy { run[$0].state == .sent && run[$0].remote?.id != nil })
    #expect(Set(ids.compactMap { run[$0].remote?.id }).count == 3)
  }

  /// What the disk says is never more than what is so.
  private func expectTrue(_ run: OutboxRun, _ id: ReplyID) {
    let delivery = run[id]
    guard let reply = run.replies.first(where: { $0.id == id }) else { return }
    let words = reply.markdown.prefix(9)
    let there = run.server.comments.filter { $0.text.hasPrefix(words) }
    #expect(there.count <= 1)
    switch delivery.state {
    case .sent: #expect(there.first?.status == "approved")
    case .held: #expect(there.count == 1)
    case .queued, .waiting, .rejected:
      #expect(there.isEmpty || delivery.mayStandThere || !delivery.attempts.isEmpty, "\(delivery)")
    default: break
    }
    if let number = delivery.remote?.id { #expect(there.first.map { String($0.id) } == number) }
  }

  /// Answers of any kind: nothing traps, it comes to an end, and what was named is sent no more.
  @Test(arguments: 0..<400)
  func anyAnswer(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "{", "}", "[", "]", "\"id\":301", "\"id\":-1", "\"id\":\"x\"", ",", "\"status\":\"approved\"",
      "\"status\":\"hold\"",
      "\"code\":\"comment_flood\"", "\"code\":\"rest_cannot_read\"", "<html>",
      "<form action=\"/wp-comments-post.php\">",
      "<input name=comment_post_ID value=4>", "<textarea name=comment>", "\u{FEFF}", "Notice: x",
      "<div class=wp-die-message>",
      "#comment-5", "\"message\":\"<b>x\"", "<p class=must-log-in>", "\"link\":\"https://lampi.example/#comment-1\"",
      "\0", "\u{FFFD}",
    ]
    let whole = [
      #"{"id":301,"status":"approved","link":"https://lampi.example/4/#comment-301"}"#,
      #"{"id":302,"status":"strange"}"#, "[]",
      #"[{"id":301,"author":3,"date_gmt":"2026-11-29T01:04:20","content":{"rendered":"Sana"},"status":"approved"}]"#,
      #"{"id":3,"name":"Aino","capabilities":{"moderate_comments":true}}"#,
      #"{"code":"rest_comment_closed","message":"x"}"#,
      "<form action='/wp-comments-post.php'><input name=comment_post_ID value=4><textarea name=comment></textarea></form>",
      #"{"id":305,"status":"trash"}"#, #"{"code":"rest_cannot_read","message":"x"}"#,
    ]
    let statuses = [
      200, 200, 200, 201, 201, 204, 301, 302, 302, 303, 307, 308, 400, 401, 403, 404, 409, 410, 413, 429, 451, 500, 502,
      503, 504,
      100, 999,
    ]
    let locations = [
      "", "/4/#comment-301", "https://lampi.example/4/?unapproved=302&moderation-hash=x#comment-302", "/wp-login.php",
      "//",
      "https://lampi.example/wp-json/wp/v2/comments/301", "https://lampi.example/wp-comments-post.php", "http://[",
      "#comment-",
    ]
    let run = OutboxRun()
    if random.below(2) == 0 { run.options.login = nil }
    var replies = [run.write("Sana"), run.write("Toinen", parent: .comment("2"))].compactMap { id in
      run.replies.first { $0.id == id }
    }
    var now: Int64 = 1_796_000_000
    for _ in 0..<4 {
      var outbox = Outbox(
        run.source, items: replies.map { OutboxItem($0, postNumber: "4", postURL: "https://lampi.example/4/") },
        options: run.options)
      var steps = 0
      loop: while true {
        steps += 1
        try #require(steps < 500, "It comes to no end.")
        switch outbox.next(now: Timestamp(seconds: now)) {
        case .keep(let id, let event):
          let place = try #require(replies.firstIndex { $0.id == id })
          let wasKnown = replies[place].delivery?.isKnownThere == true
          let isKept = replies[place].apply(event, at: Timestamp(seconds: now))
          #expect(isKept, "\(event)")
          if case .begin = event { #expect(!wasKnown) }
          if wasKnown { #expect(replies[place].delivery?.isKnownThere == true) }
          outbox.kept(isKept ? replies[place] : nil)
        case .send(let request):
          if request.method == .post { #expect(replies.count { $0.delivery?.state == .sending } == 1) }
          now += 1
          if random.below(8) == 0 {
            let faults: [SyncFault] = [.timedOut, .offline, .answerBroken(.cut), .tls(.expired), .cancelled]
            let fault = OutboxFault(faults[random.below(faults.count)], mayHaveArrived: random.below(2) == 0)
            outbox.take(.failure(fault), now: Timestamp(seconds: now))
            continue
          }
          var body = whole[random.below(whole.count)]
          switch random.below(4) {
          case 0: body = (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
          case 1: body = String(body.prefix(random.below(body.count)))
          default: break
          }
          var headers = [HeaderField("Location", locations[random.below(locations.count)])]
          if random.below(2) == 0 { headers.append(HeaderField("Date", ModelBlog.httpDate(now))) }
          if random.below(4) == 0 { headers.append(HeaderField("Retry-After", "\(random.below(100))")) }
          outbox.take(
            .success(
              Answer(
                status: statuses[random.below(statuses.count)], headers: headers, body: Array(body.utf8),
                url: request.url)),
            now: Timestamp(seconds: now))
        case .wait(let until):
          #expect(until.seconds > now)
          now = until.seconds
        case .run: Issue.record("No command is there.")
        case .finished: break loop
        }
      }
      now += 500
    }
  }
}
