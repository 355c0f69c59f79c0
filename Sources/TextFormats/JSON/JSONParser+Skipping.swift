/// Values that nobody asked for: checked as strictly as the others, but not built, so that a file costs no more memory
/// than what is read of it.
extension JSONParser {
  /// More values than this are refused where only what is wanted is built: a thread of 100,000 comments stays far below.
  package static let mostValues = 4_000_000
  /// So many elements of a list that are no strings and no objects are built, for messages about them.
  private static let mostUseless = 1000

  /// Whether the next element of a list need not be built: strings and objects are what lists hold.
  package func isOfNoUse(behind count: Int) -> Bool {
    guard wanted != nil, count >= Self.mostUseless, let next = peek else { return false }
    return next != UInt8(ascii: "\"") && next != UInt8(ascii: "{")
  }

  /// Checks the value that begins at `place` and goes behind it.
  package mutating func skipValue(depth: Int) throws(JSONFault) {
    guard let byte = peek else { throw fault(.endsInside(.word), at: place) }
    switch byte {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"): try skipObject(depth: depth)
    case UInt8(ascii: "["): try skipArray(depth: depth)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
    // A word costs nothing.
    default: _ = try value(depth: depth, isSkipped: true)
    }
  }

  private mutating func skipObject(depth: Int) throws(JSONFault) {
    let start = place
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: start) }
    place += 1
    skipBlanks()
    if peek == UInt8(ascii: "}") {
      place += 1
      return
    }
    var seen = notesRepeatedKeys ? Set<String>() : nil
    repeat {
      let keyPlace = place
      guard let first = peek else { throw fault(.endsInside(.object), at: place) }
      guard first == UInt8(ascii: "\"") else { throw unexpected(.key) }
      if seen == nil {
        try skipString()
      } else {
        let key = try string()
        if seen?.insert(key).inserted == false { noteRepeated(key, at: keyPlace) }
      }
      try skipColon()
      try skipValue(depth: depth + 1)
    } while try hasNextMember()
  }

  private mutating func skipArray(depth: Int) throws(JSONFault) {
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: place) }
    place += 1
    skipBlanks()
    if try isClosed() { return }
    repeat { try skipValue(depth: depth + 1) } while try goesOn()
  }

  /// Keys that stand more than once in one object of a text, wherever it is, at their second and later places.
  package static func repeatedKeys(in text: [UInt8]) throws(JSONFault) -> [JSON.Member] {
    let found: Result<[JSON.Member], JSONFault> = text.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        if let invalid = firstInvalidUTF8(text) { throw JSONFault(reason: .notUTF8, offset: invalid) }
        var parser = JSONParser(bytes, skipping: [])
        parser.repeatedKeys = []
        parser.skipBlanks()
        try parser.skipValue(depth: 0)
        return .success(parser.repeatedKeys ?? [])
      } catch {
        return .failure(error)
      }
    }
    return try found.get()
  }

  private var notesRepeatedKeys: Bool { repeatedKeys != nil }

  /// No more of them than anybody reads.
  private mutating func noteRepeated(_ key: String, at offset: Int) {
    guard let count = repeatedKeys?.count, count < Self.mostUseless else { return }
    repeatedKeys?.append(JSON.Member(key: key, offset: offset, value: .null))
  }
}
