import Blog

/// Showing only some comments, and all of them in another order.
extension Session {
  mutating func beginFilter() -> [Effect] {
    guard let thread = blog.open?.thread, thread.thread.count > 0 else {
      notice = .info("There are no comments to filter.")
      return []
    }
    prompt = Prompt(.threadFilter, label: "Filter: ", text: thread.filter?.query ?? "")
    return []
  }

  /// Shows only what matches; nothing typed shows everything again.
  mutating func filterThread(_ query: String) {
    guard let state = blog.open?.thread else { return }
    guard let asked = ThreadQuery(query) else {
      notice = .error("A filter knows is:new, is:mine, is:pingback, author:name and words.")
      return
    }
    guard !asked.isEmpty else { return leaveFilter() }
    let matches = asked.matches(in: state)
    guard !matches.isEmpty else {
      notice = .error("No comment here matches “\(query)”.")
      return
    }
    let here = state.selectedRow.map(state.ordinal(of:)) ?? 0
    changeThread {
      $0.setFilter(ThreadState.Filter(query: query, matches: matches))
      $0.selectMatch(near: here)
    }
    notice = .info(
      "\(matches.count == 1 ? "One comment" : "\(matches.count) comments") of \(state.thread.count). q shows all again."
    )
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
    let words = ["Oldest first.", "Newest first.", "Most answered first."]
    return arrange(
      ThreadArrangement(order: orders[next], shape: preferences.arrangement.shape), saying: words[next])
  }

  mutating func toggleFlat() -> [Effect] {
    let isFlat = preferences.arrangement.shape == .flat
    return arrange(
      ThreadArrangement(order: preferences.arrangement.order, shape: isFlat ? .tree : .flat),
      saying: isFlat ? "As a tree." : "One after the other.")
  }

  mutating func toggleInferred() -> [Effect] {
    let isInferred = preferences.arrangement.shape == .inferred
    let effects = arrange(
      ThreadArrangement(order: preferences.arrangement.order, shape: isInferred ? .tree : .inferred),
      saying: isInferred ? "As a tree of what is known." : "")
    if !isInferred {
      let guessed = blog.open?.thread.thread.entries.count(where: \.isInferred) ?? 0
      notice = .info(
        guessed == 0
          ? "Nobody here is answered by “@Name” or “#12”."
          : "\(ThreadWords.replies(guessed)) guessed from “@Name” and “#12”, marked as guessed.")
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

  private mutating func arrange(_ arrangement: ThreadArrangement, saying words: String) -> [Effect] {
    preferences.arrangement = arrangement
    arrangeThread()
    if !words.isEmpty { notice = .info(words) }
    return remember(
      .setting("thread-order", arrangement.order.rawValue), .setting("thread-shape", arrangement.shape.rawValue))
  }
}
