extension TextBuffer {
  /// What is killed and put back again and again doubles each time: some keys would make a text that no disk takes. Nobody
  /// loses a word by this bound, as what was killed stays where it is.
  static let largestByYanking = 4 << 20

  /// Whether what was killed can be put back.
  var hasRoomToYank: Bool {
    text.utf8.count + (killRing.entries.lazy.map(\.utf8.count).max() ?? 0) <= Self.largestByYanking
  }

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
