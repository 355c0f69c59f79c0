import Blog
import Markup

extension Model {
  mutating func siteRead(_ site: Site) -> [Effect] {
    self.site = site
    return []
  }

  mutating func siteUnreadable(_ problem: Problem) -> [Effect] {
    failure = problem
    loading = nil
    return []
  }

  mutating func stateLoaded(_ state: ReadingState, _ problems: [Problem]) -> [Effect] {
    reading = state
    self.problems += problems
    changeLayout { $0.preferences = Preferences(settings: state.settings) }
    if let post = open?.post.id {
      open?.thread.setRead(reading.readComments[post] ?? [])
      if open?.thread.arrangement != preferences.arrangement { arrangeThread() }
    }
    for post in list.posts { countNew(of: post.id) }
    if destination == nil, open == nil, opening == nil { resuming = state.lastOpenPost }
    return []
  }

  /// Reads everything anew: the list, the open post, the replies. What is selected stays selected.
  mutating func reload() -> [Effect] {
    guard loading == nil else {
      notice = .info("Reading already …")
      return []
    }
    problems = []
    list.beginReload()
    return [.readBlog] + (open.map { readPost($0.post.id) } ?? [])
  }

  mutating func postsListed(_ batch: SummaryBatch) -> [Effect] {
    loading = LoadingProgress(done: batch.done, total: batch.total)
    // Nobody has chosen a post yet while the selection stands on the first.
    list.merge(batch.summaries, keeping: list.selection > 0 || open != nil || list.isReloading)
    problems += batch.summaries.compactMap(\.problem)
    list.scrollToSelection(height: room(of: .list).content.height)
    for post in batch.summaries where post.id != open?.post.id { newComments[post.id] = unread(of: post).count }
    if let resuming, let place = list.index(of: resuming), opening == nil {
      self.resuming = nil
      guard list.posts[place].problem == nil else { return [] }
      focusAfterOpening = reading.positions[resuming]?.isInThread == true ? .thread : .reader
      return readPost(resuming)
    }
    guard let destination, list.index(of: destination.post) != nil, opening == nil else { return [] }
    return readPost(destination.post)
  }

  mutating func listingEnded(_ problem: Problem?) -> [Effect] {
    loading = nil
    list.endReload(isComplete: problem == nil)
    if let problem {
      problems.append(problem)
      notice = .error(problem.sentence)
    } else if let destination, list.index(of: destination.post) == nil {
      self.destination = nil
      notice = .error("There is no post “\(destination.post)” here.")
    }
    announce()
    return []
  }

  mutating func repliesRead(_ replies: [Reply], _ problems: [Problem]) -> [Effect] {
    let writing = composer.flatMap { self.replies[$0.reply.id] }
    self.replies = Dictionary(replies.map { ($0.id, $0) }, uniquingKeysWith: { _, new in new })
    // What is being written is newer than its file.
    if let writing { self.replies[writing.id] = writing }
    self.problems += problems
    rebuildThread()
    return []
  }

  /// Once everything is read: drafts that wait, and files that could not be read.
  private mutating func announce() {
    guard notice == nil else { return }
    let drafts = replies.values.count { $0.status == .draft }
    let broken = problems.count { $0.severity == .error }
    var sentences: [String] = []
    if drafts > 0 {
      sentences.append(drafts == 1 ? "A draft waits: V shows it." : "\(drafts) drafts wait: V shows them.")
    }
    if broken > 0 {
      sentences.append(
        broken == 1
          ? "A file cannot be read: :problems shows why." : "\(broken) files cannot be read: :problems shows why.")
    }
    guard !sentences.isEmpty else { return }
    notice = Notice(isError: broken > 0, text: sentences.joined(separator: " "))
  }

  // MARK: Posts

  /// Asks for a post; what is open stays until it is there.
  mutating func readPost(_ id: PostID) -> [Effect] {
    opening = id
    return rememberPosition() + [.readPost(id)]
  }

  mutating func openSelected() -> [Effect] {
    switch focus {
    case .list:
      guard let summary = list.selected else { return [] }
      if let problem = summary.problem {
        notice = .error(problem.sentence)
        return []
      }
      if summary.id == open?.post.id, opening == nil {
        focus = .reader
        focusChanged()
        return []
      }
      focusAfterOpening = .reader
      return readPost(summary.id)
    case .reader:
      focus = .thread
      focusChanged()
      return []
    case .thread:
      return []
    }
  }

  /// Opens the post so many rows further down the list.
  mutating func openNeighbour(_ step: Int) -> [Effect] {
    unreadAfterOpening = nil
    let here = opening ?? open?.post.id
    let place = here.flatMap(list.index(of:)) ?? list.selection
    var target = place + step
    // Files that cannot be read are stepped over.
    while list.posts.indices.contains(target), list.posts[target].problem != nil { target += step.signum() }
    guard list.posts.indices.contains(target) else {
      notice = .info(step > 0 ? "This is the last post." : "This is the first post.")
      return []
    }
    list.selection = target
    list.scrollToSelection(height: room(of: .list).content.height)
    if focus == .list, layout.rooms[.reader] == nil { return [] }
    return readPost(list.posts[target].id)
  }

  mutating func postRead(_ opened: OpenedPost, body: Document) -> [Effect] {
    guard opened.post.id == opening else { return [] }
    opening = nil
    let post = opened.post
    if open?.post.id == post.id { return postReread(opened, body: body) }
    var thread = ThreadState(
      thread: CommentThread(comments: post.comments, replies: replies(to: post)),
      folded: reading.foldedComments[post.id] ?? [], showsLinkBacks: reading.shownLinkBacks.contains(post.id),
      arrangement: preferences.arrangement)
    thread.setRead(reading.readComments[post.id] ?? [])
    open = OpenPost(
      post: post, problems: opened.problems, body: body, page: TypesetText(width: 0), thread: thread)
    newComments[post.id] = thread.unreadCount
    search = nil
    if let target = focusAfterOpening { focus = target }
    focusAfterOpening = nil
    if let place = list.index(of: post.id) { list.selection = place }
    setPage()
    restorePosition()
    settle()
    var changes: [StateChange] = [.postOpened(post.id)]
    reading.apply(.postOpened(post.id))
    if !reading.readPosts.contains(post.id) {
      reading.apply(.postRead(post.id, true))
      changes.append(.postRead(post.id, true))
    }
    let effects = [.remember(changes)] + goOnAfterOpening()
    return effects + catchUp()
  }

  /// The open post once more: everything stays at its words and its comments.
  private mutating func postReread(_ opened: OpenedPost, body: Document) -> [Effect] {
    let offset = open?.offset ?? 0
    let wasAtTop = open?.top == 0
    open?.post = opened.post
    open?.problems = opened.problems
    open?.body = body
    if let target = focusAfterOpening { focus = target }
    focusAfterOpening = nil
    rebuildThread()
    setPage(force: true)
    if let page = open?.page { open?.top = wasAtTop ? 0 : page.line(at: offset) }
    settle()
    reading.apply(.postOpened(opened.post.id))
    let effects = [.remember([.postOpened(opened.post.id)])] + goOnAfterOpening()
    return effects + catchUp()
  }

  private mutating func restorePosition() {
    guard let open, let position = reading.positions[open.post.id] else { return }
    self.open?.top = position.offset == 0 ? 0 : open.page.line(at: position.offset)
    if let comment = position.comment, let id = open.thread.rowID(withID: comment),
      let row = open.thread.visibleRow(for: id)
    {
      self.open?.thread.selection = row
    }
    if let top = position.top, let id = open.thread.rowID(withID: top), let row = open.thread.visibleRow(for: id) {
      self.open?.thread.topRow = row
      self.open?.thread.topLine = open.thread.rows[row].id == id ? position.topLine : 0
    } else if position.top == nil {
      self.open?.thread.topLine = position.topLine
    }
  }

  /// What was waiting for the post: a place to go back to, a comment to go to, a reply to begin.
  private mutating func goOnAfterOpening() -> [Effect] {
    if let place = returning {
      returning = nil
      goTo(place)
    }
    if let step = unreadAfterOpening {
      unreadAfterOpening = nil
      return goToFirstUnread(by: step)
    }
    if let destination {
      self.destination = nil
      focus = .reader
      if let comment = destination.comment { goToComment(named: comment) }
      focusChanged()
    }
    if let quoting = replyAfterOpening {
      replyAfterOpening = nil
      return reply(quoting: quoting)
    }
    if let draft = draftAfterOpening {
      draftAfterOpening = nil
      return showReply(draft)
    }
    return []
  }

  private mutating func goToComment(named name: String) {
    if let number = Int(name), open?.thread.rowID(numbered: number) != nil { return goToComment(numbered: number) }
    guard let id = open?.thread.rowID(withID: CommentID(name)) else {
      notice = .error("There is no comment “\(name)” on this post.")
      return
    }
    focus = .thread
    reveal(id)
  }

  mutating func postUnreadable(_ id: PostID, _ problem: Problem) -> [Effect] {
    guard id == opening else { return [] }
    giveUpOpening()
    notice = .error(problem.sentence)
    return []
  }

  /// The post that was asked for is not waited for any more; neither is what was to be done in it.
  mutating func giveUpOpening() {
    opening = nil
    focusAfterOpening = nil
    returning = nil
    unreadAfterOpening = nil
    replyAfterOpening = nil
    replyOrigin = nil
    draftAfterOpening = nil
    destination = nil
    typedAhead = []
  }

  /// The journal's word on where the reader is in the open post.
  mutating func rememberPosition() -> [Effect] {
    guard let open else { return [] }
    let thread = open.thread
    func comment(_ row: Int) -> CommentID? {
      guard row > 0, thread.rows.indices.contains(row) else { return nil }
      // The group of pingbacks goes by its first member.
      return (thread.entry(of: thread.rows[row]) ?? thread.thread.linkBacks.first)?.comment.id
    }
    let position = ReadingPosition(
      offset: open.offset, comment: comment(thread.selection), isInThread: focus == .thread,
      top: comment(thread.topRow), topLine: thread.topLine)
    guard position != (reading.positions[open.post.id] ?? ReadingPosition()) else { return [] }
    reading.apply(.position(open.post.id, position))
    return [.remember([.position(open.post.id, position)])]
  }

  // MARK: Replies in the thread

  /// Replies that answer a post: by its slug, or by its feed id where the slug's file is gone (renamed since).
  func replies(to post: Post) -> [Reply] {
    replies.values.filter {
      $0.post == post.id || ($0.postFeedID == post.feedID && !post.feedID.isEmpty && list.index(of: $0.post) == nil)
    }
  }

  /// Builds the open thread anew from the post's comments and the replies written here.
  mutating func rebuildThread() {
    guard let post = open?.post, let before = open?.thread.thread.count else { return }
    let thread = CommentThread(comments: post.comments, replies: replies(to: post))
    open?.thread.replace(thread: thread)
    open?.thread.setRead(reading.readComments[post.id] ?? [])
    newComments[post.id] = open?.thread.unreadCount
    refreshFilter()
    if open?.thread.thread.count != before, let offset = open?.offset {
      setPage(force: true)
      if let page = open?.page { open?.top = page.line(at: offset) }
    }
    settle()
    findMatchesAnew()
  }
}
