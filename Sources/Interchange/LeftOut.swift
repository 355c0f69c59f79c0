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

  /// `3 of the type “a”, 1 of the type “b”`
  var types: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.value) of the type \(Quoted.text($0.key))" }.joined(separator: ", ")
  }
}
