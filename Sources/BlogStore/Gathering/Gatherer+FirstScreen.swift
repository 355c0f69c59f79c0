import Blog

extension Gatherer {
  /// Fewer blogs are simply all looked at.
  private static let fewBlogs = 8

  /// Puts together what a window needs.
  func gather(for request: ListRequest) -> Gathered {
    let end = monotonicMilliseconds() + patience.list
    let list = GatheredList(scoped(request.query), request.order.key)
    if request.order == .date, list.query.terms == scope.terms, let later = loadNewest(request, list, until: end) {
      var result = gathered(list, chosen(request.query), withHeads: true)
      result.later = later
      return result
    }
    load(members, list, until: end, isUrgent: true)
    return gathered(list, chosen(request.query))
  }

  /// Has only those blogs' parts made that the rows of a list by date can be of, by what is known of their newest posts.
  ///
  /// - Returns: the others, whose parts are to be made afterwards; nil where too little is known.
  private func loadNewest(_ request: ListRequest, _ list: GatheredList, until end: Int) -> [GatheredMember]? {
    let chosen = chosen(request.query)
    var waiting = chosen.filter { !$0.isFound || $0.keys(of: list, marks: marksNumber(of: $0)) == nil }
      .map { (member: $0, bound: bound(of: $0)) }
    guard waiting.count > Self.fewBlogs, waiting.contains(where: { $0.bound != .min }) else { return nil }
    waiting.sort { ($0.bound, $0.member.place) < ($1.bound, $1.member.place) }
    if case .post(let post, _) = request.anchor, let place = waiting.firstIndex(where: { $0.member.id == post.blog }) {
      // Around whose post the rows are has to be known.
      load([waiting.remove(at: place).member], list, until: end, isUrgent: true)
    }
    var headed: [GatheredMember] = []
    while let next = waiting.first, monotonicMilliseconds() < end {
      let missing = missingRows(request, list, chosen, before: next.bound)
      guard missing > 0 else { break }
      // Fewer blogs have not so many; at least as many as there are threads.
      var (count, rows) = (0, 0)
      while count < waiting.count, count < 2 || rows < missing {
        rows += max(1, waiting[count].member.blog.counts.map(gathering.count) ?? missing)
        count += 1
      }
      let batch = waiting.prefix(count).map(\.member)
      waiting.removeFirst(count)
      lookForHeads(of: batch, until: end)
      // Whose first rows are not enough is looked into after all.
      let (others, known) = batch.partitioned { member in
        !headed.contains { $0 === member } && isHeaded(member, list)
      }
      headed.removeAll { member in others.contains { $0 === member } }
      load(others, list, until: end, isUrgent: true)
      headed += known
      for member in known {
        guard let head = head(of: member, list), !head.isAll, let last = head.keys.newestOfLast else { continue }
        waiting.insert((member, last), at: waiting.firstIndex { $0.bound > last } ?? waiting.count)
      }
    }
    let isChosen = Set(chosen.map(\.place))
    return headed + waiting.map(\.member).filter { member in !headed.contains { $0 === member } }
      + members.filter { !isChosen.contains($0.place) }
  }

  /// Has what was kept of some blogs' first rows looked for, and waits for that.
  private func lookForHeads(of members: [GatheredMember], until end: Int) {
    let tickets = members.filter { !$0.isFound && $0.heads.isUnknown }.map { member in
      files.add(member.place, name: "heads", isUrgent: true) { [self] _ in
        observe(.stamping, member.id)
        member.lookForHeads()
      }
    }
    files.wait(for: tickets, milliseconds: end - monotonicMilliseconds())
  }

  /// The first rows of a blog's list as they were kept; nil where the blog is gone.
  func head(of member: GatheredMember, _ list: GatheredList) -> BlogHeads.Part? {
    member.isThere || !member.isFound ? member.heads.part(of: list) : nil
  }

  /// Whether those are what the blog would say, as nobody has marked anything there since.
  private func isHeaded(_ member: GatheredMember, _ list: GatheredList) -> Bool {
    !member.isFound && head(of: member, list) != nil
      && member.heads.haveSameMarks(number: marksNumber(of: member)) {
        split.withLock { $0.saysNothingNew(of: member.place, remembered: member.heads.remembered) }
      }
  }

  /// Where replies decide what is in the list at all, has everything read that must be known of the blogs, and waits for that.
  /// Other lists read it as they need it.
  func findWhatDecides(milliseconds: Int) {
    switch gathering {
    case .answers, .mine: files.wait(for: members.compactMap(find), milliseconds: milliseconds)
    case .new, .starred, .everything: break
    }
  }

  /// Where the first of a blog's posts can stand at best.
  private func bound(of member: GatheredMember) -> Int64 {
    guard let counts = member.blog.counts else { return .min }
    guard gathering.count(of: counts) > 0 else { return .max }
    return member.blog.newest.map { -$0.seconds } ?? .min
  }

  /// How many rows of a window may be of blogs that are not there yet.
  private func missingRows(
    _ request: ListRequest, _ list: GatheredList, _ chosen: [GatheredMember], before bound: Int64
  ) -> Int {
    let keys = chosen.compactMap { member in
      member.keys(of: list, marks: marksNumber(of: member))
        ?? (isHeaded(member, list) ? head(of: member, list)?.keys : nil)
    }
    func count(before date: Int64) -> Int { keys.reduce(0) { $0 + $1.count(newerThan: date) } }
    let certain = count(before: bound)
    switch request.anchor {
    case .row(let row): return max(0, row) + max(0, request.after) - certain
    case .post(let post, let row):
      guard let member = member(post.blog), let own = member.keys(of: list, marks: marksNumber(of: member)),
        let id =
          (try? read(member) { () throws(Problem) in
            try member.read { _, database, _ in try MarkSets.id(of: post.bare, database) }
          }) ?? nil, let place = own.ids.firstIndex(of: id)
      else { return max(0, row) + max(0, request.after) - certain }
      let date = own.key(place).newest
      let around = count(before: date) + max(0, request.after)
      return date < bound ? around - certain : max(1, around - certain)
    }
  }

  /// Has made what a window did not need.
  func prepareRest(of gathered: Gathered, for request: ListRequest) {
    guard !gathered.later.isEmpty else { return }
    makeLater(GatheredList(scoped(request.query), request.order.key), of: gathered.later.reversed())
  }
}
