import Blog

/// What comes from the disk about the blog as a whole: its page, what is remembered, the list, replies, broken files.
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
    let kept = giveUpTypedAhead()
    pending = nil
    return kept
  }

  mutating func stateLoaded(_ state: ReadingState, _ problems: [Problem]) -> [Effect] {
    let wasLate = isStateLate
    reading = state
    for change in earlyChanges { reading.apply(change) }
    (isStateLate, earlyChanges) = (false, [])
    self.problems += problems
    let preferences = Preferences(settings: reading.settings)
    changeLayout { $0.preferences = preferences }
    if let post = open?.post.id {
      open?.thread.setRead(reading.readComments[post] ?? [])
      if open?.thread.arrangement != preferences.arrangement { arrangeThread() }
    }
    isStateLoaded = true
    list.show(list.query, filter: list.filter, order: preferences.listOrder)
    list.becomeStale()
    if wasLate {
      // Whoever is somewhere by now stays there.
      if notice == Self.lateNotice { notice = nil }
      if let post = open?.post.id {
        let folded = Array(reading.foldedComments[post] ?? [])
        let showsLinkBacks = reading.shownLinkBacks.contains(post)
        changeThread {
          $0.setFolded(true, folded)
          if showsLinkBacks { $0.setShowsLinkBacks(true) }
        }
      }
      return []
    }
    guard case .starting(let destination) = pending else { return [] }
    pending = nil
    if let destination { return readPost(destination.post, then: .visit(comment: destination.comment)) }
    guard let last = state.lastOpenPost else { return catchUp() }
    return readPost(last, then: .resume(reading.positions[last]?.isInThread == true ? .thread : .reader))
  }

  /// The list is there without marks, and what is done now is remembered all the same.
  mutating func stateIsLate() -> [Effect] {
    isStateLate = true
    list.becomeStale()
    if notice == nil { notice = Self.lateNotice }
    guard case .starting(let destination) = pending else { return [] }
    pending = nil
    return destination.map { readPost($0.post, then: .visit(comment: $0.comment)) } ?? catchUp()
  }

  private static let lateNotice = Notice.info("What you have read and marked is still being read in …")

  /// What was done before everything that is remembered is known: it counts more.
  mutating func noteEarlyChanges(_ effects: [Effect]) {
    for case .remember(let changes) in effects { earlyChanges += changes }
  }

  /// Reads everything anew: the list, the open post, the replies. What is selected stays selected.
  mutating func reload() -> [Effect] {
    guard loading == nil else {
      notice = .info("Reading already …")
      return []
    }
    loading = LoadingProgress(isText: false, done: 0, total: 0)
    isReadingHeld = false
    return [.store(.refreshBlog)] + reread()
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
      let replies: [Effect] = isCatalogued && !self.replies.isEmpty ? [.store(.readReplies)] : []
      guard let open, posts?.contains(open.post.id) != false else { return replies }
      return replies + reread()
    case .repliesChanged: return [.store(.readReplies)]
    case .siteChanged: return [.store(.readSite)]
    case .upToDate(let problems):
      loading = nil
      let before = self.problems
      self.problems.removeAll { $0.file.isEmpty || $0.file == "posts" || $0.file.hasPrefix("posts/") }
      self.problems += problems
      if isCatalogued { sayNew(problems.filter { !$0.file.hasPrefix("posts/") }, since: before) }
      list.followsNewest = false
      if !isCatalogued {
        announce()
        // Its posts may have come between the answer and this word: nobody says that there are none before asking again.
        if list.count == 0 { list.becomeStale() }
      }
      isCatalogued = true
      return completeTextSearch()
    case .notice(let sentence):
      if notice == nil { notice = .info(sentence) }
      return []
    }
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
    return [.store(.stopReading)]
  }

  /// Once everything is read: drafts that wait, and files that could not be read.
  private mutating func announce() {
    guard notice == nil else { return }
    // The one that is being written waits for nobody.
    let drafts = replies.values.count { $0.status == .draft && $0.id != composer?.reply.id }
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
}
