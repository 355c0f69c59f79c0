import Blog
import Reader
import Words

/// The machine, for a list over several blogs: what is kept of a reply or a post is kept where its own blog has it.
struct GatheredHost: Host {
  private let items: [ShelfList.Item]
  /// For what belongs to no blog.
  private let machine: SystemHost
  private let hosts: OfEachBlog<SystemHost>

  init(
    _ items: [ShelfList.Item], stateFolder: String, _ host: @escaping @Sendable (_ folder: String) -> SystemHost
  ) {
    self.items = items
    // No file is a picture of no blog.
    machine = host("/dev/null")
    hosts = OfEachBlog(items, host)
  }

  // MARK: What is kept of blogs

  func deletedPosts(of post: PostID) -> String { (hosts[post.blog] ?? machine).deletedPosts(of: PostID(post.slug)) }

  func rescue(_ reply: Reply) -> String? { (hosts[reply.ownBlog] ?? machine).rescue(reply.inItsBlog) }

  var copyPlaces: Int { machine.copyPlaces }

  func keepCopy(_ reply: Reply, in place: Int) -> String? {
    (hosts[reply.ownBlog] ?? machine).keepCopy(reply.inItsBlog, in: place)
  }

  func copies(in place: Int) -> [Reply] {
    // Mostly there are none, and no blog's folder is to be asked for that.
    guard machine.hasAnyCopies(in: place) else { return [] }
    return items.flatMap { item in (hosts[item.id]?.copies(in: place) ?? []).map { $0.placed(in: item.id) } }
  }

  func dropCopy(_ id: ReplyID, in place: Int) {
    (hosts[id.blog] ?? machine).dropCopy(ReplyID(id.value), in: place)
  }

  // MARK: The machine

  func now() -> Timestamp { machine.now() }
  func newReplyID(at time: Timestamp) -> ReplyID { machine.newReplyID(at: time) }
  var copiesForTerminal: Bool { machine.copiesForTerminal }
  func copy(_ text: String, tell: @escaping @Sendable (CopyOutcome) -> Void) -> Bool { machine.copy(text, tell: tell) }
  func browsers(for link: String) -> BrowserChoice { machine.browsers(for: link) }
  func viewers(for file: String) -> BrowserChoice { machine.viewers(for: file) }
  func run(_ browser: Browser) -> BrowserEnding { machine.run(browser) }
  func start(_ browser: Browser, tell: @escaping @Sendable (BrowserStart) -> Void) {
    machine.start(browser, tell: tell)
  }
  func edit(_ text: String) -> EditorOutcome { machine.edit(text) }
  func pipe(_ text: String, into command: String) -> PipeEnding { machine.pipe(text, into: command) }
  func save(_ text: String, to path: String, replaces: Bool) -> SaveOutcome {
    machine.save(text, to: path, replaces: replaces)
  }
  func paths(beginning typed: String) -> [String] { machine.paths(beginning: typed) }
  func isSafe(_ text: String) { machine.isSafe(text) }
  func textsLeft(_ replies: () -> [String]?) -> [String] { machine.textsLeft(replies) }
}

extension Reply {
  /// Whose it is: a new one's id may say nothing, and its post does.
  fileprivate var ownBlog: BlogID? { id.blog ?? post.blog }

  /// As its blog knows it.
  fileprivate var inItsBlog: Reply { placed(in: nil) }

  /// As a list over several blogs knows it.
  func placed(in blog: BlogID?) -> Reply {
    var reply = self
    reply.id = ReplyID(id.value, in: blog)
    reply.post = PostID(post.slug, in: blog)
    reply.replaces = replaces.map { ReplyID($0.value, in: blog) }
    return reply
  }
}
