import Blog
import Glibc

/// Items that wait for the end of their source. Few do: a post that is not here yet and one that says nothing new never.
struct WaitingPosts {
  /// In bytes of text: what is beyond waits on the disk.
  static let usualMost = 32 << 20
  private let most: Int

  private enum Place {
    case memory(ImportedPost)
    case spool(Spool.Place)
  }

  private var places: [Place] = []
  private(set) var claims: [Claim] = []
  private var versions: [Timestamp?] = []
  private var weight = 0
  private var byExact: [Int: Int] = [:]
  private var byID: [Int: [Int]] = [:]
  private let spool = Spool()

  init(most: Int) { self.most = most }

  var isEmpty: Bool { claims.isEmpty }
  var count: Int { claims.count }

  /// What an item is to those that wait.
  enum Standing {
    case none, repeated
    /// It took the place of an older one with this proof.
    case newer(than: PostProof)
  }

  /// Whether the same item waits already, and which of both is left.
  mutating func meet(_ post: ArrivingPost) -> Standing {
    let proof = post.proof
    guard !isEmpty else { return .none }
    if byExact[proof.exact] != nil { return .repeated }
    guard proof.hasID, let version = post.imported.version else { return .none }
    for place in byID[proof.feedID] ?? [] {
      guard let other = versions[place], PostIndex.isSame(claims[place].proof, proof), other != version else {
        continue
      }
      if version < other { return .repeated }
      let older = claims[place].proof
      put(post.imported, at: place)
      claims[place] = Claim(proof: proof, wish: claims[place].wish)
      versions[place] = version
      byExact[older.exact] = nil
      byExact[proof.exact] = place
      return .newer(than: older)
    }
    return .none
  }

  mutating func add(_ post: ArrivingPost) {
    let proof = post.proof
    if byExact[proof.exact] == nil { byExact[proof.exact] = count }
    if proof.hasID, post.imported.version != nil, byID[proof.feedID, default: []].count < PostIndex.mostLooks {
      byID[proof.feedID, default: []].append(count)
    }
    put(post.imported, at: count)
    claims.append(Claim(proof: proof, wish: Slug.clean(post.imported.post.id.slug)))
    versions.append(post.imported.version)
  }

  private mutating func put(_ imported: ImportedPost, at place: Int) {
    weight += imported.weight
    let value: Place = weight <= most ? .memory(imported) : .spool(spool.put(SpooledPost.bytes(of: imported)))
    if place == places.count { places.append(value) } else { places[place] = value }
  }

  /// Takes an item out.
  mutating func take(_ place: Int) -> ImportedPost? {
    defer { places[place] = .spool(.memory([])) }
    switch places[place] {
    case .memory(let imported): return imported
    case .spool(let bytes): return spool.bytes(at: bytes).flatMap(SpooledPost.post)
    }
  }
}

/// Items of a source whose ids are other posts' as well: one note for all of them.
struct SharedIDs {
  private var first: (id: String, line: Int?, name: String, other: String)?
  private var source = ""
  private var count = 0

  mutating func add(_ imported: ImportedPost, _ id: PostID, _ other: PostID, source: String) {
    count += 1
    self.source = source
    first = first ?? (imported.post.feedID, imported.line, id.slug, other.slug)
  }

  var note: ImportNote? {
    guard let first else { return nil }
    return ImportNote(
      .guessed, source: source, line: first.line,
      .joining(.sharedID(first.id, other: first.other, became: first.name, count: count)))
  }
}

extension RepositoryWriter {
  /// Whether an item is one that waits already.
  func meet(_ post: ArrivingPost) -> Bool {
    guard post.proof.isNamed(home: index.home) else { return false }
    switch waiting.meet(post) {
    case .none: return false
    case .repeated:
      say(
        .skipped, of: post.imported, .twice(counts: post.imported.version == nil ? .first : .newer)
      )
    case .newer(let older):
      index.replace(older, with: post.proof)
      say(.guessed, of: post.imported, .twice(counts: .newer))
    }
    return true
  }

  /// The source ended: now it is known which ids and addresses are one post's alone.
  func writeWaiting() throws(Problem) {
    guard !waiting.isEmpty else { return }
    var waiting = self.waiting
    self.waiting = WaitingPosts(most: mostWaiting)
    let found = index.settle(waiting.claims)
    // Whose an id was before the posts say what theirs is now.
    let others = zip(found, waiting.claims).map { $0 == nil ? index.bearer(of: $1.proof) : nil }
    for (place, number) in found.enumerated() {
      guard let imported = waiting.take(place) else {
        throw Problem(.system(errno: EIO, .read), file: source)
      }
      let post = ArrivingPost(imported, waiting.claims[place].proof)
      try write(post, number.map { index.take($0, imported.version) } ?? index.new(post.proof, other: others[place]))
    }
  }
}
