import Blog
import TextFormats

extension SourceValue {
  /// As JSON, and YAML, have it: members in their order, two blanks a level, nothing invisible raw.
  func json(indent: Int = 0) -> String {
    let style = JSONStyle(indent: indent, keepsOrder: true) { scalar in
      (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFEFF || (0x2028...0x2029).contains(scalar.value)
        || (0xFFFE...0xFFFF).contains(scalar.value)
    }
    return String(decoding: json.text(style), as: UTF8.self)
  }

  private var json: JSON {
    switch self {
    case .string(let text): .string(text)
    case .integer(let number): .integer(Int64(number))
    case .number(let digits): JSON(.number(digits))
    case .null: .null
    case .bool(let bool): JSON(.bool(bool))
    case .list(let values): JSON(.array(values.map(\.json)))
    case .object(let members): .object(members.map { ($0.key, $0.value.json) })
    }
  }
}

/// Collects members that have a value.
struct MemberList {
  private(set) var members: [SourceMember] = []

  mutating func add(_ key: String, _ text: String?) {
    if let text, !text.isEmpty { members.append(SourceMember(key, .string(text))) }
  }
  mutating func add(_ key: String, _ list: [SourceValue]) {
    if !list.isEmpty { members.append(SourceMember(key, .list(list))) }
  }
  mutating func add(_ key: String, _ flag: Bool, unless usual: Bool) {
    if flag != usual { members.append(SourceMember(key, .bool(flag))) }
  }
  mutating func add(_ key: String, _ value: SourceValue) { members.append(SourceMember(key, value)) }

  var value: SourceValue { .object(members) }
}

/// Domain values as the members of JSON Feed and of Lukija's extension.
enum FeedMembers {
  static func author(_ author: Author) -> SourceValue {
    var members = MemberList()
    members.add("name", author.name)
    members.add("url", author.page)
    return members.value
  }

  static func attachment(_ attachment: Attachment) -> SourceValue {
    var members = MemberList()
    members.add("url", attachment.url)
    // JSON Feed demands one.
    members.add("mime_type", attachment.mimeType ?? MediaType.guess(attachment.url) ?? "application/octet-stream")
    members.add("title", attachment.title)
    if let size = attachment.size { members.add("size_in_bytes", .integer(size)) }
    return members.value
  }

  static func comment(_ comment: Comment) -> SourceValue {
    var members = MemberList()
    members.add("id", .string(comment.id.value))
    members.add("in_reply_to", comment.inReplyTo?.value)
    if comment.kind != .comment { members.add("kind", comment.kind.word) }
    members.add("author", author(comment.author))
    members.add("date_published", comment.published?.text)
    switch comment.body.format {
    case .html: members.add("content_html", .string(comment.body.source))
    case .text: members.add("content_text", .string(comment.body.source))
    case .markdown: members.add("content_markdown", .string(comment.body.source))
    }
    if comment.status != .approved { members.add("status", comment.status.word) }
    members.add("url", comment.url)
    members.add("vanished", comment.hasVanished, unless: false)
    return members.value
  }

  static func marks(_ post: Post, into members: inout MemberList) {
    if post.marks.status != .published { members.add("status", post.marks.status.word) }
    if post.marks.kind != "post" { members.add("kind", post.marks.kind) }
    members.add("sticky", post.marks.isSticky, unless: false)
    members.add("password_protected", post.marks.isPasswordProtected, unless: false)
    members.add("vanished", post.hasVanished, unless: false)
    members.add("format", post.marks.format)
    members.add("categories", post.marks.categories.map(SourceValue.string))
    members.add("comments_open", post.commentsOpen, unless: true)
  }
}
