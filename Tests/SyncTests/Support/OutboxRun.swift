import Blog
import Sync
import Testing

/// Replies on a disk, and the loop that the program runs.
final class OutboxRun {
  let server: CommentServer
  var source = SyncSource(adapter: .wordpress, home: CommentServer.home, rest: CommentServer.root)
  var options = OutboxOptions(login: "aino", identity: Identity(name: "Aino", email: "aino@lampi.example"))
  /// What is on the disk.
  var replies: [Reply] = []
  var posts: [ReplyID: Int] = [:]
  var parents: [ReplyID: OutboxItem.Parent] = [:]
  /// What was kept, in order.
  var events: [(ReplyID, DeliveryEvent)] = []
  var me: Me?
  var trouble: DeliveryReason?
  /// What the person's command answers.
  var command: (Int32?, String) = (0, "")
  var handed: [DeliveryPlan] = []
  /// Whether the disk takes nothing.
  var diskIsFull = false
  var isPatient = true

  init(_ server: CommentServer = CommentServer()) { self.server = server }

  struct Killed: Error {}

  @discardableResult
  func write(_ text: String, post: Int = 4, parent: OutboxItem.Parent = .post) -> ReplyID {
    let id = ReplyID("r\(replies.count + 1)")
    let time = Timestamp(seconds: server.now - 1000 + Int64(replies.count))
    var reply = Reply(
      id: id, post: PostID("p\(post)"), author: Identity(name: "Aino", email: "aino@lampi.example"), markdown: text,
      created: time, published: time)
    reply.queue()
    replies.append(reply)
    posts[id] = post
    parents[id] = parent
    return id
  }

  subscript(id: ReplyID) -> Delivery { replies.first { $0.id == id }?.delivery ?? Delivery() }

  func apply(_ id: ReplyID, _ event: DeliveryEvent) -> Bool {
    guard let place = replies.firstIndex(where: { $0.id == id }) else { return false }
    events.append((id, event))
    return replies[place].apply(event, at: Timestamp(seconds: server.now))
  }

  /// - Parameter kill: at which of its steps it is killed, before or after the step was done.
  func run(kill: Int? = nil) throws {
    let items = replies.map { reply in
      OutboxItem(
        reply, postNumber: posts[reply.id].map(String.init), postURL: posts[reply.id].map { server.page($0) },
        parent: parents[reply.id] ?? .post)
    }
    var outbox = Outbox(source, items: items, options: options)
    var steps = 0
    func step() throws {
      steps += 1
      if let kill, steps >= kill { throw Killed() }
    }
    defer {
      me = outbox.me
      trouble = outbox.trouble
    }
    while true {
      try #require(steps < 2000, "It comes to no end.")
      try step()
      switch outbox.next(now: Timestamp(seconds: server.now)) {
      case .keep(let id, let event):
        guard !diskIsFull else {
          outbox.kept(nil)
          continue
        }
        let isKept = apply(id, event)
        #expect(isKept, "\(event) means nothing to \(self[id])")
        try step()
        outbox.kept(isKept ? replies.first { $0.id == id } : nil)
      case .send(let request):
        if request.method == .post { expectReady(request) }
        let result = server.answer(request)
        server.now += 1
        try step()
        outbox.take(result, now: Timestamp(seconds: server.now))
      case .run(_, let plan):
        handed.append(plan)
        try step()
        outbox.ran(status: command.0, said: command.1)
      case .wait(let until):
        #expect(until.seconds > server.now)
        guard isPatient else { return }
        server.now = until.seconds
      case .finished: return
      }
    }
  }

  /// Before the first byte it is on the disk, and nothing is sent whose name is known.
  private func expectReady(_ request: OutboxRequest) {
    let sending = replies.filter { $0.delivery?.state == .sending }
    #expect(sending.count == 1)
    #expect(sending.first?.delivery?.isKnownThere == false)
    #expect(sending.first?.delivery?.plan?.to == request.url)
  }
}
