/// `30 min`, `1 h 30 min`, `600 ms`, `off`.
struct TimeSpan: Hashable {
  /// Nil for `off`.
  var milliseconds: Int?

  private static let units = [("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1)]
  /// A year.
  static let longest = 366 * 86_400_000

  /// - Returns: nil where it says no time.
  static func read(_ text: String) -> TimeSpan? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    if words == ["off"] { return TimeSpan(milliseconds: nil) }
    var total = 0
    // A blank between number and unit may be left out.
    var rest = Substring(words.joined())
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      guard digits.count <= 8, let number = Int(digits), let length = units.first(where: { $0.0 == unit })?.1 else {
        return nil
      }
      total += number * length
      guard total <= longest else { return nil }
    }
    return total > 0 ? TimeSpan(milliseconds: total) : nil
  }

  /// In the largest units that leave no rest.
  var text: String {
    guard var rest = milliseconds else { return "off" }
    var words: [String] = []
    for (unit, length) in Self.units where rest >= length {
      words.append("\(rest / length) \(unit)")
      rest %= length
    }
    return words.joined(separator: " ")
  }
}
