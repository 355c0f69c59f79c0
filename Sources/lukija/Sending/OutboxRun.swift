import Blog
import BlogStore
import Configuration
import Fetching
import Interchange
import Reader
import Sync
import TextFormats
import Words

/// Brings the replies of one blog on their way: the outbox's rules, the blog's folder, its server and the person's commands
/// together. Whoever runs it holds the blog's lock.
struct OutboxRun {
  let blog: SyncedBlog
  let entry: Configuration.Blog?
  /// Who the person is where the reply does not say it.
  let identity: Identity?
  let client: any HTTPClient
  let clock: SyncClock
  let interruption: Interruption
  var stop: StopSignal?
  /// Whether a screen is there, that no command of the person's may touch.
  var isBesideScreen = false
  /// Seconds that it sleeps for a blog that takes one comment at a time.
  var patience = longestSleep

  /// What is usual.
  static let longestSleep: Int64 = 40

  /// What became of it.
  struct Outcome {
    /// Those whose way changed, as they are now, each once.
    var changed: [Reply] = []
    /// Where replies were before it.
    var before: [Reply] = []
    /// Why something was left for later, of all replies.
    var trouble: DeliveryReason?
    /// The person as the blog knows them, where it was asked.
    var me: Me?
    /// Why the folder did not take what became of one.
    var problem: Problem?

    /// As the reader is told of it.
    var delivered: [SyncReport.Delivered] {
      changed.map { reply in
        SyncReport.Delivered(reply, before: before.first { $0.id == reply.id }?.delivery?.state)
      }
    }
  }

  func run() -> Outcome {
    // Until when is waited is told by the person's own clock; beside a screen that is so already.
    if !isBesideScreen { Today.ofProgram = SystemHost.currentTime() }
    var outcome = Outcome()
    do throws(Problem) {
      let folder = OutboxFolder(blog.folder)
      outcome.before = try folder.replies()
      note(try interruption.step { () throws(Problem) in try folder.recognize(me: nil, at: now) }, in: &outcome)
      let items = try folder.items()
      guard !items.isEmpty else { return outcome }
      var options = OutboxOptions(login: nil, identity: identity)
      let command = entry?.replyCommand.flatMap(CommandWords.split)
      options.command = command?.first
      let needsPassword = items.contains { $0.reply.delivery.map { $0.isUnderway || $0.plan?.via == .rest } ?? false }
      let password = needsPassword && command == nil ? self.password() : .none
      // Who has a log-in never sends as somebody without, also where no password is to be had.
      options.login = entry?.login
      var outbox = Outbox(blog.source, items: items, options: options)
      try go(&outbox, folder, password: password, command: command ?? [], &outcome)
      outcome.trouble = outbox.trouble
      outcome.me = outbox.me
    } catch {
      outcome.problem = error
    }
    return outcome
  }

  /// Asks the blog who the person is, with a password that is not kept yet.
  func whoAmI(_ password: String) -> Outcome {
    var outcome = Outcome()
    var outbox = Outbox(blog.source, items: [], options: OutboxOptions(login: entry?.login, wantsMe: true))
    try? go(&outbox, OutboxFolder(blog.folder), password: password, command: [], &outcome)
    outcome.trouble = outbox.trouble
    outcome.me = outbox.me
    return outcome
  }

  private func go(
    _ outbox: inout Outbox, _ folder: OutboxFolder, password: String?, command: [String], _ outcome: inout Outcome
  ) throws(Problem) {
    while stop?.isStopped != true {
      switch outbox.next(now: now) {
      case .keep(let id, let event):
        // A reply whose state cannot be kept is not sent; the next run finds it as it is.
        let kept = try interruption.step { () throws(Problem) in try folder.keep(event, of: id, at: now) }
        if let kept { note([kept], in: &outcome) }
        outbox.kept(kept)
      case .send(let request): outbox.take(send(request, password), now: now)
      case .run(let id, let plan):
        let (status, said) = hand(id, plan, to: command, folder)
        outbox.ran(status: status, said: said)
      case .wait(let until):
        guard until.seconds - now.seconds <= patience else { return }
        clock.sleep(Double(until.seconds))
      case .finished: return
      }
    }
  }

  private func note(_ replies: [Reply], in outcome: inout Outcome) {
    for reply in replies {
      outcome.changed.removeAll { $0.id == reply.id }
      outcome.changed.append(reply)
    }
  }

  private var now: Timestamp { Timestamp(seconds: Int64(clock.now())) }

  // MARK: The server

  private func send(_ request: OutboxRequest, _ password: String?) -> Result<Answer, OutboxFault> {
    var message = HTTPRequest(
      request.method == .post ? .post : .get, request.url,
      headers: request.contentType.map { [HTTPHeaders.Field("Content-Type", $0)] } ?? [], body: request.body,
      reach: isChosen(request.url) ? .anywhere : .publicOnly, caFile: blog.caFile)
    if request.isAuthorized, let name = entry?.login, let password {
      message.credentials = HTTPRequest.Credentials(name: name, password: password)
    }
    if request.isAuthorized, message.credentials == nil { return .success(Answer(status: 401, url: request.url)) }
    do throws(FetchError) {
      let response = try client.response(to: message) { [stop] running in stop?.whenStopped { running.cancel() } }
      return .success(Answer(response))
    } catch {
      return .failure(OutboxFault(SyncFault(error), mayHaveArrived: error.mayHaveArrived))
    }
  }

  /// Hosts that the person chose may be in the person's own network.
  private func isChosen(_ url: String) -> Bool {
    let host = Courier.host(url)
    return blog.source.addresses.contains { Courier.host($0) == host }
  }

  // MARK: The person's commands

  /// What the person's command prints; nil where there is none, or it does not end well.
  private func password() -> String? {
    guard entry?.login != nil, let command = entry?.passwordCommand else { return nil }
    return PasswordCommand.password(of: command, isBesideScreen: isBesideScreen)
  }

  private func hand(_ id: ReplyID, _ plan: DeliveryPlan, to command: [String], _ folder: OutboxFolder) -> (
    Int32?, String
  ) {
    guard !command.isEmpty, let reply = try? folder.replies().first(where: { $0.id == id }) else { return (nil, "") }
    let post = JSONBlogRepository(folder: blog.folder).heldPost(reply.post)
    let json = JSONOutput.members([
      "id": reply.id.value, "blog": blog.name, "home": blog.source.home, "post": post?.url ?? reply.post.slug,
      "post_id": reply.postFeedID.isEmpty ? nil : reply.postFeedID, "in_reply_to": reply.inReplyTo?.value,
      "author": reply.author.name, "email": identity?.email, "url": reply.author.url ?? identity?.url,
      "date": (reply.published ?? reply.modified).text, "content_markdown": reply.markdown,
      "content_html": CommentHTML.text(markdown: reply.markdown),
    ])
    let answer = ChildProcess.answer(
      of: command, to: String(decoding: json.compactText, as: UTF8.self) + "\n", isApart: isBesideScreen,
      takesErrors: true, patience: .seconds(120))
    let said = String(decoding: answer.errors.isEmpty ? answer.output : answer.errors, as: UTF8.self)
    switch answer.ending {
    case .exited(0): return (0, said)
    case .exited(let status): return (status, said)
    case .notStarted: return (127, said)
    // Nobody knows how far it had come.
    case .killed, .leftRunning, nil: return (nil, said)
    }
  }
}

/// The person's command that prints a password.
enum PasswordCommand {
  /// Nil where it does not end well, or prints nothing.
  static func password(of command: String, isBesideScreen: Bool) -> String? {
    guard let words = CommandWords.split(command), !words.isEmpty else { return nil }
    let answer = ChildProcess.answer(
      of: words, isApart: isBesideScreen, takesErrors: false, patience: .seconds(isBesideScreen ? 60 : 300))
    guard case .exited(0) = answer.ending else { return nil }
    let line = answer.firstLine
    return line.isEmpty ? nil : line
  }
}
