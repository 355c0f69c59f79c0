/// Which posts share a proof, in the order in which they came. Held small: a dozen bytes for each proof, eight for each post,
/// and a dozen for each item of the source that is being read.
struct ProofChains {
  private static let none: Int32 = -1
  private var heads: [Int: Int32] = [:]
  /// Each post's neighbours in its chain; the first one's neighbour before is the last.
  private var next: [Int32] = []
  private var previous: [Int32] = []
  /// How many items of the present source have a proof.
  private var seen: [Int: Int32] = [:]
  /// Where in a long chain the first is that the present source has not taken; what is before it is not looked at again.
  private var places: [Int: Int32] = [:]

  mutating func expect(_ count: Int) {
    heads.reserveCapacity(count)
    next.reserveCapacity(count)
    previous.reserveCapacity(count)
  }

  /// A source begins.
  mutating func beginSource() {
    if !seen.isEmpty { seen.removeAll(keepingCapacity: seen.count < 1 << 10) }
    if !places.isEmpty { places = [:] }
  }

  mutating func add(_ post: Int32, _ key: Int) {
    while next.count <= Int(post) {
      next.append(Self.none)
      previous.append(Self.none)
    }
    next[Int(post)] = Self.none
    guard key != 0 else { return }
    guard let head = heads[key] else {
      heads[key] = post
      previous[Int(post)] = post
      return
    }
    let last = previous[Int(head)]
    next[Int(last)] = post
    previous[Int(post)] = last
    previous[Int(head)] = post
  }

  mutating func remove(_ post: Int32, _ key: Int) {
    guard key != 0, let head = heads[key] else { return }
    let (before, after) = (previous[Int(post)], next[Int(post)])
    if post == head {
      heads[key] = after == Self.none ? nil : after
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
    if key != 0 { seen[key, default: 0] += step }
  }

  /// Whether the proof is one post's alone, here and in the source.
  func isOwn(_ key: Int) -> Bool {
    guard let head = heads[key], next[Int(head)] == Self.none else { return false }
    return seen[key, default: 0] <= 1
  }

  func isSeenOnce(_ key: Int) -> Bool { seen[key, default: 0] <= 1 }

  /// The only post with the proof.
  func only(_ key: Int) -> Int32? {
    guard let head = heads[key], next[Int(head)] == Self.none else { return nil }
    return head
  }

  func first(_ key: Int) -> Int32? { heads[key] }

  /// The posts with the proof that are wanted.
  func all(_ key: Int, most: Int, where isWanted: (Int32) -> Bool) -> [Int32] {
    guard let head = heads[key] else { return [] }
    return walk(from: head, most, isWanted)
  }

  /// Those that the present source has not taken yet; what it took is not looked at again.
  mutating func free(_ key: Int, most: Int, where isFree: (Int32) -> Bool) -> [Int32] {
    guard let head = heads[key] else { return [] }
    guard next[Int(head)] != Self.none else { return isFree(head) ? [head] : [] }
    var place = places[key] ?? head
    var steps = 0
    while place != Self.none, !isFree(place) {
      place = next[Int(place)]
      steps += 1
    }
    if steps > 4 { places[key] = place }
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
    return result
  }
}
