import Words

/// What became of a text that was to be copied: only what is known.
public struct CopyOutcome: Equatable, Sendable {
  /// Who took it and said so.
  public var takers: [LinkTaker]
  /// Why others did not.
  public var failures: [LinkFault]
  /// Whether it was offered to the terminal, which never says what it makes of it.
  public var isOffered: Bool

  /// Memberwise.
  public init(takers: [LinkTaker] = [], failures: [LinkFault] = [], isOffered: Bool = false) {
    self.takers = takers
    self.failures = failures
    self.isOffered = isOffered
  }
}

/// A program that may show a link, ready to be started.
public struct Browser: Hashable, Sendable {
  /// What it is called where it is told of.
  public var name: String
  /// The program and its arguments, the link among them.
  public var arguments: [String]
  /// Variables that it gets beside ours; nil takes one away.
  public var environment: [String: String?]
  /// Whether it shows the link in the terminal itself.
  public var needsTerminal: Bool

  /// Memberwise.
  public init(name: String, arguments: [String], environment: [String: String?] = [:], needsTerminal: Bool) {
    self.name = name
    self.arguments = arguments
    self.environment = environment
    self.needsTerminal = needsTerminal
  }
}

/// How a link may be opened.
public enum BrowserChoice: Equatable, Sendable {
  /// One after the other, until one has it; and what could not be understood of the person's choice.
  case among([Browser], faults: [LinkFault] = [])
  /// Not at all.
  case refused(LinkFault)
}

/// A link on its way to a browser.
public struct LinkAttempt: Equatable, Sendable {
  /// The link.
  public var link: String
  /// Who is to be asked still.
  public var browsers: [Browser]
  /// Why others did not show it.
  public var failures: [LinkFault]

  /// Memberwise.
  public init(link: String, browsers: [Browser], failures: [LinkFault] = []) {
    self.link = link
    self.browsers = browsers
    self.failures = failures
  }

  /// The same with the terminal for the first browser.
  func onTerminal(_ reason: LinkFault) -> LinkAttempt {
    var attempt = self
    attempt.browsers[0].needsTerminal = true
    attempt.failures.append(reason)
    return attempt
  }

  /// The same after the first browser has failed.
  func after(_ failure: LinkFault) -> LinkAttempt {
    LinkAttempt(link: link, browsers: Array(browsers.dropFirst()), failures: failures + [failure])
  }
}
