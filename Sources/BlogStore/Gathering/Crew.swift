import Glibc

/// Threads that do something with many blogs, a few at once. One that gets no further with its blog, as on a disk that does
/// not answer, is replaced by another; nobody else waits for that blog.
final class Crew: Sendable {
  /// Something that was asked for.
  struct Ticket: Hashable, Sendable {
    fileprivate var number: Int
  }

  private struct Job {
    var ticket: Ticket
    var blog: Int
    /// Equal ones that wait are one; nil for one that is like no other.
    var name: String?
    var body: @Sendable (Ticket) -> Void
  }

  private struct Running {
    var blog: Int
    /// When it last got on.
    var since: Int
    var isReplaced = false
  }

  private struct State {
    var urgent: [Job] = []
    var later: [Job] = []
    var running: [Ticket: Running] = [:]
    /// What is asked for and not done.
    var open: Set<Ticket> = []
    var threads = 0
    var lastNumber = 0
    var isBlogBusy: Set<Int> = []

    /// What nobody does something else with just now.
    mutating func next() -> Job? {
      if let place = urgent.firstIndex(where: { !isBlogBusy.contains($0.blog) }) { return urgent.remove(at: place) }
      if let place = later.firstIndex(where: { !isBlogBusy.contains($0.blog) }) { return later.remove(at: place) }
      return nil
    }
  }

  private let most: Int
  /// After how many milliseconds without a sign of life a thread is replaced.
  private let patience: Int
  private let niceness: Int32
  private let state = Monitor(State())

  init(most: Int, patience: Int, niceness: Int32 = 0) {
    self.most = most
    self.patience = patience
    self.niceness = niceness
  }

  /// Has something done with a blog, one thing at a time with each.
  func add(_ blog: Int, name: String? = nil, isUrgent: Bool, _ body: @escaping @Sendable (Ticket) -> Void) -> Ticket {
    let ticket = state.with { state in
      if let name, let place = state.later.firstIndex(where: { $0.blog == blog && $0.name == name }) {
        let job = state.later[place]
        if isUrgent {
          state.later.remove(at: place)
          state.urgent.append(job)
        }
        return job.ticket
      }
      if let name, let job = state.urgent.first(where: { $0.blog == blog && $0.name == name }) { return job.ticket }
      state.lastNumber += 1
      let ticket = Ticket(number: state.lastNumber)
      let job = Job(ticket: ticket, blog: blog, name: name, body: body)
      if isUrgent { state.urgent.append(job) } else { state.later.append(job) }
      state.open.insert(ticket)
      return ticket
    }
    watch()
    return ticket
  }

  /// Says that a job gets on.
  func isAlive(_ ticket: Ticket) {
    state.with { $0.running[ticket]?.since = monotonicMilliseconds() }
  }

  /// Blogs with which nothing gets on.
  var stuck: Set<Int> {
    state.with { state in Set(state.running.values.filter(\.isReplaced).map(\.blog)) }
  }

  /// Replaces threads that get no further, and starts those that are missing.
  func watch() {
    let now = monotonicMilliseconds()
    let missing = state.change { state in
      for (ticket, running) in state.running where !running.isReplaced && now - running.since >= patience {
        state.running[ticket]?.isReplaced = true
        state.threads -= 1
      }
      guard state.threads < most else { return 0 }
      let waiting = state.urgent.count { !state.isBlogBusy.contains($0.blog) }
      let missing = min(most - state.threads, waiting + state.later.count { !state.isBlogBusy.contains($0.blog) })
      if missing > 0 { state.threads += missing }
      return max(0, missing)
    }
    for _ in 0..<missing {
      for thread in Workers.start(threads: 1, niceness: niceness, { [self] _ in work() }) { pthread_detach(thread) }
    }
  }

  private func work() {
    while true {
      let job = state.with { state -> Job? in
        guard state.threads <= most, let job = state.next() else {
          state.threads -= 1
          return nil
        }
        state.running[job.ticket] = Running(blog: job.blog, since: monotonicMilliseconds())
        state.isBlogBusy.insert(job.blog)
        return job
      }
      guard let job else { return }
      job.body(job.ticket)
      state.change { state in
        if state.running.removeValue(forKey: job.ticket)?.isReplaced == true { state.threads += 1 }
        state.isBlogBusy.remove(job.blog)
        state.open.remove(job.ticket)
      }
    }
  }

  /// Waits until all is done, or only that is not with which nothing gets on. True where all is done.
  @discardableResult
  func wait(for tickets: some Sequence<Ticket>, milliseconds: Int) -> Bool {
    let tickets = Set(tickets)
    let end = monotonicMilliseconds() + milliseconds
    while true {
      watch()
      let left = end - monotonicMilliseconds()
      if let isDone = state.wait(milliseconds: min(max(0, left), 50), { Self.end(of: tickets, $0) }) { return isDone }
      if left <= 0 { return false }
    }
  }

  /// Whether all is done, or only that is not with which nothing gets on.
  func isOver(_ tickets: some Sequence<Ticket>) -> Bool { state.with { Self.end(of: Set(tickets), $0) != nil } }

  /// True where all is done, false where the rest gets no further, nil where something gets on.
  private static func end(of tickets: Set<Ticket>, _ state: State) -> Bool? {
    let open = tickets.intersection(state.open)
    if open.isEmpty { return true }
    let stuck = Set(state.running.values.filter(\.isReplaced).map(\.blog))
    guard !stuck.isEmpty else { return nil }
    // What waits behind something that is stuck is stuck as well.
    let waiting = (state.urgent + state.later).filter { open.contains($0.ticket) && stuck.contains($0.blog) }.count
    let running = open.count { state.running[$0]?.isReplaced == true }
    return waiting + running == open.count ? false : nil
  }

  func isOpen(_ ticket: Ticket) -> Bool { state.with { $0.open.contains(ticket) } }
}
