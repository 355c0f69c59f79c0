import TextFormats

extension CommentElements {
  /// What a parser has found so far; shared with it.
  private final class Box {
    var comments = CommentElements()
  }

  /// The whole text as one value whose `comments` is an empty array, and what stands in that array.
  static func parse(
    _ text: [UInt8], skipping: Set<String> = [], wanted: Set<String> = PostFile.members
  ) throws(JSONFault) -> (JSON, CommentElements) {
    let box = Box()
    let json = try JSONParser.parse(text, skipping: skipping, wanted: wanted, reading: "comments") {
      parser throws(JSONFault) in
      // Of a repeated key the last counts.
      box.comments = CommentElements()
      guard parser.peek == UInt8(ascii: "[") else { return try parser.value(depth: 1, isSkipped: false) }
      let start = parser.place
      box.comments = try parser.commentArray()
      return JSON(.array([]), offset: start)
    }
    return (json, box.comments)
  }
}

extension JSONParser {
  /// The elements of the array that begins at `place`.
  fileprivate mutating func commentArray() throws(JSONFault) -> CommentElements {
    place += 1
    skipBlanks()
    if try isClosed() { return CommentElements() }
    return try commentElements()
  }

  /// The elements from `place` to the end of the array, which is passed.
  private mutating func commentElements() throws(JSONFault) -> CommentElements {
    var elements = CommentElements()
    repeat {
      if let comment = plainComment() {
        elements.append(comment)
        try count(4)
      } else if isOfNoUse(behind: elements.restCount) {
        try skipValue(depth: 2)
      } else {
        elements.append(try value(depth: 2, isSkipped: false))
        try count()
      }
    } while try goesOn()
    return elements
  }
}
