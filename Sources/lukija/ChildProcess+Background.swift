import CPosix
import Glibc

/// Programs that have a window of their own and go on by themselves.
extension ChildProcess {
  /// What is known of a program some seconds after it was started.
  enum Start: Equatable {
    case ended(Ending)
    /// It goes on.
    case running
    /// It started one that it should not have, and was killed where it still ran.
    case stopped(because: String)
  }

  /// How long a program is watched that was to show something.
  static let watchTime = Duration.seconds(4)

  /// Starts a program without a terminal, and tells what became of it in the first seconds.
  ///
  /// - Parameter unwanted: programs that must not come of it.
  static func start(
    _ arguments: [String], environment: [String: String?], unwanted: Set<String>,
    tell: @escaping @Sendable (Start) -> Void
  ) {
    let isStarted = Thread.detach {
      let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
      let started = StartedPrograms(unwanted)
      let child = spawn(
        arguments, input: nothing >= 0 ? nothing : nil, output: .nowhere, isApart: true, environment: environment)
      let code = errno
      if nothing >= 0 { close(nothing) }
      guard let child else { return tell(.ended(.notStarted(code))) }
      let watch = EndWatch(child)
      let start = follow(child, watch, unwanted, started)
      tell(start)
      // Nobody else waits for it.
      if start == .running { watch.reap() }
    }
    if !isStarted { tell(.ended(.notStarted(EAGAIN))) }
  }

  private static func follow(_ child: pid_t, _ watch: EndWatch, _ unwanted: Set<String>, _ started: StartedPrograms)
    -> Start
  {
    let limit = now + watchTime
    var pause = Duration.milliseconds(10)
    // Somebody started it, and nobody has it any more.
    var suspect: (name: String, time: Duration)?
    while now < limit {
      let ending = watch.ending(until: min(limit, now + pause))
      if ending == nil, let name = family(of: child).compactMap(name(of:)).first(where: unwanted.contains) {
        kill(-child, SIGKILL)
        watch.reap()
        return .stopped(because: name)
      }
      if let name = started.started(), !all.contains(where: { Self.name(of: $0) == name }) { suspect = (name, now) }
      if let ending {
        // A wrapper ends with what it wrapped. One that goes on has something else to show.
        if let suspect, now - suspect.time < .seconds(1) { return .stopped(because: suspect.name) }
        return .ended(ending)
      }
      // What is started is started soon.
      pause = min(pause * 1.2, .milliseconds(200))
    }
    return .running
  }

  /// Every process that there is.
  private static var all: [pid_t] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var all: [pid_t] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if let number = pid_t(name) { all.append(number) }
    }
    return all
  }

  private static func name(of process: pid_t) -> String? {
    text(of: "/proc/\(process)/comm")?.split(separator: "\n").first.map(String.init)
  }
}
