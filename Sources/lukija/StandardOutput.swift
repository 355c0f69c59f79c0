import Glibc
import Reader
import Words

/// What a command prints: collected, and written in large pieces.
struct StandardOutput {
  private static let pieceSize = 1 << 16
  private var pending: [UInt8] = []

  /// Adds a line of text, made safe for a terminal; blanks at its end are dropped.
  mutating func line(_ text: String = "") throws {
    try write(PrintedText.line(text).utf8)
    try write(CollectionOfOne(UInt8(ascii: "\n")))
  }

  /// Adds bytes that are known to be safe.
  mutating func write(_ bytes: some Sequence<UInt8>) throws {
    pending.append(contentsOf: bytes)
    if pending.count >= StandardOutput.pieceSize { try flush() }
  }

  /// Writes what was collected. Whoever closed the other end (`| head`) has all they wanted: the program ends quietly.
  mutating func flush() throws {
    signal(SIGPIPE, SIG_IGN)
    var written = 0
    while written < pending.count {
      let count = pending[written...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EPIPE: exit(0)
        default: throw CommandFault.outputRefused(code: errno)
        }
      }
      written += count
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Columns of the terminal that the output goes to; nil where it goes elsewhere.
  static var terminalColumns: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
