import Blog

extension Model {
  mutating func performInThread(_ command: Command) -> [Effect] {
    guard let state = open?.thread, let row = state.selectedRow else { return [] }
    switch command {
    case .nextComment: select(row: state.selection + (count ?? 1))
    case .previousComment: select(row: state.selection - (count ?? 1))
    case .nextSibling: selectSibling(of: row, in: state, step: 1)
    case .previousSibling: selectSibling(of: row, in: state, step: -1)
    case .parent: selectParent(of: row, in: state)
    case .fold: toggleFold(row, in: state)
    case .foldAll:
      let roots = state.thread.entries.filter { $0.depth == 0 }.map(\.comment.id)
      changeThread { $0.setFolded(true, roots) }
    case .unfoldAll:
      let folded = Array(state.folded)
      changeThread {
        $0.setFolded(false, folded)
        $0.setShowsLinkBacks(true)
      }
    case .toggleLinkBacks:
      guard !state.thread.linkBacks.isEmpty else {
        notice = .info("Nobody linked here.")
        return []
      }
      let shows = !state.showsLinkBacks
      changeThread {
        $0.setShowsLinkBacks(shows)
        if shows { $0.reveal(.linkBacks) }
      }
      if shows { withThread { setter, height in setter.showToEnd(height: height) } }
    default: break
    }
    return []
  }

  /// Selects a row and brings it into view.
  mutating func select(row: Int) {
    guard let count = open?.thread.rows.count, count > 0 else { return }
    open?.thread.selection = min(max(0, row), count - 1)
    withThread { setter, height in setter.showSelection(height: height) }
  }

  /// Unfolds what hides a row, selects it and brings it into view.
  @discardableResult
  mutating func reveal(_ id: ThreadState.RowID) -> Bool {
    guard open?.thread.reveal(id) == true else { return false }
    withThread { setter, height in setter.showSelection(height: height) }
    refreshSearch()
    return true
  }

  private mutating func changeThread(_ change: (inout ThreadState) -> Void) {
    guard var state = open?.thread else { return }
    change(&state)
    open?.thread = state
    withThread { setter, height in setter.showSelection(height: height) }
    refreshSearch()
  }

  private mutating func selectSibling(of row: ThreadState.Row, in state: ThreadState, step: Int) {
    guard case .comment = row.id else { return select(row: state.selection + step) }
    let depth = state.thread.entries[row.index].depth
    var place = state.selection + step
    while state.rows.indices.contains(place) {
      guard case .comment = state.rows[place].id else {
        // Below the last top-level comment come the pingbacks.
        if depth == 0 { return select(row: place) }
        break
      }
      let other = state.thread.entries[state.rows[place].index]
      if other.depth < depth { break }
      if other.depth == depth { return select(row: place) }
      place += step
    }
    notice = .info(step > 0 ? "No later comment on this level." : "No earlier comment on this level.")
  }

  private mutating func selectParent(of row: ThreadState.Row, in state: ThreadState) {
    switch row.id {
    case .linkBack:
      reveal(.linkBacks)
    case .comment where state.thread.entries[row.index].parent != nil:
      guard let parent = state.thread.entries[row.index].parent else { return }
      rememberJump()
      reveal(.comment(state.thread.entries[parent].key))
    case .comment, .linkBacks:
      notice = .info("This answers the post itself.")
    }
  }

  private mutating func toggleFold(_ row: ThreadState.Row, in state: ThreadState) {
    switch row.id {
    case .linkBacks, .linkBack:
      let shows = !state.showsLinkBacks
      changeThread { $0.setShowsLinkBacks(shows) }
    case .comment:
      let id = state.thread.entries[row.index].comment.id
      changeThread { $0.setFolded(!row.isFolded, [id]) }
    }
  }

  /// Goes to the comment with a number and says where there is none.
  mutating func goToComment(numbered number: Int) {
    guard let thread = open?.thread else { return }
    guard let id = thread.rowID(numbered: number) else {
      notice = .error("There is no comment \(number); the last is \(thread.thread.count).")
      return
    }
    rememberJump()
    focus = .thread
    reveal(id)
  }

  // MARK: Jumps

  /// Where C-o goes back to; the oldest are forgotten.
  mutating func rememberJump() {
    guard let place = currentPlace, jumps.last != place else { return }
    jumps.append(place)
    if jumps.count > 100 { jumps.removeFirst() }
  }

  private var currentPlace: Place? {
    guard let open else { return nil }
    return Place(pane: focus, post: open.post.id, offset: open.offset, comment: open.thread.selectedRow?.id)
  }

  mutating func jumpBack() -> [Effect] {
    while let place = jumps.popLast() {
      if place == currentPlace { continue }
      guard place.post == open?.post.id else {
        returning = place
        return readPost(place.post)
      }
      goTo(place)
      return []
    }
    notice = .info("No jump to go back from.")
    return []
  }

  /// Goes to a place in the open post.
  mutating func goTo(_ place: Place) {
    focus = place.pane
    focusChanged()
    if let page = open?.page { open?.top = page.line(at: place.offset) }
    scrollReader(by: 0)
    if let comment = place.comment { reveal(comment) }
  }
}
