/// What stands before a line of input.
public enum PromptLabel: Hashable, Sendable {
  case search
  case commandLine
  case filter
  case filterBlogs
  case searchEverything
  case name
  /// A command that gets a piece.
  case pipe(PieceWords)
  /// The file for a piece.
  case save(PieceWords)
  /// Above the three lines that say who signs replies.
  case identity
  /// Asked again where what was typed is none.
  case email(isAgain: Bool)
  case homePage(isAgain: Bool)

  /// The words.
  public var text: String {
    switch self {
    case .search: "/"
    case .commandLine: ":"
    case .filter: "Filter: "
    case .filterBlogs: "Blogs: "
    case .searchEverything: "Search everything: "
    case .name: "Your name: "
    case .pipe(let piece): "Pipe \(piece.text) to: "
    case .save(let piece): "Save \(piece.text) as: "
    case .identity: "Who you are, for your replies. Enter goes on, C-x ends it, Esc goes back."
    case .email(isAgain: false): "E-mail (optional, never shown): "
    case .email(isAgain: true): "Not an e-mail address; empty for none: "
    case .homePage(isAgain: false): "Home page (optional): "
    case .homePage(isAgain: true): "A home page begins with https://; empty for none: "
    }
  }
}
