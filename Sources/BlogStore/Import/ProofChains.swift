/// Which posts share a proof, in the order in which they came. Held small: thirty bytes for each proof, four for each post.
struct ProofChains {
  private struct Chain {
    var first: Int32
    var last: Int32
    /// The first that the present source may not have taken.
    var place: Int32
    var count: Int32 = 0
    /// How many items of the present source have the proof.
    var seen: Int32 = 0
    var source: Int32 = 0
  }

  private static let none: Int32 = -1
  private var chains: [Int: Chain] = [:]
  private var next: [Int32] = []

  mutating func add(_ post: Int32, _ key: Int) {
    while next.count <= Int(post) { next.append(Self.none) }
    next[Int(post)] = Self.none
    guard key != 0 else { return }
    guard var chain = chains[key] else {
      chains[key] = Chain(first: post, last: post, place: post, count: 1)
      return
    }
    if chain.count == 0 { chain.first = post } else { next[Int(chain.last)] = post }
    if chain.place == Self.none { chain.place = post }
    chain.last = post
    chain.count += 1
    chains[key] = chain
  }

  mutating func remove(_ post: Int32, _ key: Int) {
    guard key != 0, var chain = chains[key], chain.count > 0 else { return }
    var before = Self.none
    var place = chain.first
    while place != post {
      guard place != Self.none else { return }
      before = place
      place = next[Int(place)]
    }
    let after = next[Int(post)]
    if before == Self.none { chain.first = after } else { next[Int(before)] = after }
    if chain.last == post { chain.last = before }
    if chain.place == post { chain.place = after }
    chain.count -= 1
    chains[key] = chain
    next[Int(post)] = Self.none
  }

  /// Notes that an item of a source has the proof, or that it was no other one after all.
  mutating func see(_ key: Int, source: Int32, by step: Int32 = 1) {
    guard key != 0 else { return }
    var chain = chains[key] ?? Chain(first: Self.none, last: Self.none, place: Self.none)
    if chain.source != source { (chain.source, chain.seen, chain.place) = (source, 0, chain.first) }
    chain.seen += step
    chains[key] = chain
  }

  /// How many items of the source have the proof.
  func seen(_ key: Int, source: Int32) -> Int {
    guard let chain = chains[key], chain.source == source else { return 0 }
    return Int(chain.seen)
  }

  /// How many posts have the proof.
  func count(_ key: Int) -> Int { Int(chains[key]?.count ?? 0) }

  /// The posts with the proof.
  func all(_ key: Int, most: Int) -> [Int32] {
    guard key != 0, let chain = chains[key] else { return [] }
    return walk(from: chain.first, most) { _ in true }
  }

  /// Those that the present source has not taken yet; what it took is not looked at again.
  mutating func free(_ key: Int, most: Int, source: Int32, where isFree: (Int32) -> Bool) -> [Int32] {
    guard key != 0, var chain = chains[key] else { return [] }
    if chain.source != source { (chain.source, chain.seen, chain.place) = (source, 0, chain.first) }
    while chain.place != Self.none, !isFree(chain.place) { chain.place = next[Int(chain.place)] }
    chains[key] = chain
    return walk(from: chain.place, most, where: isFree)
  }

  private func walk(from start: Int32, _ most: Int, where isWanted: (Int32) -> Bool) -> [Int32] {
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
