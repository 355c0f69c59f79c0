import Blog

/// Why a command cannot do what it was asked.
public enum CommandFault: Error, Hashable, Sendable {
  case noPost(String)
  /// Several slugs begin with it.
  case ambiguousPost(String, slugs: [String])
  /// What is behind “lukija comments” for the post.
  case noComment(String, on: String)
  case noHomeFolder
  case blogIsThere(folder: String)
  case commentsClosed(title: String)
  case noName
  /// What was written is in a file now; nil: it was printed.
  case notWritten(Problem, copy: String?)
  case text(TextFault)
  case ownPost(OwnPostFault)
  case terminal(TerminalFault)
  case encoding(EncodingFault)
  /// What is wrong with `config.toml`, by its path.
  case settings(ConfigurationFileFault, file: String)
  /// `config edit`'s editor did not end well.
  case settingsEditor(EditorFault)
  /// Several blogs have a name, and none was named.
  case whichBlog([String])
  /// The folder has a name already.
  case blogIsAdded(folder: String, name: String)
  /// A folder in the place of the name that its blog has.
  case folderOfBlog(folder: String, name: String)
  /// A folder for an import that cannot be used.
  case targetUnusable(folder: String, Problem)
  case importFull(ImportStanding, Problem)
  case sync(SyncRefusal)
  case subscriptions(SubscriptionFault)
  case exportFull(folder: String, Problem)
  /// Standard output.
  case outputRefused(code: Int32)

  /// One sentence, or two where something is to be done about it.
  public var text: String {
    switch self {
    case .noPost(let name): "there is no post “\(name)”. List the posts with “lukija list”."
    case .ambiguousPost(let name, let slugs):
      "“\(name)” may be any of \(slugs.count) posts: \(Self.listed(slugs)). Write more of the slug."
    case .noComment(let name, let post):
      "there is no comment “\(name)” on this post. Number them with “lukija comments \(post)”."
    case .noHomeFolder:
      "there is no home folder to look for a blog in. Name the blog's folder with --repository."
    case .blogIsThere(let folder): "there is a blog in \(folder) already."
    case .commentsClosed(let title): "comments are closed on “\(title)”."
    case .noName: "there is no name to reply under yet. Give one with --author NAME; it is remembered."
    case .notWritten(let problem, let copy?): "\(problem.commandLineSentence) Your text is in \(copy)."
    case .notWritten(let problem, nil):
      "\(problem.commandLineSentence) Your text could not be kept in a file; it stands above."
    case .text(let fault): fault.text
    case .ownPost(let fault): fault.text
    case .terminal(let fault): "\(fault.text) “lukija list” and “lukija show POST” do without."
    case .encoding(let fault): fault.text
    case .settings(let fault, let file): fault.sentence(file: file)
    case .settingsEditor(let fault):
      say("the editor did not end well: \(fault.text)", fi: "muokkain ei päättynyt hyvin: \(fault.text)")
    case .whichBlog(let names): "there are several blogs; name one with -b: \(Self.listed(names))."
    case .blogIsAdded(let folder, let name): "\(folder) is there already, as “\(name)”."
    case .folderOfBlog(let folder, let name): "\(folder) is a folder; its blog is called “\(name)”. Give that name."
    case .targetUnusable(let folder, let problem):
      "\(folder) \(problem.clause); nothing was imported. Name another folder with --into."
    case .importFull(let standing, let problem):
      "\(standing.folder) \(problem.clause); \(standing.words). Make room, then give the same command again: it "
        + "\(standing.goingOn)."
    case .sync(let refusal): refusal.text
    case .subscriptions(let fault): fault.text
    case .exportFull(let folder, let problem):
      "\(folder) \(problem.clause); what stands there under its name is whole. Make room, then give the same command "
        + "again: it writes the rest."
    case .outputRefused(let code): "the output cannot be written: \(systemWords(code))."
    }
  }

  private static let mostSlugs = 6

  private static func listed(_ slugs: [String]) -> String {
    let more = slugs.count > mostSlugs ? " and \(slugs.count - mostSlugs) more" : ""
    return slugs.prefix(mostSlugs).joined(separator: ", ") + more
  }
}

extension Problem {
  /// ``sentence``, without a location where the problem is the repository's own folder and the sentence names it.
  public var commandLineSentence: String {
    file.isEmpty ? message + (advice.map { " \($0)" } ?? "") : sentence
  }

  /// The message as it goes on behind a folder's name, without its full stop.
  var clause: Substring { message.prefix { $0 != "." } }
}

/// What stands of an import that came to no end.
public struct ImportStanding: Hashable, Sendable {
  var folder: String
  var posts: Int

  /// So many posts stand in a folder.
  public init(folder: String, posts: Int) {
    self.folder = folder
    self.posts = posts
  }

  var words: String {
    switch posts {
    case 0: "nothing stands yet"
    case 1: "1 post stands whole in \(folder)"
    case let count: "\(count) posts stand whole in \(folder)"
    }
  }

  var goingOn: String { posts == 0 ? "begins again" : "goes on from there" }
}
