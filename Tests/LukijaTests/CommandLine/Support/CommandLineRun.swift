import CPosix
import Glibc
import PtyTestSupport

/// What became of a run of the built program.
struct CommandLineRun: Sendable {
  var status: Int32
  var output: String
  var errors: String
  /// The most that it held in memory, in megabytes.
  var peak: Int

  var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// A folder of its own for a test: a blog, a home, and what the program is given and says.
final class Workplace: Sendable {
  let path: String
  var blog: String { path + "/blog" }
  var home: String { path + "/home" }

  /// - Parameter parent: where it is made.
  init(in parent: String = "/tmp") {
    var template = Array("\(parent)/lukija-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no temporary folder: errno \(errno)") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    for folder in [blog, blog + "/posts", home] { mkdir(folder, 0o755) }
  }

  deinit { Workplace.remove(path) }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    var folder = path
    for component in name.split(separator: "/").dropLast() {
      folder += "/" + component
      mkdir(folder, 0o755)
    }
    let file = fopen("\(path)/\(name)", "w")
    if !bytes.isEmpty { fwrite(bytes, 1, bytes.count, file) }
    fclose(file)
  }

  /// A script of the shell, for the system to start. Another process writes it: a child that is started here at the same moment
  /// holds what is open here for a while, and what is open for writing cannot be started ("Text file busy").
  func writeProgram(_ name: String, _ script: String) {
    write(name + ".text", "#!/bin/sh\n" + script)
    let path = "\(path)/\(name)"
    let run = try? run(["/usr/bin/install", "-m", "755", path + ".text", path])
    guard run?.status == 0 else { fatalError("\(path) cannot be written: \(run?.errors ?? "")") }
    unlink(path + ".text")
  }

  func read(_ name: String) -> String? { Workplace.read("\(path)/\(name)") }

  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// The names in a folder of this one, sorted.
  func names(_ folder: String) -> [String] { Workplace.names("\(path)/\(folder)") }

  static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in names(path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// The environment of every run: this test's home and blog, nothing of the person who runs the tests.
  var environment: [String: String] {
    [
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8",
      "LUKIJA_REPOSITORY": blog,
    ]
  }

  /// Runs the built program to its end. Its streams are files, so that nothing ever waits for a pipe.
  func lukija(
    _ arguments: String..., input: String = "", environment changes: [String: String?] = [:]
  ) throws -> CommandLineRun {
    try run([PtySession.product("lukija")] + arguments, input: input, environment: changes)
  }

  /// The same, with the memory that it took.
  func measured(_ arguments: String...) throws -> CommandLineRun {
    try run([PtySession.product("lukija")] + arguments, measuresPeak: true)
  }

  /// Peak of a process's resident memory, in megabytes; 0 where it has ended.
  static func peak(of process: pid_t) -> Int {
    let line = Workplace.read("/proc/\(process)/status")?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
  }

  /// The same with arguments that are a list.
  func lukija(_ arguments: [String]) throws -> CommandLineRun {
    try run([PtySession.product("lukija")] + arguments)
  }

  /// Runs a line of shell in which `lukija` is the built program.
  func shell(_ script: String, environment changes: [String: String?] = [:]) throws -> CommandLineRun {
    let program = PtySession.product("lukija")
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let path = "\(folder):\(environment["PATH"] ?? "")"
    return try run(["/bin/bash", "-c", script], environment: ["PATH": path].merging(changes) { $1 })
  }

  private func run(
    _ arguments: [String], input: String = "", environment changes: [String: String?] = [:], measuresPeak: Bool = false
  ) throws -> CommandLineRun {
    let number = getpid()
    let streams = ["in", "out", "err"].map { "\(path)/\(number)-\(UInt32.random(in: 0 ... .max)).\($0)" }
    defer { for stream in streams { unlink(stream) } }
    write(String(streams[0].dropFirst(path.count + 1)), input)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams[2], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addchdir_np(&actions, path)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What a child inherits from a test's thread is not what a shell gives it.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var complete: [String: String?] = environment
    for (name, value) in changes { complete[name] = value }
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = complete.compactMap { pair in pair.value.map { strdup("\(pair.key)=\($0)") } } + [nil]
    defer { for string in argv + envp { free(string) } }
    var child = pid_t()
    let code = posix_spawn(&child, arguments[0], &actions, &attributes, argv, envp)
    guard code == 0 else { throw PtyError.system(call: "posix_spawn \(arguments[0])", code: code) }
    var status: Int32 = 0
    // `ru_maxrss` of a spawned process begins with what its parent has: the process itself is asked, until it ends.
    var peak = 0
    while measuresPeak, waitpid(child, &status, WNOHANG) == 0 {
      peak = max(peak, Self.peak(of: child))
      poll(nil, 0, 1)
    }
    while !measuresPeak, waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return CommandLineRun(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: Workplace.read(streams[1]) ?? "",
      errors: Workplace.read(streams[2]) ?? "", peak: peak)
  }
}
