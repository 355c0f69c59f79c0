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

    /// Nil when it ended well; else one sentence.
    var failure: String? {
      switch self {
      case .exited(0): nil
      case .exited(127): "the command was not found."
      case .exited(let status): "it ended with status \(status)."
      case .killed(let signal): "it was killed by signal \(signal)."
      case .notStarted(let code): "it could not be started: \(String(cString: strerror(code)))."
      }
    }
  }

  /// Runs a program on our terminal and waits for it. Where the person suspends it, we are suspended with it.
  static func runInForeground(_ arguments: [String]) -> Ending {
    guard let child = spawn(arguments, input: nil, isQuiet: false) else { return .notStarted(errno) }
    while true {
      var status: Int32 = 0
      let result = waitpid(child, &status, WUNTRACED)
      if result < 0 {
        if errno == EINTR { continue }
        return .notStarted(errno)
      }
      if status & 0xFF == 0x7F {
        // The shell waits for the whole job to stop; our own SIGTSTP is blocked.
        raise(SIGSTOP)
        kill(child, SIGCONT)
        continue
      }
      let signal = status & 0x7F
      return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
  }

  /// Starts a program that goes on by itself, without a terminal. Returns false where it could not be started.
  static func startInBackground(_ arguments: [String]) -> Bool {
    // A shell in between lets the program outlive us without becoming a zombie.
    let script = "\"$@\" >/dev/null 2>&1 </dev/null &"
    return spawn(["/bin/sh", "-c", script, "sh"] + arguments, input: nil, isQuiet: true).map {
      waitpid($0, nil, 0) == $0
    } ?? false
  }

  /// Hands a text to a program's standard input and does not wait for what it does with it.
  static func pipe(_ text: String, to arguments: [String]) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let script = "\"$@\" >/dev/null 2>&1 &"
    // Background jobs of a shell read from /dev/null unless told otherwise.
    let child = spawn(
      ["/bin/sh", "-c", "exec 3<&0; " + script.replacing("\"$@\"", with: "\"$@\" <&3"), "sh"] + arguments,
      input: ends[0], isQuiet: true)
    close(ends[0])
    let bytes = Array(text.utf8)
    var written = 0
    while child != nil, written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
      if count <= 0 { break }
      written += count
    }
    close(ends[1])
    if let child { waitpid(child, nil, 0) }
  }

  /// Whether a program of that name is on the path.
  static func exists(_ name: String) -> Bool {
    guard let path = getenv("PATH") else { return false }
    return String(cString: path).split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  private static func spawn(_ arguments: [String], input: Int32?, isQuiet: Bool) -> pid_t? {
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
