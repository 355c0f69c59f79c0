import Screen

/// Keys and pastes that came while a post was being read, say: they are meant for what comes then.
public struct TypedAhead: Equatable, Sendable {
  /// In the order in which they came.
  public private(set) var messages: [Message] = []
  /// What the next one is meant for.
  private var aim = TypingAim(.pane)
  /// Whether words of a reply are among them.
  private var hasReply = false
  /// How many of them a copy on disk has the words of, and whether the next copy is due.
  private var copied = 0
  private var isCopyDue = false
  /// Whether that copy is on disk.
  private var isKept = false

  /// Whether there are none.
  public var isEmpty: Bool { messages.isEmpty }
  /// How many there are; a paste counts as one.
  public var count: Int { messages.count }
  /// Whether letters that are typed now are meant for a reply.
  var isWritingReply: Bool { aim.place == .reply || aim.place == .preview }

  /// - Parameter start: what the first of them is meant for; later ones go where those before led.
  mutating func append(_ message: Message, from start: TypingAim) {
    if messages.isEmpty { aim = start }
    messages.append(message)
    _ = aim.follow(message)
    hasReply = hasReply || isWritingReply
  }

  /// Whether a copy of the words is to be made soon, and nobody has been told yet.
  mutating func beginCopying() -> Bool {
    guard hasReply, messages.count > copied, !isCopyDue else { return false }
    isCopyDue = true
    return true
  }

  /// Whether a copy is to be made now.
  mutating func copyIsMade() -> Bool {
    guard isCopyDue else { return false }
    isCopyDue = false
    copied = messages.count
    isKept = false
    return true
  }

  /// The copy that was asked for is made.
  mutating func copyIsKept() { isKept = true }

  /// Whether words of a reply are among them that no disk has, though they had their time.
  var isUnsaved: Bool { hasReply && copied > 0 && !isKept }

  /// Takes all of them out.
  mutating func take() -> [Message] {
    defer { self = TypedAhead() }
    return messages
  }
}

/// What keys are meant for, as far as can be told before anything has come of those before them.
struct TypingAim: Equatable, Sendable {
  enum Place: Hashable, Sendable {
    case pane
    /// A line of input.
    case prompt
    /// The text of a reply.
    case reply
    /// How that text will look.
    case preview
  }

  var place: Place
  /// Keys of an unfinished sequence.
  private var sequence: [KeyPress] = []

  init(_ place: Place) { self.place = place }

  /// Goes on to what follows. Returns what the message changes in the text of a reply.
  mutating func follow(_ message: Message) -> TextBuffer.Edit? {
    if case .terminal(.textPasted(let text)) = message { return place == .reply ? .insert(text) : nil }
    guard case .terminal(.keyPressed(let key)) = message else { return nil }
    switch place {
    case .pane: followInPane(key)
    case .prompt:
      if let command = KeyMap.lookup([key], in: .prompt).first,
        [.prompt(.accept), .prompt(.finish), .prompt(.cancel)].contains(command)
      {
        place = .pane
      }
    case .reply: return followInReply(key)
    case .preview:
      guard let command = KeyMap.lookup([key], in: .preview).first else { return nil }
      if command == .composer(.preview) { place = .reply }
      if command == .composer(.publish) || command == .composer(.close) { place = .pane }
    }
    return nil
  }

  private mutating func followInPane(_ key: KeyPress) {
    let keys = sequence + [key]
    sequence = []
    // The panes differ in little; where a key of the list alone opens a line of input, it does so in all of them here.
    for mode in [Mode.reader, .list] {
      switch KeyMap.lookup(keys, in: mode) {
      case .command(.blog(.reply)), .command(.blog(.replyQuoting)): place = .reply
      case .command(.blog(.search)), .command(.session(.commandLine)), .command(.blog(.searchEverything)),
        .command(.list(.filter)):
        place = .prompt
      case .pending: sequence = keys
      case .command, .several, .none: break
      }
    }
  }

  private mutating func followInReply(_ key: KeyPress) -> TextBuffer.Edit? {
    guard let command = KeyMap.lookup([key], in: .composer).first else {
      guard key.modifiers.isEmpty, case .character(let character) = key.key else { return nil }
      return .insert(String(character))
    }
    if case .composer(.write(let edit)) = command { return edit }
    if command == .composer(.preview) { place = .preview }
    if command == .composer(.publish) || command == .composer(.close) { place = .pane }
    return nil
  }
}
