/// Why a command was called wrongly.
public enum UsageFault: Hashable, Sendable {
  case unnamedFolder
  /// `--into` names nothing.
  case unnamedTarget
  case unnamedSource
  case standardInputTwice
  /// As an argument and as an option.
  case folderTwice
  /// `config edit` with an option.
  case editAlone
  /// By its name and by its folder.
  case blogTwice
  /// `--all`, and some of them.
  case allAndSome
  /// An option for one blog where a list of them is added.
  case oneOfList
  /// `--yes` where nothing is asked.
  case yesForOne
  /// `--json` and `--opml`.
  case twoFormats
  case jsonOrMarkdown
  /// `--all`, and one of them.
  case allAndOne
  /// `blog:` where there is one blog.
  case blogTermAlone
  /// `--into` for a folder that stays where it is.
  case intoForFolder
  case unnamedAuthor
  case untitledPost
  case nothingToSearch
  case width(ClosedRange<Int>)
  /// `--with-private` for a format that never holds what is private.
  case privateFormat(String)
  /// A word in a command's place that is none; and one that was meant, perhaps.
  case noCommand(String, near: String?)
  case noTopic(String, near: String?)
  /// Two blogs for the reader, which opens one.
  case twoFolders(String, String)
  /// A command behind a folder.
  case commandBehindFolder(String, folder: String)
  /// Something else behind a folder.
  case wordBehindFolder(String, folder: String)
  /// Words that a command does not take.
  case tooManyWords([String])

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .unnamedFolder: "The folder must have a name; . is the one where you are."
    case .unnamedTarget: "--into must name a folder; . is the one where you are."
    case .unnamedSource: "A source must have a name; . is the folder where you are."
    case .standardInputTwice: "Standard input can be read only once."
    case .editAlone:
      say("“config edit” takes no option.", fi: "”config edit” ei ota valitsimia.")
    case .folderTwice: "The folder is named twice: as an argument and with --repository."
    case .blogTwice: "The blog is named twice: by its folder and with --blog. Name it once."
    case .allAndSome: "--all is all of them; name some, or none."
    case .oneOfList: "--name and --into are for one blog, not for a list of them."
    case .yesForOne: "--yes is for a list of blogs (OPML); one blog is added without asking."
    case .jsonOrMarkdown:
      say("Print JSON or Markdown, not both.", fi: "Tulosta JSONia tai Markdownia, ei molempia.")
    case .twoFormats: "Print JSON or OPML, not both."
    case .allAndOne: "--all is all blogs of config.toml; leave out --repository and --blog."
    case .blogTermAlone: "“blog:” chooses among all blogs: give --all with it, or one blog with -b."
    case .intoForFolder: "--into is for an address; a folder stays where it is."
    case .unnamedAuthor: "--author must name somebody."
    case .untitledPost: "A post needs a title."
    case .nothingToSearch: "There is nothing to search for."
    case .width(let range): "--width must be from \(range.lowerBound) to \(range.upperBound)."
    case .privateFormat(let format): "--with-private is for wxr; \(format) never holds addresses and passwords."
    case .noCommand(let name, let near):
      "There is no command “\(withoutLogIn(name))”\(Self.guess(near)). “lukija help” lists them."
    case .twoFolders(let first, let second):
      "The reader opens one blog at a time: “\(first)” or “\(second)”, not both."
    case .commandBehindFolder(let command, let folder):
      "The command comes first, and the blog's folder behind -r: lukija \(command) -r \(folder)"
    case .wordBehindFolder(let word, let folder):
      "The reader opens one blog, “\(folder)”, and “\(withoutLogIn(word))” is no blog. "
        + "A post is opened so: lukija open \(withoutLogIn(word)) -r \(folder)"
    case .tooManyWords(let words):
      "\(Self.listed(words)) \(words.count == 1 ? "is one word" : "are \(words.count) words") too many. Words that belong "
        + "together are written in quotes."
    case .noTopic(let name, let near):
      "There is no command and no topic “\(name)”\(Self.guess(near)). “lukija help topics” lists them."
    }
  }

  private static func listed(_ words: [String]) -> String {
    words.map { "“\(withoutLogIn($0))”" }.joined(separator: ", ")
  }

  private static func guess(_ near: String?) -> String { near.map { " (did you mean “\($0)”?)" } ?? "" }
}
