import SearchText

/// One word or phrase that is looked for.
struct SearchTerm: Sendable {
  /// As it stands in folded text.
  let folded: [UInt8]
  /// Letters with marks that find only themselves: their places in `folded`.
  private let marked: [MarkedLetter]

  /// Nil for a term of which folding leaves nothing.
  init?(_ term: String, respectsDiacritics: Bool) {
    folded = TextFolding.bytes(term)
    guard folded.contains(where: { $0 != 0x20 }) else { return nil }
    marked = respectsDiacritics ? MarkedLetter.all(in: Substring(term)) : []
  }

  /// Where a text says it, as UTF-8 ranges, ascending and apart.
  func ranges(in text: String, _ folded: TextFolding.Folded) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    while let found = ByteSearch.first(self.folded, in: folded.bytes, from: place) {
      let range = Self.origin(of: found..<found + self.folded.count, in: folded, length: text.utf8.count)
      if hasItsMarks(text, range) {
        ranges.append(range)
        place = found + self.folded.count
      } else {
        place = found + 1
      }
    }
    return ranges
  }

  /// The original of a range of folded bytes: whole characters, with the marks behind the last.
  private static func origin(of range: Range<Int>, in folded: TextFolding.Folded, length: Int) -> Range<Int> {
    let start = folded.origin(of: range.lowerBound)
    var end = range.upperBound
    // Half of a ligature stands for all of it.
    while end < folded.bytes.count, folded.origin(of: end) == folded.origin(of: end - 1) { end += 1 }
    return start..<(end < folded.bytes.count ? folded.origin(of: end) : length)
  }

  private func hasItsMarks(_ text: String, _ range: Range<Int>) -> Bool {
    if marked.isEmpty { return true }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    let there = MarkedLetter.all(in: text[start..<end])
    return marked.allSatisfy(there.contains)
  }
}

/// A letter that is more than what folding makes of it.
private struct MarkedLetter: Hashable, Sendable {
  /// Its place in the folded text.
  var place: Range<Int>
  /// The letter in lower case; composed and decomposed ones are equal.
  var letter: String

  static func all(in text: Substring) -> [MarkedLetter] {
    var letters: [MarkedLetter] = []
    var bytes: [UInt8] = []
    for character in text {
      let start = bytes.count
      TextFolding.append(String(character), to: &bytes)
      guard character.isLetter else { continue }
      let letter = character.lowercased()
      if letter != String(decoding: bytes[start...], as: UTF8.self) {
        letters.append(MarkedLetter(place: start..<bytes.count, letter: letter))
      }
    }
    return letters
  }
}
