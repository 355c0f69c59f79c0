/// What happens to a reply on its way.
public enum DeliveryEvent: Hashable, Sendable {
  // The person.

  /// It is to be sent: published, written anew, tried again. What was never sent is sent as it is now.
  case queue
  /// The person knows that it did not arrive.
  case neverArrived
  /// The person knows that it did.
  case arrived

  // The program that sends.

  /// It goes out now. Has to be on disk before the first byte.
  case begin(DeliveryPlan)
  /// It cannot go out, or the server wants it later: nothing of it is kept there.
  case postpone(DeliveryReason, until: Timestamp?, http: Int?)
  /// The blog has it, and says what it is there.
  case accepted(RemoteReply, http: Int?)
  /// The blog says no.
  case refused(DeliveryReason, http: Int?)
  /// No answer came, or none that can be read.
  case lost(DeliveryReason, http: Int?)
  /// The person's command took it, or the browser was opened.
  case handed

  // What is found out afterwards.

  /// A program that was sending it is gone.
  case interrupted
  /// The blog has it, or it came back with the blog's comments.
  case found(RemoteReply)
  /// The blog has it not: the same bytes may go out again.
  case absent
  /// The blog says that it has the same text, and nobody sees it: it is held, or was thrown away.
  case hidden
  /// What the blog says of it by now.
  case became(RemoteStatus)
  /// The blog took it, gave it a name, and hid it as it came.
  case filtered(RemoteStatus)
}

extension Delivery {
  /// Attempts that are kept.
  static let mostAttempts = 20

  /// Changes the state; false where the event means nothing in it, and then nothing changes.
  ///
  /// A reply that the blog named is never sent again, whatever happens.
  ///
  /// - Parameter now: when it happened.
  public mutating func apply(_ event: DeliveryEvent, at now: Timestamp) -> Bool {
    switch event {
    case .queue: return queue()
    case .begin(let plan): return begin(plan, now)
    case .neverArrived:
      guard state == .unsure, !isKnownThere else { return false }
      move(to: .queued)
      // What is known not to be there is neither looked for nor sent again as it was.
      for place in attempts.indices where attempts[place].isOpen { attempts[place].error = "never_arrived" }
    case .arrived:
      guard state == .unsure else { return false }
      move(to: .handed)
    case .postpone(let reason, let until, let http):
      guard [.queued, .waiting, .sending].contains(state), !isKnownThere else { return false }
      if state == .sending { answer(http, reason) }
      move(to: .waiting, reason, until: until)
    case .accepted(let remote, let http):
      guard [.sending, .unsure].contains(state) else { return false }
      answer(http, nil)
      settle(remote, isNew: true)
    case .refused(let reason, let http):
      guard [.queued, .waiting, .sending].contains(state), !isKnownThere else { return false }
      if state == .sending { answer(http, reason) }
      move(to: .rejected, reason)
    case .lost(let reason, let http):
      guard state == .sending else { return false }
      answer(http, reason)
      move(to: isKnownThere ? state : .unsure, reason)
    case .handed:
      guard state == .sending else { return false }
      move(to: .handed)
    case .interrupted:
      guard state == .sending else { return false }
      answer(nil, .interrupted)
      move(to: .unsure, .interrupted)
    case .found(let found):
      // It is told from others by the name that is known, if one is.
      guard isFindable, remote?.id == nil || remote?.id == found.id else { return false }
      settle(found, isNew: false)
    case .absent:
      guard state == .unsure, !isKnownThere else { return false }
      move(to: .queued)
    case .hidden:
      guard [.sending, .unsure].contains(state), !isKnownThere else { return false }
      if state == .sending { answer(409, .duplicate) }
      move(to: .held, .duplicate)
      remote = RemoteReply(id: nil, status: .hold)
    case .became(let status):
      guard [.sent, .held, .withdrawn].contains(state), remote != nil, remote?.status != status else { return false }
      remote?.status = status
      // What nobody may see is taken from the thread by and by.
      if status != .approved { remote?.here = nil }
      move(to: status.state, Self.reason(of: status))
    case .filtered(let status):
      guard [.sent, .held].contains(state), isKnownThere, status.state == .withdrawn else { return false }
      remote?.status = status
      move(to: .withdrawn, .filtered)
    }
    return true
  }

  /// Whether its comment may turn up at the blog.
  public var isFindable: Bool {
    switch state {
    // Its text may have been sent before it was postponed.
    case .queued, .waiting, .rejected: !attempts.isEmpty
    case .sending, .unsure, .handed: true
    // Of one that was held without a name.
    case .held, .withdrawn, .sent: remote?.here == nil
    case .other: false
    }
  }

  private mutating func queue() -> Bool {
    switch state {
    case .queued, .waiting, .rejected:
      guard !isKnownThere else { return false }
      move(to: .queued)
    case .withdrawn, .handed, .sent, .sending, .held, .unsure, .other: return false
    }
    return true
  }

  private mutating func begin(_ new: DeliveryPlan, _ now: Timestamp) -> Bool {
    guard [.queued, .waiting].contains(state), !isKnownThere else { return false }
    // Other bytes could stand there beside the first ones.
    if mayStandThere, let plan, plan.body != new.body || plan.date != new.date { return false }
    plan = new
    attempts.append(DeliveryAttempt(time: now))
    // What nobody knows the end of is never forgotten.
    if attempts.count > Self.mostAttempts, let old = attempts.firstIndex(where: { !$0.isOpen }) {
      attempts.remove(at: old)
    }
    move(to: .sending)
    return true
  }

  private mutating func answer(_ http: Int?, _ reason: DeliveryReason?) {
    guard !attempts.isEmpty else { return }
    attempts[attempts.count - 1].http = http
    attempts[attempts.count - 1].error = reason?.word
  }

  private mutating func move(to new: DeliveryState, _ why: DeliveryReason? = nil, until: Timestamp? = nil) {
    state = new
    reason = why
    retryAt = until
  }

  /// - Parameter isNew: it was made just now; what is hidden at once was filtered.
  private mutating func settle(_ found: RemoteReply, isNew: Bool) {
    var found = found
    found.id = found.id ?? remote?.id
    found.here = found.here ?? remote?.here
    remote = found
    let isFiltered = isNew && (found.status == .spam || found.status == .trash || found.status == .gone)
    move(to: found.status.state, isFiltered ? .filtered : Self.reason(of: found.status))
  }

  private static func reason(of status: RemoteStatus) -> DeliveryReason? {
    switch status {
    case .approved, .hold: nil
    case .spam: .spam
    case .trash: .trash
    case .gone: .gone
    }
  }
}
