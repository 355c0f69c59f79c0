import Blog

/// What a source has and an import leaves out on purpose, by its type or by why, and where the first of it stands.
struct LeftOut {
  private(set) var counts: [String: Int] = [:]
  private(set) var line: Int?

  var isEmpty: Bool { counts.isEmpty }
  var count: Int { counts.values.reduce(0, +) }

  mutating func add(_ type: String = "", line: Int?) {
    counts[type, default: 0] += 1
    self.line = self.line ?? line
  }

  var types: [WordPressFact.TypeCount] {
    counts.sorted { $0.key < $1.key }.map { WordPressFact.TypeCount(Excerpt($0.key), $0.value) }
  }
}
