/// Why a reply is where it is on its way, as a fact. `Words` has the sentences.
public enum DeliveryReason: Hashable, Sendable {
  // What is waited for.

  /// The server could not be asked, or did not answer as one.
  case server(SyncFault)
  /// The blog takes one comment in so many seconds.
  case flood
  /// The person has to log in, or the log-in does not hold.
  case loginNeeded
  /// No way leads there: no log-in, no open form, no command.
  case noWay
  /// The blog wants a name and an e-mail address, and the person gave none.
  case identityNeeded
  /// It answers a reply of the person's own that is not there yet.
  case parentWaits
  /// The post is not known by the name that its server has for it: the blog has to be synced first.
  case postUnknown
  /// It was published before replies were sent from here, and is sent once the person says so.
  case askFirst
  /// The person's command ended so: its status, and the first words of what it said.
  case command(status: Int, said: String)

  // Why the blog says no.

  case closed
  case registrationNeeded
  /// The post wants a password.
  case protected
  case postGone
  /// Name or e-mail address are not to its liking.
  case authorData
  case empty
  case tooLong
  /// The same person said the same there before.
  case alreadySaid
  /// In the blog's own words.
  case said(String)

  // Why nobody sees it there.

  /// Its filter threw it away as it came.
  case filtered
  case spam, trash, gone

  // Why nobody knows.

  /// Bytes went out; this is what came in place of an answer.
  case noAnswer(SyncFault)
  /// A program ended while it was sent.
  case interrupted
  /// The blog says that it has the same text, and shows none.
  case duplicate
  /// What a newer version wrote.
  case other(String)

  /// What the file calls it.
  public var word: String {
    switch self {
    case .server(let fault): fault.word
    case .flood: "flood"
    case .loginNeeded: "log_in"
    case .noWay: "no_way"
    case .identityNeeded: "identity_needed"
    case .parentWaits: "parent_waits"
    case .postUnknown: "post_unknown"
    case .askFirst: "ask_first"
    case .command: "command_failed"
    case .closed: "closed"
    case .registrationNeeded: "registration_needed"
    case .protected: "protected"
    case .postGone: "post_gone"
    case .authorData: "author_data"
    case .empty: "empty"
    case .tooLong: "too_long"
    case .alreadySaid: "already_said"
    case .said: "said"
    case .filtered: "filtered"
    case .spam: "spam"
    case .trash: "trash"
    case .gone: "gone_there"
    case .noAnswer: "no_answer"
    case .interrupted: "interrupted"
    case .duplicate: "duplicate"
    case .other(let word): word
    }
  }

  /// What its word does not tell; nil where that is nothing.
  public var detail: String? {
    switch self {
    case .server(let fault): fault.detail
    case .noAnswer(let fault): [fault.word, fault.detail].compactMap(\.self).joined(separator: " ")
    case .command(let status, let said): said.isEmpty ? String(status) : "\(status) \(said)"
    case .said(let words): words
    default: nil
    }
  }

  private static let plain: [DeliveryReason] = [
    .flood, .loginNeeded, .noWay, .identityNeeded, .parentWaits, .postUnknown, .askFirst, .closed, .registrationNeeded,
    .protected, .postGone, .authorData, .empty, .tooLong, .alreadySaid, .filtered, .spam, .trash, .gone, .interrupted,
    .duplicate,
  ]

  /// From what a file says.
  ///
  /// - Parameter until: until when a server wants to be left alone.
  public init(word: String, detail: String?, until: Timestamp? = nil) {
    if let reason = Self.plain.first(where: { $0.word == word }) {
      self = reason
      return
    }
    let parts = (detail ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch word {
    case "said": self = .said(detail ?? "")
    case "command_failed": self = .command(status: parts.first.flatMap { Int($0) } ?? 1, said: rest)
    case "no_answer":
      let fault = SyncFault(word: parts.first ?? "", detail: rest.isEmpty ? nil : rest, until: nil)
      self = .noAnswer(fault ?? .answerBroken(.unreadable))
    default: self = SyncFault(word: word, detail: detail, until: until).map { .server($0) } ?? .other(word)
    }
  }

  /// Whether time alone changes nothing.
  public var needsPerson: Bool {
    switch self {
    case .server(let fault), .noAnswer(let fault):
      switch fault {
      case .offline, .hostNotFound, .refused, .timedOut, .serverError, .maintenance, .rateLimited, .answerBroken,
        .cancelled, .locked:
        false
      default: true
      }
    case .flood, .parentWaits, .postUnknown, .interrupted: false
    default: true
    }
  }
}
