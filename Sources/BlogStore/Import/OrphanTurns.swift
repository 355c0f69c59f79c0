import Blog
import TextFormats

/// Posts whose sources knew all their comments while others waited. What waits may find such a post in a later source only:
/// then it is gone there if it was said before that, and not if it was said since.
struct OrphanTurns {
  /// The turn in which each post came last, counted from one.
  private var turns: [PostID: Int32] = [:]
  /// The last one.
  private(set) var last: Int32 = 0
  /// Posts of the source that is being read, and their sites.
  private var coming: [(post: PostID, site: String)] = []

  var areComing: Bool { !coming.isEmpty }

  mutating func load(_ posts: [String], turn: Int32) {
    for post in posts { turns[PostID(post)] = turn }
    last = max(last, turn)
  }

  /// A comment was said when so many turns had come.
  mutating func load(behind turn: Int32) { last = max(last, turn) }

  mutating func add(_ post: PostID, site: String) { coming.append((post, site)) }

  /// Whether a post's source lacked a comment since it was said.
  func isGone(from post: PostID, behind: Int32) -> Bool { turns[post].map { $0 > behind } ?? false }

  /// The source ended.
  ///
  /// - Parameter sites: those of what waits longer; an empty one may be any.
  /// - Returns: whether anything waits before a post that came.
  mutating func settle(_ sites: Set<String>) -> Bool {
    defer { coming = [] }
    let posts = sites.contains("") ? coming : coming.filter { $0.site.isEmpty || sites.contains($0.site) }
    guard !sites.isEmpty, !posts.isEmpty else { return false }
    last += 1
    for (post, _) in posts { turns[post] = last }
    return true
  }

  /// Forgets what is nobody's business any more, and counts anew: the same order gives the same numbers, however often a
  /// source came.
  ///
  /// - Parameter behind: of everything that waits.
  mutating func tidy(_ behind: inout [Int32]) {
    let first = behind.min() ?? .max
    turns = turns.filter { $0.value > first }
    let turnsLeft = Set(turns.values).sorted()
    // How many turns that are left came before each.
    let before = behind.map { Self.count(in: turnsLeft, upTo: $0) }
    let steps = Set(before).sorted()
    behind = before.map { Self.count(in: steps, upTo: $0) - 1 }
    turns = turns.mapValues { Self.count(in: steps, upTo: Self.count(in: turnsLeft, upTo: $0) - 1) }
    last = max(turns.values.max() ?? 0, behind.max() ?? 0)
  }

  /// How many of a sorted list are not greater.
  private static func count(in list: [Int32], upTo limit: Int32) -> Int32 {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }

  func forEachLine(_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) {
    let posts = Dictionary(grouping: turns.keys) { turns[$0] ?? 0 }
    for (turn, list) in posts.sorted(by: { $0.key < $1.key }) {
      let slugs = list.map(\.slug).sorted(by: PostIndex.precedes)
      try take(
        JSON.object([("complete", JSON(.array(slugs.map(JSON.string)))), ("turn", .integer(Int64(turn)))]).compactText)
    }
  }
}
