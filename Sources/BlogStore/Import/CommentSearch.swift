import Blog
import TextFormats

/// Finds the posts of comments that came apart from them.
struct CommentSearch {
  private let writer: RepositoryWriter
  private let orphans: [OrphanComment]
  private(set) var posts: [PostID?]
  /// Posts of pages whose address is not theirs any more, and of comments, both by site.
  private var pages: [Int: PostID] = [:]
  /// Where a site was before it moved.
  private var oldSites: [Int32: String] = [:]
  private var threads: [PostID: (site: String, comments: [JSON])] = [:]
  /// Threads that are kept in memory.
  private static let mostThreads = 256

  init(_ writer: RepositoryWriter) {
    self.writer = writer
    orphans = writer.orphans.all
    posts = orphans.map { orphan in
      orphan.references.lazy.compactMap { writer.index.find($0, before: orphan.published) }.first
    }
  }

  /// By what a comment says of its post, else by the post of the comment that it answers; where the blog has moved, by the
  /// comments that are here already.
  mutating func run() throws(Problem) {
    follow()
    guard posts.contains(where: { $0 == nil }) else { return }
    for place in orphans.indices where posts[place] == nil && mayBeHere(orphans[place].id, orphans[place]) {
      try recognize(place)
    }
    for place in orphans.indices where posts[place] == nil { posts[place] = try afterMoving(place) ?? byThread(place) }
    follow()
  }

  /// Whether a comment with an id may have come since it was asked for last: what waits longer is not looked for again.
  private func mayBeHere(_ id: Int, _ orphan: OrphanComment) -> Bool {
    id != 0 && (orphan.isFresh || writer.news.has(id))
  }

  /// Ids mean the same within a site; where nobody knows which one it is, within what names one post, or one source.
  private func key(_ orphan: OrphanComment, _ id: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(orphan.site)
    hasher.combine(id)
    if writer.orphans.sites[Int(orphan.site)].isEmpty {
      if let first = orphan.references.first { hasher.combine(first) } else { hasher.combine(orphan.batch) }
    }
    return hasher.finalize()
  }

  /// What answers a comment goes to its post, however long the chain is.
  private mutating func follow() {
    var answers: [Int: [Int]] = [:]
    for (place, orphan) in orphans.enumerated() where posts[place] == nil && orphan.parent != 0 {
      answers[key(orphan, orphan.parent), default: []].append(place)
    }
    guard !answers.isEmpty else { return }
    var found = orphans.indices.filter { posts[$0] != nil }
    while let place = found.popLast() {
      guard let more = answers.removeValue(forKey: key(orphans[place], orphans[place].id)) else { continue }
      for answer in more where posts[answer] == nil {
        posts[answer] = posts[place]
        found.append(answer)
      }
    }
  }

  /// The same comment stands here under another address: what a page's comments share is its post, too.
  private mutating func recognize(_ place: Int) throws(Problem) {
    let candidates = writer.commentHomes.posts(withHash: orphans[place].id)
    guard !candidates.isEmpty else { return }
    let comment = try writer.orphans.comment(orphans[place]).comment
    let found = candidates.filter { post in
      thread(post).comments.contains { SameComment.isRecognized(comment, in: $0) }
    }
    guard found.count == 1 else { return }
    posts[place] = found[0]
    let page = orphans[place].page
    if page != 0 { pages[page] = found[0] }
    let (old, site) = (thread(found[0]).site, orphans[place].site)
    let new = writer.orphans.sites[Int(site)]
    if !old.isEmpty, !new.isEmpty, old != new { oldSites[site] = old }
  }

  private func afterMoving(_ place: Int) throws(Problem) -> PostID? {
    let orphan = orphans[place]
    guard orphan.page != 0, !(pages.isEmpty && oldSites.isEmpty), !writer.index.isShared(page: orphan.page) else {
      return nil
    }
    if let post = pages[orphan.page] { return post }
    guard let old = oldSites[orphan.site] else { return nil }
    let references = try writer.orphans.comment(orphan).postReferences
    guard let page = references.first(where: { !SiteName.of($0).isEmpty }), let marker = page.firstRange(of: "://")
    else { return nil }
    let path = page[marker.upperBound...].prefix { $0 != "#" }.drop { $0 != "/" && $0 != "?" }
    return PostReference("https://\(old)\(path)").flatMap { writer.index.find($0, before: orphan.published) }
  }

  /// The comment that it answers came on another day.
  private mutating func byThread(_ place: Int) -> PostID? {
    let orphan = orphans[place]
    guard mayBeHere(orphan.parent, orphan) else { return nil }
    let own = writer.orphans.sites[Int(orphan.site)]
    let site = oldSites[orphan.site] ?? own
    // Every site counts from one: who names a post that is not here means no other one.
    guard !site.isEmpty || orphan.isParentAddress || orphan.references.isEmpty else { return nil }
    let found = writer.commentHomes.posts(withHash: orphan.parent).filter { post in
      if site.isEmpty || orphan.isParentAddress { return true }
      let thread = thread(post)
      return thread.site == site
        || thread.comments.contains {
          SiteName.of($0["url"]?.string) == own && PostProof.hash(address: CommentMerge.id(of: $0)) == orphan.parent
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  private mutating func thread(_ post: PostID) -> (site: String, comments: [JSON]) {
    if let thread = threads[post] { return thread }
    // A file that cannot be read has no thread to look into.
    let json = try? writer.read(post)
    let thread = (SiteName.of(json?["url"]?.string), json?["comments"]?.elements ?? [])
    if threads.count >= Self.mostThreads { threads = [:] }
    threads[post] = thread
    return thread
  }
}

/// Comments that came into posts' files while a source was read.
struct CommentNews {
  private var ids: Set<Int> = []
  /// The last source of each comment that found its post, and where that stands among its versions.
  private var last: [Int: (batch: Int32, again: Int32)] = [:]
  /// Every version of a comment that found its post, and hashes of what they say.
  private var versions: [Int: [(batch: Int32, words: Int)]] = [:]
  /// Anything may be otherwise.
  var isAll = false

  func has(_ id: Int) -> Bool { isAll || ids.contains(id) }

  mutating func add(_ id: String) { ids.insert(PostProof.hash(address: id)) }

  mutating func add(_ json: JSON) {
    for comment in json["comments"]?.elements ?? [] {
      add(CommentMerge.id(of: comment))
      if comment[CommentMerge.sourceIDMember] != nil { add(CommentMerge.sourceID(of: comment)) }
    }
  }

  private func key(_ orphan: OrphanComment, _ post: PostID) -> Int {
    var hasher = Hasher()
    hasher.combine(orphan.id)
    hasher.combine(post)
    return hasher.finalize()
  }

  /// Whether a version of a comment that was said before it went to a post just now.
  func wasJoined(_ orphan: OrphanComment, to post: PostID) -> Bool {
    last[key(orphan, post)].map { Self.isLater(orphan, than: $0) } ?? false
  }

  /// Whether a source between that of a comment and the last one said something else than both.
  func isParted(_ orphan: OrphanComment, from post: PostID, words: Int) -> Bool {
    let later = (versions[key(orphan, post)] ?? []).filter { $0.batch > orphan.batch }
    guard later.count > 1, let last = later.max(by: { $0.batch < $1.batch }) else { return false }
    return later.contains { $0.words != words && $0.words != last.words }
  }

  /// What was said again was said last.
  private static func isLater(_ orphan: OrphanComment, than other: (batch: Int32, again: Int32)) -> Bool {
    orphan.again > 0 && other.again > 0 ? other.again < orphan.again : other.batch < orphan.batch
  }

  mutating func join(_ orphan: OrphanComment, to post: PostID, words: Int) {
    let key = key(orphan, post)
    versions[key, default: []].append((orphan.batch, words))
    if last[key].map({ Self.isLater(orphan, than: $0) }) ?? true { last[key] = (orphan.batch, orphan.again) }
  }
}
