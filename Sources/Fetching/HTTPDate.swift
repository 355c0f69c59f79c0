/// A time as HTTP writes it (RFC 9110, 5.6.7), in each of its three forms.
public enum HTTPDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Seconds since 1970, or nil for what is no such time. `now` is in the same measure: years of two digits are never
  /// more than 50 years ahead of it.
  public static func seconds(_ text: String, now: Int64) -> Int64? {
    var parts = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }.map { $0.lowercased() }
    // The day's name says nothing that the date does not.
    if let first = parts.first, first.first?.isLetter == true { parts.removeFirst() }
    guard parts.count >= 4 else { return nil }
    // "Nov  6 08:49:37 1994" becomes "6 nov 1994 08:49:37".
    if parts[0].first?.isLetter == true { parts = [parts[1], parts[0], parts[3], parts[2]] + parts[4...] }
    guard parts.dropFirst(4).allSatisfy({ ["gmt", "utc", "z", "+0000", "0000"].contains($0) }), parts.count <= 5,
      let day = number(parts[0], 1...31), let month = months.firstIndex(of: parts[1]), parts[2].utf8.count <= 4,
      var year = number(parts[2], 0...9999)
    else { return nil }
    if parts[2].utf8.count == 2 { year = inTheCentury(year, now: now) }
    let clock = parts[3].split(separator: ":", omittingEmptySubsequences: false)
    guard year >= 1900, clock.count == 3, let hour = number(clock[0], 0...23), let minute = number(clock[1], 0...59),
      let second = number(clock[2], 0...60), day <= length(month + 1, year)
    else { return nil }
    return days(year, month + 1, day) * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func number(_ text: some StringProtocol, _ range: ClosedRange<Int64>) -> Int64? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int64(text),
      range.contains(value)
    else { return nil }
    return value
  }

  private static func inTheCentury(_ year: Int64, now: Int64) -> Int64 {
    let thisYear = 1970 + now / 31_556_952
    let candidate = thisYear - thisYear % 100 + year
    return candidate > thisYear + 50 ? candidate - 100 : candidate
  }

  private static func length(_ month: Int, _ year: Int64) -> Int64 {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1970 in the Gregorian calendar, counted from March so that the leap day is a year's last.
  private static func days(_ year: Int64, _ month: Int, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let month = Int64((month + 9) % 12)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468
  }
}
