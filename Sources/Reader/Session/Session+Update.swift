import Blog
import Screen
import Words

/// The session after a message, and what is to be done about it. Pure: no file, no clock, no randomness.
public func update(_ session: inout Session, _ message: Message) -> [Effect] {
  var effects = take(message, into: &session)
  if !session.keys.rest.isEmpty { effects += session.goOn() }
  if session.isOnShelf { session.settleShelf() }
  effects += session.carryOut(session.settlePreview())
  effects += session.carryOut(session.settleThread())
  effects += session.carryOut(session.watchReading())
  effects += session.carryOut(session.missingRows())
  if session.drawsPictures { effects += session.carryOut(session.settleDrawings()) }
  effects += session.carryOut(session.pageWork())
  effects += session.carryOut(session.blog.journey.watchTyped())
  session.tellLater()
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
  case .shelf(let message): session.carryOut(session.take(message))
  case .settings(let message): session.carryOut(session.take(message))
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
    case .focused(let hasFocus):
      self.hasFocus = hasFocus
      return []
    case .picturesShown(let ability): return carryOut(pictures(are: ability))
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
    case .ownPosts(let message, let token): return take(message, token: token)
    case .taking(let message): return take(message)
    case .picture(let message): return take(message)
    case .sync(let message): return blog.syncing.take(message)
    }
  }
}

extension Session {
  /// What is to be done first with a blog.
  public static let firstEffectsOfBlog: [Effect] = [.store(.readBlog)]

  /// Who has the keys now.
  public var mode: Mode {
    if question != nil { return .question }
    if prompt != nil { return .prompt }
    if window != nil { return .window }
    if isOnShelf { return .shelf }
    // Not the composer itself, which is large: its stage.
    if let stage = blog.composer?.stage {
      if case .previewing = stage { return .preview }
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
    // Asked after every key: what is most often so comes first.
    let isHolding = blog.open?.thread.heldOpen.isEmpty == false || blog.open?.thread.holdsLinkBacksOpen == true
    if isHolding, blog.search?.pane != .thread, let around = threadSurroundings {
      // A reply that was begun there keeps it open.
      let isReplying = blog.composer != nil
      blog.open?.thread.change(around) { $0.endHolding(keepsOpen: isReplying) }
    }
    return rememberFolds()
  }

  private mutating func rememberFolds() -> [Request] {
    guard let open = blog.open else { return [] }
    return blog.marks.rememberFolds(of: open.thread, in: open.post.id)
  }

  /// After every message: what is unread and has the eye of a person is watched.
  mutating func watchReading() -> [Request] {
    // A post that is only shown beside the list is not read, and leaves none.
    let post = blog.openPost
    let left: [Request] = blog.marks.visit.map { $0.post != post } == true ? [.marks(.leavePost)] : []
    guard let post, blog.marks.dwell != nil || blog.marks.mayBeRead(post) || (blog.open?.thread.unreadCount ?? 0) > 0
    else { return left + (blog.marks.dwell == nil ? [] : blog.marks.watch(Sight(), of: post)) }
    return left + blog.marks.watch(sight(of: post), of: post)
  }

  /// What is unread of the open post and in view in the pane that has the keys, with nothing before it.
  private func sight(of post: PostID) -> Sight {
    guard hasFocus, let open = blog.open, open.post.id == post, !open.isPreview, layout.rooms[focus] != nil else {
      return Sight()
    }
    switch mode {
    case .reader:
      return Sight(isText: blog.marks.mayBeRead(post) && open.showsFirstPage(height: room(of: .reader).content.height))
    case .thread:
      guard open.thread.unreadCount > 0, let around = threadSurroundings else { return Sight() }
      return Sight(comments: blog.marks.unread(among: open.thread.unreadInView(around), of: post))
    case .shelf, .list, .window, .prompt, .question, .composer, .preview: return Sight()
    }
  }
}
