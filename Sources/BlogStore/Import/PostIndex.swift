import Blog

/// Which posts a repository has, by all that tells them apart. The one place that says whether an item of a source is a
/// post that is here.
struct PostIndex {
  private struct Entry {
    var slug: String
    var proof: PostProof
    /// When it was changed last, as far as anybody says.
    var version: Int64
    /// The source of this import that had it last; zero for none.
    var source: Int32
    /// A file that is no post for matching: unreadable, or withdrawn.
    var isClosed = false
    var outcome: ImportTally.Outcome?
  }

  private var entries: [Entry] = []
  private var byFeedID = ProofChains()
  private var byURL = ProofChains()
  private var byWords = ProofChains()
  private var byExact = ProofChains()
  /// Folded, since some file systems take `Post` and `post` for the same file.
  private var bySlug: [String: Int32] = [:]
  private var aliases: [Int: Int32] = [:]
  private var reserved: Set<String> = []
  /// The last number that made a name unique.
  private var lastNumbers: [String: Int] = [:]
  private var source: Int32 = 1

  /// Posts of one proof that are looked at one by one; where more share it, it proves little.
  private static let mostLooks = 16

  /// A source begins: what it has is not what the sources before it have.
  mutating func beginSource() { source += 1 }

  /// Remembers a post.
  ///
  /// - Parameter isTaken: whether the source that is being read has it.
  mutating func add(_ proof: PostProof, slug: String, version: Timestamp?, isTaken: Bool) {
    let number = Int32(entries.count)
    entries.append(
      Entry(slug: slug, proof: proof, version: version?.seconds ?? .min, source: isTaken ? source : 0))
    bySlug[slug.lowercased()] = number
    link(number)
  }

  private mutating func link(_ number: Int32) {
    let proof = entries[Int(number)].proof
    byFeedID.add(number, proof.feedID)
    byURL.add(number, proof.url)
    byWords.add(number, proof.words)
    byExact.add(number, proof.exact)
  }

  /// A post was written over: from now on it is known by what its file says.
  mutating func update(_ id: PostID, _ proof: PostProof) {
    guard let number = bySlug[id.slug.lowercased()], entries[Int(number)].proof != proof else { return }
    let old = entries[Int(number)].proof
    byFeedID.remove(number, old.feedID)
    byURL.remove(number, old.url)
    byWords.remove(number, old.words)
    byExact.remove(number, old.exact)
    entries[Int(number)].proof = proof
    link(number)
  }

  /// Whether a post says all that an item says.
  func says(_ proof: PostProof, _ id: PostID) -> Bool {
    bySlug[id.slug.lowercased()].map { entries[Int($0)].proof == proof } ?? false
  }

  /// A file that holds no post but has its name.
  mutating func reserve(_ slug: String) {
    close(slug)
    reserved.insert(slug.lowercased())
  }

  /// A file that keeps its name and is no post of the list any more.
  mutating func close(_ slug: String) {
    bySlug[slug.lowercased()] = Int32(entries.count)
    let nothing = PostProof(feedID: "", url: nil, title: "", published: nil, text: "", slug: nil)
    entries.append(Entry(slug: slug, proof: nothing, version: .min, source: 0, isClosed: true))
  }

  /// The name that a post asks for, where a file has it that holds no post.
  func reservedName(of post: Post) -> String? {
    let wish = Slug.clean(post.id.slug)
    return reserved.contains(wish) ? wish : nil
  }

  /// Remembers what became of a post.
  ///
  /// - Returns: what was remembered before.
  mutating func remember(_ outcome: ImportTally.Outcome, of id: PostID) -> ImportTally.Outcome? {
    guard let number = bySlug[id.slug.lowercased()] else { return nil }
    defer { entries[Int(number)].outcome = outcome }
    return entries[Int(number)].outcome
  }

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
    /// It gets this name. `other` is a post that has the same id and is not the same.
    case new(PostID, other: PostID?)
    /// It may be a post that is here and says something else: what else the source has decides.
    case undecided
  }

  /// Another address that leads to a post: its feed of comments.
  mutating func addAlias(_ url: String, for id: PostID) {
    let hash = PostProof.hash(PostProof.comparable(url))
    guard hash != 0, let number = bySlug[id.slug.lowercased()] else { return }
    aliases[hash] = number
  }

  /// Finds the post that an item is.
  ///
  /// - Parameters:
  ///   - number: the source's own, to part posts of the same name.
  ///   - version: when the source says that it was changed last.
  ///   - isLast: whether the source has ended: only then is it known which proofs are its posts' own.
  mutating func match(_ post: Post, number: String?, version: Timestamp?, isLast: Bool) -> Match {
    let proof = PostProof(post)
    let wish = Slug.clean(post.id.slug)
    if !isLast { see(proof) }
    if let same = sameItem(proof, version) {
      if !isLast { see(proof, by: -1) }
      return same
    }
    if let exact = Self.free(&byExact, proof.exact, entries, source).first { return take(exact, version) }
    if let best = best(proof, wish) { return isLast ? take(best, version) : .undecided }
    if !isLast, hasCandidates(proof, wish) { return .undecided }
    let other = byFeedID.all(proof.feedID, most: 1).first.map { PostID(entries[Int($0)].slug) }
    return .new(PostID(freeSlug(wish, post, number: number)), other: other)
  }

  /// Two items that wait turned out to be one.
  mutating func forget(_ proof: PostProof) { see(proof, by: -1) }

  private mutating func see(_ proof: PostProof, by step: Int32 = 1) {
    byFeedID.see(proof.feedID, source: source, by: step)
    byURL.see(proof.url, source: source, by: step)
    byWords.see(proof.words, source: source, by: step)
  }

  private func isFree(_ number: Int32) -> Bool {
    let entry = entries[Int(number)]
    return entry.source != source && !entry.isClosed
  }

  private static func free(
    _ chains: inout ProofChains, _ key: Int, _ entries: [Entry], _ source: Int32
  ) -> [Int32] {
    chains.free(key, most: mostLooks, source: source) {
      entries[Int($0)].source != source && !entries[Int($0)].isClosed
    }
  }

  /// The same item came before in this source: by a proof and the same words, or by newer words under id and address.
  private func sameItem(_ proof: PostProof, _ version: Timestamp?) -> Match? {
    guard proof.isNamed else { return nil }
    let before = byExact.all(proof.exact, most: Self.mostLooks).filter { entries[Int($0)].source == source }
    if let first = before.first, byExact.count(proof.exact) == before.count {
      return .repeated(PostID(entries[Int(first)].slug))
    }
    guard proof.hasID, let version else { return nil }
    for number in byFeedID.all(proof.feedID, most: Self.mostLooks) where entries[Int(number)].source == source {
      let entry = entries[Int(number)]
      guard PostIndex.isSame(proof, entry.proof), entry.version != .min, entry.version != version.seconds else {
        continue
      }
      let id = PostID(entry.slug)
      return version.seconds > entry.version ? .again(id) : .repeated(id)
    }
    return nil
  }

  /// Whether two items of one source with versions of their own are one post.
  static func isSame(_ a: PostProof, _ b: PostProof) -> Bool {
    a.feedID == b.feedID && a.hasID && a.url == b.url && a.title == b.title
      && (a.published == b.published || a.title != 0 && a.url != 0)
  }

  private mutating func hasCandidates(_ proof: PostProof, _ wish: String) -> Bool {
    !Self.free(&byFeedID, proof.feedID, entries, source).isEmpty
      || !Self.free(&byURL, proof.url, entries, source).isEmpty
      || !Self.free(&byWords, proof.words, entries, source).isEmpty
      || !wish.isEmpty && bySlug[wish].map(isFree) == true
  }

  /// The post that an item is that says something else: by id, permalink, words and name, each as far as it is unique.
  private mutating func best(_ proof: PostProof, _ wish: String) -> Int32? {
    func isProof(_ chains: ProofChains, _ key: Int) -> Bool {
      chains.count(key) == 1 && chains.seen(key, source: source) <= 1
    }
    let ids = Self.free(&byFeedID, proof.feedID, entries, source)
    let isSharedURL = !isProof(byURL, proof.url)
    if let only = ids.first, isProof(byFeedID, proof.feedID),
      !proof.contradicts(entries[Int(only)].proof, isSharedURL: isSharedURL)
    {
      return only
    }
    if let only = Self.free(&byURL, proof.url, entries, source).first, isProof(byURL, proof.url),
      !proof.contradicts(entries[Int(only)].proof, isByURL: true)
    {
      return only
    }
    let words = Self.free(&byWords, proof.words, entries, source)
    let sameText = words.filter {
      entries[Int($0)].proof.text == proof.text && entries[Int($0)].proof.title == proof.title
    }
    if let same = sameText.first(where: { isBound(entries[Int($0)].proof, proof) }) { return same }
    if let only = words.first, isProof(byWords, proof.words), isBound(entries[Int(only)].proof, proof) {
      return only
    }
    guard !wish.isEmpty, let named = bySlug[wish], isFree(named) else { return nil }
    let entry = entries[Int(named)].proof
    if !proof.isNamed, !entry.isNamed { return proof.contradicts(entry) ? nil : named }
    if proof.isNamed, entry.isNamed {
      let isSame = proof.title == entry.title && proof.published == entry.published && proof.hasHead
      return isSame && isProof(byWords, proof.words) ? named : nil
    }
    return proof.shares(entry) ? named : nil
  }

  /// Whether two posts of the same words may be one: something binds them, or one has no name at all. Two blogs may both
  /// have said good morning on one day.
  private func isBound(_ a: PostProof, _ b: PostProof) -> Bool {
    !a.isNamed || !b.isNamed || a.feedID == b.feedID && a.hasID || a.url == b.url && a.url != 0
  }

  /// The post that a comment's address may belong to: by permalink or id.
  func find(_ reference: String) -> PostID? {
    guard !reference.isEmpty else { return nil }
    if reference.hasPrefix(ImportedComment.slugPrefix) {
      let slug = Slug.clean(String(reference.dropFirst(ImportedComment.slugPrefix.count)))
      guard let number = bySlug[slug], !entries[Int(number)].isClosed else { return nil }
      return PostID(entries[Int(number)].slug)
    }
    let whole = PostProof.hash(PostProof.comparable(reference))
    let page = PostProof.hash(PostProof.comparable(String(reference.prefix { $0 != "#" })))
    let number =
      only(byFeedID, PostProof.hash(reference)) ?? only(byURL, whole) ?? only(byURL, page) ?? aliases[whole]
      ?? aliases[page] ?? byURL.all(page, most: 1).first
    return number.map { PostID(entries[Int($0)].slug) }
  }

  private func only(_ chains: ProofChains, _ key: Int) -> Int32? {
    chains.count(key) == 1 ? chains.all(key, most: 1).first : nil
  }

  /// Posts that say the same word for word as one that this import had, and that it did not have: file, and the one that
  /// it repeats.
  func doubles() -> [(double: PostID, post: PostID)] {
    entries.filter { $0.source == 0 && !$0.isClosed && $0.proof.words != 0 }.compactMap { entry in
      let twins = byExact.all(entry.proof.exact, most: Self.mostLooks)
      guard let twin = twins.first(where: { entries[Int($0)].source != 0 }) else { return nil }
      return (PostID(entry.slug), PostID(entries[Int(twin)].slug))
    }
  }

  private mutating func take(_ number: Int32, _ version: Timestamp?) -> Match {
    let entry = entries[Int(number)]
    let id = PostID(entry.slug)
    entries[Int(number)].source = source
    if let version, version.seconds < entry.version { return .outdated(id) }
    if let version { entries[Int(number)].version = version.seconds }
    return .known(id)
  }

  private mutating func freeSlug(_ wish: String, _ post: Post, number: String?) -> String {
    var name = wish
    if name.isEmpty { name = Slug.clean(post.title) }
    if name.isEmpty { name = Slug.firstWords(of: post.body) }
    if name.isEmpty { name = Slug.clean(OpeningWords.of(post)) }
    let suffix = number.map(Slug.clean).flatMap { $0.isEmpty ? nil : $0 }
    if name.isEmpty { name = "post" + (suffix.map { "-" + $0 } ?? "") }
    if bySlug[name] == nil { return name }
    // The source's own number stays the same, whatever else comes or goes.
    if let suffix, bySlug["\(name)-\(suffix)"] == nil { return "\(name)-\(suffix)" }
    var count = lastNumbers[name] ?? 2
    while bySlug["\(name)-\(count)"] != nil { count += 1 }
    lastNumbers[name] = count + 1
    return "\(name)-\(count)"
  }
}
