import Blog

/// Which posts a repository has, by all that names them. Kept small: of each name only a hash is remembered.
struct PostIndex {
  private struct Entry {
    var slug: String
    var feedID: Int
    var url: Int
    var title: Int
    var published: Int64
    /// When it was changed last, as far as anybody says.
    var version: Int64
    var isTaken = false
    var outcome: ImportTally.Outcome?
  }

  private var entries: [Entry] = []
  private var byFeedID: [Int: [Int32]] = [:]
  private var byURL: [Int: [Int32]] = [:]
  /// Folded, since some file systems take `Post` and `post` for the same file.
  private var bySlug: [String: Int32] = [:]

  private var aliases: [Int: Int32] = [:]
  private var reserved: Set<String> = []

  private static let nothing = 0

  /// Remembers a post.
  ///
  /// - Parameter isTaken: whether the import that is going on has it.
  mutating func add(_ post: Post, isTaken: Bool) {
    let number = Int32(entries.count)
    let entry = Entry(
      slug: post.id.slug, feedID: Self.hash(post.feedID), url: Self.hash(Self.comparable(post.url ?? "")),
      title: Self.hash(post.title), published: post.published?.seconds ?? .min, version: Self.version(post),
      isTaken: isTaken)
    entries.append(entry)
    if entry.feedID != Self.nothing { byFeedID[entry.feedID, default: []].append(number) }
    if entry.url != Self.nothing { byURL[entry.url, default: []].append(number) }
    bySlug[post.id.slug.lowercased()] = number
  }

  private static func version(_ post: Post) -> Int64 { (post.modified ?? post.published)?.seconds ?? .min }

  /// A file that holds no post but has its name.
  mutating func reserve(_ slug: String) {
    add(Post(id: PostID(slug), title: "\u{0}"), isTaken: true)
    reserved.insert(slug.lowercased())
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
    /// The same post came before in this import; this one is newer.
    case again(PostID)
    /// The same post came before in this import.
    case repeated(PostID)
    /// It gets this name.
    case new(PostID)
  }

  /// Another address that leads to the post that was added last: its feed of comments.
  mutating func addAlias(_ url: String, for id: PostID) {
    let hash = Self.hash(Self.comparable(url))
    guard hash != Self.nothing, let number = bySlug[id.slug.lowercased()] else { return }
    aliases[hash] = number
  }

  /// Finds a post by id, then permalink, then slug. Real exports repeat ids: of several the one with the same
  /// permalink, then with the same slug, is meant.
  ///
  /// - Parameters:
  ///   - number: the source's own, to part posts of the same name.
  ///   - version: when the source says that it was changed last.
  mutating func match(_ post: Post, number: String?, version: Timestamp?) -> Match {
    let wish = Slug.clean(post.id.slug)
    let feedID = Self.hash(post.feedID)
    let url = Self.hash(Self.comparable(post.url ?? ""))
    let sameID = feedID == Self.nothing ? [] : byFeedID[feedID] ?? []
    let twins = sameID.filter { entries[Int($0)].url == url && isNamed($0, wish) }
    if let exact = twins.first(where: { entries[Int($0)].slug == wish }) ?? twins.first {
      return take(exact, post, version)
    }
    let free = sameID.filter { !entries[Int($0)].isTaken }
    let best =
      free.first { entries[Int($0)].url == url } ?? free.first { isNamed($0, wish) } ?? free.first
      ?? (url == Self.nothing ? nil : byURL[url]?.first { !entries[Int($0)].isTaken })
    if let best { return take(best, post, version) }
    if let named = bySlug[wish], !entries[Int(named)].isTaken, isSame(entries[Int(named)], post, feedID, url) {
      return take(named, post, version)
    }
    return .new(PostID(freeSlug(wish, post, number: number)))
  }

  /// The posts that a comment's address may belong to: by permalink or id.
  func find(_ reference: String) -> PostID? {
    guard !reference.isEmpty else { return nil }
    let url = Self.hash(Self.comparable(reference))
    let slug = byFeedID[Self.hash(reference)]?.first ?? byURL[url]?.first ?? aliases[url]
    return slug.map { PostID(entries[Int($0)].slug) }
  }

  private mutating func take(_ number: Int32, _ post: Post, _ version: Timestamp?) -> Match {
    let entry = entries[Int(number)]
    let id = PostID(entry.slug)
    let age = version.map { $0.seconds - max(entry.version, -1 << 60) }
    if entry.isTaken, age ?? 0 <= 0 { return .repeated(id) }
    entries[Int(number)].isTaken = true
    if let age, age < 0 { return .outdated(id) }
    entries[Int(number)].version = max(Self.version(post), version?.seconds ?? .min)
    return entry.isTaken ? .again(id) : .known(id)
  }

  /// `name`, or `name` with the number that made it unique.
  private func isNamed(_ number: Int32, _ wish: String) -> Bool {
    let slug = entries[Int(number)].slug
    return slug == wish || slug.hasPrefix(wish + "-")
  }

  /// A name alone is weak: two blogs may both have said `hello-world`.
  private func isSame(_ entry: Entry, _ post: Post, _ feedID: Int, _ url: Int) -> Bool {
    if entry.feedID == Self.nothing && entry.url == Self.nothing || feedID == Self.nothing && url == Self.nothing {
      return true
    }
    return entry.title == Self.hash(post.title) && entry.published == post.published?.seconds ?? .min
  }

  private func freeSlug(_ wish: String, _ post: Post, number: String?) -> String {
    var name = wish
    if name.isEmpty { name = Slug.clean(post.title) }
    let suffix = number.map(Slug.clean).flatMap { $0.isEmpty ? nil : $0 }
    if name.isEmpty { name = "post" + (suffix.map { "-" + $0 } ?? "") }
    if bySlug[name] == nil { return name }
    // The source's own number stays the same, whatever else comes or goes.
    if let suffix, bySlug["\(name)-\(suffix)"] == nil { return "\(name)-\(suffix)" }
    return (2...).lazy.map { "\(name)-\($0)" }.first { bySlug[$0] == nil } ?? name
  }

  private static func hash(_ text: String) -> Int {
    text.isEmpty ? nothing : text.hashValue
  }

  /// Without scheme, fragment and the slash at the end: blogs move from `http` to `https`.
  private static func comparable(_ url: String) -> String {
    var rest = url[...].prefix { $0 != "#" }
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }
}
