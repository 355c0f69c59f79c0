import Blog
import Words

/// Getting about in the thread by keys.
extension ThreadState {
  mutating func move(_ movement: Movement, _ around: Surroundings) {
    let (height, count) = (around.height, around.number ?? 1)
    let (page, half) = Movement.pages(height: height)
    set(around) { setter in
      switch movement {
      case .down: for _ in 0..<min(count, 10_000) { setter.stepDown(height: height) }
      case .up: for _ in 0..<min(count, 10_000) { setter.stepUp(height: height) }
      case .pageDown: setter.page(by: page * count, height: height)
      case .pageUp: setter.page(by: -page * count, height: height)
      case .halfPageDown: setter.page(by: half * count, height: height)
      case .halfPageUp: setter.page(by: -half * count, height: height)
      case .top: setter.goToTop()
      case .bottom: setter.goToBottom(height: height)
      }
    }
  }

  /// The wheel turns over it, downwards where positive. While somebody writes, what is being answered stays selected.
  mutating func scroll(by lines: Int, isComposing: Bool, _ around: Surroundings) {
    set(around) { setter in
      setter.scroll(by: lines, height: around.height)
      if !isComposing { setter.selectInView(height: around.height, fromBottom: lines < 0) }
    }
  }

  /// Selects what stands on a line of the pane.
  mutating func select(line: Int, _ around: Surroundings) {
    set(around) { setter in
      var start = -setter.state.topLine
      for row in Range(from: setter.state.topRow, to: setter.state.rows.count) {
        start += setter.height(of: row)
        if line < start {
          setter.state.selection = row
          return
        }
        if start >= around.height { return }
      }
    }
  }

  mutating func go(_ step: ThreadCommand.Step, _ around: Surroundings) -> [Request] {
    switch way(step, count: around.number ?? 1) {
    case .row(let row):
      guard !rows.isEmpty else { return [] }
      selection = min(max(0, row), rows.count - 1)
      set(around) { $0.showSelection(height: around.height) }
      return []
    case .head(let id): return [.thread(.reveal(id))]
    case .jump(let id): return [.jump, .thread(.reveal(id))]
    case .nowhere(let why): return [.say(.thread(why))]
    case nil: return []
    }
  }

  func go(toNumber number: Int) -> [Request] {
    guard let id = rowID(numbered: number) else {
      return [.say(.going(.noComment(number: number, last: thread.count)))]
    }
    return [.jump, .focus(.thread), .thread(.reveal(id))]
  }

  func go(toName name: String) -> [Request] {
    if let number = CommentThread.number(name), rowID(numbered: number) != nil { return go(toNumber: number) }
    guard let id = rowID(withID: CommentID(name)) else { return [.say(.going(.noCommentNamed(name)))] }
    return [.focus(.thread), .thread(.reveal(id))]
  }

  // MARK: To what is new

  /// Before the first ordinal, or behind the last: where a way in a direction begins.
  func outside(_ step: Int) -> Int { step > 0 ? -1 : ordinalCount }

  /// The next unread comment, in this thread or in the next post that has one.
  func goToUnread(by step: Int, _ around: Surroundings) -> [Request] {
    if let filter { return goToUnreadMatch(by: step, of: filter, around) }
    guard let found = unreadOrdinal(by: step, around) else { return [.list(.openUnread(step: step))] }
    return [.jump, .focus(.thread), .thread(.showUnread(found))]
  }

  private func unreadOrdinal(by step: Int, _ around: Surroundings) -> Int? {
    guard unreadCount > 0 else { return nil }
    let outside = outside(step)
    let here = around.hasKeys ? selectedRow.map(ordinal(of:)) ?? outside : outside
    let isInFoldedGroup = isInFoldedGroup(here) && here < ordinalCount
    // Folded into one row, all pingbacks are the same place.
    let start = isInFoldedGroup ? (step > 0 ? ordinalCount : thread.entries.count) : here
    guard let found = nearestUnread(from: start, step: step) ?? nearestUnread(from: outside, step: step), found != here,
      !(isInFoldedGroup && self.isInFoldedGroup(found))
    else { return nil }
    return found
  }

  private func isInFoldedGroup(_ ordinal: Int) -> Bool {
    ordinal >= thread.entries.count && !showsLinkBacks && !holdsLinkBacksOpen && filter == nil
  }

  /// What a filter hides is not gone to: a filter stays until it is left.
  private func goToUnreadMatch(by step: Int, of filter: Filter, _ around: Surroundings) -> [Request] {
    let row = around.hasKeys ? selectedRow : nil
    // The group's head stands before its first member.
    let here = row.map { ordinal(of: $0) - ($0.kind == .linkBacks && step > 0 ? 1 : 0) } ?? outside(step)
    let matches = (0..<ordinalCount).filter {
      $0 != here && isUnread($0) && filter.matches.contains(entry(at: $0).key)
    }
    let later = matches.first { $0 > here } ?? matches.first
    let earlier = matches.last { $0 < here } ?? matches.last
    guard let found = step > 0 ? later : earlier else { return [.say(.thread(.nothingElseNew))] }
    return [.jump, .focus(.thread), .thread(.showUnread(found))]
  }

  mutating func showUnread(_ ordinal: Int, _ around: Surroundings) {
    guard ordinal < ordinalCount else { return }
    let id: RowID
    if isInFoldedGroup(ordinal) {
      id = .linkBacks
    } else {
      let comment = entry(at: ordinal).comment.id
      if filter == nil, ordinal < thread.entries.count, isFolded(comment) { setFolded(false, [comment]) }
      id = rowID(at: ordinal)
    }
    guard reveal(id) else { return }
    set(around) { $0.showSelection(height: around.height) }
  }

  // MARK: What is being read

  /// Unread comments whose end is in view, or of which nothing but them is; folded ones show nothing to read, and neither
  /// does the row that stands for all pingbacks.
  func unreadInView(_ around: Surroundings) -> Set<CommentID> {
    let setter = setter(around.setting)
    var found: Set<CommentID> = []
    var row = topRow
    var start = -topLine
    while row < rows.count, start < around.height {
      let lines = setter.height(of: row)
      defer {
        start += lines
        row += 1
      }
      let shown = rows[row]
      guard shown.kind != .linkBacks, !shown.isFolded, !shown.isContext, isUnread(ordinal(of: shown)) else { continue }
      let end = setter.end(of: row, start: start)
      if (end > 0 && end <= around.height) || (start <= 0 && end >= around.height), let entry = entry(of: shown) {
        found.insert(entry.comment.id)
      }
    }
    return found
  }
}
