import Blog
import CustomDump
import Sync
import Testing

/// An answer that is not whole, or not of its kind, writes nothing, and is told as a fact.
struct BrokenAnswerTests {
  static let posts = #"[{"id":11,"date_gmt":"2023-11-01T10:00:00","content":{"rendered":"<p>x</p>"}}]"#

  @Test(arguments: [
    ("", SyncFault.Breakage.empty), (" \n", .empty), ("[{\"id\":1", .cut), ("<!DOCTYPE html><html></html>", .webPage),
    ("<html><body>Error</body></html>", .webPage), ("{\"code\":\"x\"}", .otherKind), ("[1,2]", .otherKind),
    ("null", .textBefore(Excerpt("null"))), ("[{\"id\":1},]", .unreadable), ("[{\"id\":1}] x", .unreadable),
  ])
  func postsOfEveryBrokenKind(_ body: String, _ breakage: SyncFault.Breakage) throws {
    try expectNothing(body) { fault in
      if body == "null" { if case .answerBroken = fault { return true } }
      return fault == .answerBroken(breakage)
    }
  }

  @Test func noticeBeforeTheData() throws {
    let notice = "<br />\n<b>Notice</b>: Undefined index: x in <b>plugin.php</b> on line <b>3</b><br />\n"
    try expectNothing(notice + Self.posts) { fault in
      if case .answerBroken(.textBefore) = fault { true } else { false }
    }
  }

  private func expectNothing(_ body: String, _ isRight: (SyncFault?) -> Bool) throws {
    var blog = ModelBlog()
    blog.publish("Ahvenia", at: blog.now - 50_000)
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    let before = folder.files
    blog.now += 3600
    let now = blog.now
    try folder.sync(now: now) { request in
      request.url.contains("/posts?")
        ? .success(Answer(status: 200, body: Array(body.utf8), url: request.url)) : .success(blog.answer(request))
    }
    #expect(isRight(folder.fault), "\(String(describing: folder.fault))")
    expectNoDifference(folder.files, before)
    // The next one goes on as if nothing had been.
    blog.publish("Haukia")
    try folder.sync(with: &blog)
    #expect(folder.fault == nil)
    expectNoDifference(try folder.shown, blog.shown)
  }

  /// A byte order mark is no fault.
  @Test func byteOrderMark() throws {
    var blog = ModelBlog()
    blog.publish("Ahvenia", at: blog.now - 50_000)
    let folder = SyncFolder()
    try folder.sync(now: blog.now) { request in
      var answer = blog.answer(request)
      answer.body = [0xEF, 0xBB, 0xBF] + answer.body
      return .success(answer)
    }
    #expect(folder.fault == nil)
    expectNoDifference(try folder.shown, blog.shown)
  }

  @Test(arguments: [
    (401, SyncFault.loginNeeded), (403, .forbiddenBySite), (404, .notFound), (410, .gone),
    (500, .serverError(status: 500)), (502, .serverError(status: 502)), (429, .rateLimited(until: nil)),
    (503, .maintenance(until: nil)), (301, .redirectRefused(to: "")),
  ])
  func statuses(_ status: Int, _ fault: SyncFault) throws {
    let folder = SyncFolder()
    try folder.sync(now: 1_700_000_000) { request in
      .success(Answer(status: request.url.contains("/posts") ? status : 200, body: Array("{}".utf8), url: request.url))
    }
    #expect(folder.fault == fault)
    #expect(SyncState(text: folder.state).lastFault?.word == fault.word)
    #expect(try folder.posts.isEmpty)
  }

  @Test(arguments: [SyncFault.offline, .refused, .timedOut, .tls(.untrusted), .tooBig, .redirectLoop, .cancelled])
  func transport(_ fault: SyncFault) throws {
    let folder = SyncFolder()
    try folder.sync(now: 1_700_000_000) { _ in .failure(fault) }
    #expect(folder.fault == fault)
    #expect(folder.files.keys.allSatisfy { $0 == "blog.json" })
  }

  /// What the server asks for is waited for where that is short; else the state says until when.
  @Test(arguments: ["3", "Tue, 14 Nov 2023 22:13:25 GMT"])
  func shortWaits(_ wait: String) throws {
    var blog = ModelBlog()
    blog.publish("Ahvenia", at: blog.now - 50_000)
    let folder = SyncFolder()
    var refusals = 2
    try folder.sync(now: blog.now) { request in
      if request.url.contains("/posts?"), refusals > 0 {
        refusals -= 1
        return .success(
          Answer(status: 429, headers: [HeaderField("retry-after", wait)], body: [], url: request.url))
      }
      return .success(blog.answer(request))
    }
    #expect(folder.fault == nil)
    expectNoDifference(try folder.shown, blog.shown)
  }

  @Test func longWaits() throws {
    let folder = SyncFolder()
    for (text, seconds) in [("7200", Int64(7200)), ("Wed, 15 Nov 2023 22:13:20 GMT", 86_400), ("99999999", 259_200)] {
      try folder.sync(now: 1_700_000_000) { request in
        .success(Answer(status: 503, headers: [HeaderField("Retry-After", text)], body: [], url: request.url))
      }
      #expect(folder.fault == .maintenance(until: Timestamp(seconds: 1_700_000_000 + seconds)))
    }
  }

  @Test func movedForGoodIsAsked() throws {
    let folder = SyncFolder()
    try folder.sync(now: 1_700_000_000) { _ in
      .success(
        Answer(status: 200, body: Array("{}".utf8), url: "https://muualla.example/wp-json/", hasMovedForGood: true))
    }
    #expect(folder.fault == .moved(to: "https://muualla.example/wp-json/"))
  }

  /// One that fails once is asked once more.
  @Test func onceIsForgiven() throws {
    var blog = ModelBlog()
    blog.publish("Ahvenia", at: blog.now - 50_000)
    let folder = SyncFolder()
    var failed: Set<String> = []
    try folder.sync(now: blog.now) { request in
      failed.insert(request.url).inserted ? .failure(.timedOut) : .success(blog.answer(request))
    }
    #expect(folder.fault == nil)
    expectNoDifference(try folder.shown, blog.shown)
  }

  /// Comments that only those see who are logged in: the posts come all the same.
  @Test func closedComments() throws {
    var blog = ModelBlog()
    let post = blog.publish("Ahvenia", at: blog.now - 50_000)
    blog.comment(on: post, "Hei.")
    let folder = SyncFolder()
    for _ in 0..<2 {
      try folder.sync(now: blog.now) { request in
        request.url.contains("/comments?")
          ? .success(Answer(status: 401, body: Array(#"{"code":"rest_forbidden"}"#.utf8), url: request.url))
          : .success(blog.answer(request))
      }
      #expect(folder.fault == nil && folder.facts == [.commentsClosed])
      #expect(try folder.posts.map(\.title) == ["Ahvenia"])
      blog.now += 3600
    }
  }

  @Test func closedNames() throws {
    var blog = ModelBlog()
    blog.publish("Ahvenia", at: blog.now - 50_000, tags: [3])
    let folder = SyncFolder()
    try folder.sync(now: blog.now) { request in
      request.url.contains("/users?")
        ? .success(Answer(status: 403, body: Array("{}".utf8), url: request.url)) : .success(blog.answer(request))
    }
    let post = try #require(try folder.posts.first)
    #expect(folder.fault == nil && post.authors.isEmpty && post.tags == ["Yleistä", "kalat"])
  }
}
