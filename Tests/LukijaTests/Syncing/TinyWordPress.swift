import Blog
import Glibc
import LoopbackServer
import Synchronization
import TextFormats

/// A WordPress with REST on this machine, as much of it as a sync asks for, and what a test does to it meanwhile.
final class TinyWordPress: Sendable {
  struct Item: Sendable {
    var id: Int
    var text: String
    var seconds: Int64
    var modified: Int64
    /// Of a comment.
    var post = 0
    var parent = 0
    /// Of a comment that was sent: who wrote it, and whether others see it.
    var author: String?
    var status = "approved"
  }

  struct State: Sendable {
    var now: Int64 = 1_750_000_000
    var posts: [Item] = []
    var comments: [Item] = []
    var count = 0
    /// What becomes of comments that are sent.
    var desk = CommentDesk()
    /// What is answered instead, by the number of the request from 1 on and its path; nil leaves it.
    var instead: @Sendable (Int, String) -> [ServerStep]? = { _, _ in nil }
  }

  /// Both the server and the test have it.
  private final class Shared: Sendable {
    let mutex: Mutex<State>
    init(_ state: State) { mutex = Mutex(state) }
  }

  private let shared: Shared
  private let server: LoopbackServer

  /// - Parameters:
  ///   - posts: so many, a day apart.
  ///   - comments: on each.
  init(posts: Int, comments: Int) throws {
    var state = State()
    for number in 0..<posts {
      let time = state.now - Int64(posts - number) * 86_400
      let post = number + 1
      state.posts.append(Item(id: post, text: "Kirje \(post)", seconds: time, modified: time))
      for answer in 0..<comments {
        let id = 100_000 + post * 100 + answer
        state.comments.append(
          Item(
            id: id, text: "Vastaus \(answer) kirjeeseen \(post)", seconds: time + Int64(answer) * 60 + 60, modified: 0,
            post: post, parent: answer == 0 ? 0 : id - 1))
      }
    }
    let shared = Shared(state)
    self.shared = shared
    server = try LoopbackServer { request in
      let home = "http://\(request.headers["host"] ?? "")"
      let (state, instead) = shared.mutex.withLock { state in
        state.count += 1
        return (state, (state.count, state.instead))
      }
      // Outside the lock: a test may hold an answer back.
      if let steps = instead.1(instead.0, request.path) { return steps }
      if let steps = shared.mutex.withLock({ $0.comment(request, home) }) { return steps }
      return state.answer(request.path, home)
    }
  }

  deinit { server.stop() }

  var url: String { server.url() }
  /// Paths that were asked for.
  var paths: [String] { server.received.map(\.path) }

  func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result { shared.mutex.withLock { body(&$0) } }

  /// From now on, with the numbers of requests from 1 on.
  func instead(_ answer: @escaping @Sendable (Int, String) -> [ServerStep]?) {
    change {
      $0.count = 0
      $0.instead = answer
    }
  }
}

extension TinyWordPress.State {
  fileprivate func answer(_ path: String, _ home: String) -> [ServerStep] {
    let parts = path.split(separator: "?", maxSplits: 1)
    var query: [String: String] = [:]
    for part in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { query[String(pair[0])] = String(pair[1]) }
    }
    switch parts.first {
    case "/wp-json/":
      return json(
        .object([
          ("name", .string("Tiny & Pieni")), ("home", .string(home)), ("namespaces", JSON(.array([.string("wp/v2")]))),
        ]))
    case "/wp-json/wp/v2/posts": return list(posts, query) { post($0, home) }
    case "/wp-json/wp/v2/comments":
      let wanted = query["post"].map { Set($0.split(separator: ",").compactMap { Int($0) }) }
      let listed = Set(posts.map(\.id))
      return list(
        comments.filter { $0.status == "approved" && listed.contains($0.post) && wanted?.contains($0.post) != false },
        query
      ) {
        comment($0, home)
      }
    case "/wp-json/wp/v2/users": return json(JSON(.array([.object([("id", .integer(1)), ("name", .string("Aino"))])])))
    case "/wp-json/wp/v2/pages", "/wp-json/wp/v2/categories", "/wp-json/wp/v2/tags": return json(JSON(.array([])))
    case "/", "/kirje-1/":
      return .answer(
        "<!DOCTYPE html><html><head><title>x</title></head></html>",
        headers: ["Content-Type: text/html", "Link: <\(home)/wp-json/>; rel=\"https://api.w.org/\""])
    default: return json(.object([("code", .string("rest_no_route"))]), status: "404 Not Found")
    }
  }

  func json(_ value: JSON, status: String = "200 OK", headers: [String] = []) -> [ServerStep] {
    .answer(
      body: value.compactText, status: status,
      headers: ["Content-Type: application/json", "Date: \(Self.date(now))"] + headers)
  }

  private func list(
    _ all: [TinyWordPress.Item], _ query: [String: String], _ json: (TinyWordPress.Item) -> JSON
  ) -> [ServerStep] {
    func time(_ key: String) -> Int64? { query[key].flatMap { Timestamp($0) }?.seconds }
    func key(_ item: TinyWordPress.Item) -> Int64 {
      switch query["orderby"] {
      case "modified": item.modified
      case "post": Int64(item.post)
      default: item.seconds
      }
    }
    var items = all
    if let before = time("before") { items = items.filter { $0.seconds < before } }
    if let after = time("after") { items = items.filter { $0.seconds > after } }
    if let after = time("modified_after") { items = items.filter { $0.modified > after } }
    if let include = query["include"] {
      let ids = Set(include.split(separator: ",").compactMap { Int($0) })
      items = items.filter { ids.contains($0.id) }
    }
    items.sort { (key($0), $0.id) < (key($1), $1.id) }
    if query["order"] != "asc" { items.reverse() }
    let size = Int(query["per_page"] ?? "10") ?? 10
    let page = Int(query["page"] ?? "1") ?? 1
    let part = items.dropFirst((page - 1) * size).prefix(size)
    var headers = ["X-WP-Total: \(items.count)", "X-WP-TotalPages: \((items.count + size - 1) / size)"]
    if page * size < items.count { headers.append("Link: <http://127.0.0.1/next>; rel=\"next\"") }
    return self.json(JSON(.array(part.map(json))), headers: headers)
  }

  private func post(_ item: TinyWordPress.Item, _ home: String) -> JSON {
    .object([
      ("id", .integer(Int64(item.id))), ("date", .string(Self.local(item.seconds))),
      ("date_gmt", .string(Self.local(item.seconds))), ("modified", .string(Self.local(item.modified))),
      ("modified_gmt", .string(Self.local(item.modified))),
      ("guid", .object([("rendered", .string("\(home)/?p=\(item.id)"))])), ("slug", .string("kirje-\(item.id)")),
      ("status", .string("publish")), ("type", .string("post")), ("link", .string("\(home)/kirje-\(item.id)/")),
      ("title", .object([("rendered", .string(item.text))])),
      (
        "content", .object([("rendered", .string("<p>\(item.text): sanat.</p>\n")), ("protected", JSON(.bool(false)))])
      ),
      ("author", .integer(1)), ("comment_status", .string("open")), ("sticky", JSON(.bool(false))),
      ("categories", JSON(.array([]))), ("tags", JSON(.array([]))),
    ])
  }

  func comment(_ item: TinyWordPress.Item, _ home: String) -> JSON {
    .object([
      ("id", .integer(Int64(item.id))), ("post", .integer(Int64(item.post))), ("parent", .integer(Int64(item.parent))),
      ("author", .integer(item.author == CommentDesk.name ? 7 : 0)),
      ("author_name", .string(item.author ?? "Särki \(item.id % 3)")),
      ("date", .string(Self.local(item.seconds))), ("date_gmt", .string(Self.local(item.seconds))),
      ("content", .object([("rendered", .string("<p>\(item.text)</p>\n"))])),
      ("link", .string("\(home)/kirje-\(item.post)/#comment-\(item.id)")), ("status", .string(item.status)),
      ("type", .string("comment")),
    ])
  }

  private static func local(_ seconds: Int64) -> String { String(Timestamp(seconds: seconds).text.dropLast()) }

  static func date(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    var text = [CChar](repeating: 0, count: 64)
    strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
