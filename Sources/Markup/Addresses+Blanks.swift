/// Addresses that somebody wrote with blanks in them.
extension Addresses {
  private static let mostWords = 5

  /// Whether what follows the blanks behind an address goes on as its path: with folders, or up to a file within the next
  /// words of what may be its name.
  static func goesOn(_ text: UnsafeBufferPointer<UInt8>, _ address: Range<Int>, from next: Int) -> Bool {
    guard next < text.count, text[address.upperBound..<next].allSatisfy({ $0 == 0x20 }),
      isWord(text[address.upperBound - 1]),
      let slash = address.last(where: { text[$0] == UInt8(ascii: "/") }), slash >= address.lowerBound,
      !isFile(text, (slash + 1)..<address.upperBound)
    else { return false }
    var place = next
    for _ in 0..<mostWords {
      let start = place
      while place < text.count, isInName(text[place]) { place += 1 }
      var end = place
      while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
      guard start < end, isWord(text[start]), text[start] != 0xE2, text[start] != 0xC2, !isOfSentence(text, start..<end)
      else { return false }
      let word = start..<end
      let first = word.first { text[$0] == UInt8(ascii: "/") } ?? end
      // An address of its own without its beginning: `example.com/x`.
      if first < end, text[start..<first].contains(UInt8(ascii: ".")) { return false }
      // A date, or a score.
      if first < end, text[word].allSatisfy({ $0 == UInt8(ascii: "/") || $0 >= 0x30 && $0 <= 0x39 }) { return false }
      let name = word.last { text[$0] == UInt8(ascii: "/") }.map { $0 + 1 } ?? start
      if isFile(text, name..<end) || first < end && name - 1 > first || name == end { return true }
      // A word that something ends is the last.
      guard end == place, place < text.count, text[place] == 0x20 else { return false }
      while place < text.count, text[place] == 0x20 { place += 1 }
    }
    return false
  }

  private static func isInName(_ byte: UInt8) -> Bool { isWord(byte) || "./%+~".utf8.contains(byte) }

  /// Whether a word goes on with a sentence rather than with a name.
  private static func isOfSentence(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    let first = text[word].split(separator: UInt8(ascii: "/"), maxSplits: 1).first ?? text[word]
    // A folder may be called by one letter.
    if first.count == 1, first.count < word.count { return false }
    return sentenceWords.contains(String(decoding: first, as: UTF8.self).lowercased())
  }

  private static let sentenceWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "but", "by", "can", "contains", "for", "from", "has", "have", "he", "here",
    "i",
    "if", "in", "into", "is", "it", "its", "now", "of", "on", "or", "our", "see", "she", "so", "that", "the", "their",
    "then", "there", "they", "this", "to", "via", "was", "we", "were", "when", "where", "which", "while", "with", "you",
    "your", "ja", "on", "tai", "och", "eller", "und", "oder", "et", "ou", "y", "o",
  ]
}
