/// A count as the language groups its digits: `1,234`, `1 234` with blanks at which no line breaks.
package func grouped(_ count: Int) -> String {
  let digits = Array(String(count.magnitude))
  let separator = say(",", fi: "\u{A0}")
  let groups = stride(from: digits.count % 3 == 0 ? 3 : digits.count % 3, through: digits.count, by: 3).map {
    String(digits[max(0, $0 - 3)..<$0])
  }
  return (count < 0 ? "−" : "") + groups.joined(separator: separator)
}

/// “a”, “a and b”, “a, b and c”.
func enumeration(_ names: [String]) -> String {
  guard names.count > 1, let last = names.last else { return names.joined() }
  return names.dropLast().joined(separator: ", ") + say(" and ", fi: " ja ") + last
}
