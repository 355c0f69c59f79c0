import Blog

/// What a command says beside its output.
public enum CommandNotice: Hashable, Sendable {
  case problem(Problem)
  case index(IndexNotice)
  /// Sources are addresses: the line that fetches and imports them.
  case fetchLine(String)
  case marksNotMoved(Problem)
  case nameNotRemembered(Problem)
  case alreadyReplied
  /// The blog's server does not have it; where the post is on the web.
  case replyKeptHere(page: String?)
  /// It is there, although its writing failed.
  case replyStands(Problem)
  case importStopped(ImportStanding)
  /// Before anything was written.
  case stoppedBefore
  case sync(SyncNotice)
  case subscriptions(SubscriptionNotice)
  case exportStopped(folder: String)
  /// A file of an export that somebody changed since.
  case exportChanged(file: String)
  /// A file that somebody changed since, where the export has one of its own.
  case exportInTheWay(file: String)
  /// So many posts that are not for everybody were left out.
  case notForEverybody(Int)
  /// What is private and was left out.
  case withheld(addresses: Int, passwords: Int)
  case write(Writing)
  case ownPost(OwnPostNotice)
  /// `config.toml` names none.
  case noBlogs(file: String)
  case blogAdded(name: String, file: String)
  case blogRenamed(from: String, name: String, file: String)
  /// It is not in `config.toml` any more; what lists it again.
  case blogRemoved(name: String, file: String, folder: String?, command: String?)
  /// Nothing was saved, and so there is no file of settings.
  case settingsNotMade(file: String)
  /// An editor's text that was left in a file.
  case editorText(path: String)

  /// One sentence.
  public var text: String {
    switch self {
    case .problem(let problem): problem.commandLineSentence
    case .index(let notice): notice.text
    case .fetchLine(let line):
      "import reads files. “lukija add” follows a blog by its address, and this line fetches a file: \(line)"
    case .marksNotMoved(let problem): "the reading marks stay where they were: \(problem.commandLineSentence)"
    case .nameNotRemembered(let problem): "your name could not be remembered: \(problem.commandLineSentence)"
    case .alreadyReplied: "this reply already stands there; nothing was published twice."
    case .replyKeptHere(nil): "Kept here, not sent: Lukija sends no replies to blogs yet."
    case .replyKeptHere(let page?):
      "Kept here, not sent: Lukija sends no replies to blogs yet. The post's page is \(page)"
    case .replyStands(let problem): "the reply stands there, but \(problem.commandLineSentence)"
    case .importStopped(let standing): "stopped; \(standing.words), and the same command \(standing.goingOn)."
    case .stoppedBefore: "stopped; nothing was written."
    case .sync(let notice): notice.text
    case .subscriptions(let notice): notice.text
    case .exportStopped(let folder):
      "stopped; what stands under its name in \(folder) is whole, and the same command writes the rest."
    case .exportChanged(let file):
      "\(file): was changed since it was exported; it stays, though the blog has it no more."
    case .exportInTheWay(let file):
      "\(file): was changed since it was exported; it was left alone. Move it away and export again, or write over it "
        + "with --replace."
    case .notForEverybody(1): "1 post that is not for everybody left out; --with-unpublished takes it along."
    case .notForEverybody(let count):
      "\(count) posts that are not for everybody left out; --with-unpublished takes them along."
    case .withheld(let addresses, let passwords): Self.withheld(addresses, passwords)
    case .write(let writing): "Write the \(writing.noun); C-d on a line of its own ends it."
    case .ownPost(let notice): notice.text
    case .noBlogs(let file):
      "\(file) names no blog. “lukija add ADDRESS” brings one, and “lukija add FOLDER” gives one a name."
    case .blogAdded(let name, let file):
      "The blog is called “\(name)” now, in \(file). “lukija -b \(name)” reads it."
    case .blogRenamed(let old, let name, let file):
      "The blog “\(old)” is called “\(name)” now, in \(file). Its folder stays as it is."
    case .blogRemoved(let name, let file, let folder, let command):
      "The blog “\(name)” is not in \(file) any more."
        + (folder.map { " Its folder stays: \($0)." } ?? "")
        + (command.map { " “\($0)” lists it again." } ?? "")
    case .settingsNotMade(let file):
      say("Nothing was saved; \(file) was not made.", fi: "Mitään ei tallennettu; tiedostoa \(file) ei tehty.")
    case .editorText(let path): "An editor's text is in \(path)"
    }
  }

  private static func withheld(_ addresses: Int, _ passwords: Int) -> String {
    let parts = [
      addresses == 0
        ? nil
        : addresses == 1 ? "the e-mail address of 1 comment" : "the e-mail addresses of \(addresses) comments",
      passwords == 0 ? nil : passwords == 1 ? "the password of 1 post" : "the passwords of \(passwords) posts",
    ].compactMap(\.self)
    let them = addresses + passwords == 1 ? "it" : "them"
    return "\(parts.joined(separator: " and ")) left out; --with-private takes \(them) along."
  }
}

/// What long work is doing.
public enum CommandProgress: Hashable, Sendable {
  case reading, importing, readingPosts, makingSearchable

  /// What stands before the bar.
  public var text: String {
    switch self {
    case .reading: "Reading"
    case .importing: "Importing"
    case .readingPosts: "Reading posts"
    case .makingSearchable: "Making posts searchable"
    }
  }

  /// How many posts came, behind the bar.
  public static func posts(_ done: Int) -> String { "\(done) posts" }

  /// How far it is, behind the bar.
  public static func count(_ done: Int, of total: Int) -> String { "\(done) of \(total)" }
}
