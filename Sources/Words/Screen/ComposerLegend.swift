/// What stands above the composer. Titles and names are made safe for the screen.
public enum ComposerLegend: Hashable, Sendable {
  case editedReply
  case replyToPost(title: String)
  case replyToMissing
  case reply(to: Int, name: String)
  /// Under whose name.
  case signed(String)

  /// The words.
  public var text: String {
    switch self {
    case .editedReply: "Your reply, edited"
    case .replyToPost(let title): "Reply to “\(title)”"
    case .replyToMissing: "Reply to a comment that is not here"
    case .signed(let name): "as \(name)"
    case .reply(let number, let name): "Reply to \(number) \(name)"
    }
  }
}

/// What is known of the words in the composer.
public enum ComposerState: Hashable, Sendable {
  case notOnDisk, publishing, notSaved, preview, empty, changed, saved

  /// The words.
  public var text: String {
    switch self {
    case .notOnDisk: "not on disk yet"
    case .publishing: "publishing …"
    case .notSaved: "not saved"
    case .preview: "preview"
    case .empty: "Markdown"
    case .changed: "…"
    case .saved: "draft saved"
    }
  }
}

/// What no disk has yet.
public enum UnsavedWords: Hashable, Sendable {
  case drafts(Int)
  case typed

  /// The words.
  public var text: String {
    switch self {
    case .drafts(1): "A draft is not on disk yet."
    case .drafts(let count): "\(count) drafts are not on disk yet."
    case .typed: "What you type is not on disk yet."
    }
  }
}
