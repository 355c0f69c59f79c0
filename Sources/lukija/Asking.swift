import Glibc
import Words

/// Questions on the terminal.
enum Asking {
  /// Whether the person says yes; nil where there is no terminal to ask on.
  static func isWanted(_ question: CommandQuestion) -> Bool? {
    guard isatty(0) == 1, isatty(2) == 1 else { return nil }
    StandardError.ask(question)
    return readLine().map(CommandQuestion.isYes) ?? false
  }
}
