import Blog

/// What was asked for and is not there yet: one thing at a time. A new one takes the place of the old with all that was
/// to be done then.
public enum Pending: Equatable, Sendable {
  /// What is remembered is being read; then the reader goes where it was told to (`lukija open`), or where it was left.
  case starting(Destination?)
  /// A post is being read.
  case opening(Opening)
  /// A post is looked for in the whole blog.
  case seeking(Seeking)
  /// The file of a post that was made here is read or written.
  case ownPost(token: Int)
  /// The selected row of the list is on its way.
  case row
}

/// Where to go as soon as it is there.
public struct Destination: Hashable, Sendable {
  /// The post.
  public var post: PostID
  /// The comment, by number or id, as the person wrote it.
  public var comment: String?

  /// A post, or a comment of it.
  public init(post: PostID, comment: String? = nil) {
    self.post = post
    self.comment = comment
  }
}

/// A post that was asked for.
public struct Opening: Equatable, Sendable {
  /// The post.
  public var post: PostID
  /// What is to be done when it is there.
  public var then: AfterOpening
  /// Tells its answer from those to what was asked before.
  public var token: Int
}

/// A post that is looked for.
public struct Seeking: Equatable, Sendable {
  /// What is known of it.
  public var lookup: PostLookup
  /// The link that may lead to it; where it does not, the link goes to the browser.
  public var link: String?
  /// The post that was being opened when the person went past it: it is opened after all where there is no other.
  public var past: Opening?
}

/// What is to be done in a post once it is open.
public enum AfterOpening: Equatable, Sendable {
  /// Show it; the pane gets the keys, or nil leaves them where they are.
  case show(Pane?)
  /// Show it where it was left last time: it may be gone without a word.
  case resume(Pane)
  /// Begin a reply to it, asked for in the list, where the keys go back to.
  case reply(quoting: Bool)
  /// Show a reply to it; a draft goes on.
  case showReply(ReplyID)
  /// Go to what is unread, in this direction, and say where that is.
  case unread(step: Int, Crossing)
  /// Show what a search found.
  case hit(SearchHit)
  /// Go back to a place that a jump left.
  case goBack(Place)
  /// Go to a comment, by number or id; nil to the post itself.
  case visit(comment: String?)

  /// The pane that gets the keys as soon as the post is there; nil leaves them where they are.
  var focus: Pane? {
    switch self {
    case .show(let pane): pane
    case .resume(let pane): pane
    case .reply, .visit, .unread: .reader
    case .hit(let hit): hit.comment == nil ? .reader : .thread
    case .showReply, .goBack: nil
    }
  }
}

/// The way from one post to the next one in which something is unread.
public struct Crossing: Hashable, Sendable {
  /// Whether it went round the list's end.
  public var isRound: Bool
  /// The blog where it began, in a list over several.
  public var from: BlogID?

  /// The blog's name where it is another one.
  func blogEntered(by post: PostID?) -> String? { post?.blog == from ? nil : post?.blog?.name }
}

extension Journey {
  /// The post that is looked for.
  var seeking: PostLookup? { if case .seeking(let seeking) = pending { seeking.lookup } else { nil } }

  /// Whether keys wait for what is remembered.
  var isStarting: Bool { if case .starting = pending { true } else { false } }
}

extension Session {
  /// The post that was asked for and is not there yet.
  public var opening: PostID? { blog.journey.opening?.post }
  /// Whether keys wait for the file of a post that was made here.
  var isOwnPostAwaited: Bool { if case .ownPost = blog.journey.pending { true } else { false } }
  /// The post that is looked for.
  public var seeking: PostLookup? { blog.journey.seeking }
}
