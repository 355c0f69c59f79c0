import CPosix
import Glibc

/// Signals that arrive as data: blocked, and read from a descriptor where it suits.
struct SignalQueue {
  /// What the terminal cares about.
  static let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]

  /// For poll(2).
  let descriptor: Int32

  init() throws(TerminalError) {
    Self.block()
    var set = Self.set(Self.signals)
    descriptor = lukija_signalfd(&set)
    if descriptor < 0 { throw .system(call: "signalfd", code: errno) }
  }

  func close() { _ = Glibc.close(descriptor) }

  /// Takes the signals that have arrived, oldest first.
  func take() -> [Int32] {
    var taken: [Int32] = []
    while case let next = lukija_next_signal(descriptor), next != 0 { taken.append(next) }
    return taken
  }

  /// Blocks the signals in this thread and in all that it starts from now on.
  static func block() {
    var set = Self.set(signals)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Runs the body while the job-control stop does what it does to any program.
  static func allowingStop<Result>(_ body: () -> Result) -> Result {
    var stop = set([SIGTSTP])
    signal(SIGTSTP, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    defer { pthread_sigmask(SIG_BLOCK, &stop, nil) }
    return body()
  }

  private static func set(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
