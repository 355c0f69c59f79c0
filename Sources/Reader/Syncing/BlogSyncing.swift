import Blog
import Words

/// Looks for news of the blog that is read, at its server.
public protocol BlogSyncing: Sendable {
  /// What is remembered of the blog's syncs. Asks no server.
  func standing() -> SyncStanding
  /// Brings what is new into the blog's folder, and returns when that is done, or was stopped: on a lane of its own.
  ///
  /// - Parameters:
  ///   - stop: ends it from another thread, after the step that is being done; the next one goes on from there.
  ///   - report: is told how much came, once it can be read.
  func sync(stop: StopSignal, report: @Sendable (NewsCount) -> Void) -> SyncReport
  /// Sends the replies that wait for it, and looks for no news; returns when that is done, or was stopped.
  ///
  /// - Parameter stop: as for ``sync(stop:report:)``.
  func send(stop: StopSignal) -> SyncReport
  /// Starts the person's commands for a sync that is over, and returns at once.
  ///
  /// - Parameters:
  ///   - isOneOfMany: whether the news of all that are looked at are told together later.
  ///   - failed: is told of each command that did not do what it should, on a thread of its own, whenever that is known.
  func runHooks(
    after report: SyncReport, isOneOfMany: Bool, failed: @escaping @Sendable (HookFault) -> Void)
}

extension BlogSyncing {
  /// Nothing is sent.
  public func send(stop: StopSignal) -> SyncReport { SyncReport(.complete, standing: standing()) }

  /// None.
  public func runHooks(
    after report: SyncReport, isOneOfMany: Bool, failed: @escaping @Sendable (HookFault) -> Void
  ) {}
}

/// How much came so far.
public struct NewsCount: Hashable, Sendable {
  /// Posts, new ones and others.
  public var posts: Int
  /// Comments on them.
  public var comments: Int
  /// Whether everything is fetched that the blog ever said, and not only what is new.
  public var isFirst: Bool

  /// Memberwise.
  public init(posts: Int, comments: Int, isFirst: Bool) {
    self.posts = posts
    self.comments = comments
    self.isFirst = isFirst
  }
}

/// What became of a sync.
public struct SyncReport: Equatable, Sendable {
  /// How it ended.
  public enum End: Equatable, Sendable {
    /// Everything that is new is here.
    case complete
    /// Somebody stopped it.
    case stopped
    /// The server did not answer, or not as it should.
    case failed(SyncFault)
    /// The blog's folder took nothing more.
    case problem(Problem)
    /// It was not begun.
    case refused(SyncRefusal)
    /// The blog is fetched from nowhere; its folder, and its address where the settings have one, as a shell takes them.
    case nowhere(folder: String, home: String?)
  }

  /// How it ended.
  public var end: End
  /// What came, where that is known.
  public var news: ImportTally
  /// What is worth saying of it.
  public var facts: [SyncFact] = []
  /// Replies that are somewhere else on their way to the blog now, as their files have them.
  public var delivered: [Delivered] = []

  /// A reply that is somewhere else on its way.
  public struct Delivered: Equatable, Sendable {
    /// As its file has it.
    public var reply: Reply
    /// Where it was before all that was done with it; nil where that is as the reader knew it.
    public var before: DeliveryState?

    /// Memberwise.
    public init(_ reply: Reply, before: DeliveryState? = nil) { (self.reply, self.before) = (reply, before) }
  }

  /// Files whose posts have another file's place now.
  public var moved: [MovedPost] = []
  /// What is remembered of it.
  public var standing: SyncStanding
  /// Where several blogs were looked at, what became of each.
  public var parts: [Part] = []

  /// Of one blog among several.
  public struct Part: Equatable, Sendable {
    /// Which.
    public var blog: BlogID
    /// What became of it.
    public var report: SyncReport

    /// Memberwise.
    public init(_ blog: BlogID, _ report: SyncReport) { (self.blog, self.report) = (blog, report) }
  }

  /// A post that has another name now.
  public struct MovedPost: Hashable, Sendable {
    /// The name that it had.
    public var old: PostID
    /// The name of the file that has its place.
    public var new: PostID

    /// Memberwise.
    public init(old: PostID, new: PostID) {
      self.old = old
      self.new = new
    }
  }

  /// One that brought no more than is said.
  public init(_ end: End, news: ImportTally = ImportTally(), standing: SyncStanding) {
    self.end = end
    self.news = news
    self.standing = standing
  }
}

/// A blog whose server nobody knows.
struct NoSyncing: BlogSyncing {
  func standing() -> SyncStanding { .nowhere(now: Timestamp(seconds: 0)) }
  func sync(stop: StopSignal, report: @Sendable (NewsCount) -> Void) -> SyncReport {
    SyncReport(.nowhere(folder: "", home: nil), standing: standing())
  }
}
