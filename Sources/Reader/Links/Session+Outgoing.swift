import Screen

/// What became of a link that was to be copied or opened.
extension Session {
  mutating func take(_ message: LinkMessage) -> [Effect] {
    switch message {
    case .linkCopying(let link): notice = .info("Copying \(link)")
    case .programsCopied(let link, let outcome) where outcome.takers.isEmpty && !outcome.isOffered:
      return [.link(.offer(link, outcome))]
    case .programsCopied(let link, let outcome), .linkCopied(let link, let outcome): return linkCopied(link, outcome)
    case .browserStarting(let name): notice = .info("Starting \(name) …")
    case .linkHanded(let attempt): return linkOpened(attempt, "Handed to")
    case .linkShown(let attempt): return linkOpened(attempt, "Back from")
    case .browserFailed(let attempt): return browserFailed(attempt)
    case .linkNotOpened(let link, let why): notice = .error("Not opened. \(why) \(link)")
    }
    return []
  }

  mutating func linkCopied(_ link: String, _ outcome: CopyOutcome) -> [Effect] {
    let failures = outcome.failures.map { $0 + " " }.joined()
    if !outcome.takers.isEmpty {
      notice = .info("Copied \(outcome.takers.joined(separator: " and ")): \(link)")
    } else if outcome.isOffered {
      let sentence = "\(failures)Offered to the terminal's clipboard: \(link)"
      notice = failures.isEmpty ? .info(sentence) : .error(sentence)
    } else {
      showAddress(link, failures)
    }
    return []
  }

  /// Nothing here can copy: whoever sees the link whole can select it.
  private mutating func showAddress(_ link: String, _ failures: String) {
    let sentence = failures + "Nothing here can copy. The link: "
    // A window would take the keys from somebody who writes meanwhile.
    if DisplayWidth.columns(of: sentence + link) < size.columns || isWriting {
      notice = .error(sentence + link)
      return
    }
    notice = .error(failures + "Nothing here can copy: the link stands above.")
    window = Window(.address(link))
  }

  private var isWriting: Bool { blog.composer != nil || prompt != nil || question != nil }

  /// The terminal is not taken from somebody who writes meanwhile.
  mutating func browserFailed(_ attempt: LinkAttempt) -> [Effect] {
    if attempt.browsers.first?.needsTerminal == true, isWriting {
      notice = .error("Not opened. \(attempt.failures.joined(separator: " ")) \(attempt.link)")
      return []
    }
    return [.link(.tryBrowsers(attempt))]
  }

  mutating func linkOpened(_ attempt: LinkAttempt, _ words: String) -> [Effect] {
    let sentence = "\(words) \(attempt.browsers.first?.name ?? "the browser"): \(attempt.link)"
    notice = .info((attempt.failures + [sentence]).joined(separator: " "))
    return []
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
