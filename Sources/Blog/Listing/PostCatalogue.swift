/// What the list must know of the reader's state.
public struct ListMarks: Hashable, Sendable {
  /// Posts that were read.
  public var readPosts: Set<PostID>
  /// Posts that somebody marked unread: those that were made here count as read but for these.
  public var unreadPosts: Set<PostID>
  /// Comments that were read, by post.
  public var readComments: [PostID: Set<CommentID>]
  /// Posts with a star.
  public var starredPosts: Set<PostID>
  /// Posts with a reply or draft written here, and how many of those are shown.
  public var replies: [PostID: Int]
  /// What tells what one said oneself.
  public var own: OwnVoice
  /// Posts of which all this says everything; of others it says only what was done since. Nil for all posts.
  public var known: Set<PostID>?

  /// Memberwise.
  public init(
    readPosts: Set<PostID> = [], unreadPosts: Set<PostID> = [], readComments: [PostID: Set<CommentID>] = [:],
    starredPosts: Set<PostID> = [], replies: [PostID: Int] = [:], own: OwnVoice = OwnVoice(), known: Set<PostID>? = nil
  ) {
    self.readPosts = readPosts
    self.unreadPosts = unreadPosts
    self.readComments = readComments
    self.starredPosts = starredPosts
    self.replies = replies
    self.own = own
    self.known = known
  }

  /// Whether the text of a post counts as read. Who made it here knows what it says.
  public func isRead(_ post: PostSummary) -> Bool { isRead(post.id, isMadeHere: post.marks.isMadeHere) }

  /// The same of a post of which no more is known.
  public func isRead(_ post: PostID, isMadeHere: Bool) -> Bool {
    readPosts.contains(post) || isMadeHere && !unreadPosts.contains(post)
  }
}

/// Which part of which list is wanted.
public struct ListRequest: Hashable, Sendable {
  /// The row that the part is laid around.
  public enum Anchor: Hashable, Sendable {
    /// A place in the list, counted from 0; one behind the end means the last.
    case row(Int)
    /// A post; where the list does not hold it, the row.
    case post(PostID, orRow: Int)
  }

  /// Which posts.
  public var query: PostQuery
  /// In which order.
  public var order: PostOrder
  /// A post that the list holds although the query may not ask for it: the one being read.
  public var keeping: PostID?
  /// What the part is laid around.
  public var anchor: Anchor
  /// At most so many rows before the anchor.
  public var before: Int
  /// At most so many rows from the anchor on.
  public var after: Int

  /// Memberwise.
  public init(
    query: PostQuery = PostQuery(), order: PostOrder = .date, keeping: PostID? = nil, anchor: Anchor = .row(0),
    before: Int = 0, after: Int
  ) {
    self.query = query
    self.order = order
    self.keeping = keeping
    self.anchor = anchor
    self.before = before
    self.after = after
  }
}

/// A part of a list.
public struct ListWindow: Hashable, Sendable {
  /// Consecutive rows.
  public var rows: [PostSummary]
  /// The place of the first of them in the list.
  public var start: Int
  /// Where the anchor is now; nil for an empty list, or where the anchor's post is not in it.
  public var anchor: Int?
  /// Rows of the whole list.
  public var count: Int
  /// Posts of the blog, whatever the query.
  public var total: Int
  /// Posts of the blog that were not read.
  public var unread: Int
  /// Whether marks of posts that the blog does not hold any more may make that number too small.
  public var isUnreadEstimated: Bool
  /// What is remembered of those of the rows' posts of which the asker said to know nothing yet.
  public var remembered: ReadingState?

  /// Memberwise.
  public init(
    rows: [PostSummary], start: Int, anchor: Int?, count: Int, total: Int, unread: Int, isUnreadEstimated: Bool = false
  ) {
    self.rows = rows
    self.start = start
    self.anchor = anchor
    self.count = count
    self.total = total
    self.unread = unread
    self.isUnreadEstimated = isUnreadEstimated
  }
}

/// A post that is looked for, maybe far from what the list shows.
public enum PostLookup: Hashable, Sendable {
  /// By slug.
  case slug(PostID)
  /// By the feed item's id, where exactly one post has it.
  case feedID(String)
  /// By permalink; scheme and a last slash do not matter.
  case url(String)
  /// The nearest row of a list before (step -1) or behind (+1) a post whose file can be read. Where the list does not
  /// hold the post, counted from the row.
  case neighbour(of: PostID, orRow: Int, step: Int, query: PostQuery, order: PostOrder)
  /// The nearest post of a list in a direction that is unread or has an unread comment.
  case unread(UnreadLookup)
  /// The nearest row of a list from a post on, round the list's end, that says a text in its title, an author's name or
  /// a tag; `includingItself` begins with the post's own row.
  case saying(
    String, from: PostID, orRow: Int, step: Int, includingItself: Bool, query: PostQuery, order: PostOrder)
}

/// Where the next post is looked for in which something is unread.
public struct UnreadLookup: Hashable, Sendable {
  /// The post that one comes from.
  public var post: PostID
  /// Where the list does not hold it, the row that it is counted from.
  public var row: Int
  /// Down the list (+1) or up (-1).
  public var step: Int
  /// Whether the post itself comes first.
  public var includesItself: Bool
  /// Whether it goes on round the list's end, up to the post itself.
  public var goesRound: Bool
  /// Whether nothing is to be looked for beyond the list's end afterwards.
  public var isLast: Bool
  /// Which posts.
  public var query: PostQuery
  /// In which order.
  public var order: PostOrder

  /// Memberwise.
  public init(
    from post: PostID, orRow row: Int, step: Int, includesItself: Bool = false, goesRound: Bool = false,
    isLast: Bool = false,
    query: PostQuery = PostQuery(), order: PostOrder = .date
  ) {
    self.post = post
    self.row = row
    self.step = step
    self.includesItself = includesItself
    self.goesRound = goesRound
    self.isLast = isLast
    self.query = query
    self.order = order
  }
}

/// What is unread in a post.
public struct UnreadPost: Hashable, Sendable {
  /// The post.
  public var post: PostID
  /// Whether its text is.
  public var isText: Bool
  /// Which of its comments are.
  public var comments: [CommentID]

  /// Memberwise.
  public init(post: PostID, isText: Bool, comments: [CommentID]) {
    self.post = post
    self.isText = isText
    self.comments = comments
  }
}

/// What the catalogue's keeper reports.
public enum CatalogueEvent: Hashable, Sendable {
  /// Files are being read: so many of so many. `isText` while what they say is made searchable, after all are listed.
  case reading(done: Int, total: Int, isText: Bool)
  /// These posts are not as they were (nil: too many to name); lists must be asked for again.
  case postsChanged(Set<PostID>?)
  /// Replies came, went or changed on disk.
  case repliesChanged
  /// `blog.json` changed.
  case siteChanged
  /// Everything on disk is known now; what is wrong with files of posts, at most some hundreds.
  case upToDate([Problem])
  /// Why the catalogue is not kept on disk this time, or had to be begun again.
  case notice(IndexNotice)
}

/// The port through which the reader lists, looks up and searches posts without reading them all. Calls block; the
/// reader makes them off its main thread. They may be made from several threads at once.
public protocol PostCatalogue: Sendable {
  /// A part of a list, as far as the catalogue is filled.
  func window(_ request: ListRequest, marks: ListMarks) throws(Problem) -> ListWindow

  /// The post that is looked for; nil where there is none.
  func find(_ lookup: PostLookup, marks: ListMarks) throws(Problem) -> PostSummary?

  /// What is unread in the posts of a list, but for files that cannot be read.
  func unread(_ query: PostQuery, marks: ListMarks) throws(Problem) -> [UnreadPost]

  /// Everything that posts and comments say, as far as the catalogue is filled, and what replies written here say.
  /// Ends early when `deliver` returns false. The last report has `done == total`.
  func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) throws(Problem)

  /// Brings the catalogue up to what is on disk, then watches the disk and keeps it there, until `stop` is called or
  /// `report` returns false. Returns at once when somebody else keeps it in this process.
  func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool)

  /// Brings the catalogue up to what is on disk once, and returns.
  func refresh(_ report: (CatalogueEvent) -> Bool) throws(Problem)

  /// Ends `keep` soon; returns at once.
  func stop()
}
