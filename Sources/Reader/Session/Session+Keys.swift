import Screen
import Words

extension Session {
  /// Largest number that can be typed before a command.
  static let largestCount = 9_999_999

  mutating func press(_ typed: KeyPress) -> [Effect] {
    if readsOn(typed) { return [] }
    notice = nil
    walking = isLinear ? LinearWalking(place: linearPlace) : nil
    blog.syncing.remark = nil
    keys.rest = []
    var key = KeyMap.current.translated(typed, after: keys.pending, in: mode)
    if blog.failure != nil { return pressOnFailure(key) }
    if isAwaiting {
      if let leaving = leavesAtOnce(key) { return carryOut([leaving]) }
      if let effects = wait(for: key) { return effects }
    }
    // What was typed while the terminal's line was still cooked ends its lines so.
    key = key == KeyPress(.character("j"), .control) && mode != .composer ? KeyPress(.enter) : key
    // A Tab with more behind it: text where one writes.
    if key == KeyPress(.character("\t")), mode != .composer { key = KeyPress(mode == .prompt ? .character(" ") : .tab) }
    if stopsPicture(key) { return carryOut(blog.picture?.work.cancel ?? []) }
    if needsRow(key) {
      blog.journey.pending = .row
      typeAhead(.terminal(.keyPressed(key)))
      return []
    }
    if waitsForPage(key) { return [] }
    if PaneLayout.isTooSmall(size), mode != .composer, mode != .prompt { return pressOnTooSmall(key) }
    let mode = mode
    if Mode.screens.contains(mode) || mode == .window, keys.pending.isEmpty, takesDigit(key) { return takeNumbered() }

    let sequence = keys.pending + [key]
    keys.pending = []
    switch KeyMap.lookup(sequence, in: mode) {
    case .command(let command):
      let effects = perform(command)
      keys.count = nil
      return effects
    case .several(let command, let rest):
      let effects = perform(command)
      keys.count = nil
      keys.rest = rest
      return effects + goOn()
    case .pending:
      keys.pending = sequence
      return []
    case .none:
      return pressUnknown(sequence, in: mode)
    }
  }

  /// Does what a key asks for behind its first command, as soon as nothing is waited for.
  mutating func goOn() -> [Effect] {
    var effects: [Effect] = []
    while let name = keys.rest.first, !isAwaiting, !isPageAwaited {
      keys.rest.removeFirst()
      guard let command = KeyMap.command(named: name, in: mode) else {
        keys.rest = []
        notice = .screen(.unknownCommand(name, nearest: nil))
        break
      }
      effects += perform(command)
    }
    return effects
  }

  /// In a window of pieces a number takes its row, as soon as it can be no larger one.
  private mutating func takeNumbered() -> [Effect] {
    guard mode == .window, case .pieces(_, let pieces) = window?.content, let number = keys.count else { return [] }
    if number * 10 <= pieces.count { return [] }
    defer { keys.count = nil }
    return number <= pieces.count ? perform(.window(.accept)) : []
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
    guard let last = sequence.last, !saysRow(sequence, in: mode) else { return [] }
    // Escape leaves a sequence as it leaves a number: nothing was meant.
    if sequence.count > 1, last == KeyPress(.escape) { return [] }
    if mode == .composer || mode == .preview || mode == .prompt, sequence.count == 1, last.modifiers.isEmpty,
      case .character(let character) = last.key
    {
      // Whoever types means the text, whatever shows.
      if mode == .preview { blog.composer?.stage = .writing }
      return write(.insert(String(character)))
    }
    // Some terminals tell Shift, Control and Alt of these as well, and fingers are late.
    if sequence.count == 1, !last.modifiers.isEmpty, [.enter, .backspace, .delete].contains(last.key) {
      return press(KeyPress(last.key))
    }
    // Terminals send Alt as a leading Escape; where Alt means nothing, the person pressed Escape and then a key.
    // Not where Escape ends something: a slip of the finger must not close the text or the program.
    if sequence.count == 1, last.modifiers.contains(.alt), ![.composer, .preview, .list, .shelf].contains(mode) {
      let effects = press(KeyPress(.escape))
      return effects + press(KeyPress(last.key, last.modifiers.subtracting(.alt)))
    }
    let notation = sequence.map(\.notation).joined()
    // Where letters are text, only F1 is a key for help.
    let help: Command = mode == .composer || mode == .preview ? .composer(.help) : .session(.help)
    let key = KeyMap.key(for: help)
    let others = Mode.panes(besides: mode).filter { KeyMap.lookup(sequence, in: $0).isCommand }.compactMap(\.paneName)
    if let here = mode.paneName, !others.isEmpty {
      notice = .screen(.keysElsewhere(notation, here: here, there: others, help: key))
    } else {
      notice = .screen(.unknownKeys(notation, help: key))
    }
    return []
  }

  private mutating func pressOnFailure(_ key: KeyPress) -> [Effect] {
    switch KeyMap.lookup([key], in: .list) {
    case .command(.session(.redraw)): return [.screen(.redraw)]
    case .command(.session(.suspend)): return [.screen(.suspend)]
    case .command(.session(.quit)): return [.screen(.quit)]
    case .command(.list(.leave)), .command(.list(.endSearch)), .command(.session(.shelf)):
      return carryOut([.screen(.leaveBlog)])
    case .command, .several, .pending, .none: return []
    }
  }

  private mutating func pressOnTooSmall(_ key: KeyPress) -> [Effect] {
    switch KeyMap.lookup([key], in: .list) {
    case .command(.session(.redraw)): return [.screen(.redraw)]
    case .command(.session(.suspend)): return [.screen(.suspend)]
    case .command(.session(.quit)): return carryOut(leave())
    case .command, .several, .pending, .none: return []
    }
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
    case .shelf, .list, .reader, .thread, .window, .question:
      notice = .screen(.nothingTakesPaste)
      return []
    }
  }

  /// Edits the composer's text, or the prompt's.
  private mutating func write(_ edit: TextBuffer.Edit) -> [Effect] {
    carryOut(prompt == nil ? writeInComposer(edit) : writeInPrompt(edit))
  }
}

extension Mode {
  /// The other panes, in their order on the screen.
  fileprivate static func panes(besides mode: Mode) -> [Mode] { [.list, .reader, .thread].filter { $0 != mode } }

  /// How sentences call it; nil where it is no pane.
  fileprivate var paneName: PaneName? {
    switch self {
    case .list: .list
    case .reader: .post
    case .thread: .comments
    case .shelf: .blogs
    case .window, .prompt, .question, .composer, .preview: nil
    }
  }
}

extension KeyMap.Lookup {
  fileprivate var isCommand: Bool { first != nil }
}
