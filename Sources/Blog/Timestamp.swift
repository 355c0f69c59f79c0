import Glibc

/// A moment as RFC 3339 writes it, with the writer's own offset from UTC kept for display.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z; orders timestamps.
  public let seconds: Int64
  /// How many seconds east of UTC it was written.
  private let offset: Int32
  /// As it was written, where that is not as ``write(_:_:)`` writes it.
  private let unusual: String?

  /// The text as it was written, `2014-01-31T09:00:00+02:00`.
  ///
  /// Made again each time: threads have ten thousand dates, and a screen shows some.
  public var text: String { unusual ?? Timestamp.write(seconds, offset) }

  /// Parses RFC 3339 (section 5.6). Nil for anything else: no date is guessed.
  public init?(_ text: String) {
    var text = text
    guard let timestamp = text.withUTF8({ Timestamp(utf8: $0) }) else { return nil }
    self = timestamp
  }

  /// Parses RFC 3339 (section 5.6), written in UTF-8.
  public init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    // No clock writes more digits of a second.
    guard text.count <= 64, let parts = Timestamp.parse(text) else { return nil }
    seconds = parts.seconds
    offset = Int32(parts.offset)
    unusual = parts.isUsual ? nil : String(decoding: text, as: UTF8.self)
  }

  /// A moment, written in a zone so many seconds east of UTC (`Z` for none; zones count in whole minutes); outside the
  /// years 1 to 9999 the nearest moment that can be written.
  public init(seconds: Int64, offset: Int = 0) {
    let offset = offset - offset % 60
    self.seconds = min(max(seconds, -62_135_596_800 - Int64(min(offset, 0))), 253_402_300_799 - Int64(max(offset, 0)))
    self.offset = Int32(offset)
    unusual = nil
  }

  private static func write(_ seconds: Int64, _ offset: Int32) -> String {
    var time = time_t(seconds + Int64(offset))
    var parts = tm()
    gmtime_r(&time, &parts)
    return String(unsafeUninitializedCapacity: 25) { output in
      var length = 0
      func put(_ sign: Unicode.Scalar) {
        output[length] = UInt8(ascii: sign)
        length += 1
      }
      func put(_ number: Int32, _ count: Int) {
        var rest = number
        for place in (length..<length + count).reversed() {
          output[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        length += count
      }
      put(parts.tm_year + 1900, 4)
      put("-")
      put(parts.tm_mon + 1, 2)
      put("-")
      put(parts.tm_mday, 2)
      put("T")
      put(parts.tm_hour, 2)
      put(":")
      put(parts.tm_min, 2)
      put(":")
      put(parts.tm_sec, 2)
      guard offset != 0 else {
        put("Z")
        return length
      }
      put(offset < 0 ? "-" : "+")
      put(abs(offset) / 3600, 2)
      put(":")
      put(abs(offset) / 60 % 60, 2)
      return length
    }
  }

  /// `2014-01-31`, in the writer's own time zone.
  public var date: String { String(text.prefix(10)) }
  /// `09:00`, in the writer's own time zone.
  public var timeOfDay: String { String(text.dropFirst(11).prefix(5)) }
  /// The text as written.
  public var description: String { text }

  /// The same moment, written in the zone that another is written in.
  public func inZone(of other: Timestamp) -> Timestamp { Timestamp(seconds: seconds, offset: Int(other.offset)) }

  /// How many days begin until another moment, in the writer's own time zone: 0 on the same day, below it before.
  public func days(until other: Timestamp) -> Int {
    func day(_ seconds: Int64) -> Int64 {
      let local = seconds + Int64(offset)
      return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }
    return Int(day(other.seconds) - day(seconds))
  }

  /// Earlier first; equal moments by their text, so that the order is total.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    a.seconds != b.seconds ? a.seconds < b.seconds : a.text < b.text
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (seconds: Int64, offset: Int, isUsual: Bool)? {
    // 2014-01-31T09:00:00[.fraction](Z|±hh:mm)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let century = number(bytes, 0), let yearOfCentury = number(bytes, 2), let month = number(bytes, 5),
      let day = number(bytes, 8), let hour = number(bytes, 11), let minute = number(bytes, 14),
      let second = number(bytes, 17)
    else { return nil }
    let year = century * 100 + yearOfCentury
    guard (1...12).contains(month), (1...daysInMonth(month, of: year)).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var end = 19
    if bytes[end] == UInt8(ascii: ".") {
      repeat { end += 1 } while end < bytes.count && bytes[end] &- UInt8(ascii: "0") < 10
      guard end > 20 else { return nil }
    }
    guard let offset = offset(bytes, at: end) else { return nil }
    let isUsual =
      year > 0 && second < 60 && end == 19 && bytes[10] == UInt8(ascii: "T")
      && (offset == 0 ? bytes[19] == UInt8(ascii: "Z") : bytes.count == 25)
    let seconds = Int64(days(year, month, day)) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    return (seconds, offset, isUsual)
  }

  /// Days since 1970-01-01 in the Gregorian calendar. The year begins in March here, so that the leap day ends it.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = (month > 2 ? year : year - 1) + 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468 - 146_097
  }

  private static func offset(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    let count = bytes.count - place
    if count == 1, bytes[place] == UInt8(ascii: "Z") || bytes[place] == UInt8(ascii: "z") { return 0 }
    guard count == 6, bytes[place + 3] == UInt8(ascii: ":"), let hours = number(bytes, place + 1),
      let minutes = number(bytes, place + 4), hours < 24, minutes < 60
    else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  /// Two digits.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    let tens = bytes[place] &- UInt8(ascii: "0")
    let ones = bytes[place + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
