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
  /// There is no terminal on which they could be edited.
  case settingsTerminal(file: String)
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
  case outbox(OutboxRefusal)
  case login(LoginRefusal)
  case exportFull(folder: String, Problem)
  /// Standard output.
  case outputRefused(code: Int32)

  /// One sentence, or two where something is to be done about it.
  public var text: String {
    switch self {
    case .noPost(let name):
      say(
        "there is no post “\(name)”. List the posts with “lukija list”.",
        fi: "kirjoitusta ”\(name)” ei ole. ”lukija list” luettelee kirjoitukset.")
    case .ambiguousPost(let name, let slugs):
      say(
        "“\(name)” may be any of \(numeral(slugs.count)) posts: \(Self.listed(slugs)). Write more of the slug.",
        fi:
          "”\(name)” voi tarkoittaa \(numeral(slugs.count)) kirjoitusta: \(Self.listed(slugs)). Kirjoita polkutunnusta pidemmälle."
      )
    case .noComment(let name, let post):
      say(
        "there is no comment “\(name)” on this post. Number them with “lukija comments \(post)”.",
        fi: "kirjoituksella ei ole kommenttia ”\(name)”. ”lukija comments \(post)” näyttää kommenttien numerot.")
    case .noHomeFolder:
      say(
        "there is no home folder to look for a blog in. Name the blog's folder with --repository.",
        fi: "kotikansiota, josta blogia haettaisiin, ei ole. Anna blogin kansio valitsimella --repository.")
    case .blogIsThere(let folder): say("there is a blog in \(folder) already.", fi: "kansiossa \(folder) on jo blogi.")
    case .commentsClosed(let title):
      say("comments are closed on “\(title)”.", fi: "kirjoituksen ”\(title)” kommentointi on suljettu.")
    case .noName:
      say(
        "there is no name to reply under yet. Give one with --author NAME; it is remembered.",
        fi: "nimeä, jolla vastataan, ei vielä ole. Anna se valitsimella --author NIMI; se jää muistiin.")
    case .notWritten(let problem, let copy?):
      say(
        "\(problem.commandLineSentence) Your text is in \(copy).",
        fi: "\(problem.commandLineSentence) Teksti on tiedostossa \(copy).")
    case .notWritten(let problem, nil):
      say(
        "\(problem.commandLineSentence) Your text could not be kept in a file; it stands above.",
        fi: "\(problem.commandLineSentence) Tekstiä ei voitu tallentaa tiedostoon; se on yllä.")
    case .text(let fault): fault.text
    case .ownPost(let fault): fault.text
    case .terminal(let fault):
      say(
        "\(fault.text) “lukija list” and “lukija show POST” do without.",
        fi: "\(fault.text) ”lukija list” ja ”lukija show KIRJOITUS” toimivat ilman sitä.")
    case .encoding(let fault): fault.text
    case .settings(let fault, let file): fault.sentence(file: file)
    case .settingsTerminal(let file):
      say(
        "there is no terminal for an editor. Edit \(file) yourself, then give “lukija config --check”.",
        fi: "päätettä muokkainta varten ei ole. Muokkaa tiedostoa \(file) itse ja anna sitten ”lukija config --check”.")
    case .settingsEditor(let fault):
      say("the editor did not end well: \(fault.text)", fi: "muokkain päättyi virheeseen: \(fault.text)")
    case .whichBlog(let names):
      say(
        "there are several blogs; name one with -b: \(Self.listed(names)).",
        fi: "blogeja on useita; valitse yksi valitsimella -b: \(Self.listed(names)).")
    case .blogIsAdded(let folder, let name):
      say("\(folder) is there already, as “\(name)”.", fi: "\(folder) on jo luettelossa nimellä ”\(name)”.")
    case .folderOfBlog(let folder, let name):
      say(
        "\(folder) is a folder; its blog is called “\(name)”. Give that name.",
        fi: "\(folder) on kansio; sen blogin nimi on ”\(name)”. Anna se nimi.")
    case .targetUnusable(let folder, let problem):
      say(
        "\(folder) \(problem.clause); nothing was imported. Name another folder with --into.",
        fi: "\(folder): \(problem.clause); mitään ei tuotu. Anna toinen kansio valitsimella --into.")
    case .importFull(let standing, let problem):
      say(
        "\(standing.folder) \(problem.clause); \(standing.words). Make room, then give the same command again: it "
          + "\(standing.goingOn).",
        fi: "\(standing.folder): \(problem.clause); \(standing.words). Vapauta tilaa ja anna sama komento uudelleen: "
          + "se \(standing.goingOn).")
    case .sync(let refusal): refusal.text
    case .subscriptions(let fault): fault.text
    case .outbox(let refusal): refusal.text
    case .login(let refusal): refusal.text
    case .exportFull(let folder, let problem):
      say(
        "\(folder) \(problem.clause); what stands there under its name is whole. Make room, then give the same command "
          + "again: it writes the rest.",
        fi: "\(folder): \(problem.clause); nimellään siellä olevat tiedostot ovat ehjiä. Vapauta tilaa ja anna sama "
          + "komento uudelleen: se kirjoittaa loput.")
    case .outputRefused(let code):
      say(
        "the output cannot be written: \(systemWords(code)).", fi: "tulostetta ei voi kirjoittaa: \(systemWords(code))."
      )
    }
  }

  private static let mostSlugs = 6

  private static func listed(_ slugs: [String]) -> String {
    let rest = slugs.count - mostSlugs
    let more = rest > 0 ? say(" and \(numeral(rest)) more", fi: " ja \(numeral(rest)) muuta") : ""
    return slugs.prefix(mostSlugs).joined(separator: ", ") + more
  }
}

extension Problem {
  /// ``sentence``, without a location where the problem is the repository's own folder and the sentence names it.
  public var commandLineSentence: String {
    file.isEmpty ? message + (advice.map { " \($0)" } ?? "") : sentence
  }

  /// The message as it goes on behind a folder's name (in Finnish with a colon), without its full stop.
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
    case 0: say("nothing stands yet", fi: "mitään ei ole vielä valmiina")
    case 1: say("1 post stands whole in \(folder)", fi: "kansiossa \(folder) on ehjänä 1 kirjoitus")
    case let count:
      say(
        "\(count) posts stand whole in \(folder)",
        fi: "kansiossa \(folder) on ehjänä \(Counted.posts.text(count))")
    }
  }

  var goingOn: String {
    posts == 0 ? say("begins again", fi: "alkaa alusta") : say("goes on from there", fi: "jatkaa siitä")
  }
}
