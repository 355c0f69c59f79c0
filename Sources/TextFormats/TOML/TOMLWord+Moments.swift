extension TOMLWord {
  /// A date, a time, or both, from a word that looks like one.
  static func moment(_ word: [UInt8]) throws(TOMLFault.Reason) -> TOMLMoment {
    var rest = word[...]
    guard word[2] != UInt8(ascii: ":") else {
      guard takeTime(&rest), rest.isEmpty else { throw .badTime }
      return TOMLMoment(kind: .localTime, text: String(decoding: word, as: UTF8.self))
    }
    guard takeDate(&rest) else { throw .badDate }
    if rest.isEmpty { return TOMLMoment(kind: .localDate, text: String(decoding: word, as: UTF8.self)) }
    guard [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(rest.removeFirst()) else { throw .badDate }
    guard takeTime(&rest) else { throw .badTime }
    var text = word
    text[10] = UInt8(ascii: "T")
    if rest.isEmpty { return TOMLMoment(kind: .localDateTime, text: String(decoding: text, as: UTF8.self)) }
    guard takeOffset(&rest), rest.isEmpty else { throw .badTime }
    if text[text.count - 1] == UInt8(ascii: "z") { text[text.count - 1] = UInt8(ascii: "Z") }
    return TOMLMoment(kind: .offsetDateTime, text: String(decoding: text, as: UTF8.self))
  }

  private static func takeDate(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let year = number(4, &rest), take("-", &rest), let month = number(2, &rest), take("-", &rest),
      let day = number(2, &rest), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let hour = number(2, &rest), take(":", &rest), let minute = number(2, &rest), take(":", &rest),
      let second = number(2, &rest), hour < 24, minute < 60, second <= 60
    else { return false }
    guard take(".", &rest) else { return true }
    let fraction = rest.prefix(while: TOMLReader.isDigit)
    rest = rest[fraction.endIndex...]
    return !fraction.isEmpty
  }

  private static func takeOffset(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if take("Z", &rest) || take("z", &rest) { return true }
    guard take("+", &rest) || take("-", &rest), let hour = number(2, &rest), take(":", &rest),
      let minute = number(2, &rest)
    else { return false }
    return hour < 24 && minute < 60
  }

  private static func number(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(TOMLReader.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func take(_ scalar: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest.removeFirst()
    return true
  }
}
