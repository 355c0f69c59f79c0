import Glibc

/// Dates as a person types them: RFC 3339, or parts of it in the zone where that person is.
enum WrittenDate {
  /// `2026-11-29`, `2026-11-29 21:05`, `2026-11-29T21:05:30+02:00`; nil for everything else.
  static func timestamp(_ text: String) -> Timestamp? {
    if let whole = Timestamp(text) { return whole }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == " " || $0 == "T" || $0 == "t" }
    guard let day = parts.first, day.utf8.count == 10 else { return nil }
    var clock = parts.count > 1 ? parts[1].filter { $0 != " " } : "00:00"
    var zone = ""
    if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" || $0 == "Z" || $0 == "z" }) {
      zone = String(clock[sign...])
      clock = String(clock[..<sign])
      // As `date +%z` writes it.
      if zone.utf8.count == 5 { zone.insert(":", at: zone.index(zone.startIndex, offsetBy: 3)) }
    }
    if clock.utf8.count == 4 || clock.utf8.count == 7, clock.dropFirst().first == ":" { clock = "0" + clock }
    if clock.utf8.count == 5 { clock += ":00" }
    if !zone.isEmpty { return Timestamp("\(day)T\(clock)\(zone)") }
    return Timestamp("\(day)T\(clock)Z").map(local)
  }

  /// The moment when clocks here show what this one shows in UTC.
  private static func local(_ shown: Timestamp) -> Timestamp {
    var seconds = time_t(shown.seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    parts.tm_isdst = -1
    let moment = mktime(&parts)
    return Timestamp(seconds: Int64(moment), offset: parts.tm_gmtoff)
  }
}
