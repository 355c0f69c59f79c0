import Blog
import Synchronization

/// Where a test reads its blog: alone, or beside another one with the same slugs and ids.
public enum World: String, Sendable, CaseIterable, CustomStringConvertible {
  /// There is no other blog.
  case alone
  /// One of two on the list of blogs; the other was entered and left before.
  case oneOfTwo
  /// In the list of what is new in two.
  case listOverTwo

  /// As a failing test says it.
  public var description: String {
    switch self {
    case .alone: "alone"
    case .oneOfTwo: "one of two blogs"
    case .listOverTwo: "a list over two blogs"
    }
  }

  /// How the blog of a test is called.
  public static let here = BlogID("blog")
  /// How the other is called.
  public static let elsewhere = BlogID("other")

  /// Where tests read now.
  @TaskLocal public static var stay = WorldStay(.alone)
}

/// A test's stay in a world, with every blog beside those that it read.
public final class WorldStay: Sendable {
  /// Which one.
  public let world: World
  private let others = Mutex<[OtherBlog]>([])

  /// Nothing was read yet.
  public init(_ world: World) { self.world = world }

  /// What is done from now on to the other blog that came last is a crossing.
  func watch() { others.withLock { others in others.indices.last.map { others[$0].watch() } } }

  /// What is not as it was in blogs that nobody read; empty where all is.
  public var crossings: [String] { others.withLock(\.self).flatMap(\.crossings) }

  /// A blog and the other one beside it.
  func shelf(_ here: PilotShelf.Entry) -> PilotShelf {
    let other = OtherBlog(of: here.repository)
    others.withLock { $0.append(other) }
    return PilotShelf([here, other.entry], own: here.store)
  }
}

/// A blog with the slugs and ids of another one, of its posts, its comments, and the replies that are written there. All of
/// it was read, starred, folded and left in the middle: whatever crosses over from there is seen.
struct OtherBlog: Sendable {
  let entry: PilotShelf.Entry
  private var before: BlogRemains

  init(of blog: MemoryRepository) {
    let (posts, replies) = blog.change { ($0.posts, Array($0.replies.values)) }
    var state = ReadingState()
    for post in posts {
      let comments = post.comments.map(\.id)
      state.readPosts.insert(post.id)
      state.starredPosts.insert(post.id)
      state.positions[post.id] = ReadingPosition(offset: 3)
      state.shownLinkBacks.insert(post.id)
      if comments.isEmpty { continue }
      state.readComments[post.id] = Set(comments)
      state.foldedComments[post.id] = Set(comments)
    }
    state.lastOpenPost = posts.first?.id
    // What is written in the blog gets these names.
    let drafts = (1...3).map { number in
      Reply(
        id: ReplyID("reply-\(number)"), post: posts.first?.id ?? PostID("gone"), author: Identity(name: "Elsewhere"),
        markdown: "Elsewhere \(number)", created: Timestamp(seconds: 1_700_000_000))
    }
    let repository = MemoryRepository(
      site: Site(title: "Elsewhere"), posts: posts.map(Self.elsewhere), replies: drafts + replies.map(Self.elsewhere))
    var entry = PilotShelf.Entry(World.elsewhere.name, repository)
    entry.store = MemoryStateStore(state)
    self.entry = entry
    before = BlogRemains(entry)
  }

  private static func elsewhere(_ post: Post) -> Post {
    var post = post
    post.title = "Elsewhere: " + post.title
    for place in post.comments.indices { post.comments[place].author = Author(name: "Elsewhere") }
    return post
  }

  private static func elsewhere(_ reply: Reply) -> Reply {
    var reply = reply
    reply.markdown = "Elsewhere: " + reply.markdown
    return reply
  }

  mutating func watch() { before = BlogRemains(entry) }

  var crossings: [String] { BlogRemains(entry).differences(from: before) }
}

/// What can be told of a blog: what is remembered of it, and what was written in it.
public struct BlogRemains: Equatable, Sendable {
  /// But for choices and names, which are the person's and not one blog's.
  public var state: ReadingState
  /// Drafts and replies, by their ids.
  public var replies: [Reply]
  /// Posts, as they stand there.
  public var posts: [PostID]

  /// As it is now.
  public init(_ entry: PilotShelf.Entry) {
    state = entry.store.current
    (state.settings, state.identity) = ([:], nil)
    replies = entry.repository.storedReplies
    posts = entry.repository.change { $0.posts.map(\.id) }
  }

  /// What is not as it was.
  public func differences(from before: BlogRemains) -> [String] {
    func difference<Value: Equatable>(_ name: String, _ part: (BlogRemains) -> Value) -> String? {
      part(self) == part(before) ? nil : "\(name): \(part(self)), not \(part(before))"
    }
    return [
      difference("read posts", \.state.readPosts), difference("posts marked unread", \.state.unreadPosts),
      difference("read comments", \.state.readComments), difference("stars", \.state.starredPosts),
      difference("positions", \.state.positions), difference("folds", \.state.foldedComments),
      difference("link backs", \.state.shownLinkBacks), difference("last post", \.state.lastOpenPost),
      difference("replies", \.replies), difference("posts", \.posts),
    ].compactMap(\.self)
  }
}
