/// Reads RFC 8259 JSON, strictly: every fault is found at its place. Only an unpaired surrogate is let through
/// (as U+FFFD): a hostile name must not make a whole post unreadable.
///
/// Why not `JSONDecoder`: it says neither where a wrong value stands nor what it left out, loses numbers that no
/// `Double` can hold, and throws a whole post away for half a surrogate pair. (On 10,000 posts it reads 164 MB/s,
/// this 372, and 563 against 362 where the bodies are skipped.) Both agree on what is JSON: JSONAgreementTests.
struct JSONParser {
  /// Deeper nesting is refused, as a hostile file could otherwise exhaust the stack.
  static let maximumDepth = 256

  let bytes: UnsafeBufferPointer<UInt8>
  /// How far it has read.
  var place: Int
  /// String members with these keys are checked but not built.
  let skipping: Set<String>
  /// What the text's own `comments` holds, where the caller wants comments rather than values.
  private var comments: CommentElements?
  /// From so many bytes on two cores read them.
  private var sharedFrom = CommentsAhead.worthwhile

  /// The whole text as one value.
  ///
  /// - Parameter skipping: keys whose strings the caller does not want, at any depth.
  static func parse(_ text: [UInt8], skipping: Set<String> = []) throws(JSONFault) -> JSON {
    let parsed: Result<JSON, JSONFault> = text.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        if let invalid = firstInvalidUTF8(text) { throw JSONFault(reason: .notUTF8, offset: invalid) }
        var parser = JSONParser(bytes, skipping: skipping)
        return .success(try parser.wholeText())
      } catch {
        return .failure(error)
      }
    }
    return try parsed.get()
  }

  /// The whole text as one value whose `comments` is an empty array, and what stands in that array: a tree of values for
  /// each of ten thousand comments takes longer to build than all the rest of opening a post.
  ///
  /// - Parameter sharedFrom: comments of so many bytes are read by two cores.
  static func parseWithComments(
    _ text: [UInt8], skipping: Set<String> = [], sharedFrom: Int = CommentsAhead.worthwhile
  ) throws(JSONFault) -> (JSON, CommentElements) {
    let parsed: Result<(JSON, CommentElements), JSONFault> = text.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        if let invalid = firstInvalidUTF8(text) { throw JSONFault(reason: .notUTF8, offset: invalid) }
        var parser = JSONParser(bytes, skipping: skipping)
        parser.comments = CommentElements()
        parser.sharedFrom = sharedFrom
        let value = try parser.wholeText()
        return .success((value, parser.comments ?? CommentElements()))
      } catch {
        return .failure(error)
      }
    }
    return try parsed.get()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, skipping: Set<String>) {
    self.bytes = bytes
    self.skipping = skipping
    // A byte order mark is no part of the text.
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func firstInvalidUTF8(_ text: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: text.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private mutating func wholeText() throws(JSONFault) -> JSON {
    skipBlanks()
    guard place < bytes.count else { throw fault(.empty, at: place) }
    let value = try value(depth: 0, isSkipped: false)
    skipBlanks()
    guard place == bytes.count else { throw fault(.trailingText, at: place) }
    return value
  }

  mutating func value(depth: Int, isSkipped: Bool) throws(JSONFault) -> JSON {
    let start = place
    guard start < bytes.count else { throw fault(.endsInside(.word), at: start) }
    switch bytes[start] {
    case UInt8(ascii: "\""):
      if isSkipped {
        try skipString()
        return JSON(.skippedString, offset: start)
      }
      return JSON(.string(try string()), offset: start)
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected(.value)
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSON {
    let start = place
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: start) }
    place += 1
    var members: [JSON.Member] = []
    members.reserveCapacity(8)
    skipBlanks()
    if peek == UInt8(ascii: "}") {
      place += 1
      return JSON(.object([]), offset: start)
    }
    while true {
      let keyPlace = place
      guard let first = peek else { throw fault(.endsInside(.object), at: place) }
      guard first == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let key = try string()
      skipBlanks()
      guard let colon = peek else { throw fault(.endsInside(.object), at: place) }
      guard colon == UInt8(ascii: ":") else { throw unexpected(.colon) }
      place += 1
      skipBlanks()
      guard peek != nil else { throw fault(.endsInside(.object), at: place) }
      let isSkipped = !skipping.isEmpty && skipping.contains(key)
      let value: JSON
      if depth == 0, comments != nil, key == "comments" {
        // Of a repeated key the last counts.
        comments = CommentElements()
        value = peek == UInt8(ascii: "[") ? try commentArray() : try self.value(depth: 1, isSkipped: false)
      } else {
        value = try self.value(depth: depth + 1, isSkipped: isSkipped)
      }
      members.append(JSON.Member(key: key, offset: keyPlace, value: value))
      skipBlanks()
      switch peek {
      case UInt8(ascii: ","):
        place += 1
        skipBlanks()
      case UInt8(ascii: "}"):
        place += 1
        return JSON(.object(members), offset: start)
      case nil: throw fault(.endsInside(.object), at: place)
      default: throw unexpected(.commaOrBrace)
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSON {
    let start = place
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: start) }
    var elements: [JSON] = []
    place += 1
    skipBlanks()
    if try isClosed() { return JSON(.array([]), offset: start) }
    repeat {
      elements.append(try value(depth: depth + 1, isSkipped: false))
    } while try goesOn()
    return JSON(.array(elements), offset: start)
  }

  /// The array of the text's own comments; what stands in it goes to `comments`.
  private mutating func commentArray() throws(JSONFault) -> JSON {
    let start = place
    place += 1
    skipBlanks()
    var elements = CommentElements()
    if try !isClosed() {
      let ahead = bytes.count - place < sharedFrom ? nil : CommentsAhead(of: self)
      // It reads the same memory.
      defer { ahead?.wait() }
      elements = try commentElements(until: ahead?.start)
      if let ahead, place == ahead.start {
        if let rest = ahead.wait() {
          elements.append(rest.elements)
          place = rest.end
        } else {
          elements.append(try commentElements())
        }
      }
    }
    comments = elements
    return JSON(.array([]), offset: start)
  }

  /// The elements from `place` to the end of the array, which is passed.
  ///
  /// - Parameter stop: an element that begins just here is not read, nor any behind it: `place` stays there.
  mutating func commentElements(until stop: Int? = nil) throws(JSONFault) -> CommentElements {
    var elements = CommentElements()
    repeat {
      if let stop, place == stop { return elements }
      if let comment = plainComment() {
        elements.append(comment)
      } else {
        elements.append(try value(depth: 2, isSkipped: false))
      }
    } while try goesOn()
    return elements
  }

  /// Whether an array that has just begun ends here; goes behind its end then.
  private mutating func isClosed() throws(JSONFault) -> Bool {
    guard let next = peek else { throw fault(.endsInside(.array), at: place) }
    guard next == UInt8(ascii: "]") else { return false }
    place += 1
    return true
  }

  /// Goes to the next element of an array; false behind its end.
  private mutating func goesOn() throws(JSONFault) -> Bool {
    skipBlanks()
    switch peek {
    case UInt8(ascii: ","):
      place += 1
      skipBlanks()
      guard peek != nil else { throw fault(.endsInside(.array), at: place) }
      return true
    case UInt8(ascii: "]"):
      place += 1
      return false
    case nil: throw fault(.endsInside(.array), at: place)
    default: throw unexpected(.commaOrBracket)
    }
  }

  mutating func word(_ word: StaticString, _ value: JSON.Value) throws(JSONFault) -> JSON {
    let start = place
    for index in 0..<word.utf8CodeUnitCount {
      guard let byte = peek else { throw fault(.endsInside(.word), at: place) }
      guard byte == word.utf8Start[index] else {
        place = start
        throw unexpected(.value)
      }
      place += 1
    }
    return JSON(value, offset: start)
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = place
    if peek == UInt8(ascii: "-") { place += 1 }
    let whole = skipDigits()
    let isPadded = whole > 1 && bytes[place - whole] == UInt8(ascii: "0")
    guard whole > 0, !isPadded else { throw fault(.badNumber, at: start) }
    if peek == UInt8(ascii: ".") {
      place += 1
      guard skipDigits() > 0 else { throw fault(.badNumber, at: start) }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      place += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      guard skipDigits() > 0 else { throw fault(.badNumber, at: start) }
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
    return JSON(.number(text), offset: start)
  }

  private mutating func skipDigits() -> Int {
    let start = place
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    return place - start
  }

  mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): place += 1
      default: return
      }
    }
  }

  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  func fault(_ reason: JSONFault.Reason, at offset: Int) -> JSONFault {
    JSONFault(reason: reason, offset: offset)
  }

  /// What stands at `place`; the text is valid UTF-8 by then.
  private func unexpected(_ wanted: JSONFault.Wanted) -> JSONFault {
    let rest = UnsafeBufferPointer(rebasing: bytes[place..<min(place + 4, bytes.count)])
    let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return fault(.unexpected(scalar, wanted: wanted), at: place)
  }
}
