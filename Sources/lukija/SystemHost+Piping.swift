import CPosix
import Glibc
import Reader
import Words

/// Commands that get a text while they have the terminal.
extension SystemHost {
  func pipe(_ text: String, into command: String) -> PipeEnding {
    // In memory, and not through a pipe: nobody has to write while the command runs, and one that does not read all of it
    // does nothing wrong.
    guard let input = Self.memory(text) else { return .noInput(code: errno) }
    defer { close(input) }
    let ending = ChildProcess.runInForeground(["/bin/sh", "-c", command], input: input)
    if ending == .leftRunning { return .ended(.goesOn) }
    let end = Self.told(ending)
    Keyboard.waitForKey(saying: end.keyLine)
    return end
  }

  /// What is told of an ending. A shell ends with 128 and the number where a signal ended what it ran.
  static func told(_ ending: ChildProcess.Ending) -> PipeEnding {
    switch ending {
    case .killed(signal: SIGINT), .exited(128 + SIGINT): .interrupted
    case .killed(signal: SIGPIPE), .exited(128 + SIGPIPE): .ended(nil)
    default: .ended(ending.failure)
    }
  }

  /// A file that stands nowhere, at its beginning; nil where the system has no room for it, and `errno` says why.
  private static func memory(_ text: String) -> Int32? {
    let file = lukija_memory_file()
    guard file >= 0 else { return nil }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let code = errno
        close(file)
        errno = code
        return nil
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

/// The keyboard, while the terminal is nobody's.
enum Keyboard {
  /// Writes a line and waits for one key, which is then gone; or for a signal that is to end us.
  static func waitForKey(saying line: String) {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return }
    var raw = before
    // C-c and C-z are keys like any other here.
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON)
    tcsetattr(terminal, TCSADRAIN, &raw)
    defer { tcsetattr(terminal, TCSADRAIN, &before) }
    // Whatever the command left of its colours, and wherever it left the cursor.
    let words = Array("\u{1B}[0m\r\n\(line)".utf8)
    _ = words.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    let signals = EndingSignals()
    while true {
      var files = [
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&files, 2, -1) < 0, errno == EINTR { continue }
      // What a key sends more than one byte of comes in one piece.
      var bytes = [UInt8](repeating: 0, count: 64)
      if files[0].revents != 0 { _ = read(terminal, &bytes, bytes.count) }
      break
    }
    let end = Array("\r\n".utf8)
    _ = end.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
  }
}
