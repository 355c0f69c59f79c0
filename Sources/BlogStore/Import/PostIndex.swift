import Blog

/// Which posts a repository has, by all that tells them apart. The one place that says whether an item of a source is a
/// post that is here.
struct PostIndex {
  struct Entry {
    var slug: String
    var proof: PostProof
    /// When it was changed last, as far as anybody says.
    var version: Int64
    /// The source of this import that had it last; zero for none.
    var source: Int32
    /// A file that is no post for matching: unreadable, or withdrawn.
    var isClosed = false
    /// Whether the source that had it last knows all of its comments.
    var hasAllComments = false
  }

  /// Posts of one proof that are looked at one by one; where more share it, it proves little.
  static let mostLooks = 16

  var entries: [Entry] = []
  var byFeedID = ProofChains()
  var byURL = ProofChains()
  var byWords = ProofChains()
  var byExact = ProofChains()
  var byText = ProofChains()
  /// What the items that wait share, while it is settled which posts they are.
  var rivals = MovedRivals([])
  /// Files whose names stand for ids, by these.
  private(set) var fileNames: [Int: Int32] = [:]
  /// Folded, since some file systems take `Post` and `post` for the same file.
  private var bySlug: [Int: Int32] = [:]
  /// Files whose names differ from such a one by their case alone, by their names.
  private var otherCases: [String: Int32] = [:]
  private var aliases: [Int: Int32] = [:]
  private var reserved: Set<String> = []
  /// The last number that made a name unique.
  private var lastNumbers: [String: Int] = [:]
  private var triedNames = 0
  /// How many posts and names were looked at, for tests.
  var work: Int {
    byFeedID.work.steps + byURL.work.steps + byWords.work.steps + byExact.work.steps + byText.work.steps + triedNames
  }
  /// Proofs of everything that more than one post had at some time.
  private var twins: Set<Int> = []
  private(set) var source: Int32 = 1
  /// The own address of the blog that is being read: as the link of an item it says nothing.
  private(set) var home = 0

  /// A source begins: what it has is not what the sources before it have.
  mutating func beginSource() {
    source += 1
    home = 0
    byFeedID.beginSource()
    byURL.beginSource()
    byWords.beginSource()
    byExact.beginSource()
    byText.beginSource()
  }

  mutating func setHome(_ address: String?) { home = PostProof.hash(address: address ?? "") }

  /// Makes room for the posts of a folder.
  mutating func expect(_ count: Int) {
    entries.reserveCapacity(count)
    bySlug.reserveCapacity(count)
    byFeedID.expect(count)
    byURL.expect(count)
    byWords.expect(count)
    byExact.expect(count)
    byText.expect(count)
  }

  // MARK: Posts

  /// Remembers a post.
  ///
  /// - Parameter isTaken: whether the source that is being read has it.
  mutating func add(_ proof: PostProof, slug: String, version: Timestamp?, isTaken: Bool) {
    let number = Int32(entries.count)
    entries.append(
      Entry(slug: slug, proof: proof, version: version?.seconds ?? .min, source: isTaken ? source : 0))
    enter(number, slug)
    byFeedID.add(number, proof.givenID)
    byURL.add(number, proof.url)
    byWords.add(number, proof.words)
    byText.add(number, proof.text)
    addExact(number, proof)
    if proof.isFileName { fileNames[proof.feedID] = number }
  }

  private mutating func addExact(_ number: Int32, _ proof: PostProof) {
    byExact.add(number, proof.exact)
    if byExact.only(proof.exact) == nil { twins.insert(proof.exact) }
  }

  /// A post was written over: from now on it is known by what its file says.
  mutating func update(_ id: PostID, _ proof: PostProof, version: Timestamp?) {
    guard let number = self[id] else { return }
    entries[Int(number)].version = version?.seconds ?? .min
    let old = entries[Int(number)].proof
    guard old != proof else { return }
    entries[Int(number)].proof = proof
    if old.isFileName { fileNames[old.feedID] = nil }
    if proof.isFileName { fileNames[proof.feedID] = number }
    Self.move(number, in: &byFeedID, from: old.givenID, to: proof.givenID)
    Self.move(number, in: &byURL, from: old.url, to: proof.url)
    Self.move(number, in: &byWords, from: old.words, to: proof.words)
    Self.move(number, in: &byText, from: old.text, to: proof.text)
    guard old.exact != proof.exact else { return }
    byExact.remove(number, old.exact)
    addExact(number, proof)
  }

  private static func move(_ number: Int32, in chains: inout ProofChains, from old: Int, to new: Int) {
    guard old != new else { return }
    chains.remove(number, old)
    chains.add(number, new)
  }

  /// A file that holds no post but has its name.
  mutating func reserve(_ slug: String) {
    close(slug)
    reserved.insert(slug.lowercased())
  }

  /// A file that keeps its name and is no post of the list any more.
  mutating func close(_ slug: String) {
    guard let number = number(named: slug) else {
      enter(Int32(entries.count), slug)
      entries.append(Entry(slug: slug, proof: .none, version: .min, source: 0, isClosed: true))
      return
    }
    let old = entries[Int(number)].proof
    if old.isFileName { fileNames[old.feedID] = nil }
    byFeedID.remove(number, old.givenID)
    byURL.remove(number, old.url)
    byWords.remove(number, old.words)
    byText.remove(number, old.text)
    byExact.remove(number, old.exact)
    entries[Int(number)].proof = .none
    entries[Int(number)].isClosed = true
  }

  /// A file that is gone: its name is free again, and nothing leads to it.
  mutating func forget(_ slug: String) {
    guard let number = number(named: slug) else { return }
    close(slug)
    aliases = aliases.filter { $0.value != number }
    guard otherCases.removeValue(forKey: slug) == nil else { return }
    let other = otherCases.first { Self.key($0.key) == Self.key(slug) }
    bySlug[Self.key(slug)] = other?.value
    if let other { otherCases[other.key] = nil }
  }

  private mutating func enter(_ number: Int32, _ slug: String) {
    if bySlug[Self.key(slug)] == nil { bySlug[Self.key(slug)] = number } else { otherCases[slug] = number }
  }

  /// What is known of a file of exactly this name.
  func number(named slug: String) -> Int32? {
    otherCases[slug] ?? bySlug[Self.key(slug)].flatMap { entries[Int($0)].slug == slug ? $0 : nil }
  }

  subscript(id: PostID) -> Int32? { number(named: id.slug) ?? bySlug[Self.key(id.slug)] }

  /// Every post that can be matched.
  var posts: [PostID] { entries.filter { !$0.isClosed }.map { PostID($0.slug) } }

  /// `post-2` before `post-10`: posts that say the same are told apart by their order, on the first run and on every other.
  static func precedes(_ a: String, _ b: String) -> Bool { (a.utf8.count, a) < (b.utf8.count, b) }

  /// Whether the source that is being read has a post, and all of its comments.
  func hasAllComments(of id: PostID) -> Bool {
    self[id].map { entries[Int($0)].source == source && entries[Int($0)].hasAllComments } ?? false
  }

  /// What the numbers of the blog's program are known by.
  var numbers: Set<UInt32> { Set(entries.lazy.filter { !$0.isClosed && $0.proof.number != 0 }.map(\.proof.number)) }

  func id(_ number: Int32) -> PostID { PostID(entries[Int(number)].slug) }

  static func key(_ slug: String) -> Int { slug.lowercased().hashValue }

  /// Remembers whether the source knows all comments of a post.
  mutating func remember(hasAllComments: Bool, of id: PostID) {
    if let number = self[id] { entries[Int(number)].hasAllComments = hasAllComments }
  }

  /// Posts that say the same word for word as one that the source had, and that it did not have: file, and the one that it
  /// repeats, and whether the source knows all comments of that.
  func doubles() -> [(double: PostID, post: PostID, hasAllComments: Bool)] {
    guard !twins.isEmpty else { return [] }
    var doubles: [(number: Int32, twin: Int32)] = []
    for key in twins {
      let posts = byExact.all(key, most: entries.count) { _ in true }
      guard let twin = posts.first(where: { entries[Int($0)].source == source }) else { continue }
      for post in posts where entries[Int(post)].source != source && entries[Int(post)].proof.words != 0 {
        doubles.append((post, twin))
      }
    }
    return doubles.sorted { $0.number < $1.number }.map {
      (id($0.number), id($0.twin), entries[Int($0.twin)].hasAllComments)
    }
  }

  // MARK: Names

  /// The name that a post asks for, where a file has it that holds no post.
  func reservedName(of post: Post) -> String? {
    guard !reserved.isEmpty else { return nil }
    let wish = Slug.clean(post.id.slug)
    return reserved.contains(wish) ? wish : nil
  }

  /// A name that no file has.
  ///
  /// - Parameter number: the source's own, to part posts of the same name.
  mutating func freeName(for post: Post, number: String?) -> PostID {
    var name = Slug.clean(post.id.slug)
    if name.isEmpty { name = Slug.clean(post.title) }
    if name.isEmpty { name = Slug.firstWords(of: post.body) }
    if name.isEmpty { name = Slug.clean(OpeningWords.of(post)) }
    let suffix = number.map(Slug.clean).flatMap { $0.isEmpty ? nil : $0 }
    if name.isEmpty { name = "post" + (suffix.map { "-" + $0 } ?? "") }
    func isFree(_ name: String) -> Bool { bySlug[Self.key(name)] == nil }
    if isFree(name) { return PostID(name) }
    // The source's own number stays the same, whatever else comes or goes.
    if let suffix, isFree("\(name)-\(suffix)") { return PostID("\(name)-\(suffix)") }
    var count = lastNumbers[name] ?? 2
    while !isFree("\(name)-\(count)") {
      count += 1
      triedNames += 1
    }
    lastNumbers[name] = count + 1
    return PostID("\(name)-\(count)")
  }

  // MARK: Addresses

  /// Another address that leads to a post: its feed of comments.
  mutating func addAlias(_ url: String, for id: PostID) {
    let hash = PostProof.hash(address: url)
    guard hash != 0, let number = self[id] else { return }
    aliases[hash] = number
  }

  /// The post that a comment's address may belong to: by permalink or id.
  func find(_ reference: String) -> PostID? { PostReference(reference).flatMap { find($0, before: nil) } }

  /// - Parameter time: when the comment was written: of several posts of one address those that are younger are not meant.
  func find(_ reference: PostReference, before time: Int64?) -> PostID? {
    switch reference {
    case .file(let key):
      guard let number = bySlug[key], !entries[Int(number)].isClosed else { return nil }
      return id(number)
    case .address(let whole, let page):
      let number =
        byFeedID.only(whole) ?? fileNames[whole] ?? byURL.only(whole) ?? byURL.only(page) ?? aliases[whole] ?? aliases[
          page]
        ?? onlyOlder(page, time)
      return number.map(id)
    }
  }

  /// Whether more than one post here has an address.
  func isShared(page: Int) -> Bool { byURL.first(page) != nil && byURL.only(page) == nil }

  private func onlyOlder(_ page: Int, _ time: Int64?) -> Int32? {
    guard let time else { return nil }
    let all = byURL.all(page, most: Self.mostLooks) { _ in true }
    guard all.count < Self.mostLooks else { return nil }
    let older = all.filter { entries[Int($0)].proof.published <= time }
    return older.count == 1 ? older[0] : nil
  }
}
