import CPosix
import Glibc
import Words

/// What a program said that was asked something.
struct ProgramAnswer {
  /// How it ended; nil where it did not in the time that it had, and was killed.
  var ending: ChildProcess.Ending?
  /// What it wrote, as much as was wanted.
  var output: [UInt8] = []
  /// What it said of errors, where that was wanted.
  var errors: [UInt8] = []
  /// Whether it read all that it was handed.
  var hasReadAll = true

  /// Its first line, without blanks at its end.
  var firstLine: String {
    let line = output.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }
}

extension ChildProcess {
  /// Bytes of an answer that are kept.
  private static let mostOutput = 1 << 16

  /// Runs a program, hands it a text and takes what it writes, until it has ended.
  ///
  /// - Parameters:
  ///   - isApart: whether it cannot reach our terminal: beside a screen.
  ///   - takesErrors: whether what it says of errors is taken as well; else it goes where ours goes, or nowhere.
  ///   - patience: how long it has; then it is killed with all that it started.
  static func answer(
    of arguments: [String], to text: String = "", isApart: Bool, takesErrors: Bool, patience: Duration
  ) -> ProgramAnswer {
    var answer = ProgramAnswer()
    guard let input = Pipe(), let output = Pipe(), let errors = Pipe() else {
      return ProgramAnswer(ending: .notStarted(errno))
    }
    let nowhere = isApart && !takesErrors ? open("/dev/null", O_WRONLY | O_CLOEXEC) : -1
    defer { if nowhere >= 0 { close(nowhere) } }
    let errorEnd = takesErrors ? errors.writing : nowhere >= 0 ? nowhere : nil
    guard
      let child = spawn(
        arguments, input: input.reading, output: .to(output.writing, errors: errorEnd), isApart: isApart)
    else { return ProgramAnswer(ending: .notStarted(errno)) }
    input.closeReading()
    output.closeWriting()
    errors.closeWriting()
    for end in [input.writing, output.reading, errors.reading] {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    let watch = EndWatch(child)
    let limit = now + patience
    let bytes = Array(text.utf8)
    var sent = 0
    if bytes.isEmpty { input.closeWriting() }
    while answer.ending == nil, now < limit {
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { write(input.writing, $0.baseAddress, $0.count) }
        if count > 0 { sent += count } else if errno != EINTR { break }
      }
      if sent == bytes.count { input.closeWriting() }
      answer.ending = watch.ending(
        until: min(limit, now + .milliseconds(20)), or: sent < bytes.count ? input.writing : -1)
      // What it wrote before its end is there by now.
      output.read(into: &answer.output, most: mostOutput)
      if takesErrors { errors.read(into: &answer.errors, most: mostOutput) }
    }
    answer.hasReadAll = sent == bytes.count
    if answer.ending == nil {
      kill(isApart ? -child : child, SIGKILL)
      watch.reap()
    }
    return answer
  }

  /// Two ends, closed where they are not closed before.
  private final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init?() {
      var ends: [Int32] = [0, 0]
      guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
      (reading, writing) = (ends[0], ends[1])
    }

    deinit {
      closeReading()
      closeWriting()
    }

    func closeReading() {
      if reading >= 0 { close(reading) }
      reading = -1
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    func read(into bytes: inout [UInt8], most: Int) {
      var part = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = Glibc.read(reading, &part, part.count)
        guard count > 0 else { return }
        bytes += part.prefix(min(count, max(0, most - bytes.count)))
      }
    }
  }
}
