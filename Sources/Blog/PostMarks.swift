/// Where a post stands with its author.
public enum PostStatus: Hashable, Sendable {
  /// Everybody reads it.
  case published
  /// Not finished.
  case draft
  /// Waits for an editor.
  case pending
  /// Comes out at its date.
  case scheduled
  /// For the author's eyes.
  case `private`
  /// Thrown away, still there.
  case trash
  /// A word that this version does not know; kept.
  case other(String)

  /// From the file's word; none means published.
  public init(_ word: String) {
    switch word {
    case "", "published": self = .published
    case "draft": self = .draft
    case "pending": self = .pending
    case "scheduled": self = .scheduled
    case "private": self = .private
    case "trash": self = .trash
    default: self = .other(word)
    }
  }

  /// The file's word.
  public var word: String {
    switch self {
    case .published: "published"
    case .draft: "draft"
    case .pending: "pending"
    case .scheduled: "scheduled"
    case .private: "private"
    case .trash: "trash"
    case .other(let word): word
    }
  }
}

/// What a blog's software says about a post beside its text.
public struct PostMarks: Hashable, Sendable {
  /// Published, draft …
  public var status: PostStatus
  /// `post`, `page`, or another type's name.
  public var kind: String
  /// Stands above the others.
  public var isSticky: Bool
  /// The blog asks for a password before it shows the post.
  public var isPasswordProtected: Bool
  /// WordPress's post format: `aside`, `gallery`, `quote` …; nil for the standard one.
  public var format: String?
  /// Those of the post's tags that are categories.
  public var categories: [String]
  /// Whether the post was made here: its file says so, wherever it is read.
  public var isMadeHere: Bool
  /// Its blog's server has it no more; it stays here.
  public var hasVanished: Bool

  /// Whether everybody may read the post.
  public var isPublic: Bool { status == .published && !isPasswordProtected && !hasVanished }

  /// Whether a page to be put on the web may show it: what everybody may read, and of a type that is a text and no plugin's
  /// own business.
  public var isForEverybody: Bool { isPublic && ["", "post", "page"].contains(kind) }

  /// Whether it is of another type than posts and pages, and kept from everybody: as an import leaves what a plugin keeps.
  public var isHeldKind: Bool {
    guard !["", "post", "page"].contains(kind) else { return false }
    if case .other = status { return true }
    return status == .private
  }

  /// Memberwise.
  public init(
    status: PostStatus = .published, kind: String = "post", isSticky: Bool = false, isPasswordProtected: Bool = false,
    format: String? = nil, categories: [String] = [], isMadeHere: Bool = false,
    hasVanished: Bool = false
  ) {
    self.status = status
    self.kind = kind
    self.isSticky = isSticky
    self.isPasswordProtected = isPasswordProtected
    self.format = format
    self.categories = categories
    self.isMadeHere = isMadeHere
    self.hasVanished = hasVanished
  }
}
