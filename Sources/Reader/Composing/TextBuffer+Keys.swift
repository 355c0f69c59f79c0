import Words

extension TextBuffer {
  /// The keys that edit, as readline and other editors have them, in the notation of the key table, most useful name
  /// first. Characters without a modifier write themselves and are not listed.
  public static let keys: [(keys: [String], edit: Edit, name: EditingKeys)] = [
    (["Enter", "C-j"], .newline, .newline),
    (["Backspace", "C-h"], .deleteBackward, .deleteBackward),
    (["Del", "C-d"], .deleteForward, .deleteForward),
    (["C-w", "M-Backspace"], .deleteWordBackward, .killWordBackward),
    (["M-d", "C-Del"], .deleteWordForward, .killWordForward),
    (["C-k"], .killToLineEnd, .killToLineEnd),
    (["C-u"], .killToLineStart, .killToLineStart),
    (["C-y"], .yank, .yank),
    (["M-y"], .yankPop, .yankPop),
    (["C-t"], .transpose, .transpose),
    (["C-_"], .undo, .undo),
    (["M-_"], .redo, .redo),
    (["Left", "C-b"], .moveLeft, .left),
    (["Right", "C-f"], .moveRight, .right),
    (["Up", "C-p"], .moveUp, .up),
    (["Down", "C-n"], .moveDown, .down),
    (["M-b", "C-Left"], .moveWordLeft, .wordLeft),
    (["M-f", "C-Right"], .moveWordRight, .wordRight),
    (["C-a", "Home"], .lineStart, .lineStart),
    (["C-e", "End"], .lineEnd, .lineEnd),
    (["M-<", "C-Home"], .textStart, .textStart),
    (["M->", "C-End"], .textEnd, .textEnd),
    (["PgUp"], .pageUp, .pageUp),
    (["PgDn"], .pageDown, .pageDown),
  ]
}
