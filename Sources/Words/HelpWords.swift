/// Headings of the help window.
public enum HelpWords: Hashable, Sendable {
  /// Keys that hold where help was asked for.
  case here(Place)
  case mouse
  /// Keys of one's own that do more than one thing.
  case ownKeys
  /// What the window shows only: rows that say a text.
  case filter(String)
  /// No row says it.
  case nothing

  /// Where help was asked for.
  public enum Place: Hashable, Sendable {
    case shelf, list, reader, thread, window, prompt, question, composer, preview
  }

  /// The words.
  public var text: String {
    switch self {
    case .here(.shelf): "Here, in the list of blogs"
    case .here(.list): "Here, in the post list"
    case .here(.reader): "Here, in the post"
    case .here(.thread): "Here, in the comments"
    case .here(.window): "Here, in a window"
    case .here(.prompt): "Here, in a line of input"
    case .here(.question): "Here, at a question"
    case .here(.composer): "Here, in the composer"
    case .here(.preview): "Here, in the preview"
    case .mouse: "Mouse"
    case .ownKeys: say("Keys of your own", fi: "Omat näppäimet")
    case .filter(let text): "“\(text)”"
    case .nothing: "No key or command says that."
    }
  }
}

/// What the mouse does.
public enum MouseHelp: Hashable, Sendable, CaseIterable {
  case wheel, click, doubleClick, marking

  /// What is done with it.
  public var name: String {
    switch self {
    case .wheel: "wheel"
    case .click: "click"
    case .doubleClick: "double-click"
    case .marking: "Shift-drag"
    }
  }

  /// What that does.
  public var text: String {
    switch self {
    case .wheel: "scrolls what is under it"
    case .click: "gives a pane the keys, and selects a post or comment"
    case .doubleClick: "opens the post"
    case .marking: "marks text, as the terminal does"
    }
  }
}
