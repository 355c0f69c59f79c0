import CPosix
import Glibc
import Words

/// Runs other programs: editors, browsers, clipboard tools.
enum ChildProcess {
  /// How a program ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It never began; errno says why.
    case notStarted(Int32)
    /// It goes on, although a signal was to end it and us.
    case leftRunning

    /// Nil when it ended well.
    var failure: ProgramEnding? {
      switch self {
      case .exited(0): nil
      case .exited(let status): .exited(status)
      case .killed(let signal): .killed(signal: signal)
      case .notStarted(let code): .notStarted(code: code)
      case .leftRunning: .goesOn
      }
    }
  }

  /// Where goes what a program writes.
  enum Output: Equatable {
    /// Where ours goes.
    case ours
    /// All of it to where we say what is wrong.
    case errors
    /// Nobody sees it.
    case nowhere
    /// To this descriptor; what it says of errors goes where ours does, or to the second one.
    case to(Int32, errors: Int32?)
  }

  /// Whether a program of that name is on the path.
  static func exists(_ name: String) -> Bool { path(of: name) != nil }

  /// Where a program stands that is called by name or path.
  static func path(of name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    guard let path = getenv("PATH") else { return nil }
    return String(cString: path).split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - input: what it reads from; nil is what we read from.
  ///   - output: where goes what it writes.
  ///   - isApart: whether it gets a session of its own. It cannot reach our terminal then, and outlives its window.
  ///   - held: a descriptor that the program and all that it starts have open, whatever it is with us.
  ///   - changes: variables that it gets beside ours; nil takes one away.
  /// - Returns: nil where it could not be started; `errno` says why.
  static func spawn(
    _ arguments: [String], input: Int32?, output: Output, isApart: Bool = false, held: Int32? = nil,
    environment changes: [String: String?] = [:]
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // We block signals to read them from a descriptor; a child that inherited that would never see SIGWINCH or C-c.
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    var everything = sigset_t()
    sigemptyset(&everything)
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE, SIGHUP, SIGTERM, SIGXFSZ] { sigaddset(&everything, signal) }
    posix_spawnattr_setsigdefault(&attributes, &everything)
    let session = isApart ? lukija_posix_spawn_setsid() : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | Int16(session))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    // Put in its own place it stays open.
    if let held { posix_spawn_file_actions_adddup2(&actions, held, held) }
    switch output {
    case .ours: break
    case .errors: posix_spawn_file_actions_adddup2(&actions, 2, 1)
    case .to(let end, let errors):
      posix_spawn_file_actions_adddup2(&actions, end, 1)
      if let errors { posix_spawn_file_actions_adddup2(&actions, errors, 2) }
    case .nowhere:
      for descriptor in [Int32(1), 2] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    let pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = entries(changes).map { strdup($0) } + [nil]
    defer { for pointer in pointers + variables { free(pointer) } }
    var child = pid_t()
    let code =
      changes.isEmpty
      ? posix_spawnp(&child, arguments[0], &actions, &attributes, pointers, environ)
      : posix_spawnp(&child, arguments[0], &actions, &attributes, pointers, variables)
    guard code == 0 else {
      errno = code
      return nil
    }
    return child
  }

  private static func entries(_ changes: [String: String?]) -> [String] {
    if changes.isEmpty { return [] }
    var variables = Environment.variables
    for (name, value) in changes { variables[name] = value }
    return variables.map { "\($0)=\($1)" }
  }
}
