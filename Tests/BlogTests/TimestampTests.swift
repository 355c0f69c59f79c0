import Blog
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2014-01-31T09:00:00+02:00", 1_391_151_600),
    ("2014-01-31T07:00:00Z", 1_391_151_600), ("2014-01-31t07:00:00z", 1_391_151_600),
    ("2014-01-31 07:00:00Z", 1_391_151_600), ("2014-01-31T07:00:00.999Z", 1_391_151_600),
    ("2016-02-29T12:00:00-05:30", 1_456_767_000), ("2016-12-31T23:59:60Z", 1_483_228_800),
    ("2014-01-31T09:00:00+00:00", 1_391_158_800), ("2014-01-31T09:00:00-00:00", 1_391_158_800),
    ("2014-01-31T09:00:00.5+02:00", 1_391_151_600), ("0001-01-01T00:00:00+14:00", -62_135_647_200),
    ("0000-12-31T23:59:59Z", -62_135_596_801), ("9999-12-31T23:59:59-23:59", 253_402_387_139),
    ("1969-12-31T23:59:59+00:01", -61), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func parsesWhatRFC3339Has(text: String, seconds: Int64) {
    #expect(Timestamp(text)?.date == String(text.prefix(10)))
    #expect(Timestamp(text)?.seconds == seconds)
    #expect(Timestamp(text)?.text == text)
  }

  @Test(arguments: [
    "", "yesterday", "2014-01-31", "2014-01-31T09:00:00", "2014-1-31T09:00:00Z", "2014-13-01T09:00:00Z",
    "2014-02-29T09:00:00Z", "2014-00-10T09:00:00Z", "2014-01-00T09:00:00Z", "2014-01-31T24:00:00Z",
    "2014-01-31T09:60:00Z", "2014-01-31T09:00:61Z", "2014-01-31T09:00:00.Z", "2014-01-31T09:00:00+0200",
    "2014-01-31T09:00:00+24:00", "2014-01-31T09:00:00Zz", " 2014-01-31T09:00:00Z", "２014-01-31T09:00:00Z",
    "2014-01-31T09:00:00\u{200e}Z", "Fri, 31 Jan 2014 09:00:00 +0200",
    "2014-01-31T09:00:00." + String(repeating: "0", count: 100_000) + "Z",
  ])
  func guessesNothing(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [0, 1_391_151_600, -1, -62_135_596_800, 253_402_300_799])
  func writesUTC(seconds: Int64) {
    let timestamp = Timestamp(seconds: seconds)
    #expect(timestamp.text.hasSuffix("Z"))
    #expect(Timestamp(timestamp.text) == timestamp)
  }

  @Test(arguments: [Int64.min, -62_135_596_801, 253_402_300_800, Int64.max])
  func staysWhatItCanWriteBeyondTheCalendar(seconds: Int64) {
    let timestamp = Timestamp(seconds: seconds)
    #expect(Timestamp(timestamp.text) == timestamp)
  }

  @Test func partsAreTheWritersOwn() throws {
    let timestamp = try #require(Timestamp("2014-01-31T09:05:00+02:00"))
    #expect(timestamp.date == "2014-01-31")
    #expect(timestamp.timeOfDay == "09:05")
  }

  @Test func orderIsByMomentThenText() throws {
    let helsinki = try #require(Timestamp("2014-01-31T09:00:00+02:00"))
    let london = try #require(Timestamp("2014-01-31T07:00:00Z"))
    let later = try #require(Timestamp("2014-01-31T08:00:00+00:00"))
    #expect([later, helsinki, london].sorted() == [london, helsinki, later])
    #expect(helsinki != london)
  }
}
