/// The words that the reader's command line knows.
public enum CommandLineWord: String, Hashable, Sendable, CaseIterable {
  case number = "17"
  case search, copy, pipe, save, new, news, diacritics, name, problems, help, quit

  /// As it is typed.
  public var word: String { rawValue }

  /// One line.
  public var help: String {
    switch self {
    case .number: "to comment 17; in the list, to post 17"
    case .search: "search everything: search words “a phrase”"
    case .copy: "copy link, quotation, text, thread or code 2"
    case .pipe: "what you read into a command: pipe wc -w"
    case .save: "what you read to a file: save ~/texts/a.txt"
    case .new: "a new post of your own: new its title"
    case .news: "when the blog was looked at for news"
    case .diacritics: "whether that search tells ä from a, and back"
    case .name: "change the name that your replies are signed with"
    case .problems: "what is wrong with the blog's files and its server"
    case .help: "the keys"
    case .quit: "leave"
    }
  }

  /// What stands above them in help.
  public static let title = "Command line"
}
