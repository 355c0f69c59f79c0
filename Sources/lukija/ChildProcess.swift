import CPosix
import Glibc

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

    /// Nil when it ended well; else one sentence.
    var failure: String? {
      switch self {
      case .exited(0): nil
      case .exited(127): "the command was not found."
      case .exited(let status): "it ended with status \(status)."
      case .killed(let signal): "it was killed by signal \(signal)."
      case .notStarted(let code): "it could not be started: \(String(cString: strerror(code)))."
      case .leftRunning: "it goes on."
      }
    }
  }

  /// Starts a program that goes on by itself, without a terminal. Returns false where it could not be started.
  static func startInBackground(_ arguments: [String]) -> Bool {
    // A shell in between lets the program outlive us without becoming a zombie, and the terminal's window as well.
    let script = "trap '' HUP; \"$@\" >/dev/null 2>&1 </dev/null &"
    return spawn(["/bin/sh", "-c", script, "sh"] + arguments, input: nil, isQuiet: true).map {
      waitpid($0, nil, 0) == $0
    } ?? false
  }

  /// Whether a program of that name is on the path.
  static func exists(_ name: String) -> Bool {
    guard let path = getenv("PATH") else { return false }
    return String(cString: path).split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// - Parameter held: a descriptor that the program and all that it starts have open, whatever it is with us.
  static func spawn(_ arguments: [String], input: Int32?, isQuiet: Bool, held: Int32? = nil) -> pid_t? {
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
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    // Put in its own place it stays open.
    if let held { posix_spawn_file_actions_adddup2(&actions, held, held) }
    if isQuiet {
      for descriptor in [Int32(1), 2] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    let pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    let code = posix_spawnp(&child, arguments[0], &actions, &attributes, pointers, environ)
    guard code == 0 else {
      errno = code
      return nil
    }
    return child
  }
}
