import Blog
import Interchange

/// Which reply is next, and what is to be done with it.
extension Outbox {
  /// Seconds that nobody knows of a reply what became of it before it is looked for: a slow server finishes what it began.
  static let settling: Int64 = 120
  /// A reply that has to wait for longer is left to another run.
  static let longestWait: Int64 = 180
  /// Of one reply in one run.
  static let mostFloods = 3
  /// After so many sendings without an answer a reply is left to another run.
  static let mostLosses = 2

  enum Task: Hashable, Sendable { case look, send }

  enum Duty: Hashable, Sendable {
    case nothing
    case now(Task)
    case later(Int64)
    /// Until another one is done with.
    case blocked
  }

  /// Nil where actions were added.
  mutating func choose(_ now: Timestamp) -> Step? {
    if options.wantsMe, trouble == nil, account == .unasked, asksWhoIAm() { return nil }
    // Nothing is asked before it is on the disk that nobody knows what became of them.
    if let place = items.indices.first(where: { !visits[$0].isDone && items[$0].reply.delivery?.state == .sending }) {
      keep(place, .interrupted, then: .goOn)
      return nil
    }
    var soonest: Int64?
    var isHeldBack = false
    for place in items.indices where !visits[place].isDone {
      if isStopped, way(place) != .command {
        if endsStopped(place, now) { return nil }
        continue
      }
      switch duty(place, now) {
      case .nothing: visits[place].isDone = true
      case .blocked: break
      case .later(let time):
        soonest = min(soonest ?? time, time)
        // WordPress takes no comment whose date lies before that of another one of the same person, for an hour.
        if items[place].reply.delivery?.mayStandThere == true, way(place) == .rest { isHeldBack = true }
      case .now(.send) where isHeldBack: break
      case .now(let task):
        perform(task, place, now)
        return nil
      }
    }
    if !isStopped, checks(now) { return nil }
    guard !isStopped, let soonest else { return .finished }
    return .wait(until: Timestamp(seconds: soonest))
  }

  /// Whether the server cannot be asked at all.
  var isStopped: Bool {
    if case .server? = trouble { true } else { false }
  }

  private func duty(_ place: Int, _ now: Timestamp) -> Duty {
    guard let delivery = items[place].reply.delivery else { return .nothing }
    let visit = visits[place]
    switch delivery.state {
    case .unsure:
      guard !visit.hasLooked, delivery.plan?.via == .rest || delivery.plan?.via == .form else { return .nothing }
      return settled(delivery, now) ?? .now(.look)
    case .queued, .waiting:
      if delivery.isKnownThere { return .nothing }
      if delivery.state == .waiting {
        switch delivery.reason {
        case .askFirst, .command, .other: return .nothing
        default: break
        }
        if let until = delivery.retryAt, until > now { return later(until.seconds, now) }
      }
      if delivery.mayStandThere, !visit.hasLooked, way(place) != .command {
        return settled(delivery, now) ?? .now(.look)
      }
      if way(place) != .command {
        let free = max(min(lastPost, now.seconds) + gap, floodUntil)
        if free > now.seconds { return later(free, now) }
      }
      return waitsForParent(place) ? .blocked : .now(.send)
    case .held: return delivery.remote?.id == nil && !visit.hasLooked ? .now(.look) : .nothing
    case .sending, .sent, .withdrawn, .rejected, .handed, .other: return .nothing
    }
  }

  private func later(_ time: Int64, _ now: Timestamp) -> Duty {
    time - now.seconds > Self.longestWait ? .nothing : .later(time)
  }

  private func settled(_ delivery: Delivery, _ now: Timestamp) -> Duty? {
    guard let last = delivery.attempts.last(where: \.isOpen)?.time.seconds ?? delivery.attempts.last?.time.seconds
    else { return nil }
    // A clock that was set back holds nothing up for longer.
    let wait = min(last + Self.settling - now.seconds, Self.settling)
    return wait > 0 ? .later(now.seconds + wait) : nil
  }

  /// Whether what it answers may still get its number in this run.
  private func waitsForParent(_ place: Int) -> Bool {
    guard case .own(let id) = items[place].parent, way(place) != .command, let parent = index(id) else { return false }
    return items[parent].reply.delivery?.remote?.id == nil && !visits[parent].isDone && parent != place
  }

  /// In which way a reply goes; nil where none leads there.
  func way(_ place: Int) -> DeliveryWay? {
    let delivery = items[place].reply.delivery
    // The same text in another way would be another comment.
    if let delivery, delivery.mayStandThere, let plan = delivery.plan { return plan.via }
    if options.command != nil { return .command }
    if options.login != nil, route != nil { return .rest }
    return page(place) == nil ? nil : .form
  }

  /// The page of its post.
  func page(_ place: Int) -> String? {
    if let url = items[place].postURL, url.lowercased().hasPrefix("http") {
      return String(url.prefix { $0 != "#" })
    }
    guard source.adapter == .wordpress, let number = items[place].postNumber, Int(number) != nil,
      source.home.lowercased().hasPrefix("http")
    else { return nil }
    return (source.home.hasSuffix("/") ? source.home : source.home + "/") + "?p=" + number
  }

  private mutating func perform(_ task: Task, _ place: Int, _ now: Timestamp) {
    let via = items[place].reply.delivery?.plan?.via
    switch task {
    case .look:
      if via == .rest, asksWhoIAm() { return }
      look(place)
    case .send: send(place, now)
    }
  }

  private mutating func send(_ place: Int, _ now: Timestamp) {
    guard let way = way(place) else { return postpone(place, .noWay) }
    let delivery = items[place].reply.delivery
    let isAgain = delivery?.mayStandThere == true
    if way == .command { return hand(place) }
    if way == .browser { return visits[place].isDone = true }
    if !isAgain {
      let text = CommentHTML.text(markdown: items[place].reply.markdown, home: source.home)
      if text.isEmpty { return keep(place, .refused(.empty, http: nil)) }
      if text.utf8.count > Self.longestText { return keep(place, .refused(.tooLong, http: nil)) }
    }
    if way == .rest {
      guard options.login != nil, route != nil else { return postpone(place, .loginNeeded) }
      if asksWhoIAm() { return }
      if case .failed(let reason) = account { return postpone(place, reason) }
      guard let post = items[place].postNumber, Int(post) != nil else { return postpone(place, .postUnknown) }
    }
    switch items[place].parent {
    case .unknown: return postpone(place, .postUnknown)
    case .own where parentNumber(place) == nil: return postpone(place, .parentWaits)
    case .post, .comment, .own: break
    }
    if way == .rest { post(place, now) } else { askForForm(place) }
  }

  /// Bytes of the text that WordPress takes at most.
  static let longestText = 65_525

  /// The number of the comment that it answers; nil for the post, and where it is not known.
  func parentNumber(_ place: Int) -> String? {
    switch items[place].parent {
    case .post, .unknown: nil
    case .comment(let number): number
    case .own(let id): index(id).flatMap { items[$0].reply.delivery?.remote?.id }
    }
  }

  private mutating func hand(_ place: Int) {
    let reply = items[place].reply
    guard let command = options.command else { return visits[place].isDone = true }
    let plan = DeliveryPlan(via: .command, to: command, body: reply.markdown)
    actions.append(.keep(place, reply.id, .begin(plan), .do(.run(place, reply.id, plan))))
  }

  // MARK: What is kept

  /// The end of it in this run.
  mutating func keep(_ place: Int, _ event: DeliveryEvent, then: Then = .done) {
    actions.append(.keep(place, items[place].reply.id, event, then))
  }

  /// No answer came that says what became of it: it is looked for a little later.
  mutating func lose(_ place: Int, _ event: DeliveryEvent) {
    visits[place].losses += 1
    visits[place].hasLooked = false
    keep(place, event, then: visits[place].losses < Self.mostLosses ? .goOn : .done)
  }

  /// It cannot go out now; what is known already is not written again.
  mutating func postpone(_ place: Int, _ reason: DeliveryReason, until: Timestamp? = nil) {
    let delivery = items[place].reply.delivery
    if delivery?.state == .waiting, delivery?.reason == reason, delivery?.retryAt == until {
      visits[place].isDone = true
    } else {
      keep(place, .postpone(reason, until: until, http: nil))
    }
  }

  /// What is done with those that are left once the server cannot be asked. Whether something is to be kept.
  private mutating func endsStopped(_ place: Int, _ now: Timestamp) -> Bool {
    let reply = items[place].reply
    switch reply.delivery?.state {
    case .queued?, .waiting?:
      switch duty(place, now) {
      case .now, .blocked, .later:
        guard case .server(let fault)? = trouble, fault != .cancelled else {
          visits[place].isDone = true
          return false
        }
        postpone(place, .server(fault), until: fault.until)
      case .nothing: visits[place].isDone = true
      }
    default: visits[place].isDone = true
    }
    return !actions.isEmpty
  }
}
