import Blog
import Words

extension Session {
  mutating func perform(_ command: ThreadCommand) -> [Effect] {
    switch command {
    case .move(let movement): moveInThread(movement)
    case .back: leaveThread()
    case .go(let step): go(step)
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
    switch blog.open?.thread.way(step, count: keys.count ?? 1) {
    case .row(let row): select(row: row)
    case .head(let id): reveal(id)
    case .jump(let id):
      rememberJump()
      reveal(id)
    case .nowhere(let why): notice = .thread(why)
    case nil: break
    }
  }

  private mutating func perform(_ fold: ThreadCommand.Fold) {
    guard let row = blog.open?.thread.selectedRow else { return }
    guard blog.open?.thread.filter == nil else {
      notice = .thread(.filterShowsUnfolded)
      return
    }
    switch fold {
    case .answers: changeThread { $0.toggleFold(row) }
    case .root where row.kind == .comment: foldRoot(of: row)
    case .root: changeThread { $0.toggleFold(row) }
    case .all: changeThread { $0.foldAll() }
    case .none: changeThread { $0.unfoldAll() }
    case .linkBacks: toggleLinkBacks()
    case .read: foldRead()
    }
  }

  private mutating func foldRoot(of row: ThreadState.Row) {
    if !row.isFolded || blog.open?.thread.root(of: row) != row.index { rememberJump() }
    changeThread { $0.toggleRoot(of: row) }
  }

  private mutating func foldRead() {
    guard let open = blog.open else { return }
    blog.marks.undoSteps.append(.folds(open.post.id, open.thread.folded))
    changeThread { $0.foldRead() }
    let hasFolds = blog.open?.thread.folded.isEmpty == false
    notice = .thread(
      .foldedRead(!hasFolds ? .nothing : open.thread.unreadCount > 0 ? .something : .everything))
  }

  private mutating func toggleLinkBacks() {
    guard let thread = blog.open?.thread.thread else { return }
    guard !thread.linkBacks.isEmpty else {
      let isAnswered = thread.entries.contains(where: \.comment.kind.isLinkBack)
      notice = .thread(.noLinkBacks(areAnswered: isAnswered))
      return
    }
    changeThread { $0.toggleLinkBacks() }
    if blog.open?.thread.showsLinkBacks == true { withThread { setter, height in setter.showToEnd(height: height) } }
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

  /// Goes to the comment with a number and says where there is none.
  mutating func goToComment(numbered number: Int) {
    guard let thread = blog.open?.thread else { return }
    guard let id = thread.rowID(numbered: number) else {
      notice = .going(.noComment(number: number, last: thread.thread.count))
      return
    }
    rememberJump()
    focus = .thread
    reveal(id)
  }

  // MARK: Replies in the thread

  /// Builds the open thread again from the post's comments and the replies written here.
  mutating func rebuildThread() {
    guard let post = blog.open?.post, let before = blog.open?.thread.thread.count else { return }
    let thread = CommentThread(comments: post.comments, replies: blog.replies.answering(post.id))
    blog.open?.thread.replace(thread: thread)
    blog.open?.thread.setRead(blog.marks.reading.readComments[post.id] ?? [])
    blog.marks.newComments[post.id] = blog.open?.thread.unreadCount
    refreshFilter()
    if blog.open?.thread.thread.count != before { setPage(force: true) }
    settle()
    findMatchesAnew()
  }
}
