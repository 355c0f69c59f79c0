/// Where a string ends in whose text quotation marks stand that nobody escaped, or whose own last one is missing.
package struct InnerQuotes {
  /// The end of a string.
  package struct End {
    /// Behind the last byte of its text.
    package var text: Int
    /// Where it goes on behind it.
    package var next: Int
    /// Whether its last quotation mark is missing.
    package var isOpen: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the string is a value of an object, and no element of a list.
  private let isInObject: Bool

  /// - Parameter isInObject: whether the string is a value of an object, and no element of a list.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, isInObject: Bool) {
    self.bytes = bytes
    self.isInObject = isInObject
  }

  /// Whether what stands behind a string shows that the string had an end there.
  package func isEnd(behind place: Int) -> Bool {
    guard let next = byte(afterBlanks: place) else { return true }
    switch bytes[next] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return true
    // A comma may be missing.
    case UInt8(ascii: "\""): return isInObject ? isMember(at: next) : isEnd(behind: afterString(next))
    case UInt8(ascii: "{"), UInt8(ascii: "["): return !isInObject
    default: return false
    }
  }

  /// - Parameters:
  ///   - quote: the first quotation mark that may be the last of the string.
  ///   - isWhole: whether the text is known to end where it should: then the brackets at its end are its own.
  /// - Returns: nil where nothing tells where it ends.
  package func end(from quote: Int, startingAt start: Int, isWhole: Bool = false) -> End? {
    var place = quote
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "\""):
        // It begins the name of what comes next: the string ended before.
        if isMember(at: place), let end = endBefore(place, startingAt: start) { return end }
        if isLast(place) { return End(text: place, next: place + 1, isOpen: false) }
      default: break
      }
      place += 1
    }
    guard isWhole else { return nil }
    var next = bytes.count
    while next > start,
      bytes[next - 1] <= 0x20 || bytes[next - 1] == UInt8(ascii: "}") || bytes[next - 1] == UInt8(ascii: "]")
    {
      next -= 1
    }
    return next < bytes.count ? End(text: next, next: next, isOpen: true) : nil
  }

  /// Whether a quotation mark ends a string: what follows is more than a bracket or a comma of the text.
  private func isLast(_ quote: Int) -> Bool {
    guard let next = byte(afterBlanks: quote + 1) else { return true }
    switch bytes[next] {
    case UInt8(ascii: "}"): return isInObject
    case UInt8(ascii: "]"): return !isInObject
    case UInt8(ascii: ","):
      guard let other = byte(afterBlanks: next + 1) else { return true }
      if !isInObject { return "\"{[-0123456789tfn]".utf8.contains(bytes[other]) }
      return bytes[other] == UInt8(ascii: "}") || isMember(at: other)
    default: return false
    }
  }

  /// Before the comma or the brackets that stand before a name.
  private func endBefore(_ name: Int, startingAt start: Int) -> End? {
    var end = name
    var hasComma = false
    while end > start, bytes[end - 1] <= 0x20 || ",{}[]".utf8.contains(bytes[end - 1]) {
      end -= 1
      if bytes[end] == UInt8(ascii: ",") { hasComma = true }
    }
    guard hasComma else { return nil }
    while end < name, bytes[end] <= 0x20 { end += 1 }
    var text = end
    while text > start, bytes[text - 1] <= 0x20 { text -= 1 }
    return End(text: text, next: end, isOpen: true)
  }

  /// Whether a name in quotation marks and its colon stand there: a short one, of what names are made of.
  private func isMember(at quote: Int) -> Bool {
    guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") else { return false }
    var place = quote + 1
    while place < bytes.count, place - quote < 100, isOfName(bytes[place]) { place += 1 }
    guard place > quote + 1, place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return false }
    return byte(afterBlanks: place + 1).map { bytes[$0] == UInt8(ascii: ":") } ?? false
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private func afterString(_ quote: Int) -> Int {
    var place = quote + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  private func byte(afterBlanks place: Int) -> Int? {
    var place = place
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place < bytes.count ? place : nil
  }
}
