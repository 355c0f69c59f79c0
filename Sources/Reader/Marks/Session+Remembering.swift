import Blog

extension Session {
  /// What happened is remembered: here, and in the journal.
  mutating func remember(_ changes: StateChange...) -> [Effect] { remember(changes) }

  /// The same for a list; nothing to remember is no effect.
  mutating func remember(_ changes: [StateChange]) -> [Effect] {
    for change in changes { blog.marks.reading.apply(change) }
    return changes.isEmpty ? [] : [.remember(changes)]
  }
}
