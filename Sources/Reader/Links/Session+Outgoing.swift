import Screen
import Words

/// What became of a link that was to be copied or opened.
extension Session {
  mutating func take(_ message: LinkMessage) -> [Effect] {
    switch message {
    case .linkCopying(let link): notice = .links(.copying(link))
    case .programsCopied(let link, let outcome) where outcome.takers.isEmpty && !outcome.isOffered:
      return [.link(.offer(link, outcome))]
    case .programsCopied(let link, let outcome), .linkCopied(let link, let outcome): return linkCopied(link, outcome)
    case .browserStarting(let name): notice = .links(.starting(name))
    case .linkHanded(let attempt):
      notice = .links(.handed(attempt.link, to: attempt.browserName, failures: attempt.failures))
    case .linkShown(let attempt):
      notice = .links(.shown(attempt.link, by: attempt.browserName, failures: attempt.failures))
    case .browserFailed(let attempt): return browserFailed(attempt)
    case .linkNotOpened(let link, let why): notice = .links(.notOpened(link, why: why))
    }
    return []
  }

  mutating func linkCopied(_ link: String, _ outcome: CopyOutcome) -> [Effect] {
    if !outcome.takers.isEmpty {
      notice = .links(.copied(link, by: outcome.takers))
    } else if outcome.isOffered {
      notice = .links(.offered(link, failures: outcome.failures))
    } else {
      showAddress(link, outcome.failures)
    }
    return []
  }

  /// Nothing here can copy: whoever sees the link whole can select it.
  private mutating func showAddress(_ link: String, _ failures: [LinkFault]) {
    let whole = LinkNotice.notCopied(link, failures: failures)
    // A window would take the keys from somebody who writes meanwhile.
    if DisplayWidth.columns(of: Notice.links(whole).text) < size.columns || isWriting {
      notice = .links(whole)
      return
    }
    notice = .links(.notCopiedAbove(failures: failures))
    window = Window(.address(link))
  }

  private var isWriting: Bool { blog.composer != nil || prompt != nil || question != nil }

  /// The terminal is not taken from somebody who writes meanwhile.
  mutating func browserFailed(_ attempt: LinkAttempt) -> [Effect] {
    if attempt.browsers.first?.needsTerminal == true, isWriting {
      notice = .links(.notOpened(attempt.link, why: attempt.failures))
      return []
    }
    return [.link(.tryBrowsers(attempt))]
  }
}

extension Session {
  /// The rows that a link takes in a window as wide as the screen: nothing stands beside it, so that the mouse can mark it.
  func addressRows(_ link: String) -> [String] {
    var rows = [""]
    var columns = 0
    for character in link {
      let width = DisplayWidth.columns(of: character)
      if columns + width > max(1, size.columns) {
        rows.append("")
        columns = 0
      }
      rows[rows.count - 1].append(character)
      columns += width
    }
    return rows
  }
}

extension LinkAttempt {
  /// What is said of the browser that has it now.
  fileprivate var browserName: String { browsers.first?.name ?? LinkNotice.someBrowser }
}
