import Blog
import TextFormats

/// Where the comments of a repository are, by their ids: looked up only for comments that do not say what they belong to.
struct CommentHomes {
  private var posts: [Int: PostID] = [:]
  /// Ids that comments of several posts have: every site counts from one.
  private var more: [Int: [PostID]] = [:]

  mutating func add(_ id: String, in post: PostID) {
    let key = PostProof.hash(address: id)
    guard key != 0, let first = posts[key] else {
      posts[key] = post
      return
    }
    if first != post, more[key]?.contains(post) != true { more[key, default: []].append(post) }
  }

  mutating func add(_ json: JSON, in post: PostID) {
    for comment in json["comments"]?.elements ?? [] { add(CommentMerge.id(of: comment), in: post) }
  }

  /// The posts that have a comment with an id.
  func posts(with id: String) -> [PostID] {
    let key = PostProof.hash(address: id)
    return (posts[key].map { [$0] } ?? []) + (more[key] ?? [])
  }
}

/// The site that an address is on: ids of comments mean the same only within one.
enum SiteName {
  /// The host without `www.`; empty for what is no address on the web.
  static func of(_ address: String?) -> String {
    guard let address, let marker = address.firstRange(of: "://") else { return "" }
    let host = address[marker.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Whether an address is one of a blog, or its own: two blogs of one host differ by their paths.
  static func isPage(_ address: String, of home: String) -> Bool {
    guard let page = bare(address), let home = bare(home) else { return false }
    return page.hasPrefix(home) && (page.count == home.count || "/?#".contains(page.dropFirst(home.count).first ?? "/"))
  }

  /// Without what changes when a blog moves to `https` or leaves out `www` or the last slash.
  private static func bare(_ address: String) -> String? {
    guard let marker = address.firstRange(of: "://") else { return nil }
    let page = address[marker.upperBound...].drop { $0 != "/" && $0 != "?" && $0 != "#" }
    return of(address) + (page == "/" ? "" : page.hasSuffix("/") ? page.dropLast() : page)
  }

  static func of(_ comment: ImportedComment) -> String {
    ([comment.comment.url] + comment.postReferences).lazy.map { of($0) }.first { !$0.isEmpty } ?? ""
  }
}

/// Finds the posts of comments that came apart from them.
struct CommentSearch {
  let writer: RepositoryWriter
  private let comments: [ImportedComment]
  private let sites: [String]
  private(set) var posts: [PostID?]
  /// Posts of pages whose address is not theirs any more, and of comments, both by site.
  private var pages: [String: PostID] = [:]
  /// Where a site was before it moved.
  private var oldSites: [String: String] = [:]
  private var threads: [PostID: (site: String, comments: [JSON])] = [:]
  /// Threads that are kept in memory.
  private static let mostThreads = 256

  init(_ comments: [ImportedComment], _ writer: RepositoryWriter) {
    self.comments = comments
    self.writer = writer
    sites = comments.map(SiteName.of)
    posts = comments.map { comment in
      comment.postReferences.lazy.compactMap { writer.index.find($0, before: comment.comment.published) }.first
    }
  }

  /// By what a comment says of its post, else by the post of the comment that it answers; where the blog has moved, by the
  /// comments that are here already.
  mutating func run() {
    remember()
    guard posts.contains(where: { $0 == nil }) else { return }
    // A chain of answers is as deep as a thread; each turn goes one step down it.
    for _ in 0..<64 {
      var hasMore = false
      for place in comments.indices where posts[place] == nil {
        guard let post = byParent(place) else { continue }
        posts[place] = post
        hasMore = true
      }
      guard hasMore else { break }
      remember()
    }
    guard posts.contains(where: { $0 == nil }) else { return }
    for place in comments.indices where posts[place] == nil { recognize(place) }
    for place in comments.indices where posts[place] == nil { posts[place] = afterMoving(place) ?? byThread(place) }
    remember()
  }

  private func key(_ site: String, _ id: CommentID) -> Int { PostProof.hash(address: "\(site) \(id.value)") }

  private func remember() {
    for (place, post) in posts.enumerated() {
      if let post { writer.joined[key(sites[place], comments[place].comment.id)] = post }
    }
  }

  private func byParent(_ place: Int) -> PostID? {
    comments[place].comment.inReplyTo.flatMap { writer.joined[key(sites[place], $0)] }
  }

  /// The same comment stands here under another address: what a page's comments share is its post, too.
  private mutating func recognize(_ place: Int) {
    let comment = comments[place].comment
    let found = writer.commentHomes.posts(with: comment.id.value).filter { post in
      thread(post).comments.contains { SameComment.isRecognized(comment, in: $0) }
    }
    guard found.count == 1 else { return }
    posts[place] = found[0]
    if let page = page(place) { pages[page] = found[0] }
    let old = thread(found[0]).site
    if !old.isEmpty, !sites[place].isEmpty, old != sites[place] { oldSites[sites[place]] = old }
  }

  private func page(_ place: Int) -> String? {
    comments[place].postReferences.first { !SiteName.of($0).isEmpty }.map { String($0.prefix { $0 != "#" }) }
  }

  private func afterMoving(_ place: Int) -> PostID? {
    guard let page = page(place), !writer.index.isShared(page) else { return nil }
    if let post = pages[page] { return post }
    guard let old = oldSites[sites[place]], let marker = page.firstRange(of: "://") else { return nil }
    let path = page[marker.upperBound...].drop { $0 != "/" && $0 != "?" }
    return writer.index.find("https://\(old)\(path)", before: comments[place].comment.published)
  }

  /// The comment that it answers came on another day.
  private mutating func byThread(_ place: Int) -> PostID? {
    guard let parent = comments[place].comment.inReplyTo else { return nil }
    let site = oldSites[sites[place]] ?? sites[place]
    let found = writer.commentHomes.posts(with: parent.value).filter {
      site.isEmpty || parent.value.contains(":") || thread($0).site == site
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

extension RepositoryWriter {
  /// Every comment that is here, read when it is asked for.
  var commentHomes: CommentHomes {
    if let readHomes { return readHomes }
    var homes = CommentHomes()
    try? flush()
    for post in index.posts {
      if let json = try? read(post, skipping: PostFile.bodyMembers) { homes.add(json, in: post) }
    }
    readHomes = homes
    return homes
  }
}
