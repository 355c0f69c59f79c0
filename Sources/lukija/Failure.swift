import Blog
import Screen
import Words

/// Why a command cannot do what it was asked: one sentence, or two where something is to be done about it.
struct Failure: Error {
  var sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

extension Problem {
  /// ``sentence``, without a location where the problem is the repository's own folder and the sentence names it.
  var commandLineSentence: String {
    file.isEmpty ? message + (advice.map { " \($0)" } ?? "") : sentence
  }
}

extension StandardError {
  /// Says what went wrong, on one line, safe for a terminal.
  static func complain(_ sentence: String) { say("lukija: " + TextSanitizing.line(sentence)) }
}
