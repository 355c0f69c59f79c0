/// Finnish syllables, by the rule of the Institute for the Languages of Finland ("Tavutus", Kielitoimiston ohjepankki):
/// a syllable begins at each consonant that a vowel follows, and between two vowels that make neither a long vowel nor
/// a diphthong. Compounds are parted as if they were one word: the rule knows no words.
enum FinnishSyllables {
  /// Indices in a word at which a syllable begins, but for the first.
  static func boundaries(in letters: [Unicode.Scalar]) -> [Int] {
    let letters = letters.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
    var result: [Int] = []
    var hasVowel = false
    var index = 0
    while index < letters.count {
      guard vowels.contains(letters[index]) else {
        if hasVowel, index + 1 < letters.count, vowels.contains(letters[index + 1]) { result.append(index) }
        index += 1
        continue
      }
      if hasVowel, index > 0, vowels.contains(letters[index - 1]) { result.append(index) }
      hasVowel = true
      let isPair =
        index + 1 < letters.count
        && (letters[index] == letters[index + 1] || diphthongs.contains([letters[index], letters[index + 1]]))
      index += isPair ? 2 : 1
    }
    return result
  }

  private static let vowels = Set("aeiouyäöåéèêüáàíóúõ".unicodeScalars)
  private static let diphthongs: Set<[Unicode.Scalar]> = Set(
    [
      "ai", "ei", "oi", "ui", "yi", "äi", "öi", "au", "eu", "iu", "ou", "ey", "iy", "äy", "öy", "ie", "uo", "yö",
    ].map { Array($0.unicodeScalars) })
}
