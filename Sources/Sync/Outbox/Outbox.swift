import Blog
import Interchange

/// Sends the replies of one blog, one at a time, as values: what is to be kept on disk, what is to be asked, in which order.
/// It opens no socket and writes no file.
///
///     loop: while true {
///       switch outbox.next(now: now) {
///       case .keep(let id, let event): outbox.kept(write(id, event))     // on the disk, or nil
///       case .send(let request): outbox.take(send(request), now: now)    // a POST follows no redirect
///       case .run(let id, let plan): let (status, said) = run(id, plan); outbox.ran(status: status, said: said)
///       case .wait(let until): sleep, or leave it for now
///       case .finished: break loop
///       }
///     }
///
/// Killed anywhere, the next run goes on from what is on the disk: a reply that is found `sending` is looked for at the blog
/// before anything of it is sent again.
public struct Outbox: Sendable {
  /// What is to be on the disk before anything else, what is to be asked, or what is to be waited for.
  public enum Step: Hashable, Sendable {
    /// To be applied to the reply and written; answered by ``Outbox/kept(_:)``.
    case keep(ReplyID, DeliveryEvent)
    /// Answered by ``Outbox/take(_:now:)``.
    case send(OutboxRequest)
    /// The person's command is to be run; answered by ``Outbox/ran(status:said:)``.
    case run(ReplyID, plan: DeliveryPlan)
    /// Nothing is to be done before then; who does not wait loses nothing.
    case wait(until: Timestamp)
    /// Nothing is to be done any more.
    case finished
  }

  /// What is known of the person's account; nil as long as nobody asked, and where the log-in does not hold.
  public internal(set) var me: Me?
  /// Why nothing more was asked: the network, or the log-in; nil where everything was done that could be.
  public internal(set) var trouble: DeliveryReason?

  let source: SyncSource
  let route: RESTRoute?
  let options: OutboxOptions
  var items: [OutboxItem]
  /// What was done with an item in this run, at the item's place.
  var visits: [Visit]
  /// What is to be done before anything else is chosen.
  var actions: [Action] = []
  /// What was given out and is not answered.
  var given: Action?
  /// How the question who one is ended.
  var account = Account.unasked
  /// Seconds that the server's clock is ahead of this machine's.
  var clock: Int64 = 0
  /// The date given last to a comment: no two have the same.
  var lastDate: Int64 = 0
  /// When something was last posted, in seconds by this machine's clock.
  var lastPost: Int64
  var gap: Int64
  /// Until when the blog takes no comment.
  var floodUntil: Int64 = 0
  /// Addresses that the server corrected.
  var corrected: [String: String] = [:]
  /// Where what was sent before is looked at.
  var checking = Checking.unasked

  /// Replies that are on no way, or at its end, may be among them: they are parents of others.
  public init(_ source: SyncSource, items: [OutboxItem], options: OutboxOptions) {
    self.source = source
    route = source.adapter == .wordpress ? source.rest.map(RESTRoute.init) : nil
    self.options = options
    self.items = items.sorted { one, other in
      let (first, second) = (one.reply.published ?? one.reply.modified, other.reply.published ?? other.reply.modified)
      return first == second ? one.reply.id < other.reply.id : first < second
    }
    visits = Array(repeating: Visit(), count: items.count)
    gap = Int64(max(options.minimumGap, 0))
    // Another run may have just ended.
    lastPost =
      items.compactMap { $0.reply.delivery }.filter { $0.plan?.via == .rest || $0.plan?.via == .form }
      .compactMap { $0.attempts.last?.time.seconds }.max() ?? 0
  }

  /// What is to be done now. The same again as long as it is not answered.
  public mutating func next(now: Timestamp) -> Step {
    while true {
      if let given { return given.step }
      if actions.isEmpty, let step = choose(now) { return step }
      if !actions.isEmpty { given = actions.removeFirst() }
    }
  }

  /// The reply as it is on the disk now; nil where it could not be written, or the event meant nothing to it: then it is
  /// left alone.
  public mutating func kept(_ reply: Reply?) {
    guard case .keep(let place, _, let event, let then)? = given else { return }
    given = nil
    guard let reply else {
      actions = []
      visits[place].isDone = true
      return
    }
    items[place].reply = reply
    switch event {
    case .accepted, .found, .filtered: visits[place].isFresh = true
    default: break
    }
    switch then {
    case .goOn: break
    case .done: visits[place].isDone = true
    case .do(let action): actions.insert(action, at: 0)
    }
  }

  /// An answer came, or what came in place of one.
  public mutating func take(_ result: Result<Answer, OutboxFault>, now: Timestamp) {
    guard case .ask(let request, let question)? = given else { return }
    given = nil
    switch result {
    case .success(let answer):
      if let date = answer.date { clock = date.seconds - now.seconds }
      take(answer, of: question, request, now)
    case .failure(let fault): take(fault, of: question, request, now)
    }
  }

  /// The person's command ended.
  ///
  /// - Parameters:
  ///   - status: 0 where it took the reply; nil where nobody knows whether it did.
  ///   - said: the first words of what it said.
  public mutating func ran(status: Int32?, said: String) {
    guard case .run(let place, _, _)? = given else { return }
    given = nil
    switch status {
    case 0: keep(place, .handed)
    case let status?:
      let words = Excerpt(said.trimmingBlanks, limit: Self.longestWords).text
      keep(place, .postpone(.command(status: Int(status), said: words), until: nil, http: nil))
    case nil: keep(place, .lost(.interrupted, http: nil))
    }
  }

  /// Of what a blog or a command says so much is kept.
  static let longestWords = 300
}

extension Outbox {
  /// What was done with an item in this run.
  struct Visit: Hashable, Sendable {
    var isDone = false
    /// Whether it was looked for at the blog.
    var hasLooked = false
    /// How often the blog said that it is too fast.
    var floods = 0
    /// How often no answer came.
    var losses = 0
    /// Whether the blog said just now what it is there.
    var isFresh = false
    /// Whether its address was corrected.
    var hasMoved = false
  }

  enum Account: Hashable, Sendable {
    case unasked, known
    case failed(DeliveryReason)
  }

  enum Action: Hashable, Sendable {
    case keep(Int, ReplyID, DeliveryEvent, Then)
    case ask(OutboxRequest, Question)
    case run(Int, ReplyID, DeliveryPlan)

    var step: Step {
      switch self {
      case .keep(_, let id, let event, _): .keep(id, event)
      case .ask(let request, _): .send(request)
      case .run(_, let id, let plan): .run(id, plan: plan)
      }
    }
  }

  /// What comes behind something that was kept.
  indirect enum Then: Hashable, Sendable {
    /// The item is looked at again.
    case goOn
    case done
    case `do`(Action)
  }

  /// What is asked, and of which item.
  enum Question: Hashable, Sendable {
    case me(hasContext: Bool)
    /// Whether it stands there already.
    case look(Int)
    /// Whether one of the same text stands there, as the blog says.
    case twins(Int, page: Int)
    case twinsOnPage(Int)
    /// The page with the form.
    case page(Int)
    /// Whether the post takes comments: what its page did not say.
    case standing(Int, DeliveryReason?, http: Int?)
    case rest(Int)
    case form(Int)
    /// What became of a comment that was named.
    case resolve(Int)
    /// Which of those that were sent before stand there.
    case list([Int])
    case check(Int)
    case checkPage(Int)
  }

  func index(_ id: ReplyID) -> Int? { items.firstIndex { $0.reply.id == id } }
}
