/// Reading what other programs send: what can be understood is, and everything that is no JSON is reported. Files of
/// one's own are read strictly, since their writer is there to correct them.
extension JSONParser {
  /// The whole text as one value, as far as it can be read, and what was read another way than it stands, in the text's
  /// order of objects.
  ///
  /// - Throws: where nothing can be made of it: it is cut off, empty, or too deep.
  package static func parseLeniently(_ text: [UInt8]) throws(JSONFault) -> (JSON, [JSONRepair]) {
    if let invalid = firstInvalidUTF8(text) {
      let (json, repairs) = try parseLeniently(Array(String(decoding: text, as: UTF8.self).utf8))
      return (json, [JSONRepair(.notUTF8, offset: invalid)] + repairs)
    }
    let parsed: Result<(JSON, [JSONRepair]), JSONFault> = text.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        var parser = JSONParser(bytes, skipping: [])
        parser.repairs = []
        let json = try parser.wholeText()
        return .success((json, parser.repairs ?? []))
      } catch {
        return .failure(error)
      }
    }
    return try parsed.get()
  }

  var isLenient: Bool { repairs != nil }

  /// Remembers a repair; of one kind once in what begins at `start`, as a text may have a thousand raw line breaks.
  mutating func note(_ reason: JSONRepair.Reason, at offset: Int, since start: Int) {
    guard let last = repairs?.last, last.reason == reason, last.offset >= start else {
      repairs?.append(JSONRepair(reason, offset: offset))
      return
    }
  }

  mutating func lenientObject(depth: Int) throws(JSONFault) -> JSON {
    let start = place
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: start) }
    place += 1
    var members: [JSON.Member] = []
    while true {
      skipBlanks()
      if take("}") { return JSON(.object(members), offset: start) }
      let memberPlace = place
      let count = repairs?.count ?? 0
      var member: JSON.Member?
      if let next = memberBehindDirt() {
        repairs?.append(JSONRepair(.unreadable, offset: place))
        place = next
        continue
      }
      do throws(JSONFault) {
        member = try lenientMember(depth: depth)
      } catch {
        try recover(from: error, keeping: count)
      }
      skipBlanks()
      let isEnd = peek == UInt8(ascii: "}")
      if peek == UInt8(ascii: ",") || isEnd {
        if let member { members.append(member) } else { try skipUnreadable(from: memberPlace, isObject: true) }
      } else if let member, peek == UInt8(ascii: "\"") {
        members.append(member)
        note(.missingComma, at: place, since: place)
        continue
      } else {
        // What stands behind a value shows that its end was none.
        try skipUnreadable(from: memberPlace, isObject: true)
      }
      guard take(",") else { continue }
      skipBlanks()
      if peek == UInt8(ascii: "}") { note(.extraComma, at: place, since: place) }
    }
  }

  /// One member; nil where its value means nothing.
  private mutating func lenientMember(depth: Int) throws(JSONFault) -> JSON.Member? {
    let keyPlace = place
    let key = try lenientKey()
    skipBlanks()
    guard take(":") else { throw unexpected(.colon) }
    skipBlanks()
    return JSON.Member(key: key, offset: keyPlace, value: try lenientValue(depth: depth, isInObject: true))
  }

  /// A value, or a string in which quotation marks stand that nobody escaped.
  private mutating func lenientValue(depth: Int, isInObject: Bool) throws(JSONFault) -> JSON {
    let start = place
    guard peek == UInt8(ascii: "\"") else { return try value(depth: depth + 1, isSkipped: false) }
    let count = repairs?.count ?? 0
    let value = try? value(depth: depth + 1, isSkipped: false)
    let quotes = InnerQuotes(bytes, isInObject: isInObject)
    if let value, quotes.isEnd(behind: place) { return value }
    let first = value == nil ? start + 1 : place - 1
    let isKnown = isInObject ? hasEndless.inObject : hasEndless.inList
    guard !isKnown, let end = quotes.end(from: first, startingAt: start + 1, isWhole: true) else {
      if isInObject { hasEndless.inObject = true } else { hasEndless.inList = true }
      guard let value else { throw fault(.endsInside(.string), at: start) }
      return value
    }
    repairs = repairs.map { Array($0.prefix(count)) }
    note(end.isOpen ? .missingQuote : .innerQuote, at: start, since: start)
    place = end.next
    return JSON(.string(try Self.text(bytes[(start + 1)..<end.text])), offset: start)
  }

  /// The text of a string whose ends are known, with the repairs that it needs itself.
  private static func text(_ content: Slice<UnsafeBufferPointer<UInt8>>) throws(JSONFault) -> String {
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    var isEscaped = false
    for byte in content {
      if byte == UInt8(ascii: "\""), !isEscaped { quoted.append(UInt8(ascii: "\\")) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      quoted.append(byte)
    }
    if isEscaped { quoted.append(UInt8(ascii: "\\")) }
    quoted.append(UInt8(ascii: "\""))
    let text: Result<String, JSONFault> = quoted.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes, skipping: [])
      parser.repairs = []
      do throws(JSONFault) { return .success(try parser.string()) } catch { return .failure(error) }
    }
    return try text.get()
  }

  private mutating func lenientKey() throws(JSONFault) -> String {
    if peek == UInt8(ascii: "\"") { return try string() }
    let start = place
    let word = word()
    guard !word.isEmpty else { throw peek == nil ? fault(.endsInside(.object), at: start) : unexpected(.key) }
    note(.bareKey, at: start, since: start)
    return word
  }

  mutating func lenientArray(depth: Int) throws(JSONFault) -> JSON {
    let start = place
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: start) }
    place += 1
    var elements: [JSON] = []
    while true {
      skipBlanks()
      if take("]") { return JSON(.array(elements), offset: start) }
      let elementPlace = place
      let count = repairs?.count ?? 0
      var element: JSON?
      do throws(JSONFault) {
        element = try lenientValue(depth: depth, isInObject: false)
      } catch {
        try recover(from: error, keeping: count)
      }
      skipBlanks()
      let isEnd = peek == UInt8(ascii: "]")
      if let element, peek == UInt8(ascii: ",") || isEnd {
        elements.append(element)
      } else if let element, let next = peek, "\"{[".utf8.contains(next) {
        elements.append(element)
        note(.missingComma, at: place, since: place)
        continue
      } else {
        try skipUnreadable(from: elementPlace, isObject: false)
      }
      guard take(",") else { continue }
      skipBlanks()
      if peek == UInt8(ascii: "]") { note(.extraComma, at: place, since: place) }
    }
  }

  /// Forgets what was noted inside of what cannot be read; a text that ends or is too deep cannot be mended.
  private mutating func recover(from fault: JSONFault, keeping count: Int) throws(JSONFault) {
    switch fault.reason {
    case .endsInside, .tooDeep: throw fault
    default: repairs = repairs.map { Array($0.prefix(count)) }
    }
  }

  /// Goes to the comma or the bracket behind what begins at `start`.
  private mutating func skipUnreadable(from start: Int, isObject: Bool) throws(JSONFault) {
    repairs?.append(JSONRepair(.unreadable, offset: start))
    let end = UInt8(ascii: isObject ? "}" : "]")
    var depth = 0
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        skipQuoted()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ",") where depth == 0 && (!isObject || isBeforeMember): return
      case end where depth == 0: return
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      default: break
      }
      place += 1
    }
    throw fault(.endsInside(isObject ? .object : .array), at: start)
  }

  /// Where the name of a member begins, where something else stands before it: a comment as other languages have it.
  private func memberBehindDirt() -> Int? {
    guard peek == UInt8(ascii: "/") || peek == UInt8(ascii: "#") else { return nil }
    var ahead = place
    let isBlock = ahead + 1 < bytes.count && bytes[ahead + 1] == UInt8(ascii: "*")
    while ahead < bytes.count {
      if isBlock, bytes[ahead] == UInt8(ascii: "/"), bytes[ahead - 1] == UInt8(ascii: "*"), ahead > place + 2 { break }
      if !isBlock, bytes[ahead] == UInt8(ascii: "\n") { break }
      ahead += 1
    }
    return ahead < bytes.count ? ahead + 1 : nil
  }

  /// Whether a key and its colon follow upon the comma at `place`.
  private var isBeforeMember: Bool {
    var ahead = self
    ahead.place += 1
    ahead.skipBlanks()
    guard let first = ahead.peek else { return false }
    if first == UInt8(ascii: "}") { return true }
    if first == UInt8(ascii: "\"") { ahead.skipQuoted() } else if ahead.word().isEmpty { return false }
    ahead.skipBlanks()
    return ahead.peek == UInt8(ascii: ":")
  }

  /// Behind the quotation mark that ends the string at `place`, whatever is in it.
  private mutating func skipQuoted() {
    place += 1
    while let byte = peek {
      place += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { place = min(place + 1, bytes.count) }
    }
  }

  /// A number; one that JSON writes otherwise is kept as a string, so that none of it is lost.
  mutating func lenientNumber() throws(JSONFault) -> JSON {
    let start = place
    do throws(JSONFault) { return try number() } catch { place = start }
    return try bareWord()
  }

  mutating func bareWord() throws(JSONFault) -> JSON {
    let start = place
    let word = word()
    let value: JSON.Value
    switch word {
    case "True", "TRUE": value = .bool(true)
    case "False", "FALSE": value = .bool(false)
    case "Null", "NULL", "None", "undefined": value = .null
    case _
    where word.utf8.contains { (0x30...0x39).contains($0) }
      && word.utf8.allSatisfy { !(0x61...0x7A).contains($0 | 0x20) }:
      value = .string(word)
    default:
      place = start
      throw unexpected(.value)
    }
    note(.bareWord, at: start, since: start)
    return JSON(value, offset: start)
  }

  /// Letters, digits and the signs that stand in numbers.
  private mutating func word() -> String {
    let start = place
    while let byte = peek {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "$"):
        place += 1
      default: return text(from: start)
      }
    }
    return text(from: start)
  }

  private func text(from start: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }
}
