import Blog
import Screen
import Words

/// The session after a message, and what is to be done about it. Pure: no file, no clock, no randomness.
public func update(_ session: inout Session, _ message: Message) -> [Effect] {
  var effects = take(message, into: &session)
  effects += session.carryOut(session.settlePreview())
  effects += session.carryOut(session.settleThread())
  effects += session.carryOut(session.missingRows())
  effects += session.carryOut(session.pageWork())
  effects += session.carryOut(session.blog.journey.watchTyped())
  // What was done before everything that is remembered is known counts more.
  if session.blog.files.isStateLate {
    for case .remember(let changes) in effects { session.blog.marks.earlyChanges += changes }
  }
  return effects
}

private func take(_ message: Message, into session: inout Session) -> [Effect] {
  switch message {
  case .terminal(let message): session.take(message)
  // A blog that was left has nothing to say any more.
  case .blog(let id, let message): id == session.blog.id ? session.carryOut(session.take(message)) : []
  case .link(let message): session.carryOut(session.take(message))
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
    case .mouseUsed(let event): return carryOut(use(event))
    case .resized(let size):
      resize(to: size)
      return []
    case .hungUp: return carryOut(leave())
    case .orderMissed:
      notice = .screen(.orderMissed)
      return []
    }
  }

  fileprivate mutating func take(_ message: BlogMessage) -> [Request] {
    switch message {
    case .files(let message): return take(message)
    case .list(let message): return take(message)
    case .post(let message): return take(message)
    case .search(let message):
      let around = textSurroundings
      return blog.textSearching.take(message, around)
    case .replies(let message):
      blog.preview.areRepliesOutdated = blog.preview.hasAside
      let around = repliesSurroundings
      return blog.replies.take(message, around)
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

  /// After every message: a search that ended closes what it held open, folds go to the journal, and what is on screen
  /// is watched.
  mutating func settleThread() -> [Request] {
    // What is only shown is neither folded nor read.
    if blog.open?.isPreview == true, blog.marks.dwell == nil { return [] }
    guard let open = blog.open, let around = threadSurroundings else { return [] }
    if blog.search?.pane != .thread, !open.thread.heldOpen.isEmpty || open.thread.holdsLinkBacksOpen {
      // A reply that was begun there keeps it open.
      let isReplying = blog.composer != nil
      blog.open?.thread.change(around) { $0.endHolding(keepsOpen: isReplying) }
    }
    return rememberFolds() + watchComments(around)
  }

  private mutating func rememberFolds() -> [Request] {
    guard let open = blog.open else { return [] }
    return blog.marks.rememberFolds(of: open.thread, in: open.post.id)
  }

  private mutating func watchComments(_ around: ThreadState.Surroundings) -> [Request] {
    guard let open = blog.open, blog.marks.dwell != nil || open.thread.unreadCount > 0 else { return [] }
    // A question is about what is new now, and covers it.
    let isSeen =
      !open.isPreview && open.thread.unreadCount > 0 && window == nil && question == nil && layout.rooms[.thread] != nil
    let shown = isSeen ? open.thread.unreadInView(around).subtracting(open.keptUnread) : []
    return blog.marks.watch(shown, of: open.post.id)
  }
}
