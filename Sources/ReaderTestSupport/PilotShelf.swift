import Blog
import Reader
import Synchronization
import Words

/// Blogs in memory, as a test has them on the list of blogs.
public final class PilotShelf: BlogShelf {
  /// A blog with all that it is read with.
  public struct Entry: Sendable {
    /// Its name.
    public var id: BlogID
    /// Its files.
    public var repository: MemoryRepository
    /// What is remembered of it.
    public var store = MemoryStateStore()
    /// The machine as it sees it.
    public var host: PilotHost
    /// Its server.
    public var syncing: PilotSyncing?
    /// What gets its pictures.
    public var pictures: (any PictureSource)?
    /// Whether it comes from a server on the web.
    public var isFetched = false
    /// Why it cannot be read.
    public var problem: Problem?
    /// Whether it does not answer.
    public var isSlow = false

    /// A blog with these posts.
    public init(_ name: String, _ repository: MemoryRepository = MemoryRepository(), syncing: PilotSyncing? = nil) {
      id = BlogID(name)
      self.repository = repository
      self.syncing = syncing
      // Two readers of two blogs may give replies the same ids.
      host = PilotHost(window: "reply")
    }
  }

  private struct State {
    var entries: [Entry]
    var place: BlogID?
    var deliver: (@Sendable ([ShelvedBlog], Bool) -> Bool)?
    var opened: [BlogID] = []
    var failure: Problem?
  }

  private let state: Mutex<State>
  private let own: MemoryStateStore

  /// Blogs in the order of the settings.
  ///
  /// - Parameter own: where lists over all blogs keep the person's choices.
  public init(_ entries: [Entry], place: BlogID? = nil, own: MemoryStateStore = MemoryStateStore()) {
    state = Mutex(State(entries: entries, place: place))
    self.own = own
  }

  /// The first of them.
  public var first: Entry { state.withLock { $0.entries[0] } }
  /// One of them.
  public subscript(_ name: String) -> Entry { state.withLock { $0.entries.first { $0.id.name == name }! } }
  /// What was opened, in order.
  public var opened: [BlogID] { state.withLock { $0.opened } }
  /// The row that is remembered.
  public var remembered: BlogID? { state.withLock { $0.place } }

  /// Why the settings cannot be read from now on.
  public func fail(_ problem: Problem?) { state.withLock { $0.failure = problem } }

  /// Other blogs are listed from now on.
  public func list(_ entries: [Entry]) {
    let deliver = state.withLock { state in
      state.entries = entries
      return state.deliver
    }
    _ = deliver?(known, true)
  }

  /// Looks at all of them, as the system's does by itself.
  public func lookAtAll() {
    let deliver = state.withLock { $0.deliver }
    _ = deliver?(known, false)
  }

  private var known: [ShelvedBlog] { state.withLock { $0.entries }.map(Self.look) }

  private static func look(_ entry: Entry) -> ShelvedBlog {
    var blog = ShelvedBlog(entry.id)
    (blog.problem, blog.isSlow) = (entry.problem, entry.isSlow)
    blog.sync = entry.syncing?.standing()
    guard blog.problem == nil, !blog.isSlow else { return blog }
    blog.title = (try? entry.repository.site())?.title
    let replies = (try? entry.repository.replies().replies) ?? []
    let marks = ListMarks(entry.store.current, replies)
    let catalogue = PlainCatalogue(entry.repository)
    func count(_ query: PostQuery) -> Int { catalogue.window(ListRequest(query: query, after: 0), marks: marks).count }
    let unread = catalogue.unread(PostQuery(), marks: marks)
    var counts = BlogCounts()
    counts.posts = count(PostQuery())
    counts.newPosts = unread.count { $0.isText }
    counts.newComments = unread.reduce(0) { $0 + $1.comments.count }
    (counts.new, counts.answered) = (count(Gathering.new.query), count(Gathering.answers.query))
    (counts.starred, counts.mine) = (count(Gathering.starred.query), count(Gathering.mine.query))
    counts.drafts = replies.count { $0.status == .draft }
    blog.counts = counts
    return blog
  }

  /// Their names.
  public func blogs() throws(Problem) -> [ShelvedBlog] {
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return state.withLock { $0.entries }.map { ShelvedBlog($0.id) }
  }

  /// As it was remembered.
  public func place() -> BlogID? { remembered }
  /// Keeps it.
  public func remember(_ place: BlogID) { state.withLock { $0.place = place } }

  /// Tells all at once.
  public func keep(_ deliver: @escaping @Sendable ([ShelvedBlog], Bool) -> Bool) {
    state.withLock { $0.deliver = deliver }
    _ = deliver(known, true)
  }

  /// Tells no more.
  public func stop() { state.withLock { $0.deliver = nil } }

  /// Counts it.
  public func look(at blog: BlogID) -> ShelvedBlog {
    state.withLock { $0.entries.first { $0.id == blog } }.map(Self.look) ?? ShelvedBlog(blog)
  }

  /// Those of an entry.
  public func ports(of blog: BlogID) throws(Problem) -> BlogPorts {
    state.withLock { $0.opened.append(blog) }
    guard let entry = state.withLock({ $0.entries.first { $0.id == blog } }) else {
      throw Problem(.file(.folderMissing), file: blog.name)
    }
    if let problem = entry.problem { throw problem }
    return BlogPorts(
      repository: entry.repository, catalogue: PlainCatalogue(entry.repository), store: entry.store, host: entry.host,
      syncing: entry.syncing, pictures: entry.pictures, isFetched: entry.isFetched)
  }

  /// Over all that can be read.
  public func ports(of gathering: Gathering) throws(Problem) -> BlogPorts {
    state.withLock { $0.opened.append(gathering.id) }
    let entries = state.withLock { $0.entries }.filter { $0.problem == nil && !$0.isSlow }
    let members = entries.map { MemoryGathering.Member(id: $0.id, repository: $0.repository, store: $0.store) }
    let all = MemoryGathering(GatheringWords(gathering).text, members, own: own)
    return BlogPorts(
      repository: all, catalogue: PlainCatalogue(all, scope: gathering.query), store: all, host: first.host,
      pictures: first.pictures)
  }
}
