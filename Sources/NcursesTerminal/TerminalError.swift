/// Why a terminal cannot be taken.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file, a pipe, or closed.
  case notATerminal(Stream)
  /// The environment does not say what the terminal can do.
  case termUnset
  /// `TERM` names a terminal whose cursor cannot be moved.
  case tooSimple(term: String)
  /// There is no terminfo entry of this name.
  case unknownTerm(term: String)
  /// Which of the two a terminal reads and writes.
  public enum Stream: Hashable, Sendable { case input, output }

  /// The system refused.
  case system(call: String, code: Int32)
}
