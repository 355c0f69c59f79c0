/// The signs that stand before titles in the list, and behind them.
public enum ListSign: Hashable, Sendable, CaseIterable {
  case unread, star, open, own, draft, new, answered, broken

  /// As it stands there.
  public var sign: String {
    switch self {
    case .unread: "●"
    case .star: "★"
    case .open: "▸"
    case .own: "✎"
    case .draft: "draft"
    case .new: "+3"
    case .answered: "↩+3"
    case .broken: "⚠"
    }
  }

  /// What it means.
  public var text: String {
    switch self {
    case .unread: "not read yet"
    case .star: "starred"
    case .open: "the open post"
    case .own: "made here: a post of your own"
    case .draft: "not published; so do private, page, gone …"
    case .new: "so many comments are new"
    case .answered: "so many, and one of them answers you"
    case .broken: "its file cannot be read"
    }
  }

  /// What stands above them in help.
  public static let title = "Signs in the list"
}
