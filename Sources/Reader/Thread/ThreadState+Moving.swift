import Blog
import Words

/// Getting about in the thread by keys.
extension ThreadState {
  mutating func move(_ movement: Movement, _ around: Surroundings) {
    if around.setting.isLinear { return walk(movement, around) }
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
      walked = (selection, 0)
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

  /// A page down; at the end to what is unread next.
  mutating func readOn(_ around: Surroundings) -> [Request] {
    let before = (selection, topRow, topLine)
    move(.pageDown, around)
    return before == (selection, topRow, topLine) ? [.list(.openUnread(step: 1, from: .openPost))] : []
  }

  // MARK: To what is new

  /// Before the first ordinal, or behind the last: where a way in a direction begins.
  func outside(_ step: Int) -> Int { step > 0 ? -1 : ordinalCount }

  /// The next unread comment; behind the last one, what is unread in the next post; before the first one, the text.
  func goToUnread(by step: Int, _ around: Surroundings) -> [Request] {
    if let filter { return goToUnreadMatch(by: step, of: filter, around) }
    if let found = unreadOrdinal(by: step, around) { return [.jump, .focus(.thread), .thread(.showUnread(found))] }
    if step < 0, around.hasKeys, around.isTextNew { return [.jump, .focus(.reader), .post(.move(.top))] }
    return [.list(.openUnread(step: step, from: .openPost))]
  }

  /// What is unread first in the post that was just opened for it, or last. Where there is nothing after all, the way
  /// goes on, but not round the list's end: it would never end.
  func goToFirstUnread(by step: Int, _ around: Surroundings) -> [Request] {
    let found = nearestUnread(from: outside(step), step: step)
    if around.isTextNew, step > 0 || found == nil { return [.focus(.reader)] }
    guard let found else { return [.list(.openUnread(step: step, from: .wrongPost))] }
    return [.focus(.thread), .thread(.showUnread(found))]
  }

  /// What was passed over in this post, where nothing is unread in any other; marks of what was read here do not count.
  func goRound(by step: Int, _ around: Surroundings) -> [Request] {
    let word = Request.say(.going(.nextUnread(title: around.title, step: step, isRound: true)))
    let unread = (0..<ordinalCount).filter {
      let comment = entry(at: $0)
      return comment.reply == nil && !around.read.read.contains(comment.comment.id)
    }
    let found = step > 0 ? unread.first : unread.last
    if around.isTextUnread, around.hasKeys, step > 0 || found == nil { return [.jump, .focus(.reader), word] }
    let here = around.hasKeys ? selectedRow.map(ordinal(of:)) : nil
    guard let found, found != here, here.map({ isInFoldedGroup($0) && isInFoldedGroup(found) }) != true else {
      return [.say(.going(.nothingNew(isAnyHere: true, areSeveral: around.post.blog != nil)))]
    }
    return [.jump, .focus(.thread), .thread(.showUnread(found)), word]
  }

  private func unreadOrdinal(by step: Int, _ around: Surroundings) -> Int? {
    // The text stands before the first comment.
    guard unreadCount > 0, step > 0 || around.hasKeys else { return nil }
    let here = around.hasKeys ? selectedRow.map(ordinal(of:)) ?? outside(step) : outside(step)
    let isInFoldedGroup = isInFoldedGroup(here) && here < ordinalCount
    // Folded into one row, all pingbacks are the same place.
    let start = isInFoldedGroup ? (step > 0 ? ordinalCount : thread.entries.count) : here
    guard let found = nearestUnread(from: start, step: step), !(isInFoldedGroup && self.isInFoldedGroup(found)) else {
      return nil
    }
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
    // What is new is opened where it is folded away, pingbacks as well: else it would be gone to every day.
    let comment = entry(at: ordinal).comment.id
    if filter == nil, ordinal < thread.entries.count, isFolded(comment) { setFolded(false, [comment]) }
    guard reveal(rowID(at: ordinal)) else { return }
    walked = (selection, 0)
    set(around) { $0.showSelection(height: around.height) }
  }

  // MARK: What is being read

  /// Unread comments whose end is in view; folded ones show nothing to read, and neither does the row that stands for all
  /// pingbacks.
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
      // Whoever reads row by row has not come to those below.
      guard !around.setting.isLinear || row <= selection else { break }
      guard shown.kind != .linkBacks, !shown.isFolded, !shown.isContext, isUnread(ordinal(of: shown)) else { continue }
      let end = setter.end(of: row, start: start)
      if end > 0, end <= around.height, let entry = entry(of: shown) {
        found.insert(entry.comment.id)
      }
    }
    return found
  }
}
