import Blog
import Words

/// Showing only some comments, folding, and all of them in another order.
extension ThreadState {
  // MARK: Filter

  mutating func filter(_ query: String, _ around: Surroundings) -> [Request] {
    guard let asked = ThreadQuery(query) else { return [.say(.thread(.unknownFilter))] }
    guard !asked.isEmpty else {
      leaveFilter(around)
      return []
    }
    let matches = asked.matches(in: self, around.setting.caches.texts, around.setting.voice)
    guard !matches.isEmpty else { return [.say(.thread(.noMatch(query)))] }
    let here = selectedRow.map(ordinal(of:)) ?? 0
    change(around) {
      $0.setFilter(Filter(query: query, matches: matches))
      $0.selectMatch(near: here)
    }
    return [.say(.thread(.matches(matches.count, of: thread.count)))]
  }

  /// Everything again; the selected comment stays selected, whatever is folded.
  mutating func leaveFilter(_ around: Surroundings) {
    guard filter != nil, let row = selectedRow else { return }
    let selected = id(of: row)
    change(around) {
      $0.setFilter(nil)
      $0.reveal(selected)
    }
  }

  /// After the thread changed under a filter: what matched stays, what came and matches is added.
  mutating func refreshFilter(_ texts: ThreadTexts, _ voice: OwnVoice) {
    guard let filter, let query = ThreadQuery(filter.query) else { return }
    setFilter(Filter(query: filter.query, matches: filter.matches.union(query.matches(in: self, texts, voice))))
  }

  // MARK: Folds

  mutating func fold(_ command: ThreadCommand.Fold, _ around: Surroundings) -> [Request] {
    guard let row = selectedRow else { return [] }
    guard filter == nil else { return [.say(.thread(.filterShowsUnfolded))] }
    switch command {
    case .answers where isLeaf(row): return [.say(.thread(.noAnswers))]
    case .answers: change(around) { $0.toggleFold(row) }
    case .root where row.kind == .comment:
      let jumps = !row.isFolded || root(of: row) != row.index
      return (jumps ? [.jump] : []) + [.thread(.toggleRoot)]
    case .root: change(around) { $0.toggleFold(row) }
    case .all: change(around) { $0.foldAll() }
    case .none: change(around) { $0.unfoldAll() }
    case .linkBacks: return toggleLinkBacks(around)
    case .read: return foldRead(around)
    }
    return []
  }

  /// Whether a row is a comment that nobody answers, also where answers do not stand below it.
  private func isLeaf(_ row: Row) -> Bool {
    guard row.kind == .comment, !row.isFolded else { return false }
    let entry = thread.entries[row.index]
    guard arrangement.shape == .flat else { return entry.descendantCount == 0 }
    return source.entries.first { $0.key == entry.key }?.descendantCount == 0
  }

  private mutating func foldRead(_ around: Surroundings) -> [Request] {
    let undo = Request.marks(.undoable(.folds(around.post, folded)))
    change(around) { $0.foldRead() }
    return [undo, .say(.thread(.foldedRead(folded.isEmpty ? .nothing : unreadCount > 0 ? .something : .everything)))]
  }

  private mutating func toggleLinkBacks(_ around: Surroundings) -> [Request] {
    guard !thread.linkBacks.isEmpty else {
      let isAnswered = thread.entries.contains(where: \.comment.kind.isLinkBack)
      return [.say(.thread(.noLinkBacks(areAnswered: isAnswered)))]
    }
    change(around) { $0.toggleLinkBacks() }
    if showsLinkBacks { set(around) { $0.showToEnd(height: around.height) } }
    return []
  }

  // MARK: Order and shape

  mutating func cycleOrder(_ around: Surroundings) -> [Request] {
    let orders = ThreadArrangement.Order.allCases
    let next = ((orders.firstIndex(of: around.arrangement.order) ?? 0) + 1) % orders.count
    return arrange(
      ThreadArrangement(order: orders[next], shape: around.arrangement.shape), saying: .order(orders[next]), around)
  }

  mutating func toggleFlat(_ around: Surroundings) -> [Request] {
    let shape: ThreadArrangement.Shape = around.arrangement.shape == .flat ? .tree : .flat
    return arrange(
      ThreadArrangement(order: around.arrangement.order, shape: shape), saying: .shape(shape), around)
  }

  mutating func toggleInferred(_ around: Surroundings) -> [Request] {
    let isInferred = around.arrangement.shape == .inferred
    let requests = arrange(
      ThreadArrangement(order: around.arrangement.order, shape: isInferred ? .tree : .inferred),
      saying: .shape(.inferred), around)
    return isInferred ? requests : requests + [.say(.thread(.guessed(thread.entries.count(where: \.isInferred))))]
  }

  private mutating func arrange(
    _ arrangement: ThreadArrangement, saying what: ThreadNotice, _ around: Surroundings
  ) -> [Request] {
    change(around) {
      $0.arrange(arrangement)
      $0.setRead(around.read)
    }
    return [
      .screen(.prefer(.arrangement(arrangement))), .search(.findAnew), .say(.thread(what)),
      .remember(
        .setting("thread-order", arrangement.order.rawValue), .setting("thread-shape", arrangement.shape.rawValue)),
    ]
  }
}
