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
  /// What is wrong with its JSON, in sentences.
  private(set) var troubles: [(kind: ImportNote.Kind, line: Int, sentence: String)] = []

  private var isStopped = false
  /// Whether it is another feed behind the first.
  private var isBehind = false
  private let bytes: [UInt8]
  private var place = 0
  private var countedTo = 0
  private var lineThere = 1

  /// - Throws: a sentence where the text is neither an object nor a list.
  init(_ bytes: [UInt8]) throws(InputFault) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    if peek == UInt8(ascii: "[") {
      isList = true
      _ = items(else: "the list ends too early")
    } else {
      guard take("{") else { throw InputFault("it is JSON, but no JSON Feed.") }
      object()
    }
    // Some tools put one page behind the other.
    while peek == UInt8(ascii: "{"), !isStopped {
      troubles.append((.guessed, line, "another feed begins here; its items were read as well."))
      place += 1
      isBehind = true
      object()
    }
    if peek != nil, !isStopped {
      troubles.append((.lost, line, "there is more text behind the end of the feed; it was left out."))
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
      return stop("the feed ends too early")
    }
    if key == "items", peek == UInt8(ascii: "[") {
      return items(else: "the feed ends too early") && end()
    }
    guard let part = value() else { return stop("the feed ends in the middle of “\(key)”") }
    add(part, key)
    return end()
  }

  /// A member of the feed itself; of feeds behind each other the first one's counts.
  private mutating func add(_ part: Part, _ key: String) {
    // Read as a member, so that what is said of it names it.
    let opening = [0x7B] + JSON.string(key).compactText + [0x3A]
    guard let mended = try? MendedJSON((opening + part.bytes + [0x7D])[...], line: part.line) else {
      troubles.append((.lost, part.line, "\(Quoted.text(key)) is not well-formed JSON; it was left out."))
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
        (.lost, part.line, "\(Quoted.text(key)) stands there again; the first one counts, this was left out."))
    }
  }

  private mutating func items(else trouble: String) -> Bool {
    place += 1
    var found = items ?? []
    defer { items = found }
    while !take("]") {
      let line = line
      guard let part = value() else {
        return stop("the feed ends in the middle of this item", line: line)
      }
      found.append(part)
      if !take(","), peek != UInt8(ascii: "]") {
        guard peek == UInt8(ascii: "{") else { return stop(trouble) }
        troubles.append((.guessed, self.line, "a comma is missing before this item."))
      }
    }
    return true
  }

  /// Behind a member's value.
  private mutating func end() -> Bool {
    if take(",") || peek == UInt8(ascii: "}") { return true }
    return stop("the feed ends too early")
  }

  private mutating func stop(_ words: String, line: Int? = nil) -> Bool {
    isStopped = true
    let sentence = peek == nil ? words : "it is not well-formed JSON from here on"
    troubles.append((.lost, line ?? self.line, sentence + "; what should follow is missing."))
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
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard skipString() else { return nil }
        if depth == 0 { return Part(bytes: bytes[start..<place], line: line) }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth <= 1 {
          if depth == 1 { place += 1 }
          return place > start ? Part(bytes: bytes[start..<place], line: line) : nil
        }
        depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0...0x20:
        if depth == 0 { return place > start ? Part(bytes: bytes[start..<place], line: line) : nil }
      default: break
      }
      place += 1
    }
    return nil
  }

  private mutating func skipString() -> Bool {
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
