/// What names a comment inside its thread: the file's string, or a made-up one where the file has none.
public struct CommentID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as the file has it.
  public let value: String
  /// From a string.
  public init(_ value: String) { self.value = value }
  /// The id.
  public var description: String { value }
  /// By string.
  public static func < (a: CommentID, b: CommentID) -> Bool { a.value < b.value }
}

/// What kind of answer a comment is.
public enum CommentKind: Hashable, Sendable {
  /// Somebody wrote it.
  case comment
  /// Another blog linked here.
  case pingback
  /// Another blog said that it linked here.
  case trackback
  /// A kind that this version does not know ("like", "webmention"); kept and shown with its name.
  case other(String)

  /// From the file's word.
  public init(_ word: String) {
    switch word {
    case "", "comment": self = .comment
    case "pingback": self = .pingback
    case "trackback": self = .trackback
    default: self = .other(word)
    }
  }

  /// The file's word.
  public var word: String {
    switch self {
    case .comment: "comment"
    case .pingback: "pingback"
    case .trackback: "trackback"
    case .other(let word): word
    }
  }

  /// Pingbacks and trackbacks: links from elsewhere, shown as one group.
  public var isLinkBack: Bool { self == .pingback || self == .trackback }
}

/// What the blog's owner decided about a comment.
public enum CommentStatus: Hashable, Sendable {
  /// Shown.
  case approved
  /// Waits for the owner; kept, not shown.
  case held
  /// Kept, not shown.
  case spam
  /// Kept, not shown.
  case trash
  /// A word that this version does not know; shown, because hiding would lose it.
  case other(String)

  /// From the file's word; none means approved.
  public init(_ word: String) {
    switch word {
    case "", "approved": self = .approved
    case "held": self = .held
    case "spam": self = .spam
    case "trash": self = .trash
    default: self = .other(word)
    }
  }

  /// The file's word.
  public var word: String {
    switch self {
    case .approved: "approved"
    case .held: "held"
    case .spam: "spam"
    case .trash: "trash"
    case .other(let word): word
    }
  }

  /// Whether readers see such a comment.
  public var isShown: Bool {
    switch self {
    case .approved, .other: true
    case .held, .spam, .trash: false
    }
  }
}

/// One comment, pingback or trackback of a post.
public struct Comment: Hashable, Sendable {
  /// Unique in a sane thread; duplicates are shown all the same.
  public var id: CommentID
  /// The comment it answers; nil answers the post.
  public var inReplyTo: CommentID?
  /// Comment, pingback …
  public var kind: CommentKind
  /// Who wrote it; for a pingback, the title of the page that links here.
  public var author: Author
  /// Nil where the file has none or one that cannot be read.
  public var published: Timestamp?
  /// The text.
  public var body: Body
  /// Whether it is shown.
  public var status: CommentStatus
  /// Its own permalink, where the file has one.
  public var url: String?

  /// Memberwise.
  public init(
    id: CommentID, inReplyTo: CommentID? = nil, kind: CommentKind = .comment, author: Author,
    published: Timestamp? = nil, body: Body = .empty, status: CommentStatus = .approved, url: String? = nil
  ) {
    self.id = id
    self.inReplyTo = inReplyTo
    self.kind = kind
    self.author = author
    self.published = published
    self.body = body
    self.status = status
    self.url = url
  }
}
