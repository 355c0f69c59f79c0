import Blog
import Words

/// Unread comments that are on screen, and since when: since the timer that runs was started.
public struct Dwell: Equatable, Sendable {
  /// The open post.
  public var post: PostID
  /// Those that never left the screen meanwhile.
  public var comments: Set<CommentID>
}

extension Session {
  // MARK: Reading by looking

  /// Unread comments whose end is in view, or of which nothing but them is; folded ones show nothing to read, and
  /// neither does the row that stands for all pingbacks.
  private var unreadOnScreen: Set<CommentID> {
    // A question is about what is new now, and covers it.
    guard let open = blog.open, open.thread.unreadCount > 0, window == nil, question == nil,
      let room = layout.rooms[.thread],
      let setter = threadSetter
    else { return [] }
    let state = open.thread
    let height = room.content.height
    var found: Set<CommentID> = []
    var row = state.topRow
    var start = -state.topLine
    while row < state.rows.count, start < height {
      let lines = setter.height(of: row)
      defer {
        start += lines
        row += 1
      }
      let shown = state.rows[row]
      guard shown.kind != .linkBacks, !shown.isFolded, !shown.isContext, state.isUnread(state.ordinal(of: shown)) else {
        continue
      }
      let end = setter.end(of: row, start: start)
      if (end > 0 && end <= height) || (start <= 0 && end >= height), let entry = state.entry(of: shown) {
        found.insert(entry.comment.id)
      }
    }
    return found.subtracting(open.keptUnread)
  }

  /// After every message: what left the screen is not being read any more; what came waits for the next timer.
  mutating func watchComments() -> [Effect] {
    guard blog.marks.dwell != nil || (blog.open?.thread.unreadCount ?? 0) > 0 else { return [] }
    let shown = unreadOnScreen
    if let dwell = blog.marks.dwell {
      self.blog.marks.dwell?.comments = dwell.post == blog.open?.post.id ? dwell.comments.intersection(shown) : []
      return []
    }
    guard let post = blog.open?.post.id, !shown.isEmpty else { return [] }
    blog.marks.dwell = Dwell(post: post, comments: shown)
    return [.screen(.startDwellTimer)]
  }

  /// What stayed on the screen for a moment is read.
  mutating func dwellElapsed() -> [Effect] {
    guard let dwell = blog.marks.dwell else { return [] }
    self.blog.marks.dwell = nil
    guard dwell.post == blog.open?.post.id, !dwell.comments.isEmpty else { return [] }
    return mark(dwell.comments.sorted(), of: dwell.post, isRead: true)
  }

  // MARK: Marks

  /// Marks comments, here and in the journal.
  mutating func mark(_ comments: [CommentID], of post: PostID, isRead: Bool) -> [Effect] {
    guard !comments.isEmpty else { return [] }
    let effects = remember(.commentsRead(post, comments, isRead))
    if blog.open?.post.id == post {
      if isRead { blog.open?.keptUnread.subtract(comments) } else { blog.open?.keptUnread.formUnion(comments) }
      blog.open?.thread.setRead(blog.marks.reading.readComments[post] ?? [])
    }
    countNew(of: post)
    return effects
  }

  /// Counts what is new in a post: in its thread where it is open, else in what the list knows of it.
  mutating func countNew(of post: PostID) {
    if let open = blog.open, open.post.id == post {
      blog.marks.newComments[post] = open.thread.unreadCount
    } else if let summary = blog.list.summary(of: post) {
      blog.marks.newComments[post] = unread(of: summary).count
    }
  }

  /// Ids of the comments of a post that were not read.
  func unread(of post: PostSummary) -> [CommentID] {
    guard let read = blog.marks.reading.readComments[post.id] else { return post.commentIDs }
    return post.commentIDs.filter { !read.contains($0) }
  }

  /// Marks the selected comment, or all pingbacks where their group is selected.
  mutating func toggleCommentRead() -> [Effect] {
    guard let open = blog.open, let row = open.thread.selectedRow else { return [] }
    let entries = open.thread.entry(of: row).map { [$0] } ?? open.thread.thread.linkBacks
    let comments = entries.filter { $0.reply == nil }.map(\.comment.id)
    guard !comments.isEmpty else {
      notice = .marks(.ownRepliesNeverNew)
      return []
    }
    let isUnread = open.thread.unreadCount(of: row) > 0
    let before = isUnread ? unreadIDs(of: entries) : comments
    blog.marks.undoSteps.append(.comments(open.post.id, before, !isUnread))
    notice = .marks(.commentsRead(isUnread, isAgain: false))
    return mark(comments, of: open.post.id, isRead: isUnread)
  }

  private func unreadIDs(of entries: [CommentThread.Entry]) -> [CommentID] {
    let read = blog.open.flatMap { blog.marks.reading.readComments[$0.post.id] } ?? []
    return entries.filter { $0.reply == nil && !read.contains($0.comment.id) }.map(\.comment.id)
  }

  private func unreadComments(of post: PostID) -> [CommentID] {
    if let open = blog.open, open.post.id == post { return unreadIDs(of: open.thread.thread.allEntries) }
    return blog.list.summary(of: post).map(unread(of:)) ?? []
  }

  mutating func askToMarkThread() -> [Effect] {
    guard let post = focus == .list ? blog.list.selected?.id : blog.open?.post.id else { return [] }
    let count = unreadComments(of: post).count
    guard count > 0 else {
      notice = .marks(.nothingNew)
      return []
    }
    question = .markThread(post, new: count)
    return []
  }

  mutating func markThread(_ post: PostID) -> [Effect] {
    let comments = unreadComments(of: post)
    blog.marks.undoSteps.append(.comments(post, comments, false))
    notice = .marks(.threadRead(undo: KeyMap.key(for: .blog(.undo))))
    return mark(comments, of: post, isRead: true)
  }

  // MARK: Going to what is new

  /// To the next unread comment, in this thread or in the next post that has one; in the list to the next unread post.
  mutating func goToUnread(by step: Int) -> [Effect] {
    if focus == .list { return goToUnreadPost(by: step) }
    if let state = blog.open?.thread, let filter = state.filter {
      goToUnreadMatch(by: step, of: filter, in: state)
      return []
    }
    if goToUnreadComment(by: step) { return [] }
    return goToUnreadThread(by: step)
  }

  /// False where the open thread has no other.
  private mutating func goToUnreadComment(by step: Int) -> Bool {
    guard let state = blog.open?.thread, state.unreadCount > 0 else { return false }
    let group = state.thread.entries.count
    let outside = step > 0 ? -1 : state.ordinalCount
    let isFoldedGroup = { (ordinal: Int) in
      ordinal >= group && !state.showsLinkBacks && !state.holdsLinkBacksOpen && state.filter == nil
    }
    let here = focus == .thread ? state.selectedRow.map(state.ordinal(of:)) ?? outside : outside
    // Folded into one row, all pingbacks are the same place.
    let start = isFoldedGroup(here) && here < state.ordinalCount ? (step > 0 ? state.ordinalCount : group) : here
    guard
      let found = state.nearestUnread(from: start, step: step) ?? state.nearestUnread(from: outside, step: step),
      found != here, !(isFoldedGroup(found) && isFoldedGroup(here) && here < state.ordinalCount)
    else { return false }
    rememberJump()
    goToUnread(at: found, in: state)
    return true
  }

  /// What a filter hides is not gone to: a filter stays until it is left.
  private mutating func goToUnreadMatch(by step: Int, of filter: ThreadState.Filter, in state: ThreadState) {
    let outside = step > 0 ? -1 : state.ordinalCount
    let row = focus == .thread ? state.selectedRow : nil
    // The group's head stands before its first member.
    let here = row.map { state.ordinal(of: $0) - ($0.kind == .linkBacks && step > 0 ? 1 : 0) } ?? outside
    let matches = (0..<state.ordinalCount).filter {
      $0 != here && state.isUnread($0) && filter.matches.contains(state.entry(at: $0).key)
    }
    let later = matches.first { $0 > here } ?? matches.first
    let earlier = matches.last { $0 < here } ?? matches.last
    guard let found = step > 0 ? later : earlier else {
      notice = .thread(.nothingElseNew)
      return
    }
    rememberJump()
    goToUnread(at: found, in: state)
  }

  private mutating func goToUnread(at ordinal: Int, in state: ThreadState) {
    focus = .thread
    focusChanged()
    if ordinal >= state.thread.entries.count, !state.showsLinkBacks, !state.holdsLinkBacksOpen, state.filter == nil {
      reveal(.linkBacks)
      return
    }
    let id = state.entry(at: ordinal).comment.id
    let isFolded = state.filter == nil && ordinal < state.thread.entries.count && state.isFolded(id)
    if isFolded { blog.open?.thread.setFolded(false, [id]) }
    reveal(state.rowID(at: ordinal))
  }

  /// In the post that was just opened for it; where nothing is new there after all, on to the next.
  mutating func goToFirstUnread(by step: Int) -> [Effect] {
    guard let state = blog.open?.thread else { return [] }
    let outside = step > 0 ? -1 : state.ordinalCount
    guard let found = state.nearestUnread(from: outside, step: step) else { return goToUnreadThread(by: step) }
    goToUnread(at: found, in: state)
    return []
  }

  private mutating func goToUnreadPost(by step: Int) -> [Effect] {
    guard let here = blog.list.selected else { return [] }
    var place = blog.list.selection + step
    while let post = blog.list.row(place) {
      if post.problem == nil,
        !blog.marks.reading.readPosts.contains(post.id) || (blog.marks.newComments[post.id] ?? 0) > 0
      {
        blog.list.selection = place
        blog.list.scrollToSelection(height: room(of: .list).content.height)
        return []
      }
      place += step
    }
    return seek(
      .unreadPost(from: here.id, orRow: blog.list.selection, step: step, query: blog.list.query, order: blog.list.order)
    )
  }

  /// Opens the next post of the blog that has an unread comment, round its end.
  mutating func goToUnreadThread(by step: Int) -> [Effect] {
    guard let here = blog.open?.post.id ?? blog.list.selected?.id else { return [] }
    if var place = blog.list.index(of: here) {
      place += step
      while let post = blog.list.row(place) {
        if post.problem == nil, (blog.marks.newComments[post.id] ?? 0) > 0 { return openUnread(post.id, step) }
        place += step
      }
    }
    return seek(
      .unreadThread(from: here, orRow: blog.list.selection, step: step, query: blog.list.query, order: blog.list.order))
  }
}
