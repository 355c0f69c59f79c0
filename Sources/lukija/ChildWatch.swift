import CPosix
import Glibc

/// The signals that are to end us, where they are kept back until somebody looks. Looking does not take them.
final class EndingSignals {
  private static let numbers = [SIGTERM, SIGHUP]
  /// Readable while one waits; -1 where none is kept back.
  let descriptor: Int32

  init() {
    var blocked = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &blocked)
    var wanted = sigset_t()
    sigemptyset(&wanted)
    let kept = Self.numbers.filter { sigismember(&blocked, $0) == 1 }
    for number in kept { sigaddset(&wanted, number) }
    descriptor = kept.isEmpty ? -1 : lukija_signalfd(&wanted)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The one that waits.
  var waiting: Int32? {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.numbers.first { sigismember(&pending, $0) == 1 }
  }
}

/// Tells when a program and all that it has started have ended: all of them hold one end of a pipe.
final class JobWatch {
  private let readEnd: Int32
  /// What they hold.
  private(set) var held: Int32

  /// Nil where the system has no descriptor left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    readEnd = ends[0]
    held = ends[1]
  }

  deinit {
    begin()
    close(readEnd)
  }

  /// They have started: from now on only they hold it.
  func begin() {
    if held >= 0 { close(held) }
    held = -1
  }

  /// Waits until they have ended; false where some go on at that time.
  func hasEnded(by limit: Duration) -> Bool {
    while true {
      var file = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
      let ready = poll(&file, 1, Int32(max(.zero, limit - ChildProcess.now) / .milliseconds(1)) + 1)
      if ready > 0 { return true }
      if limit <= ChildProcess.now { return false }
    }
  }
}

/// Follows a child from a thread of its own, so that news of it can be waited for together with other things.
final class ChildWatch {
  enum News {
    /// As `waitpid` says it.
    case status(Int32)
    /// A signal is to end us.
    case signal
  }

  private let readEnd: Int32

  /// Nil where the system has no descriptor or thread left.
  init?(_ child: pid_t) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    readEnd = ends[0]
    let writeEnd = ends[1]
    let isStarted = Thread.detach {
      var status: Int32 = 0
      repeat {
        while waitpid(child, &status, WUNTRACED) < 0 {
          if errno == EINTR { continue }
          // Somebody has seen to it that ends are not told.
          status = 0
          break
        }
        write(writeEnd, &status, 4)
      } while status & 0xFF == 0x7F
      close(writeEnd)
    }
    if isStarted { return }
    close(ends[0])
    close(ends[1])
    return nil
  }

  deinit { close(readEnd) }

  /// Waits for what comes first; nil when the time has passed.
  func news(or signals: EndingSignals?, until limit: Duration?) -> News? {
    while true {
      var files = [
        pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let rest = limit.map { Int32(max(.zero, $0 - ChildProcess.now) / .milliseconds(1)) + 1 }
      let ready = poll(&files, 2, rest ?? -1)
      if ready < 0, errno == EINTR { continue }
      if ready > 0, files[0].revents != 0 {
        var status: Int32 = 0
        return read(readEnd, &status, 4) == 4 ? .status(status) : nil
      }
      if ready > 0, files[1].revents != 0 { return .signal }
      if let limit, limit > ChildProcess.now { continue }
      return nil
    }
  }
}
