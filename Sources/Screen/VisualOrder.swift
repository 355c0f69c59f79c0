import Synchronization

/// The order that a row is drawn in where scripts of both directions meet: UAX #9, as FriBidi knows it. Text is kept in
/// the order it is read in; only what is drawn is turned.
package enum VisualOrder {
  /// Which way a paragraph runs.
  package enum Direction: Sendable {
    case leftToRight, rightToLeft
    /// As its first strong character.
    case automatic

    /// FriBidi's number for it.
    var code: UInt32 {
      switch self {
      case .leftToRight: FriBidi.Direction.leftToRight
      case .rightToLeft: FriBidi.Direction.rightToLeft
      case .automatic: FriBidi.Direction.neutral
      }
    }
  }

  /// What UAX #9 says about text: one embedding level for each of its units, odd where it runs from right to left.
  package struct Levels: Sendable {
    package var levels: [UInt8]
    /// Units of the paragraphs that run from right to left as a whole.
    package var rightToLeft: [Range<Int>]
  }

  /// Whether anything can be turned.
  package static var canTurn: Bool { FriBidi.installed != nil }

  /// Whether something had to be turned and could not be, since FriBidi is not installed.
  package static var isMissed: Bool { wasMissed.load(ordering: .relaxed) }
  private static let wasMissed = Atomic(false)

  /// One level for each byte of UTF-8; line feeds part paragraphs. Nil where FriBidi is missing.
  package static func levels(of bytes: UnsafeBufferPointer<UInt8>, _ direction: Direction) -> Levels? {
    guard let library = FriBidi.installed else {
      wasMissed.store(true, ordering: .relaxed)
      return nil
    }
    var rightToLeft: [Range<Int>] = []
    var isFound = true
    let levels = [UInt8](unsafeUninitializedCapacity: bytes.count) { levels, count in
      count = bytes.count
      withUnsafeTemporaryAllocation(of: ParagraphLevels.Run.self, capacity: bytes.count) { room in
        var place = 0
        while place < bytes.count, isFound {
          var paragraph = Paragraph(bytes, from: place, room)
          isFound = paragraph.findLevels(direction, library, into: levels)
          if paragraph.isRightToLeft { rightToLeft.append(paragraph.range) }
          place = paragraph.range.upperBound
        }
      }
      if !isFound { levels.initialize(repeating: 0) }
    }
    return isFound ? Levels(levels: levels, rightToLeft: rightToLeft) : nil
  }

  /// The same for text.
  package static func levels(of text: String, _ direction: Direction) -> Levels? {
    var text = text
    return text.withUTF8 { levels(of: $0, direction) }
  }

  /// `result[visual] = logical` for items of a row with their levels: from the highest level down to the lowest odd one,
  /// what has it or a higher one is reversed (UAX #9, L2).
  package static func order(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    order.withUnsafeMutableBufferPointer { turn($0) { levels[$0] } }
    return order
  }

  /// Puts items of a row, which come as they are read, in the order that they are drawn in.
  @inline(__always)
  static func turn<Item>(_ items: UnsafeMutableBufferPointer<Item>, _ level: (Item) -> UInt8) {
    var highest: UInt8 = 0
    for item in items { highest = max(highest, level(item)) }
    while highest > 0 {
      var start = 0
      while start < items.count {
        if level(items[start]) < highest {
          start += 1
          continue
        }
        var end = start + 1
        while end < items.count, level(items[end]) >= highest { end += 1 }
        // What was reversed before holds together: all of it has a higher level.
        items[start..<end].reverse()
        start = end
      }
      highest -= 1
    }
  }

  /// Whether any of it runs from right to left, or says that something does.
  package static func hasRightToLeft(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Bool {
    var place = start
    while place < bytes.count {
      // Every such character begins with 0xD6 or more.
      guard bytes[place] >= 0xD6 else {
        place += 1
        continue
      }
      let (scalar, next) = Clusters.decode(bytes, place)
      if Clusters.isRightToLeft(scalar) { return true }
      place = next
    }
    return false
  }

  /// The same for text.
  package static func hasRightToLeft(_ text: String, from start: Int = 0) -> Bool {
    if let known = text.utf8.withContiguousStorageIfAvailable({ hasRightToLeft($0, from: start) }) { return known }
    var text = text
    return text.withUTF8 { hasRightToLeft($0, from: start) }
  }

  /// Whether the first letter of a text runs from right to left; nil where it has none.
  package static func startsRight(_ text: String) -> Bool? {
    let letter = text.unicodeScalars.first {
      $0.properties.isAlphabetic || $0.value == 0x200E || $0.value == 0x200F
    }
    // Nobody has to open the library for letters from left to right.
    guard let letter, Clusters.isRightToLeft(letter.value) else { return letter == nil ? nil : false }
    return levels(of: String(letter), .automatic).map { !$0.rightToLeft.isEmpty } ?? false
  }

  /// Somebody's words in a sentence of ours, kept from turning what stands around them.
  package static func isolated(_ text: String) -> String {
    guard hasRightToLeft(text) else { return text }
    let inner = text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }
    return "\u{2068}" + String(String.UnicodeScalarView(inner)) + "\u{2069}"
  }

  /// Text that is a paragraph of its own, in parts of one level each; as one part where nothing is to be turned.
  package static func runs(of text: String, _ direction: Direction = .automatic) -> [(text: String, level: UInt8)] {
    guard hasRightToLeft(text), let levels = levels(of: text, direction)?.levels else { return [(text, 0)] }
    var runs: [(text: String, level: UInt8)] = []
    var place = 0
    for character in text {
      if let last = runs.last, last.level == levels[place] {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((String(character), levels[place]))
      }
      place += character.utf8.count
    }
    return runs
  }

  /// The levels of a short text that stands beside text of a level, for each of its bytes.
  package static func levels(of text: String, beside level: UInt8) -> [UInt8] {
    let own = levels(of: text, level % 2 == 1 ? .rightToLeft : .leftToRight)?.levels
    return own?.map { $0 + level - level % 2 } ?? [UInt8](repeating: level, count: text.utf8.count)
  }
}
