import Blog
import Words

/// What other rooms ask about the blog's news.
enum SyncRequest: Equatable, Sendable {
  /// Look for them.
  case look
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
        running?.isAsked = true
        return [.say(.news(.lookingAlready(stopKey: KeyMap.key(for: .list(.endSearch)))))]
      }
      return begin(isAsked: true)
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
    if !report.moved.isEmpty { requests.append(.marks(.move(report.moved))) }
    if var seconds = report.standing.secondsUntilDue {
      if case .refused = report.end { seconds = max(seconds, Self.pauseBesideOthers) }
      // What cannot be remembered on the disk is no reason to ask again at once.
      if case .problem = report.end { seconds = report.standing.every ?? seconds }
      requests.append(.effect(.screen(.startSyncTimer(seconds: max(1, seconds)))))
    }
    return requests
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
