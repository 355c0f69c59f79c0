import ArgumentParser
import Blog
import BlogStore
import Fetching
import Screen
import Sync
import TextFormats
import Words

/// `lukija outbox`: the replies that are on their way to their blogs.
struct OutboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox", abstract: CommandHelp.outbox.abstract, usage: CommandHelp.outbox.usage,
    discussion: CommandHelp.outbox.discussion)

  @Argument(help: ArgumentHelp(.outboxDeed, valueName: .deed))
  var deed = OutboxDeed.list
  @Argument(help: ArgumentHelp(.outboxReply, valueName: .reply))
  var reply: String?
  @Flag(help: ArgumentHelp(.json))
  var json = false
  @OptionGroup var options: RepositoryOptions

  func validate() throws {
    if deed.isOfOne, reply == nil { throw ValidationError(UsageFault.noReplyNamed(deed.rawValue)) }
    if !deed.isOfOne, reply != nil { throw ValidationError(UsageFault.replyNamed(deed.rawValue)) }
  }

  func run() throws {
    Today.ofProgram = SystemHost.currentTime()
    let settings = try Settings.read()
    let blogs = try self.blogs(settings)
    switch deed {
    case .list: break
    case .send: try send(blogs, settings)
    case .retry, .withdraw, .arrived, .lost: try change(blogs, settings)
    }
    let rows = try blogs.flatMap { blog in
      try OutboxFolder(blog.folder).replies().filter(isListed).map { OutboxRow($0, blog: blog) }
    }
    try write(rows)
    if rows.contains(where: { $0.reply.delivery?.needsPerson == true }) { throw ExitCode.failure }
  }

  /// Those that came from an address: the one that is named, else all.
  private func blogs(_ settings: Settings) throws -> [SyncedBlog] {
    if options.repository == nil, options.blog == nil { return try SyncChoice(names: [], isAll: true).blogs() }
    let folder = try options.folder()
    return try SyncChoice(names: [folder], isAll: false).blogs()
  }

  private func isListed(_ reply: Reply) -> Bool {
    guard let delivery = reply.delivery else { return reply.status == .published }
    return delivery.isUnderway || isOther(delivery.state)
  }

  private func isOther(_ state: DeliveryState) -> Bool { if case .other = state { true } else { false } }

  // MARK: What is done

  private func send(_ blogs: [SyncedBlog], _ settings: Settings) throws {
    let interruption = Interruption { .stoppedBefore }
    let client = CurlClient(userAgent: Lukija.userAgent)
    defer { client.close() }
    for blog in blogs {
      let alone = OutboxAlone(
        blog: blog, settings: settings, client: client, clock: .system, interruption: interruption)
      do {
        tell(try alone.run(), of: blog)
      } catch let fault as CommandFault {
        // Somebody else sends them.
        StandardError.complain(fault)
      }
    }
    interruption.finish()
  }

  private func tell(_ outcome: OutboxRun.Outcome, of blog: SyncedBlog) {
    for reply in outcome.changed {
      guard let delivery = reply.delivery, !delivery.isUnderway else { continue }
      StandardError.say("\(blog.label): \(reply.id.value): \(DeliveryWords(delivery).sentence)")
    }
    if let problem = outcome.problem { StandardError.complain(.sync(.problem(problem, blog: blog.label))) }
  }

  private func change(_ blogs: [SyncedBlog], _ settings: Settings) throws {
    let name = reply ?? ""
    let (blog, old) = try found(name, blogs)
    let now = SystemHost.currentTime()
    let changed = try OutboxFolder(blog.folder).change(old.id) { reply in
      switch deed {
      case .retry:
        // What was published before there was a way is sent as the person asks for it.
        guard reply.delivery != nil else {
          reply.queue()
          return true
        }
        return reply.apply(.queue, at: now)
      case .withdraw: return reply.takeBack()
      case .arrived: return reply.apply(.arrived, at: now)
      case .lost: return reply.apply(.neverArrived, at: now)
      case .list, .send: return false
      }
    }
    guard changed != nil else { throw CommandFault.outbox(refusal(old, name)) }
    if deed == .retry || deed == .lost { try send([blog], settings) }
  }

  private func refusal(_ reply: Reply, _ name: String) -> OutboxRefusal {
    guard let delivery = reply.delivery else { return .notOnItsWay(name) }
    return .meansNothing(deed, name, delivery)
  }

  /// By its id, or the beginning of one.
  private func found(_ name: String, _ blogs: [SyncedBlog]) throws -> (SyncedBlog, Reply) {
    var all: [(SyncedBlog, Reply)] = []
    for blog in blogs {
      for reply in try OutboxFolder(blog.folder).replies() where reply.status.isShown && reply.id.value.hasPrefix(name)
      {
        all.append((blog, reply))
      }
    }
    if let exact = all.first(where: { $0.1.id.value == name }) { return exact }
    guard let first = all.first else { throw CommandFault.outbox(.noReply(name)) }
    guard all.count == 1 else { throw CommandFault.outbox(.several(name, all.map(\.1.id.value))) }
    return first
  }

  // MARK: What is printed

  private func write(_ rows: [OutboxRow]) throws {
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(rows))
    } else {
      for row in rows { try output.line(row.text) }
    }
    try output.flush()
    if rows.isEmpty, !json { StandardError.say(OutboxNotice.empty.text) }
  }
}

/// An element of `lukija outbox --json`: data/schemas/outbox.schema.json.
struct OutboxRow: JSONPrintable {
  var reply: Reply
  var blog: SyncedBlog

  init(_ reply: Reply, blog: SyncedBlog) { (self.reply, self.blog) = (reply, blog) }

  /// Its name, where it is, and its first words; below them what to do where that is something.
  var text: String {
    let words = TextSanitizing.line(String(reply.markdown.prefix(60)))
    let post = "\(blog.label)/\(reply.post.slug)"
    guard let delivery = reply.delivery else {
      return "\(reply.id.value)  \(OutboxNotice.neverSent.text)  \(post)  \(words)"
    }
    let line = "\(reply.id.value)  \(DeliveryWords(delivery).line)  \(post)  \(words)"
    return delivery.needsPerson ? "\(line)\n    \(DeliveryWords(delivery).sentence)" : line
  }

  var json: JSON { Language.inEnglish { englishJSON } }

  private var englishJSON: JSON {
    let delivery = reply.delivery
    var json = JSONOutput.members([
      "blog": blog.name, "folder": blog.folder, "id": reply.id.value, "post": reply.post.slug,
      "in_reply_to": reply.inReplyTo?.value, "state": delivery?.state.word ?? "kept", "reason": delivery?.reason?.word,
      "message": delivery.map { DeliveryWords($0).sentence }, "via": delivery?.plan?.via.rawValue,
      "retry_at": delivery?.retryAt?.text, "remote_id": delivery?.remote?.id, "remote_url": delivery?.remote?.url,
      "date_published": reply.published?.text, "content_markdown": reply.markdown,
    ])
    json["needs_person"] = JSON(.bool(delivery?.needsPerson == true))
    return json
  }
}

extension OutboxDeed: ExpressibleByArgument {}
