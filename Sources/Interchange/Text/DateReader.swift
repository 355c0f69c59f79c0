import Blog

/// Reads the dates that feeds and exports are found to have: RFC 3339 and its looser forms, RFC 822, what C's `asctime`
/// and Java write, days in the words of fifteen languages, seconds since 1970. What could be another day is said.
enum DateReader {
  /// How much of a date stands there.
  enum Precision: Hashable { case day, month, year }

  /// What had to be assumed.
  enum Doubt: Hashable {
    /// It names no time zone.
    case zone
    /// It names a time zone that is not known.
    case foreignZone
    /// Its day may be its month.
    case order
    /// Its year has two digits, and could be its day.
    case shortYear
    /// Its day is not there, or its month neither.
    case precision(Precision)
    /// Ten digits: a day with its hour, or seconds.
    case digits
    /// The moment that programs write for none.
    case beginning
  }

  /// A date and what had to be assumed for it.
  struct Reading: Hashable {
    var timestamp: Timestamp
    var doubts: [Doubt] = []
  }

  /// Whether it lies before the year 1000: nobody dates a post so, but programs write such days for none.
  static func isNone(_ timestamp: Timestamp) -> Bool { timestamp.seconds < -30_610_224_000 }

  /// A date that is RFC 3339 to the letter, as it is kept; RFC 3339 itself allows a blank for the `T` to those who like it.
  static func exact(_ text: String) -> Timestamp? {
    text.utf8.dropFirst(10).first == UInt8(ascii: "T") && text.utf8.last != UInt8(ascii: "z") ? Timestamp(text) : nil
  }

  /// Nil for what is no date.
  static func read(_ text: String) -> Reading? {
    let text = text.trimmed
    guard text.utf8.count >= 4, text.utf8.count <= 120 else { return nil }
    if text.utf8.count == 20 || text.utf8.count == 25, let timestamp = exact(text), timestamp.seconds != 0,
      !isNone(timestamp)
    {
      return Reading(timestamp: timestamp)
    }
    let bytes = Array(text.utf8)
    if let reading = MailDate.read(bytes) { return reading }
    if bytes.allSatisfy({ DateScanner.isDigit($0) || $0 == UInt8(ascii: ".") }), let reading = digits(bytes) {
      return reading
    }
    return numbered(bytes) ?? DateWords.read(text)
  }

  /// `2014-01-31T09:00:00+02:00`, `2014-01-31 09:00`, `20140131T090000Z`, `2014-1`, `2014/01/31 9:00 PM` …
  private static func numbered(_ bytes: [UInt8]) -> Reading? {
    var scanner = DateScanner(bytes)
    let isCompact = [8, 12, 14].contains(scanner.digitsAhead)
    guard isCompact || scanner.digitsAhead == 4, let year = scanner.digits(exactly: 4) else { return nil }
    var moment = Moment(year: year)
    if isCompact {
      (moment.month, moment.day) = (scanner.digits(exactly: 2) ?? 0, scanner.digits(exactly: 2) ?? 0)
    } else {
      guard scanner.takeAny("-/.:"), let month = scanner.digits(upTo: 2) else { return nil }
      moment.month = month
      if scanner.isAtEnd {
        moment.precision = .month
        return moment.reading
      }
      guard scanner.takeAny("-/.:"), let day = scanner.digits(upTo: 2) else { return nil }
      moment.day = day
    }
    // XML Schema gives a day alone its zone.
    if scanner.isAtEnd || [1, 6].contains(scanner.left) && scanner.zone(&moment) && scanner.isAtEnd {
      return moment.reading
    }
    guard isCompact && scanner.digitsAhead > 0 || scanner.takeAny("Tt ,_") else { return nil }
    scanner.skipBlanks()
    guard scanner.time(&moment) else { return nil }
    scanner.skipBlanks()
    guard scanner.zone(&moment), scanner.end() else { return nil }
    return moment.reading
  }

  /// Nothing but digits: a year, a day with or without its time, or a count since 1970. A decimal's fraction says nothing.
  private static func digits(_ bytes: [UInt8]) -> Reading? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let number = Int64(String(decoding: parts[0], as: UTF8.self)) else { return nil }
    func since1970(per second: Int64) -> Reading? {
      // Beyond the year 2100 it is no date but a number.
      let seconds = number / second
      return (1..<4_102_444_800).contains(seconds) ? Reading(timestamp: Timestamp(seconds: seconds)) : nil
    }
    switch (parts[0].count, parts.count) {
    case (4, 1):
      var moment = Moment(year: Int(number))
      moment.precision = .year
      return moment.reading
    case (8, 1): return calendar(parts[0], [])
    case (9, _): return since1970(per: 1)
    case (10, _):
      if number >= 2_000_010_100, parts.count == 1,
        var day = calendar(parts[0].dropLast(2), parts[0].suffix(2) + [0x30, 0x30])
      {
        day.doubts.append(.digits)
        return day
      }
      return since1970(per: 1)
    case (12, 1), (14, 1): return calendar(parts[0].prefix(8), parts[0].dropFirst(8))
    case (13, _): return since1970(per: 1000)
    case (16, _): return since1970(per: 1_000_000)
    default: return nil
    }
  }

  /// `20140131` and `0900`
  private static func calendar(_ day: ArraySlice<UInt8>, _ time: ArraySlice<UInt8>) -> Reading? {
    var scanner = DateScanner(Array(day + time))
    guard let year = scanner.digits(exactly: 4), let month = scanner.digits(exactly: 2),
      let day = scanner.digits(exactly: 2)
    else { return nil }
    var moment = Moment(year: year)
    (moment.month, moment.day) = (month, day)
    if !scanner.isAtEnd { guard scanner.time(&moment), scanner.isAtEnd else { return nil } }
    return moment.reading
  }
}

/// What is said of a date, and why: all that have one cause are one note.
struct DateDoubt: Hashable {
  var cause: String
  var fact: DateFact
}

extension DateReader.Reading {
  /// - Parameter text: what was read.
  func doubts(of text: String) -> [DateDoubt] {
    guard !doubts.isEmpty else { return [] }
    let text = Excerpt(text)
    return doubts.map { doubt in
      switch doubt {
      case .zone: DateDoubt(cause: "date.zone", fact: .withoutZone(text))
      case .foreignZone: DateDoubt(cause: "date.foreignZone", fact: .unknownZone(text))
      case .order: DateDoubt(cause: "date.order", fact: .order(text, taken: timestamp.date))
      case .shortYear: DateDoubt(cause: "date.shortYear", fact: .shortYear(text, taken: timestamp.date))
      case .precision(let precision):
        DateDoubt(
          cause: "date.precision", fact: .withoutDay(text, hasMonth: precision != .year, taken: timestamp.date))
      case .digits: DateDoubt(cause: "date.digits", fact: .digits(text, taken: timestamp.date))
      case .beginning: DateDoubt(cause: "date.beginning", fact: .beginning(text))
      }
    }
  }
}
