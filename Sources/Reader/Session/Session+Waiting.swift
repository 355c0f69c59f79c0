import Screen
import Words

/// Keys that are meant for something that is still on its way.
extension Session {
  /// What a key leaves though what it may be meant for is still on its way: the program, or the blog. Nobody waits for a
  /// disk that does not answer only to leave. Nil where it leaves nothing.
  func leavesAtOnce(_ key: KeyPress) -> Request? {
    guard keys.pending.isEmpty, !blog.journey.isTypingReply else { return nil }
    // What was typed behind a reply that is being published is meant for the thread.
    let isPublishing = blog.composer?.isPublishing == true
    guard blog.journey.pending != nil || isPublishing && !blog.replies.slow.isEmpty else { return nil }
    switch KeyMap.lookup([key], in: isPublishing ? .thread : mode) {
    case .command(.session(.quit)): return .screen(.quit)
    case .command(.session(.shelf)): return shelf == nil ? nil : .screen(.toShelf)
    case .command(let command), .several(let command, _):
      let leaves = command.leavesPane && blog.journey.isStarting && blog.journey.typedAhead.isEmpty
      return leaves ? .screen(.leaveBlog) : nil
    case .pending, .none: return nil
    }
  }

  /// Whether what is typed now is meant for something that is still on its way.
  var isAwaiting: Bool {
    switch blog.journey.pending {
    case .opening where blog.composer == nil, .starting, .row, .ownPost: true
    case .seeking where isSeeking: true
    case .opening, .seeking, nil: blog.composer?.isPublishing == true
    }
  }

  /// Whether a post is looked for that keys are meant for. Whoever types a search does not wait for each letter.
  private var isSeeking: Bool {
    if case .search = prompt?.purpose { return false }
    return true
  }

  /// Commands of the list that are about the selected post.
  private static let needingRow: Set<Command> = [
    .list(.open), .list(.editPost), .list(.deletePost), .blog(.publishPost), .blog(.reply), .blog(.replyQuoting),
    .blog(.toggleRead),
    .blog(.toggleStar), .list(.markPosts), .list(.markPostsNow),
    .blog(.openLink), .blog(.copy), .blog(.pipe), .blog(.save), .blog(.nextPost), .blog(.previousPost),
    .blog(.nextMatch),
    .blog(.previousMatch),
  ]

  /// Whether a key is about the selected post while its row is still on its way, or about a list that is.
  func needsRow(_ key: KeyPress) -> Bool {
    guard blog.list.pending != nil || !blog.isListKnown, opening == nil, mode == .list, keys.pending.isEmpty,
      let command = KeyMap.lookup([key], in: .list).first
    else { return false }
    let moves = if case .list(.move) = command { true } else { false }
    if !blog.isListKnown { return moves || Session.needingRow.contains(command) }
    if blog.list.showsAnother, moves { return true }
    return blog.list.count > 0 && (blog.list.selected == nil || blog.list.showsAnother)
      && Session.needingRow.contains(command)
  }

  /// Keeps a key for later, unless it has a meaning right now: Esc gives up waiting for a post, and J and K go past it.
  ///
  /// - Returns: nil where it has one.
  mutating func wait(for key: KeyPress) -> [Effect]? {
    if blog.journey.pending != nil, keys.pending.isEmpty, let command = KeyMap.lookup([key], in: mode).first {
      if command == .session(.redraw) || command == .session(.suspend) { return nil }
      let leaves = command.leavesPane || command == .list(.endSearch)
      let cancels = command == .prompt(.cancel) || command == .window(.close)
      switch blog.journey.pending {
      case .opening where blog.journey.typedAhead.isEmpty && command.goesToNeighbour: return nil
      case .opening where blog.journey.typedAhead.isEmpty && leaves: return carryOut(blog.journey.giveUp)
      case .seeking where !blog.journey.isTypingReply && (leaves || cancels): return carryOut(blog.journey.giveUp)
      case .row where !blog.journey.isTypingReply && leaves: return carryOut(blog.journey.giveUp)
      case .ownPost where blog.journey.typedAhead.isEmpty && leaves: return carryOut(blog.journey.stopWaiting)
      case .opening, .seeking, .row, .ownPost, .starting, nil: break
      }
    }
    typeAhead(.terminal(.keyPressed(key)))
    return []
  }

  /// Keeps a key or a paste for later.
  mutating func typeAhead(_ message: Message) {
    if !blog.journey.typeAhead(message) { notice = .screen(.tooManyKeys(Journey.mostTypedAhead)) }
  }

  // MARK: Waiting

  /// Whether keys wait for what is being done with the open page.
  var isPageAwaited: Bool { blog.open?.setting?.place != nil || blog.search?.pending != nil && prompt == nil }

  /// Keeps a key for later where it needs the whole page and only part of it is set. The others are answered at once.
  mutating func waitsForPage(_ key: KeyPress) -> Bool {
    // Asked at every key: what is most often so comes first.
    guard focus == .reader, isPageAwaited || blog.open?.setting != nil, mode == .reader else { return false }
    if blog.journey.typedAhead.isWritingReply { return typeAheadForPage(key) }
    let command: Command
    switch KeyMap.lookup(keys.pending + [key], in: mode) {
    case .command(let found), .several(let found, _): command = found
    case .pending, .none: return blog.journey.typedAhead.isEmpty ? false : typeAheadForPage(key)
    }
    if command == .post(.back), !blog.journey.typedAhead.isEmpty || blog.search?.pending != nil {
      _ = blog.journey.typedAhead.take()
      if blog.search?.pending != nil { blog.paneSearch.search = nil }
      notice = .going(.notWaitedFor)
      return true
    }
    if command.goesToNeighbour {
      _ = blog.journey.typedAhead.take()
      return false
    }
    if Session.needingNoPage.contains(command) { return false }
    let waits =
      Session.needingPage.contains(command) ? blog.open?.page.isComplete == false : !blog.journey.typedAhead.isEmpty
    return isPageAwaited || waits ? typeAheadForPage(key) : false
  }

  /// Commands that are answered whatever of the page is there.
  private static let needingNoPage: Set<Command> = [
    .post(.back), .session(.quit), .session(.redraw), .session(.suspend), .session(.help),
  ]

  /// Commands that need all of it.
  private static let needingPage: Set<Command> = [
    .post(.move(.bottom)), .blog(.search), .blog(.nextMatch), .blog(.previousMatch), .post(.contents), .post(.links),
    .post(.footnote),
  ]

  private mutating func typeAheadForPage(_ key: KeyPress) -> Bool {
    for pending in keys.pending { typeAhead(.terminal(.keyPressed(pending))) }
    keys.pending = []
    if let count = keys.count {
      for digit in String(count) { typeAhead(.terminal(.keyPressed(KeyPress(.character(digit))))) }
    }
    keys.count = nil
    typeAhead(.terminal(.keyPressed(key)))
    return true
  }
}
