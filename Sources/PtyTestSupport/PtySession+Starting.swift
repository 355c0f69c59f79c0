import CPosix
import Glibc

extension PtySession {
  /// The path of an executable product of this package: it lies beside the running test bundle.
  public static func product(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (path.split(separator: "/", omittingEmptySubsequences: false).dropLast() + [Substring(name)])
      .joined(separator: "/")
  }

  static func complete(_ environment: [String: String?]) -> [String: String] {
    var complete: [String: String] = [
      "LANG": "C.UTF-8", "TERM": "xterm-256color",
      // A terminal that answers nothing is not asked about pictures: its programs would wait for that at their end.
      "LUKIJA_PICTURES": "off",
      // Where a toolchain is installed, a crash would else ask its questions on the terminal.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for name in ["PATH", "HOME"] { complete[name] = getenv(name).map { String(cString: $0) } }
    for (name, value) in environment { complete[name] = value }
    return complete
  }

  static func openPty(columns: Int, rows: Int) throws(PtyError) -> (master: Int32, slave: Int32) {
    let master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw .system(call: "posix_openpt", code: errno) }
    var name = [CChar](repeating: 0, count: 128)
    guard grantpt(master) == 0, unlockpt(master) == 0, ptsname_r(master, &name, name.count) == 0 else {
      let code = errno
      close(master)
      throw .system(call: "unlockpt", code: code)
    }
    let slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else {
      let code = errno
      close(master)
      throw .system(call: "open", code: code)
    }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = lukija_set_window_size(master, &size)
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    return (master, slave)
  }

  /// In a new session whose terminal is the pty, with no signal blocked and all at their defaults: what a child
  /// inherits from a test's thread is not what a shell gives it.
  static func spawn(
    _ executable: String, _ arguments: [String], environment: [String: String], on master: Int32, directory: String?
  ) throws(PtyError) -> pid_t {
    var name = [CChar](repeating: 0, count: 128)
    ptsname_r(master, &name, name.count)
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that a session's leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    if let directory { posix_spawn_file_actions_addchdir_np(&actions, directory) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | lukija_posix_spawn_setsid()))

    var argv = ([executable] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, executable, &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw .system(call: "posix_spawnp \(executable)", code: code) }
    return process
  }
}
