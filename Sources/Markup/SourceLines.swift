/// What line ends in the source of a body without paragraphs mean.
enum SourceLines {
  /// Whether an editor filled the lines, so that their ends mean nothing: on each was as much as fitted, or about as
  /// much, and sentences go on from one to the next.
  static func areFilled(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var longest = 0
    /// The columns of a line that another follows, with that one's first word.
    var needed: [Int] = []
    var shortest = Int.max
    var sentencesGoOn = 0
    var previous: Int?
    for line in html.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let words = line.drop { HTMLScanner.isSpace($0) }
      var columns = 0
      var firstWord: Int?
      for byte in words where byte & 0xC0 != 0x80 {
        if HTMLScanner.isSpace(byte), firstWord == nil { firstWord = columns }
        columns += 1
      }
      // Elements stand on lines of their own for the sake of the source alone.
      let isElement = words.first == UInt8(ascii: "<")
      if let previous, columns > 0, !isElement {
        needed.append(previous + 1 + (firstWord ?? columns))
        shortest = min(shortest, previous)
        if let first = words.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") { sentencesGoOn += 1 }
      }
      longest = max(longest, columns)
      if longest > 100 { return false }
      previous = columns > 0 && words.last != UInt8(ascii: ">") ? columns : nil
    }
    guard longest >= 50 else { return false }
    return needed.count >= 3 && needed.allSatisfy { $0 > longest }
      || sentencesGoOn >= 2 && sentencesGoOn * 2 >= needed.count && shortest * 5 >= longest * 3
  }
}
