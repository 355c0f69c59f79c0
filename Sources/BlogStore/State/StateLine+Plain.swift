import Blog
import Glibc
import TextFormats

/// A line as this program writes it, read straight from the bytes: a journal may have a million of them, and a tree of
/// values for each takes longer than all the rest.
struct PlainLine: ~Copyable {
  private var at: Int64?
  private var kind = 0..<0
  private var post: PostID?
  private var comment: CommentID?
  private var comments: [CommentID]?
  private var value: Bool?
  private var offset: Int?
  private var isInThread = false
  private var top: CommentID?
  private var topLine = 0

  /// Nil for whatever is to be read as any JSON is: other members, other types, escapes in keys.
  ///
  /// - Parameter bytes: one line, valid UTF-8.
  static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> StateLine? {
    var parser = JSONParser(bytes, skipping: [])
    var line = PlainLine()
    guard (try? line.read(&parser)) == true, parser.peek == nil, let at = line.at, at < StateLine.endOfTime,
      let change = line.change(bytes[line.kind])
    else { return nil }
    return StateLine(at: at, change: change)
  }

  private init() {}

  private func change(_ kind: Slice<UnsafeBufferPointer<UInt8>>) -> StateChange? {
    if kind.says("comments_read"), let post, let comments, let value { return .commentsRead(post, comments, value) }
    if kind.says("position"), let post, let offset {
      return .position(
        post,
        ReadingPosition(offset: offset, comment: comment, isInThread: isInThread, top: top, topLine: topLine))
    }
    guard let post, let value else { return nil }
    if kind.says("post_read") { return .postRead(post, value) }
    if kind.says("comments_folded"), let comments { return .commentsFolded(post, comments, value) }
    if kind.says("comment_folded"), let comment { return .commentFolded(post, comment, value) }
    if kind.says("post_starred") { return .postStarred(post, value) }
    if kind.says("link_backs_shown") { return .linkBacksShown(post, value) }
    return nil
  }

  private mutating func read(_ parser: inout JSONParser) throws(JSONFault) -> Bool {
    guard parser.peek == UInt8(ascii: "{") else { return false }
    repeat {
      parser.place += 1
      guard parser.peek == UInt8(ascii: "\"") else { return false }
      let start = parser.place + 1
      guard try !parser.skipString().hasEscapes else { return false }
      let key = parser.bytes[start..<parser.place - 1]
      guard parser.peek == UInt8(ascii: ":") else { return false }
      parser.place += 1
      guard try take(key, &parser) else { return false }
    } while parser.peek == UInt8(ascii: ",")
    guard parser.peek == UInt8(ascii: "}") else { return false }
    parser.place += 1
    return true
  }

  private mutating func take(
    _ key: Slice<UnsafeBufferPointer<UInt8>>, _ parser: inout JSONParser
  ) throws(JSONFault) -> Bool {
    switch parser.peek {
    case UInt8(ascii: "\""):
      let start = parser.place + 1
      if key.says("at") || key.says("kind") {
        guard try !parser.skipString().hasEscapes else { return false }
        let text = UnsafeBufferPointer(rebasing: parser.bytes[start..<parser.place - 1])
        if key.says("kind") {
          kind = start..<parser.place - 1
        } else {
          at = StateLine.microseconds(text)
        }
        return true
      }
      let text = try parser.string()
      if key.says("post") {
        post = PostID(text)
      } else if key.says("comment") {
        comment = CommentID(text)
      } else if key.says("top") {
        top = CommentID(text)
      } else {
        return false
      }
      return true
    case UInt8(ascii: "["):
      guard key.says("comments") else { return false }
      return try takeComments(&parser)
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      let isTrue = parser.peek == UInt8(ascii: "t")
      _ = try isTrue ? parser.word("true", .bool(true)) : parser.word("false", .bool(false))
      if key.says("value") {
        value = isTrue
      } else if key.says("in_thread") {
        isInThread = isTrue
      } else {
        return false
      }
      return true
    case UInt8(ascii: "n"):
      guard key.says("comment") else { return false }
      comment = nil
      _ = try parser.word("null", .null)
      return true
    default: return takeNumber(key, &parser)
    }
  }

  private mutating func takeComments(_ parser: inout JSONParser) throws(JSONFault) -> Bool {
    var found: [CommentID] = []
    parser.place += 1
    if try !parser.isClosed() {
      repeat {
        guard parser.peek == UInt8(ascii: "\"") else { return false }
        found.append(CommentID(try parser.string()))
      } while try parser.goesOn()
    }
    comments = found
    return true
  }

  private mutating func takeNumber(_ key: Slice<UnsafeBufferPointer<UInt8>>, _ parser: inout JSONParser) -> Bool {
    let start = parser.place
    var number = 0
    while let byte = parser.peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), parser.place - start < 16 {
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      parser.place += 1
    }
    let count = parser.place - start
    // Zeros in front and more digits than any place has are for the other way to judge.
    guard (1...15).contains(count), count == 1 || parser.bytes[start] != UInt8(ascii: "0") else { return false }
    if key.says("offset") {
      offset = number
    } else if key.says("top_line") {
      topLine = number
    } else {
      return false
    }
    return true
  }
}
