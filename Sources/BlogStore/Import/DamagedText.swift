/// A text in which U+FFFD stands for what could not be read.
enum DamagedText {
  /// More than half a character can have been.
  private static let longestGap = 8

  /// Whether a damaged text is what is left of a whole one: its pieces in their order, and little between them.
  static func isLeft(_ damaged: String, of whole: String) -> Bool {
    let pieces = damaged.unicodeScalars.split(separator: "\u{FFFD}", omittingEmptySubsequences: false).map(Array.init)
    let whole = Array(whole.unicodeScalars)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1, !whole.contains("\u{FFFD}"),
      whole.starts(with: first)
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
}
