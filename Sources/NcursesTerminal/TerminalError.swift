/// Why a terminal cannot be taken.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file, a pipe, or closed.
  case notATerminal(stream: String)
  /// The environment does not say what the terminal can do.
  case termUnset
  /// `TERM` names a terminal whose cursor cannot be moved.
  case tooSimple(term: String)
  /// There is no terminfo entry of this name.
  case unknownTerm(term: String)
  /// The system refused.
  case system(call: String, code: Int32)
}
