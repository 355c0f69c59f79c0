/// How a reply comes to its blog.
public enum DeliveryWay: String, Hashable, Sendable, CaseIterable {
  /// WordPress's REST, with a log-in.
  case rest
  /// The comment form that every WordPress shows.
  case form
  /// A command of the person's.
  case command
  /// The person's browser, with the text on the clipboard.
  case browser
}

/// Where a reply is on its way to the blog.
public enum DeliveryState: Hashable, Sendable {
  /// To be sent as soon as the blog is asked.
  case queued
  /// A request went out, or is about to; found so at the start of a program, nobody knows what became of it.
  case sending
  /// The blog shows it.
  case sent
  /// The blog has it; its owner is to approve it.
  case held
  /// The blog says no. The words are here.
  case rejected
  /// It did not go out; it is tried again by itself, or once the person did something.
  case waiting
  /// A request went out, and no answer came that says what became of it.
  case unsure
  /// The blog had it and shows it to nobody: its filter or its owner took it away. The words are here.
  case withdrawn
  /// The person's command or browser has it. What became of it nobody says.
  case handed
  /// What a newer version wrote. Nothing is done with it.
  case other(String)

  /// Those that this version knows.
  public static let known: [DeliveryState] = [
    .queued, .sending, .sent, .held, .rejected, .waiting, .unsure, .withdrawn, .handed,
  ]

  /// From the file's word.
  public init(_ word: String) { self = Self.known.first { $0.word == word } ?? .other(word) }

  /// The file's word.
  public var word: String {
    switch self {
    case .queued: "queued"
    case .sending: "sending"
    case .sent: "sent"
    case .held: "held"
    case .rejected: "rejected"
    case .waiting: "waiting"
    case .unsure: "unsure"
    case .withdrawn: "withdrawn"
    case .handed: "handed"
    case .other(let word): word
    }
  }

  /// What `status` says, which older versions understand; nil leaves it as it is.
  public var status: ReplyStatus? {
    switch self {
    case .queued, .sending, .rejected, .waiting, .unsure: .queued
    case .sent, .withdrawn, .handed: .sent
    case .held: .held
    case .other: nil
    }
  }
}

/// What a blog says of a comment that it has.
public enum RemoteStatus: String, Hashable, Sendable, CaseIterable {
  case approved, hold, spam, trash
  /// It is there no more, or not for everybody.
  case gone

  /// Where a reply is that the blog says this of.
  public var state: DeliveryState {
    switch self {
    case .approved: .sent
    case .hold: .held
    case .spam, .trash, .gone: .withdrawn
    }
  }
}

/// A reply as the blog has it.
public struct RemoteReply: Hashable, Sendable {
  /// What the blog calls it; nil where no answer named it.
  public var id: String?
  /// Where it can be read.
  public var url: String?
  /// What the blog last said of it.
  public var status: RemoteStatus
  /// What it is called among the comments in the post's file, once it came back with them; nil before.
  public var here: CommentID?

  /// Memberwise.
  public init(id: String?, url: String? = nil, status: RemoteStatus, here: CommentID? = nil) {
    self.id = id
    self.url = url
    self.status = status
    self.here = here
  }
}

/// One request that was to bring a reply to its blog.
public struct DeliveryAttempt: Hashable, Sendable {
  /// When it began.
  public var time: Timestamp
  /// HTTP's number; nil where there was no answer.
  public var http: Int?
  /// The word of what was wrong; nil where nothing was, or is known.
  public var error: String?

  /// Whether nobody knows what became of it.
  public var isOpen: Bool {
    error == DeliveryReason.interrupted.word || error == "no_answer" || error == nil && http == nil
  }

  /// Memberwise.
  public init(time: Timestamp, http: Int? = nil, error: String? = nil) {
    self.time = time
    self.http = http
    self.error = error
  }
}

/// What is sent, so that the same can be sent again and be known for the same.
public struct DeliveryPlan: Hashable, Sendable {
  /// In which way.
  public var via: DeliveryWay
  /// The address that takes it, or the command's first word.
  public var to: String
  /// The text as it is sent.
  public var body: String
  /// When it was written, by the server's clock: with REST the date that the comment is given, else the server's last word
  /// before it went out. The comment is looked for by it.
  public var date: Timestamp?

  /// Memberwise.
  public init(via: DeliveryWay, to: String, body: String, date: Timestamp? = nil) {
    self.via = via
    self.to = to
    self.body = body
    self.date = date
  }
}

/// A reply's way to its blog: what `delivery` in its file says. Changed by ``apply(_:at:)`` only.
public struct Delivery: Hashable, Sendable {
  /// Where it is.
  public package(set) var state: DeliveryState
  /// Why it is there; nil where nothing is to be said.
  public package(set) var reason: DeliveryReason?
  /// What was sent last, or is about to be.
  public package(set) var plan: DeliveryPlan?
  /// First to last; of many the newest.
  public package(set) var attempts: [DeliveryAttempt]
  /// Before then it is not tried again by itself.
  public package(set) var retryAt: Timestamp?
  /// As the blog has it, as far as it said.
  public package(set) var remote: RemoteReply?

  /// As a file has it; a new one is ready to be sent.
  public init(
    state: DeliveryState = .queued, reason: DeliveryReason? = nil, plan: DeliveryPlan? = nil,
    attempts: [DeliveryAttempt] = [], retryAt: Timestamp? = nil, remote: RemoteReply? = nil
  ) {
    self.state = state
    self.reason = reason
    self.plan = plan
    self.attempts = attempts
    self.retryAt = retryAt
    self.remote = remote
  }

  /// Whether the blog called it by a name: then it is never sent again.
  public var isKnownThere: Bool { remote?.id != nil }

  /// Whether it was sent at least once without anybody knowing what became of it: then the same bytes go out again, or none.
  public var mayStandThere: Bool { !isKnownThere && attempts.contains(where: \.isOpen) }

  /// Whether its words may still be changed, or taken back: nothing of it stands at the blog.
  public var isStillOurs: Bool {
    guard !isKnownThere, !mayStandThere else { return false }
    switch state {
    case .queued, .rejected, .waiting: return true
    case .sending, .sent, .held, .unsure, .withdrawn, .handed, .other: return false
    }
  }

  /// Whether nothing goes on before the person did something.
  public var needsPerson: Bool {
    switch state {
    case .rejected, .withdrawn: true
    case .waiting, .unsure: reason?.needsPerson == true
    case .queued, .sending, .sent, .held, .handed, .other: false
    }
  }

  /// Whether it is on its way, or waits for somebody: what an outbox lists.
  public var isUnderway: Bool {
    switch state {
    case .queued, .sending, .held, .rejected, .waiting, .unsure, .withdrawn: true
    case .sent, .handed, .other: false
    }
  }
}
