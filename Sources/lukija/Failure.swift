import Glibc
import NcursesTerminal
import Screen
import Words

extension StandardError {
  /// Says what went wrong, on one line, safe for a terminal.
  static func complain(_ sentence: String) { say("lukija: " + TextSanitizing.line(sentence)) }

  /// The same of what a command has to say.
  static func complain(_ notice: CommandNotice) { complain(notice.text) }

  /// The same of why a command cannot go on.
  static func complain(_ fault: CommandFault) { complain(fault.text) }

  /// Asks, and leaves the cursor behind the question.
  static func ask(_ question: CommandQuestion) { prompt(question.text) }

  /// Writes what is to be answered on the same line.
  static func prompt(_ text: String) {
    let bytes = Array(TextSanitizing.line(text).utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }

  /// Says something that is no complaint.
  static func say(_ notice: CommandNotice) { say(notice.text) }
}

extension TerminalFault {
  /// The terminal's own error as a fact that can be said.
  init(_ error: TerminalError) {
    switch error {
    case .notATerminal(let stream): self = .notATerminal(isInput: stream == .input)
    case .termUnset: self = .termUnset
    case .tooSimple(let term): self = .tooSimple(term: term)
    case .unknownTerm(let term): self = .unknownTerm(term: term)
    case .system(let call, let code): self = .system(call: call, code: code)
    }
  }
}
