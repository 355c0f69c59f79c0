import Blog

/// An item of a source, and what says which post it is.
struct ArrivingPost {
  var imported: ImportedPost
  let proof: PostProof

  init(_ imported: ImportedPost, _ proof: PostProof? = nil) {
    self.imported = imported
    self.proof = proof ?? PostProof(imported.post, number: imported.sourceNumber)
  }
}

/// What an item waits with until its source ends.
struct Claim {
  let proof: PostProof
  /// The name that it asks for.
  let wish: String
}

extension PostIndex {
  /// What a post of a source is here.
  enum Match: Hashable {
    /// The file that has it.
    case known(PostID)
    /// The file that has it, and is newer.
    case outdated(PostID)
    /// The same post came before in this source; this one is newer.
    case again(PostID)
    /// The same post came before in this source.
    case repeated(PostID)
    /// It is not here. `other` is a post that has the same id and is not the same.
    case new(other: PostID?)
    /// It may be a post that is here and says something else: what else the source has decides.
    case undecided
  }

  /// Finds the post that an item is, as far as that can be said before its source ends.
  mutating func match(_ post: ArrivingPost) -> Match {
    let (proof, version) = (post.proof, post.imported.version)
    if let same = sameItem(proof, version) { return same }
    see(proof)
    if let exact = first(of: Self.free(&byExact, proof.exact, entries, source)) { return take(exact, version) }
    return hasCandidates(proof, post.imported.post) ? .undecided : new(proof)
  }

  /// Whether another item of the source says the same, and nothing tells the two apart.
  func hasTwin(_ proof: PostProof) -> Bool {
    !byExact.all(proof.exact, most: 1) { entries[Int($0)].source == source }.isEmpty
  }

  /// What an item is that no post here is.
  ///
  /// - Parameter other: whose its id was before the source.
  func new(_ proof: PostProof, other: Int32? = nil) -> Match { .new(other: (other ?? bearer(of: proof)).map(id)) }

  /// The first post here that has an item's id.
  func bearer(of proof: PostProof) -> Int32? { byFeedID.first(proof.givenID) }

  /// An item that waits gave its place to a newer one.
  mutating func replace(_ old: PostProof, with new: PostProof) {
    see(old, by: -1)
    see(new)
  }

  private mutating func see(_ proof: PostProof, by step: Int32 = 1) {
    byFeedID.see(proof.givenID, by: step)
    byURL.see(proof.url, by: step)
    byWords.see(proof.words, by: step)
  }

  private func isFree(_ number: Int32) -> Bool {
    let entry = entries[Int(number)]
    return entry.source != source && !entry.isClosed
  }

  /// Posts with a proof that the source has not taken.
  static func free(_ chains: inout ProofChains, _ key: Int, _ entries: [Entry], _ source: Int32) -> [Int32] {
    chains.free(key, most: mostLooks) { entries[Int($0)].source != source && !entries[Int($0)].isClosed }
  }

  /// Takes a post for an item; an older item changes nothing.
  mutating func take(_ number: Int32, _ version: Timestamp?) -> Match {
    entries[Int(number)].source = source
    if let version, version.seconds < entries[Int(number)].version { return .outdated(id(number)) }
    return .known(id(number))
  }

  /// The same item came before in this source: by the same words, or by newer words under id and address.
  private func sameItem(_ proof: PostProof, _ version: Timestamp?) -> Match? {
    guard proof.isNamed(home: home) else { return nil }
    let before = byExact.all(proof.exact, most: 1) { entries[Int($0)].source == source }
    if let first = before.first { return .repeated(id(first)) }
    guard proof.hasID, let version else { return nil }
    let same = byFeedID.all(proof.feedID, most: Self.mostLooks) { entries[Int($0)].source == source }
    for number in same {
      let entry = entries[Int(number)]
      guard Self.isSame(proof, entry.proof), entry.version != .min, entry.version != version.seconds else {
        continue
      }
      return version.seconds > entry.version ? .again(id(number)) : .repeated(id(number))
    }
    return nil
  }

  /// Whether two items of one source with versions of their own are one post.
  static func isSame(_ a: PostProof, _ b: PostProof) -> Bool {
    a.feedID == b.feedID && a.hasID && a.url == b.url && a.title == b.title
      && (a.published == b.published || a.title != 0 && a.url != 0)
  }

  private mutating func hasCandidates(_ proof: PostProof, _ post: Post) -> Bool {
    !Self.free(&byFeedID, proof.feedID, entries, source).isEmpty
      || !Self.free(&byURL, proof.url, entries, source).isEmpty
      || !Self.free(&byWords, proof.words, entries, source).isEmpty
      || !Self.free(&byText, proof.text, entries, source).isEmpty || proof.hasID && fileNames[proof.feedID] != nil
      || named(Slug.clean(post.id.slug)) != nil
  }

  func named(_ wish: String) -> Int32? {
    guard !wish.isEmpty, let number = self[PostID(wish)], isFree(number) else { return nil }
    return number
  }

  // MARK: At the end of a source

  /// By what an item that says something else may be known, what proves most first.
  private enum Evidence: CaseIterable {
    case whole, borneOutID, borneOutAddress, words, id, address, moved, head, name
  }

  /// The source has ended: which post each of the items is that waited, the best proven first. Two of them never are one.
  mutating func settle(_ claims: [Claim]) -> [Int32?] {
    rivals = MovedRivals(claims)
    defer { rivals = MovedRivals([]) }
    var found = [Int32?](repeating: nil, count: claims.count)
    for evidence in Evidence.allCases {
      for (place, claim) in claims.enumerated() where found[place] == nil {
        guard let number = post(by: evidence, claim) else { continue }
        found[place] = number
        entries[Int(number)].source = source
      }
    }
    return found
  }

  private mutating func post(by evidence: Evidence, _ claim: Claim) -> Int32? {
    let proof = claim.proof
    switch evidence {
    case .whole:
      guard proof.url != 0, proof.url != home else { return nil }
      let same = Self.free(&byText, proof.text, entries, source).filter { proof.isWhole(entries[Int($0)].proof) }
      return same.count == 1 ? same[0] : nil
    case .borneOutID:
      return byID(proof) { $0.bearsOut(proof, isSharedURL: $1) } ?? byFileName(proof)
    case .borneOutAddress: return byAddress(proof) { $0.bearsOut(proof, isSharedURL: true) }
    case .words:
      return first(
        of: Self.free(&byWords, proof.words, entries, source).filter {
          let entry = entries[Int($0)].proof
          return entry.text == proof.text && entry.title == proof.title && isBound(entry, proof)
        })
    case .id: return byID(proof) { _, _ in true }
    case .address: return byAddress(proof) { _ in true }
    case .moved: return moved(claim)
    case .head:
      guard byWords.isOwn(proof.words) else { return nil }
      let home = home
      return Self.free(&byWords, proof.words, entries, source).first {
        let entry = entries[Int($0)].proof
        return isBound(entry, proof) && !proof.isAnother(entry, home: home)
      }
    case .name: return byName(claim)
    }
  }

  /// Of several that nothing tells apart the one whose file comes first, as it would when they came on another day.
  func first(of numbers: [Int32]) -> Int32? {
    guard numbers.count > 1 else { return numbers.first }
    return numbers.min { Self.precedes(entries[Int($0)].slug, entries[Int($1)].slug) }
  }

  private mutating func byID(_ proof: PostProof, _ isWanted: (PostProof, _ isSharedURL: Bool) -> Bool) -> Int32? {
    guard byFeedID.isOwn(proof.feedID), let only = Self.free(&byFeedID, proof.feedID, entries, source).first else {
      return nil
    }
    let entry = entries[Int(only)].proof
    let isShared = proof.url == home || !byURL.isOwn(proof.url)
    guard !proof.contradicts(entry, isSharedURL: isShared), !proof.isAnother(entry, home: home) else { return nil }
    return isWanted(entry, isShared) ? only : nil
  }

  /// Somebody's id that is also the name of the file that was made for it.
  private func byFileName(_ proof: PostProof) -> Int32? {
    guard proof.hasID, byFeedID.first(proof.feedID) == nil, byFeedID.isSeenOnce(proof.feedID),
      let number = fileNames[proof.feedID], isFree(number)
    else { return nil }
    let entry = entries[Int(number)].proof
    return entry.bearsOut(proof, isSharedURL: proof.url == home) && !proof.isAnother(entry, home: home) ? number : nil
  }

  private mutating func byAddress(_ proof: PostProof, _ isWanted: (PostProof) -> Bool) -> Int32? {
    guard proof.url != home, byURL.isOwn(proof.url), let only = Self.free(&byURL, proof.url, entries, source).first
    else { return nil }
    let entry = entries[Int(only)].proof
    guard !proof.contradicts(entry, isByURL: true), !proof.isAnother(entry, home: home) else { return nil }
    return isWanted(entry) ? only : nil
  }

  private func byName(_ claim: Claim) -> Int32? {
    guard let number = named(claim.wish) else { return nil }
    let (proof, entry) = (claim.proof, entries[Int(number)].proof)
    if proof.isNamed(home: home), entry.isNamed(home: home) {
      if proof.isSameFileElsewhere(entry), rivals.isAlone(claim) { return number }
      if proof.isAnother(entry, home: home) { return nil }
      return proof.hasSameHead(entry) && byWords.isOwn(proof.words) ? number : nil
    }
    return proof.agrees(entry) ? number : nil
  }

  /// Whether two posts of the same words may be one: something binds them, or one has no name at all. Two blogs may both
  /// have said good morning on one day.
  private func isBound(_ a: PostProof, _ b: PostProof) -> Bool {
    !a.isNamed(home: home) || !b.isNamed(home: home) || a.hasID && a.feedID == b.feedID || a.url != 0 && a.url == b.url
  }
}

extension PostProof {
  /// Whether more than an id or an address says that two are one.
  fileprivate func bearsOut(_ other: PostProof, isSharedURL: Bool) -> Bool {
    hasSameText(other) || hasSameHead(other) || !isSharedURL && url != 0 && url == other.url
  }
}
