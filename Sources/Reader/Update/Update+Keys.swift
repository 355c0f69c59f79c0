import Screen

extension Model {
  /// Largest number that can be typed before a command.
  static let largestCount = 9_999_999

  mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    if failure != nil { return pressOnFailure(key) }
    if isAwaiting {
      if leavesAtOnce(key) { return leave() }
      if let effects = wait(for: key) { return effects }
    }
    // What was typed while the terminal's line was still cooked ends its lines so.
    var key = key == KeyPress(.character("j"), .control) && mode != .composer ? KeyPress(.enter) : key
    // A Tab with more behind it: text where one writes.
    if key == KeyPress(.character("\t")), mode != .composer { key = KeyPress(mode == .prompt ? .character(" ") : .tab) }
    if needsRow(key) {
      pending = .row
      typeAhead(.keyPressed(key))
      return []
    }
    if waitsForPage(key) { return [] }
    if layout.arrangement == .tooSmall, mode != .composer { return pressOnTooSmall(key) }
    let mode = mode
    if [.list, .reader, .thread, .window].contains(mode), pendingKeys.isEmpty, takesDigit(key) { return [] }

    let sequence = pendingKeys + [key]
    pendingKeys = []
    switch KeyMap.lookup(sequence, in: mode) {
    case .command(let command):
      let effects = perform(command, in: mode)
      count = nil
      return effects
    case .pending:
      pendingKeys = sequence
      return []
    case .none:
      return pressUnknown(sequence, in: mode)
    }
  }

  /// Whether a key ends the program though what it may be meant for is still on its way. Nobody waits for a disk that
  /// does not answer only to leave.
  private func leavesAtOnce(_ key: KeyPress) -> Bool {
    guard pendingKeys.isEmpty, !isTypingReplyAhead else { return false }
    // What was typed behind a reply that is being published is meant for the thread.
    let isPublishing = composer?.isPublishing == true
    guard pending != nil || isPublishing && !slowWrites.isEmpty else { return false }
    switch KeyMap.lookup([key], in: isPublishing ? .thread : mode) {
    case .command(.quit): return true
    case .command(.back): return isStarting && typedAhead.isEmpty
    case .command, .pending, .none: return false
    }
  }

  private mutating func takesDigit(_ key: KeyPress) -> Bool {
    guard key.modifiers.isEmpty, case .character(let character) = key.key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return false }
    count = min((count ?? 0) * 10 + digit, Model.largestCount)
    return true
  }

  private mutating func pressUnknown(_ sequence: [KeyPress], in mode: Mode) -> [Effect] {
    count = nil
    guard let key = sequence.last else { return [] }
    // Escape leaves a sequence as it leaves a number: nothing was meant.
    if sequence.count > 1, key == KeyPress(.escape) { return [] }
    if mode == .composer || mode == .preview || mode == .prompt, sequence.count == 1, key.modifiers.isEmpty,
      case .character(let character) = key.key
    {
      // Whoever types means the text, whatever shows.
      if mode == .preview { composer?.stage = .writing }
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
    notice = .info("\(notation) does nothing here. \(KeyMap.key(for: .help, in: .list) ?? "?") shows the keys.")
    return []
  }

  private mutating func pressOnFailure(_ key: KeyPress) -> [Effect] {
    switch KeyMap.lookup([key], in: .list) {
    case .command(.redraw): return [.redraw]
    case .command(.suspend): return [.suspend]
    case .command(.back), .command(.quit), .command(.endSearch): return [.quit]
    default: return []
    }
  }

  private mutating func pressOnTooSmall(_ key: KeyPress) -> [Effect] {
    switch KeyMap.lookup([key], in: .list) {
    case .command(.redraw): return [.redraw]
    case .command(.suspend): return [.suspend]
    case .command(.quit): return leave()
    default: return []
    }
  }

  /// Whether what is typed now is meant for something that is still on its way.
  private var isAwaiting: Bool {
    switch pending {
    case .opening where composer == nil, .starting, .row: true
    case .seeking where isSeeking: true
    case .opening, .seeking, nil: composer?.isPublishing == true
    }
  }

  /// Whether a post is looked for that keys are meant for. Whoever types a search does not wait for each letter.
  private var isSeeking: Bool {
    if case .search = prompt?.purpose { return false }
    return true
  }

  /// Commands of the list that are about the selected post.
  private static let needingRow: Set<Command> = [
    .open, .reply, .replyQuoting, .toggleRead, .toggleStar, .markThread, .openInBrowser, .copyLink, .nextPost,
    .previousPost, .nextMatch, .previousMatch,
  ]

  /// Commands that move in the list.
  private static let movingInList: Set<Command> = [
    .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom,
  ]

  /// Whether a key is about the selected post while its row is still on its way, or about a list that is.
  private func needsRow(_ key: KeyPress) -> Bool {
    guard list.pending != nil || !isListKnown, opening == nil, mode == .list, pendingKeys.isEmpty,
      case .command(let command) = KeyMap.lookup([key], in: .list)
    else { return false }
    if !isListKnown { return Model.movingInList.contains(command) || Model.needingRow.contains(command) }
    if list.showsAnother, Model.movingInList.contains(command) { return true }
    return list.count > 0 && (list.selected == nil || list.showsAnother) && Model.needingRow.contains(command)
  }

  /// Keeps a key for later, unless it has a meaning right now: Esc gives up waiting for a post, and J and K go past it.
  ///
  /// - Returns: nil where it has one.
  private mutating func wait(for key: KeyPress) -> [Effect]? {
    if pending != nil, pendingKeys.isEmpty, case .command(let command) = KeyMap.lookup([key], in: mode) {
      switch (pending, command) {
      case (_, .redraw), (_, .suspend): return nil
      case (.opening, .nextPost), (.opening, .previousPost): if typedAhead.isEmpty { return nil }
      case (.opening, .back), (.opening, .endSearch): if typedAhead.isEmpty { return giveUpPending() }
      case (.seeking, .back), (.seeking, .endSearch), (.seeking, .cancel), (.row, .back), (.row, .endSearch):
        if !isTypingReplyAhead { return giveUpPending() }
      default: break
      }
    }
    typeAhead(.keyPressed(key))
    return []
  }

  /// The person does not want to wait any more.
  private mutating func giveUpPending() -> [Effect] {
    notice = .info("Not opened.")
    let kept = giveUpTypedAhead(since: "Not opened.")
    pending = nil
    return kept
  }

  mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    if isAwaiting || mode == .reader && typedAhead.isWritingReply {
      typeAhead(.textPasted(text))
      return []
    }
    switch mode {
    case .composer, .preview:
      composer?.stage = .writing
      return write(.insert(text))
    case .prompt: return write(.insert(String(text.map { $0.isNewline ? " " : $0 })))
    default:
      notice = .info("Nothing here takes pasted text.")
      return []
    }
  }

  /// Does what a key asked for.
  mutating func perform(_ command: Command, in mode: Mode) -> [Effect] {
    switch command {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .help where mode != .window || window?.content != .help:
      window = Window(.help)
      return []
    default: break
    }
    switch mode {
    case .question: return answer(command)
    case .prompt: return performInPrompt(command)
    case .window: return performInWindow(command)
    case .composer, .preview: return performInComposer(command)
    case .list, .reader, .thread: return performInPane(command)
    }
  }

  private mutating func performInPane(_ command: Command) -> [Effect] {
    switch command {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom: return move(command)
    case .nextComment, .previousComment, .nextSibling, .previousSibling, .nextTop, .previousTop, .parent, .fold,
      .foldRoot, .foldAll, .unfoldAll, .toggleLinkBacks:
      return performInThread(command)
    case .open: return openSelected()
    case .back: return goBack()
    case .quit: return leave()
    case .reload: return reload()
    case .endSearch:
      if search == nil, !clearListFilter() {
        if loading != nil { return stopReading() }
        notice = .info("q quits.")
      }
      search = nil
    case .nextPane: return moveFocus(by: 1)
    case .previousPane: return moveFocus(by: -1)
    case .nextPost: return openNeighbour(count ?? 1)
    case .previousPost: return openNeighbour(-(count ?? 1))
    case .scrollLeft: scrollSideways(by: -8 * (count ?? 1))
    case .scrollRight: scrollSideways(by: 8 * (count ?? 1))
    case .footnote: return goToFootnote()
    case .toggleLinkNumbers: return toggleLinkNumbers()
    case .zoom: changeLayout { $0.isZoomed.toggle() }
    case .narrower: return changeMeasure(by: -2 * (count ?? 1))
    case .wider: return changeMeasure(by: 2 * (count ?? 1))
    case .growPane: return changeShare(by: 2 * (count ?? 1))
    case .shrinkPane: return changeShare(by: -2 * (count ?? 1))
    case .search: beginSearch()
    case .nextMatch: return goToMatch(by: 1)
    case .previousMatch: return goToMatch(by: -1)
    case .contents: showContents()
    case .links:
      if let number = count { return followLink(numbered: number) }
      showLinks()
    case .replies: return showReplies()
    case .commandLine: prompt = Prompt(.commandLine, label: ":")
    case .openInBrowser: return openLink()
    case .copyLink: return copyLink()
    case .jumpBack: return jumpBack()
    case .toggleRead: return focus == .thread ? toggleCommentRead() : toggleRead()
    case .markThread: return askToMarkThread()
    case .foldRead: return foldRead()
    case .filterThread: return beginFilter()
    case .filterList: beginListFilter()
    case .cycleListOrder: return cycleListOrder()
    case .searchEverything: beginTextSearch()
    case .cycleOrder: return cycleOrder()
    case .toggleFlat: return toggleFlat()
    case .toggleInferred: return toggleInferred()
    case .toggleStar: return toggleStar()
    case .reply: return reply(quoting: false)
    case .replyQuoting: return reply(quoting: true)
    case .edit: return editSelected()
    case .delete: return askToDelete()
    case .undo: return undo()
    default: break
    }
    return []
  }
}
