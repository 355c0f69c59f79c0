extension TextBuffer {
  /// The keys that edit, as readline and other editors have them, in the notation of the key table, most useful name
  /// first. Characters without a modifier write themselves and are not listed.
  public static let keys: [(keys: [String], edit: Edit, help: String)] = [
    (["Enter", "C-j"], .newline, "new line"),
    (["Backspace", "C-h"], .deleteBackward, "delete the character before"),
    (["Del", "C-d"], .deleteForward, "delete the character under the cursor"),
    (["C-w", "M-Backspace"], .deleteWordBackward, "kill the word before"),
    (["M-d", "C-Del"], .deleteWordForward, "kill the word after"),
    (["C-k"], .killToLineEnd, "kill to the end of the line"),
    (["C-u"], .killToLineStart, "kill to the beginning of the line"),
    (["C-y"], .yank, "put back what was killed"),
    (["M-y"], .yankPop, "after that: what was killed before it"),
    (["C-t"], .transpose, "swap two characters"),
    (["C-_"], .undo, "undo"),
    (["M-_"], .redo, "redo"),
    (["Left", "C-b"], .moveLeft, "one character left"),
    (["Right", "C-f"], .moveRight, "one character right"),
    (["Up", "C-p"], .moveUp, "one row up"),
    (["Down", "C-n"], .moveDown, "one row down"),
    (["M-b", "C-Left"], .moveWordLeft, "one word left"),
    (["M-f", "C-Right"], .moveWordRight, "one word right"),
    (["C-a", "Home"], .lineStart, "beginning of the line"),
    (["C-e", "End"], .lineEnd, "end of the line"),
    (["M-<", "C-Home"], .textStart, "beginning of the text"),
    (["M->", "C-End"], .textEnd, "end of the text"),
    (["PgUp"], .pageUp, "page up"),
    (["PgDn"], .pageDown, "page down"),
  ]
}
