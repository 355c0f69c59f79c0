import Foundation

/// What a blog says, however it was read: by its server's REST, or in the files of a folder. Read here, without anything of
/// the program's.
struct BlogFacts: Equatable {
  struct Post: Equatable {
    var title: String
    var seconds: Int?
    var content: String
  }

  struct Comment: Equatable {
    var post: String
    var parent: Int?
    var author: String
    var seconds: Int?
    var content: String
  }

  /// By address.
  var posts: [String: Post] = [:]
  /// By number.
  var comments: [Int: Comment] = [:]
  /// What files say to be gone; a server says nothing of it.
  var gonePosts: Set<String> = []
  var goneComments: Set<Int> = []

  /// As the server tells them to anybody.
  init(of server: WordPressServer) throws {
    var addresses: [Int: String] = [:]
    for post in try server.list("posts") {
      guard let link = post["link"] as? String, let id = post["id"] as? Int else { continue }
      addresses[id] = link
      posts[link] = Post(
        title: Self.plain(Self.rendered(post["title"])), seconds: Self.universal(post["date_gmt"]),
        content: Self.rendered(post["content"]))
    }
    for comment in try server.list("comments") {
      guard let id = comment["id"] as? Int, let post = comment["post"] as? Int else { continue }
      let parent = comment["parent"] as? Int
      comments[id] = Comment(
        post: addresses[post] ?? "\(post)", parent: parent == 0 ? nil : parent,
        author: comment["author_name"] as? String ?? "", seconds: Self.universal(comment["date_gmt"]),
        content: Self.rendered(comment["content"]))
    }
  }

  /// As files have them.
  init(files: [String: String]) throws {
    let dates = ISO8601DateFormatter()
    func seconds(_ date: Any?) -> Int? {
      (date as? String).flatMap(dates.date(from:)).map { Int($0.timeIntervalSince1970) }
    }
    for (name, text) in files where name.hasPrefix("posts/") {
      let post = try JSONSerialization.object(text)
      let link = post["url"] as? String ?? name
      let isGone = post["vanished"] as? Bool == true
      if isGone {
        gonePosts.insert(link)
      } else {
        posts[link] = Post(
          title: post["title"] as? String ?? "", seconds: seconds(post["date_published"]),
          content: post["content_html"] as? String ?? "")
      }
      for comment in post["comments"] as? [[String: Any]] ?? [] {
        guard let id = Int(comment["id"] as? String ?? "") else { continue }
        if isGone || comment["vanished"] as? Bool == true {
          goneComments.insert(id)
          continue
        }
        comments[id] = Comment(
          post: link, parent: (comment["in_reply_to"] as? String).flatMap { Int($0) },
          author: (comment["author"] as? [String: Any])?["name"] as? String ?? "",
          seconds: seconds(comment["date_published"]), content: comment["content_html"] as? String ?? "")
      }
    }
  }

  /// Each difference as a line.
  func differences(from other: BlogFacts) -> [String] {
    Self.lines(posts, other.posts) + Self.lines(comments, other.comments)
  }

  private static func lines<Key: Comparable, Value: Equatable>(_ ours: [Key: Value], _ theirs: [Key: Value]) -> [String]
  {
    Set(ours.keys).union(theirs.keys).sorted().filter { ours[$0] != theirs[$0] }.map {
      "\($0): \(ours[$0].map { "\($0)" } ?? "none") instead of \(theirs[$0].map { "\($0)" } ?? "none")"
    }
  }

  private static func rendered(_ json: Any?) -> String { (json as? [String: Any])?["rendered"] as? String ?? "" }

  private static func universal(_ date: Any?) -> Int? {
    (date as? String).flatMap { ISO8601DateFormatter().date(from: $0 + "Z") }.map { Int($0.timeIntervalSince1970) }
  }

  /// A title's words: without elements, each entity as its character.
  private static func plain(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing(/&(#\d+|\w+);/) { match in
      let name = String(match.output.1)
      if let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) { return String(Character(scalar)) }
      return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}"][name] ?? name
    }
  }
}
