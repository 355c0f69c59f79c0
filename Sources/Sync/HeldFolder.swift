import Blog

/// What is here of a WordPress blog, by its numbers there.
struct HeldFolder: Sendable {
  struct Item: Sendable {
    var id: Int
    var seconds: Int64?
    /// Its post, by its place.
    var post: Int
  }

  let held: [HeldPost]
  /// Of everything, gone or not.
  private(set) var numbers: Set<Int> = []
  private(set) var places: [Int: Int] = [:]
  /// What everybody may see at the server.
  private(set) var posts: [Item] = []
  private(set) var comments: [Item] = []
  private(set) var postIDs: Set<Int> = []
  private(set) var commentIDs: Set<Int> = []
  private var homes: [Int: Int] = [:]

  /// - Parameter home: the blog's address: a folder may hold other blogs' posts as well.
  init(_ held: [HeldPost], home: String) {
    self.held = held
    let host = WebHost.of(home)
    for (place, post) in held.enumerated() {
      guard let number = post.number.flatMap({ Int($0) }) else { continue }
      let own = WebHost.of(post.url ?? post.feedID)
      guard host.isEmpty || own.isEmpty || own == host else { continue }
      numbers.insert(number)
      places[number] = place
      if post.isListed, post.kind == "post" {
        posts.append(Item(id: number, seconds: post.seconds, post: place))
        postIDs.insert(number)
      }
      for comment in post.comments {
        guard let id = Int(comment.id) else { continue }
        homes[id] = place
        if post.isListed, comment.isListed {
          comments.append(Item(id: id, seconds: comment.seconds, post: place))
          commentIDs.insert(id)
        }
      }
    }
  }

  /// The post by its number.
  func post(_ number: Int) -> HeldPost? { places[number].map { held[$0] } }

  /// The post of a comment.
  func home(ofComment id: Int) -> HeldPost? { homes[id].map { held[$0] } }
}

/// Hosts of addresses.
enum WebHost {
  /// In small letters, without `www.`; empty for what is no address on the web.
  static func of(_ address: String) -> String {
    guard let marker = address.firstRange(of: "://") else { return "" }
    let host = address[marker.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
