/// What is said of keys, the terminal and the panes.
public enum ScreenNotice: Hashable, Sendable {
  /// Keys that mean nothing here; `help` is the key that shows those that do.
  case unknownKeys(String, help: String)
  /// Keys that mean nothing in a pane, but in others.
  case keysElsewhere(String, here: PaneName, there: [PaneName], help: String)
  case nothingTakesPaste
  /// What was pasted was read as Windows-1252.
  case pasteConverted
  case undecodable(UInt8)
  case orderMissed
  /// So many keys wait already.
  case tooManyKeys(Int)
  /// The text's greatest width, in columns.
  case measure(Int)
  case onePane
  case openFirst
  case quitKey
  case unknownCommand(String, nearest: String?)

  var isError: Bool {
    switch self {
    case .pasteConverted, .undecodable, .orderMissed, .tooManyKeys, .unknownCommand: true
    case .unknownKeys, .keysElsewhere, .nothingTakesPaste, .measure, .onePane, .openFirst, .quitKey: false
    }
  }

  var text: String {
    switch self {
    case .unknownKeys(let keys, let help): "\(keys) does nothing here. \(help) shows the keys."
    case .keysElsewhere(let keys, let here, let there, let help):
      "\(keys) does nothing in \(here.text), but in \(Self.listed(there.map(\.text))). "
        + "\(help) shows the keys."
    case .nothingTakesPaste: "Nothing here takes pasted text."
    case .pasteConverted: "What was pasted is no UTF-8 text, and was read as Windows-1252."
    case .undecodable(let byte):
      "A key sent the byte \(String(byte, radix: 16, uppercase: true)), which is no UTF-8 text: nothing was typed. "
        + "Set the terminal to UTF-8."
    case .orderMissed: "Hebrew and Arabic stand as they were typed: libfribidi0 is not installed."
    case .tooManyKeys(let count): "More than \(count) keys wait already: what you type now is lost."
    case .measure(let columns): "Text is at most \(columns) columns wide."
    case .onePane: "There is one pane on the screen."
    case .openFirst: "Enter opens a post first."
    case .quitKey: "q quits."
    case .unknownCommand(let input, let nearest):
      "There is no command “\(input)” here. "
        + (nearest.map { "Did you mean :\($0)? " } ?? "") + "Tab behind : shows what there is."
    }
  }

  /// “a”, “a and b”, “a, b and c”.
  private static func listed(_ names: [String]) -> String {
    guard names.count > 2, let last = names.last else { return names.joined(separator: " and ") }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}

/// How sentences call a pane.
public enum PaneName: Hashable, Sendable {
  case blogs, list, post, comments

  var text: String {
    switch self {
    case .blogs: "the list of blogs"
    case .list: "the list"
    case .post: "the post"
    case .comments: "the comments"
    }
  }
}
