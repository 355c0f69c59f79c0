/// What is said of the keys of the composer, by their rows' names.
public enum WritingKeys: String, Hashable, Sendable, CaseIterable {
  case publish, preview, editor, scrollParentDown, scrollParentUp, keepDraft, help

  var text: String {
    switch self {
    case .publish: "publish the reply"
    case .preview: "see how the reply will look; Tab or typing goes back"
    case .editor: "go on in $VISUAL or $EDITOR"
    case .scrollParentDown: "scroll what is answered"
    case .scrollParentUp: "scroll it back"
    case .keepDraft: "keep the draft and close"
    case .help: "help"
    }
  }

  var hint: String? {
    switch self {
    case .publish: "publish"
    case .preview: "preview"
    case .editor: "editor"
    case .keepDraft: "keep draft"
    case .help: "help"
    case .scrollParentDown, .scrollParentUp: nil
    }
  }
}
