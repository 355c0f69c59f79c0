import Blog
import Screen
import Words

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
  case .terminal(let message): session.take(message)
  // A blog that was left has nothing to say any more.
  case .blog(let id, let message): id == session.blog.id ? session.take(message) : []
  case .link(let message): session.take(message)
  }
}

extension Session {
  fileprivate mutating func take(_ message: TerminalMessage) -> [Effect] {
    switch message {
    case .keyPressed(let key): return press(key)
    case .textPasted(let text): return paste(text)
    case .pasteConverted:
      if [.composer, .prompt].contains(mode) {
        notice = .screen(.pasteConverted)
      }
      return []
    case .undecodableTyped(let byte):
      notice = .screen(.undecodable(byte))
      return []
    case .mouseUsed(let event): return use(event)
    case .resized(let size): return resize(to: size)
    case .hungUp: return leave()
    case .orderMissed:
      notice = .screen(.orderMissed)
      return []
    }
  }

  fileprivate mutating func take(_ message: BlogMessage) -> [Effect] {
    switch message {
    case .files(let message): take(message)
    case .list(let message): take(message)
    case .post(let message): take(message)
    case .search(let message): take(message)
    case .replies(let message): take(message)
    }
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
    changeThread { $0.endHolding(keepsOpen: isReplying) }
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
    }
    if open.thread.showsLinkBacks != blog.marks.reading.shownLinkBacks.contains(post) {
      changes.append(.linkBacksShown(post, open.thread.showsLinkBacks))
    }
    return remember(changes)
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

  /// Changes something that panes' widths depend on, and sets what is shown again at the same words.
  mutating func changeLayout(_ change: (inout Session) -> Void) {
    change(&self)
    setPage()
    settle()
  }

  /// Brings every pane's scroll back into its bounds.
  mutating func settle() {
    blog.list.scrollToSelection(height: room(of: .list).content.height)
    let height = room(of: .reader).content.height
    blog.open?.settle(height: height)
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
