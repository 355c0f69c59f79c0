import CPosix
import Glibc

/// A run of `store-faults`, the process that may be killed in the middle of a write.
struct FaultProcess {
  /// What it printed.
  var output: String
  /// The signal that ended it; nil when it ended by itself.
  var signal: Int32?
  var exitStatus: Int32

  var lines: [String] { output.split(separator: "\n").map(String.init) }
  /// The conditions could not be imposed here (no root, no mount): the test has nothing to say.
  var isImpossible: Bool { lines == ["impossible"] }

  /// Built beside the tests.
  private static let path: String = {
    let tests = String(decoding: readLink("/proc/self/exe"), as: UTF8.self)
    let folder = tests.lastIndex(of: "/").map { tests[..<$0] } ?? "."
    return folder + "/store-faults"
  }()

  /// Starts it, and waits for its end.
  static func run(_ arguments: String...) -> FaultProcess { run([arguments])[0] }

  /// Starts several at once, and waits for all of them.
  static func run(_ commands: [[String]]) -> [FaultProcess] {
    let started = commands.map { start($0) }
    return started.map { process, output in
      let text = readAll(output)
      close(output)
      var status: Int32 = 0
      waitpid(process, &status, 0)
      let signal = status & 0x7F
      return FaultProcess(output: text, signal: signal == 0 ? nil : signal, exitStatus: status >> 8 & 0xFF)
    }
  }

  static func start(_ arguments: [String]) -> (process: pid_t, output: Int32) {
    var ends: [Int32] = [0, 0]
    // Not inherited by what another test starts at this moment.
    guard pipe2(&ends, O_CLOEXEC) == 0 else { fatalError("no pipe: errno \(errno)") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, nil, &words, environ)
    close(ends[1])
    guard result == 0 else { fatalError("cannot start \(path): errno \(result)") }
    return (process, ends[0])
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func readLink(_ path: String) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    return buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }
  }
}
