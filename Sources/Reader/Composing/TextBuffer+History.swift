extension TextBuffer {
  /// One replacement: at a UTF-8 offset, `removed` became `inserted`.
  struct Change: Hashable, Sendable {
    var offset: Int
    var removed: String
    var inserted: String

    var inverse: Change { Change(offset: offset, removed: inserted, inserted: removed) }
    var range: Range<Int> { offset..<(offset + removed.utf8.count) }
  }

  /// What one undo takes back.
  struct Step: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case typing
      case erasing
      case whole
    }

    var kind: Kind
    /// In the order they were done.
    var changes: [Change]
    /// The cursor before and after.
    var before: Int
    var after: Int
  }

  /// Every step back, and every step forward again.
  struct History: Hashable, Sendable {
    var done: [Step] = []
    var undone: [Step] = []

    /// Remembers a change, in the step of the run that it continues or in one of its own.
    mutating func record(_ change: Change, as kind: Step.Kind, continuing: Bool, before: Int, after: Int) {
      keepUndone(cursor: before)
      if continuing, let last = done.indices.last, done[last].kind == kind, done[last].merge(change) {
        done[last].after = after
      } else {
        done.append(Step(kind: kind, changes: [change], before: before, after: after))
      }
    }

    /// Writing after an undo loses nothing: what was undone becomes part of the way back, done and taken back again.
    private mutating func keepUndone(cursor: Int) {
      guard let furthest = undone.first else { return }
      let back = Step(
        kind: .whole, changes: undone.flatMap { $0.changes.reversed().map(\.inverse) }, before: furthest.after,
        after: cursor)
      done += undone.reversed()
      done.append(back)
      undone = []
    }
  }

  mutating func undo() {
    lastAction = .other
    guard let step = history.done.popLast() else { return }
    for change in step.changes.reversed() { replace(change.inverse.range, with: change.removed) }
    cursor = step.before
    history.undone.append(step)
  }

  mutating func redo() {
    lastAction = .other
    guard let step = history.undone.popLast() else { return }
    for change in step.changes { replace(change.range, with: change.inserted) }
    cursor = step.after
    history.done.append(step)
  }
}

extension TextBuffer.Step {
  /// Takes a change into the step where both are one run within a word and the spaces behind it.
  fileprivate mutating func merge(_ change: TextBuffer.Change) -> Bool {
    guard changes.count == 1 else { return false }
    let last = changes[0]
    switch kind {
    case .typing:
      guard change.removed.isEmpty, change.offset == last.offset + last.inserted.utf8.count,
        TextBuffer.Step.isOneWord(last.inserted.unicodeScalars.last, change.inserted.unicodeScalars.first)
      else { return false }
      changes[0].inserted += change.inserted
    case .erasing:
      if change.offset == last.offset,
        TextBuffer.Step.isOneWord(last.removed.unicodeScalars.last, change.removed.unicodeScalars.first)
      {
        changes[0].removed += change.removed
      } else if change.range.upperBound == last.offset,
        TextBuffer.Step.isOneWord(last.removed.unicodeScalars.first, change.removed.unicodeScalars.last)
      {
        changes[0].offset = change.offset
        changes[0].removed = change.removed + last.removed
      } else {
        return false
      }
    case .whole: return false
    }
    return true
  }

  /// A line's end stands alone, and a word begins after white space.
  private static func isOneWord(_ earlier: Unicode.Scalar?, _ later: Unicode.Scalar?) -> Bool {
    guard let earlier, let later, earlier != "\n", later != "\n" else { return false }
    return !earlier.properties.isWhitespace || later.properties.isWhitespace
  }
}
