/// How a body is written.
public enum BodyFormat: String, Hashable, Sendable, CaseIterable {
  /// HTML, as a WordPress editor leaves it.
  case html
  /// Plain text; blank lines part paragraphs.
  case text
  /// CommonMark with GitHub's extensions.
  case markdown
}

/// The text of a post, a comment or a reply, untouched.
public struct Body: Hashable, Sendable {
  /// How `source` is to be read.
  public var format: BodyFormat
  /// The text as the file has it: untrusted.
  public var source: String

  /// Memberwise.
  public init(format: BodyFormat, source: String) {
    self.format = format
    self.source = source
  }

  /// No text at all (a pingback without an excerpt, a post that is only a picture).
  public static let empty = Body(format: .text, source: "")
}

/// What names a post inside its repository: the file name below `posts/` without `.json`.
///
/// The feed's own `id` is kept in ``Post/feedID``; real exports repeat those, file names cannot.
public struct PostID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// `sosiaalisen-median-trendit`.
  public let slug: String
  /// Whose post it is, in lists over several blogs: slugs repeat from blog to blog. Nil within one.
  public let blog: BlogID?
  /// From a slug.
  public init(_ slug: String) { self.init(slug, in: nil) }
  /// From a slug and, in lists over several blogs, the blog.
  public init(_ slug: String, in blog: BlogID?) {
    self.slug = slug
    self.blog = blog
  }
  /// The slug.
  public var description: String { slug }
  /// By slug, then by blog.
  public static func < (a: PostID, b: PostID) -> Bool {
    a.slug == b.slug ? a.blog?.name ?? "" < b.blog?.name ?? "" : a.slug < b.slug
  }
}

/// One post with its whole thread: what `posts/<slug>.json` says.
public struct Post: Hashable, Sendable {
  /// The file's slug.
  public var id: PostID
  /// The feed item's `id`; often a URL, not always unique.
  public var feedID: String
  /// The permalink.
  public var url: String?
  /// The title as written; may be empty (``displayTitle`` never is).
  public var title: String
  /// The words with which an untitled post begins: what lists call it. Empty where it has a title, or no words.
  public var openingWords: String
  /// The body.
  public var body: Body
  /// An excerpt the author wrote.
  public var summary: String?
  /// Nil where the file has none or one that cannot be read.
  public var published: Timestamp?
  /// When the text was last changed.
  public var modified: Timestamp?
  /// Who wrote it; empty means the site's authors.
  public var authors: [Author]
  /// In the file's order, possibly repeated.
  public var tags: [String]
  /// BCP 47; nil means the site's.
  public var language: String?
  /// The lead picture: a URL or a path inside the repository.
  public var image: String?
  /// Enclosures.
  public var attachments: [Attachment]
  /// In the file's order, whatever their status.
  public var comments: [Comment]
  /// False where the author closed the thread ("Comments are closed").
  public var commentsOpen: Bool
  /// Comments that the blog's feed counts; nil where no feed says.
  public var countedComments: Int?
  /// What the blog's software says about it.
  public var marks: PostMarks
  /// Its blog's server has it no more; it stays here.
  public var hasVanished: Bool { marks.hasVanished }

  /// Memberwise.
  public init(
    id: PostID, feedID: String = "", url: String? = nil, title: String, openingWords: String = "",
    body: Body = .empty, summary: String? = nil, published: Timestamp? = nil, modified: Timestamp? = nil,
    authors: [Author] = [], tags: [String] = [], language: String? = nil, image: String? = nil,
    attachments: [Attachment] = [], comments: [Comment] = [], commentsOpen: Bool = true,
    countedComments: Int? = nil, marks: PostMarks = PostMarks()
  ) {
    self.id = id
    self.feedID = feedID
    self.url = url
    self.title = title
    self.openingWords = openingWords
    self.body = body
    self.summary = summary
    self.published = published
    self.modified = modified
    self.authors = authors
    self.tags = tags
    self.language = language
    self.image = image
    self.attachments = attachments
    self.comments = comments
    self.commentsOpen = commentsOpen
    self.countedComments = countedComments
    self.marks = marks
  }

  /// Comments that are known to stand on the post's page, where none of them is here.
  public var commentsElsewhere: Int { comments.contains(where: \.status.isShown) ? 0 : max(0, countedComments ?? 0) }

  /// The title, else the first words, else "(untitled)".
  public var displayTitle: String { Post.displayTitle(title, openingWords) }
  /// A title; where there is nothing to see in it, a post's first words, or "(untitled)".
  public static func displayTitle(_ title: String, _ openingWords: String = "") -> String {
    if isSeen(title) { return title }
    return isSeen(openingWords) ? openingWords : "(untitled)"
  }

  /// Whether there is anything to see in a title.
  public static func isSeen(_ title: String) -> Bool { title.unicodeScalars.contains(where: drawsSomething) }

  private static func drawsSomething(_ scalar: Unicode.Scalar) -> Bool {
    // U+2800 is a braille cell without dots: a symbol to Unicode, nothing to the eye.
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x2800
  }
}

/// A file that a post carries: JSON Feed's attachment.
public struct Attachment: Hashable, Sendable {
  /// Where it is: a URL or a path inside the repository.
  public var url: String
  /// Its media type, `audio/mpeg`.
  public var mimeType: String?
  /// What to call it.
  public var title: String?
  /// In bytes.
  public var size: Int?
  /// What WordPress says of it; nil for a file that it did not list.
  public var listed: ListedFile?

  /// Memberwise.
  public init(
    url: String, mimeType: String? = nil, title: String? = nil, size: Int? = nil, listed: ListedFile? = nil
  ) {
    self.url = url
    self.mimeType = mimeType
    self.title = title
    self.size = size
    self.listed = listed
  }
}

/// What WordPress says of a file in its library.
public struct ListedFile: Hashable, Sendable {
  /// By which galleries, playlists and lead pictures name it.
  public var number: String
  /// The number of the post that it was uploaded to, where that is known.
  public var post: String?
  /// Whether it was uploaded to another post, or to none: this one only shows it.
  public var isFromElsewhere: Bool
  /// What to read instead of a picture.
  public var alternative: String?
  /// What stands below it.
  public var caption: String?

  /// Memberwise.
  public init(
    number: String, post: String? = nil, isFromElsewhere: Bool = false, alternative: String? = nil,
    caption: String? = nil
  ) {
    self.number = number
    self.post = post
    self.isFromElsewhere = isFromElsewhere
    self.alternative = alternative
    self.caption = caption
  }
}

/// What the post list shows of a post; everything else stays on disk until it is opened.
public struct PostSummary: Hashable, Sendable {
  /// The file's slug.
  public var id: PostID
  /// The feed item's `id`.
  public var feedID: String
  /// The permalink.
  public var url: String?
  /// The title as written; may be empty.
  public var title: String
  /// The words with which an untitled post begins.
  public var openingWords: String
  /// Nil sorts after every date.
  public var published: Timestamp?
  /// Display names, the site's where the post names nobody.
  public var authors: [String]
  /// In the file's order.
  public var tags: [String]
  /// Comments and pingbacks that are shown, without replies written here.
  public var commentCount: Int
  /// The ids of those that are shown, in the file's order; what is new among them is counted without opening the post.
  public var commentIDs: [CommentID]
  /// Who wrote each of them, and what it answers.
  public var ties: [CommentTie]
  /// The latest date of a comment that is shown; nil where none has one.
  public var lastComment: Timestamp?
  /// What the blog's software says about it.
  public var marks: PostMarks
  /// Why the post cannot be opened; nil when it can.
  public var problem: Problem?

  /// Memberwise.
  public init(
    id: PostID, feedID: String = "", url: String? = nil, title: String, openingWords: String = "",
    published: Timestamp? = nil, authors: [String] = [], tags: [String] = [], commentCount: Int = 0,
    commentIDs: [CommentID] = [], ties: [CommentTie] = [], lastComment: Timestamp? = nil,
    marks: PostMarks = PostMarks(),
    problem: Problem? = nil
  ) {
    self.id = id
    self.feedID = feedID
    self.url = url
    self.title = title
    self.openingWords = openingWords
    self.published = published
    self.authors = authors
    self.tags = tags
    self.commentCount = commentCount
    self.commentIDs = commentIDs
    self.ties = ties
    self.lastComment = lastComment
    self.marks = marks
    self.problem = problem
  }

  /// The title, else the first words, else "(untitled)".
  public var displayTitle: String { Post.displayTitle(title, openingWords) }

  /// Newest first; posts without a date last; equal dates by slug, so that the order is total.
  public static func newestFirst(_ a: PostSummary, _ b: PostSummary) -> Bool {
    switch (a.published, b.published) {
    case (let x?, let y?) where x.seconds != y.seconds: return x.seconds > y.seconds
    case (.some, nil): return true
    case (nil, .some): return false
    default: return a.id < b.id
    }
  }
}

extension Post {
  /// What the list shows of this post.
  public func summary(of site: Site) -> PostSummary {
    let shown = comments.filter(\.status.isShown)
    return PostSummary(
      id: id, feedID: feedID, url: url, title: title, openingWords: openingWords, published: published,
      authors: (authors.isEmpty ? site.authors : authors).map(\.displayName), tags: tags,
      commentCount: shown.count, commentIDs: shown.map(\.id),
      ties: shown.map { CommentTie(answers: $0.inReplyTo, author: $0.author.name) },
      lastComment: shown.compactMap(\.published).max(),
      marks: marks)
  }
}
