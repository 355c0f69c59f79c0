import Blog

/// What is said of ways that lead nowhere, and of the list. Steps go down where positive.
public enum GoingNotice: Hashable, Sendable {
  case noPost(step: Int)
  case noPosts
  /// Nothing is unread any more; of the open post, something is.
  case nothingNew(isAnyHere: Bool, areSeveral: Bool = false)
  /// What is unread next stands in another post; the blog is named where it is another one as well.
  case nextUnread(title: String, blog: String? = nil, step: Int, isRound: Bool)
  case noJump
  case notOpened
  case notWaitedFor
  case noComment(number: Int, last: Int)
  case noCommentNamed(String)
  /// A number was asked for that no post has.
  case posts(Int)
  case noFootnote(number: Int?)
  /// A jump led to a footnote; the key leads back.
  case footnote(number: Int?, back: String)
  case noWideLine
  /// The line of the text that was gone to, of all.
  case line(Int, of: Int)
  /// The text has so many lines, and not the one that was named.
  case lines(Int)
  case allPosts
  case filtered(allAgain: String)
  case order(PostOrder)

  var isError: Bool {
    switch self {
    case .noComment, .noCommentNamed, .posts: true
    case .noPost, .noPosts, .nothingNew, .nextUnread, .noJump, .notOpened, .notWaitedFor, .noFootnote, .footnote,
      .noWideLine, .line, .lines, .allPosts, .filtered, .order:
      false
    }
  }

  var text: String {
    switch self {
    case .noPost(let step): step > 0 ? "This is the last post." : "This is the first post."
    case .noPosts: "There are no posts."
    case .nothingNew(let isAnyHere, let areSeveral):
      "Nothing \(isAnyHere ? "else is" : "is") new in \(areSeveral ? "any" : "this") blog."
    case .nextUnread(let title, nil, let step, false): "\(step > 0 ? "On to" : "Back to") “\(title)”."
    case .nextUnread(let title, nil, let step, true):
      "\(step > 0 ? "From the top again" : "From the end again"): “\(title)”."
    case .nextUnread(let title, let blog?, let step, false): "\(step > 0 ? "On to" : "Back to") \(blog): “\(title)”."
    case .nextUnread(let title, let blog?, let step, true):
      "\(step > 0 ? "From the top again" : "From the end again"), \(blog): “\(title)”."
    case .noJump: "No jump to go back from."
    case .notOpened: "Not opened."
    case .notWaitedFor: "Not waited for."
    case .noComment(let number, let last): "There is no comment \(number); the last is \(last)."
    case .noCommentNamed(let name): "There is no comment “\(name)” on this post."
    case .posts(let count): "There are \(count) posts."
    case .noFootnote(let number):
      number.map { "There is no footnote \($0)." } ?? "No footnote is referred to in view."
    case .footnote(let number, let back): "Footnote\(number.map { " \($0)" } ?? ""). \(back) goes back."
    case .noWideLine: "No line in view is wider than the text."
    case .line(let number, let count): "Line \(number) of \(count)."
    case .lines(let count): "The post has \(count == 1 ? "1 line" : "\(count) lines")."
    case .allPosts: "All posts."
    case .filtered(let key): "\(key) shows all posts again."
    case .order(let order): OrderWords(order).sentence
    }
  }
}
