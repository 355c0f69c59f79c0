import Screen

extension TextBuffer {
  /// Something that a key, a paste or the mouse does to the text.
  public enum Edit: Hashable, Sendable {
    /// Writes at the cursor: a character that was typed, or a paste (cleaned of control characters).
    case insert(String)
    /// Ends the line.
    case newline
    /// Removes the cluster before the cursor.
    case deleteBackward
    /// Removes the cluster under the cursor.
    case deleteForward
    /// Kills to the beginning of the word.
    case deleteWordBackward
    /// Kills to the end of the word.
    case deleteWordForward
    /// Kills to the end of the line, or its end itself when there is nothing before it.
    case killToLineEnd
    /// Kills to the beginning of the line, or the end of the line above when there is nothing before the cursor.
    case killToLineStart
    /// Writes what was killed last.
    case yank
    /// Directly after a yank: writes what was killed before that instead.
    case yankPop
    /// Swaps the clusters around the cursor.
    case transpose
    /// Makes the whole text another one (what an editor left behind); what stays the same at both ends is not touched.
    case replaceAll(String)
    /// One cluster to the left.
    case moveLeft
    /// One cluster to the right.
    case moveRight
    /// One wrapped row up, in the same column as far as rows allow; from the first row to the text's beginning.
    case moveUp
    /// One wrapped row down; from the last row to the text's end.
    case moveDown
    /// To the beginning of the word.
    case moveWordLeft
    /// To the end of the word.
    case moveWordRight
    /// To the beginning of the line as it was typed, not as it is wrapped.
    case lineStart
    /// To the end of the line as it was typed.
    case lineEnd
    /// To the beginning of everything.
    case textStart
    /// To the end of everything.
    case textEnd
    /// One viewport up, less a row.
    case pageUp
    /// One viewport down, less a row.
    case pageDown
    /// To a UTF-8 offset in the text, as ``TextBuffer/cursor(atRow:column:width:)`` finds it.
    case moveTo(Int)
    /// Takes back the last step.
    case undo
    /// Takes back the last undo.
    case redo
  }

  /// Does one edit.
  ///
  /// - Parameter viewport: `columns` is the width at which the text is wrapped, `rows` how many rows are in view: moves
  ///   up and down depend on them.
  public mutating func apply(_ edit: Edit, viewport: Size) {
    wrap(width: viewport.columns)
    switch edit {
    case .insert(let text): insert(TextBuffer.clean(text))
    case .newline: insert("\n")
    case .deleteBackward: erase(clusterOffset(before: cursor)..<cursor)
    case .deleteForward: erase(cursor..<clusterOffset(after: cursor))
    case .deleteWordBackward: kill(wordStart(before: cursor)..<cursor, isForward: false)
    case .deleteWordForward: kill(cursor..<wordEnd(after: cursor), isForward: true)
    case .killToLineEnd:
      let end = lineEnd(at: cursor)
      kill(cursor..<(end > cursor ? end : clusterOffset(after: cursor)), isForward: true)
    case .killToLineStart:
      let start = lineStart(at: cursor)
      kill((start < cursor ? start : clusterOffset(before: cursor))..<cursor, isForward: false)
    case .yank: yank()
    case .yankPop: yankPop()
    case .transpose: transpose()
    case .replaceAll(let text): replaceAll(with: TextBuffer.clean(text))
    case .moveLeft: move(to: clusterOffset(before: cursor))
    case .moveRight: move(to: clusterOffset(after: cursor))
    case .moveUp: move(rows: -1)
    case .moveDown: move(rows: 1)
    case .pageUp: move(rows: -max(1, viewport.rows - 1))
    case .pageDown: move(rows: max(1, viewport.rows - 1))
    case .moveWordLeft: move(to: wordStart(before: cursor))
    case .moveWordRight: move(to: wordEnd(after: cursor))
    case .lineStart: move(to: lineStart(at: cursor))
    case .lineEnd: move(to: lineEnd(at: cursor))
    case .textStart: move(to: 0)
    case .textEnd: move(to: text.utf8.count)
    case .moveTo(let offset): move(to: boundary(from: offset))
    case .undo: undo()
    case .redo: redo()
    }
  }
}
