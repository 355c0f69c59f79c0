/// A date as RSS asks for it: `Tue, 05 Mar 2024 06:00:00 +0200`. Read by its bytes, since each item of a feed has one;
/// whatever looks otherwise is for ``DateWords``, which reads the same of it.
enum MailDate {
  private static let months = "JanFebMarAprMayJunJulAugSepOctNovDec"
  private static let weekdays = "MonTueWedThuFriSatSun"

  /// Nil for any other form.
  static func read(_ text: [UInt8]) -> DateReader.Reading? {
    var rest = text[...]
    if rest.count > 5, rest[rest.startIndex + 3] == UInt8(ascii: ",") {
      guard name(in: weekdays, &rest) != nil else { return nil }
      rest = rest.dropFirst()
      guard take(" ", &rest) else { return nil }
    }
    guard let day = number(of: 1...2, &rest), day > 0, take(" ", &rest), let month = name(in: months, &rest),
      take(" ", &rest), let year = number(of: 4...4, &rest), take(" ", &rest), let hour = number(of: 2...2, &rest),
      take(":", &rest), let minute = number(of: 2...2, &rest), take(":", &rest),
      let second = number(of: 2...2, &rest), take(" ", &rest), let offset = zone(rest)
    else { return nil }
    var moment = Moment(year: year)
    (moment.month, moment.day, moment.hour, moment.minute, moment.second) = (month + 1, day, hour, minute, second)
    (moment.offset, moment.hasTime) = (offset, true)
    return moment.reading
  }

  private static func take(_ sign: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  /// Which of three letters each.
  private static func name(in names: String, _ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 3 else { return nil }
    let word = rest.prefix(3)
    let place = stride(from: 0, to: names.utf8.count, by: 3).first { names.utf8.dropFirst($0).starts(with: word) }
    guard let place else { return nil }
    rest = rest.dropFirst(3)
    return place / 3
  }

  private static func number(of digits: ClosedRange<Int>, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let found = rest.prefix(while: DateScanner.isDigit)
    guard digits.contains(found.count) else { return nil }
    rest = rest.dropFirst(found.count)
    return found.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Minutes from UTC.
  private static func zone(_ word: ArraySlice<UInt8>) -> Int? {
    if word.elementsEqual("GMT".utf8) || word.elementsEqual("UTC".utf8) || word.elementsEqual("Z".utf8) { return 0 }
    guard word.count == 5, word.first == UInt8(ascii: "+") || word.first == UInt8(ascii: "-") else { return nil }
    var digits = word.dropFirst()
    guard let number = number(of: 4...4, &digits), number % 100 < 60, number <= 1500 else { return nil }
    let minutes = number / 100 * 60 + number % 100
    return word.first == UInt8(ascii: "-") ? -minutes : minutes
  }
}
