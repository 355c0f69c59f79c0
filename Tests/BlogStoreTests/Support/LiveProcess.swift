import Glibc
import Testing

/// A run of `store-faults` that goes on beside the test until it is killed.
final class LiveProcess {
  private let process: pid_t
  private let output: Int32
  /// What it printed so far, by line.
  private(set) var lines: [String] = []
  private var rest: [UInt8] = []
  private var isRunning = true

  struct TimedOut: Error, CustomStringConvertible {
    var description: String
  }

  init(_ arguments: String...) { (process, output) = FaultProcess.start(arguments) }

  deinit {
    kill()
    close(output)
  }

  /// Waits for one of some lines, beginning behind those that came before `from`. Returns the number of the line after it.
  ///
  /// - Parameter meanwhile: is done again and again until the line comes.
  @discardableResult
  func wait(
    for wanted: String..., from start: Int = 0, meanwhile: (() -> Void)? = nil, seconds: Int = 60
  ) throws -> Int {
    let line = wanted.joined(separator: "” or “")
    var place = start
    let end = time(nil) + seconds
    while true {
      if let found = lines[min(place, lines.count)...].firstIndex(where: wanted.contains) { return found + 1 }
      place = max(place, lines.count)
      guard time(nil) <= end else { throw TimedOut(description: "no line “\(line)” after line \(start) of \(lines)") }
      meanwhile?()
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, meanwhile == nil ? 1000 : 100) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { throw TimedOut(description: "it ended without a line “\(line)”: \(lines)") }
      rest += buffer[..<count]
      while let newline = rest.firstIndex(of: 0x0A) {
        lines.append(String(decoding: rest[..<newline], as: UTF8.self))
        rest.removeFirst(newline + 1)
      }
    }
  }

  /// `kill -STOP`.
  func stop() { Glibc.kill(process, SIGSTOP) }

  /// `kill -9`, and waits for its end.
  func kill() {
    guard isRunning else { return }
    isRunning = false
    Glibc.kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}
