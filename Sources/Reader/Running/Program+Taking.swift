import Words

/// Pieces on their way to clipboards and commands. Nothing is said of a program that it did not say.
extension Program {
  func perform(_ effect: TakingEffect) {
    if runner.run(effect) { return }
    switch effect {
    case .copyText(let words, let text): copy(words, text)
    case .offerText(let words, let text, let outcome):
      var outcome = outcome
      outcome.isOffered = terminal.copy(text)
      tell(.copied(words, outcome))
    case .runCommand(let words, let text, let command):
      var ending: PipeEnding?
      lend { ending = host.pipe(text, into: command) }
      if let ending { tell(.piped(words, command: command, ending)) }
    case .copy, .pipe, .save, .look: break
    }
  }

  private func tell(_ message: TakingMessage) { handle(.blog(blog, .taking(message))) }

  private func copy(_ words: PieceWords, _ text: String) {
    let isOffered = host.copiesForTerminal ? false : terminal.copy(text)
    let isHanded = host.copy(text) { [inbox, blog] outcome in
      var outcome = outcome
      outcome.isOffered = isOffered
      inbox.put(.blog(blog, .taking(.programsCopied(words, text, outcome))))
    }
    if isHanded { return tell(.copying(words)) }
    tell(.copied(words, CopyOutcome(isOffered: isOffered || terminal.copy(text))))
  }
}

/// What became of a piece that was to be saved.
public enum SaveOutcome: Equatable, Sendable {
  /// The whole path of its file.
  case saved(path: String)
  case failed(SaveFault)
}
