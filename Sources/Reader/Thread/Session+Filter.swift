import Blog
import Words

/// Showing only some comments, and all of them in another order.
extension Session {
  mutating func beginFilter() -> [Effect] {
    guard let thread = blog.open?.thread, thread.thread.count > 0 else {
      notice = .thread(.nothingToFilter)
      return []
    }
    prompt = Prompt(.threadFilter, label: .filter, text: thread.filter?.query ?? "")
    return []
  }

  /// Shows only what matches; nothing typed shows everything again.
  mutating func filterThread(_ query: String) {
    guard let state = blog.open?.thread else { return }
    guard let asked = ThreadQuery(query) else {
      notice = .thread(.unknownFilter)
      return
    }
    guard !asked.isEmpty else { return leaveFilter() }
    let matches = asked.matches(in: state)
    guard !matches.isEmpty else {
      notice = .thread(.noMatch(query))
      return
    }
    let here = state.selectedRow.map(state.ordinal(of:)) ?? 0
    changeThread {
      $0.setFilter(ThreadState.Filter(query: query, matches: matches))
      $0.selectMatch(near: here)
    }
    notice = .thread(.matches(matches.count, of: state.thread.count))
  }

  /// Everything again; the selected comment stays selected, whatever is folded.
  mutating func leaveFilter() {
    guard let state = blog.open?.thread, state.filter != nil, let row = state.selectedRow else { return }
    let selected = state.id(of: row)
    changeThread {
      $0.setFilter(nil)
      $0.reveal(selected)
    }
  }

  /// After the thread changed under a filter: what matched stays, what came and matches is added.
  mutating func refreshFilter() {
    guard let state = blog.open?.thread, let filter = state.filter, let query = ThreadQuery(filter.query) else {
      return
    }
    blog.open?.thread.setFilter(
      ThreadState.Filter(query: filter.query, matches: filter.matches.union(query.matches(in: state))))
  }

  // MARK: Order and shape

  mutating func cycleOrder() -> [Effect] {
    let orders = ThreadArrangement.Order.allCases
    let next = ((orders.firstIndex(of: preferences.arrangement.order) ?? 0) + 1) % orders.count
    return arrange(
      ThreadArrangement(order: orders[next], shape: preferences.arrangement.shape), saying: .order(orders[next]))
  }

  mutating func toggleFlat() -> [Effect] {
    let isFlat = preferences.arrangement.shape == .flat
    return arrange(
      ThreadArrangement(order: preferences.arrangement.order, shape: isFlat ? .tree : .flat),
      saying: .shape(isFlat ? .tree : .flat))
  }

  mutating func toggleInferred() -> [Effect] {
    let isInferred = preferences.arrangement.shape == .inferred
    let effects = arrange(
      ThreadArrangement(order: preferences.arrangement.order, shape: isInferred ? .tree : .inferred),
      saying: .shape(.inferred))
    if !isInferred {
      let guessed = blog.open?.thread.thread.entries.count(where: \.isInferred) ?? 0
      notice = .thread(.guessed(guessed))
    }
    return effects
  }

  /// Brings the open thread into the preferred order and shape.
  mutating func arrangeThread() {
    guard let open = blog.open else { return }
    let read = blog.marks.reading.readComments[open.post.id] ?? []
    let arrangement = preferences.arrangement
    changeThread {
      $0.arrange(arrangement)
      $0.setRead(read)
    }
    findMatchesAnew()
  }

  private mutating func arrange(_ arrangement: ThreadArrangement, saying what: ThreadNotice) -> [Effect] {
    preferences.arrangement = arrangement
    arrangeThread()
    notice = .thread(what)
    return remember(
      .setting("thread-order", arrangement.order.rawValue), .setting("thread-shape", arrangement.shape.rawValue))
  }
}
