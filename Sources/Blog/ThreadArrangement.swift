/// In which order and shape a thread is shown.
public struct ThreadArrangement: Hashable, Sendable {
  /// Which of several answers to the same thing comes first.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// As they were written.
    case oldest
    /// The latest first.
    case newest
    /// Those with the most answers below them first.
    case mostAnswered = "most-answered"
  }

  /// How answers stand to what they answer.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    /// Below it, indented.
    case tree
    /// One after the other by time.
    case flat
    /// As a tree, where "@Name" and "#12" at the top level count as answers too.
    case inferred
  }

  /// The order of siblings; of all comments where the shape is flat.
  public var order: Order
  /// The shape.
  public var shape: Shape

  /// Memberwise.
  public init(order: Order = .oldest, shape: Shape = .tree) {
    self.order = order
    self.shape = shape
  }
}

extension CommentThread {
  /// The same comments under the same keys and numbers, in another order and shape. In a flat thread `depth` and
  /// `descendantCount` are 0 and `parent` still says what an entry answers.
  public func arranged(_ arrangement: ThreadArrangement) -> CommentThread {
    if arrangement == ThreadArrangement() { return self }
    var parents = entries.map(\.parent)
    var isInferred = [Bool](repeating: false, count: entries.count)
    if arrangement.shape == .inferred {
      for (index, parent) in inferredParents() {
        parents[index] = parent
        isInferred[index] = true
      }
    }
    var children = [[Int]](repeating: [], count: entries.count)
    var roots: [Int] = []
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) } else { roots.append(index) }
    }
    let answers = CommentThread.descendantCounts(parents, children, roots)
    let times = self.times
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      switch arrangement.order {
      case .mostAnswered where answers[a] != answers[b]: answers[a] > answers[b]
      case .newest: (times[b], entries[b].number) < (times[a], entries[a].number)
      case .oldest, .mostAnswered: (times[a], entries[a].number) < (times[b], entries[b].number)
      }
    }
    var order: [Int] = []
    order.reserveCapacity(entries.count)
    var depths = [Int](repeating: 0, count: entries.count)
    if arrangement.shape == .flat {
      order = entries.indices.sorted(by: isBefore)
    } else {
      var stack = Array(roots.sorted(by: isBefore).reversed())
      while let next = stack.popLast() {
        order.append(next)
        for child in children[next].sorted(by: isBefore).reversed() {
          depths[child] = depths[next] + 1
          stack.append(child)
        }
      }
    }
    var places = [Int](repeating: 0, count: entries.count)
    for (place, index) in order.enumerated() { places[index] = place }
    let arranged = order.map { index in
      var entry = entries[index]
      entry.depth = depths[index]
      entry.parent = parents[index].map { places[$0] }
      entry.descendantCount = arrangement.shape == .flat ? 0 : answers[index]
      entry.isInferred = isInferred[index]
      return entry
    }
    return CommentThread(entries: arranged, linkBacks: linkBacks)
  }

  /// When each entry was written, in seconds; an entry without a date counts as written with the one numbered before it.
  private var times: [Int64] {
    var times = [Int64](repeating: 0, count: entries.count)
    var latest = Int64.min
    for index in entries.indices.sorted(by: { entries[$0].number < entries[$1].number }) {
      latest = entries[index].comment.published?.seconds ?? latest
      times[index] = latest
    }
    return times
  }

  private static func descendantCounts(_ parents: [Int?], _ children: [[Int]], _ roots: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: parents.count)
    var order = roots
    var next = 0
    while next < order.count {
      order += children[order[next]]
      next += 1
    }
    for index in order.reversed() {
      if let parent = parents[index] { counts[parent] += counts[index] + 1 }
    }
    return counts
  }
}
