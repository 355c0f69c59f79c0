import Glibc

/// Another program on the same terminal.
extension PtySession {
  /// Writes to the terminal behind the program's back, and leaves the line discipline as for programs that are not
  /// full-screen, except that keys still come one by one.
  public func interfere(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(slave, bytes, bytes.count)
    var modes = termios()
    tcgetattr(slave, &modes)
    modes.c_lflag |= UInt32(ISIG | ECHO | IEXTEN)
    modes.c_iflag |= UInt32(ICRNL | IXON)
    tcsetattr(slave, TCSANOW, &modes)
  }
}
