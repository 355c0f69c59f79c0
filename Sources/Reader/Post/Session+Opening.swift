import Blog
import Markup
import Words

/// Opening a post: asking for it, showing it where it was left, going on with what waited for it.
extension Session {
  mutating func take(_ message: PostMessage) -> [Effect] {
    switch message {
    case .postRead(let opened, let body, let thread, let token):
      postRead(opened, body: body, thread: thread, token: token)
    case .postBegun(let opened, let beginning, let token): postBegun(opened, beginning: beginning, token: token)
    case .postUnreadable(let problem, let token): postUnreadable(problem, token: token)
    case .pageSet(let page, let number): pageSet(page, number: number)
    case .pageSearched(let matches, let number): pageSearched(matches, number: number)
    case .dwellElapsed: dwellElapsed()
    case .paused: rememberPosition()
    }
  }

  /// Asks for a post; what is open stays until it is there.
  mutating func readPost(_ id: PostID, then: AfterOpening) -> [Effect] {
    // What was typed for another post is nothing to this one.
    let kept = opening == nil ? [] : giveUpTypedAhead(since: .otherPost)
    let token = blog.journey.nextToken()
    blog.journey.pending = .opening(Opening(post: id, then: then, token: token))
    blog.open?.reading?.isLost = true
    return kept + rememberPosition() + [.page(.readPost(id, token: token))]
  }

  mutating func openSelected() -> [Effect] {
    guard let summary = blog.list.selected else { return [] }
    if let problem = summary.problem {
      notice = .problem(problem)
      return []
    }
    if summary.id == blog.open?.post.id, opening == nil {
      focus = .reader
      focusChanged()
      return []
    }
    return readPost(summary.id, then: .show(.reader))
  }

  mutating func postRead(
    _ opened: OpenedPost, body: Document, thread built: CommentThread? = nil, isBeginning: Bool = false, token: Int
  ) -> [Effect] {
    let post = opened.post
    if blog.open?.reading?.token == token { return openPostRead(opened, body: body) }
    guard let opening = openingPost, opening.token == token else { return [] }
    blog.journey.pending = nil
    if blog.open?.post.id == post.id { return postReread(opened, body: body, then: opening.then) }
    let replies = blog.replies.answering(post.id).filter(\.status.isShown)
    var thread = ThreadState(
      thread: built.flatMap { replies.isEmpty ? $0 : nil } ?? CommentThread(comments: post.comments, replies: replies),
      folded: blog.marks.reading.foldedComments[post.id] ?? [],
      showsLinkBacks: blog.marks.reading.shownLinkBacks.contains(post.id),
      arrangement: preferences.arrangement)
    thread.setRead(blog.marks.reading.readComments[post.id] ?? [])
    blog.open = OpenPost(
      post: post, problems: opened.problems, body: body, page: TypesetText(width: 0), thread: thread,
      isBeginning: isBeginning, reading: isBeginning ? Reading(token: token) : nil)
    blog.marks.newComments[post.id] = thread.unreadCount
    blog.search = nil
    if let target = opening.then.focus { focus = target }
    blog.list.select(post.id)
    setPage()
    restorePosition()
    settle()
    let effects = remember(.postOpened(post.id)) + mark(post.id, isRead: true) + prepareSearch() + goOn(opening.then)
    return effects + catchUp()
  }

  /// Threads that are long enough to be waited for are made ready for search.
  private func prepareSearch() -> [Effect] {
    guard let comments = blog.open?.post.comments, comments.count >= 500 else { return [] }
    return [.page(.prepareSearch(comments))]
  }

  /// The rest of the open post, or what its file says now.
  private mutating func openPostRead(_ opened: OpenedPost, body: Document) -> [Effect] {
    guard let open = blog.open, let reading = open.reading else { return [] }
    self.blog.open?.reading = nil
    if notice == blog.journey.openPostNotice { notice = nil }
    blog.journey.openPostNotice = nil
    var effects: [Effect] = []
    if opened.post != open.post || opened.problems != open.problems {
      effects = postReread(opened, body: body)
    } else if open.isBeginning {
      self.blog.open?.body = body
      self.blog.open?.isBeginning = false
    }
    return reading.isOutdated ? effects + reread() : effects
  }

  /// The open post's file may have changed: it is read again, while keys go on.
  mutating func reread() -> [Effect] {
    guard let open = blog.open else { return [] }
    if blog.journey.pending != nil {
      // Once nobody is on the way to another post.
      let token = open.reading?.token ?? blog.journey.nextToken()
      self.blog.open?.reading = Reading(token: token, isLost: true)
    } else if open.reading != nil {
      self.blog.open?.reading?.isOutdated = true
    } else {
      return readOpenPost()
    }
    return []
  }

  /// Asks once more for what was given up for a post that did not come.
  mutating func readLostPost() -> [Effect] {
    blog.open?.reading?.isLost == true && blog.journey.pending == nil ? readOpenPost() : []
  }

  private mutating func readOpenPost() -> [Effect] {
    guard let post = blog.open?.post.id else { return [] }
    let token = blog.journey.nextToken()
    blog.open?.reading = Reading(token: token)
    return [.page(.readPost(post, token: token))]
  }

  /// The open post once more: everything stays at its words and its comments.
  private mutating func postReread(
    _ opened: OpenedPost, body: Document, then: AfterOpening = .show(nil)
  ) -> [Effect] {
    blog.open?.post = opened.post
    blog.open?.problems = opened.problems
    blog.open?.body = body
    blog.open?.isBeginning = false
    blog.open?.reading = nil
    if let target = then.focus { focus = target }
    rebuildThread()
    setPage(force: true)
    settle()
    let effects = remember(.postOpened(opened.post.id)) + prepareSearch() + goOn(then)
    return effects + catchUp()
  }

  /// No place that was ever reached is farther: the journal may say anything.
  private static let farthest = Int(Int32.max)

  private mutating func restorePosition() {
    guard let open = blog.open, let position = blog.marks.reading.positions[open.post.id] else { return }
    let topLine = min(max(0, position.topLine), Session.farthest)
    if position.offset > 0 { blog.open?.show(offset: min(position.offset, Session.farthest)) }
    if let comment = position.comment, let id = open.thread.rowID(withID: comment),
      let row = open.thread.visibleRow(for: id)
    {
      self.blog.open?.thread.selection = row
    }
    if let top = position.top, let id = open.thread.rowID(withID: top), let row = open.thread.visibleRow(for: id) {
      self.blog.open?.thread.topRow = row
      self.blog.open?.thread.topLine = open.thread.id(of: open.thread.rows[row]) == id ? topLine : 0
    } else if position.top == nil {
      self.blog.open?.thread.topLine = topLine
    }
  }

  /// What was waiting for the post: a place to go back to, a comment to go to, a reply to begin.
  private mutating func goOn(_ then: AfterOpening) -> [Effect] {
    switch then {
    case .show, .resume: return []
    case .goBack(let place):
      goTo(place)
      return []
    case .unread(let step): return goToFirstUnread(by: step)
    case .hit(let hit):
      show(hit)
      return []
    case .visit(let comment):
      if let comment { goToComment(named: comment) }
      focusChanged()
      return []
    case .reply(let quoting): return reply(quoting: quoting, returningTo: .list)
    case .showReply(let reply): return showReply(reply)
    }
  }

  private mutating func goToComment(named name: String) {
    if let number = CommentThread.number(name), blog.open?.thread.rowID(numbered: number) != nil {
      return goToComment(numbered: number)
    }
    guard let id = blog.open?.thread.rowID(withID: CommentID(name)) else {
      notice = .going(.noCommentNamed(name))
      return
    }
    focus = .thread
    reveal(id)
  }

  mutating func postUnreadable(_ problem: Problem, token: Int) -> [Effect] {
    if blog.open?.reading?.token == token {
      blog.open?.reading = nil
      // What to do about it is no advice for somebody who is reading the post.
      notice = .files(.openPostUnreadable(problem))
      blog.journey.openPostNotice = notice
      return []
    }
    guard let opening = openingPost, opening.token == token else { return [] }
    switch opening.then {
    // The post of last time may be gone: then the list is where one goes on.
    case .resume: break
    case .showReply(let id):
      notice = .files(.postOfReplyUnreadable(problem, id))
    case .show, .reply, .unread, .hit, .goBack, .visit: notice = .problem(problem)
    }
    let kept = giveUpTypedAhead(since: .problem(problem))
    blog.journey.pending = nil
    return kept
  }

  /// The journal's word on where the reader is in the open post.
  mutating func rememberPosition() -> [Effect] {
    guard let open = blog.open else { return [] }
    let thread = open.thread
    func comment(_ row: Int) -> CommentID? {
      guard row > 0, thread.rows.indices.contains(row) else { return nil }
      // The group of pingbacks goes by its first member.
      return (thread.entry(of: thread.rows[row]) ?? thread.thread.linkBacks.first)?.comment.id
    }
    let position = ReadingPosition(
      offset: open.offset, comment: comment(thread.selection), isInThread: focus == .thread,
      top: comment(thread.topRow), topLine: thread.topLine)
    guard position != (blog.marks.reading.positions[open.post.id] ?? ReadingPosition()) else { return [] }
    return remember(.position(open.post.id, position))
  }
}
