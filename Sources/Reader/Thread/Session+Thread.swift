import Blog

extension Session {
  mutating func perform(_ command: ThreadCommand) -> [Effect] {
    switch command {
    case .move(let movement): moveInThread(movement)
    case .back: leaveThread()
    case .go(let step): go(step)
    case .fold(.read): return foldRead()
    case .fold(let fold): perform(fold)
    case .filter: return beginFilter()
    case .cycleOrder: return cycleOrder()
    case .toggleFlat: return toggleFlat()
    case .toggleInferred: return toggleInferred()
    case .links: return links()
    case .contents: showContents()
    case .toggleLinkNumbers: return toggleLinkNumbers()
    case .edit: return editSelected()
    case .delete: return askToDelete()
    }
    return []
  }

  private mutating func go(_ step: ThreadCommand.Step) {
    guard let state = blog.open?.thread, let row = state.selectedRow else { return }
    switch step {
    case .next: select(row: state.selection + (keys.count ?? 1))
    case .previous: select(row: state.selection - (keys.count ?? 1))
    case .nextSibling: selectSibling(of: row, in: state, step: 1)
    case .previousSibling: selectSibling(of: row, in: state, step: -1)
    case .nextTop: selectTop(in: state, step: 1)
    case .previousTop: selectTop(in: state, step: -1)
    case .parent: selectParent(of: row, in: state)
    }
  }

  private mutating func perform(_ fold: ThreadCommand.Fold) {
    guard let row = blog.open?.thread.selectedRow else { return }
    guard blog.open?.thread.filter == nil else {
      notice = .info("Leave the filter first: it shows what it finds unfolded.")
      return
    }
    // Without a second hold on the rows: they would be copied for the fold.
    if fold == .answers { return toggleFold(row) }
    guard let state = blog.open?.thread else { return }
    switch fold {
    case .root: foldRoot(of: row, in: state)
    case .all:
      let roots = state.thread.entries.filter { $0.depth == 0 }.map(\.comment.id)
      changeThread {
        $0.setFolded(true, roots)
        $0.setShowsLinkBacks(false)
      }
    case .none:
      let folded = Array(state.folded)
      changeThread {
        $0.setFolded(false, folded)
        $0.setShowsLinkBacks(true)
      }
    case .linkBacks: toggleLinkBacks(in: state)
    // They have ways of their own.
    case .answers, .read: break
    }
  }

  private mutating func toggleLinkBacks(in state: ThreadState) {
    guard !state.thread.linkBacks.isEmpty else {
      let isAnswered = state.thread.entries.contains(where: \.comment.kind.isLinkBack)
      notice = .info(
        isAnswered ? "Who linked here got answers, and stands in the thread." : "Nobody linked here.")
      return
    }
    let shows = !(state.showsLinkBacks || state.holdsLinkBacksOpen)
    changeThread {
      $0.setShowsLinkBacks(shows)
      if shows { $0.reveal(.linkBacks) }
    }
    if shows { withThread { setter, height in setter.showToEnd(height: height) } }
  }

  /// Folds the whole conversation that a comment belongs to, or opens it again.
  private mutating func foldRoot(of row: ThreadState.Row, in state: ThreadState) {
    guard row.kind == .comment else { return toggleFold(row) }
    var root = row.index
    while state.arrangement.shape != .flat, let parent = state.thread.entries[root].parent { root = parent }
    let id = state.thread.entries[root].comment.id
    if !row.isFolded || root != row.index { rememberJump() }
    changeThread { $0.setFolded(!(row.isFolded && root == row.index), [id]) }
  }

  /// To the next comment that answers the post itself, or to the pingbacks.
  private mutating func selectTop(in state: ThreadState, step: Int) {
    var place = state.selection + step
    while state.rows.indices.contains(place) {
      switch state.rows[place].kind {
      case .comment where state.thread.entries[state.rows[place].index].depth == 0, .linkBacks:
        return select(row: place)
      case .comment, .linkBack: place += step
      }
    }
    notice = .info(step > 0 ? "This is the last one at the top level." : "This is the first one at the top level.")
  }

  /// Selects a row and brings it into view.
  mutating func select(row: Int) {
    guard let count = blog.open?.thread.rows.count, count > 0 else { return }
    blog.open?.thread.selection = min(max(0, row), count - 1)
    withThread { setter, height in setter.showSelection(height: height) }
  }

  /// Unfolds what hides a row, selects it and brings it into view.
  @discardableResult
  mutating func reveal(_ id: ThreadState.RowID) -> Bool {
    guard blog.open?.thread.reveal(id) == true else { return false }
    withThread { setter, height in setter.showSelection(height: height) }
    return true
  }

  /// Changes the open thread, and keeps the selection in view.
  mutating func changeThread(_ change: (inout ThreadState) -> Void) {
    guard blog.open != nil else { return }
    blog.open?.thread.inPlace(change)
    withThread { setter, height in setter.showSelection(height: height) }
  }

  private mutating func selectSibling(of row: ThreadState.Row, in state: ThreadState, step: Int) {
    guard row.kind == .comment else { return select(row: state.selection + step) }
    let depth = state.thread.entries[row.index].depth
    var place = state.selection + step
    while state.rows.indices.contains(place) {
      guard state.rows[place].kind == .comment else {
        // Below the last top-level comment come the pingbacks.
        if depth == 0 { return select(row: place) }
        break
      }
      let other = state.thread.entries[state.rows[place].index].depth
      if other < depth { break }
      if other == depth { return select(row: place) }
      place += step
    }
    notice = .info(step > 0 ? "No later comment on this level." : "No earlier comment on this level.")
  }

  private mutating func selectParent(of row: ThreadState.Row, in state: ThreadState) {
    switch row.kind {
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

  private mutating func toggleFold(_ row: ThreadState.Row) {
    switch row.kind {
    case .linkBacks, .linkBack: changeThread { $0.setShowsLinkBacks(!($0.showsLinkBacks || $0.holdsLinkBacksOpen)) }
    case .comment: changeThread { $0.setFolded(!row.isFolded, [$0.thread.entries[row.index].comment.id]) }
    }
  }

  /// Goes to the comment with a number and says where there is none.
  mutating func goToComment(numbered number: Int) {
    guard let thread = blog.open?.thread else { return }
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
  ///
  /// - Parameter origin: where the jump began, when that is another place than the present one.
  mutating func rememberJump(from origin: Place? = nil) {
    guard let place = origin ?? currentPlace, blog.journey.jumps.last != place else { return }
    blog.journey.jumps.append(place)
    if blog.journey.jumps.count > 100 { blog.journey.jumps.removeFirst() }
  }

  var currentPlace: Place? {
    if focus == .list { return blog.list.selected.map { Place(pane: .list, post: $0.id, offset: 0, comment: nil) } }
    guard let open = blog.open else { return nil }
    let comment = open.thread.selectedRow.map(open.thread.id(of:))
    return Place(pane: focus, post: open.post.id, offset: open.offset, comment: comment)
  }

  mutating func jumpBack() -> [Effect] {
    while let place = blog.journey.jumps.popLast() {
      if place == currentPlace { continue }
      if place.pane == .list {
        focus = .list
        focusChanged()
        blog.list.select(place.post)
        return []
      }
      guard place.post == blog.open?.post.id else {
        return readPost(place.post, then: .goBack(place))
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
    show(offset: place.offset)
    scrollReader(by: 0)
    if let comment = place.comment { reveal(comment) }
  }

  // MARK: Replies in the thread

  /// Replies that answer a post; the repository names a post that was renamed by its new slug.
  func ownReplies(to post: Post) -> [Reply] {
    blog.replies.byID.values.filter { $0.post == post.id }
  }

  /// Builds the open thread anew from the post's comments and the replies written here.
  mutating func rebuildThread() {
    guard let post = blog.open?.post, let before = blog.open?.thread.thread.count else { return }
    let thread = CommentThread(comments: post.comments, replies: ownReplies(to: post))
    blog.open?.thread.replace(thread: thread)
    blog.open?.thread.setRead(blog.marks.reading.readComments[post.id] ?? [])
    blog.marks.newComments[post.id] = blog.open?.thread.unreadCount
    refreshFilter()
    if blog.open?.thread.thread.count != before { setPage(force: true) }
    settle()
    findMatchesAnew()
  }
}
