import Screen
import Words

extension Session {
  /// Largest number that can be typed before a command.
  static let largestCount = 9_999_999

  mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    if blog.failure != nil { return pressOnFailure(key) }
    if isAwaiting {
      if leavesAtOnce(key) { return leave() }
      if let effects = wait(for: key) { return effects }
    }
    // What was typed while the terminal's line was still cooked ends its lines so.
    var key = key == KeyPress(.character("j"), .control) && mode != .composer ? KeyPress(.enter) : key
    // A Tab with more behind it: text where one writes.
    if key == KeyPress(.character("\t")), mode != .composer { key = KeyPress(mode == .prompt ? .character(" ") : .tab) }
    if needsRow(key) {
      blog.journey.pending = .row
      typeAhead(.terminal(.keyPressed(key)))
      return []
    }
    if waitsForPage(key) { return [] }
    if layout.arrangement == .tooSmall, mode != .composer, mode != .prompt { return pressOnTooSmall(key) }
    let mode = mode
    if Mode.panes.contains(mode) || mode == .window, keys.pending.isEmpty, takesDigit(key) { return [] }

    let sequence = keys.pending + [key]
    keys.pending = []
    switch KeyMap.lookup(sequence, in: mode) {
    case .command(let command):
      let effects = perform(command, in: mode)
      keys.count = nil
      return effects
    case .pending:
      keys.pending = sequence
      return []
    case .none:
      return pressUnknown(sequence, in: mode)
    }
  }

  /// Whether a key ends the program though what it may be meant for is still on its way. Nobody waits for a disk that
  /// does not answer only to leave.
  private func leavesAtOnce(_ key: KeyPress) -> Bool {
    guard keys.pending.isEmpty, !isTypingReplyAhead else { return false }
    // What was typed behind a reply that is being published is meant for the thread.
    let isPublishing = blog.composer?.isPublishing == true
    guard blog.journey.pending != nil || isPublishing && !blog.replies.slow.isEmpty else { return false }
    switch KeyMap.lookup([key], in: isPublishing ? .thread : mode) {
    case .command(.session(.quit)): return true
    case .command(let command): return command.leavesPane && isStarting && blog.journey.typedAhead.isEmpty
    case .pending, .none: return false
    }
  }

  private mutating func takesDigit(_ key: KeyPress) -> Bool {
    guard key.modifiers.isEmpty, case .character(let character) = key.key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || keys.count != nil
    else { return false }
    keys.count = min((keys.count ?? 0) * 10 + digit, Session.largestCount)
    return true
  }

  private mutating func pressUnknown(_ sequence: [KeyPress], in mode: Mode) -> [Effect] {
    keys.count = nil
    guard let key = sequence.last else { return [] }
    // Escape leaves a sequence as it leaves a number: nothing was meant.
    if sequence.count > 1, key == KeyPress(.escape) { return [] }
    if mode == .composer || mode == .preview || mode == .prompt, sequence.count == 1, key.modifiers.isEmpty,
      case .character(let character) = key.key
    {
      // Whoever types means the text, whatever shows.
      if mode == .preview { blog.composer?.stage = .writing }
      return write(.insert(String(character)))
    }
    // Some terminals tell Shift, Control and Alt of these as well, and fingers are late.
    if sequence.count == 1, !key.modifiers.isEmpty, [.enter, .backspace, .delete].contains(key.key) {
      return press(KeyPress(key.key))
    }
    // Terminals send Alt as a leading Escape; where Alt means nothing, the person pressed Escape and then a key.
    // Not where Escape ends something: a slip of the finger must not close the text or the program.
    if sequence.count == 1, key.modifiers.contains(.alt), mode != .composer, mode != .preview, mode != .list {
      let effects = press(KeyPress(.escape))
      return effects + press(KeyPress(key.key, key.modifiers.subtracting(.alt)))
    }
    let notation = sequence.map(\.notation).joined()
    notice = .screen(.unknownKeys(notation, help: KeyMap.key(for: .session(.help))))
    return []
  }

  private mutating func pressOnFailure(_ key: KeyPress) -> [Effect] {
    switch KeyMap.lookup([key], in: .list) {
    case .command(.session(.redraw)): return [.screen(.redraw)]
    case .command(.session(.suspend)): return [.screen(.suspend)]
    case .command(.list(.leave)), .command(.session(.quit)), .command(.list(.endSearch)): return [.screen(.quit)]
    case .command, .pending, .none: return []
    }
  }

  private mutating func pressOnTooSmall(_ key: KeyPress) -> [Effect] {
    switch KeyMap.lookup([key], in: .list) {
    case .command(.session(.redraw)): return [.screen(.redraw)]
    case .command(.session(.suspend)): return [.screen(.suspend)]
    case .command(.session(.quit)): return leave()
    case .command, .pending, .none: return []
    }
  }

  /// Whether what is typed now is meant for something that is still on its way.
  private var isAwaiting: Bool {
    switch blog.journey.pending {
    case .opening where blog.composer == nil, .starting, .row: true
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
    .list(.open), .blog(.reply), .blog(.replyQuoting), .blog(.toggleRead), .blog(.toggleStar), .blog(.markThread),
    .blog(.openLink), .blog(.copyLink), .blog(.nextPost), .blog(.previousPost), .blog(.nextMatch),
    .blog(.previousMatch),
  ]

  /// Whether a key is about the selected post while its row is still on its way, or about a list that is.
  private func needsRow(_ key: KeyPress) -> Bool {
    guard blog.list.pending != nil || !isListKnown, opening == nil, mode == .list, keys.pending.isEmpty,
      case .command(let command) = KeyMap.lookup([key], in: .list)
    else { return false }
    let moves = if case .list(.move) = command { true } else { false }
    if !isListKnown { return moves || Session.needingRow.contains(command) }
    if blog.list.showsAnother, moves { return true }
    return blog.list.count > 0 && (blog.list.selected == nil || blog.list.showsAnother)
      && Session.needingRow.contains(command)
  }

  /// Keeps a key for later, unless it has a meaning right now: Esc gives up waiting for a post, and J and K go past it.
  ///
  /// - Returns: nil where it has one.
  private mutating func wait(for key: KeyPress) -> [Effect]? {
    if blog.journey.pending != nil, keys.pending.isEmpty, case .command(let command) = KeyMap.lookup([key], in: mode) {
      if command == .session(.redraw) || command == .session(.suspend) { return nil }
      let leaves = command.leavesPane || command == .list(.endSearch)
      let cancels = command == .prompt(.cancel) || command == .window(.close)
      switch blog.journey.pending {
      case .opening where blog.journey.typedAhead.isEmpty && command.goesToNeighbour: return nil
      case .opening where blog.journey.typedAhead.isEmpty && leaves: return giveUpPending()
      case .seeking where !isTypingReplyAhead && (leaves || cancels): return giveUpPending()
      case .row where !isTypingReplyAhead && leaves: return giveUpPending()
      case .opening, .seeking, .row, .starting, nil: break
      }
    }
    typeAhead(.terminal(.keyPressed(key)))
    return []
  }

  /// The person does not want to wait any more.
  private mutating func giveUpPending() -> [Effect] {
    notice = .going(.notOpened)
    let kept = giveUpTypedAhead(since: .notOpened)
    blog.journey.pending = nil
    return kept
  }

  mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    if isAwaiting || mode == .reader && blog.journey.typedAhead.isWritingReply {
      typeAhead(.terminal(.textPasted(text)))
      return []
    }
    switch mode {
    case .composer, .preview:
      blog.composer?.stage = .writing
      return write(.insert(text))
    case .prompt: return write(.insert(String(text.map { $0.isNewline ? " " : $0 })))
    case .list, .reader, .thread, .window, .question:
      notice = .screen(.nothingTakesPaste)
      return []
    }
  }

  /// Does what a key asked for.
  mutating func perform(_ command: Command, in mode: Mode) -> [Effect] {
    switch command {
    case .session(let command): return perform(command)
    case .blog(let command): return perform(command)
    case .list(let command): return perform(command)
    case .post(let command): return perform(command)
    case .thread(let command): return perform(command)
    case .composer(let command): return perform(command)
    case .prompt(let command): return perform(command)
    case .window(let command): return perform(command)
    case .question(let command): return answer(command)
    }
  }

  private mutating func perform(_ command: SessionCommand) -> [Effect] {
    switch command {
    case .redraw: return [.screen(.redraw)]
    case .suspend: return [.screen(.suspend)]
    case .help: showHelp()
    case .quit: return leave()
    case .nextPane: return moveFocus(by: 1)
    case .previousPane: return moveFocus(by: -1)
    case .zoom: changeLayout { $0.isZoomed.toggle() }
    case .narrower: return changeMeasure(by: -2 * (keys.count ?? 1))
    case .wider: return changeMeasure(by: 2 * (keys.count ?? 1))
    case .growPane: return changeShare(by: 2 * (keys.count ?? 1))
    case .shrinkPane: return changeShare(by: -2 * (keys.count ?? 1))
    case .commandLine: prompt = Prompt(.commandLine, label: .commandLine)
    }
    return []
  }

  private mutating func perform(_ command: BlogCommand) -> [Effect] {
    switch command {
    case .nextPost: return openNeighbour(keys.count ?? 1)
    case .previousPost: return openNeighbour(-(keys.count ?? 1))
    case .jumpBack: return jumpBack()
    case .reload: return reload()
    case .search: beginSearch()
    case .nextMatch: return goToMatch(by: 1)
    case .previousMatch: return goToMatch(by: -1)
    case .searchEverything: beginTextSearch()
    case .openLink: return openLink()
    case .copyLink: return copyLink()
    case .toggleRead: return focus == .thread ? toggleCommentRead() : toggleRead()
    case .markThread: return askToMarkThread()
    case .toggleStar: return toggleStar()
    case .undo: return undo()
    case .reply: return reply(quoting: false)
    case .replyQuoting: return reply(quoting: true)
    case .replies: return showReplies()
    }
    return []
  }
}
