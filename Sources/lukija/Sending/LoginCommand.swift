import ArgumentParser
import Blog
import BlogStore
import Configuration
import Fetching
import Glibc
import Screen
import Sync
import TextFormats
import Words

/// `lukija login BLOG`: checks a log-in and keeps how its password is to be had.
struct LoginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login", abstract: CommandHelp.login.abstract, usage: CommandHelp.login.usage,
    discussion: CommandHelp.login.discussion)

  @Argument(
    help: ArgumentHelp(.listedBlog, valueName: .blog),
    completion: .custom { _, _, typed in Settings.completions(typed) })
  var blog: String
  @Option(help: ArgumentHelp(.loginUser, valueName: .name))
  var user: String?
  @Option(help: ArgumentHelp(.passwordCommand, valueName: .command))
  var passwordCommand: String?
  @Flag(help: ArgumentHelp(.inTheOpen))
  var inTheOpen = false

  func validate() throws {
    if passwordCommand != nil, inTheOpen { throw ValidationError(UsageFault.twoPlaces) }
  }

  func run() throws {
    let settings = try Settings.read()
    guard let entry = settings.configuration.blog(named: blog) else {
      throw CommandFault.settings(.noBlog(blog, near: settings.configuration.nameNear(blog)), file: settings.file.path)
    }
    let synced = try SyncChoice(names: [blog], isAll: false).blogs()[0]
    guard synced.source.adapter == .wordpress, synced.source.rest != nil else {
      throw CommandFault.login(.noREST(blog: entry.name))
    }
    // What cannot be kept is not asked for.
    let keeper = try LoginKeeper(entry.name, command: passwordCommand, isInTheOpen: inTheOpen, settings: settings)
    let client = CurlClient(userAgent: Lukija.userAgent)
    defer { client.close() }
    let isAsked = passwordCommand == nil && isatty(0) == 1 && isatty(2) == 1
    if isAsked {
      StandardError.say(LoginNotice.where(address: Self.page(of: synced, client)).text)
    }
    let name = try accountName(entry.login)
    let password = try self.password(isAsked: isAsked)
    let me = try check(name, password, synced, client)
    try keeper.keep(name, password)
    StandardError.say(LoginNotice.kept(name: me.name, mayModerate: me.mayModerate, place: keeper.place).text)
  }

  private func accountName(_ known: String?) throws -> String {
    if let user, !user.isEmpty { return user }
    guard isatty(0) == 1, isatty(2) == 1 else {
      if let known { return known }
      throw CommandFault.login(.noName)
    }
    StandardError.prompt(LoginNotice.askName(known: known).text)
    let line = readLine().map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
    guard let name = line.isEmpty ? known : line else { throw CommandFault.login(.noName) }
    return name
  }

  private func password(isAsked: Bool) throws -> String {
    let password: String?
    if let passwordCommand {
      password = PasswordCommand.password(of: passwordCommand, isBesideScreen: false)
      guard password != nil else { throw CommandFault.login(.commandFailed(passwordCommand)) }
    } else if isAsked {
      StandardError.prompt(LoginNotice.askPassword.text)
      password = HiddenLine.read()
      StandardError.say("")
    } else {
      password = readLine()
    }
    guard let password, !password.isEmpty else { throw CommandFault.login(.noPassword) }
    return password
  }

  /// Asks the blog who that is: a wrong password is answered as a stranger is, but for this question.
  private func check(_ name: String, _ password: String, _ blog: SyncedBlog, _ client: any HTTPClient) throws -> Me {
    var entry = Configuration.Blog(name: blog.name ?? "", path: blog.folder)
    entry.login = name
    let run = OutboxRun(
      blog: blog, entry: entry, identity: nil, client: client, clock: .system, interruption: Interruption())
    let outcome = run.whoAmI(password)
    if let me = outcome.me { return me }
    switch outcome.trouble {
    case .server(let fault): throw CommandFault.login(.server(fault, blog: self.blog))
    default: throw CommandFault.login(.refused(name: name, blog: self.blog))
    }
  }

  /// Where the blog makes application passwords.
  private static func page(of blog: SyncedBlog, _ client: any HTTPClient) -> String {
    let root = blog.source.rest ?? ""
    let url = root + (root.contains("?") ? "&" : "?") + "_fields=authentication"
    let answer = try? client.response(to: HTTPRequest(.get, url, caFile: blog.caFile))
    let ways = answer.flatMap { try? JSONParser.parse($0.body) }?["authentication"]?["application-passwords"]
    if let address = ways?["endpoints"]?["authorization"]?.string, address.hasPrefix("http") {
      return TextSanitizing.line(address)
    }
    return blog.source.home + (blog.source.home.hasSuffix("/") ? "" : "/") + "wp-admin/profile.php"
  }
}

/// Where the password of one blog stays.
struct LoginKeeper {
  /// In the order in which one is chosen.
  enum Place: Hashable {
    /// The person's own command prints it.
    case command(String)
    case keyring
    /// In a file that the person alone may read.
    case file(String)
  }

  private let blog: String
  private let settings: Settings
  private let choice: Place

  /// Throws where there is no place for it.
  init(_ blog: String, command: String?, isInTheOpen: Bool, settings: Settings) throws(CommandFault) {
    self.blog = blog
    self.settings = settings
    if let command {
      guard CommandWords.split(command)?.isEmpty == false else { throw .login(.commandFailed(command)) }
      choice = .command(command)
    } else if isInTheOpen {
      choice = .file("\(settings.file.folder)/passwords/\(blog)")
    } else if ChildProcess.exists("secret-tool") {
      choice = .keyring
    } else {
      throw .login(.noKeyring)
    }
  }

  var place: LoginNotice.Place {
    switch choice {
    case .command: .command
    case .keyring: .keyring
    case .file(let path): .file(path)
    }
  }

  /// Keeps a log-in that holds.
  func keep(_ name: String, _ password: String) throws {
    let command: String
    switch choice {
    case .command(let own): command = own
    case .keyring:
      let attributes = ["service", "lukija", "blog", blog]
      let label = "Lukija: \(blog)"
      let stored = ChildProcess.answer(
        of: ["secret-tool", "store", "--label=\(label)"] + attributes, to: password, isApart: false, takesErrors: false,
        patience: .seconds(120))
      command = (["secret-tool", "lookup"] + attributes).joined(separator: " ")
      // It is kept where it can be had again.
      guard case .exited(0) = stored.ending,
        PasswordCommand.password(of: command, isBesideScreen: false) == password
      else { throw CommandFault.login(.keyringRefused) }
    case .file(let path):
      try write(password, to: path)
      command = "cat \(FetchLine.quoted(path))"
    }
    do throws(ConfigurationFileFault) {
      try settings.file.setLogin(ofBlogNamed: blog, to: name, passwordCommand: command)
    } catch {
      throw CommandFault.settings(error, file: settings.file.path)
    }
  }

  private func write(_ password: String, to path: String) throws {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let file = KeptFile(folder: String(path[..<slash]), name: String(path[path.index(after: slash)...]))
    let old = umask(0o077)
    defer { umask(old) }
    try file.write(Array((password + "\n").utf8))
    guard chmod(path, 0o600) == 0 else { throw CommandFault.login(.fileNotSafe(path)) }
  }
}

/// A line that nobody sees while it is typed.
enum HiddenLine {
  /// Nil at the end of the input.
  static func read() -> String? {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return readLine() }
    var hidden = before
    hidden.c_lflag &= ~tcflag_t(ECHO)
    hidden.c_lflag |= tcflag_t(ECHONL)
    // A signal in the middle of it would leave the terminal silent.
    hidden.c_lflag &= ~tcflag_t(ISIG)
    guard tcsetattr(0, TCSAFLUSH, &hidden) == 0 else { return nil }
    defer { tcsetattr(0, TCSAFLUSH, &before) }
    guard let line = readLine(), !line.unicodeScalars.contains("\u{3}") else { return nil }
    return line
  }
}
