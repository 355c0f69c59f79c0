import Blog
import Words

/// What comes from the disk about the blog as a whole: its page, what is remembered, the list, replies, broken files.
extension Session {
  mutating func take(_ message: FilesMessage) -> [Effect] {
    switch message {
    case .siteRead(let site): return siteRead(site)
    case .siteUnreadable(let problem): return siteUnreadable(problem)
    case .problemFound(let problem): problemFound(problem)
    case .stateLoaded(let state, let problems): return stateLoaded(state, problems)
    case .stateIsLate: return stateIsLate()
    case .stateNotSaved(var problem):
      problem.rescue = .inMemory
      notice = .files(.notRemembered(problem))
    case .catalogued(let event): return catalogued(event)
    case .readingStopped: blog.files.loading = nil
    }
    return []
  }

  private mutating func problemFound(_ problem: Problem) {
    blog.files.problems.removeAll { $0.file == problem.file && problem.file == Session.siteFile || $0 == problem }
    blog.files.problems.append(problem)
    notice = .problem(problem)
    blog.files.fileNotice = notice
  }

  /// The page about the blog.
  static let siteFile = "blog.json"

  mutating func siteRead(_ site: Site) -> [Effect] {
    self.blog.site = site
    blog.files.problems.removeAll { $0.file == Self.siteFile }
    takeBack()
    return []
  }

  mutating func siteUnreadable(_ problem: Problem) -> [Effect] {
    blog.failure = problem
    blog.files.loading = nil
    let kept = giveUpTypedAhead()
    blog.journey.pending = nil
    return kept
  }

  mutating func stateLoaded(_ state: ReadingState, _ problems: [Problem]) -> [Effect] {
    let wasLate = blog.files.isStateLate
    blog.marks.reading = state
    for change in blog.marks.earlyChanges { blog.marks.reading.apply(change) }
    (blog.files.isStateLate, blog.marks.earlyChanges) = (false, [])
    self.blog.files.problems += problems
    let preferences = Preferences(settings: blog.marks.reading.settings)
    changeLayout { $0.preferences = preferences }
    if let post = blog.open?.post.id {
      blog.open?.thread.setRead(blog.marks.reading.readComments[post] ?? [])
      if blog.open?.thread.arrangement != preferences.arrangement { arrangeThread() }
    }
    blog.files.isStateLoaded = true
    blog.list.show(blog.list.query, filter: blog.list.filter, order: preferences.listOrder)
    blog.list.becomeStale()
    if wasLate {
      // Whoever is somewhere by now stays there.
      if notice == Self.lateNotice { notice = nil }
      if let post = blog.open?.post.id {
        let folded = Array(blog.marks.reading.foldedComments[post] ?? [])
        let showsLinkBacks = blog.marks.reading.shownLinkBacks.contains(post)
        changeThread {
          $0.setFolded(true, folded)
          if showsLinkBacks { $0.setShowsLinkBacks(true) }
        }
      }
      return []
    }
    guard case .starting(let destination) = blog.journey.pending else { return [] }
    blog.journey.pending = nil
    if let destination { return readPost(destination.post, then: .visit(comment: destination.comment)) }
    guard let last = state.lastOpenPost else { return catchUp() }
    return readPost(last, then: .resume(blog.marks.reading.positions[last]?.isInThread == true ? .thread : .reader))
  }

  /// The list is there without marks, and what is done now is remembered all the same.
  mutating func stateIsLate() -> [Effect] {
    blog.files.isStateLate = true
    blog.list.becomeStale()
    if notice == nil { notice = Self.lateNotice }
    guard case .starting(let destination) = blog.journey.pending else { return [] }
    blog.journey.pending = nil
    return destination.map { readPost($0.post, then: .visit(comment: $0.comment)) } ?? catchUp()
  }

  private static let lateNotice = Notice.files(.stateIsLate)

  /// What was done before everything that is remembered is known: it counts more.
  mutating func noteEarlyChanges(_ effects: [Effect]) {
    for case .remember(let changes) in effects { blog.marks.earlyChanges += changes }
  }

  /// Reads everything again: the list, the open post, the replies. What is selected stays selected.
  mutating func reload() -> [Effect] {
    guard blog.files.loading == nil else {
      notice = .files(.readingAlready)
      return []
    }
    blog.files.loading = LoadingProgress(isText: false, done: 0, total: 0)
    blog.files.isReadingHeld = false
    return [.store(.refreshBlog)] + reread()
  }

  /// What the keeper of the catalogue reports.
  mutating func catalogued(_ event: CatalogueEvent) -> [Effect] {
    switch event {
    case .reading(let done, let total, let isText):
      blog.files.loading = LoadingProgress(isText: isText, done: done, total: total)
      return []
    case .postsChanged(let posts):
      blog.list.becomeStale()
      blog.textSearch?.isOutdated = true
      // A reply to a post that was renamed is found under the new name.
      let replies: [Effect] = blog.files.isCatalogued && !self.blog.replies.byID.isEmpty ? [.store(.readReplies)] : []
      guard let open = blog.open, posts?.contains(open.post.id) != false else { return replies }
      return replies + reread()
    case .repliesChanged: return [.store(.readReplies)]
    case .siteChanged: return [.store(.readSite)]
    case .upToDate(let problems):
      blog.files.loading = nil
      let before = self.blog.files.problems
      self.blog.files.problems.removeAll { $0.file.isEmpty || $0.file == "posts" || $0.file.hasPrefix("posts/") }
      self.blog.files.problems += problems
      if blog.files.isCatalogued { sayNew(problems.filter { !$0.file.hasPrefix("posts/") }, since: before) }
      blog.list.followsNewest = false
      if !blog.files.isCatalogued {
        announce()
        // Its posts may have come between the answer and this word: nobody says that there are none before asking again.
        if blog.list.count == 0 { blog.list.becomeStale() }
      }
      blog.files.isCatalogued = true
      return completeTextSearch()
    case .notice(let said):
      if notice == nil { notice = .files(.index(said)) }
      return []
    }
  }

  mutating func repliesRead(_ replies: [Reply], _ problems: [Problem]) -> [Effect] {
    let before = self.blog.files.problems
    self.blog.files.problems.removeAll { $0.file.hasPrefix("replies/") }
    self.blog.files.problems += problems
    if blog.files.isCatalogued { sayNew(problems, since: before) }
    let writing = blog.composer?.reply.id
    guard blog.replies.take(replies, keeping: writing) else { return [] }
    blog.textSearch?.isOutdated = true
    rebuildThread()
    return []
  }

  /// What broke while the blog is open.
  private mutating func sayNew(_ problems: [Problem], since before: [Problem]) {
    takeBack()
    guard let new = problems.first(where: { $0.severity == .error && !before.contains($0) }) else { return }
    notice = .problem(new)
    blog.files.fileNotice = notice
  }

  /// What was said about a file goes once it is true no more.
  private mutating func takeBack() {
    guard let said = blog.files.fileNotice, !blog.files.problems.contains(where: { .problem($0) == said }) else {
      return
    }
    if notice == said { notice = nil }
    blog.files.fileNotice = nil
  }

  /// The person does not want to wait until everything is read.
  mutating func stopReading() -> [Effect] {
    blog.files.loading = nil
    blog.files.isReadingHeld = true
    blog.list.followsNewest = false
    notice = .files(.readingStopped)
    return [.store(.stopReading)]
  }

  /// Once everything is read: drafts that wait, and files that could not be read.
  private mutating func announce() {
    guard notice == nil else { return }
    // The one that is being written waits for nobody.
    let drafts = blog.replies.byID.values.count { $0.status == .draft && $0.id != blog.composer?.reply.id }
    let broken = blog.files.problems.count { $0.severity == .error }
    if drafts + broken > 0 { notice = .files(.waiting(drafts: drafts, broken: broken)) }
  }
}
