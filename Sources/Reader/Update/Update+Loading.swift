import Blog
import Markup

extension Model {
  /// The page about the blog.
  static let siteFile = "blog.json"

  mutating func siteRead(_ site: Site) -> [Effect] {
    self.site = site
    problems.removeAll { $0.file == Self.siteFile }
    takeBack()
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
    isStateLoaded = true
    list.show(list.query, filter: list.filter, order: preferences.listOrder)
    list.becomeStale()
    if let destination, opening == nil {
      return readPost(destination.post)
    }
    guard open == nil, opening == nil, let last = state.lastOpenPost else { return [] }
    resuming = last
    focusAfterOpening = reading.positions[last]?.isInThread == true ? .thread : .reader
    return readPost(last)
  }

  /// Reads everything anew: the list, the open post, the replies. What is selected stays selected.
  mutating func reload() -> [Effect] {
    guard loading == nil else {
      notice = .info("Reading already …")
      return []
    }
    loading = LoadingProgress(isText: false, done: 0, total: 0)
    isReadingHeld = false
    return [.refreshBlog] + reread()
  }

  /// What the keeper of the catalogue reports.
  mutating func catalogued(_ event: CatalogueEvent) -> [Effect] {
    switch event {
    case .reading(let done, let total, let isText):
      loading = LoadingProgress(isText: isText, done: done, total: total)
      return []
    case .postsChanged(let posts):
      list.becomeStale()
      textSearch?.isOutdated = true
      // A reply to a post that was renamed is found under the new name.
      let replies: [Effect] = isCatalogued && !self.replies.isEmpty ? [.readReplies] : []
      guard let open, posts?.contains(open.post.id) != false else { return replies }
      return replies + reread()
    case .repliesChanged: return [.readReplies]
    case .siteChanged: return [.readSite]
    case .upToDate(let problems):
      loading = nil
      let before = self.problems
      self.problems.removeAll { $0.file.isEmpty || $0.file == "posts" || $0.file.hasPrefix("posts/") }
      self.problems += problems
      if isCatalogued { sayNew(problems.filter { !$0.file.hasPrefix("posts/") }, since: before) }
      list.followsNewest = false
      if !isCatalogued { announce() }
      isCatalogued = true
      return completeTextSearch()
    case .notice(let sentence):
      if notice == nil { notice = .info(sentence) }
      return []
    }
  }

  /// The open post's file may have changed: it is read again, while keys go on.
  private mutating func reread() -> [Effect] {
    guard let post = open?.post.id, opening == nil, !isRereading else { return [] }
    isRereading = true
    return [.readPost(post)]
  }

  mutating func repliesRead(_ replies: [Reply], _ problems: [Problem]) -> [Effect] {
    var known = Dictionary(replies.map { ($0.id, $0) }, uniquingKeysWith: { _, new in new })
    // What is being written, and what the disk did not take, is newer than its file.
    for id in unsavedDrafts.union(composer.map { [$0.reply.id] } ?? []) {
      if let reply = self.replies[id] { known[id] = reply }
    }
    let before = self.problems
    self.problems.removeAll { $0.file.hasPrefix("replies/") }
    self.problems += problems
    if isCatalogued { sayNew(problems, since: before) }
    guard known != self.replies else { return [] }
    self.replies = known
    textSearch?.isOutdated = true
    rebuildThread()
    return []
  }

  /// What broke while the blog is open.
  private mutating func sayNew(_ problems: [Problem], since before: [Problem]) {
    takeBack()
    guard let new = problems.first(where: { $0.severity == .error && !before.contains($0) }) else { return }
    notice = .error(new.sentence)
    fileNotice = notice
  }

  /// What was said about a file goes once it is true no more.
  private mutating func takeBack() {
    guard let said = fileNotice, !problems.contains(where: { $0.sentence == said.text }) else { return }
    if notice == said { notice = nil }
    fileNotice = nil
  }

  /// The person does not want to wait until everything is read.
  mutating func stopReading() -> [Effect] {
    loading = nil
    isReadingHeld = true
    list.followsNewest = false
    notice = .info("Reading was stopped: what was not read is not listed or found. C-r goes on.")
    return [.stopReading]
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
    isRereading = false
    if open?.isBeginning == true { open?.isRestLost = true }
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

  mutating func postRead(
    _ opened: OpenedPost, body: Document, thread built: CommentThread? = nil, isBeginning: Bool = false
  ) -> [Effect] {
    let post = opened.post
    if opening == nil, isRereading, open?.post.id == post.id {
      isRereading = false
      takeBack()
      let isSame = post == open?.post && opened.problems == open?.problems
      return isSame ? bodyRead(opened, body) : postReread(opened, body: body)
    }
    guard post.id == opening else { return bodyRead(opened, body) }
    opening = nil
    resuming = nil
    isRereading = false
    if open?.post.id == post.id { return postReread(opened, body: body) }
    let replies = replies(to: post).filter(\.status.isShown)
    var thread = ThreadState(
      thread: built.flatMap { replies.isEmpty ? $0 : nil } ?? CommentThread(comments: post.comments, replies: replies),
      folded: reading.foldedComments[post.id] ?? [], showsLinkBacks: reading.shownLinkBacks.contains(post.id),
      arrangement: preferences.arrangement)
    thread.setRead(reading.readComments[post.id] ?? [])
    open = OpenPost(
      post: post, problems: opened.problems, body: body, page: TypesetText(width: 0), thread: thread,
      isBeginning: isBeginning)
    newComments[post.id] = thread.unreadCount
    search = nil
    if let target = focusAfterOpening { focus = target }
    focusAfterOpening = nil
    list.select(post.id)
    setPage()
    restorePosition()
    settle()
    var changes: [StateChange] = [.postOpened(post.id)]
    reading.apply(.postOpened(post.id))
    if !mark(post.id, isRead: true).isEmpty { changes.append(.postRead(post.id, true)) }
    let effects = [.remember(changes)] + prepareSearch() + goOnAfterOpening()
    return effects + catchUp()
  }

  /// Threads that are long enough to be waited for are made ready for search.
  private func prepareSearch() -> [Effect] {
    guard let comments = open?.post.comments, comments.count >= 500 else { return [] }
    return [.prepareSearch(comments)]
  }

  /// The open post once more: everything stays at its words and its comments.
  private mutating func postReread(_ opened: OpenedPost, body: Document) -> [Effect] {
    open?.post = opened.post
    open?.problems = opened.problems
    open?.body = body
    open?.isBeginning = false
    if let target = focusAfterOpening { focus = target }
    focusAfterOpening = nil
    rebuildThread()
    setPage(force: true)
    settle()
    reading.apply(.postOpened(opened.post.id))
    let effects = [.remember([.postOpened(opened.post.id)])] + prepareSearch() + goOnAfterOpening()
    return effects + catchUp()
  }

  private mutating func restorePosition() {
    guard let open, let position = reading.positions[open.post.id] else { return }
    if position.offset > 0 { show(offset: position.offset) }
    if let comment = position.comment, let id = open.thread.rowID(withID: comment),
      let row = open.thread.visibleRow(for: id)
    {
      self.open?.thread.selection = row
    }
    if let top = position.top, let id = open.thread.rowID(withID: top), let row = open.thread.visibleRow(for: id) {
      self.open?.thread.topRow = row
      self.open?.thread.topLine = open.thread.id(of: open.thread.rows[row]) == id ? position.topLine : 0
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
    if let hit = hitAfterOpening {
      hitAfterOpening = nil
      show(hit)
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
    if opening == nil, isRereading, open?.post.id == id {
      isRereading = false
      // What to do about it is no advice for somebody who is reading the post.
      notice = .error("\(problem.location): \(problem.message) What you were reading is still here.")
      fileNotice = notice
      return []
    }
    guard id == opening else { return [] }
    let wasResuming = resuming == id
    let sentence =
      draftAfterOpening != nil
      ? "The post of this reply cannot be opened: \(problem.sentence)" : problem.sentence
    giveUpOpening()
    // The post of last time may be gone: then the list is where one goes on.
    if !wasResuming { notice = .error(sentence) }
    return []
  }

  /// The post that was asked for is not waited for any more; neither is what was to be done in it.
  mutating func giveUpOpening() {
    opening = nil
    resuming = nil
    hitAfterOpening = nil
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

  /// Replies that answer a post; the repository names a post that was renamed by its new slug.
  func replies(to post: Post) -> [Reply] {
    replies.values.filter { $0.post == post.id }
  }

  /// Builds the open thread anew from the post's comments and the replies written here.
  mutating func rebuildThread() {
    guard let post = open?.post, let before = open?.thread.thread.count else { return }
    let thread = CommentThread(comments: post.comments, replies: replies(to: post))
    open?.thread.replace(thread: thread)
    open?.thread.setRead(reading.readComments[post.id] ?? [])
    newComments[post.id] = open?.thread.unreadCount
    refreshFilter()
    if open?.thread.thread.count != before { setPage(force: true) }
    settle()
    findMatchesAnew()
  }
}
