import Blog

/// Items that wait for the end of their source. Few do: a post that is not here yet and one that says nothing new never.
struct WaitingPosts {
  /// In bytes of text: more is not kept in memory, and what is known by then decides.
  static let most = 32 << 20

  private(set) var posts: [ImportedPost] = []
  private(set) var weight = 0
  private var byID: [Int: [Int]] = [:]

  var isFull: Bool { weight > Self.most }

  /// What an item is to those that wait.
  enum Place { case added, repeated, newer }

  /// - Returns: whether the same item waits already, and which of both is left.
  mutating func add(_ imported: ImportedPost) -> Place {
    let proof = PostProof(imported.post)
    for place in byID[proof.exact.hashValue ^ 1] ?? [] where proof.isNamed && PostProof(posts[place].post) == proof {
      return .repeated
    }
    if proof.hasID, let version = imported.version {
      for place in byID[proof.feedID] ?? [] {
        guard let other = posts[place].version, PostIndex.isSame(PostProof(posts[place].post), proof), other != version
        else { continue }
        if version < other { return .repeated }
        posts[place] = imported
        return .newer
      }
    }
    weight += imported.weight
    let place = posts.count
    posts.append(imported)
    if byID[proof.feedID, default: []].count < 16 { byID[proof.feedID, default: []].append(place) }
    if byID[proof.exact.hashValue ^ 1, default: []].isEmpty { byID[proof.exact.hashValue ^ 1] = [place] }
    return .added
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
    let more = count == 1 ? "" : " \(count) posts of this source are such; each is a post of its own."
    return ImportNote(
      .guessed, source: source, line: first.line,
      "the id \(quoted(first.id)) is another post's (\(first.other).json) as well, and proves nothing; this one became "
        + "\(first.name).json.\(more)")
  }
}

extension RepositoryWriter {
  /// Keeps an item until its source ends.
  func wait(with imported: ImportedPost) throws(Problem) {
    switch waiting.add(imported) {
    case .added:
      if waiting.isFull { try writeWaiting() }
    case .repeated:
      index.forget(PostProof(imported.post))
      say(.skipped, of: imported, "stands twice; the \(imported.version == nil ? "first" : "newer") one counts.")
    case .newer:
      index.forget(PostProof(imported.post))
      say(.guessed, of: imported, "stands twice; the newer one counts.")
    }
  }

  /// The source ended: now it is known which ids and addresses are one post's alone.
  func writeWaiting() throws(Problem) {
    let posts = waiting.posts
    waiting = WaitingPosts()
    for post in posts { try write(post, isLast: true) }
  }
}
