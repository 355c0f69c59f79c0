import Glibc
import TextFormats

/// The second half of a long `comments`, read on another core while the first half is read.
///
/// Where it begins is a guess: a place behind the middle that looks like the beginning of a comment. So whoever reads the
/// first half takes this one only when an element of the array begins at just that place: from there on both would read
/// the same. What is wrong with the second half is for the other to find, in its order.
final class CommentsAhead {
  /// Where it begins.
  let start: Int
  private var thread: pthread_t?
  /// Written on the other core, read behind `wait()`.
  private var read: (elements: CommentElements, end: Int)?

  /// So many bytes are worth waking another core for.
  static let worthwhile = 100_000

  /// Begins at once; nil where nothing looks like the beginning of a comment, or where there is no other core.
  init?(of parser: JSONParser) {
    let middle = (parser.place + parser.bytes.count) / 2
    guard let start = CommentsAhead.guess(parser.bytes, from: middle) else { return nil }
    self.start = start
    var half = parser
    half.place = start
    // The memory outlives the work: whoever made this waits for it.
    nonisolated(unsafe) let begun = half
    nonisolated(unsafe) let ahead = self
    thread = Workers.startElsewhere {
      var half = begun
      guard let elements = try? half.commentElements() else { return }
      ahead.read = (elements, half.place)
    }
    if thread == nil { return nil }
  }

  /// The elements from `start` to the array's end and the place behind it; nil where that is not to be read.
  @discardableResult
  func wait() -> (elements: CommentElements, end: Int)? {
    if let thread { Workers.join([thread]) }
    thread = nil
    return read
  }

  /// The first `{ "` that follows upon `} ,`: inside of a text its quotation mark would be escaped.
  private static func guess(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int? {
    // How much of it stands before `place`, and where its brace does.
    var seen = 0
    var brace = 0
    for place in place..<bytes.count {
      switch (bytes[place], seen) {
      case (UInt8(ascii: " "), _), (UInt8(ascii: "\n"), _), (UInt8(ascii: "\r"), _), (UInt8(ascii: "\t"), _): continue
      case (UInt8(ascii: "}"), _): seen = 1
      case (UInt8(ascii: ","), 1): seen = 2
      case (UInt8(ascii: "{"), 2): (seen, brace) = (3, place)
      case (UInt8(ascii: "\""), 3): return brace
      default: seen = 0
      }
    }
    return nil
  }
}
