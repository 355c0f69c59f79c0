import Blog
import Screen

/// The session after a message, and what is to be done about it. Pure: no file, no clock, no randomness.
public func update(_ session: inout Session, _ message: Message) -> [Effect] {
  let effects = take(message, into: &session)
  let all =
    effects + session.settleThread() + session.settleList() + session.askForPageWork() + session.watchTypedAhead()
  if session.blog.files.isStateLate { session.noteEarlyChanges(all) }
  return all
}

private func take(_ message: Message, into session: inout Session) -> [Effect] {
  switch message {
  case .keyPressed(let key): return session.press(key)
  case .textPasted(let text): return session.paste(text)
  case .pasteConverted:
    if [.composer, .prompt].contains(session.mode) {
      session.notice = .error("What was pasted is no UTF-8 text, and was read as Windows-1252.")
    }
    return []
  case .undecodableTyped(let byte):
    let code = String(byte, radix: 16, uppercase: true)
    session.notice = .error(
      "A key sent the byte \(code), which is no UTF-8 text: nothing was typed. Set the terminal to UTF-8.")
    return []
  case .mouseUsed(let event): return session.use(event)
  case .resized(let size): return session.resize(to: size)
  case .hungUp: return session.leave()
  case .orderMissed:
    session.notice = .error("Hebrew and Arabic stand as they were typed: libfribidi0 is not installed.")
    return []

  case .siteRead(let site): return session.siteRead(site)
  case .siteUnreadable(let problem): return session.siteUnreadable(problem)
  case .problemFound(let problem):
    session.blog.files.problems.removeAll {
      $0.file == problem.file && problem.file == Session.siteFile || $0 == problem
    }
    session.blog.files.problems.append(problem)
    session.notice = .error(problem.sentence)
    session.blog.files.fileNotice = session.notice
    return []
  case .stateLoaded(let state, let problems): return session.stateLoaded(state, problems)
  case .stateIsLate: return session.stateIsLate()
  case .catalogued(let event): return session.catalogued(event)
  case .listed(let request, let window): return session.listed(request, window)
  case .notListed(let problem): return session.notListed(problem)
  case .found(let lookup, let post): return session.found(lookup, post)
  case .postsNamed(let titles):
    session.blog.replies.postTitles.merge(titles) { $1 }
    return []
  case .textFound(let id, let progress): return session.textFound(id, progress)
  case .textSearchEnded(let id, let problem): return session.textSearchEnded(id, problem)
  case .repliesRead(let replies, let problems): return session.repliesRead(replies, problems)
  case .postRead(let opened, let body, let thread, let token):
    return session.postRead(opened, body: body, thread: thread, token: token)
  case .postBegun(let opened, let beginning, let token):
    return session.postBegun(opened, beginning: beginning, token: token)
  case .postUnreadable(let problem, let token): return session.postUnreadable(problem, token: token)
  case .pageSet(let page, let number): return session.pageSet(page, number: number)
  case .readingStopped:
    session.blog.files.loading = nil
    return []
  case .paused: return session.rememberPosition()
  case .pageSearched(let matches, let number): return session.pageSearched(matches, number: number)

  case .replyBegun(let reply, let pane, let origin): return session.replyBegun(reply, in: pane, returningTo: origin)
  case .autosaveDue: return session.autosaveDue()
  case .dwellElapsed: return session.dwellElapsed()
  case .replySaved(let reply, let purpose): return session.replySaved(reply, purpose)
  case .replyNotSaved(let reply, let purpose, let problem): return session.replyNotSaved(reply, purpose, problem)
  case .replyRescued(let reply, let path): return session.replyRescued(reply, path)
  case .writeTakesTime(let reply): return [.store(.keepCopy(session.newest(of: reply)))]
  case .writeIsSlow(let reply): return session.writeIsSlow(reply)
  case .copyKept(let reply, let path): return session.copyKept(reply, path)
  case .textsLeft(let paths):
    // At the end they are told all the same.
    if session.notice?.isError != true, let path = paths.first {
      session.notice = .info("An editor's text of an earlier time is in \(path)")
    }
    return []
  case .draftsRecovered(let count): return session.draftsRecovered(count)
  case .replyForked(let old, let reply): return session.replyForked(old, reply)
  case .replyDeleted(let reply): return session.replyDeleted(reply)
  case .replyNotDeleted(_, let problem):
    session.notice = .error("Not deleted: \(problem.sentence)")
    return problem.isConflict ? [.store(.readReplies)] : []
  case .editorClosed(let outcome): return session.editorClosed(outcome)

  case .stateNotSaved(let problem):
    var problem = problem
    problem.advice = "It is kept here, and tried again with whatever you do next."
    session.notice = .error("Not remembered yet: \(problem.sentence)")
    return []
  case .linkCopying(let link):
    session.notice = .info("Copying \(link)")
    return []
  case .programsCopied(let link, let outcome) where outcome.takers.isEmpty && !outcome.isOffered:
    return [.link(.offer(link, outcome))]
  case .programsCopied(let link, let outcome), .linkCopied(let link, let outcome):
    return session.linkCopied(link, outcome)
  case .browserStarting(let name):
    session.notice = .info("Starting \(name) …")
    return []
  case .linkHanded(let attempt): return session.linkOpened(attempt, "Handed to")
  case .linkShown(let attempt): return session.linkOpened(attempt, "Back from")
  case .browserFailed(let attempt): return session.browserFailed(attempt)
  case .linkNotOpened(let link, let why):
    session.notice = .error("Not opened. \(why) \(link)")
    return []
  }
}

extension Session {
  /// What is to be done first of all.
  public static let firstEffects: [Effect] = [.store(.readBlog)]

  /// Who has the keys now.
  public var mode: Mode {
    if question != nil { return .question }
    if prompt != nil { return .prompt }
    if window != nil { return .window }
    if let composer = blog.composer {
      if case .previewing = composer.stage { return .preview }
      return .composer
    }
    switch focus {
    case .list: return .list
    case .reader: return .reader
    case .thread: return .thread
    }
  }

  /// After every message: a search that ended closes what it held open, folds go to the journal, and what is on
  /// screen is watched.
  mutating func settleThread() -> [Effect] {
    guard blog.open != nil else { return [] }
    if blog.search?.pane != .thread { endHolding() }
    return rememberFolds() + watchComments()
  }

  /// Closes what a search held open; a reply that was begun there keeps it open.
  private mutating func endHolding() {
    guard let state = blog.open?.thread, !state.heldOpen.isEmpty || state.holdsLinkBacksOpen else { return }
    let isReplying = blog.composer != nil
    changeThread {
      if isReplying {
        $0.setFolded(false, Array(state.heldOpen))
        if state.holdsLinkBacksOpen { $0.setShowsLinkBacks(true) }
      } else {
        $0.holdOpen(nil)
      }
    }
  }

  /// The journal's word on what is folded in the open thread now.
  private mutating func rememberFolds() -> [Effect] {
    guard let open = blog.open else { return [] }
    let post = open.post.id
    let folded = open.thread.folded
    let known = blog.marks.reading.foldedComments[post] ?? []
    var changes: [StateChange] = []
    if folded != known {
      let added = folded.subtracting(known)
      let removed = known.subtracting(folded)
      if !added.isEmpty { changes.append(.commentsFolded(post, added.sorted(), true)) }
      if !removed.isEmpty { changes.append(.commentsFolded(post, removed.sorted(), false)) }
      blog.marks.reading.foldedComments[post] = folded.isEmpty ? nil : folded
    }
    if open.thread.showsLinkBacks != blog.marks.reading.shownLinkBacks.contains(post) {
      changes.append(.linkBacksShown(post, open.thread.showsLinkBacks))
      blog.marks.reading.apply(.linkBacksShown(post, open.thread.showsLinkBacks))
    }
    return changes.isEmpty ? [] : [.remember(changes)]
  }

  /// A size of the terminal; every pane stays at its word, every selection at its item.
  mutating func resize(to size: Size) -> [Effect] {
    let start = resizing?.startsAgain(at: places) == true ? resizing?.start ?? places : places
    blog.list.top = start.listTop
    if let place = start.thread { blog.open?.thread.restore(place) }
    changeLayout { $0.size = size }
    resizing = Resizing(start: start, end: places)
    return []
  }

  /// Changes something that panes' widths depend on, and sets what is shown anew at the same words.
  mutating func changeLayout(_ change: (inout Session) -> Void) {
    change(&self)
    setPage()
    settle()
  }

  /// Brings every pane's scroll back into its bounds.
  mutating func settle() {
    blog.list.scrollToSelection(height: room(of: .list).content.height)
    settleReader()
    withThread { setter, height in setter.showSelection(height: height) }
    scrollComposer()
  }

  /// Ends: everything typed goes to the disk first.
  mutating func leave() -> [Effect] {
    var effects = rememberPosition() + giveUpTypedAhead()
    effects += blog.replies.unsaved.sorted().compactMap { blog.replies.byID[$0] }.map {
      .store(.saveReply($0, .autosave))
    }
    // What is being published is on its way: a draft behind it would take the publication back.
    if var composer = blog.composer, !composer.isPublishing {
      composer.reply.markdown = composer.text.text
      if composer.isDirty, !composer.text.isBlank { effects.append(.store(.saveReply(composer.reply, .autosave))) }
    }
    return effects + [.screen(.quit)]
  }
}
