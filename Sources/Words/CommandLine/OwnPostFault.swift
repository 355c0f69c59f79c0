import Blog

/// Why nothing becomes of a post of one's own.
public enum OwnPostFault: Hashable, Sendable {
  /// It came from elsewhere; its file in the blog.
  case notMadeHere(title: String, file: String, Deed)
  case alreadyPublished(title: String)
  case noTerminalToAsk
  /// The head of what was written cannot be taken.
  case head(ManuscriptFault, of: Source)
  /// A head alone; where it is kept, if it says anything.
  case withoutText(copy: String?)

  /// What was to be done.
  public enum Deed: Hashable, Sendable { case edit, publish, delete }

  /// Where the text is that was written.
  public enum Source: Hashable, Sendable {
    /// In the person's own file.
    case file(String)
    /// In a file of ours: what an editor left, or a pipe brought.
    case copy(path: String)
    /// Nowhere: it was printed.
    case printed
  }

  var text: String {
    switch self {
    case .notMadeHere(let title, let file, let deed):
      "“\(title)” was not made here and cannot be \(deed.done): the next import would undo that. Only posts of “lukija "
        + "new” can; the file of this one is \(file)."
    case .alreadyPublished(let title): "“\(title)” is no draft: it is published already."
    case .noTerminalToAsk: "there is no terminal to ask on, and nothing was deleted. --yes deletes without asking."
    case .head(let fault, .file(let name)): "\(name), line \(fault.line): \(fault.reason.text) Nothing was written."
    case .head(let fault, .copy(let path)):
      "line \(fault.line): \(fault.reason.text) Nothing was written; your text is in \(path). Correct it there, and name "
        + "that file behind the same command."
    case .head(let fault, .printed):
      "line \(fault.line): \(fault.reason.text) Your text could not be kept in a file; it stands above."
    case .withoutText(let copy):
      "the post has no text; nothing was written." + (copy.map { " What you wrote is in \($0)." } ?? "")
    }
  }
}

extension OwnPostFault.Deed {
  fileprivate var done: String {
    switch self {
    case .edit: "edited"
    case .publish: "published"
    case .delete: "deleted"
    }
  }
}

extension ManuscriptFault.Reason {
  /// What is wrong, and what was expected.
  public var text: String {
    switch self {
    case .unfinished: "the lines about the post have no end; a line of --- belongs between them and the text."
    case .noName(let line):
      "“\(Self.short(line))” is no line about the post; expected “name: value”, with \(Self.names)."
    case .unknownName(let name): "there is no “\(Self.short(name))” here; expected \(Self.names)."
    case .saidTwice(let name): "“\(name.rawValue)” stands here twice; leave one of both."
    case .notADate(let value):
      "“\(Self.short(value))” is no date; expected 2026-11-29, 2026-11-29 21:05, or nothing for the moment of saving."
    case .notYesOrNo(let value): "“\(Self.short(value))” says neither; expected draft: yes or draft: no."
    }
  }

  private static let names = "title, tags, date or draft"

  private static func short(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }
}

/// What an editor shows above a post that is written in it.
public enum ManuscriptHint {
  /// Lines of at most 78 columns, without the sign that makes them no part of the post.
  public static let lines = [
    "tags: words between commas. draft: yes or no. date: empty for the moment of",
    "saving, else as 2026-11-29 or 2026-11-29 21:05. The text goes below the ---.",
  ]
}

/// What is said of a post of one's own.
public enum OwnPostNotice: Hashable, Sendable {
  case unchanged(title: String)
  /// With the line that gives the file back.
  case deleted(title: String, path: String, line: String)
  case notDeleted
  case notMarkedRead(Problem)
  /// The blog's server does not have it.
  case publishedHere

  var text: String {
    switch self {
    case .unchanged(let title): "nothing was changed in “\(title)”."
    case .deleted(let title, let path, let line):
      "“\(title)” is deleted; replies to it stay. Its file is \(path), and this line gives it back: \(line)"
    case .notDeleted: "nothing was deleted."
    case .notMarkedRead(let problem): "the post stands there, but counts as unread: \(problem.commandLineSentence)"
    case .publishedHere: "Published here, not sent: Lukija sends no posts to blogs."
    }
  }
}

/// What the command line asks.
public enum CommandQuestion: Hashable, Sendable {
  case deletePost(title: String, comments: Int)
  case addBlogs(Int)

  /// The question, with what is to be answered.
  public var text: String {
    switch self {
    case .addBlogs(let count): "Add \(Counted.blogs.text(count))? y adds, anything else adds none: "
    case .deletePost(let title, 0): "Delete “\(title)”? y deletes, anything else keeps it: "
    case .deletePost(let title, let comments):
      "Delete “\(title)” with \(Counted.comments.text(comments))? y deletes, anything else keeps it: "
    }
  }

  /// Whether an answer is a yes.
  public static func isYes(_ answer: String) -> Bool { ["y", "yes"].contains(answer.lowercased()) }
}
