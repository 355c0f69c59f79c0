import Blog
import Glibc
import TextFormats

/// A comment as nearly all are: strings where strings belong, an author with a name, a date that is one.
///
/// Read straight from the bytes. Whatever is not like that is left to ``CommentFile/init(_:)``, which says what is wrong;
/// both make the same of what both read.
private struct PlainComment: ~Copyable {
  // An empty string says no more than none.
  var id = ""
  var idPlace = 0
  var parent: String?
  var parentPlace = 0
  var kind: CommentKind = .comment
  var status: CommentStatus = .approved
  var name = ""
  var authorURL = ""
  var published: Timestamp?
  var html: String?
  var markdown: String?
  var text: String?
  var url = ""

  /// Nil where there is something to be said about it.
  consuming func comment(at start: Int) -> CommentFile? {
    guard !id.isEmpty, !name.isEmpty else { return nil }
    if case .other = kind { return nil }
    if case .other = status { return nil }
    let place = CommentFile.Place(id: idPlace, parent: parent == nil ? start : parentPlace)
    let comment = Comment(
      id: CommentID(id), inReplyTo: PlainComment.nonEmpty(parent ?? "").map { CommentID($0) }, kind: kind,
      author: Author(name: name, url: PlainComment.nonEmpty(authorURL)), published: published,
      body: PlainComment.body(html, markdown, text), status: status, url: PlainComment.nonEmpty(url))
    return CommentFile(comment, place: place)
  }

  /// As in ``ObjectReader/body(isEssential:)``.
  private static func body(_ html: consuming String?, _ markdown: consuming String?, _ text: consuming String?) -> Body
  {
    if let html, !html.isEmpty { return Body(format: .html, source: html) }
    if let markdown, !markdown.isEmpty { return Body(format: .markdown, source: markdown) }
    if let text, !text.isEmpty { return Body(format: .text, source: text) }
    if html != nil { return Body(format: .html, source: "") }
    if markdown != nil { return Body(format: .markdown, source: "") }
    return text == nil ? .empty : Body(format: .text, source: "")
  }

  private static func nonEmpty(_ text: consuming String) -> String? { text.isEmpty ? nil : text }
}

extension JSONParser {
  /// The comment that begins at `place`, where it is a plain one; otherwise nil, and nothing is read.
  mutating func plainComment() -> CommentFile? {
    let start = place
    let skipsBodies = !skipping.isDisjoint(with: PostFile.bodyMembers)
    var comment = PlainComment()
    let isPlain =
      (try? members { parser, key throws(JSONFault) in
        try parser.take(key, into: &comment, skipsBodies: skipsBodies)
      }) ?? false
    if isPlain, let file = comment.comment(at: start) { return file }
    place = start
    return nil
  }

  /// Hands the members of the object at `place` over, each with the place of its value; false as soon as one is not plain.
  private mutating func members(
    _ take: (inout JSONParser, Slice<UnsafeBufferPointer<UInt8>>) throws(JSONFault) -> Bool
  ) throws(JSONFault) -> Bool {
    guard peek == UInt8(ascii: "{") else { return false }
    repeat {
      place += 1
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { return false }
      let start = place + 1
      guard try !skipString().hasEscapes else { return false }
      let key = bytes[start..<place - 1]
      skipBlanks()
      guard peek == UInt8(ascii: ":") else { return false }
      place += 1
      skipBlanks()
      guard try take(&self, key) else { return false }
      skipBlanks()
    } while peek == UInt8(ascii: ",")
    guard peek == UInt8(ascii: "}") else { return false }
    place += 1
    return true
  }

  private mutating func take(
    _ key: Slice<UnsafeBufferPointer<UInt8>>, into comment: inout PlainComment, skipsBodies: Bool
  ) throws(JSONFault) -> Bool {
    let start = place
    switch key.count {
    case 2 where key.says("id"):
      comment.idPlace = start
      return try text(&comment.id)
    case 3 where key.says("url"): return try text(&comment.url)
    case 4 where key.says("kind"):
      var word = ""
      guard try text(&word) else { return false }
      comment.kind = CommentKind(word)
      return true
    case 6 where key.says("author"):
      (comment.name, comment.authorURL) = ("", "")
      return try members { parser, key throws(JSONFault) in
        if key.says("name") { return try parser.text(&comment.name) }
        if key.says("url") { return try parser.text(&comment.authorURL) }
        try parser.skipValue(depth: 4)
        return true
      }
    case 6 where key.says("status"):
      var word = ""
      guard try text(&word) else { return false }
      comment.status = CommentStatus(word)
      return true
    case 7 where key.says("authors"): return false
    case 11 where key.says("in_reply_to"):
      comment.parentPlace = start
      return try text(&comment.parent)
    case 12 where key.says("content_html"): return try text(&comment.html, isSkipped: skipsBodies)
    case 12 where key.says("content_text"): return try text(&comment.text, isSkipped: skipsBodies)
    case 14 where key.says("date_published"): return try date(&comment.published)
    case 16 where key.says("content_markdown"): return try text(&comment.markdown, isSkipped: skipsBodies)
    case CommentMerge.vanishedMember.utf8.count where key.elementsEqual(CommentMerge.vanishedMember.utf8): return false
    default:
      try skipValue(depth: 3)
      return true
    }
  }

  /// A date, or null or an empty string for none; false where none of these stands at `place`.
  private mutating func date(_ date: inout Timestamp?) throws(JSONFault) -> Bool {
    let start = place + 1
    date = nil
    guard peek == UInt8(ascii: "\"") else {
      var none = ""
      return try text(&none)
    }
    guard try !skipString().hasEscapes else { return false }
    guard place - 1 > start else { return true }
    date = Timestamp(utf8: UnsafeBufferPointer(rebasing: bytes[start..<place - 1]))
    return date != nil
  }

  private mutating func text(_ text: inout String) throws(JSONFault) -> Bool {
    if peek == UInt8(ascii: "\"") {
      text = try string()
      return true
    }
    var none: String?
    text = ""
    return try self.text(&none)
  }

  /// A string, or null for none; false where neither stands at `place`.
  private mutating func text(_ text: inout String?, isSkipped: Bool = false) throws(JSONFault) -> Bool {
    switch peek {
    case UInt8(ascii: "\""):
      if isSkipped {
        try skipString()
        text = ""
      } else {
        text = try string()
      }
      return true
    case UInt8(ascii: "n"):
      _ = try word("null", .null)
      text = nil
      return true
    default: return false
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether these bytes are just this word.
  func says(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount, let base = base.baseAddress else { return false }
    return memcmp(base + startIndex, word.utf8Start, count) == 0
  }
}
