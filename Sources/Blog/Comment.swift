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
///
/// A value of one word: threads of ten thousand are sorted, copied and compared, and comments are large.
public struct Comment: Hashable, Sendable {
  private struct Fields: Hashable, Sendable {
    // What a thread is made of comes first: it stands in the same piece of memory.
    var id: CommentID
    var inReplyTo: CommentID?
    var published: Timestamp?
    var status: CommentStatus
    var kind: CommentKind
    var author: Author
    var body: Body
    var url: String?
    var hasVanished: Bool
  }

  private final class Box: Sendable {
    let fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }

  private var box: Box

  /// Unique in a sane thread; duplicates are shown all the same.
  public var id: CommentID {
    get { box.fields.id }
    set { change { $0.id = newValue } }
  }
  /// The comment it answers; nil answers the post.
  public var inReplyTo: CommentID? {
    get { box.fields.inReplyTo }
    set { change { $0.inReplyTo = newValue } }
  }
  /// Comment, pingback …
  public var kind: CommentKind {
    get { box.fields.kind }
    set { change { $0.kind = newValue } }
  }
  /// Who wrote it; for a pingback, the title of the page that links here.
  public var author: Author {
    get { box.fields.author }
    set { change { $0.author = newValue } }
  }
  /// Nil where the file has none or one that cannot be read.
  public var published: Timestamp? {
    get { box.fields.published }
    set { change { $0.published = newValue } }
  }
  /// The text.
  public var body: Body {
    get { box.fields.body }
    set { change { $0.body = newValue } }
  }
  /// Whether it is shown.
  public var status: CommentStatus {
    get { box.fields.status }
    set { change { $0.status = newValue } }
  }
  /// Its own permalink, where the file has one.
  public var url: String? {
    get { box.fields.url }
    set { change { $0.url = newValue } }
  }
  /// An import found it gone at its source; it stays here.
  public var hasVanished: Bool {
    get { box.fields.hasVanished }
    set { change { $0.hasVanished = newValue } }
  }

  /// Whether a page to be put on the web may show it: a status or a kind that nobody here knows may be the owner's alone, as
  /// a shop's notes on orders and an editor's remarks are. What was taken from the blog is nobody's to show again.
  public var isForEverybody: Bool {
    guard status == .approved, !hasVanished else { return false }
    guard case .other(let word) = kind else { return true }
    return Comment.publicKinds.contains(word)
  }

  /// What the web calls answers that are no comments.
  private static let publicKinds: Set<String> = ["webmention", "mention", "like", "repost", "bookmark", "reply"]

  /// Memberwise.
  public init(
    id: CommentID, inReplyTo: CommentID? = nil, kind: CommentKind = .comment, author: Author,
    published: Timestamp? = nil, body: Body = .empty, status: CommentStatus = .approved, url: String? = nil,
    hasVanished: Bool = false
  ) {
    box = Box(
      Fields(
        id: id, inReplyTo: inReplyTo, published: published, status: status, kind: kind, author: author, body: body,
        url: url, hasVanished: hasVanished))
  }

  private mutating func change(_ change: (inout Fields) -> Void) {
    var fields = box.fields
    change(&fields)
    box = Box(fields)
  }

  /// The same for copies of one comment, as long as any of them is there; two that are equal may differ in it.
  package var identity: ObjectIdentifier { ObjectIdentifier(box) }

  /// By what they say.
  public static func == (a: Comment, b: Comment) -> Bool { a.box === b.box || a.box.fields == b.box.fields }

  /// By what it says.
  public func hash(into hasher: inout Hasher) { hasher.combine(box.fields) }
}
