import CPosix
import Dispatch
import Glibc

/// Programs that are handed a text, and that may not read it.
extension ChildProcess {
  /// Hands a text to a program's standard input. Nobody waits for what the program does with it: what it does not read
  /// at once it gets from a thread, which gives up on one that reads nothing for a while.
  static func pipe(_ text: String, to arguments: [String]) {
    var ends: [Int32] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return }
    let bytes = Array(text.utf8)
    _ = lukija_enlarge_pipe(ends[1], Int32(clamping: min(max(bytes.count, 1 << 16), 1 << 20)))
    _ = fcntl(ends[1], F_SETFL, fcntl(ends[1], F_GETFL) | O_NONBLOCK)
    // A shell in between lets the program outlive us without becoming a zombie, and the terminal's window as well.
    // Background jobs of a shell read from /dev/null unless told otherwise.
    let script = "trap '' HUP; exec 3<&0; \"$@\" <&3 3<&- >/dev/null 2>&1 &"
    let child = spawn(["/bin/sh", "-c", script, "sh"] + arguments, input: ends[0], isQuiet: true)
    close(ends[0])
    let end = ends[1]
    guard let child else {
      close(end)
      return
    }
    let rest = PipedText(end, bytes)
    let isAtOnce = rest.writeWhatFits()
    waitpid(child, nil, 0)
    if isAtOnce { return rest.close() }
    DispatchQueue.global().async(group: inputs) { rest.write(patience: .seconds(10)) }
  }

  /// Waits for texts that are still on their way to a program: whoever leaves at once wants them all the same.
  static func waitForInputs(atMost milliseconds: Int) {
    _ = inputs.wait(timeout: .now() + .milliseconds(milliseconds))
  }

  /// Texts on their way.
  private static let inputs = DispatchGroup()
}

/// A text on its way into a pipe that does not block.
private final class PipedText: @unchecked Sendable {
  private let descriptor: Int32
  private let bytes: [UInt8]
  /// Used by one thread after the other.
  private var written = 0

  init(_ descriptor: Int32, _ bytes: [UInt8]) {
    self.descriptor = descriptor
    self.bytes = bytes
  }

  /// Returns whether there is nothing more to do.
  func writeWhatFits() -> Bool {
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN { return false }
      if count < 0, errno == EINTR { continue }
      // Nobody wants it.
      if count <= 0 { return true }
      written += count
    }
    return true
  }

  /// Writes the rest and closes; waits so long for a program that reads nothing.
  func write(patience: Duration) {
    while !writeWhatFits() {
      var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if poll(&file, 1, Int32(patience / .milliseconds(1))) == 0 { break }
    }
    close()
  }

  func close() { _ = Glibc.close(descriptor) }
}
