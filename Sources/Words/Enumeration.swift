/// “a”, “a and b”, “a, b and c”.
func enumeration(_ names: [String]) -> String {
  guard names.count > 1, let last = names.last else { return names.joined() }
  return names.dropLast().joined(separator: ", ") + say(" and ", fi: " ja ") + last
}
