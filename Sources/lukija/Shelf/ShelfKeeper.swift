import Blog
import Dispatch
import Synchronization

/// Looks at all blogs of a shelf again and again, some at once, until it is stopped. A blog that does not answer keeps a
/// thread, and no other blog waits for that.
final class ShelfKeeper: Sendable {
  /// Looks at once.
  private static let places = 4
  /// Looks that take long but get on, beside those.
  private static let longPlaces = 4
  /// Threads that may wait for disks that do not answer.
  private static let mostStuck = 100
  /// How many times as long as a look at everything took the next one waits.
  private static let rest = 20

  private struct Look {
    var item: ShelfList.Item
    var number: Int
    /// When it got on last.
    var sign: ContinuousClock.Instant
    let start: ContinuousClock.Instant
    /// Whether it has no place among the others any more.
    var isAside = false
    var isStuck = false
  }

  private struct Desk {
    var waiting: ArraySlice<ShelfList.Item> = []
    var looks: [BlogID: Look] = [:]
    /// What is to be told.
    var news: [BlogID: ShelvedBlog] = [:]
    /// How long looks took in which nothing was counted.
    var time = Duration.zero
    var isOver = false
    var count = 0
    var round: SystemShelf.Round?
  }

  private let shelf: SystemShelf
  private let deliver: @Sendable ([ShelvedBlog], Bool) -> Bool
  private let desk = Mutex(Desk())
  private let bell = DispatchSemaphore(value: 0)
  private var pace: SystemShelf.Pace { shelf.pace }

  init(_ shelf: SystemShelf, _ deliver: @escaping @Sendable ([ShelvedBlog], Bool) -> Bool) {
    self.shelf = shelf
    self.deliver = deliver
  }

  /// Ends ``run()`` soon; returns at once.
  func stop() {
    desk.withLock { $0.isOver = true }
    bell.signal()
  }

  private var isOver: Bool { desk.withLock { $0.isOver } }

  func run() {
    var file: FileMark?
    var told: [BlogID] = []
    var lastTold = ContinuousClock.now - pace.telling
    var lastKept = ContinuousClock.now
    var lastAged = ContinuousClock.now
    var nextRound: ContinuousClock.Instant? = .now
    defer {
      stop()
      shelf.keepCounts()
    }
    while !isOver {
      let now = ContinuousClock.now
      if let round = nextRound, round <= now {
        readSettings(&file)
        begin()
        nextRound = nil
        if lastAged + pace.ageing <= now {
          let aged = shelf.age()
          desk.withLock { desk in for blog in aged { desk.news[blog.id] = blog } }
          lastAged = now
        }
      }
      fillPlaces()
      setAside(at: now)
      let isRoundOver = desk.withLock { desk in desk.waiting.isEmpty && desk.looks.values.allSatisfy(\.isAside) }
      if isRoundOver, nextRound == nil { nextRound = now + restAfterRound() }
      // What goes from the list, or comes, is told with all of it.
      let rows = shelf.rows
      if rows.map(\.id) != told {
        desk.withLock { $0.news = [:] }
        told = rows.map(\.id)
        lastTold = now
        guard deliver(rows, true) else { return }
      } else if lastTold + pace.telling <= now {
        let news = desk.withLock { desk in
          defer { desk.news = [:] }
          return desk.news
        }
        if !news.isEmpty {
          lastTold = now
          let shown = told.compactMap { news[$0] }
          guard shown.isEmpty || deliver(shown, false) else { return }
        }
      }
      if isRoundOver || lastKept + pace.keeping <= now {
        shelf.keepCounts()
        lastKept = now
      }
      wait(for: [nextRound, lastTold + pace.telling, lastKept + pace.keeping])
    }
  }

  /// Until one of these moments that is to come, or until a look ends.
  private func wait(for moments: [ContinuousClock.Instant?]) {
    let now = ContinuousClock.now
    let (hasNews, signs) = desk.withLock { desk in
      (!desk.news.isEmpty, desk.looks.values.filter { !$0.isAside || !$0.isStuck }.map { $0.sign + pace.patience })
    }
    var next = signs + [moments[0]].compactMap(\.self)
    if hasNews, let telling = moments[1] { next.append(telling) }
    if desk.withLock({ !$0.waiting.isEmpty || !$0.looks.isEmpty }), let keeping = moments[2] { next.append(keeping) }
    let pause = next.min().map { max(.milliseconds(1), $0 - now) } ?? pace.pause
    let (seconds, atto) = pause.components
    _ = bell.wait(timeout: .now() + .nanoseconds(Int(seconds) * 1_000_000_000 + Int(atto / 1_000_000_000)))
  }

  // MARK: Rounds

  /// Reads the list of blogs again, where its file changed. One that is broken for a moment changes nothing.
  private func readSettings(_ file: inout FileMark?) {
    let mark = FileMark(shelf.places.settings.path)
    guard mark != file, let list = try? shelf.readList() else { return }
    file = mark
    shelf.take(list, mark)
  }

  private func begin() {
    let items = shelf.records.map(\.item)
    let round = shelf.round
    desk.withLock { desk in
      desk.round = round
      desk.time = .zero
      desk.waiting = items.filter { desk.looks[$0.id]?.item != $0 }[...]
    }
  }

  private func restAfterRound() -> Duration {
    let time = desk.withLock { $0.time }
    return max(pace.pause, time * Self.rest / Self.places)
  }

  // MARK: Looks

  private func fillPlaces() {
    while let (item, number) = desk.withLock({ desk in Self.next(&desk) }) {
      let body: @Sendable () -> Void = { [self] in work(at: (item, number)) }
      if !Thread.detach(body) { body() }
    }
  }

  private static func next(_ desk: inout Desk) -> (ShelfList.Item, Int)? {
    guard !desk.isOver, desk.looks.values.count(where: { !$0.isAside }) < places,
      desk.looks.values.count(where: \.isStuck) < mostStuck, let item = desk.waiting.popFirst()
    else { return nil }
    desk.count += 1
    desk.looks[item.id] = Look(item: item, number: desk.count, sign: .now, start: .now)
    return (item, desk.count)
  }

  /// On a thread of its own: one look after the other, as long as none takes so long that it is set aside.
  private func work(at first: (item: ShelfList.Item, number: Int)) {
    var next: (item: ShelfList.Item, number: Int)? = first
    while let (item, number) = next { next = look(item, number) }
    bell.signal()
  }

  /// - Returns: what this thread looks at next.
  private func look(_ item: ShelfList.Item, _ number: Int) -> (item: ShelfList.Item, number: Int)? {
    var isCounted = false
    let start = ContinuousClock.now
    guard let round = desk.withLock({ $0.round }) else { return nil }
    let news = shelf.look(item, round, isAsked: false) {
      isCounted = true
      return goesOn(item, number)
    }
    let time = ContinuousClock.now - start
    let (next, isFirst) = desk.withLock { [isCounted] desk -> ((ShelfList.Item, Int)?, Bool) in
      let isFirst = news != nil && desk.news.isEmpty
      if let news { desk.news[item.id] = news }
      if !isCounted { desk.time += time }
      guard let look = desk.looks[item.id], look.number == number else { return (nil, isFirst) }
      desk.looks[item.id] = nil
      return (look.isAside ? nil : Self.next(&desk), isFirst)
    }
    if isFirst { bell.signal() }
    return next.map { (item: $0.0, number: $0.1) }
  }

  /// Notes that a look gets on; false where nobody wants it any more.
  private func goesOn(_ item: ShelfList.Item, _ number: Int) -> Bool {
    desk.withLock { desk in
      if desk.looks[item.id]?.number == number {
        desk.looks[item.id]?.sign = .now
        if desk.looks[item.id]?.isStuck == true { desk.looks[item.id]?.isStuck = false }
      }
      return !desk.isOver
    }
  }

  /// Gives the places of looks that take long to others, and tells of those that get no further.
  private func setAside(at now: ContinuousClock.Instant) {
    let stuck = desk.withLock { desk in
      var stuck: [ShelfList.Item] = []
      for (id, look) in desk.looks {
        if !look.isStuck, look.sign + pace.patience <= now {
          desk.looks[id]?.isStuck = true
          desk.looks[id]?.isAside = true
          stuck.append(look.item)
        } else if !look.isAside, look.start + pace.patience <= now,
          desk.looks.values.count(where: { $0.isAside && !$0.isStuck }) < Self.longPlaces
        {
          desk.looks[id]?.isAside = true
        }
      }
      return stuck
    }
    for item in stuck {
      guard let news = shelf.change(item, { $0.row.isSlow = true }) else { continue }
      desk.withLock { $0.news[item.id] = news }
    }
    if !stuck.isEmpty { fillPlaces() }
  }
}
