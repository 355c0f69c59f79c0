import Blog

extension GatheredCatalogue {
  /// Everything that posts and comments of all blogs say, blog by blog, two at once. A blog that does not answer keeps
  /// nobody from the others; in the end its posts are said to be missing.
  func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) throws(Problem) {
    try gatherer.searching { () throws(Problem) in try searchAll(query, replies: replies, deliver) }
  }

  /// Between two times that something is told, in milliseconds.
  private static let pause = 12

  private func searchAll(
    _ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool
  ) throws(Problem) {
    let gatherer = gatherer
    let members = gatherer.newestFirst
    let terms = query.terms.compactMap { SearchTerm($0, respectsDiacritics: query.respectsDiacritics) }
    let crew = Crew(most: 2, patience: gatherer.patience.thread)
    let found = Monitor(Found())
    var byBlog: [BlogID: [Reply]] = [:]
    for reply in replies { if let blog = reply.post.blog { byBlog[blog, default: []].append(reply.bare) } }
    // What is remembered of a blog has no say: nobody waits for it.
    let asked = members.filter { !$0.isFound || $0.isThere }
    let tickets = asked.map { member in
      let replies = byBlog[member.id] ?? []
      return crew.add(member.place, isUrgent: false) { ticket in
        defer {
          // Nobody is to be woken for each.
          if found.with({ $0.finish(of: asked.count) }) { found.change { _ in } }
        }
        guard !found.with({ $0.isOver }) else { return }
        gatherer.observe(.searching, member.id)
        guard member.isThere || member.looksThere else { return }
        if replies.isEmpty, !terms.isEmpty, let progress = member.catalogue.searchBesideIndex(terms) {
          if progress.hits.isEmpty { return found.with { $0.take(progress, from: member) } }
          return found.change { $0.take(progress, from: member) }
        }
        if replies.isEmpty, !terms.isEmpty, let extent = member.blog.texts, member.saysSurelyNothing(of: terms, extent)
        {
          return found.change {
            $0.take(SearchProgress(hits: [], done: extent.posts, total: extent.posts), from: member)
          }
        }
        do throws(Problem) {
          try gatherer.read(member) { () throws(Problem) in
            try member.catalogue.search(query, replies: replies, besidesOthers: true) { progress in
              crew.isAlive(ticket)
              return found.change { found in
                found.take(progress, from: member)
                return !found.isOver
              }
            }
          }
        } catch {
          let placed = error.placed(in: member.id)
          found.change { $0.failure = placed }
        }
      }
    }
    defer { found.change { $0.isOver = true } }
    var next = 0
    while true {
      let isOver = found.with { $0.finished == asked.count } || crew.isOver(tickets)
      if !isOver {
        // What is found at once is told at once, and what follows not one by one.
        _ = found.wait(milliseconds: next - monotonicMilliseconds()) { $0.finished == asked.count ? true : nil }
        _ = found.wait(milliseconds: 50) { $0.finished == asked.count || !$0.hits.isEmpty ? true : nil }
      }
      crew.watch()
      var progress = found.with { $0.takeProgress(members) }
      if !progress.hits.isEmpty { next = monotonicMilliseconds() + Self.pause }
      if isOver {
        progress.total = max(progress.total, progress.done)
        // What did not answer was not looked at.
        progress.missing += progress.total - progress.done
        progress.done = progress.total
        if progress.done == 0, let failure = found.with({ $0.failure }) { throw failure }
      } else {
        progress.total = max(progress.total, progress.done + 1)
      }
      guard deliver(progress), !isOver else { return }
    }
  }

  /// What the blogs' searches have said so far.
  private struct Found {
    var hits: [SearchHit] = []
    var parts: [Int: (done: Int, total: Int, missing: Int)] = [:]
    var failure: Problem?
    var isOver = false
    /// Blogs that were searched, or could not be.
    private(set) var finished = 0

    /// Notes that one more was. True for the last.
    mutating func finish(of count: Int) -> Bool {
      finished += 1
      return finished == count
    }

    mutating func take(_ progress: SearchProgress, from member: GatheredMember) {
      hits += progress.hits.map { $0.placed(in: member.id) }
      parts[member.place] = (progress.done, progress.total, progress.missing)
    }

    /// - Parameter members: all blogs, also those of which nothing but a count is known.
    mutating func takeProgress(_ members: [GatheredMember]) -> SearchProgress {
      defer { hits = [] }
      return SearchProgress(
        hits: hits, done: parts.values.reduce(0) { $0 + $1.done },
        total: members.reduce(0) { $0 + (parts[$1.place]?.total ?? $1.blog.counts?.posts ?? 0) },
        missing: parts.values.reduce(0) { $0 + $1.missing })
    }
  }
}
