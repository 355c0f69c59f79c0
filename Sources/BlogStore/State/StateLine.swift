import Blog
import TextFormats

/// One line of a journal.
///
/// ```
/// {"at":"2026-01-31T09:15:00.000001Z","kind":"comments_read","post":"slug","comments":["1","2"],"value":true}
/// ```
/// `at` orders lines over all journals; `kind` says which members there are:
/// `post_read` and `post_starred` (`post`, `value`), `comments_read` (`post`, `comments`, `value`), `position`
/// (`post`, `offset`, `comment`; `in_thread`, `top`, `top_line` where they say something), `comment_folded` (`post`,
/// `comment`, `value`), `comments_folded` (`post`, `comments`, `value`), `link_backs_shown` (`post`, `value`),
/// `post_opened` (`post` or null), `setting` (`name`, `value`), `identity` (`name`, `email`, `url`).
struct StateLine: Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  var at: Int64
  var change: StateChange

  init(at: Int64, change: StateChange) {
    self.at = at
    self.change = change
  }

  /// Nil for a line of a kind that this version does not know, or without what its kind needs.
  init?(_ json: JSON) {
    guard let text = json["at"]?.string, let at = StateLine.microseconds(text), at < StateLine.endOfTime,
      let kind = json["kind"]?.string, let change = StateLine.change(kind, json)
    else { return nil }
    self.init(at: at, change: change)
  }

  /// The year 9000. Nothing could be remembered after a line of the last moment that RFC 3339 can write.
  static let endOfTime: Int64 = 221_845_392_000 * 1_000_000

  private static func change(_ kind: String, _ json: JSON) -> StateChange? {
    let post = json["post"]?.string.map { PostID($0) }
    let comment = json["comment"]?.string.map { CommentID($0) }
    let value = json["value"]?.bool
    switch kind {
    case "post_read":
      guard let post, let value else { return nil }
      return .postRead(post, value)
    case "post_starred":
      guard let post, let value else { return nil }
      return .postStarred(post, value)
    case "comments_read":
      guard let post, let value, let comments = json["comments"]?.elements else { return nil }
      return .commentsRead(post, comments.compactMap { $0.string.map { CommentID($0) } }, value)
    case "comments_folded":
      guard let post, let value, let comments = json["comments"]?.elements else { return nil }
      return .commentsFolded(post, comments.compactMap { $0.string.map { CommentID($0) } }, value)
    case "link_backs_shown":
      guard let post, let value else { return nil }
      return .linkBacksShown(post, value)
    case "position":
      guard let post, let offset = json["offset"]?.integer, offset >= 0 else { return nil }
      return .position(
        post,
        ReadingPosition(
          offset: Int(clamping: offset), comment: comment, isInThread: json["in_thread"]?.bool ?? false,
          top: json["top"]?.string.map { CommentID($0) },
          topLine: Int(clamping: max(0, json["top_line"]?.integer ?? 0))))
    case "comment_folded":
      guard let post, let comment, let value else { return nil }
      return .commentFolded(post, comment, value)
    case "post_opened":
      return .postOpened(post)
    case "setting":
      guard let name = json["name"]?.string, let value = json["value"]?.string else { return nil }
      return .setting(name, value)
    case "identity":
      guard let name = json["name"]?.string else { return nil }
      return .identity(Identity(name: name, email: json["email"]?.string, url: json["url"]?.string))
    default:
      return nil
    }
  }

  /// The line, without what this version does not know.
  var json: JSON {
    var json = StateLine.json(of: change)
    json["at"] = .string(StateLine.text(microseconds: at))
    return json
  }

  /// The change alone: two lines of the same moment are ordered by it.
  static func json(of change: StateChange) -> JSON {
    func line(_ kind: String, _ post: PostID? = nil, _ members: [(String, JSON)]) -> JSON {
      .object([("kind", .string(kind))] + (post.map { [("post", .string($0.slug))] } ?? []) + members)
    }
    switch change {
    case .postRead(let post, let value):
      return line("post_read", post, [("value", JSON(.bool(value)))])
    case .postStarred(let post, let value):
      return line("post_starred", post, [("value", JSON(.bool(value)))])
    case .commentsRead(let post, let comments, let value):
      let ids = JSON(.array(comments.map { .string($0.value) }))
      return line("comments_read", post, [("comments", ids), ("value", JSON(.bool(value)))])
    case .position(let post, let position):
      let comment = position.comment.map { JSON.string($0.value) } ?? .null
      var members: [(String, JSON)] = [("offset", .integer(Int64(position.offset))), ("comment", comment)]
      if position.isInThread { members.append(("in_thread", JSON(.bool(true)))) }
      if let top = position.top { members.append(("top", .string(top.value))) }
      if position.topLine > 0 { members.append(("top_line", .integer(Int64(position.topLine)))) }
      return line("position", post, members)
    case .commentFolded(let post, let comment, let value):
      return line("comment_folded", post, [("comment", .string(comment.value)), ("value", JSON(.bool(value)))])
    case .commentsFolded(let post, let comments, let value):
      let ids = JSON(.array(comments.map { .string($0.value) }))
      return line("comments_folded", post, [("comments", ids), ("value", JSON(.bool(value)))])
    case .linkBacksShown(let post, let value):
      return line("link_backs_shown", post, [("value", JSON(.bool(value)))])
    case .postOpened(let post):
      return line("post_opened", nil, [("post", post.map { .string($0.slug) } ?? .null)])
    case .setting(let name, let value):
      return line("setting", nil, [("name", .string(name)), ("value", .string(value))])
    case .identity(let identity):
      let optional = [("email", identity.email), ("url", identity.url)]
      return line(
        "identity", nil,
        [("name", .string(identity.name))] + optional.compactMap { name, text in text.map { (name, .string($0)) } })
    }
  }
}

extension StateLine {
  /// `2026-01-31T09:15:00.000001Z`: always UTC, always six digits, so that text order is time order.
  static func text(microseconds: Int64) -> String {
    let (seconds, rest) = microseconds.flooredQuotientAndRemainder(by: 1_000_000)
    let fraction = String(rest)
    return String(Timestamp(seconds: seconds).text.dropLast()) + "."
      + String(repeating: "0", count: 6 - fraction.count) + fraction + "Z"
  }

  /// Nil where the text is no RFC 3339 date.
  static func microseconds(_ text: String) -> Int64? {
    var text = text
    return text.withUTF8 { microseconds($0) }
  }

  /// The same of UTF-8.
  static func microseconds(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard let date = Timestamp(utf8: text) else { return nil }
    var fraction: Int64 = 0
    var digits = 0
    if let point = text.firstIndex(of: UInt8(ascii: ".")) {
      for byte in text[(point + 1)...].prefix(6) {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
        fraction = fraction * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
      }
    }
    for _ in digits..<6 { fraction *= 10 }
    return date.seconds * 1_000_000 + fraction
  }
}

extension Int64 {
  fileprivate func flooredQuotientAndRemainder(by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
