import Blog

/// A date of words and numbers: `Fri, 31 Jan 2014 09:00:00 +0200`, `Jan 31, 2014 9:00 PM`, `31. tammikuuta 2014 klo 9.00`,
/// `Fri Jan 31 09:00:00 EET 2014`, `9/30/2002 4:00:00 AM` … A word that is none of a date's makes it none.
struct DateWords {
  private var moment = Moment(year: 0)
  private var hasYear = false
  private var hasDay = false
  private var hasMonth = false
  private var hasMeridiem = false
  /// Of words that are a month and a weekday, `mar.`; it counts where no other month is there.
  private var possibleMonth: Int?
  private var weekday = 0
  private var doubts: [DateReader.Doubt] = []
  /// Where day and month may change places: the other order.
  private var otherOrder: (month: Int, day: Int)?
  /// The word before this one, folded.
  private var last = ""

  /// Nil for what is no date.
  static func read(_ text: String) -> DateReader.Reading? {
    var words = DateWords()
    let split = Self.plain(text).split { $0.isWhitespace || $0 == "," || $0 == ";" }
    guard split.count <= 16 else { return nil }
    for (index, word) in split.enumerated() {
      guard words.take(word, before: index + 1 < split.count ? split[index + 1] : "") else { return nil }
      words.last = DateNames.folded(word)
    }
    return words.reading
  }

  /// Without what stands in brackets; the words for year, month and day that stand behind the numbers as signs.
  private static func plain(_ text: String) -> String {
    var result = ""
    var depth = 0
    var isSign = false
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case "年", "月", "년", "월":
        result += "-"
        isSign = true
        continue
      case "日", "号", "號", "일": result += " "
      case " " where isSign: continue
      default: result.append(character)
      }
      isSign = false
    }
    return result
  }

  private mutating func take(_ word: Substring, before next: Substring) -> Bool {
    let name = DateNames.folded(word)
    if word.utf8.first.map(DateScanner.isDigit) == true {
      return number(word, name, before: DateNames.folded(next))
    }
    if moment.hasTime, !hasMeridiem, let half = Self.half(name, last) {
      hasMeridiem = half != .begun
      return half == .begun || moment.turn(isAfternoon: half == .afternoon)
    }
    let mayBeZone = moment.hasTime || hasDay && hasYear
    if mayBeZone, moment.offset == nil || word.hasPrefix("+") || word.hasPrefix("-") {
      var scanner = DateScanner(Array(word.utf8))
      if scanner.zone(&moment), scanner.end(), moment.offset != nil { return true }
    }
    let month = DateNames.month(name)
    let day = DateNames.weekday(name)
    if let month, day == nil {
      guard !hasMonth else { return false }
      (moment.month, hasMonth) = (month, true)
      return true
    }
    if let day {
      // A language in which it is no month calls the day so.
      possibleMonth = month ?? possibleMonth
      if month == nil { weekday = day }
      return true
    }
    if DateNames.isFiller(name) { return true }
    if isDashed(word) { return true }
    guard moment.hasTime, moment.offset == nil, Self.isForeignZone(word) else { return false }
    moment.offset = 0
    doubts.append(.foreignZone)
    return true
  }

  private enum Half { case morning, afternoon, begun }

  /// `am`, `p.m`, `a` and then `m`
  private static func half(_ name: String, _ last: String) -> Half? {
    switch name {
    case "am", "a.m": .morning
    case "pm", "p.m": .afternoon
    case "m" where last == "a": .morning
    case "m" where last == "p": .afternoon
    case "a", "p": .begun
    default: nil
    }
  }

  /// `XYZT`, `Europe/Helsinki`
  private static func isForeignZone(_ word: Substring) -> Bool {
    let bytes = word.utf8
    let isName = (1...5).contains(bytes.count) && bytes.allSatisfy { (0x41...0x5A).contains($0) }
    let isPlace =
      word.contains("/") && bytes.allSatisfy { $0 >= 0x41 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
    return isName || isPlace
  }

  // MARK: numbers

  private static let hourWords: Set<String> = ["uhr", "am", "pm", "a.m", "p.m", "h", "uur"]

  private mutating func number(_ word: Substring, _ name: String, before next: String) -> Bool {
    var scanner = DateScanner(Array(word.utf8))
    let isClock = last == "klo" || last == "kl" || last == "kello"
    let looksLikeTime = word.contains(":") || name.contains("h") || isClock && word.contains(".")
    let mayBeTime =
      hasDay && hasMonth && scanner.digitsAhead <= 2 && word.split(separator: ".").dropFirst().first?.count == 2
    if !moment.hasTime, looksLikeTime || mayBeTime && word.split(separator: ".").count == 2 {
      if scanner.time(&moment), scanner.zone(&moment), scanner.end() {
        hasMeridiem = name.hasSuffix("m")
        return true
      }
      moment.hasTime = false
    }
    guard let (number, digits) = Self.plainNumber(name) else { return isDashed(word) }
    if !moment.hasTime, digits <= 2, number <= 24, isClock || Self.hourWords.contains(next) {
      (moment.hour, moment.hasTime) = (number, true)
      return true
    }
    if !hasDay, digits <= 2 {
      (moment.day, hasDay) = (number, true)
      return number > 0
    }
    // `4. 6. 2019`
    if hasDay, !hasMonth, digits <= 2, word.hasSuffix("."), number <= 12, possibleMonth == nil {
      (moment.month, hasMonth) = (number, true)
      return true
    }
    guard !hasYear, digits == 4 || digits == 2 && hasDay else { return false }
    (moment.year, hasYear) = (digits == 4 ? number : Self.year(number), true)
    return true
  }

  /// `31`, `31.`, `1st`, `1er`, `1º`, `2014г.`
  private static func plainNumber(_ name: String) -> (Int, digits: Int)? {
    let digits = name.utf8.prefix(while: DateScanner.isDigit)
    guard digits.count <= 4, let number = Int(Substring(digits)) else { return nil }
    let rest = name.dropFirst(digits.count)
    let endings = ["", "st", "nd", "rd", "th", "er", "re", "e", "eme", "º", "ª", "°", "г", "го", "-го", "-е"]
    return endings.contains(String(rest)) ? (number, digits.count) : nil
  }

  private static func year(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }

  /// `9/30/2002`, `31-Jan-2014`, `31.1.2014`, `31.1.`
  private mutating func isDashed(_ word: Substring) -> Bool {
    guard !hasDay, !hasMonth, !hasYear else { return false }
    let parts = word.split { $0 == "/" || $0 == "-" || $0 == "." }
    if parts.count == 2, word.hasSuffix("."), let day = Int(parts[0]), let month = Int(parts[1]) {
      (moment.day, moment.month, hasDay, hasMonth) = (day, month, true, true)
      return true
    }
    guard parts.count == 3, parts.allSatisfy({ $0.count <= 4 || Int($0) == nil }) else { return false }
    (hasDay, hasMonth, hasYear) = (true, true, true)
    if let month = DateNames.month(DateNames.folded(parts[1])), let first = Int(parts[0]), let third = Int(parts[2]) {
      let isYearFirst = parts[0].count == 4
      moment.month = month
      (moment.day, moment.year) = isYearFirst ? (third, first) : (first, parts[2].count == 2 ? Self.year(third) : third)
      return true
    }
    guard let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else { return false }
    if parts[0].count == 4 {
      (moment.year, moment.month, moment.day) = (first, second, third)
      return true
    }
    guard parts[0].count <= 2, parts[1].count <= 2 else { return false }
    let isDotted = word.contains(".")
    // Only between dots a short year can be nothing else, nearly.
    guard parts[2].count == 4 || parts[2].count == 2 && isDotted else { return false }
    if parts[2].count == 2 { doubts.append(.shortYear) }
    moment.year = parts[2].count == 4 ? third : Self.year(third)
    let isMonthFirst = word.contains("/") ? first <= 12 : second > 12
    (moment.month, moment.day) = isMonthFirst ? (first, second) : (second, first)
    // Between dots the day comes first everywhere.
    if !isDotted, first <= 12, second <= 12, first != second { otherOrder = (moment.day, moment.month) }
    return true
  }

  // MARK: the whole

  private var reading: DateReader.Reading? {
    var moment = moment
    if !hasMonth, let possibleMonth {
      moment.month = possibleMonth
    } else if !hasMonth {
      return nil
    }
    guard hasYear else { return nil }
    if !hasDay { moment.precision = .month }
    guard var reading = moment.reading else { return nil }
    if let otherOrder {
      var other = moment
      (other.month, other.day) = (otherOrder.month, otherOrder.day)
      switch (isRight(moment), isRight(other)) {
      case (true, false): break
      case (false, true): reading = other.reading ?? reading
      default: reading.doubts.append(.order)
      }
    }
    reading.doubts += doubts
    return reading
  }

  /// Whether it is on the weekday that stands there.
  private func isRight(_ moment: Moment) -> Bool {
    guard weekday > 0, let midnight = moment.timestamp(offset: 0) else { return false }
    // The first of January 1970 was a Thursday.
    let day = Int((Double(midnight.seconds) / 86_400).rounded(.down)) + 3
    return (day % 7 + 7) % 7 + 1 == weekday
  }
}
