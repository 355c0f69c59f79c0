import Blog

/// What a gathering has still to find out about its blogs, in this order: which of them are as somebody counted them, what stands
/// in those that are not, the parts of a list that nobody waits for, and last, file by file, whether those that look as they were
/// were written to in place.
struct RefreshPlan {
  /// At most so much is asked for at a time: what a person asks for meanwhile comes next.
  private static let most = 6
  /// The same of what may take its time.
  private static let mostLater = 2

  private let gatherer: Gatherer
  private let stops: Int
  /// Blogs that nobody has looked at, the last first.
  private var unseen: [GatheredMember]
  /// Not as they were counted.
  private var changed: [GatheredMember] = []
  /// As they were counted.
  private var later: [GatheredMember] = []

  private var looks: [Crew.Ticket: Int] = [:]
  private var refreshes: [Crew.Ticket: Int] = [:]
  private var others: [Crew.Ticket: Int] = [:]

  /// - Parameter stops: how often the gathering had been stopped when this began.
  init(_ gatherer: Gatherer, stops: Int) {
    self.gatherer = gatherer
    self.stops = stops
    unseen = gatherer.newestFirst.reversed()
  }

  /// Whether all is known, but for blogs with which nothing gets on and what was written in place.
  var isSettled: Bool {
    guard unseen.isEmpty, changed.isEmpty else { return false }
    return looks.isEmpty && refreshes.isEmpty
      || gatherer.onlyStuck(looks.values) && gatherer.onlyStuck(refreshes.values)
  }

  /// Something happened in a blog.
  mutating func begin(_ member: GatheredMember) { refreshes[gatherer.refresh(member, stops: stops)] = member.place }

  /// Notes what has ended, and begins what comes next.
  mutating func goOn() {
    settle()
    while running < Self.most, let member = unseen.popLast() {
      looks[gatherer.compareWithCounts(member)] = member.place
    }
    // Nothing else while a person waits for something.
    guard !gatherer.isAwaited else { return }
    while running < Self.most, let member = changed.popLast() { begin(member) }
    while running < Self.most, let part = gatherer.makeNextPart() { others[part.ticket] = part.place }
    while running < Self.mostLater, unseen.isEmpty, let member = later.popLast() {
      others[gatherer.refresh(member, stops: stops)] = member.place
    }
  }

  private mutating func settle() {
    for (ticket, place) in looks where !gatherer.files.isOpen(ticket) {
      looks[ticket] = nil
      let member = gatherer.members[place]
      if member.isAsCounted { later.insert(member, at: 0) } else { changed.insert(member, at: 0) }
    }
    for ticket in refreshes.keys where !gatherer.files.isOpen(ticket) { refreshes[ticket] = nil }
    for ticket in others.keys where !gatherer.files.isOpen(ticket) { others[ticket] = nil }
  }

  /// What is asked for and gets on.
  private var running: Int {
    let stuck = gatherer.files.stuck
    let all = looks.count + refreshes.count + others.count
    guard !stuck.isEmpty else { return all }
    return [looks, refreshes, others].reduce(0) { $0 + $1.values.count { !stuck.contains($0) } }
  }
}

extension Gatherer {
  /// Has a few looks taken at a blog, to see whether it is as it was when it was counted.
  fileprivate func compareWithCounts(_ member: GatheredMember) -> Crew.Ticket {
    files.add(member.place, name: "compare", isUrgent: false) { [self] _ in
      observe(.stamping, member.id)
      member.compareWithCounts()
      news.change { $0.hasRoom = true }
    }
  }
}
