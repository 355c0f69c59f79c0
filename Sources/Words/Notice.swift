import Blog

/// What the status line has to say, as a fact. Its sentence is made where it is shown.
public enum Notice: Hashable, Sendable {
  /// What is wrong with a file.
  case problem(Problem)
  case screen(ScreenNotice)
  case going(GoingNotice)
  case thread(ThreadNotice)
  case marks(MarkNotice)
  case links(LinkNotice)
  case replies(ReplyNotice)
  case search(SearchNotice)
  case files(FilesNotice)
  case ownPosts(OwnPostScreenNotice)
  case taking(TakingNotice)
  case news(NewsNotice)
  case shelf(ShelfNotice)
  case settings(SettingsNotice)

  /// Whether something went wrong.
  public var isError: Bool {
    switch self {
    case .problem: true
    case .screen(let notice): notice.isError
    case .going(let notice): notice.isError
    case .thread(let notice): notice.isError
    case .marks: false
    case .links(let notice): notice.isError
    case .replies(let notice): notice.isError
    case .search(let notice): notice.isError
    case .files(let notice): notice.isError
    case .ownPosts(let notice): notice.isError
    case .taking(let notice): notice.isError
    case .news(let notice): notice.isError
    case .shelf(let notice): notice.isError
    case .settings(let notice): notice.isError
    }
  }

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .problem(let problem): problem.sentence
    case .screen(let notice): notice.text
    case .going(let notice): notice.text
    case .thread(let notice): notice.text
    case .marks(let notice): notice.text
    case .links(let notice): notice.text
    case .replies(let notice): notice.text
    case .search(let notice): notice.text
    case .files(let notice): notice.text
    case .ownPosts(let notice): notice.text
    case .taking(let notice): notice.text
    case .news(let notice): notice.text
    case .shelf(let notice): notice.text
    case .settings(let notice): notice.text
    }
  }

  /// Whether it shows a link that whoever reads it has to take along by themselves.
  public var showsLink: Bool {
    if case .links(let notice) = self { return notice.showsLink }
    return false
  }

  /// Whether it says already that something is not on disk.
  public var tellsOfUnsaved: Bool {
    if case .replies(let notice) = self { return notice.tellsOfUnsaved }
    return false
  }
}
