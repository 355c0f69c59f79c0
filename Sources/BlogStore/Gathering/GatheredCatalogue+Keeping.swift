import Blog

extension GatheredCatalogue {
  /// Brings all blogs' indexes up to what is on disk, then looks at their folders again and again.
  func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool) {
    guard let keeping = GatheringKeeper(gatherer, report) else { return }
    keeping.keep()
  }

  /// Brings all blogs' indexes up to what is on disk once; those that do not answer are left out.
  func refresh(_ report: (CatalogueEvent) -> Bool) throws(Problem) {
    withoutActuallyEscaping(report) { GatheringKeeper(refreshing: gatherer, $0).refresh() }
  }

  /// Ends `keep` soon.
  func stop() { gatherer.stop() }
}

/// Tells what happens with the blogs of a gathering, one thing after another, and what is to be done with them.
final class GatheringKeeper {
  /// How often what happened is looked at, in milliseconds.
  private static let pause = 200
  /// At most so many problems are told.
  private static let mostProblems = 300

  private let gatherer: Gatherer
  private let report: (CatalogueEvent) -> Bool
  private let stops: Int
  private let isKeeper: Bool
  private var isCancelled = false
  /// Refreshes whose end was not seen yet.
  private var open: [Crew.Ticket: Int] = [:]
  /// Blogs whose refresh is to begin, the last first.
  private var waiting: [GatheredMember] = []
  /// At most so many refreshes are asked for at a time while somebody keeps the blogs.
  private static let mostOpen = 6
  private var lastLists = 0
  private var lastProgress = 0
  private var said: Set<IndexNotice> = []
  /// What was said to be wrong last, once all was known.
  private var toldProblems: [Problem]?

  /// Nil where somebody keeps them already.
  init?(_ gatherer: Gatherer, _ report: @escaping (CatalogueEvent) -> Bool) {
    guard gatherer.beginKeeping() else { return nil }
    (self.gatherer, self.report, isKeeper) = (gatherer, report, true)
    stops = gatherer.stopCount
  }

  init(refreshing gatherer: Gatherer, _ report: @escaping (CatalogueEvent) -> Bool) {
    (self.gatherer, self.report, isKeeper) = (gatherer, report, false)
    stops = gatherer.stopCount
  }

  deinit { if isKeeper { gatherer.endKeeping() } }

  private var mustEnd: Bool { isCancelled || gatherer.stopCount != stops }

  private func say(_ event: CatalogueEvent) { if !mustEnd, !report(event) { isCancelled = true } }

  /// Until it is stopped.
  func keep() {
    waiting = gatherer.newestFirst.reversed()
    toldProblems = nil
    var nextLook = monotonicMilliseconds() + gatherer.patience.look
    var looks: (tickets: [Crew.Ticket], since: Int)?
    while !mustEnd {
      let untilLists = lastLists + gatherer.patience.report - monotonicMilliseconds()
      gatherer.waitForNews(
        lists: untilLists <= 0,
        milliseconds: min(Self.pause, gatherer.patience.look, untilLists > 0 ? untilLists : Self.pause))
      gatherer.watch()
      for place in gatherer.takeChanged() { begin(gatherer.members[place]) }
      settle()
      feed()
      tell()
      let now = monotonicMilliseconds()
      if let running = looks {
        guard gatherer.files.isOver(running.tickets) else { continue }
        looks = nil
        nextLook = now + max(gatherer.patience.look, 20 * (now - running.since))
      } else if now >= nextLook {
        looks = (gatherer.members.compactMap(gatherer.look), now)
      }
    }
  }

  /// Once.
  func refresh() {
    for member in gatherer.newestFirst { begin(member) }
    while !mustEnd {
      let isDone = gatherer.files.wait(for: open.keys, milliseconds: Self.pause)
      settle()
      tell()
      if isDone || open.isEmpty || gatherer.onlyStuck(open.values) { break }
    }
    tell(isEnd: true)
  }

  /// Begins what waits, a few at a time, and nothing while a person waits for something.
  private func feed() {
    while !gatherer.isUrgent, !waiting.isEmpty, open.count - stuckCount < Self.mostOpen, let member = waiting.popLast()
    {
      begin(member)
    }
  }

  private var stuckCount: Int {
    let stuck = gatherer.files.stuck
    return stuck.isEmpty ? 0 : open.values.count(where: stuck.contains)
  }

  private func begin(_ member: GatheredMember) {
    toldProblems = nil
    open[gatherer.refresh(member, stops: stops)] = member.place
  }

  /// Says that all is known, once nothing is done any more but what gets no further.
  private func settle() {
    for ticket in open.keys where !gatherer.files.isOpen(ticket) { open[ticket] = nil }
  }

  private func tell(isEnd: Bool = false) {
    let now = monotonicMilliseconds()
    let canTellLists = isEnd || now - lastLists >= gatherer.patience.report
    let isSettled = waiting.isEmpty && (open.isEmpty || gatherer.onlyStuck(open.values))
    let news = gatherer.takeNews(lists: canTellLists || isSettled)
    for notice in news.notices where said.insert(notice).inserted { say(.notice(notice)) }
    for (place, state) in news.remembered {
      say(.remembered(state.placed(in: gatherer.members[place].id)))
      gatherer.tell(state, of: place)
    }
    if news.replies { say(.repliesChanged) }
    if news.hasPosts || !news.remembered.isEmpty {
      lastLists = now
      say(.postsChanged(news.remembered.isEmpty ? news.posts : nil))
    }
    if isSettled || isEnd {
      gatherer.forgetProgress()
      let problems = Array(gatherer.problems.prefix(Self.mostProblems))
      if toldProblems != problems {
        toldProblems = problems
        say(.upToDate(problems))
      }
    } else if news.hasProgress, now - lastProgress >= 100 {
      lastProgress = now
      let parts = news.progress.values
      let isText = parts.allSatisfy { $0.isText || $0.done == $0.total }
      say(
        .reading(
          done: parts.reduce(0) { $0 + $1.done }, total: parts.reduce(0) { $0 + $1.total }, isText: isText))
    }
  }
}
