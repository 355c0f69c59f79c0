/// Where words with a `/` in them are not broken though UAX #14 would: `and/or`, `TCP/IP`, `km/h`, `he/she`.
///
/// It knows the slash as a mark of addresses, behind which a line may end. In running text it joins what belongs
/// together, and an end of a line in it is read as the end of a word. So a line ends there only in an address (of the
/// web, of a file), or between words so long that the line would be left half empty (`development/production`).
enum SlashBreaks {
  /// Letters that a word beside a slash has at least to stand on a line of its own.
  private static let longEnough = 6

  /// Whether no line may end at a place of a word behind a slash.
  static func join(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ word: Range<Int>, _ place: Int
  ) -> Bool {
    !isLong(bytes, marks, stride(from: place - 2, through: word.lowerBound, by: -1))
      || !isLong(bytes, marks, stride(from: place, to: word.upperBound, by: 1))
  }

  /// Whether a word is an address: one that begins with a slash (`/etc`, `~/x`, `../src`), names a machine or a file
  /// (`blog.example/about`, `src/main.swift`), or has too many parts to be anything else.
  static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    let start = word.first { !opening.contains(bytes[$0]) } ?? word.upperBound
    let begin = word[start...].first { !beginnings.contains(bytes[$0]) } ?? word.upperBound
    if begin < word.upperBound, bytes[begin] == slash { return true }
    var slashes = 0
    for place in word {
      if bytes[place] == slash {
        slashes += 1
        if slashes > 2 { return true }
      } else if bytes[place] == UInt8(ascii: "."), place > word.lowerBound, place + 2 < word.upperBound,
        isAlphanumeric(bytes[place - 1]), isLetter(bytes[place + 1]), isAlphanumeric(bytes[place + 2])
      {
        return true
      }
    }
    return false
  }

  /// Whether there are so many letters up to the next slash.
  private static func isLong(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ side: some Sequence<Int>
  ) -> Bool {
    var letters = 0
    for place in side {
      let byte = bytes[place]
      if byte == slash { return false }
      if isAlphanumeric(byte) {
        letters += 1
      } else if byte >= 0xC3, marks[place] & LineMarks.cluster != 0 {
        // Syllables and ideographs say as much as two letters; among E2 are no letters to speak of.
        letters += byte == 0xE2 ? 0 : byte < 0xE3 ? 1 : 2
      }
      if letters >= longEnough { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x30 && byte <= 0x39 }

  private static let slash = UInt8(ascii: "/")
  private static let opening = Set("([{<\"'".utf8)
  private static let beginnings = Set(".~".utf8)
}
