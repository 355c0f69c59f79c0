import Glibc

extension TerminalError: CustomStringConvertible {
  /// One sentence for the person at the keyboard.
  public var description: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; the reader needs one."
    case .termUnset:
      "TERM is not set, so nothing is known about this terminal; try TERM=xterm-256color."
    case .tooSimple(let term):
      "This terminal (TERM=\(Self.printable(term))) cannot place text on the screen; the reader needs one that can."
    case .unknownTerm(let term):
      "Nothing is known about the terminal “\(Self.printable(term))” (TERM); try TERM=xterm-256color, "
        + "or install its terminfo entry."
    case .system(let call, let code):
      "\(call) failed: \(String(cString: strerror(code)))."
    }
  }

  /// The name comes from the environment and goes to a terminal.
  private static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.unicodeScalars.prefix(60).map { $0.value > 0x20 && $0.value < 0x7F ? $0 : "?" }))
  }
}
