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
  /// What is still to be found out, where somebody keeps the blogs.
  private var plan: RefreshPlan
  /// Refreshes whose end was not seen yet, where they are brought up to date once.
  private var open: [Crew.Ticket: Int] = [:]
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
    plan = RefreshPlan(gatherer, stops: stops)
  }

  init(refreshing gatherer: Gatherer, _ report: @escaping (CatalogueEvent) -> Bool) {
    (self.gatherer, self.report, isKeeper) = (gatherer, report, false)
    stops = gatherer.stopCount
    plan = RefreshPlan(gatherer, stops: stops)
  }

  deinit { if isKeeper { gatherer.endKeeping() } }

  private var mustEnd: Bool { isCancelled || gatherer.stopCount != stops }

  private func say(_ event: CatalogueEvent) { if !mustEnd, !report(event) { isCancelled = true } }

  /// Until it is stopped.
  func keep() {
    plan.goOn()
    var nextLook = monotonicMilliseconds() + gatherer.patience.look
    var looks: (tickets: [Crew.Ticket], since: Int)?
    while !mustEnd {
      let untilLists = lastLists + gatherer.patience.report - monotonicMilliseconds()
      gatherer.waitForNews(
        lists: untilLists <= 0,
        milliseconds: min(Self.pause, gatherer.patience.look, untilLists > 0 ? untilLists : Self.pause))
      gatherer.watch()
      for place in gatherer.takeChanged() {
        toldProblems = nil
        plan.begin(gatherer.members[place])
      }
      plan.goOn()
      tell(isSettled: plan.isSettled)
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
    for member in gatherer.newestFirst { open[gatherer.refresh(member, stops: stops)] = member.place }
    while !mustEnd {
      let isDone = gatherer.files.wait(for: open.keys, milliseconds: Self.pause)
      for ticket in open.keys where !gatherer.files.isOpen(ticket) { open[ticket] = nil }
      let isSettled = open.isEmpty || gatherer.onlyStuck(open.values)
      tell(isSettled: isSettled)
      if isDone || isSettled { break }
    }
    tell(isSettled: true, isEnd: true)
  }

  /// - Parameter isSettled: whether nothing is being found out any more but what gets no further.
  private func tell(isSettled: Bool, isEnd: Bool = false) {
    let now = monotonicMilliseconds()
    let canTellLists = isEnd || now - lastLists >= gatherer.patience.report
    let news = gatherer.takeNews(lists: canTellLists || isSettled)
    for notice in news.notices where said.insert(notice).inserted { say(.notice(notice)) }
    if news.replies { say(.repliesChanged) }
    if news.hasPosts {
      lastLists = now
      say(.postsChanged(news.posts))
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
