/// What names a reply: the file name below `replies/` without `.json`. It doubles as the reply's comment id.
public struct ReplyID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Letters, digits and hyphens; sorts by time of writing.
  public let value: String
  /// Whose replies it is among, in lists over several blogs: ids may repeat from blog to blog. Nil within one.
  public let blog: BlogID?
  /// From a string.
  public init(_ value: String) { self.init(value, in: nil) }
  /// From a string and, in lists over several blogs, the blog.
  public init(_ value: String, in blog: BlogID?) {
    self.value = value
    self.blog = blog
  }
  /// The id.
  public var description: String { value }
  /// By string, and so by time of writing; then by blog.
  public static func < (a: ReplyID, b: ReplyID) -> Bool {
    a.value == b.value ? a.blog?.name ?? "" < b.blog?.name ?? "" : a.value < b.value
  }
  /// As the thread knows it.
  public var commentID: CommentID { CommentID(value) }
}

/// Where a reply stands in its life.
public enum ReplyStatus: String, Hashable, Sendable, CaseIterable {
  /// Being written; nobody else sees it.
  case draft
  /// Stands in the thread.
  case published
  /// Waits to be sent to the blog.
  case queued
  /// The blog has it.
  case sent
  /// The blog's owner must approve it.
  case held

  /// Whether the thread shows it.
  public var isShown: Bool { self != .draft }
}

/// Who the reader is when replying; asked for once, then remembered.
public struct Identity: Hashable, Sendable {
  /// The name under which replies stand.
  public var name: String
  /// Never shown; blogs ask for it.
  public var email: String?
  /// Home page, shown as the name's link.
  public var url: String?

  /// Memberwise.
  public init(name: String, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}

/// One reply written here, for its whole life: what `replies/<id>.json` says.
public struct Reply: Hashable, Sendable {
  /// The file's name and the comment id of the reply.
  public var id: ReplyID
  /// The post that it answers, by slug.
  public var post: PostID
  /// That post's feed id, so that a renamed file still finds its replies.
  public var postFeedID: String
  /// The comment that it answers; nil answers the post.
  public var inReplyTo: CommentID?
  /// Under whose name.
  public var author: Identity
  /// Markdown, as typed.
  public var markdown: String
  /// Draft, published …
  public var status: ReplyStatus {
    // What is being written is on no way.
    didSet { if status == .draft { delivery = nil } }
  }
  /// The published reply whose new wording this draft is; nil for a reply of its own.
  public var replaces: ReplyID?
  /// When writing began.
  public var created: Timestamp
  /// When it was last changed.
  public var modified: Timestamp
  /// When it was published; nil for a draft that never was.
  public var published: Timestamp?
  /// Its way to the blog; nil for one that stays here.
  public var delivery: Delivery? {
    get { box?.delivery }
    set { box = newValue.map(Box.init) }
  }
  private var box: Box?
  /// Stands for everything that its file said when it was read or written; nil for a reply that has no file yet. Who
  /// writes finds out by it whether somebody else wrote meanwhile. Not in the file.
  public var fileVersion: Int64?

  /// Memberwise.
  public init(
    id: ReplyID, post: PostID, postFeedID: String = "", inReplyTo: CommentID? = nil, author: Identity,
    markdown: String, status: ReplyStatus = .draft, replaces: ReplyID? = nil, created: Timestamp,
    modified: Timestamp? = nil, published: Timestamp? = nil
  ) {
    self.id = id
    self.post = post
    self.postFeedID = postFeedID
    self.inReplyTo = inReplyTo
    self.author = author
    self.markdown = markdown
    self.status = status
    self.replaces = replaces
    self.created = created
    self.modified = modified ?? created
    self.published = published
  }

  /// One word beside the reply: most have none, and replies are copied with every frame.
  private final class Box: Hashable, Sendable {
    let delivery: Delivery
    init(_ delivery: Delivery) { self.delivery = delivery }
    static func == (one: Box, other: Box) -> Bool { one === other || one.delivery == other.delivery }
    func hash(into hasher: inout Hasher) { hasher.combine(delivery) }
  }

  /// Whether the thread shows it: not where its comment came back with those of the blog.
  public var isShown: Bool { status.isShown && delivery?.remote?.here == nil }

  /// What threads call it: by its own name, or as the comment that came back.
  public var shownID: CommentID {
    delivery?.remote?.here ?? id.commentID
  }

  /// Something happens to it on its way; false where that means nothing to it, and then nothing changes.
  public mutating func apply(_ event: DeliveryEvent, at now: Timestamp) -> Bool {
    guard status.isShown, var changed = delivery, changed.apply(event, at: now) else { return false }
    delivery = changed
    if let new = changed.state.status { status = new }
    return true
  }

  /// It is to be sent to the blog.
  public mutating func queue() {
    delivery = Delivery()
    status = .queued
  }

  /// The reply as a member of the thread.
  public var comment: Comment {
    Comment(
      id: id.commentID, inReplyTo: inReplyTo, author: Author(name: author.name, url: author.url),
      published: published ?? modified, body: Body(format: .markdown, source: markdown))
  }
}

extension Reply {
  /// Takes it out of the outbox and makes a draft of it again; false where something of it may stand at the blog.
  public mutating func takeBack() -> Bool {
    guard status.isShown, delivery?.isStillOurs ?? true else { return false }
    delivery = nil
    status = .draft
    published = nil
    return true
  }
}
