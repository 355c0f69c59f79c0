import Screen
import Words

/// What became of a link that was to be copied or opened.
extension Session {
  mutating func take(_ message: LinkMessage) -> [Request] {
    switch message {
    case .linkCopying(let link): return [.say(.links(.copying(link)))]
    case .programsCopied(let link, let outcome) where outcome.takers.isEmpty && !outcome.isOffered:
      return [.effect(.link(.offer(link, outcome)))]
    case .programsCopied(let link, let outcome), .linkCopied(let link, let outcome): return copied(link, outcome)
    case .browserStarting(let name): return [.say(.links(.starting(name)))]
    case .linkHanded(let attempt):
      return [.say(.links(.handed(attempt.link, to: attempt.browserName, failures: attempt.failures)))]
    case .linkShown(let attempt):
      return [.say(.links(.shown(attempt.link, by: attempt.browserName, failures: attempt.failures)))]
    case .browserFailed(let attempt): return failed(attempt)
    case .linkNotOpened(let link, let why): return notOpened(link, why)
    }
  }

  private func copied(_ link: String, _ outcome: CopyOutcome) -> [Request] {
    if !outcome.takers.isEmpty { return [.say(.links(.copied(link, by: outcome.takers)))] }
    if outcome.isOffered { return [.say(.links(.offered(link, failures: outcome.failures)))] }
    // Nothing here can copy: whoever sees the link whole can select it.
    let whole = LinkNotice.notCopied(link, failures: outcome.failures)
    // A window would take the keys from somebody who writes meanwhile.
    if DisplayWidth.columns(of: Notice.links(whole).text) < size.columns || isWriting { return [.say(.links(whole))] }
    return [.say(.links(.notCopiedAbove(failures: outcome.failures))), .screen(.window(Window(.address(link))))]
  }

  /// A link that the sentence would be too long with stands in a window, whole.
  private func notOpened(_ link: String, _ why: [LinkFault]) -> [Request] {
    let whole = Notice.links(.notOpened(link, why: why))
    let rows = TypesetText.paragraph(whole.text, Style(.error), width: max(1, size.columns - 1)).lines.count
    if rows <= max(1, size.rows / 2) || isWriting { return [.say(whole)] }
    return [.say(.links(.notOpenedAbove(why: why))), .screen(.window(Window(.address(link))))]
  }

  /// Whether somebody writes, or is asked.
  var isWriting: Bool { blog.composer != nil || prompt != nil || question != nil }

  /// The terminal is not taken from somebody who writes meanwhile.
  private func failed(_ attempt: LinkAttempt) -> [Request] {
    if attempt.browsers.first?.needsTerminal == true, isWriting {
      return notOpened(attempt.link, attempt.failures)
    }
    return [.effect(.link(.tryBrowsers(attempt)))]
  }
}

extension LinkAttempt {
  /// What is said of the browser that has it now.
  fileprivate var browserName: String { browsers.first?.name ?? LinkNotice.someBrowser }
}
