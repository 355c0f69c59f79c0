import CPosix
import Glibc

extension PtySession {
  /// Waits until a line of the screen holds the text. Returns the screen that does.
  @discardableResult
  public func waitFor(_ text: String, timeout: Duration = patience) throws(PtyError) -> PtyScreen {
    try waitUntil("“\(text)”", timeout: timeout) { $0.contains(text) }
  }

  /// Waits until the screen is as wanted. Looks at it whenever the program has written.
  @discardableResult
  public func waitUntil(
    _ what: String = "a condition", timeout: Duration = patience, _ condition: (PtyScreen) -> Bool
  ) throws(PtyError) -> PtyScreen {
    let end = Self.now + timeout
    pump(until: .zero)
    while true {
      let screen = terminal.snapshot()
      if condition(screen) { return screen }
      if let status { throw .ended(waitingFor: what, screen: screen, status: status) }
      if Self.now >= end { throw .timedOut(waitingFor: what, screen: screen, isRunning: status == nil) }
      pump(until: end)
    }
  }

  /// Waits until the bytes that were sent to the terminal are as wanted.
  public func waitForOutput(
    _ what: String = "output", timeout: Duration = patience, _ condition: ([UInt8]) -> Bool
  ) throws(PtyError) {
    let end = Self.now + timeout
    pump(until: .zero)
    while !condition(rawOutput) {
      if let status { throw .ended(waitingFor: what, screen: terminal.snapshot(), status: status) }
      if Self.now >= end { throw .timedOut(waitingFor: what, screen: terminal.snapshot(), isRunning: status == nil) }
      pump(until: end)
    }
  }

  /// Waits until the program has ended and all that it wrote has been read.
  @discardableResult
  public func waitForExit(timeout: Duration = patience) throws(PtyError) -> Status {
    let end = Self.now + timeout
    while status == nil {
      if Self.now >= end { throw .timedOut(waitingFor: "its end", screen: terminal.snapshot(), isRunning: true) }
      pump(until: end)
    }
    // With the last descriptor of the program's side gone, the end of the output can be told from a pause.
    if slave >= 0 { close(slave) }
    slave = -1
    var isOpen = master >= 0
    while isOpen, Self.now < end {
      var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      poll(&file, 1, Self.milliseconds(until: end))
      isOpen = readOutput()
    }
    return status ?? .exited(-1)
  }

  /// Waits until the program is idle: it has read all input, every thread of it sleeps and has not run between two
  /// looks, and nothing more comes. Prefer ``waitFor(_:timeout:)`` where there is something to wait for.
  @discardableResult
  public func settle(timeout: Duration = patience) throws(PtyError) -> PtyScreen {
    let end = Self.now + timeout
    var last: String?
    while status == nil {
      let before = rawOutput.count
      pump(until: min(end, Self.now + .milliseconds(4)))
      let isQuiet = rawOutput.count == before && !isInputWaiting
      let activity = isQuiet ? ProcessActivity.asleep(process) : nil
      if let activity, activity == last { break }
      last = activity
      if Self.now >= end { throw .timedOut(waitingFor: "quiet", screen: terminal.snapshot(), isRunning: true) }
    }
    return screen
  }

  /// Whether the program has input that it has not read.
  private var isInputWaiting: Bool {
    guard slave >= 0 else { return false }
    // What was sent goes through the line discipline when the kernel has time for that, which under load is late, and
    // is counted only then. Asking whether the terminal can be read makes the kernel do it at once.
    var file = pollfd(fd: slave, events: Int16(POLLIN), revents: 0)
    poll(&file, 1, 0)
    return lukija_bytes_waiting(slave) > 0
  }

  // MARK: - Reading

  /// Reads until something has come, the program has ended or the time has passed.
  func pump(until end: Duration) {
    var limit = end
    while true {
      var files = [
        pollfd(fd: master, events: Int16(POLLIN), revents: 0),
        pollfd(fd: status == nil ? processDescriptor : -1, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&files, 2, Self.milliseconds(until: limit))
      if ready < 0, errno == EINTR { continue }
      if ready <= 0 { return }
      if files[1].revents != 0 { reap() }
      if files[0].revents != 0, !readOutput() { return }
      // More may be there already: a screen in the middle of a paint is no news.
      limit = .zero
    }
  }

  /// Takes what is there. Returns false at the end of the output.
  @discardableResult
  func readOutput() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
      let count = read(master, buffer.baseAddress, buffer.count)
      if count < 0 { return errno == EINTR || errno == EAGAIN }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<max(0, count)])
      rawOutput.append(contentsOf: bytes)
      terminal.write(bytes)
      return count > 0
    }
  }

  func reap() {
    var code: Int32 = 0
    guard waitpid(process, &code, WNOHANG) == process else { return }
    status = code & 0x7F == 0 ? .exited(code >> 8 & 0xFF) : .killed(signal: code & 0x7F)
  }

  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  static func milliseconds(until end: Duration) -> Int32 {
    let (seconds, attoseconds) = (end - now).components
    if seconds < 0 || attoseconds < 0 { return 0 }
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
