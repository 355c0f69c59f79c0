/// What a blog's folder has of a post and its thread, as far as it is held against what a server has.
public struct HeldPost: Hashable, Sendable {
  /// A comment of the folder.
  public struct Comment: Hashable, Sendable {
    /// What its source calls it.
    public var id: String
    /// When it was written, in seconds since 1970.
    public var seconds: Int64?
    /// Whether everybody may see it at the server, as far as is known here: approved, no pingback, not gone.
    public var isListed: Bool

    /// Memberwise.
    public init(id: String, seconds: Int64?, isListed: Bool) {
      self.id = id
      self.seconds = seconds
      self.isListed = isListed
    }
  }

  /// Its file's name.
  public var id: PostID
  /// The permalink.
  public var url: String?
  /// What names it in its feed.
  public var feedID: String
  /// The number that the blog's software gave it.
  public var number: String?
  /// `post`, `page` …
  public var kind: String
  /// When it was published, in seconds since 1970.
  public var seconds: Int64?
  /// Whether everybody may see it at the server, as far as is known here: published, without a password, not gone.
  public var isListed: Bool
  /// Whether it takes comments, as far as is known here.
  public var commentsOpen: Bool
  /// In the file's order.
  public var comments: [Comment]

  /// Memberwise.
  public init(
    id: PostID, url: String? = nil, feedID: String = "", number: String? = nil, kind: String = "post",
    seconds: Int64? = nil, isListed: Bool = true, commentsOpen: Bool = true, comments: [Comment] = []
  ) {
    self.id = id
    self.url = url
    self.feedID = feedID
    self.number = number
    self.kind = kind
    self.seconds = seconds
    self.isListed = isListed
    self.commentsOpen = commentsOpen
    self.comments = comments
  }

  /// What an ``ImportedThread`` names it by: the file first.
  public var references: [String] {
    [ImportedComment.slugPrefix + id.slug, url ?? "", feedID].filter { !$0.isEmpty }
  }
}
