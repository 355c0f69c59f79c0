import Glibc

/// A moment as RFC 3339 writes it, with the writer's own offset from UTC kept for display.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z; orders timestamps.
  public let seconds: Int64
  /// The text as it was written, `2014-01-31T09:00:00+02:00`.
  public let text: String

  /// Parses RFC 3339 (section 5.6). Nil for anything else: no date is guessed.
  public init?(_ text: String) {
    // No clock writes more digits of a second.
    var copy = text
    guard text.utf8.count <= 64, let seconds = copy.withUTF8({ Timestamp.parse($0) }) else { return nil }
    self.seconds = seconds
    self.text = text
  }

  /// A moment, written in a zone so many seconds east of UTC (`Z` for none; zones count in whole minutes); outside the
  /// years 1 to 9999 the nearest moment that can be written.
  public init(seconds: Int64, offset: Int = 0) {
    let offset = offset - offset % 60
    self.seconds = min(max(seconds, -62_135_596_800 - Int64(min(offset, 0))), 253_402_300_799 - Int64(max(offset, 0)))
    var time = time_t(self.seconds + Int64(offset))
    var parts = tm()
    gmtime_r(&time, &parts)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    func digits(_ number: Int32, _ count: Int) -> String { digits(Int(number), count) }
    let date = "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
    let clock = "\(digits(parts.tm_hour, 2)):\(digits(parts.tm_min, 2)):\(digits(parts.tm_sec, 2))"
    let minutes = abs(offset) / 60
    let zone = (offset < 0 ? "-" : "+") + digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2)
    self.text = "\(date)T\(clock)" + (offset == 0 ? "Z" : zone)
  }

  /// `2014-01-31`, in the writer's own time zone.
  public var date: String { String(text.prefix(10)) }
  /// `09:00`, in the writer's own time zone.
  public var timeOfDay: String { String(text.dropFirst(11).prefix(5)) }
  /// The text as written.
  public var description: String { text }

  /// Earlier first; equal moments by their text, so that the order is total.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    a.seconds != b.seconds ? a.seconds < b.seconds : a.text < b.text
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    // 2014-01-31T09:00:00[.fraction](Z|±hh:mm)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      (1...12).contains(month), (1...daysInMonth(month, of: year)).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count)
    }
    guard let offset = offset(UnsafeBufferPointer(rebasing: rest)) else { return nil }
    return Int64(days(year, month, day)) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
  }

  /// Days since 1970-01-01 in the Gregorian calendar. The year begins in March here, so that the leap day ends it.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = (month > 2 ? year : year - 1) + 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468 - 146_097
  }

  private static func offset(_ zone: UnsafeBufferPointer<UInt8>) -> Int? {
    if zone.count == 1, zone[0] == UInt8(ascii: "Z") || zone[0] == UInt8(ascii: "z") { return 0 }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]),
      let minutes = number(zone[4..<6]),
      hours < 24, minutes < 60
    else { return nil }
    switch zone[0] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
