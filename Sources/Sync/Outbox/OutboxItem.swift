import Blog

/// A reply, and what is known of what it answers.
public struct OutboxItem: Hashable, Sendable {
  /// What a reply answers, by the names that its server has for it.
  public enum Parent: Hashable, Sendable {
    case post
    /// By its number.
    case comment(String)
    /// Another reply that was written here: its number is used once it is known.
    case own(ReplyID)
    /// A comment whose number nobody knows here.
    case unknown
  }

  /// As it is on the disk.
  public var reply: Reply
  /// The number that WordPress gave the post; nil where that is not known.
  public var postNumber: String?
  /// The post's page.
  public var postURL: String?
  /// As the last sync has it.
  public var commentsOpen: Bool
  /// What it answers.
  public var parent: Parent

  /// Memberwise.
  public init(
    _ reply: Reply, postNumber: String?, postURL: String?, commentsOpen: Bool = true, parent: Parent = .post
  ) {
    self.reply = reply
    self.postNumber = postNumber
    self.postURL = postURL
    self.commentsOpen = commentsOpen
    self.parent = parent
  }
}

/// Who sends, and in which way.
public struct OutboxOptions: Hashable, Sendable {
  /// The person's name at the blog, where there is a password to it.
  public var login: String?
  /// Who the person is where a reply does not say it.
  public var identity: Identity?
  /// The first word of the person's command: then it takes every reply.
  public var command: String?
  /// Seconds between two comments: WordPress wants 15.
  public var minimumGap: Int
  /// Whether to ask who one is even where nothing is to be sent.
  public var wantsMe: Bool

  /// What is usual.
  public init(
    login: String? = nil, identity: Identity? = nil, command: String? = nil, minimumGap: Int = 16, wantsMe: Bool = false
  ) {
    self.login = login
    self.identity = identity
    self.command = command
    self.minimumGap = minimumGap
    self.wantsMe = wantsMe
  }
}

/// What is asked of a blog's server.
public struct OutboxRequest: Hashable, Sendable {
  /// What is to be done with the address.
  public enum Method: Hashable, Sendable { case get, post }

  /// A POST follows no redirect.
  public var method: Method
  /// Absolute.
  public var url: String
  /// Of a POST.
  public var body: [UInt8]
  /// Of the body.
  public var contentType: String?
  /// Whether it is asked with the person's log-in.
  public var isAuthorized: Bool

  /// Memberwise.
  public init(
    _ method: Method, _ url: String, body: [UInt8] = [], contentType: String? = nil, isAuthorized: Bool = false
  ) {
    self.method = method
    self.url = url
    self.body = body
    self.contentType = contentType
    self.isAuthorized = isAuthorized
  }
}

/// What came in place of an answer.
public struct OutboxFault: Error, Hashable, Sendable {
  /// What went wrong.
  public var fault: SyncFault
  /// Whether the server may have got the whole request all the same.
  public var mayHaveArrived: Bool

  /// Memberwise.
  public init(_ fault: SyncFault, mayHaveArrived: Bool) {
    self.fault = fault
    self.mayHaveArrived = mayHaveArrived
  }
}

/// The person as the blog knows them.
public struct Me: Hashable, Sendable {
  /// The account's number.
  public var id: Int
  /// The name under which comments stand.
  public var name: String
  /// What they may do, in WordPress's words: `moderate_comments`, `edit_posts` …
  public var capabilities: Set<String>

  /// Memberwise.
  public init(id: Int, name: String, capabilities: Set<String> = []) {
    self.id = id
    self.name = name
    self.capabilities = capabilities
  }

  /// Whether they may approve, change and delete comments of others.
  public var mayModerate: Bool { capabilities.contains("moderate_comments") }
}
