import Blog
import Glibc
import LoopbackServer
import TextFormats

/// What a WordPress does with comments that are sent to it: the refusals, and the answers that do not come.
struct CommentDesk: Sendable {
  /// The account, its name as others see it, and its application password.
  static let login = "aino"
  static let name = "Aino Laine"
  static let password = "abcd efgh ijkl"

  /// What happens to the next comment.
  enum Fate: Sendable {
    case asUsual
    /// It is made, and the answer ends in its middle, or does not come at all.
    case cut, lost
    /// It is not made.
    case error(String, code: String)
    /// Sent elsewhere, as servers do that want https.
    case redirect
  }

  var fates: [Fate] = []
  /// What new comments are.
  var status = "approved"
  var isClosed = false
  /// Requests that made a comment.
  var made = 0
  /// Called when a comment is made, before anything of it is answered; and once the answer is on its way.
  var onMade: @Sendable () -> Void = {}
}

extension TinyWordPress.State {
  /// The answer to what is not asked by a sync; nil for everything else.
  mutating func comment(_ request: ReceivedRequest, _ home: String) -> [ServerStep]? {
    let path = request.path.split(separator: "?").first.map(String.init) ?? ""
    let isKnown = request.headers["authorization"] == Self.authorization
    let before = self
    switch (request.method, path) {
    case ("GET", "/wp-json/wp/v2/users/me"):
      guard isKnown else { return refuse("rest_not_logged_in", "401 Unauthorized") }
      return json(
        .object([
          ("id", .integer(7)), ("name", .string(CommentDesk.name)),
          ("capabilities", .object([("read", JSON(.bool(true)))])),
        ]))
    case ("POST", "/wp-json/wp/v2/comments"):
      guard isKnown else { return refuse("rest_comment_login_required", "401 Unauthorized") }
      guard let sent = try? JSONParser.parse(request.body) else {
        return refuse("rest_invalid_json", "400 Bad Request")
      }
      return take(
        text: sent["content"]?.string ?? "", post: sent["post"]?.integer ?? 0, parent: sent["parent"]?.integer ?? 0,
        date: sent["date_gmt"]?.string.flatMap { Timestamp($0 + "Z") }, author: CommentDesk.name
      ) { item in
        before.json(before.comment(item, home), status: "201 Created")
      } refusing: {
        before.refuse($0, $1)
      }
    case ("POST", "/wp-comments-post.php"):
      let form = Self.form(request.body)
      return take(
        text: form["comment"] ?? "", post: Int64(form["comment_post_ID"] ?? "") ?? 0,
        parent: Int64(form["comment_parent"] ?? "") ?? 0, date: nil, author: form["author"] ?? ""
      ) { item in
        let held = item.status == "approved" ? "" : "?unapproved=\(item.id)&moderation-hash=abc"
        return .redirect(to: "\(home)/kirje-\(item.post)/\(held)#comment-\(item.id)")
      } refusing: { code, status in
        .answer(
          "<!DOCTYPE html><html><body class=\"wp-die-message\"><p>\(code)</p></body></html>", status: status,
          headers: ["Content-Type: text/html"])
      }
    case ("GET", _) where path.hasPrefix("/wp-json/wp/v2/comments/"):
      guard let item = comments.first(where: { path.hasSuffix("/\($0.id)") }) else {
        return refuse("rest_comment_invalid_id", "404 Not Found")
      }
      guard item.status == "approved" || isKnown && item.status == "hold" else {
        return refuse("rest_cannot_read", "401 Unauthorized")
      }
      return json(comment(item, home))
    case ("GET", _) where path.hasPrefix("/kirje-"):
      let number = path.drop { !$0.isNumber }.prefix { $0.isNumber }
      let form =
        desk.isClosed
        ? "<p class=\"no-comments\">Comments are closed.</p>"
        : """
        <form action="\(home)/wp-comments-post.php" method="post" id="commentform">
        <textarea name="comment"></textarea><input name="author"><input name="email"><input name="url">
        <input type="hidden" name="comment_post_ID" value="\(number)"><input type="hidden" name="comment_parent" value="0">
        <input type="submit" name="submit" value="Post"></form>
        """
      return .answer(
        "<!DOCTYPE html><html><head><title>x</title></head><body>\(form)</body></html>",
        headers: [
          "Content-Type: text/html", "Date: \(TinyWordPress.State.date(now))",
          "Link: <\(home)/wp-json/>; rel=\"https://api.w.org/\"",
        ])
    default: return nil
    }
  }

  private mutating func take(
    text: String, post: Int64, parent: Int64, date: Timestamp?, author: String,
    answer: (TinyWordPress.Item) -> [ServerStep], refusing: (String, String) -> [ServerStep]
  ) -> [ServerStep] {
    now += 1
    let fate = desk.fates.isEmpty ? CommentDesk.Fate.asUsual : desk.fates.removeFirst()
    switch fate {
    case .error(let status, let code): return refusing(code, status)
    case .redirect: return .redirect(301, to: "http://127.0.0.1:9/elsewhere")
    case .asUsual, .cut, .lost: break
    }
    if desk.isClosed { return refusing("rest_comment_closed", "403 Forbidden") }
    let isThere = comments.contains {
      $0.post == Int(post) && $0.parent == Int(parent) && $0.text == text && $0.author == author && $0.status != "trash"
    }
    if isThere { return refusing("comment_duplicate", "409 Conflict") }
    let id = 900_000 + comments.count
    let item = TinyWordPress.Item(
      id: id, text: text, seconds: date?.seconds ?? now, modified: 0, post: Int(post), parent: Int(parent),
      author: author, status: desk.status)
    comments.append(item)
    desk.made += 1
    desk.onMade()
    switch fate {
    case .cut:
      guard case .send(let bytes)? = answer(item).first else { return [.reset] }
      return [.send(Array(bytes.prefix(bytes.count / 2))), .close]
    case .lost: return [.reset]
    default: return answer(item)
    }
  }

  private func refuse(_ code: String, _ status: String) -> [ServerStep] {
    json(.object([("code", .string(code)), ("message", .string("No: \(code)"))]), status: status)
  }

  private static let authorization: String = {
    let bytes = Array("\(CommentDesk.login):\(CommentDesk.password)".utf8)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = "Basic "
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let word = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 { text.append(place <= part.count ? letters[word >> (18 - 6 * place) & 63] : "=") }
    }
    return text
  }()

  private static func form(_ body: [UInt8]) -> [String: String] {
    var fields: [String: String] = [:]
    for part in body.split(separator: UInt8(ascii: "&")) {
      let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      fields[decoded(pair[0])] = decoded(pair[1])
    }
    return fields
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): result.append(0x20)
      case UInt8(ascii: "%"):
        result.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0x3F)
        rest = rest.dropFirst(2)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
