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
        arguments, input: nothing >= 0 ? nothing : nil, isQuiet: true, isApart: true, environment: environment)
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
    while now < limit {
      let ending = watch.ending(until: min(limit, now + pause))
      let name =
        started.started()
        ?? (ending == nil ? family(of: child).compactMap(name(of:)).first(where: unwanted.contains) : nil)
      if let name {
        kill(-child, SIGKILL)
        if ending == nil { watch.reap() }
        return .stopped(because: name)
      }
      if let ending { return .ended(ending) }
      // What is started is started soon.
      pause = min(pause * 1.2, .milliseconds(200))
    }
    return .running
  }

  private static func name(of process: pid_t) -> String? {
    text(of: "/proc/\(process)/comm")?.split(separator: "\n").first.map(String.init)
  }
}
