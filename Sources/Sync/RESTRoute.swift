/// The addresses of WordPress's REST: its root is taken from the blog, as some are `/?rest_route=/`.
struct RESTRoute: Hashable, Sendable {
  static let perPage = 100

  let root: String

  init(_ root: String) {
    let isQuery = root.contains("?")
    self.root = root.hasSuffix("/") || (isQuery && !root.hasSuffix("=")) ? root : root + "/"
  }

  /// - Parameter path: without a slash before it.
  func url(_ path: String, _ query: [(String, String)]) -> String {
    let text = query.map { "\($0)=\($1)" }.joined(separator: "&")
    guard !text.isEmpty else { return root + path }
    return root + path + (root.contains("?") ? "&" : "?") + text
  }

  /// A list of what has a date.
  func list(_ kind: String, _ walk: KeyWalk?, _ direction: KeyWalk.Direction, _ query: [(String, String)]) -> String {
    var all: [(String, String)] = [("per_page", String(Self.perPage))]
    if let bound = walk?.bound(direction) { all.append((direction == .older ? "before" : "after", bound)) }
    if let walk, walk.page > 1 { all.append(("page", String(walk.page))) }
    return url("wp/v2/" + kind, all + query)
  }

  static func numbers(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
}
