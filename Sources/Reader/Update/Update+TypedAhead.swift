import Blog
import Screen

/// Replies that were typed into a post that is still being opened: where it never opens, they become drafts.
extension Model {
  /// What typing so far comes to.
  private struct TypedReplies {
    var texts: [String] = []
    /// Whether the next key goes on with the last of them.
    var isWriting = false
  }

  /// What was typed for the post that is being opened.
  private var typedReplies: TypedReplies {
    var typed = TypedReplies()
    guard let opening = openingPost else { return typed }
    var buffer = TextBuffer(text: "")
    if case .reply = opening.then { typed.isWriting = true }
    func end() {
      if !buffer.isBlank { typed.texts.append(buffer.text) }
      buffer = TextBuffer(text: "")
    }
    for message in typedAhead {
      guard typed.isWriting else {
        if case .keyPressed(let key) = message { typed.isWriting = Model.beginsReply(key) }
        continue
      }
      switch Model.edit(by: message) {
      case .write(let edit): buffer.apply(edit, viewport: Size(columns: 72, rows: 24))
      case .publish, .closeComposer:
        end()
        typed.isWriting = false
      default: break
      }
    }
    end()
    return typed
  }

  /// Whether letters that are typed now are meant for a reply.
  var isTypingReplyAhead: Bool { typedReplies.isWriting }

  private static func beginsReply(_ key: KeyPress) -> Bool {
    switch KeyMap.lookup([key], in: .reader) {
    case .command(.reply), .command(.replyQuoting): true
    default: false
    }
  }

  /// What a message does in a composer.
  private static func edit(by message: Message) -> Command? {
    if case .textPasted(let text) = message { return .write(.insert(text)) }
    guard case .keyPressed(let key) = message else { return nil }
    if case .command(let command) = KeyMap.lookup([key], in: .composer) { return command }
    guard key.modifiers.isEmpty, case .character(let character) = key.key else { return nil }
    return .write(.insert(String(character)))
  }

  /// The same as drafts.
  mutating func keepTypedReplies() -> [Effect] {
    guard let post = opening else { return [] }
    let texts = typedReplies.texts
    guard !texts.isEmpty else { return [] }
    typedAhead = []
    return texts.map { text in
      .keepTyped(
        ReplyTarget(
          post: post, postFeedID: list.summary(of: post)?.feedID ?? "", comment: nil, text: text,
          author: reading.identity ?? Identity(name: ""), replaces: nil))
    }
  }
}
