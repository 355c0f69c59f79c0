import Blog
import TextFormats

/// Where the comments of a repository are, by their ids: looked up only for comments that do not say what they belong to.
struct CommentHomes {
  private var posts: [Int: PostID] = [:]
  /// Ids that comments of several posts have: every site counts from one.
  private var more: [Int: [PostID]] = [:]

  mutating func add(_ id: String, in post: PostID) {
    let key = PostProof.hash(address: id)
    guard key != 0 else { return }
    guard let first = posts[key] else {
      posts[key] = post
      return
    }
    if first != post, more[key]?.contains(post) != true { more[key, default: []].append(post) }
  }

  mutating func add(_ json: JSON, in post: PostID) {
    for comment in json["comments"]?.elements ?? [] {
      add(CommentMerge.id(of: comment), in: post)
      if comment[CommentMerge.sourceIDMember] != nil { add(CommentMerge.sourceID(of: comment), in: post) }
    }
  }

  /// The posts that have a comment with an id, by its hash as an address.
  func posts(withHash id: Int) -> [PostID] { (posts[id].map { [$0] } ?? []) + (more[id] ?? []) }
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
  static func bare(_ address: String) -> String? {
    guard let marker = address.firstRange(of: "://") else { return nil }
    let page = address[marker.upperBound...].drop { $0 != "/" && $0 != "?" && $0 != "#" }
    return of(address) + (page == "/" ? "" : page.hasSuffix("/") ? page.dropLast() : page)
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
