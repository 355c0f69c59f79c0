/// Which posts share a proof, in the order in which they came. Held small: sixteen bytes for each proof, which also count the
/// items of the source that is being read, and eight for each post.
struct ProofChains {
  private static let none: Int32 = -1

  private struct Head {
    /// The first post; none where only items of the source have the proof.
    var first = ProofChains.none
    /// How many items of a source have it, and of which one.
    private var seen: UInt32 = 0
    private static let mostSeen: UInt32 = (1 << 10) - 1
    static let mostSources: UInt32 = (1 << 22) - 1

    func count(in source: UInt32) -> UInt32 { seen >> 10 == source ? seen & Self.mostSeen : 0 }

    mutating func see(by step: Int32, in source: UInt32) {
      let count = count(in: source)
      // Of so many nobody asks whether one was too much.
      guard count < Self.mostSeen, step > 0 || count > 0 else { return }
      seen = source << 10 | UInt32(Int32(count) + step)
    }
  }

  private var heads: [Int: Head] = [:]
  private var source: UInt32 = 1
  /// Each post's neighbours in its chain; the first one's neighbour before is the last.
  private var next: [Int32] = []
  private var previous: [Int32] = []
  /// Where in a long chain the first is that the present source has not taken; what is before it is not looked at again.
  private var places: [Int: Int32] = [:]

  /// How many posts were looked at, for tests: where all have one proof, no item may look at all of them.
  final class Work { var steps = 0 }
  let work = Work()

  mutating func expect(_ count: Int) {
    heads.reserveCapacity(count)
    next.reserveCapacity(count)
    previous.reserveCapacity(count)
  }

  /// A source begins.
  mutating func beginSource() {
    source = source % Head.mostSources + 1
    if !places.isEmpty { places = [:] }
  }

  mutating func add(_ post: Int32, _ key: Int) {
    while next.count <= Int(post) {
      next.append(Self.none)
      previous.append(Self.none)
    }
    next[Int(post)] = Self.none
    guard key != 0 else { return }
    let head = heads[key, default: Head()].first
    guard head != Self.none else {
      heads[key, default: Head()].first = post
      previous[Int(post)] = post
      return
    }
    let last = previous[Int(head)]
    next[Int(last)] = post
    previous[Int(post)] = last
    previous[Int(head)] = post
  }

  mutating func remove(_ post: Int32, _ key: Int) {
    guard key != 0, let head = first(key) else { return }
    let (before, after) = (previous[Int(post)], next[Int(post)])
    if post == head {
      heads[key]?.first = after
    } else {
      next[Int(before)] = after
    }
    if after != Self.none {
      previous[Int(after)] = before
    } else if post != head {
      previous[Int(head)] = before
    }
    if places[key] == post { places[key] = after }
    next[Int(post)] = Self.none
  }

  /// Notes that an item of the source has the proof, or that it was no other one after all.
  mutating func see(_ key: Int, by step: Int32 = 1) {
    if key != 0 { heads[key, default: Head()].see(by: step, in: source) }
  }

  /// Whether the proof is one post's alone, here and in the source.
  func isOwn(_ key: Int) -> Bool {
    guard let head = heads[key], head.first != Self.none, next[Int(head.first)] == Self.none else { return false }
    return head.count(in: source) <= 1
  }

  func isSeenOnce(_ key: Int) -> Bool { (heads[key]?.count(in: source) ?? 0) <= 1 }

  /// The only post with the proof.
  func only(_ key: Int) -> Int32? {
    guard let head = first(key), next[Int(head)] == Self.none else { return nil }
    return head
  }

  func first(_ key: Int) -> Int32? { heads[key].flatMap { $0.first == Self.none ? nil : $0.first } }

  /// The posts with the proof that are wanted.
  func all(_ key: Int, most: Int, where isWanted: (Int32) -> Bool) -> [Int32] {
    guard let head = first(key) else { return [] }
    return walk(from: head, most, isWanted)
  }

  /// Those that the present source has not taken yet; what it took is not looked at again.
  mutating func free(_ key: Int, most: Int, where isFree: (Int32) -> Bool) -> [Int32] {
    guard let head = first(key) else { return [] }
    guard next[Int(head)] != Self.none else { return isFree(head) ? [head] : [] }
    var place = places[key] ?? head
    var passed = 0
    while place != Self.none, !isFree(place) {
      place = next[Int(place)]
      passed += 1
    }
    work.steps += passed
    if passed > 4 { places[key] = place }
    return walk(from: place, most, isFree)
  }

  private func walk(from start: Int32, _ most: Int, _ isWanted: (Int32) -> Bool) -> [Int32] {
    var result: [Int32] = []
    var place = start
    var steps = 0
    while place != Self.none, result.count < most, steps < most * 8 {
      if isWanted(place) { result.append(place) }
      place = next[Int(place)]
      steps += 1
    }
    work.steps += steps
    return result
  }
}
