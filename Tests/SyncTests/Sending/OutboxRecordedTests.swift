import Blog
import CustomDump
import SharedTestData
import Sync
import Testing

/// What a real WordPress said to comments, where the shared data is.
@Suite(.enabled(if: SharedData.isPresent, "THE SHARED TEST DATA IS NOT HERE: A REAL WORDPRESS'S ANSWERS ARE NOT TRIED"))
struct OutboxRecordedTests {
  private static let home = "http://127.0.0.1:8089"

  private func answer(_ name: String, _ url: String, _ ext: String = "json") throws -> Answer {
    let lines = try SharedData.text("wordpress/\(name).http").split(separator: "\n")
    let status = lines.first { $0.hasPrefix("HTTP/") }?.split(separator: " ")[1] ?? "0"
    let headers = lines.filter { !$0.hasPrefix(">") && !$0.hasPrefix("HTTP/") }.compactMap { line in
      line.firstIndex(of: ":").map {
        HeaderField(String(line[..<$0]), String(line[line.index(after: $0)...].drop { $0 == " " }))
      }
    }
    let body = Array(try SharedData.text("wordpress/\(name).\(ext)").utf8)
    return Answer(status: Int(status) ?? 0, headers: headers, body: body, url: url)
  }

  /// Sends one reply, to which the POST is answered so; what comes of it.
  private func send(_ name: String, hasLogin: Bool = true, mayWait: Bool = false) throws -> (Delivery, [OutboxRequest])
  {
    var reply = Reply(
      id: ReplyID("r1"), post: PostID("p"), author: Identity(name: "Liisa", email: "liisa@lampi.example"),
      markdown: "Sana", created: Timestamp(seconds: 1_795_900_000))
    reply.queue()
    let source = SyncSource(adapter: .wordpress, home: Self.home, rest: Self.home + "/wp-json/")
    let item = OutboxItem(
      reply, postNumber: "4", postURL: Self.home + "/2024/03/01/syva-ketju/", parent: .comment("2"))
    var outbox = Outbox(source, items: [item], options: OutboxOptions(login: hasLogin ? "reader" : nil))
    var requests: [OutboxRequest] = []
    let now = Timestamp(seconds: 1_796_000_000)
    while requests.count < 20 {
      switch outbox.next(now: now) {
      case .keep(_, let event):
        let isKept = reply.apply(event, at: now)
        #expect(isKept)
        outbox.kept(reply)
      case .send(let request):
        requests.append(request)
        let reply =
          request.method == .post
          ? try answer(name, request.url)
          : request.url.contains("users/me")
            ? try answer("users-me", request.url)
            : request.url.contains("wp-json")
              ? try answer("comments-missing-post", request.url) : try answer("html-post", request.url, "html")
        outbox.take(.success(reply), now: now)
      case .run: Issue.record("No command is there.")
      case .wait, .finished: return (try #require(reply.delivery), requests)
      }
    }
    throw OutboxRun.Killed()
  }

  @Test func taken() throws {
    let (delivery, requests) = try send("post-reply")
    #expect(delivery.state == .sent && delivery.remote?.id == "290")
    #expect(delivery.remote?.url == Self.home + "/2024/03/01/syva-ketju/#comment-290")
    // Its date is the server's clock: that of the answer before it.
    let body = String(decoding: try #require(requests.last).body, as: UTF8.self)
    #expect(body == #"{"content":"Sana","date_gmt":"2026-11-29T01:04:05","parent":2,"post":4}"#)
  }

  @Test(arguments: [
    ("post-moderated", DeliveryState.held, nil), ("post-badword", .held, nil), ("post-links", .held, nil),
    ("post-disallowed", .withdrawn, DeliveryReason.filtered), ("post-deep", .sent, nil), ("post-set-date", .sent, nil),
    ("post-closed", .rejected, .closed), ("post-no-post", .rejected, .postGone),
    ("post-missing-post", .rejected, .postGone),
    ("post-draft", .rejected, .postGone), ("post-password-post", .rejected, .protected),
    ("post-empty", .rejected, .empty), ("post-spaces", .rejected, .empty), ("post-too-long", .rejected, .tooLong),
    ("anon-no-name", .rejected, .authorData), ("anon-bad-email", .rejected, .authorData),
    ("anon-password-post", .rejected, .protected), ("post-anon", .waiting, .loginNeeded),
    ("post-wrong-password", .waiting, .loginNeeded), ("strict-post-wrong", .waiting, .loginNeeded),
    ("anon-registration-required", .waiting, .loginNeeded), ("post-flood-2", .waiting, .flood),
    ("post-duplicate", .held, .duplicate), ("post-duplicate-of-held", .held, .duplicate),
    ("post-set-author", .rejected, .said("Sorry, you are not allowed to edit 'author' for comments.")),
    ("post-bad-date", .rejected, .said("Invalid parameter(s): date")),
    ("fault-500", .unsure, .noAnswer(.serverError(status: 500))),
    ("fault-503", .waiting, .server(.maintenance(until: nil))),
    ("fault-html", .unsure, .noAnswer(.answerBroken(.otherKind))),
    ("fault-empty", .unsure, .noAnswer(.answerBroken(.otherKind))),
    // A list of comments: what a POST comes to that was made a GET on its way.
    ("comments-post", .unsure, .noAnswer(.answerBroken(.otherKind))),
  ])
  func answers(_ name: String, _ state: DeliveryState, _ reason: DeliveryReason?) throws {
    let (delivery, requests) = try send(name)
    #expect(delivery.state == state)
    if case .server(.maintenance)? = reason {
      #expect(delivery.reason?.word == "maintenance")
    } else {
      #expect(delivery.reason == reason)
    }
    #expect(requests.count { $0.method == .post } == 1)
  }

  @Test func theRealForm() throws {
    let (_, requests) = try send("post-closed", hasLogin: false)
    let request = try #require(requests.first { $0.method == .post })
    #expect(request.url == Self.home + "/wp-comments-post.php" && !request.isAuthorized)
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == "submit=Post+Comment&comment_post_ID=4&comment_parent=2&author=Liisa&email=liisa%40lampi.example&url=&comment=Sana"
    )
  }
}
