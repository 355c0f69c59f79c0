/// A text in which an escape of JSON stands for half a character that could not be read.
enum DamagedText {
  /// More than half a character can have been.
  private static let longestGap = 8

  /// Whether a damaged text is what is left of a whole one: its pieces in their order, and little between them.
  static func isLeft(_ damaged: String, of whole: String) -> Bool {
    let pieces = pieces(of: damaged)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1, self.pieces(of: whole).count == 1 else {
      return false
    }
    let whole = Array(whole.unicodeScalars)
    guard whole.starts(with: first)
    else { return false }
    var place = first.count
    for piece in pieces.dropFirst().dropLast() {
      guard let gap = (0...longestGap).first(where: { whole.dropFirst(place + $0).starts(with: piece) }) else {
        return false
      }
      place += gap + piece.count
    }
    let gap = whole.count - place - last.count
    return (0...longestGap).contains(gap) && whole.suffix(last.count).elementsEqual(last)
  }

  /// Whether nothing is left of a text but signs of what could not be read.
  static func isNothing(_ text: String) -> Bool {
    // Nearly every text begins with something else.
    guard let first = text.utf8.first, first == UInt8(ascii: "\\") || first <= 0x20 || first == 0xEF else {
      return false
    }
    let pieces = pieces(of: text)
    guard pieces.count > 1 || text.unicodeScalars.contains("\u{FFFD}") else { return false }
    return pieces.joined().allSatisfy { $0 == "\u{FFFD}" || $0.properties.isWhitespace }
  }

  /// What stands between halves.
  private static func pieces(of text: String) -> [[Unicode.Scalar]] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [[Unicode.Scalar]] = [[]]
    var place = 0
    while place < scalars.count {
      if scalars[place] == "\\", isHalf(scalars[place...].prefix(6)) {
        pieces.append([])
        place += 6
      } else {
        pieces[pieces.count - 1].append(scalars[place])
        place += 1
      }
    }
    return pieces
  }

  /// `\uD800` to `\uDFFF`.
  private static func isHalf(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count == 6, scalars.dropFirst().first == "u" else { return false }
    let digits = scalars.dropFirst(2).map { Character($0).hexDigitValue }
    guard digits.allSatisfy({ $0 != nil }), digits[0] == 0xD, let second = digits[1] else { return false }
    return second >= 8
  }
}
