import Blog
import Reader
import Synchronization

/// A blog's server as a test has it: what the next syncs bring, and what is remembered of them. Its time stands still
/// until a test lets it go on.
public final class PilotSyncing: BlogSyncing {
  private struct State {
    var standing: SyncStanding
    var end = SyncReport.End.complete
    var news = ImportTally()
    var facts: [SyncFact] = []
    var moved: [SyncReport.MovedPost] = []
    var counts: [NewsCount] = []
    var change: @Sendable () -> Void = {}
    var count = 0
    var sends = 0
    var sendEnd = SyncReport.End.complete
    var send: @Sendable () -> [Reply] = { [] }
    var learned = 0
  }

  private let state: Mutex<State>

  /// Begins with what is remembered.
  public init(_ standing: SyncStanding) { state = Mutex(State(standing: standing)) }

  /// A blog that was looked at so many seconds ago.
  public convenience init(lookedAt seconds: Int64, every: Int? = nil) {
    var standing = SyncStanding(now: Timestamp(seconds: 1_767_225_600))
    standing.lastSuccess = Timestamp(seconds: standing.now.seconds - seconds)
    standing.every = every
    self.init(standing)
  }

  /// Syncs that were begun.
  public var count: Int { state.withLock { $0.count } }
  /// How often replies were sent.
  public var sends: Int { state.withLock { $0.sends } }
  /// How often it was asked what is remembered.
  public var learned: Int { state.withLock { $0.learned } }

  /// What is remembered from now on.
  public func remember(_ change: (inout SyncStanding) -> Void) { state.withLock { change(&$0.standing) } }

  /// What the next syncs come to.
  ///
  /// - Parameters:
  ///   - posts: so many new ones.
  ///   - changed: posts that say something else.
  ///   - comments: so many new ones.
  ///   - counts: what is told meanwhile.
  ///   - change: what happens to the blog's folder.
  public func answer(
    _ end: SyncReport.End, posts: Int = 0, changed: Int = 0, comments: Int = 0, facts: [SyncFact] = [],
    moved: [SyncReport.MovedPost] = [], counts: [NewsCount] = [], change: @escaping @Sendable () -> Void = {}
  ) {
    state.withLock { state in
      state.end = end
      state.news.posts = [.new: posts, .changed: changed]
      state.news.comments = [.new: comments]
      (state.facts, state.moved, state.counts, state.change) = (facts, moved, counts, change)
    }
  }

  /// What the next sendings come to.
  ///
  /// - Parameter send: what happens to replies; returns those that are somewhere else then.
  public func answerSending(_ end: SyncReport.End = .complete, _ send: @escaping @Sendable () -> [Reply]) {
    state.withLock { ($0.sendEnd, $0.send) = (end, send) }
  }

  /// As ``answerSending(_:_:)`` says, unless it was stopped before.
  public func send(stop: StopSignal) -> SyncReport {
    let before = state.withLock { state in
      state.sends += 1
      return state
    }
    guard !stop.isStopped else { return SyncReport(.stopped, standing: before.standing) }
    var report = SyncReport(before.sendEnd, standing: before.standing)
    report.delivered = before.send().map { SyncReport.Delivered($0) }
    return report
  }

  /// What is remembered.
  public func standing() -> SyncStanding {
    state.withLock {
      $0.learned += 1
      return $0.standing
    }
  }

  /// As ``answer(_:posts:changed:comments:facts:moved:counts:change:)`` says, unless it was stopped before.
  public func sync(stop: StopSignal, report: @Sendable (NewsCount) -> Void) -> SyncReport {
    let before = state.withLock { state in
      state.count += 1
      return state
    }
    guard !stop.isStopped else { return SyncReport(.stopped, standing: before.standing) }
    before.change()
    for count in before.counts { report(count) }
    // A sync sends as well.
    let delivered = before.send().map { SyncReport.Delivered($0) }
    return state.withLock { state in
      switch state.end {
      case .complete:
        (state.standing.lastSuccess, state.standing.trouble, state.standing.isComplete) = (
          state.standing.now, nil, true
        )
      case .failed(let fault): state.standing.trouble = .init(fault, at: state.standing.now)
      case .stopped, .problem, .refused, .nowhere: break
      }
      var report = SyncReport(state.end, news: state.news, standing: state.standing)
      (report.facts, report.moved, report.delivered) = (state.facts, state.moved, delivered)
      return report
    }
  }
}
