import Screen
import Words

/// Links on their way to clipboards and browsers. Nobody waits for a program, and nothing is said of one that it did not.
extension Program {
  func perform(_ effect: LinkEffect) {
    switch effect {
    case .openLink(let link): open(link)
    case .tryBrowsers(let attempt): open(attempt)
    case .copy(let text): copy(text)
    case .offer(let text, let outcome): offer(text, outcome)
    }
  }

  private func copy(_ text: String) {
    let text = OutgoingText.clean(text)
    let isOffered = host.copiesForTerminal ? false : terminal.copy(text)
    let isHanded = host.copy(text) { [inbox] outcome in
      var outcome = outcome
      outcome.isOffered = isOffered
      inbox.put(.link(.programsCopied(text, outcome)))
    }
    if isHanded { return handle(.link(.linkCopying(text))) }
    handle(.link(.linkCopied(text, CopyOutcome(isOffered: isOffered || terminal.copy(text)))))
  }

  /// No program took it: the terminal may.
  private func offer(_ text: String, _ outcome: CopyOutcome) {
    var outcome = outcome
    outcome.isOffered = terminal.copy(text)
    handle(.link(.linkCopied(text, outcome)))
  }

  private func open(_ link: String) { open(link, with: host.browsers(for: link)) }

  /// Lets one of these programs open what a link leads to.
  func open(_ link: String, with choice: BrowserChoice) {
    switch choice {
    case .refused(let why): handle(.link(.linkNotOpened(link, [why])))
    case .among(let browsers, let faults): open(LinkAttempt(link: link, browsers: browsers, failures: faults))
    }
  }

  private func open(_ attempt: LinkAttempt) {
    guard let browser = attempt.browsers.first else {
      return handle(.link(.linkNotOpened(attempt.link, attempt.failures)))
    }
    guard browser.needsTerminal else {
      handle(.link(.browserStarting(browser.name)))
      return host.start(browser) { [inbox] start in
        switch start {
        case .hasLink: inbox.put(.link(.linkHanded(attempt)))
        case .failed(let why): inbox.put(.link(.browserFailed(attempt.after(why))))
        case .needsTerminal(let why): inbox.put(.link(.browserFailed(attempt.onTerminal(why))))
        }
      }
    }
    var ending = BrowserEnding.done
    lend { ending = host.run(browser) }
    switch ending {
    case .done: handle(.link(.linkShown(attempt)))
    case .failed(let why): handle(.link(.browserFailed(attempt.after(why))))
    case .endedBadly(let why):
      handle(.link(.linkNotOpened(attempt.link, attempt.failures + [why])))
    }
  }
}

/// What is known of a browser soon after it was started.
public enum BrowserStart: Equatable, Sendable {
  /// It ended well, or goes on.
  case hasLink
  case failed(LinkFault)
  /// It shows the link in the terminal after all.
  case needsTerminal(LinkFault)
}

/// How a browser ended that had the terminal.
public enum BrowserEnding: Equatable, Sendable {
  /// Well.
  case done
  /// At once and badly: another one may show the link.
  case failed(LinkFault)
  /// Badly, but not at once: the person has seen something of it.
  case endedBadly(LinkFault)
}
