import CPosix
import Glibc

/// Programs that have the terminal while we wait: editors, and browsers of text.
extension ChildProcess {
  /// How long a program may take to end by itself where a signal is to end us: it may have got the same one.
  private static let firstPatience = Duration.milliseconds(300)
  /// How long it may take once it was told.
  private static let lastPatience = Duration.seconds(2)

  /// Runs a program on our terminal and waits for it. Where the person suspends it, we are suspended with it. A signal
  /// that is to end us, and that waits until the program ends, is handed on to it; one that does not end is left.
  ///
  /// - Parameter input: what it reads from in the place of the keyboard.
  static func runInForeground(
    _ arguments: [String], input: Int32? = nil, environment: [String: String?] = [:]
  ) -> Ending {
    // C-c and C-\ at the keyboard are meant for the program.
    let handlers = [SIGINT, SIGQUIT].map { ($0, ignore($0)) }
    defer { for (number, handler) in handlers { restore(number, handler) } }
    let job = JobWatch()
    let child = spawn(arguments, input: input, output: .ours, held: job?.held, environment: environment)
    guard let child else { return .notStarted(errno) }
    job?.begin()
    guard let watch = ChildWatch(child) else { return wait(for: child) }
    let ending = follow(child, watch)
    // A shell that a signal has ended waits no more for its program, which may just be saving what it has.
    guard case .killed = ending, job?.hasEnded(by: now + lastPatience) == false else { return ending }
    return .leftRunning
  }

  private static func follow(_ child: pid_t, _ watch: ChildWatch) -> Ending {
    let signals = EndingSignals()
    var limit: Duration?
    var isTold = false
    while true {
      switch watch.news(or: limit == nil ? signals : nil, until: limit) {
      case .status(let status)?:
        if let ending = Ending(status: status) { return ending }
        // The shell waits for the whole job to stop. Where the keyboard stopped us all, we are back already.
        if isStopped(child) {
          raise(SIGSTOP)
          kill(child, SIGCONT)
        }
      case .signal?:
        limit = now + firstPatience
      case nil:
        if isTold { return .leftRunning }
        isTold = true
        limit = now + lastPatience
        for process in family(of: child) {
          kill(process, signals.waiting ?? SIGTERM)
          kill(process, SIGCONT)
        }
      }
    }
  }

  /// Without a thread to spare.
  private static func wait(for child: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return .notStarted(errno) }
    }
    return Ending(status: status) ?? .leftRunning
  }

  private static func ignore(_ number: Int32) -> sigaction {
    var (old, new) = (sigaction(), sigaction())
    new.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(number, &new, &old)
    return old
  }

  private static func restore(_ number: Int32, _ handler: sigaction) {
    var handler = handler
    sigaction(number, &handler, nil)
  }

  private static func isStopped(_ process: pid_t) -> Bool {
    // The state stands behind the name, which may hold anything.
    text(of: "/proc/\(process)/stat")?.split(separator: ") ").last?.hasPrefix("T") ?? false
  }

  /// A process and all that it has started: a shell does not hand signals on.
  static func family(of process: pid_t) -> [pid_t] {
    let children = text(of: "/proc/\(process)/task/\(process)/children") ?? ""
    return [process] + children.split(separator: " ").compactMap { pid_t($0) }.flatMap(family)
  }

  static func text(of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension ChildProcess.Ending {
  /// What `waitpid` says; nil where the program has only stopped.
  init?(status: Int32) {
    if status & 0xFF == 0x7F { return nil }
    let signal = status & 0x7F
    self = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }
}
