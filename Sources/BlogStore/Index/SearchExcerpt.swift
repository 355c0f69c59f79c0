import SearchText

/// The sentence around what was found, on one line.
struct SearchExcerpt {
  /// Characters of an excerpt, about.
  private static let most = 200
  /// Of them before the first match.
  private static let mostBefore = 80

  private(set) var text = ""
  /// UTF-8 ranges in `text`.
  private(set) var matches: [Range<Int>] = []

  /// Nil where the text does not say every term.
  init?(of text: String, _ terms: [SearchTerm]) {
    let folded = TextFolding.fold(text)
    var found: [[Range<Int>]] = []
    for term in terms {
      let ranges = term.ranges(in: text, folded)
      if ranges.isEmpty { return nil }
      found.append(ranges)
    }
    let bytes = Array(text.utf8)
    let candidates = Set(found.compactMap(\.first)).sorted { $0.lowerBound < $1.lowerBound }
    var best: (window: Range<Int>, terms: Int)?
    for match in candidates {
      let window = Self.window(around: match, in: bytes)
      let count = found.count { $0.contains { window.contains($0.lowerBound) && $0.upperBound <= window.upperBound } }
      if count > best?.terms ?? 0 { best = (window, count) }
    }
    guard let window = best?.window ?? candidates.first else { return nil }
    write(bytes, window, Self.merged(found.joined()))
  }

  /// Ranges that touch become one.
  private static func merged(_ ranges: some Sequence<Range<Int>>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func window(around match: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var characters = 0
    var start = match.lowerBound
    while start > 0, !endsSentence(bytes, before: start) {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { characters += 1 }
      if characters >= mostBefore, bytes[start] & 0xC0 != 0x80 {
        start = wordStart(bytes, from: start, to: match.lowerBound)
        break
      }
    }
    characters += bytes[match].count { $0 & 0xC0 != 0x80 }
    var end = match.upperBound
    while end < bytes.count, bytes[end] != 0x0A, end == match.upperBound || !endsSentence(bytes, before: end) {
      if bytes[end] & 0xC0 != 0x80 {
        if characters >= most {
          end = wordEnd(bytes, from: end, to: match.upperBound)
          break
        }
        characters += 1
      }
      end += 1
    }
    return start..<end
  }

  /// Whether a new sentence or block begins at a place.
  private static func endsSentence(_ bytes: [UInt8], before place: Int) -> Bool {
    let last = bytes[place - 1]
    if last == 0x0A { return true }
    guard last == 0x20, place >= 2 else { return false }
    return ".!?".utf8.contains(bytes[place - 2])
      || place >= 4 && bytes[place - 4..<place - 1].elementsEqual("…".utf8)
  }

  /// The beginning of the next word, where one begins soon enough.
  private static func wordStart(_ bytes: [UInt8], from place: Int, to limit: Int) -> Int {
    (place..<min(place + 30, limit)).first { bytes[$0] == 0x20 }.map { $0 + 1 } ?? place
  }

  private static func wordEnd(_ bytes: [UInt8], from place: Int, to limit: Int) -> Int {
    (max(place - 30, limit)..<place).last { bytes[$0] == 0x20 } ?? place
  }

  private mutating func write(_ bytes: [UInt8], _ window: Range<Int>, _ found: [Range<Int>]) {
    var output: [UInt8] = []
    if window.lowerBound > 0, !Self.endsSentence(bytes, before: window.lowerBound) { output += "…".utf8 }
    var open: Int?
    var next = found.firstIndex { $0.upperBound > window.lowerBound } ?? found.count
    for place in window {
      if next < found.count, place >= found[next].upperBound {
        if let start = open { matches.append(start..<output.count) }
        open = nil
        next += 1
      }
      if next < found.count, open == nil, found[next].contains(place) { open = output.count }
      let isBlank = bytes[place] == 0x20 || (0x09...0x0D).contains(bytes[place])
      if !isBlank {
        output.append(bytes[place])
      } else if output.last != 0x20, !output.isEmpty {
        output.append(0x20)
      }
    }
    if let start = open { matches.append(start..<output.count) }
    while output.last == 0x20 { output.removeLast() }
    // A match may have lain in the blanks that were taken away.
    matches = matches.compactMap { match in
      let end = min(match.upperBound, output.count)
      return match.lowerBound < end ? match.lowerBound..<end : nil
    }
    if window.upperBound < bytes.count, bytes[window.upperBound] != 0x0A,
      !Self.endsSentence(bytes, before: window.upperBound)
    {
      output += "…".utf8
    }
    text = String(decoding: output, as: UTF8.self)
  }
}
