import Blog

/// What a pull asks of the blog's folder, everything that was given out applied.
public struct BlogFolder: Sendable {
  /// What is there. Asked for seldom, as it reads all posts.
  public var posts: @Sendable () throws -> [HeldPost]
  /// Which of these numbers are posts' that are there.
  public var numbers: @Sendable ([Int]) throws -> Set<Int>

  /// Memberwise.
  public init(
    posts: @escaping @Sendable () throws -> [HeldPost], numbers: @escaping @Sendable ([Int]) throws -> Set<Int>
  ) {
    self.posts = posts
    self.numbers = numbers
  }
}

/// What a pull is to do beside the usual.
public struct PullOptions: Sendable {
  /// Nothing older is fetched in a first pull.
  public var since: Timestamp?
  /// A first pull stops after so many posts; the next one goes on.
  public var mostFirstPosts: Int?
  /// Threads that are read again whole, since an edited comment leaves no other trace: opened in the last week, or starred.
  public var again: [HeldPost]
  /// Whether pages come, too, once somebody comments on them.
  public var takesPages: Bool

  /// What is usual.
  public init(
    since: Timestamp? = nil, mostFirstPosts: Int? = nil, again: [HeldPost] = [], takesPages: Bool = true
  ) {
    self.since = since
    self.mostFirstPosts = mostFirstPosts
    self.again = again
    self.takesPages = takesPages
  }
}

/// One sync of a blog, as values: answers in, events and the next requests out. It opens no socket and writes no file.
///
///     while true {
///       for request in try pull.requests(now: now) { send(request) }       // at most two are on their way
///       if pull.isFinished { break }
///       let (id, result) = waitForOne()
///       for event in try pull.take(result, for: id, now: now) { try writer.take(event) }
///       try writer.settle()                                                 // the events are on the disk …
///       save(pull.state.text)                                               // … before the state says so
///     }
///     save(pull.state.text)
///
/// One answer may go to the disk while the next is read: then `requests(now:unsettled:)` is told of it. Killed anywhere, the
/// next pull goes on from the state that was saved last; it asks for a page again where one was on its way on either
/// connection, and for one page of posts that waited for their comments.
public struct Pull: Sendable {
  /// So many are on their way at most.
  public static let mostInFlight = 2
  /// A server that wants to be left alone for no longer is waited for.
  static let longestWait: Int64 = 60
  static let validatorDays: Int64 = 8

  /// To be saved after each answer, once its events are on the disk.
  public private(set) var state: SyncState
  /// Why it ended before its end; nil where it did not.
  public private(set) var fault: SyncFault?
  /// Whether nothing is to be asked any more.
  public private(set) var isFinished = false
  /// Requests that were made so far.
  public private(set) var requestCount = 0

  private var wordpress: WordPressAdapter?
  private var feed: FeedAdapter?
  private var queue: [Ask] = []
  private var inFlight: [Int: Ask] = [:]

  /// Begins where the state says that the last one ended.
  public init(_ source: SyncSource, state: SyncState, options: PullOptions = PullOptions(), folder: BlogFolder) {
    self.state = state
    switch source.adapter {
    case .wordpress: wordpress = WordPressAdapter(source, options: options, folder: folder)
    case .feed: feed = FeedAdapter(source, options: options)
    }
  }

  /// What is worth saying of it.
  public var facts: [SyncFact] { wordpress?.facts ?? feed?.facts ?? [] }

  /// What is to be sent now; nothing while answers are waited for.
  ///
  /// - Parameter unsettled: answers that were taken and are not on the disk yet: killed, they are asked for again like those
  ///   that are on their way.
  /// - Throws: what `folder` throws.
  public mutating func requests(now: Timestamp, unsettled: Int = 0) throws -> [Request] {
    guard !isFinished else { return [] }
    if queue.isEmpty, inFlight.isEmpty {
      queue = try next(now)
      if queue.isEmpty {
        isFinished = true
        return []
      }
    }
    var requests: [Request] = []
    while inFlight.count + unsettled < Self.mostInFlight, !queue.isEmpty {
      let ask = queue.removeFirst()
      requestCount += 1
      // What is older says nothing for certain: servers forget, and so do those between.
      let validator = (ask.isConditional && !ask.wantsAll ? state.validators[ask.url] : nil).flatMap {
        now.seconds - $0.time.seconds < Self.validatorDays * 86_400 ? $0 : nil
      }
      inFlight[requestCount] = ask
      requests.append(
        Request(id: requestCount, url: ask.url, etag: validator?.etag, lastModified: validator?.lastModified))
    }
    return requests
  }

  /// Takes an answer, or why there is none.
  ///
  /// - Returns: what is to be applied before anything else is taken.
  /// - Throws: what `folder` throws.
  public mutating func take(
    _ result: Result<Answer, SyncFault>, for id: Int, now: Timestamp
  ) throws -> [ImportEvent] {
    guard !isFinished, var ask = inFlight.removeValue(forKey: id) else { return [] }
    do {
      let answer = try result.get()
      if answer.hasMovedForGood, WebHost.of(answer.url) != WebHost.of(ask.url) {
        throw SyncFault.moved(to: answer.url)
      }
      let taken = try take(answer, ask, now)
      if ask.isConditional, answer.status == 200 { remember(answer, ask.url, now) }
      queue = taken.follow + queue
      return taken.events
    } catch let fault as SyncFault {
      ask.attempts += 1
      guard mayRetry(fault, ask, now) else {
        end(fault, now)
        return surrender()
      }
      queue.insert(ask, at: 0)
      return []
    }
  }

  private func mayRetry(_ fault: SyncFault, _ ask: Ask, _ now: Timestamp) -> Bool {
    switch fault {
    case .rateLimited(let until?), .maintenance(let until?):
      ask.attempts <= 3 && until.seconds - now.seconds <= Self.longestWait
    case .timedOut, .answerBroken, .serverError: ask.attempts <= 1
    default: false
    }
  }

  /// Ends it where it stands: what was given out stays.
  public mutating func end(_ fault: SyncFault, _ now: Timestamp) {
    self.fault = fault
    state.lastFault = SyncState.Fault(fault, at: now)
    isFinished = true
    queue = []
    inFlight = [:]
  }

  /// What came and waits for more of it, to be applied where a pull is left before its end.
  public mutating func surrender() -> [ImportEvent] { wordpress?.surrender(&state) ?? feed?.surrender(&state) ?? [] }

  private mutating func remember(_ answer: Answer, _ url: String, _ now: Timestamp) {
    // What a packing proxy makes of a tag is none that the server knows.
    var etag = answer["etag"]
    if let tag = etag, tag.hasPrefix("W/") { etag = String(tag.dropFirst(2)) }
    guard etag != nil || answer["last-modified"] != nil else { return }
    state.validators[url] = SyncState.Validator(etag: etag, lastModified: answer["last-modified"], time: now)
  }

  private mutating func next(_ now: Timestamp) throws -> [Ask] {
    try wordpress?.next(&state, now: now) ?? feed?.next(&state, now: now) ?? []
  }

  private mutating func take(_ answer: Answer, _ ask: Ask, _ now: Timestamp) throws -> Taken {
    try wordpress?.take(answer, of: ask, &state, now: now) ?? feed?.take(answer, of: ask, &state, now: now) ?? Taken()
  }
}
