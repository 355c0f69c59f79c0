import CPosix
import Glibc

/// The way to the terminal, which never waits for long: what the terminal does not take stays here until it does.
///
/// A terminal may stop to read (a frozen connection, a paused window), and a write that blocks would stop everything
/// with it. The terminal is opened again for that: not to block is then our own wish, and not the shell's as well,
/// with which we share the standard streams.
final class TerminalOutput {
  /// For poll(2), and for whoever gives the terminal back after a crash.
  let descriptor: Int32
  /// Whether a write returns where the terminal takes nothing.
  private let returnsAtOnce: Bool
  private var waiting: [UInt8] = []
  private var sent = 0

  /// Whether the terminal has not yet taken everything.
  var isBusy: Bool { sent < waiting.count }

  /// Nil where the system has no descriptor left; `errno` says why.
  init?() {
    let own = Self.openAnew()
    returnsAtOnce = own >= 0
    descriptor = own >= 0 ? own : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    if descriptor < 0 { return nil }
  }

  func close() { _ = Glibc.close(descriptor) }

  /// Sends bytes after those that still wait, and waits a little for a terminal that is only slow. One that already
  /// owes us something is not waited for.
  func send(_ bytes: UnsafeRawBufferPointer, patience: Duration = .milliseconds(30)) {
    let owes = isBusy
    if owes {
      waiting.append(contentsOf: bytes)
      _ = flush()
      return
    }
    let count = write(bytes)
    guard count < bytes.count else { return }
    waiting.removeAll(keepingCapacity: true)
    sent = 0
    waiting.append(contentsOf: bytes[count...])
    drain(within: patience)
  }

  func send(_ bytes: [UInt8], patience: Duration = .milliseconds(30)) {
    bytes.withUnsafeBytes { send($0, patience: patience) }
  }

  /// Sends what the terminal takes now. Returns whether it took anything.
  func flush() -> Bool {
    guard isBusy else { return false }
    let count = waiting.withUnsafeBytes { write(UnsafeRawBufferPointer(rebasing: $0[sent...])) }
    sent += count
    if !isBusy { forget() }
    return count > 0
  }

  /// Waits until the terminal has taken everything. Returns whether it has.
  @discardableResult
  func drain(within patience: Duration) -> Bool {
    let end = NcursesTerminal.now + patience
    while isBusy {
      let rest = end - NcursesTerminal.now
      if rest <= .zero { return false }
      var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      // In short pieces: nothing is promised about when a terminal wakes those who wait for it.
      poll(&file, 1, rest > .milliseconds(10) ? 10 : 1)
      _ = flush()
    }
    return true
  }

  /// Gives up on what waits.
  func forget() {
    waiting.removeAll(keepingCapacity: waiting.count < 1 << 20)
    sent = 0
  }

  /// Writes what the terminal takes now; all, in effect, where there is no terminal any more.
  private func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    var written = 0
    while written < bytes.count {
      var piece = bytes.count - written
      if !returnsAtOnce {
        // Room is said to be there from one byte on: a small piece is the best that can be done.
        var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if poll(&file, 1, 0) <= 0 { return written }
        piece = min(piece, 256)
      }
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, piece)
      if count > 0 {
        written += count
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        return written
      } else {
        return bytes.count
      }
    }
    return written
  }

  /// The terminal of standard output under a descriptor that shares nothing with the old one; -1 where that may not be.
  private static func openAnew() -> Int32 {
    let number = lukija_terminal_number(STDOUT_FILENO)
    // After `su` the device may not be opened, while everybody may open the terminal of the session.
    for path in ["/proc/self/fd/1", "/dev/tty"] {
      let own = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
      if own < 0 { continue }
      if isatty(own) == 1, lukija_terminal_number(own) == number { return own }
      Glibc.close(own)
    }
    return -1
  }
}
