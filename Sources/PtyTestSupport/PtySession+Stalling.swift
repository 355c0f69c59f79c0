import CPosix
import Glibc

/// A terminal that does not read: a frozen connection, a paused window, C-s.
extension PtySession {
  /// Fills what lies between the program and the terminal, so that nothing more goes in until somebody reads.
  public func fillOutput() {
    // The description is ours alone: the program has opened the terminal by its name.
    let flags = fcntl(slave, F_GETFL)
    _ = fcntl(slave, F_SETFL, flags | O_NONBLOCK)
    let filler = [UInt8](repeating: 0, count: 4096)
    for size in [4096, 256, 1] {
      while write(slave, filler, size) > 0 {}
    }
    _ = fcntl(slave, F_SETFL, flags)
  }

  /// Sets a limit on the size of the program's files.
  public func limitFileSize(_ bytes: UInt) { _ = lukija_limit_file_size(process, bytes) }

  /// What C-s does to a terminal whose line discipline heeds it; and C-q.
  public func stopOutput() { tcflow(slave, TCOOFF) }
  /// The other of the two.
  public func startOutput() { tcflow(slave, TCOON) }

  /// Types without reading anything.
  public func sendUnread(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let end = Self.now + Self.patience
    while !bytes.isEmpty, Self.now < end {
      var file = pollfd(fd: master, events: Int16(POLLOUT), revents: 0)
      poll(&file, 1, 100)
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) }
    }
  }

  /// Sends pieces one after the other, each as soon as the program has read the one before.
  public func sendApart(_ pieces: [String]) throws(PtyError) {
    for piece in pieces {
      send(piece)
      // Input that is on its way through the line discipline is not counted as waiting yet: only quiet tells.
      try settle()
    }
  }

  /// Changes the window's size without reading anything.
  public func resizeUnread(columns: Int, rows: Int) {
    terminal.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = lukija_set_window_size(master, &size)
  }

  /// Waits for the program's end without reading what it writes; nil where it does not end.
  public func waitForExitUnread(timeout: Duration = patience) -> Status? {
    var file = pollfd(fd: processDescriptor, events: Int16(POLLIN), revents: 0)
    let end = Self.now + timeout
    while poll(&file, 1, Self.milliseconds(until: end)) < 0, errno == EINTR {}
    if file.revents != 0 { reap() }
    return status
  }

  /// Waits, without reading what the program writes, until a condition holds. Returns whether it does.
  public func waitUnread(timeout: Duration = patience, until condition: () throws -> Bool) rethrows -> Bool {
    let end = Self.now + timeout
    while Self.now < end, waitForExitUnread(timeout: .milliseconds(10)) == nil {
      if try condition() { return true }
    }
    return try condition()
  }
}
