import Blog
import Reader

/// Several blogs in memory as one: ids say whose they are.
public struct MemoryGathering: BlogRepository, ReadingStateStore {
  /// One of them.
  public struct Member: Sendable {
    /// Its name.
    public var id: BlogID
    /// Its files.
    public var repository: MemoryRepository
    /// What is remembered of it.
    public var store: MemoryStateStore

    /// Memberwise.
    public init(id: BlogID, repository: MemoryRepository, store: MemoryStateStore) {
      self.id = id
      self.repository = repository
      self.store = store
    }
  }

  private let members: [Member]
  private let title: String
  /// For what belongs to no blog.
  private let own: MemoryStateStore

  /// A list with a title.
  public init(_ title: String, _ members: [Member], own: MemoryStateStore) {
    self.title = title
    self.members = members
    self.own = own
  }

  private func member(_ blog: BlogID?) throws(Problem) -> Member {
    guard let member = members.first(where: { $0.id == blog }) else {
      throw Problem(.post(.missing(slug: blog?.name ?? "")), file: "")
    }
    return member
  }

  /// Its title alone.
  public func site() throws(Problem) -> Site { Site(title: title) }

  /// Those of all.
  public func summaries(_ deliver: (SummaryBatch) -> Bool) throws(Problem) {
    for member in members {
      try member.repository.summaries { batch in
        var batch = batch
        for place in batch.summaries.indices {
          batch.summaries[place].id = PostID(batch.summaries[place].id.slug, in: member.id)
        }
        return deliver(batch)
      }
    }
  }

  /// Of its blog.
  public func post(_ id: PostID) throws(Problem) -> OpenedPost {
    let member = try member(id.blog)
    var opened = try member.repository.post(PostID(id.slug))
    opened.post.id = id
    opened.site = try? member.repository.site()
    return opened
  }

  /// Those of all.
  public func replies() throws(Problem) -> (replies: [Reply], problems: [Problem]) {
    var all: [Reply] = []
    for member in members { all += try member.repository.replies().replies.map { placed($0, in: member.id) } }
    return (all, [])
  }

  private func placed(_ reply: Reply, in blog: BlogID?) -> Reply {
    var reply = reply
    reply.id = ReplyID(reply.id.value, in: blog)
    reply.post = PostID(reply.post.slug, in: blog)
    reply.replaces = reply.replaces.map { ReplyID($0.value, in: blog) }
    return reply
  }

  /// In the blog whose post it answers.
  @discardableResult
  public func save(_ reply: Reply) throws(Problem) -> Reply {
    placed(try member(reply.id.blog).repository.save(placed(reply, in: nil)), in: reply.id.blog)
  }

  /// In its blog.
  @discardableResult
  public func publish(_ reply: Reply) throws(Problem) -> Reply {
    placed(try member(reply.id.blog).repository.publish(placed(reply, in: nil)), in: reply.id.blog)
  }

  /// In its blog.
  public func delete(_ id: ReplyID, fileVersion: Int64?) throws(Problem) {
    try member(id.blog).repository.delete(ReplyID(id.value), fileVersion: fileVersion)
  }

  /// Nothing is ever wrong here.
  public func check() -> [Problem] { [] }

  /// Of all.
  public func load() -> (state: ReadingState, problems: [Problem]) {
    var state = ReadingState()
    (state.settings, state.identity) = (own.current.settings, own.current.identity)
    for member in members { state.join(member.store.current.placed(in: member.id)) }
    return (state, [])
  }

  /// To the blogs that they are of.
  public func append(_ changes: [StateChange]) throws(Problem) {
    for change in changes {
      guard let blog = change.blog else {
        try own.append([change])
        continue
      }
      try member(blog).store.append([change.inItsBlog])
    }
  }
}
