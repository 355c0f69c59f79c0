import Words

/// Pieces on their way to clipboards and commands. Nothing is said of a program that it did not say.
extension Program {
  func perform(_ effect: TakingEffect, at desk: BlogDesk) {
    if desk.runner.run(effect) { return }
    switch effect {
    case .copyText(let words, let text): copy(words, text, at: desk)
    case .offerText(let words, let text, let outcome):
      var outcome = outcome
      outcome.isOffered = terminal.copy(text)
      tell(.taking(.copied(words, outcome)))
    case .runCommand(let words, let text, let command):
      var ending: PipeEnding?
      lend { ending = desk.host.pipe(text, into: command) }
      if let ending { tell(.taking(.piped(words, command: command, ending))) }
    case .copy, .pipe, .save, .look: break
    }
  }

  private func copy(_ words: PieceWords, _ text: String, at desk: BlogDesk) {
    let isOffered = desk.host.copiesForTerminal ? false : terminal.copy(text)
    let isHanded = desk.host.copy(text) { [inbox = desk.inbox, id = desk.id] outcome in
      var outcome = outcome
      outcome.isOffered = isOffered
      inbox.put(.blog(id, .taking(.programsCopied(words, text, outcome))))
    }
    if isHanded { return tell(.taking(.copying(words))) }
    tell(.taking(.copied(words, CopyOutcome(isOffered: isOffered || terminal.copy(text)))))
  }
}

/// What became of a piece that was to be saved.
public enum SaveOutcome: Equatable, Sendable {
  /// The whole path of its file.
  case saved(path: String)
  case failed(SaveFault)
}
