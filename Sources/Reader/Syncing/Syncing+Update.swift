import Blog
import Words

/// What other rooms ask about the blog's news.
enum SyncRequest: Equatable, Sendable {
  /// Look for them.
  case look
  /// Send so many replies: now, or as soon as what goes on has ended.
  case send(Int)
  /// Look for them no more.
  case stop
  /// Say when they were looked for.
  case tell
  /// Learn what is remembered, once.
  case learn
  /// Learn it anew: how often they are looked for may be another now.
  case learnAgain
}

extension Syncing {
  /// Seconds after which another program's sync has ended, as a guess.
  private static let pauseBesideOthers = 60

  mutating func take(_ request: SyncRequest) -> [Request] {
    switch request {
    case .look:
      guard running == nil else {
        if running?.sending != nil {
          isToLook = true
          return []
        }
        running?.isAsked = true
        return [.say(.news(.lookingAlready(stopKey: KeyMap.key(for: .list(.endSearch)))))]
      }
      return begin(isAsked: true)
    case .send(let count):
      guard running == nil else {
        toSend = count
        return []
      }
      running = Running(isAsked: true, sending: count)
      remark = nil
      return [.effect(.sync(.send))]
    case .stop:
      guard canStop else { return [] }
      running?.isStopping = true
      return [.effect(.sync(.stop))]
    case .tell:
      isToTell = true
      return learn()
    case .learn: return standing == nil ? learn() : []
    case .learnAgain: return standing == nil ? [] : learn()
    }
  }

  private mutating func begin(isAsked: Bool) -> [Request] {
    running = Running(isAsked: isAsked)
    remark = nil
    return [.effect(.sync(.begin))]
  }

  private mutating func learn() -> [Request] {
    guard running == nil, !isLearning else { return isToTell ? tell() : [] }
    isLearning = true
    return [.effect(.sync(.learn))]
  }

  mutating func take(_ message: SyncMessage) -> [Request] {
    switch message {
    case .learned(let standing): return learned(standing)
    case .cameSoFar(let count):
      running?.count = count
      return []
    case .ended(let report): return ended(report)
    case .sent(let report): return sent(report)
    case .sendDue: return [.replies(.sendDue)]
    case .hookFailed(let fault): return [.screen(.mention(.news(.hooksFailed([fault], after: nil))))]
    case .due: return learn()
    }
  }

  private mutating func learned(_ standing: SyncStanding) -> [Request] {
    let isFirst = self.standing == nil
    isLearning = false
    self.standing = standing
    if isFirst { remark = SyncRemark(standing) }
    let told = isToTell ? tell() : []
    guard running == nil, let seconds = standing.secondsUntilDue else { return told }
    return told + (seconds == 0 ? begin(isAsked: false) : [.effect(.screen(.startSyncTimer(seconds: seconds)))])
  }

  private mutating func tell() -> [Request] {
    isToTell = false
    guard running == nil else { return take(.look) }
    return standing.map { [.say(.news(.standing(SyncRemark($0))))] } ?? []
  }

  private mutating func ended(_ report: SyncReport) -> [Request] {
    let isAsked = running?.isAsked == true
    let before = trouble?.fault
    running = nil
    standing = report.standing
    var requests = said(of: report, isAsked: isAsked, before: before)
    if !report.delivered.isEmpty { requests.append(.replies(.delivered(report.delivered, isAsked: isAsked))) }
    if !report.moved.isEmpty { requests.append(.marks(.move(report.moved))) }
    if var seconds = report.standing.secondsUntilDue {
      if case .refused = report.end { seconds = max(seconds, Self.pauseBesideOthers) }
      // What cannot be remembered on the disk is no reason to ask again at once.
      if case .problem = report.end { seconds = report.standing.every ?? seconds }
      requests.append(.effect(.screen(.startSyncTimer(seconds: max(1, seconds)))))
    }
    return requests + goOn(wasStopped: report.end == .stopped)
  }

  private mutating func sent(_ report: SyncReport) -> [Request] {
    running = nil
    standing = report.standing
    var requests: [Request] = [.replies(.delivered(report.delivered, isAsked: true))]
    if report.delivered.isEmpty, let notice = Self.said(ofSending: report.end) { requests.append(notice) }
    // What goes out next is not held up by a program that had the blog a moment ago.
    if case .refused = report.end {
      let time = Timestamp(seconds: report.standing.now.seconds + Int64(Self.pauseBesideOthers))
      requests.append(.effect(.screen(.startSendTimer(time))))
    }
    if let seconds = report.standing.secondsUntilDue {
      requests.append(.effect(.screen(.startSyncTimer(seconds: max(1, seconds)))))
    }
    return requests + goOn(wasStopped: report.end == .stopped)
  }

  /// What was asked for meanwhile.
  private mutating func goOn(wasStopped: Bool) -> [Request] {
    let (count, isToLook) = (toSend, isToLook)
    (toSend, self.isToLook) = (nil, false)
    if wasStopped { return [] }
    if isToLook { return begin(isAsked: true) }
    return count.map { take(.send($0)) } ?? []
  }

  /// Where nothing is somewhere else than before.
  private static func said(ofSending end: SyncReport.End) -> Request? {
    switch end {
    case .complete, .nowhere: nil
    case .stopped: .say(.replies(.sendingEnded(.stopped)))
    case .failed(let fault): .screen(.mention(.replies(.sendingEnded(.failed(fault)))))
    case .problem(let problem): .say(.replies(.sendingEnded(.problem(problem))))
    case .refused(let refusal): .screen(.mention(.replies(.sendingEnded(.refused(refusal)))))
    }
  }

  /// What a person is told. Who has not asked is told of news, and once of what is wrong.
  private func said(of report: SyncReport, isAsked: Bool, before: SyncFault?) -> [Request] {
    let summary = SyncSummary(report.news, isDryRun: false)
    let news = summary.isAnything ? summary : nil
    switch report.end {
    case .complete:
      guard let news else { return isAsked ? [.say(.news(.nothing))] : [] }
      return [.screen(.mention(.news(.came(news, isAsked ? report.facts.first : nil))))]
    case .stopped: return [.say(.news(.stopped(news)))]
    case .failed(.offline):
      if let news { return [.screen(.mention(.news(.came(news, nil))))] }
      return isAsked ? [.say(.news(.offline(SyncAge(report.standing))))] : []
    case .failed(let fault):
      if isAsked { return [.say(.news(.failed(fault, news)))] }
      return fault.word == before?.word && news == nil ? [] : [.screen(.mention(.news(.failed(fault, news))))]
    case .problem(let problem):
      return [isAsked ? .say(.news(.problem(problem))) : .screen(.mention(.news(.problem(problem))))]
    case .refused(let refusal): return isAsked ? [.say(.news(.refused(refusal)))] : []
    case .nowhere(let folder, let home):
      return isAsked ? [.say(.news(.noAddress(folder: folder, home: home)))] : []
    }
  }
}
