/// Reads RFC 8259 JSON, strictly: every fault is found at its place. Only an unpaired surrogate is let through
/// (as the escape that stands for it): a hostile name must not make a whole post unreadable.
///
/// Why not `JSONDecoder`: it says neither where a wrong value stands nor what it left out, loses numbers that no
/// `Double` can hold, and throws a whole post away for half a surrogate pair. (On 10,000 posts it reads 164 MB/s,
/// this 372, and 563 against 362 where the bodies are skipped.) Both agree on what is JSON: JSONAgreementTests.
package struct JSONParser {
  /// Deeper nesting is refused, as a hostile file could otherwise exhaust the stack.
  package static let maximumDepth = 256

  @usableFromInline package let bytes: UnsafeBufferPointer<UInt8>
  /// How far it has read.
  @usableFromInline package var place: Int
  /// String members with these keys are checked but not built.
  package let skipping: Set<String>
  /// The only members that are built, at any depth; nil for all.
  package let wanted: Set<String>?
  /// Values that were built, where only what is wanted is.
  private var built = 0
  /// What a lenient reading read another way than it stands; nil where it is strict.
  var repairs: [JSONRepair]?
  /// Whether a string without an end was met in an object, and in a list: none behind it has one either.
  var hasEndless = (inObject: false, inList: false)
  /// Keys that an object has twice; nil where they are not looked for.
  var repeatedKeys: [JSON.Member]?
  /// Which member of the text's own object the caller reads, and how.
  private var member: (key: String, read: MemberReader)?

  /// Reads a value in the caller's way.
  package typealias MemberReader = (inout JSONParser) throws(JSONFault) -> JSON

  /// The whole text as one value.
  ///
  /// - Parameters:
  ///   - skipping: keys whose strings the caller does not want, at any depth.
  ///   - wanted: keys of the only members that the caller wants, at any depth; the others are checked, not built. What
  ///     nobody can use is then not built without bounds: see ``mostValues``.
  package static func parse(
    _ text: [UInt8], skipping: Set<String> = [], wanted: Set<String>? = nil
  ) throws(JSONFault) -> JSON {
    try parse(text, skipping, wanted, nil)
  }

  /// The whole text as one value, one member of which the caller reads: a tree of values for each of ten thousand elements
  /// takes longer to build than all the rest.
  ///
  /// - Parameters:
  ///   - skipping: keys whose strings the caller does not want, at any depth.
  ///   - wanted: keys of the only members that the caller wants, at any depth; nil for all.
  ///   - key: of a member of the text's own object.
  ///   - member: reads the value that begins at the parser's place, goes behind it, and says what stands for it. Of a
  ///     repeated key every value is read, in order.
  package static func parse(
    _ text: [UInt8], skipping: Set<String> = [], wanted: Set<String>? = nil, reading key: String,
    _ member: @escaping MemberReader
  ) throws(JSONFault) -> JSON {
    try parse(text, skipping, wanted, (key, member))
  }

  private static func parse(
    _ text: [UInt8], _ skipping: Set<String>, _ wanted: Set<String>?, _ member: (key: String, read: MemberReader)?
  ) throws(JSONFault) -> JSON {
    let parsed: Result<JSON, JSONFault> = text.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        if let invalid = firstInvalidUTF8(text) { throw JSONFault(reason: .notUTF8, offset: invalid) }
        var parser = JSONParser(bytes, skipping: skipping, wanted: wanted)
        parser.member = member
        return .success(try parser.wholeText())
      } catch {
        return .failure(error)
      }
    }
    return try parsed.get()
  }

  /// At the beginning of a text that is valid UTF-8 and stays where it is.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, skipping: Set<String>, wanted: Set<String>? = nil) {
    self.bytes = bytes
    self.skipping = skipping
    self.wanted = wanted
    // A byte order mark is no part of the text.
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  static func firstInvalidUTF8(_ text: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: text.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  mutating func wholeText() throws(JSONFault) -> JSON {
    skipBlanks()
    guard place < bytes.count else { throw fault(.empty, at: place) }
    let value = try value(depth: 0, isSkipped: false)
    skipBlanks()
    guard place == bytes.count else {
      guard isLenient else { throw fault(.trailingText, at: place) }
      note(.trailingText, at: place, since: place)
      return value
    }
    return value
  }

  package mutating func value(depth: Int, isSkipped: Bool) throws(JSONFault) -> JSON {
    let start = place
    guard start < bytes.count else { throw fault(.endsInside(.word), at: start) }
    switch bytes[start] {
    case UInt8(ascii: "\""):
      if isSkipped {
        try skipString()
        return JSON(.skippedString, offset: start)
      }
      return JSON(.string(try string()), offset: start)
    case UInt8(ascii: "{"): return isLenient ? try lenientObject(depth: depth) : try object(depth: depth)
    case UInt8(ascii: "["): return isLenient ? try lenientArray(depth: depth) : try array(depth: depth)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return isLenient ? try lenientNumber() : try number()
    default:
      guard isLenient else { throw unexpected(.value) }
      return try bareWord()
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
      try skipColon()
      if let wanted, !wanted.contains(key) {
        try skipValue(depth: depth + 1)
      } else {
        let isSkipped = !skipping.isEmpty && skipping.contains(key)
        let value: JSON
        if depth == 0, let member, member.key == key {
          value = try member.read(&self)
        } else {
          value = try self.value(depth: depth + 1, isSkipped: isSkipped)
        }
        try count()
        members.append(JSON.Member(key: key, offset: keyPlace, value: value))
      }
      guard try hasNextMember() else { return JSON(.object(members), offset: start) }
    }
  }

  /// Goes from a key to its value.
  mutating func skipColon() throws(JSONFault) {
    skipBlanks()
    guard let colon = peek else { throw fault(.endsInside(.object), at: place) }
    guard colon == UInt8(ascii: ":") else { throw unexpected(.colon) }
    place += 1
    skipBlanks()
    guard peek != nil else { throw fault(.endsInside(.object), at: place) }
  }

  /// Goes to the next member of an object; false behind its end.
  mutating func hasNextMember() throws(JSONFault) -> Bool {
    skipBlanks()
    switch peek {
    case UInt8(ascii: ","):
      place += 1
      skipBlanks()
      return true
    case UInt8(ascii: "}"):
      place += 1
      return false
    case nil: throw fault(.endsInside(.object), at: place)
    default: throw unexpected(.commaOrBrace)
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
      if isOfNoUse(behind: elements.count) {
        try skipValue(depth: depth + 1)
      } else {
        elements.append(try value(depth: depth + 1, isSkipped: false))
        try count()
      }
    } while try goesOn()
    return JSON(.array(elements), offset: start)
  }

  /// Whether an array that has just begun ends here; goes behind its end then.
  package mutating func isClosed() throws(JSONFault) -> Bool {
    guard let next = peek else { throw fault(.endsInside(.array), at: place) }
    guard next == UInt8(ascii: "]") else { return false }
    place += 1
    return true
  }

  /// Goes to the next element of an array; false behind its end.
  package mutating func goesOn() throws(JSONFault) -> Bool {
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

  package mutating func word(_ word: StaticString, _ value: JSON.Value) throws(JSONFault) -> JSON {
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

  mutating func number() throws(JSONFault) -> JSON {
    let start = place
    try skipNumber()
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
    return JSON(.number(text), offset: start)
  }

  mutating func skipNumber() throws(JSONFault) {
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
  }

  private mutating func skipDigits() -> Int {
    let start = place
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    return place - start
  }

  /// Counts values that were built, where only what is wanted is.
  package mutating func count(_ values: Int = 1) throws(JSONFault) {
    guard wanted != nil else { return }
    built += values
    guard built <= Self.mostValues else { throw fault(.tooMany, at: place) }
  }

  @inlinable package mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): place += 1
      default: return
      }
    }
  }

  @inlinable package var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  package func fault(_ reason: JSONFault.Reason, at offset: Int) -> JSONFault {
    JSONFault(reason: reason, offset: offset)
  }

  /// What stands at `place`; the text is valid UTF-8 by then.
  func unexpected(_ wanted: JSONFault.Wanted) -> JSONFault {
    let rest = UnsafeBufferPointer(rebasing: bytes[place..<min(place + 4, bytes.count)])
    let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return fault(.unexpected(scalar, wanted: wanted), at: place)
  }
}
