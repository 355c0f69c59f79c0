import Blog
import Screen

/// The model after a message, and what is to be done about it. Pure: no file, no clock, no randomness.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  let effects = take(message, into: &model)
  let all =
    effects + model.settleThread() + model.settleList() + model.askForPageWork() + model.watchTypedAhead()
  if model.isStateLate { model.noteEarlyChanges(all) }
  return all
}

private func take(_ message: Message, into model: inout Model) -> [Effect] {
  switch message {
  case .keyPressed(let key): return model.press(key)
  case .textPasted(let text): return model.paste(text)
  case .pasteConverted:
    if [.composer, .prompt].contains(model.mode) {
      model.notice = .error("What was pasted is no UTF-8 text, and was read as Windows-1252.")
    }
    return []
  case .undecodableTyped(let byte):
    let code = String(byte, radix: 16, uppercase: true)
    model.notice = .error(
      "A key sent the byte \(code), which is no UTF-8 text: nothing was typed. Set the terminal to UTF-8.")
    return []
  case .mouseUsed(let event): return model.use(event)
  case .resized(let size): return model.resize(to: size)
  case .hungUp: return model.leave()
  case .orderMissed:
    model.notice = .error("Hebrew and Arabic stand as they were typed: libfribidi0 is not installed.")
    return []

  case .siteRead(let site): return model.siteRead(site)
  case .siteUnreadable(let problem): return model.siteUnreadable(problem)
  case .problemFound(let problem):
    model.problems.removeAll { $0.file == problem.file && problem.file == Model.siteFile || $0 == problem }
    model.problems.append(problem)
    model.notice = .error(problem.sentence)
    model.fileNotice = model.notice
    return []
  case .stateLoaded(let state, let problems): return model.stateLoaded(state, problems)
  case .stateIsLate: return model.stateIsLate()
  case .catalogued(let event): return model.catalogued(event)
  case .listed(let request, let window): return model.listed(request, window)
  case .notListed(let problem): return model.notListed(problem)
  case .found(let lookup, let post): return model.found(lookup, post)
  case .postsNamed(let titles):
    model.postTitles.merge(titles) { $1 }
    return []
  case .textFound(let id, let progress): return model.textFound(id, progress)
  case .textSearchEnded(let id, let problem): return model.textSearchEnded(id, problem)
  case .repliesRead(let replies, let problems): return model.repliesRead(replies, problems)
  case .postRead(let opened, let body, let thread, let token):
    return model.postRead(opened, body: body, thread: thread, token: token)
  case .postBegun(let opened, let beginning, let token):
    return model.postBegun(opened, beginning: beginning, token: token)
  case .postUnreadable(let problem, let token): return model.postUnreadable(problem, token: token)
  case .pageSet(let page, let number): return model.pageSet(page, number: number)
  case .readingStopped:
    model.loading = nil
    return []
  case .paused: return model.rememberPosition()
  case .pageSearched(let matches, let number): return model.pageSearched(matches, number: number)

  case .replyBegun(let reply, let pane, let origin): return model.replyBegun(reply, in: pane, returningTo: origin)
  case .autosaveDue: return model.autosaveDue()
  case .dwellElapsed: return model.dwellElapsed()
  case .replySaved(let reply, let purpose): return model.replySaved(reply, purpose)
  case .replyNotSaved(let reply, let purpose, let problem): return model.replyNotSaved(reply, purpose, problem)
  case .replyRescued(let reply, let path): return model.replyRescued(reply, path)
  case .writeTakesTime(let reply): return [.store(.keepCopy(model.newest(of: reply)))]
  case .writeIsSlow(let reply): return model.writeIsSlow(reply)
  case .copyKept(let reply, let path): return model.copyKept(reply, path)
  case .textsLeft(let paths):
    // At the end they are told all the same.
    if model.notice?.isError != true, let path = paths.first {
      model.notice = .info("An editor's text of an earlier time is in \(path)")
    }
    return []
  case .draftsRecovered(let count): return model.draftsRecovered(count)
  case .replyForked(let old, let reply): return model.replyForked(old, reply)
  case .replyDeleted(let reply): return model.replyDeleted(reply)
  case .replyNotDeleted(_, let problem):
    model.notice = .error("Not deleted: \(problem.sentence)")
    return problem.isConflict ? [.store(.readReplies)] : []
  case .editorClosed(let outcome): return model.editorClosed(outcome)

  case .stateNotSaved(let problem):
    var problem = problem
    problem.advice = "It is kept here, and tried again with whatever you do next."
    model.notice = .error("Not remembered yet: \(problem.sentence)")
    return []
  case .linkCopying(let link):
    model.notice = .info("Copying \(link)")
    return []
  case .programsCopied(let link, let outcome) where outcome.takers.isEmpty && !outcome.isOffered:
    return [.link(.offer(link, outcome))]
  case .programsCopied(let link, let outcome), .linkCopied(let link, let outcome):
    return model.linkCopied(link, outcome)
  case .browserStarting(let name):
    model.notice = .info("Starting \(name) …")
    return []
  case .linkHanded(let attempt): return model.linkOpened(attempt, "Handed to")
  case .linkShown(let attempt): return model.linkOpened(attempt, "Back from")
  case .browserFailed(let attempt): return model.browserFailed(attempt)
  case .linkNotOpened(let link, let why):
    model.notice = .error("Not opened. \(why) \(link)")
    return []
  }
}

extension Model {
  /// What is to be done first of all.
  public static let firstEffects: [Effect] = [.store(.readBlog)]

  /// Who has the keys now.
  public var mode: Mode {
    if question != nil { return .question }
    if prompt != nil { return .prompt }
    if window != nil { return .window }
    if let composer {
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
    guard open != nil else { return [] }
    if search?.pane != .thread { endHolding() }
    return rememberFolds() + watchComments()
  }

  /// Closes what a search held open; a reply that was begun there keeps it open.
  private mutating func endHolding() {
    guard let state = open?.thread, !state.heldOpen.isEmpty || state.holdsLinkBacksOpen else { return }
    let isReplying = composer != nil
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
    guard let open else { return [] }
    let post = open.post.id
    let folded = open.thread.folded
    let known = reading.foldedComments[post] ?? []
    var changes: [StateChange] = []
    if folded != known {
      let added = folded.subtracting(known)
      let removed = known.subtracting(folded)
      if !added.isEmpty { changes.append(.commentsFolded(post, added.sorted(), true)) }
      if !removed.isEmpty { changes.append(.commentsFolded(post, removed.sorted(), false)) }
      reading.foldedComments[post] = folded.isEmpty ? nil : folded
    }
    if open.thread.showsLinkBacks != reading.shownLinkBacks.contains(post) {
      changes.append(.linkBacksShown(post, open.thread.showsLinkBacks))
      reading.apply(.linkBacksShown(post, open.thread.showsLinkBacks))
    }
    return changes.isEmpty ? [] : [.remember(changes)]
  }

  /// A size of the terminal; every pane stays at its word, every selection at its item.
  mutating func resize(to size: Size) -> [Effect] {
    let start = resizing?.startsAgain(at: places) == true ? resizing?.start ?? places : places
    list.top = start.listTop
    if let place = start.thread { open?.thread.restore(place) }
    changeLayout { $0.size = size }
    resizing = Resizing(start: start, end: places)
    return []
  }

  /// Changes something that panes' widths depend on, and sets what is shown anew at the same words.
  mutating func changeLayout(_ change: (inout Model) -> Void) {
    change(&self)
    setPage()
    settle()
  }

  /// Brings every pane's scroll back into its bounds.
  mutating func settle() {
    list.scrollToSelection(height: room(of: .list).content.height)
    settleReader()
    withThread { setter, height in setter.showSelection(height: height) }
    scrollComposer()
  }

  /// Ends: everything typed goes to the disk first.
  mutating func leave() -> [Effect] {
    var effects = rememberPosition() + giveUpTypedAhead()
    effects += unsavedDrafts.sorted().compactMap { replies[$0] }.map { .store(.saveReply($0, .autosave)) }
    // What is being published is on its way: a draft behind it would take the publication back.
    if var composer, !composer.isPublishing {
      composer.reply.markdown = composer.text.text
      if composer.isDirty, !composer.text.isBlank { effects.append(.store(.saveReply(composer.reply, .autosave))) }
    }
    return effects + [.screen(.quit)]
  }
}
