import Blog
import Words

/// What a blog that is open runs on: its ports, its timers, and what was handed out to be written. It goes when the blog is
/// left, once everything that was typed is on a disk.
final class BlogDesk {
  /// Which blog.
  let id: BlogID
  let host: any Host
  let pictures: (any PictureSource)?
  let runner: EffectRunner
  /// What the blog has to say. Once it is left nobody hears that, but for what its words need.
  let inbox: Inbox
  /// Taken from there, and not heard yet.
  var arrived: ArraySlice<Message> = []
  let now: @Sendable () -> ContinuousClock.Instant
  var timers = Timers()
  var unfinished = UnfinishedWrites()
  /// What goes to the journal as soon as the picture is out: nobody who pressed a key waits for a disk.
  var toRemember: [StateChange] = []
  /// What was typed for a post that never came; copies of it stand outside of the blog.
  var printed: [Reply] = []
  /// What stands outside of the blog of words for a post that is not there yet: the reply that they become has its name,
  /// so that the copy goes when the blog has it.
  var typedCopy: Reply?
  /// Blogs in which something was marked or written: nil is the one that this is of.
  private(set) var touched: Set<BlogID?> = []

  init(
    _ id: BlogID, _ ports: BlogPorts, executor: any Executor, now: @escaping @Sendable () -> ContinuousClock.Instant,
    wake: @escaping @Sendable () -> Void
  ) {
    self.id = id
    self.now = now
    host = ports.host
    pictures = ports.pictures
    let inbox = Inbox(wake: wake)
    self.inbox = inbox
    runner = EffectRunner(
      repository: ports.repository, catalogue: ports.catalogue, store: ports.store, host: ports.host,
      syncing: ports.syncing, executor: executor
    ) {
      inbox.put(.blog(id, $0))
    }
  }

  /// What the disk said of a write.
  func noteWritten(_ message: Message) {
    unfinished.end(message, at: now())
    endTypedCopy(message)
  }

  /// Words that waited went into a draft that was there already: the copy of them goes with its first save.
  private func endTypedCopy(_ message: Message) {
    guard let copy = typedCopy, case .blog(_, .replies(.replySaved(let reply, _))) = message,
      reply.markdown.contains(copy.markdown)
    else {
      return
    }
    typedCopy = nil
    runner.dropCopies(of: copy.id, having: copy.markdown, handedOver: runner.nextNumber())
  }

  func save(_ reply: Reply, _ purpose: SavePurpose) {
    touched.insert(reply.post.blog)
    unfinished.begin(reply, purpose, at: now())
    runner.run(StoreEffect.saveReply(reply, purpose))
  }

  func remember() {
    guard !toRemember.isEmpty else { return }
    let changes = toRemember
    toRemember = []
    touched.formUnion(changes.map(\.blog))
    runner.remember(changes)
  }

  func begin(_ target: ReplyTarget) -> Reply {
    let now = host.now()
    // Of another post the copy stays where it is: a reply's name says whose it is.
    let copied = typedCopy.flatMap { $0.post == target.post ? $0.id : nil }
    let id = copied ?? newID(for: target.post, at: now)
    if copied != nil { typedCopy = nil }
    return Reply(
      id: id, post: target.post, postFeedID: target.postFeedID, inReplyTo: target.comment,
      author: target.author, markdown: target.text, replaces: target.replaces, created: now)
  }

  /// The same text as a draft of its own.
  func fork(of reply: Reply) -> Reply {
    var fork = reply
    fork.id = newID(for: reply.post, at: host.now())
    fork.fileVersion = nil
    return fork
  }

  /// A reply is the blog's whose post it answers.
  private func newID(for post: PostID, at time: Timestamp) -> ReplyID {
    ReplyID(host.newReplyID(at: time).value, in: post.blog)
  }
}
