import Blog
import Sync
import TextFormats

/// A WordPress blog that exists only in a test, and what its REST would answer. It says nothing that a real one was not
/// seen to say.
struct ModelBlog {
  struct Post {
    var id: Int
    var title: String
    var body: String
    var seconds: Int64
    var modified: Int64
    var isPublic = true
    var isProtected = false
    var tags: [Int] = []
    var kind = "post"
    var isSticky = false
  }

  struct Comment {
    var id: Int
    var post: Int
    var parent = 0
    var name: String
    var text: String
    var seconds: Int64
    var isApproved = true
  }

  static let home = "https://lampi.example"
  var now: Int64 = 1_700_000_000
  var posts: [Post] = []
  var comments: [Comment] = []
  var names = [1: "Aino Ahven", 2: "Kuha"]
  var tagNames = [3: "kalat", 4: "ranta", 5: "sää"]
  var categoryNames = [1: "Yleistä"]
  /// Requests that were answered, by their paths.
  var log: [String] = []
  /// More than can be listed.
  var uncounted = 0
  private var lastID = 10

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  @discardableResult
  mutating func publish(_ title: String, at seconds: Int64? = nil, tags: [Int] = [], kind: String = "post") -> Int {
    let id = nextID()
    let time = seconds ?? now
    posts.append(
      Post(
        id: id, title: title, body: "<p>\(title) – teksti.</p>\n", seconds: time, modified: time, tags: tags,
        kind: kind))
    return id
  }

  @discardableResult
  mutating func comment(
    on post: Int, _ text: String, at seconds: Int64? = nil, parent: Int = 0, isApproved: Bool = true
  ) -> Int {
    let id = nextID()
    comments.append(
      Comment(
        id: id, post: post, parent: parent, name: "Särki \(id % 3)", text: text, seconds: seconds ?? now,
        isApproved: isApproved))
    return id
  }

  mutating func edit(_ id: Int, _ change: (inout Post) -> Void) {
    guard let place = posts.firstIndex(where: { $0.id == id }) else { return }
    change(&posts[place])
    posts[place].modified = now
  }

  mutating func change(comment id: Int, _ change: (inout Comment) -> Void) {
    guard let place = comments.firstIndex(where: { $0.id == id }) else { return }
    change(&comments[place])
  }

  // MARK: What everybody may see

  func isListed(_ post: Post) -> Bool { post.isPublic }

  func isListed(_ comment: Comment) -> Bool {
    comment.isApproved && posts.contains { $0.id == comment.post && $0.isPublic && !$0.isProtected }
  }

  func link(_ post: Post) -> String { "\(Self.home)/\(post.kind)-\(post.id)/" }

  // MARK: Answers

  mutating func answer(_ request: Request) -> Answer {
    log.append(request.url)
    guard let marker = request.url.firstRange(of: "/wp-json/") else { return page(request.url) }
    let parts = request.url[marker.upperBound...].split(separator: "?", maxSplits: 1)
    let path = request.url.hasSuffix("/wp-json/") ? "" : String(request.url[marker.upperBound...].prefix { $0 != "?" })
    var query: [String: String] = [:]
    for part in (parts.count > 1 || path.isEmpty ? parts.last ?? "" : "").split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { query[String(pair[0])] = String(pair[1]) }
    }
    switch path {
    case "":
      return json(
        .object([
          ("name", .string("Lammen ranta")), ("description", .string("Kaloista")), ("home", .string(Self.home)),
          ("namespaces", JSON(.array([.string("wp/v2")]))),
        ]))
    case "wp/v2/posts", "wp/v2/pages":
      let kind = path.hasSuffix("posts") ? "post" : "page"
      return list(posts.filter { isListed($0) && $0.kind == kind }, query, \.id, \.seconds, json)
    case "wp/v2/comments":
      let posts = query["post"].map { Set($0.split(separator: ",").compactMap { Int($0) }) }
      let open = Set(self.posts.lazy.filter { $0.isPublic && !$0.isProtected }.map(\.id))
      return list(
        comments.filter { $0.isApproved && open.contains($0.post) && posts?.contains($0.post) != false }, query, \.id,
        \.seconds, json,
        uncounted: posts == nil && query["after"] == nil && query["include"] == nil ? uncounted : 0)
    case "wp/v2/users": return named(names, query)
    case "wp/v2/categories": return named(categoryNames, query)
    case "wp/v2/tags": return named(tagNames, query)
    default:
      return Answer(status: 404, headers: headers, body: Array(#"{"code":"rest_no_route"}"#.utf8), url: request.url)
    }
  }

  private func page(_ url: String) -> Answer {
    Answer(
      status: 200, headers: headers + [HeaderField("Link", "<\(Self.home)/wp-json/>; rel=\"https://api.w.org/\"")],
      body: Array("<!DOCTYPE html><html><head><title>x</title></head></html>".utf8), url: url)
  }

  private var headers: [HeaderField] { [HeaderField("Date", Self.httpDate(now))] }

  private func json(_ value: JSON, _ more: [HeaderField] = []) -> Answer {
    Answer(
      status: 200, headers: headers + [HeaderField("Content-Type", "application/json; charset=UTF-8")] + more,
      body: value.compactText, url: "")
  }

  private func named(_ names: [Int: String], _ query: [String: String]) -> Answer {
    let ids = (query["include"] ?? "").split(separator: ",").compactMap { Int($0) }
    return json(
      JSON(
        .array(
          ids.compactMap { id in
            names[id].map { .object([("id", .integer(Int64(id))), ("name", .string($0))]) }
          })))
  }

  private func list<Item>(
    _ all: [Item], _ query: [String: String], _ id: (Item) -> Int, _ seconds: (Item) -> Int64,
    _ json: (Item) -> JSON, uncounted: Int = 0
  ) -> Answer {
    var items = all
    func time(_ key: String) -> Int64? { query[key].flatMap { Timestamp($0) }?.seconds }
    if let before = time("before") { items = items.filter { seconds($0) < before } }
    if let after = time("after") { items = items.filter { seconds($0) > after } }
    if let after = time("modified_after") {
      items = items.filter { (($0 as? Post)?.modified ?? 0) > after }
    }
    if let include = query["include"] {
      let ids = Set(include.split(separator: ",").compactMap { Int($0) })
      items = items.filter { ids.contains(id($0)) }
    }
    let isRising = query["order"] == "asc"
    func key(_ item: Item) -> Int64 {
      if query["orderby"] == "id" { return Int64(id(item)) }
      if query["orderby"] == "post" { return Int64((item as? Comment)?.post ?? 0) }
      return query["orderby"] == "modified" ? (item as? Post)?.modified ?? 0 : seconds(item)
    }
    items.sort { a, b in
      let (x, y) = (key(a), key(b))
      return x == y ? (isRising ? id(a) < id(b) : id(a) > id(b)) : isRising ? x < y : x > y
    }
    let perPage = Int(query["per_page"] ?? "10") ?? 10
    let number = Int(query["page"] ?? "1") ?? 1
    let total = items.count + uncounted
    let pages = (total + perPage - 1) / perPage
    let page = Array(items.dropFirst((number - 1) * perPage).prefix(perPage))
    var more = [HeaderField("X-WP-Total", String(total)), HeaderField("X-WP-TotalPages", String(pages))]
    if number * perPage < items.count { more.append(HeaderField("Link", "<https://lampi.example/next>; rel=\"next\"")) }
    return self.json(JSON(.array(page.map(json))), more)
  }

  private func json(_ post: Post) -> JSON {
    .object([
      ("id", .integer(Int64(post.id))), ("date", .string(Self.local(post.seconds + 7200))),
      ("date_gmt", .string(Self.local(post.seconds))),
      ("guid", .object([("rendered", .string("\(Self.home)/?p=\(post.id)"))])),
      ("modified", .string(Self.local(post.modified + 7200))), ("modified_gmt", .string(Self.local(post.modified))),
      ("slug", .string("\(post.kind)-\(post.id)")), ("status", .string("publish")), ("type", .string(post.kind)),
      ("link", .string(link(post))), ("title", .object([("rendered", .string(post.title))])),
      (
        "content",
        .object([
          ("rendered", .string(post.isProtected ? "" : post.body)), ("protected", JSON(.bool(post.isProtected))),
        ])
      ), ("author", .integer(1)), ("featured_media", .integer(0)), ("comment_status", .string("open")),
      ("ping_status", .string("closed")), ("sticky", JSON(.bool(post.isSticky))), ("format", .string("standard")),
      ("categories", JSON(.array([.integer(1)]))),
      ("tags", JSON(.array(post.tags.map { .integer(Int64($0)) }))),
    ])
  }

  private func json(_ comment: Comment) -> JSON {
    let link = posts.first { $0.id == comment.post }.map(link) ?? ""
    return .object([
      ("id", .integer(Int64(comment.id))), ("post", .integer(Int64(comment.post))),
      ("parent", .integer(Int64(comment.parent))), ("author", .integer(0)), ("author_name", .string(comment.name)),
      ("author_url", .string("")), ("date", .string(Self.local(comment.seconds + 7200))),
      ("date_gmt", .string(Self.local(comment.seconds))),
      ("content", .object([("rendered", .string("<p>\(comment.text)</p>\n"))])),
      ("link", .string("\(link)#comment-\(comment.id)")), ("status", .string("approved")),
      ("type", .string("comment")),
    ])
  }

  static func local(_ seconds: Int64) -> String { String(Timestamp(seconds: seconds).text.dropLast()) }

  static func httpDate(_ seconds: Int64) -> String {
    let text = Timestamp(seconds: seconds).text
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let month = months[(Int(text.dropFirst(5).prefix(2)) ?? 1) - 1]
    let day = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int(((seconds / 86_400) % 7 + 7) % 7)]
    return "\(day), \(text.dropFirst(8).prefix(2)) \(month) \(text.prefix(4)) \(text.dropFirst(11).prefix(8)) GMT"
  }
}
