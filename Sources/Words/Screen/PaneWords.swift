import Blog

/// What stands in panes that have nothing to show.
public enum EmptyPane: Hashable, Sendable {
  /// The screen has no room for a pane.
  case tooSmall
  case blogUnreadable
  case reading
  case readingHeld
  case noMatchingPost
  case noMatchingBlog
  case noPosts
  /// In a list over several blogs.
  case nothingGathered(Gathering)
  case noThoughts
  case noThoughtsEver
  /// So many comments stand on the post's page, and none of them here; the key that opens the page, where it is known.
  case thoughtsElsewhere(Int, open: String?)
  case commentsClosed
  case welcome
  case searching
  case nothingIndexedYet
  case nothingFound

  /// Lines.
  public var lines: [String] {
    switch self {
    case .tooSmall: ["Too small", "20×5 at least"]
    case .blogUnreadable: ["This blog cannot be opened", "q quits."]
    case .reading: ["Reading …"]
    case .readingHeld: ["Not everything was read.", "C-r reads on."]
    case .noMatchingPost: ["No post matches the filter.", "Esc shows all posts again."]
    case .noMatchingBlog: ["No blog's name says that.", "Esc shows all blogs again."]
    case .nothingGathered(let gathering): Self.lines(ofEmpty: gathering)
    case .noPosts: ["This blog has no posts yet.", "E writes the first; “lukija help format” tells of files."]
    case .noThoughts: ["No thoughts yet. r writes the first."]
    case .noThoughtsEver: ["Comments are closed, and there are none."]
    case .thoughtsElsewhere(let count, let open):
      ["\(Counted.comments.text(count)) \(count == 1 ? "is" : "are") on the post's page, and not here."]
        + (open.map { ["\($0) opens it in the browser."] } ?? [])
    case .commentsClosed: ["Comments are closed."]
    case .welcome: ["Enter opens a post, ? shows the keys."]
    case .searching: ["Looking …"]
    case .nothingIndexedYet: ["Nothing in what is indexed so far."]
    case .nothingFound: ["No post or comment says that."]
    }
  }

  private static func lines(ofEmpty gathering: Gathering) -> [String] {
    switch gathering {
    case .new: ["Nothing is new in any blog.", "C-r looks for news, q shows the blogs."]
    case .answers: ["Nobody has answered you yet."]
    case .starred: ["Nothing has a star.", "s stars a post."]
    case .mine: ["You have written nothing yet.", "r answers a post; E, in a blog, writes one."]
    case .everything: ["No blog has a post yet."]
    }
  }

  /// The lines as one text.
  public var text: String { lines.joined(separator: " ") }
}

/// What a pane's title, or a row of it, says beside names and texts.
public enum PaneWords: Hashable, Sendable {
  case aboutBlog
  case comments
  /// The pane of the post.
  case post
  /// So many posts are unread.
  case unread(Int, isEstimated: Bool)
  /// So many are new.
  case new(Int)
  /// A post whose file cannot be read.
  case unreadable(slug: String)
  case newestFirst, mostAnsweredFirst, byTime, answersGuessed

  /// The words.
  public var text: String {
    switch self {
    case .aboutBlog: "About this blog"
    case .comments: "Comments"
    case .post: "Post"
    case .unread(let count, isEstimated: false): "\(count) unread"
    case .unread(let count, isEstimated: true): "about \(count) unread"
    case .new(let count): "\(count) new"
    case .unreadable(let slug): "\(slug).json: cannot be read"
    case .newestFirst: "newest first"
    case .mostAnsweredFirst: "most answered first"
    case .byTime: "by time"
    case .answersGuessed: "answers guessed"
    }
  }
}
