/// What to look for in everything that posts and comments say: words and quoted phrases, each of which must stand
/// somewhere in the same post or comment, also inside a longer word.
public struct TextQuery: Hashable, Sendable {
  /// Words and phrases, as typed.
  public var terms: [String]
  /// Whether letters with marks that are typed (`ä`) find only themselves. Letters without marks find both all the same.
  public var respectsDiacritics: Bool

  /// Reads what a person typed; quotes hold words together.
  public init(_ text: String, respectsDiacritics: Bool = false) {
    terms = QueryWord.words(of: text).map { ($0.isNegated ? "-" : "") + ($0.name.map { $0 + ":" } ?? "") + $0.value }
      .filter { !$0.isEmpty }
    self.respectsDiacritics = respectsDiacritics
  }

  /// Whether it asks for nothing.
  public var isEmpty: Bool { terms.isEmpty }
}

/// A place that says what was looked for.
public struct SearchHit: Hashable, Sendable {
  /// The post that says it, or whose thread does.
  public var post: PostID
  /// That post's title as written.
  public var title: String
  /// The words with which that post begins, where it is untitled.
  public var openingWords: String
  /// When the post, or the comment, was published.
  public var published: Timestamp?
  /// The comment that says it; nil for the post itself.
  public var comment: CommentID?
  /// Who says it.
  public var author: String
  /// The sentence, or as much of it as matters, on one line. Untrusted.
  public var excerpt: String
  /// UTF-8 ranges in `excerpt` that match, ascending, not overlapping.
  public var matches: [Range<Int>]

  /// Memberwise.
  public init(
    post: PostID, title: String, openingWords: String = "", published: Timestamp? = nil, comment: CommentID? = nil,
    author: String = "", excerpt: String, matches: [Range<Int>]
  ) {
    self.post = post
    self.title = title
    self.openingWords = openingWords
    self.published = published
    self.comment = comment
    self.author = author
    self.excerpt = excerpt
    self.matches = matches
  }

  /// The post's title, else its first words, else "(untitled)".
  public var displayTitle: String { Post.displayTitle(title, openingWords) }
}

/// How a search is getting on.
public struct SearchProgress: Hashable, Sendable {
  /// Found since the last report: newest post first, in a post the post itself, then its comments in the file's order.
  public var hits: [SearchHit]
  /// Posts looked at so far.
  public var done: Int
  /// Posts in all.
  public var total: Int
  /// Posts whose text is not in the index yet, and which this search therefore does not see.
  public var missing: Int

  /// Memberwise.
  public init(hits: [SearchHit], done: Int, total: Int, missing: Int = 0) {
    self.hits = hits
    self.done = done
    self.total = total
    self.missing = missing
  }
}
