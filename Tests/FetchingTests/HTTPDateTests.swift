import Testing

@testable import Fetching

@Suite struct HTTPDateTests {
  /// 30 November 2026.
  static let now: Int64 = 1_796_000_000

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    "sun, 6 nov 1994 08:49:37 gmt", "06 Nov 1994 08:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 06 Nov 1994 08:49:37 UTC", " Sun,  06 Nov 1994 08:49:37 GMT ",
  ])
  func everyFormIsRead(text: String) { #expect(HTTPDate.seconds(text, now: Self.now) == 784_111_777) }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
    ("Tue, 29 Feb 2000 12:00:00 GMT", 951_825_600), ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799), ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
    // More than 50 years ahead means the century before.
    ("Friday, 01-Jan-76 00:00:00 GMT", 3_345_062_400), ("Friday, 01-Jan-77 00:00:00 GMT", 220_924_800),
    ("Friday, 01-Jan-00 00:00:00 GMT", 946_684_800),
  ])
  func times(text: String, seconds: Int64) { #expect(HTTPDate.seconds(text, now: Self.now) == seconds) }

  @Test(arguments: [
    "", "now", "120", "Sun", "Sun, 06 Nov", "Sun, 06 Nov 1994", "Sun, 31 Feb 1994 08:49:37 GMT",
    "Sun, 29 Feb 2100 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
    "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 08:49:37 +0200", "Sun, 06 Nov 1994 08:49:37 EST",
    "Sun, 06 Marras 1994 08:49:37 GMT", "1994-11-06T08:49:37Z",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 19945 08:49:37 GMT", "Sun, 06 Nov 99999999999999999999 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT GMT", "Sun Nov 6", "Nov", "Nov 6", "Nov 6 08:49:37", "Sun Nov Nov Nov Nov",
  ])
  func whatIsNoTimeIsNone(text: String) { #expect(HTTPDate.seconds(text, now: Self.now) == nil) }

  @Test func everyDayIsOneAfterTheOther() {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    var last: Int64?
    for year in 1999...2401 {
      for month in months {
        for day in 1...31 {
          guard let time = HTTPDate.seconds("\(day) \(month) \(year) 00:00:00", now: Self.now) else { continue }
          if let last { #expect(time == last + 86_400) }
          last = time
        }
      }
    }
    #expect(last == 13_632_537_600)
  }
}
