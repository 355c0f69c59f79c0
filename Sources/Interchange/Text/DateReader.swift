import Blog

/// Reads the dates that feeds and exports are found to have: RFC 3339 and its looser forms, RFC 822, what C's
/// `asctime` and Java write, seconds since 1970.
enum DateReader {
  /// A date and what had to be assumed for it.
  struct Reading: Hashable {
    var timestamp: Timestamp
    /// It names no time zone; UTC was taken.
    var lacksZone = false
    /// Its day may be its month.
    var isAmbiguous = false

    /// A sentence where something had to be assumed for it.
    ///
    /// - Parameter text: what was read.
    func doubt(of text: String) -> String? {
      if isAmbiguous {
        return "the date \(Quoted.text(text)) may name the day or the month first; \(timestamp.date) was taken."
      }
      guard lacksZone, text.contains(":") else { return nil }
      return "the date \(Quoted.text(text)) names no time zone; UTC was taken."
    }
  }

  /// Nil for what is no date.
  static func read(_ text: String) -> Reading? {
    let text = text.trimmed
    guard text.utf8.count >= 4, text.utf8.count <= 80 else { return nil }
    if let timestamp = Timestamp(text), text.utf8.count == 20 || text.utf8.count == 25 {
      return Reading(timestamp: timestamp)
    }
    let bytes = Array(text.utf8)
    return iso(bytes) ?? words(text) ?? epoch(bytes)
  }

  /// `2014-01-31T09:00:00+02:00`, `2014-01-31 09:00`, `20140131T090000Z`, `2014-01`, `2014/01/31` …
  private static func iso(_ bytes: [UInt8]) -> Reading? {
    var scanner = Scanner(bytes)
    guard let year = scanner.digits(exactly: 4) else { return nil }
    var moment = Moment(year: year)
    let separator = scanner.take("-") ? UInt8(ascii: "-") : scanner.take("/") ? UInt8(ascii: "/") : nil
    if separator != nil {
      guard let month = scanner.digits(upTo: 2) else { return nil }
      moment.month = month
      if scanner.take("-") || scanner.take("/") {
        guard let day = scanner.digits(upTo: 2) else { return nil }
        moment.day = day
      }
    } else if let month = scanner.digits(exactly: 2), let day = scanner.digits(exactly: 2) {
      moment.month = month
      moment.day = day
    } else if !scanner.isAtEnd {
      return nil
    }
    if scanner.isAtEnd { return moment.reading }
    _ = scanner.take("T") || scanner.take("t")
    scanner.skipBlanks()
    guard scanner.time(&moment) else { return nil }
    scanner.skipBlanks()
    guard scanner.zone(&moment), scanner.isAtEnd else { return nil }
    return moment.reading
  }

  /// `Fri, 31 Jan 2014 09:00:00 +0200`, `Jan 31, 2014 9:00 PM`, `Fri Jan 31 09:00:00 EET 2014`, `9/30/2002 4:00:00 AM` …
  private static func words(_ text: String) -> Reading? {
    var moment = Moment(year: 0)
    var hasYear = false, hasDay = false, hasMonth = false, hasTime = false, isAmbiguous = false
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" }) {
      var scanner = Scanner(Array(word.utf8))
      if word.utf8.contains(UInt8(ascii: ":")), !hasTime, word.utf8.first.map(Scanner.isDigit) == true {
        guard scanner.time(&moment), scanner.zone(&moment), scanner.isAtEnd else { return nil }
        hasTime = true
      } else if let month = month(word), !hasMonth {
        moment.month = month
        hasMonth = true
      } else if word.lowercased() == "am" || word.lowercased() == "pm" {
        moment.hour = moment.hour % 12 + (word.lowercased() == "pm" ? 12 : 0)
      } else if hasTime, scanner.zone(&moment), scanner.isAtEnd, moment.offset != nil {
        continue
      } else if let number = Int(word), number >= 0 {
        if !hasDay, word.utf8.count <= 2, number >= 1 {
          moment.day = number
          hasDay = true
        } else if !hasYear {
          moment.year = word.utf8.count > 2 ? number : number < 70 ? 2000 + number : 1900 + number
          hasYear = true
        } else {
          return nil
        }
      } else if let date = dashed(word), !hasDay {
        (moment.year, moment.month, moment.day, isAmbiguous) = date
        (hasYear, hasMonth, hasDay) = (true, true, true)
      } else if !isWeekday(word), !isOrdinal(word, &moment, &hasDay) {
        return nil
      }
    }
    guard hasYear, hasMonth, hasDay, var reading = moment.reading else { return nil }
    reading.isAmbiguous = isAmbiguous
    return reading
  }

  /// Seconds since 1970, or milliseconds.
  private static func epoch(_ bytes: [UInt8]) -> Reading? {
    guard bytes.count >= 9, bytes.count <= 13, let number = Int64(String(decoding: bytes, as: UTF8.self)), number > 0
    else { return nil }
    return Reading(timestamp: Timestamp(seconds: bytes.count > 11 ? number / 1000 : number))
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3, word.utf8.first.map(Scanner.isDigit) == false else { return nil }
    return months.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
  }

  private static func isWeekday(_ word: Substring) -> Bool {
    // In any language: whatever has no digits at the place of a weekday says nothing that the date does not.
    word.utf8.count <= 12 && !word.utf8.contains(where: Scanner.isDigit)
  }

  /// `1st`, `22nd`
  private static func isOrdinal(_ word: Substring, _ moment: inout Moment, _ hasDay: inout Bool) -> Bool {
    let suffix = word.lowercased().suffix(2)
    guard ["st", "nd", "rd", "th"].contains(suffix), let day = Int(word.dropLast(2)), !hasDay else { return false }
    moment.day = day
    hasDay = true
    return true
  }

  /// `9/30/2002` (the American order), `31-Jan-2014`, `31.1.2014`; whether day and month could change places.
  private static func dashed(_ word: Substring) -> (year: Int, month: Int, day: Int, isAmbiguous: Bool)? {
    let parts = word.split { $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 3 else { return nil }
    if let month = month(parts[1]), let day = Int(parts[0]), let year = Int(parts[2]) {
      return (year < 100 ? year + (year < 70 ? 2000 : 1900) : year, month, day, false)
    }
    guard let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else { return nil }
    if parts[0].count == 4 { return (first, second, third, false) }
    // Between dots the day comes first everywhere.
    let isAmbiguous = !word.contains(".") && first <= 12 && second <= 12 && first != second
    return word.contains("/") && first <= 12
      ? (third, first, second, isAmbiguous) : (third, second, first, isAmbiguous)
  }
}

/// A date as it was written.
struct Moment {
  var year: Int
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// From UTC, in minutes; nil where nothing says it.
  var offset: Int?

  init(year: Int) { self.year = year }

  var reading: DateReader.Reading? {
    // Nobody dates a post before the year 1000: such a year is a slip, or a date that is none.
    guard year >= 1000 else { return nil }
    return timestamp(offset: offset ?? 0).map { DateReader.Reading(timestamp: $0, lacksZone: offset == nil) }
  }

  /// As RFC 3339; nil where there is no such day.
  func timestamp(offset: Int) -> Timestamp? {
    guard (1...9999).contains(year), abs(offset) < 24 * 60, (0...24).contains(hour), (0..<60).contains(minute),
      (1...12).contains(month), (1...31).contains(day), second >= 0, hour < 24 || minute == 0 && second == 0
    else { return nil }
    if hour == 24 {
      // Midnight at a day's end is the next day's.
      var start = self
      start.hour = 0
      return start.timestamp(offset: offset).map { Timestamp(seconds: $0.seconds + 86_400, offset: offset * 60) }
    }
    // Nobody needs the exact one of a leap second.
    let clock = (hour, minute, min(second, 59))
    let text = String(unsafeUninitializedCapacity: 25) { buffer in
      var count = 0
      func put(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
      }
      func put(_ number: Int, after separator: Unicode.Scalar?) {
        if let separator { put(UInt8(ascii: separator)) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
      }
      put(year / 100, after: nil)
      put(year % 100, after: nil)
      put(month, after: "-")
      put(day, after: "-")
      put(clock.0, after: "T")
      put(clock.1, after: ":")
      put(clock.2, after: ":")
      if offset == 0 {
        put(UInt8(ascii: "Z"))
      } else {
        put(abs(offset) / 60, after: offset < 0 ? "-" : "+")
        put(abs(offset) % 60, after: ":")
      }
      return count
    }
    return Timestamp(text)
  }
}

/// Reads the parts of a date.
private struct Scanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  var isAtEnd: Bool { place == bytes.count }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
  }

  mutating func digits(exactly count: Int) -> Int? {
    guard place + count <= bytes.count, bytes[place..<place + count].allSatisfy(Self.isDigit) else { return nil }
    defer { place += count }
    return Int(String(decoding: bytes[place..<place + count], as: UTF8.self))
  }

  mutating func digits(upTo count: Int) -> Int? {
    let digits = bytes[place...].prefix(count).prefix(while: Self.isDigit)
    place += digits.count
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// `9:00`, `09:00:00`, `09:00:00.123`, `090000`, `9.00`.
  mutating func time(_ moment: inout Moment) -> Bool {
    guard let hour = digits(upTo: 2) else { return false }
    let isCompact = !take(":") && !take(".")
    guard let minute = digits(exactly: 2) else { return false }
    moment.hour = hour
    moment.minute = minute
    if isCompact || take(":") || take(".") { moment.second = digits(upTo: 2) ?? 0 }
    if take(".") || take(",") {
      while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
    }
    return true
  }

  /// `Z`, `+02:00`, `+0200`, `+2`, `GMT+2`, a zone's name; nothing at all is fine.
  mutating func zone(_ moment: inout Moment) -> Bool {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "+"), bytes[place] != UInt8(ascii: "-") { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self).uppercased()
    if !name.isEmpty {
      guard let offset = Self.zones[name] else {
        place = start
        return false
      }
      moment.offset = offset
    }
    guard !isAtEnd else { return true }
    let isWest = bytes[place] == UInt8(ascii: "-")
    place += 1
    let digits = bytes[place...].filter(Self.isDigit)
    let onlyDigits = bytes[place...].allSatisfy { Self.isDigit($0) || $0 == UInt8(ascii: ":") }
    guard onlyDigits, let number = Int(String(decoding: digits, as: UTF8.self)), digits.count <= 4 else { return false }
    let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
    guard minutes <= 15 * 60 else { return false }
    moment.offset = isWest ? -minutes : minutes
    place = bytes.count
    return true
  }

  private static let zones: [String: Int] = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "IST": 330, "CET": 60, "MET": 60, "CEST": 120,
    "MEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600, "AST": -240, "ADT": -180, "BRT": -180,
  ]
}
