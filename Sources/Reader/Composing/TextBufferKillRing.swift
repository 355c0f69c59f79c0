extension TextBuffer {
  /// What was killed, for yanking back.
  struct KillRing: Hashable, Sendable {
    static let limit = 60

    /// The newest last.
    private(set) var entries: [String] = []

    /// Keeps a text; `joins` adds it to the newest entry, at the end where the kill went forward.
    mutating func add(_ text: String, joins: Bool, isForward: Bool) {
      if joins, let last = entries.popLast() {
        entries.append(isForward ? last + text : text + last)
      } else {
        if entries.count == KillRing.limit { entries.removeFirst() }
        entries.append(text)
      }
    }
  }
}
