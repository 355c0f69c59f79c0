/// A value that a source carries and the domain has no name for; the repository keeps it.
public indirect enum SourceValue: Hashable, Sendable {
  /// Text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// Any other number, as it is written in JSON: to the digit.
  case number(String)
  /// Yes or no.
  case bool(Bool)
  /// Nothing, said so.
  case null
  /// Several.
  case list([SourceValue])
  /// Named parts.
  case object([SourceMember])
}

/// A named value that a source carries.
public struct SourceMember: Hashable, Sendable {
  /// The member's key in the repository's file: `_wordpress`.
  public var key: String
  /// Its value.
  public var value: SourceValue

  /// Memberwise.
  public init(_ key: String, _ value: SourceValue) {
    self.key = key
    self.value = value
  }
}

/// One post as a source has it, on its way into a repository.
public struct ImportedPost: Hashable, Sendable {
  /// What of the repository's older version gives way where the source is silent.
  public struct Coverage: OptionSet, Hashable, Sendable {
    /// Bits.
    public var rawValue: Int
    /// From bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The source names every comment there is: those it lacks are gone.
    public static let comments = Coverage(rawValue: 1)
    /// A mark, a tag or an excerpt that the source lacks was taken away.
    public static let details = Coverage(rawValue: 2)
    /// The body is the whole text and not an excerpt of it.
    public static let body = Coverage(rawValue: 4)
    /// The body is as a page shows it: the author's own text, where it is here and says the same, is worth more.
    public static let rendered = Coverage(rawValue: 8)
    /// All of an export.
    public static let everything: Coverage = [.comments, .details, .body]
  }

  /// Its slug is what the source would like: untrusted, possibly empty or taken.
  public var post: Post
  /// Where it stands at its source, from 1; nil where the source has no lines.
  public var line: Int?
  /// The file that it stands in, below the source; nil where the source is a file.
  public var path: String?
  /// Members to keep beside the post.
  public var extras: [SourceMember]
  /// Members to keep beside each comment; empty, or one list for each comment.
  public var commentExtras: [[SourceMember]]
  /// What the source is complete about.
  public var coverage: Coverage
  /// The source's own number for the post, to which pictures and parents refer; unique in one source.
  public var sourceNumber: String?
  /// The number of the picture that leads the post.
  public var leadPicture: String?
  /// When the source says that it was changed last: an older one takes no newer one's place. Nil where it does not say.
  public var version: Timestamp?
  /// Members, by their names in JSON Feed, that the source has and that cannot be read, as far as they are not in the post:
  /// it is silent about them, and what the repository has of them stays.
  public var unread: Set<String>
  /// Members in which codes stand for halves of characters: a text of the repository that says the same and more stays.
  public var damaged: Set<String>
  /// Names of members within `_front_matter` that are nobody's business: what an older import left of them goes.
  public var withheld: Set<String>
  /// Whether an export of ours has it: ids of its comments are those that they had in a repository, be they repeated.
  public var isFromExport = false
  /// False where the source ends in the middle of it: then it takes no other one's place.
  public var isWhole: Bool

  /// Memberwise.
  public init(
    post: Post, line: Int? = nil, path: String? = nil, extras: [SourceMember] = [],
    commentExtras: [[SourceMember]] = [],
    coverage: Coverage = .everything, sourceNumber: String? = nil, leadPicture: String? = nil,
    version: Timestamp? = nil, isWhole: Bool = true, unread: Set<String> = [], damaged: Set<String> = [],
    withheld: Set<String> = []
  ) {
    self.post = post
    self.line = line
    self.path = path
    self.extras = extras
    self.commentExtras = commentExtras
    self.coverage = coverage
    self.sourceNumber = sourceNumber
    self.leadPicture = leadPicture
    self.version = version
    self.isWhole = isWhole
    self.withheld = withheld
    self.unread = unread
    self.damaged = damaged
  }
}

/// A comment that came apart from its post: an item of a feed of comments.
public struct ImportedComment: Hashable, Sendable {
  /// The comment; its `inReplyTo` may name the post.
  public var comment: Comment
  /// How a reference begins that is the name of a post's file.
  public static let slugPrefix = "slug:"

  /// Permalinks, ids and names of files that may be its post's, the most trusted first.
  public var postReferences: [String]
  /// Where it stands at its source, from 1.
  public var line: Int?
  /// Members to keep beside the comment.
  public var extras: [SourceMember]

  /// Memberwise.
  public init(
    comment: Comment, postReferences: [String], line: Int? = nil, extras: [SourceMember] = []
  ) {
    self.comment = comment
    self.postReferences = postReferences
    self.line = line
    self.extras = extras
  }
}

/// A picture or another file that a blog's software lists apart from its posts.
public struct ImportedAttachment: Hashable, Sendable {
  /// Where it is.
  public var attachment: Attachment
  /// Its own number in the source.
  public var number: String
  /// The number of the post that it was uploaded to; nil for none.
  public var parent: String?

  /// Memberwise.
  public init(attachment: Attachment, number: String, parent: String?) {
    self.attachment = attachment
    self.number = number
    self.parent = parent
  }
}
