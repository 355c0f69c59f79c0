import Blog
import TextFormats

/// A JSON Feed in its parts: its own members, and its items unread. One that is cut short still has the items before the cut,
/// and every item knows its line.
struct JSONFeedParts {
  /// The text of a value.
  struct Part {
    var bytes: ArraySlice<UInt8>
    /// Where it begins, from 1.
    var line: Int
  }

  /// What the feed says of itself.
  private(set) var head = JSON.object([])
  /// Where each of these members begins, from 1.
  private(set) var lines: [String: Int] = [:]
  /// Whether it is only a list of items.
  private(set) var isList = false
  /// Nil where it has no list of items.
  private(set) var items: [Part]?
  /// What is wrong with its JSON.
  private(set) var troubles: [(kind: ImportNote.Kind, line: Int, fact: JSONFact)] = []

  private var isStopped = false
  /// Whether it is another feed behind the first.
  private var isBehind = false
  private let bytes: [UInt8]
  /// In what a string without an end was met: in an object, or in a list.
  private var endless: Set<Bool> = []
  private var place = 0
  private var countedTo = 0
  private var lineThere = 1

  /// - Throws: why, where the text is neither an object nor a list.
  init(_ bytes: [UInt8]) throws(InputFault) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    if peek == UInt8(ascii: "[") {
      isList = true
      _ = items(else: .list)
    } else {
      guard take("{") else { throw InputFault(.json(.noFeed)) }
      object()
    }
    // Some tools put one page behind the other.
    while peek == UInt8(ascii: "{"), !isStopped {
      troubles.append((.guessed, line, .anotherFeed))
      place += 1
      isBehind = true
      object()
    }
    if peek != nil, !isStopped {
      troubles.append((.lost, line, .moreBehind))
    }
  }

  private mutating func object() {
    while !take("}"), member() {}
  }

  /// The whole text as one item.
  var whole: Part { Part(bytes: bytes[...], line: 1) }

  /// One member of the feed; false where it cannot be read on.
  private mutating func member() -> Bool {
    guard let name = value(), let key = (try? MendedJSON(name.bytes, line: name.line))?.json.string, take(":") else {
      return stop(.feed)
    }
    if key == "items", peek == UInt8(ascii: "[") {
      return items(else: .feed) && end()
    }
    guard let part = value() else { return stop(.member(key)) }
    add(part, key)
    return end()
  }

  /// A member of the feed itself; of feeds behind each other the first one's counts.
  private mutating func add(_ part: Part, _ key: String) {
    // Read as a member, so that what is said of it names it.
    let opening = [0x7B] + JSON.string(key).compactText + [0x3A]
    guard let mended = try? MendedJSON((opening + part.bytes + [0x7D])[...], line: part.line) else {
      troubles.append((.lost, part.line, .memberLeftOut(Excerpt(key))))
      return
    }
    mended.say { troubles.append(($0, $1, $2)) }
    guard let value = mended.json[key] else { return }
    guard let first = head[key], first.kind != .null else {
      head[key] = value
      lines[key] = part.line
      return
    }
    if !isBehind, value.kind != .null, value.compactText != first.compactText {
      troubles.append(
        (.lost, part.line, .memberAgain(Excerpt(key))))
    }
  }

  private mutating func items(else trouble: JSONFact.Cut) -> Bool {
    place += 1
    var found = items ?? []
    defer { items = found }
    while !take("]") {
      let line = line
      guard let part = value() else {
        return stop(.item, line: line)
      }
      found.append(part)
      if !take(","), peek != UInt8(ascii: "]") {
        guard peek == UInt8(ascii: "{") else { return stop(trouble) }
        troubles.append((.guessed, self.line, .commaMissing))
      }
    }
    return true
  }

  /// Behind a member's value.
  private mutating func end() -> Bool {
    if take(",") || peek == UInt8(ascii: "}") { return true }
    return stop(.feed)
  }

  private mutating func stop(_ cut: JSONFact.Cut, line: Int? = nil) -> Bool {
    isStopped = true
    let cut = peek == nil ? cut : .notWellFormed
    troubles.append((.lost, line ?? self.line, .cut(cut)))
    return false
  }

  // MARK: bytes

  /// The line of the next byte that is no blank.
  private var line: Int {
    mutating get {
      skipBlanks()
      lineThere += bytes[countedTo..<place].count { $0 == 0x0A }
      countedTo = place
      return lineThere
    }
  }

  private var peek: UInt8? {
    mutating get {
      skipBlanks()
      return place < bytes.count ? bytes[place] : nil
    }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  /// The next value's text, by its brackets and quotation marks alone; nil where the feed ends in it.
  private mutating func value() -> Part? {
    let line = line
    let start = place
    var depth = 0
    // Of the brackets that are open the kinds: a bit for each of the inner ones, set in an object.
    var kinds: UInt64 = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard skipString(isInObject: depth > 0 ? kinds & 1 == 1 : nil) else { return nil }
        if depth == 0 { return Part(bytes: bytes[start..<place], line: line) }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        kinds = kinds << 1 | (bytes[place] == UInt8(ascii: "{") ? 1 : 0)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth <= 1 {
          if depth == 1 { place += 1 }
          return place > start ? Part(bytes: bytes[start..<place], line: line) : nil
        }
        depth -= 1
        kinds >>= 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0...0x20:
        if depth == 0 { return place > start ? Part(bytes: bytes[start..<place], line: line) : nil }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// - Parameter isInObject: in what the string stands; nil for one by itself.
  private mutating func skipString(isInObject: Bool?) -> Bool {
    let start = place + 1
    let isWhole = skipQuoted()
    guard let isInObject else { return isWhole }
    var isPlain = false
    let isKnown = endless.contains(isInObject)
    let end: InnerQuotes.End? = bytes.withUnsafeBufferPointer { bytes in
      let quotes = InnerQuotes(bytes, isInObject: isInObject)
      isPlain = isWhole && quotes.isEnd(behind: place)
      return isPlain || isKnown ? nil : quotes.end(from: isWhole ? place - 1 : start, startingAt: start)
    }
    guard let end else {
      // What has no end here has none further on.
      if !isPlain { endless.insert(isInObject) }
      return isWhole
    }
    place = end.next
    return true
  }

  private mutating func skipQuoted() -> Bool {
    place += 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "\""):
        place += 1
        return true
      default: break
      }
      place += 1
    }
    place = min(place, bytes.count)
    return false
  }
}
