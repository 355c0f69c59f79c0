/// Reads the parts of a date.
struct DateScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  var isAtEnd: Bool { place == bytes.count }

  /// How many bytes follow.
  var left: Int { bytes.count - place }

  /// How many digits follow.
  var digitsAhead: Int { bytes[place...].prefix(while: Self.isDigit).count }

  mutating func takeAny(_ scalars: String) -> Bool {
    guard place < bytes.count, scalars.utf8.contains(bytes[place]) else { return false }
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

  /// `9:00`, `09:00:00`, `09:00:00.123`, `090000`, `9.00`, `9h00`, each also with `AM` or `PM` behind it.
  mutating func time(_ moment: inout Moment) -> Bool {
    let isCompact = digitsAhead > 2
    guard let hour = digits(upTo: 2), isCompact || takeAny(":.hH"), let minute = digits(exactly: 2) else {
      return false
    }
    (moment.hour, moment.minute) = (hour, minute)
    if isCompact {
      if digitsAhead > 0 {
        guard let second = digits(exactly: 2) else { return false }
        moment.second = second
      }
    } else if place + 1 < bytes.count, Self.isDigit(bytes[place + 1]), takeAny(":.") {
      guard let second = digits(exactly: 2) else { return false }
      moment.second = second
    }
    if place + 1 < bytes.count, Self.isDigit(bytes[place + 1]), takeAny(".,") {
      while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
    }
    moment.hasTime = true
    return meridiem(&moment)
  }

  /// `AM`, `p.m.`, ` PM`, or nothing. False for an hour that no such clock has.
  private mutating func meridiem(_ moment: inout Moment) -> Bool {
    let start = place
    skipBlanks()
    let word = bytes[place...].prefix { $0 > 0x20 }
    let letters = String(decoding: word.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self).lowercased()
    guard letters == "am" || letters == "pm" else {
      place = start
      return true
    }
    place += word.count
    return moment.turn(isAfternoon: letters == "pm")
  }

  /// What Java puts behind a zone: `[Europe/Helsinki]`.
  mutating func end() -> Bool {
    guard takeAny("[") else { return isAtEnd }
    return bytes.last == UInt8(ascii: "]")
  }

  /// `Z`, `+02:00`, `+0200`, `+2`, `GMT+2`, a zone's name; nothing at all is fine.
  mutating func zone(_ moment: inout Moment) -> Bool {
    let start = place
    while place < bytes.count, !"+-[".utf8.contains(bytes[place]) { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self).uppercased()
    if !name.isEmpty {
      guard let offset = Self.zones[name] else {
        place = start
        return false
      }
      moment.offset = offset
    }
    guard !isAtEnd, bytes[place] != UInt8(ascii: "[") else { return true }
    let isWest = bytes[place] == UInt8(ascii: "-")
    let written = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: "[") }
    // Some write the seconds, too; no zone has any.
    let parts = written.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let digits = parts.prefix(2).joined()
    guard parts.count <= 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }), digits.count <= 4,
      parts.count == 1 || parts.dropFirst().allSatisfy({ $0.count == 2 }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else {
      place = start
      return false
    }
    let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
    guard minutes <= 15 * 60, digits.count <= 2 || number % 100 < 60 else {
      place = start
      return false
    }
    moment.offset = isWest ? -minutes : minutes
    place += 1 + written.count
    return true
  }

  private static let zones: [String: Int] = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "IST": 330, "CET": 60, "MET": 60, "CEST": 120,
    "MEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120, "EEST": 180, "MSK": 180, "JST": 540, "KST": 540, "AEST": 600,
    "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420,
    "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "AST": -240, "ADT": -180,
    "BRT": -180,
  ]
}

extension Moment {
  /// From a clock of twelve hours. `13:00 PM` is a slip that leaves no doubt; an hour that the clock has not does.
  mutating func turn(isAfternoon: Bool) -> Bool {
    guard hour <= 12 || isAfternoon && hour < 24 else { return false }
    if hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    return true
  }
}
