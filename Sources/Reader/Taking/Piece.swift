import Blog
import Markup
import Screen
import Words

/// A piece that is offered to be taken along.
public struct Piece: Hashable, Sendable {
  /// Which it is.
  public var words: PieceWords
  /// How it begins, or where it leads.
  var sample: String
}

/// What a piece's text is made of: away from the keys, as a thread may be long.
public enum PieceSource: Equatable, Sendable {
  /// What it says is known.
  case text(PieceWords, String, ending: String)
  case post(Post, Site, thoughts: Int, [Problem])
  case thread(CommentThread, Post, Site)
  case comment(CommentThread.Key, CommentThread, Post, Site)
  /// A post that is not open, or its thread; with what was written here.
  case file(PostID, PieceWords, Site, [Reply])

  /// What it is called.
  var words: PieceWords {
    switch self {
    case .text(let words, _, _), .file(_, let words, _, _): words
    case .post: .post
    case .thread(let thread, _, _): .thread(thread.count)
    case .comment(let key, let thread, _, _):
      .comment(thread.allEntries.first { $0.key == key }?.number ?? 0)
    }
  }

  /// The ending of a file of it.
  var ending: String {
    if case .text(_, _, let ending) = self { return ending }
    return "txt"
  }

  /// What it says, as `lukija show` and `lukija comments` print it; of a file that was read, its post.
  func text(reading read: (PostID) throws(Problem) -> OpenedPost) throws(Problem) -> String {
    switch self {
    case .text(_, let text, _): return OutgoingText.clean(text)
    case .post(let post, let site, let thoughts, let problems):
      return PrintedText.post(post, of: site, thoughts: thoughts, problems: problems)
    case .thread(let thread, let post, let site): return PrintedText.thread(thread, on: post, of: site)
    case .comment(let key, let thread, let post, let site):
      return PrintedText.comment(key, in: thread, on: post, of: site)
    case .file(let id, let words, let site, let replies):
      let opened = try read(id)
      let site = opened.site ?? site
      let thread = CommentThread(comments: opened.post.comments, replies: replies)
      if case .thread = words { return PrintedText.thread(thread, on: opened.post, of: site) }
      return PrintedText.post(opened.post, of: site, thoughts: thread.count, problems: opened.problems)
    }
  }
}
