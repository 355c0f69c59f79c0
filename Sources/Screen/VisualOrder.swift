import Synchronization

/// The order that a row is drawn in where scripts of both directions meet: UAX #9, as FriBidi knows it. Text is kept in
/// the order it is read in; only what is drawn is turned.
package enum VisualOrder {
  /// Which way a paragraph runs.
  package enum Direction: Sendable {
    case leftToRight, rightToLeft
    /// As its first strong character.
    case automatic
  }

  /// What UAX #9 says about text: one embedding level for each of its units, odd where it runs from right to left.
  package struct Levels: Sendable {
    package var levels: [UInt8]
    /// Units of the paragraphs that run from right to left as a whole.
    package var rightToLeft: [Range<Int>]
  }

  /// Whether something had to be turned and could not be, since FriBidi is not installed.
  package static var isMissed: Bool { wasMissed.load(ordering: .relaxed) }
  private static let wasMissed = Atomic(false)

  /// The levels of one paragraph's scalars; nil where FriBidi is missing.
  static func levels(of scalars: [UInt32], _ direction: Direction) -> (levels: [UInt8], isRightToLeft: Bool)? {
    guard let library = FriBidi.installed else {
      wasMissed.store(true, ordering: .relaxed)
      return nil
    }
    let code =
      switch direction {
      case .leftToRight: FriBidi.Direction.leftToRight
      case .rightToLeft: FriBidi.Direction.rightToLeft
      case .automatic: FriBidi.Direction.neutral
      }
    guard var (levels, isRightToLeft) = library.levels(of: scalars.map(understood), code) else { return nil }
    // A mark and what draws nothing go where the letter before them goes.
    for place in scalars.indices.dropFirst() where belongsToLetter(scalars[place]) { levels[place] = levels[place - 1] }
    return (levels, isRightToLeft)
  }

  /// Embeddings and overrides could make text say something else than it says, and count for nothing; ends of lines are
  /// blanks in a row.
  private static func understood(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x202A...0x202E: 0xFEFF
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: 0x20
    default: scalar
    }
  }

  private static func belongsToLetter(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x300, let scalar = Unicode.Scalar(scalar) else { return false }
    switch DisplayWidth.kind(of: scalar) {
    case .mark, .joiner: return true
    case .invisible: return scalar.value >= 0xFE00
    default: return false
    }
  }

  /// One level for each byte of UTF-8; line feeds part paragraphs. Nil where FriBidi is missing.
  package static func levels(of bytes: UnsafeBufferPointer<UInt8>, _ direction: Direction) -> Levels? {
    var result = Levels(levels: [], rightToLeft: [])
    result.levels.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let start = place
      var scalars: [UInt32] = []
      var isEnd = false
      while place < bytes.count, !isEnd {
        let (scalar, next) = Clusters.decode(bytes, place)
        scalars.append(scalar)
        isEnd = scalar == 0x0A
        place = next
      }
      guard let (levels, isRightToLeft) = levels(of: scalars, direction) else { return nil }
      for (scalar, level) in zip(scalars, levels) {
        for _ in 0..<UTF8.width(Unicode.Scalar(scalar) ?? " ") { result.levels.append(level) }
      }
      if isRightToLeft { result.rightToLeft.append(start..<place) }
    }
    return result
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
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in stride(from: highest, through: 1, by: -1) {
      var start = 0
      while start < levels.count {
        guard levels[start] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < levels.count, levels[end] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
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
