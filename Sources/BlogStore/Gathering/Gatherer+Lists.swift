import Blog
import SearchText

extension Gatherer {
  /// What a list needs to be answered.
  struct Gathered {
    var list: MergedList
    /// Blogs that belong to it and are not in it yet, without those that do not answer.
    var missing: [GatheredMember]
    var total = 0
    var unread = 0
    var isEstimated = false
    /// Blogs whose parts were not needed and are to be made afterwards.
    var later: [GatheredMember] = []
    /// Rows of blogs that are missing, as far as somebody counted them.
    var missingRows = 0
  }

  /// What a list asks for in any case, and what else it is asked for.
  func scoped(_ query: PostQuery, _ more: PostQuery.Kind? = nil) -> PostQuery {
    var scoped = query
    scoped.terms = scope.terms + query.terms.filter { !scope.terms.contains($0) }
    if let more, !scoped.terms.contains(PostQuery.Term(more)) { scoped.terms.append(PostQuery.Term(more)) }
    return scoped
  }

  /// The blogs whose names meet what a query asks of them.
  func chosen(_ query: PostQuery) -> [GatheredMember] {
    members.filter { member in query.blogs.allSatisfy { $0.holds(for: member.id.name) } }
  }

  /// Puts a list together, of everything that is there in time.
  func gather(
    _ query: PostQuery, _ key: PostOrder.Key, more: PostQuery.Kind? = nil, milliseconds: Int
  ) -> Gathered {
    let list = GatheredList(scoped(query, more), key)
    load(members, list, until: monotonicMilliseconds() + milliseconds, isUrgent: true)
    return gathered(list, chosen(query))
  }

  /// Has the parts of some blogs made, and waits for them.
  func load(
    _ members: [GatheredMember], _ list: GatheredList, until end: Int, isUrgent: Bool
  ) {
    files.wait(for: members.compactMap(find), milliseconds: end - monotonicMilliseconds())
    let tickets = members.compactMap { make(list, of: $0, isUrgent: isUrgent) }
    indexes.wait(for: tickets, milliseconds: end - monotonicMilliseconds())
  }

  /// Has a blog's part made. Nil where it is there, or cannot be.
  @discardableResult
  func make(_ list: GatheredList, of member: GatheredMember, isUrgent: Bool) -> Crew.Ticket? {
    guard member.isThere, member.keys(of: list, marks: marksNumber(of: member)) == nil else { return nil }
    return indexes.add(member.place, name: "\(list.hashValue)", isUrgent: isUrgent) { [self] _ in
      makeNow(list, of: member)
    }
  }

  /// Makes a blog's part where it is not there yet and can be.
  func makeNow(_ list: GatheredList, of member: GatheredMember) {
    let marks = marks(of: member)
    if member.isThere, member.keys(of: list, marks: marks.number) == nil {
      do throws(Problem) {
        try read(member) { () throws(Problem) in try member.makeKeys(list, scope: scope, marks) }
      } catch {
        member.setFailed(error)
      }
    }
    news.change { if $0.late.remove(member.place) != nil { $0.tellLists() } }
  }

  /// What is there of a list.
  ///
  /// - Parameter withHeads: whether the first rows of blogs count that nobody has looked into.
  func gathered(_ list: GatheredList, _ chosen: [GatheredMember], withHeads: Bool = false) -> Gathered {
    var parts = [BlogKeys?](repeating: nil, count: members.count)
    let stuck = files.stuck.union(indexes.stuck)
    let isChosen = Set(chosen.map(\.place))
    var missing: [GatheredMember] = []
    var result = Gathered(list: MergedList([], from: nil), missing: [])
    var late: [GatheredMember] = []
    var rowsBehindHeads = 0
    for member in members {
      let marks = marksNumber(of: member)
      let current = member.isThere ? member.keys(of: list, marks: marks) : nil
      var keys = member.isThere ? current ?? member.keys(of: list, marks: marks, orOlder: true) : nil
      if current == nil { late.append(member) }
      if keys == nil, withHeads, let head = head(of: member, list) {
        keys = head.keys
        if !head.isAll { rowsBehindHeads += (member.blog.counts.map(gathering.count) ?? 0) - head.keys.ids.count }
      }
      if isChosen.contains(member.place) {
        parts[member.place] = keys
        if keys == nil, !member.isFound || member.isThere, !member.hasFailed, !stuck.contains(member.place) {
          missing.append(member)
        }
      }
      if let counts = member.isThere ? member.counts : nil {
        result.total += counts.total
        result.unread += counts.unread
        result.isEstimated = result.isEstimated || counts.isEstimated
      } else if !stuck.contains(member.place), !member.hasFailed, let counts = member.blog.counts {
        result.total += gathering.count(of: counts)
        // What is new is more than what was not read, and what else is gathered may be read or not.
        if gathering == .new || gathering == .everything { result.unread += counts.newPosts }
        result.isEstimated = true
      }
    }
    result.list = merged.withLock { $0.list(list, isChosen, parts) }
    result.missing = missing
    if list.query == scoped(PostQuery()) {
      result.missingRows =
        missing.reduce(0) { $0 + ($1.blog.counts.map(gathering.count) ?? 0) } + max(0, rowsBehindHeads)
    }
    let awaited = late.filter { !$0.isFound || $0.isThere && !$0.hasFailed }
    news.change { $0.late.formUnion(awaited.map(\.place)) }
    // It may have come between the look and this.
    for member in awaited where member.isThere && member.keys(of: list, marks: marksNumber(of: member)) != nil {
      news.change { if $0.late.remove(member.place) != nil { $0.tellLists() } }
    }
    return result
  }
}

extension PostQuery.BlogTerm {
  /// Whether a blog's name meets it; case and diacritics do not matter.
  public func holds(for name: String) -> Bool {
    let place = ByteSearch.first(TextFolding.fold(self.name).bytes, in: TextFolding.fold(name).bytes)
    return (place != nil) != isNegated
  }
}
