/// How blogs speak of their threads.
public enum ThreadWords {
  /// "5 thoughts", "One thought", "No thoughts yet"; "25 comments on its page" where there are none here and so many there.
  public static func count(_ thoughts: Int, elsewhere: Int = 0) -> String {
    switch thoughts {
    case 0 where elsewhere > 0: "\(Counted.comments.text(elsewhere)) on its page"
    case 0: "No thoughts yet"
    case 1: "One thought"
    default: "\(thoughts) thoughts"
    }
  }

  /// "5 thoughts on “Title”", as blogs head their threads; the title is made safe for the screen.
  public static func heading(_ thoughts: Int, elsewhere: Int = 0, shownTitle: String) -> String {
    if thoughts == 0, elsewhere > 0 { return "\(Counted.comments.text(elsewhere)) on the page of “\(shownTitle)”" }
    return "\(count(thoughts)) on “\(shownTitle)”"
  }

  /// "1 pingback", "3 pingbacks": trackbacks count as what they are, links from elsewhere.
  public static func linkBacks(_ count: Int) -> String { count == 1 ? "1 pingback" : "\(count) pingbacks" }

  /// "1 reply", "4 replies".
  public static func replies(_ count: Int) -> String { count == 1 ? "1 reply" : "\(count) replies" }
}

/// What a comment's head says beside its author and date. Names are made safe for the screen.
public enum CommentMark: Hashable, Sendable {
  case you, author
  /// Somebody else answers what one said.
  case answersYou
  /// An import or a sync found it gone.
  case vanished
  case answers(name: String, isGuessed: Bool)
  case level(Int)
  /// Where there is no room for the word.
  case shortLevel(Int)
  /// It answers one that is not there.
  case orphan(parent: String)
  case cycle
  /// So many replies below it are folded away, and so many are new.
  case folded(replies: Int, new: Int)
  /// Pingbacks are folded away.
  case linkBacksHidden

  /// The words.
  public var text: String {
    switch self {
    case .you: "you"
    case .author: "author"
    case .answersYou: "answers you"
    case .vanished: "gone from the blog"
    case .answers(let name, isGuessed: false): "↩ \(name)"
    case .answers(let name, isGuessed: true): "guessed ↩ \(name)"
    case .level(let level): "level \(level)"
    case .shortLevel(let level): "L\(level)"
    case .orphan(let parent): "answers \(parent), which is not here"
    case .cycle: "answers in a circle"
    case .folded(let replies, new: 0): "[+\(ThreadWords.replies(replies))]"
    case .folded(let replies, let new): "[+\(ThreadWords.replies(replies)), \(new) new]"
    case .linkBacksHidden: "P shows them"
    }
  }
}
