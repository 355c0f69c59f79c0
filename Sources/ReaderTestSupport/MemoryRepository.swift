import Blog
import Synchronization

/// A repository without a disk, whose writes can be made to fail.
public final class MemoryRepository: BlogRepository {
  struct Contents {
    var site: Site
    var posts: [Post]
    var replies: [ReplyID: Reply]
    var failure: Problem?
    var hasServer = false
    var version: Int64 = 0
    /// Of the files of posts that were written here.
    var postVersions: [PostID: Int64] = [:]
    var datesChosen: Set<PostID> = []
    /// Files of deleted posts, by their paths.
    var deleted: [String: Post] = [:]

    /// Why a post that was made here is not written over.
    func refuses(_ own: OwnPost) -> Problem? {
      if let failure { return failure }
      let isThere = posts.contains { $0.id == own.post.id }
      guard !isThere || (postVersions[own.post.id] ?? 0) != own.fileVersion else { return nil }
      return Problem(.file(.changedBySomebodyElse), file: "posts/\(own.post.id).json")
    }

    /// As the files do: who does not know what is there, and has not written it either, does not write.
    func refuses(_ id: ReplyID, _ version: Int64?, written: Int64?) -> Problem? {
      if let failure { return failure }
      let present = replies[id]?.fileVersion
      guard present != version, written == nil || present != written else { return nil }
      return Problem(.file(.changedBySomebodyElse), file: "replies/\(id).json")
    }
  }

  private final class Folder: Sendable {
    let contents: Mutex<Contents>
    init(_ contents: Contents) { self.contents = Mutex(contents) }
  }

  private let folder: Folder
  /// The versions that this one wrote.
  private let written = Mutex<[ReplyID: Int64]>([:])

  /// A blog with these posts.
  public init(site: Site = SampleBlog.site, posts: [Post] = SampleBlog.posts, replies: [Reply] = []) {
    folder = Folder(
      Contents(
        site: site, posts: posts, replies: Dictionary(replies.map { ($0.id, $0) }, uniquingKeysWith: { _, new in new }))
    )
  }

  /// Looks at what is there, or changes it.
  @discardableResult
  func change<Result: Sendable>(_ body: (inout Contents) -> Result) -> Result {
    folder.contents.withLock { body(&$0) }
  }

  /// The same blog, as another program has it.
  public init(sharing other: MemoryRepository) { folder = other.folder }

  /// Whether what is published is queued for the blog's server.
  public var hasServer: Bool {
    get { folder.contents.withLock { $0.hasServer } }
    set { folder.contents.withLock { $0.hasServer = newValue } }
  }

  /// As the files do: a blog that is fetched from a server gets its replies there.
  @discardableResult
  public func publish(_ reply: Reply) throws(Problem) -> Reply {
    var reply = reply
    if reply.delivery == nil, hasServer { reply.queue() }
    return try save(reply)
  }

  /// Another program tells a reply what happened to it on its way. Returns it as its file has it then.
  @discardableResult
  public func deliver(_ id: ReplyID, _ events: DeliveryEvent...) -> Reply? {
    folder.contents.withLock { contents in
      guard var reply = contents.replies[id] else { return nil }
      for event in events where !reply.apply(event, at: Timestamp(seconds: 1_767_225_600)) {
        preconditionFailure("\(event) means nothing to \(reply.delivery?.state as Any)")
      }
      contents.version += 1
      reply.fileVersion = contents.version
      contents.replies[id] = reply
      return reply
    }
  }

  /// From now on every write fails with this; nil mends it.
  public func failWrites(_ failure: Problem?) { folder.contents.withLock { $0.failure = failure } }

  /// Somebody else changes the posts.
  public func replacePosts(_ posts: [Post]) { folder.contents.withLock { $0.posts = posts } }

  /// What stands in a reply's file.
  public func storedReply(_ id: ReplyID) -> Reply? {
    var reply = folder.contents.withLock { $0.replies[id] }
    reply?.fileVersion = nil
    return reply
  }

  /// What stands in the files of all replies and drafts.
  public var storedReplies: [Reply] { folder.contents.withLock { $0.replies.keys.sorted() }.compactMap(storedReply) }

  /// The site.
  public func site() throws(Problem) -> Site { folder.contents.withLock { $0.site } }

  /// One batch with every post.
  public func summaries(_ deliver: (SummaryBatch) -> Bool) throws(Problem) {
    let (site, posts) = folder.contents.withLock { ($0.site, $0.posts) }
    _ = deliver(SummaryBatch(summaries: posts.map { $0.summary(of: site) }, done: posts.count, total: posts.count))
  }

  /// A post by its slug.
  public func post(_ id: PostID) throws(Problem) -> OpenedPost {
    guard let post = folder.contents.withLock({ $0.posts.first { $0.id == id } }) else {
      throw Problem(.post(.missing(slug: id.slug)), file: "posts/\(id).json")
    }
    return OpenedPost(post: post)
  }

  /// Every reply.
  public func replies() throws(Problem) -> (replies: [Reply], problems: [Problem]) {
    (folder.contents.withLock { Array($0.replies.values) }, [])
  }

  /// Keeps the reply, or fails as ``failWrites(_:)`` says, or where its file has another version.
  @discardableResult
  public func save(_ reply: Reply) throws(Problem) -> Reply {
    var saved = reply
    let written = written.withLock { $0[reply.id] }
    let failure = folder.contents.withLock { contents -> Problem? in
      if let failure = contents.refuses(reply.id, reply.fileVersion, written: written) { return failure }
      contents.version += 1
      saved.fileVersion = contents.version
      contents.replies[reply.id] = saved
      return nil
    }
    if let failure { throw failure }
    self.written.withLock { $0[reply.id] = saved.fileVersion }
    return saved
  }

  /// Forgets the reply, or fails as ``failWrites(_:)`` says, or where its file has another version.
  public func delete(_ id: ReplyID, fileVersion: Int64?) throws(Problem) {
    let written = written.withLock { $0[id] }
    let failure = folder.contents.withLock { contents -> Problem? in
      if contents.replies[id] != nil || contents.failure != nil,
        let failure = contents.refuses(id, fileVersion, written: written)
      {
        return failure
      }
      contents.replies[id] = nil
      return nil
    }
    if let failure { throw failure }
  }

  /// Nothing is ever wrong here.
  public func check() -> [Problem] { [] }
}

/// A memory of what was read, without a disk.
public final class MemoryStateStore: ReadingStateStore {
  private let state: Mutex<ReadingState>
  private let failure = Mutex<Problem?>(nil)

  /// Begins with a state.
  public init(_ state: ReadingState = ReadingState()) { self.state = Mutex(state) }

  /// From now on every write fails with this; nil mends it.
  public func failWrites(_ failure: Problem?) { self.failure.withLock { $0 = failure } }

  /// What is remembered now.
  public var current: ReadingState { state.withLock { $0 } }

  /// What is remembered now.
  public func load() -> (state: ReadingState, problems: [Problem]) { (current, []) }

  /// Remembers the changes.
  public func append(_ changes: [StateChange]) throws(Problem) {
    if let failure = failure.withLock({ $0 }) { throw failure }
    state.withLock { state in for change in changes { state.apply(change) } }
  }
}
