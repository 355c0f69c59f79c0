import CPosix
import Glibc
import Words

/// Programs that are handed a text, and that may not read it.
extension ChildProcess {
  /// What became of a text.
  enum Handing: Equatable {
    /// The program read all of it and ended well.
    case taken
    /// It did not.
    case refused(ProgramFault)
  }

  /// Hands a text to a program's standard input and waits until that has ended, so long at most; then it is killed. It
  /// outlives us where we end first.
  static func hand(_ text: String, to arguments: [String], patience: Duration) -> Handing {
    var ends: [Int32] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return .refused(.notStarted(code: errno)) }
    defer { for end in ends where end >= 0 { close(end) } }
    let bytes = Array(text.utf8)
    _ = lukija_enlarge_pipe(ends[1], Int32(clamping: min(max(bytes.count, 1 << 16), 1 << 20)))
    _ = fcntl(ends[1], F_SETFL, fcntl(ends[1], F_GETFL) | O_NONBLOCK)
    guard let child = spawn(arguments, input: ends[0], output: .nowhere, isApart: true) else {
      return .refused(errno == ENOENT ? .notInstalled : .notStarted(code: errno))
    }
    let limit = now + patience
    let watch = EndWatch(child)
    var sent = 0
    var ending: Ending?
    while ending == nil, now < limit {
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        if count > 0 { sent += count } else if errno != EINTR { break }
      }
      if sent == bytes.count, ends[1] >= 0 {
        close(ends[1])
        ends[1] = -1
      }
      ending = watch.ending(until: min(limit, now + .milliseconds(100)), or: sent < bytes.count ? ends[1] : -1)
    }
    guard let ending else {
      // Its session is its own: whoever it has started goes with it.
      kill(-child, SIGKILL)
      watch.reap()
      return .refused(.doesNotAnswer)
    }
    if let failure = ending.failure { return .refused(.ended(failure)) }
    // Its end of the pipe is ours as well: what it left there it has not read.
    return sent == bytes.count && lukija_bytes_waiting(ends[0]) == 0 ? .taken : .refused(.didNotRead)
  }
}

/// Waits for the end of a child of ours.
final class EndWatch {
  private let child: pid_t
  /// -1 where the system has none.
  private let descriptor: Int32

  init(_ child: pid_t) {
    self.child = child
    descriptor = lukija_pidfd_open(child)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// How it ended, where that is before a time; looks once more when something may be written to the other descriptor.
  func ending(until limit: Duration, or writable: Int32 = -1) -> ChildProcess.Ending? {
    var files = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writable, events: Int16(POLLOUT), revents: 0),
    ]
    let rest = Int32(max(.zero, limit - ChildProcess.now) / .milliseconds(1)) + 1
    // Without a descriptor there is nothing but to look again.
    poll(&files, 2, descriptor >= 0 ? rest : min(rest, 10))
    var status: Int32 = 0
    guard waitpid(child, &status, WNOHANG) == child else { return nil }
    return ChildProcess.Ending(status: status)
  }

  /// Waits for the end, whenever that is.
  func reap() {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
}
