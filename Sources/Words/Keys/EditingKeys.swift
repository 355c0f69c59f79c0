/// What is said of the keys that edit text, by their rows' names.
public enum EditingKeys: String, Hashable, Sendable, CaseIterable {
  case newline, deleteBackward, deleteForward, killWordBackward, killWordForward, killToLineEnd, killToLineStart, yank,
    yankPop, transpose, undo, redo, left, right, up, down, wordLeft, wordRight, lineStart, lineEnd, textStart, textEnd,
    pageUp, pageDown

  var text: String {
    switch self {
    case .newline: "new line"
    case .deleteBackward: "delete the character before"
    case .deleteForward: "delete the character under the cursor"
    case .killWordBackward: "kill the word before"
    case .killWordForward: "kill the word after"
    case .killToLineEnd: "kill to the end of the line"
    case .killToLineStart: "kill to the beginning of the line"
    case .yank: "put back what was killed"
    case .yankPop: "after that: what was killed before it"
    case .transpose: "swap two characters"
    case .undo: "undo"
    case .redo: "redo"
    case .left: "one character left"
    case .right: "one character right"
    case .up: "one row up"
    case .down: "one row down"
    case .wordLeft: "one word left"
    case .wordRight: "one word right"
    case .lineStart: "beginning of the line"
    case .lineEnd: "end of the line"
    case .textStart: "beginning of the text"
    case .textEnd: "end of the text"
    case .pageUp: "page up"
    case .pageDown: "page down"
    }
  }
}
