import Blog

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

  /// Whether its day stands there, or its month.
  var precision = DateReader.Precision.day
  /// Whether the time stands there.
  var hasTime = false

  var reading: DateReader.Reading? {
    // Nobody dates a post before the year 1000: such a year is a slip, or a date that is none.
    guard year >= 1000, let timestamp = timestamp(offset: offset ?? 0) else { return nil }
    var reading = DateReader.Reading(timestamp: timestamp)
    if hasTime, offset == nil { reading.doubts.append(.zone) }
    if precision != .day { reading.doubts.append(.precision(precision)) }
    if timestamp.seconds == 0 { reading.doubts.append(.beginning) }
    return reading
  }

  /// As RFC 3339; nil where there is no such day.
  func timestamp(offset: Int) -> Timestamp? {
    guard (1...9999).contains(year), abs(offset) < 24 * 60, (0...24).contains(hour), (0..<60).contains(minute),
      (1...12).contains(month), (1...31).contains(day), (0...60).contains(second),
      hour < 24 || minute == 0 && second == 0
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
