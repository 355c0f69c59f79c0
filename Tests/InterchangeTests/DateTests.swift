import Blog
import Interchange
import SeededRandom
import Testing
import Words

/// Dates in all the forms that blogs have them, read where a feed's item has one.
struct DateTests {
  /// The item's date as it was read, and what was said of it.
  private func date(_ text: String) throws -> (Timestamp?, [ImportNote]) {
    let feed = """
      <rss version="2.0"><channel><title>Suo</title><item><title>A</title><guid>a</guid>
      <pubDate>\(text)</pubDate></item></channel></rss>
      """
    let imported = try read(("feed", feed))
    return (try #require(imported.posts.first).post.published, imported.notes)
  }

  /// The same with nothing to be said.
  private func sure(_ text: String) throws -> String? {
    let (date, notes) = try date(text)
    #expect(notes.isEmpty, "\(text): \(notes.map(\.message))")
    return date?.text
  }

  @Test(arguments: [
    ("Tue, 05 Mar 2024 06:00:00 GMT", "2024-03-05T06:00:00Z"),
    ("Tue, 5 Mar 24 06:00 +0200", "2024-03-05T06:00:00+02:00"),
    ("Tue Mar  5 06:00:00 UTC 2024", "2024-03-05T06:00:00Z"),
    ("2024-03-05T10:00:00.000Z", "2024-03-05T10:00:00Z"),
    ("2024-03-05T10:00:00.123456789+02:00", "2024-03-05T10:00:00+02:00"),
    ("2024-03-05T10:00:00Z[UTC]", "2024-03-05T10:00:00Z"),
    ("2024-03-05T10:00:00+02:00[Europe/Helsinki]", "2024-03-05T10:00:00+02:00"),
    ("2024-03-05 10:00:00 GMT+2", "2024-03-05T10:00:00+02:00"),
    ("2024-03-05 10:00:00 UTC-03:30", "2024-03-05T10:00:00-03:30"),
    ("2024-3-5", "2024-03-05T00:00:00Z"), ("2024/3/5", "2024-03-05T00:00:00Z"),
    ("5.3.2024", "2024-03-05T00:00:00Z"), ("31/12/2024", "2024-12-31T00:00:00Z"),
    ("2024-03-05 CET", "2024-03-05T00:00:00+01:00"), ("20240305T060000Z", "2024-03-05T06:00:00Z"),
    ("2024-03-05 24:00:00Z", "2024-03-06T00:00:00Z"), ("2024-03-05 10:00:00+02:00", "2024-03-05T10:00:00+02:00"),
    ("2024-03-05t10:00:00z", "2024-03-05T10:00:00Z"),
  ])
  func formsThatSayEverything(_ text: String, _ expected: String) throws {
    #expect(try sure(text) == expected)
  }

  @Test(arguments: [
    ("6:00AM", "06:00"), ("12:30 p.m.", "12:30"), ("12:05 am", "00:05"), ("6:15 P.M.", "18:15"), ("9 PM", "21:00"),
    ("12:00 PM", "12:00"), ("13:00 PM", "13:00"),
  ])
  func hoursOfAClockWithTwelve(_ time: String, _ expected: String) throws {
    for text in ["March 5, 2024 \(time) UTC", "2024-03-05 \(time) UTC", "3/5/2024 \(time) UTC"] {
      guard !(time == "9 PM" && text.hasPrefix("2")) else { continue }
      #expect(try date(text).0?.text == "2024-03-05T\(expected):00Z", "\(text)")
    }
  }

  @Test(arguments: [
    // Finnish, Swedish, German
    "5. maaliskuuta 2024", "tiistai 5. maaliskuuta 2024", "tiistaina 5. maalisk. 2024", "5 mars 2024",
    "tisdag den 5 mars 2024", "5. März 2024", "Dienstag, 5. März 2024", "Di., 5. Mär. 2024", "5 Maerz 2024",
    // French: mar. is a Tuesday, and mars is March
    "mardi 5 mars 2024", "mar. 5 mars 2024", "mar 5 mars 2024", "Mar, 5 Mars 2024",
    // Spanish, Italian, Portuguese
    "martes, 5 de marzo de 2024", "mar, 5 mar 2024", "martedì 5 marzo 2024", "terça-feira, 5 de março de 2024",
    // Dutch, Danish, Norwegian, Polish, Russian, Estonian, Czech
    "dinsdag 5 maart 2024", "tirsdag den 5. marts 2024", "tirsdag 5. mars 2024", "wtorek, 5 marca 2024",
    "5 марта 2024 г.", "teisipäev, 5. märts 2024", "úterý 5. března 2024",
    // English
    "March 5th, 2024", "5 Mar 2024", "Mar 5, 2024", "Tuesday, March 5, 2024", "the 5th of March 2024",
    "2024年3月5日", "5-Mar-2024", "5. 3. 2024",
  ])
  func daysInTheWordsOfManyLanguages(_ text: String) throws {
    #expect(try sure(text) == "2024-03-05T00:00:00Z")
  }

  /// A word that begins as a month's name does is not that month.
  @Test(arguments: [
    ("mer. 7 févr. 2024", "2024-02-07"), ("mar. 6 févr. 2024", "2024-02-06"), ("5 juin 2024", "2024-06-05"),
    ("5 juil. 2024", "2024-07-05"), ("5 août 2024", "2024-08-05"), ("lun. 3 juin 2024", "2024-06-03"),
    ("5. kesäkuuta 2024", "2024-06-05"), ("5. heinäk. 2024", "2024-07-05"), ("5. tammikuuta 2024", "2024-01-05"),
    ("Mo., 1. Jänner 2024", "2024-01-01"), ("5 de mayo de 2024", "2024-05-05"), ("5 maj 2024", "2024-05-05"),
    ("5 mai 2024", "2024-05-05"), ("sáb, 6 abr 2024", "2024-04-06"), ("dom. 5 maggio 2024", "2024-05-05"),
    ("5 lipca 2024", "2024-07-05"), ("5 июля 2024", "2024-07-05"),
  ])
  func monthsThatLookAlike(_ text: String, _ expected: String) throws {
    #expect(try sure(text)?.hasPrefix(expected) == true, "\(text)")
  }

  @Test(arguments: [
    ("1112121212", "2005-03-29T18:33:32Z"), ("1551423600", "2019-03-01T07:00:00Z"),
    ("1551423600000", "2019-03-01T07:00:00Z"), ("1551423600.25", "2019-03-01T07:00:00Z"),
    ("946684800", "2000-01-01T00:00:00Z"), ("20240305", "2024-03-05T00:00:00Z"),
  ])
  func countsOfSeconds(_ text: String, _ expected: String) throws {
    #expect(try sure(text) == expected)
  }

  @Test(arguments: [
    ("03/04/2024", "2024-03-04", "day or the month"), ("2024-03-05 10:00", "2024-03-05", "time zone"),
    ("Tue, 05 Mar 2024 06:00:00 Mars/Base", "2024-03-05", "zone"), ("5.3.24", "2024-03-05", "two digits"),
    ("March 2024", "2024-03-01", "no day"), ("2024", "2024-01-01", "no month"),
    ("2024030512", "2024-03-05", "its hour"), ("Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01", "for none"),
  ])
  func whatIsAssumedIsSaid(_ text: String, _ expected: String, _ words: String) throws {
    let (date, notes) = try date(text)
    #expect(date?.date == expected)
    #expect(notes.allSatisfy { $0.kind == .guessed } && notes.contains { $0.message.contains(words) }, "\(notes)")
  }

  /// A weekday decides which number is the day.
  @Test
  func aWeekdayTellsDayFromMonth() throws {
    #expect(try sure("Wed, 03/04/2024")?.hasPrefix("2024-04-03") == true)
    #expect(try sure("Monday 03/04/2024")?.hasPrefix("2024-03-04") == true)
  }

  @Test(arguments: [
    "soon", "0000-00-00 00:00:00", "Mon, 30 Nov -0001 00:00:00 +0000", "2024-02-30", "2024-13-01", "111-222-3333",
    "March", "99999999999999999999", "12:30", "5 märzen 2024", "Marathon 5 2024", "31.4.2024", "<b>",
    "2024-03-05 25:00",
  ])
  func whatIsNoDateIsSaid(_ text: String) throws {
    let (date, notes) = try date(text.replacing("<", with: "&lt;"))
    #expect(date == nil)
    #expect(notes.map(\.kind) == [.lost], "\(notes)")
  }

  /// One cause is one note, whatever the dates are.
  @Test
  func manyDatesOfOneKindAreOneNote() throws {
    let items = (1...9).map {
      "<item><guid>\($0)</guid><title>\($0)</title><pubDate>2024-03-0\($0) 10:00</pubDate></item>"
    }
    let imported = try read(("feed", "<rss version=\"2.0\"><channel>\(items.joined(separator: "\n"))</channel></rss>"))
    #expect(imported.notes.map(\.count) == [9])
  }

  /// Updates of feeds, names of pages and comments of sites have dates as well.
  @Test
  func doubtsAreSaidWhereverADateStands() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><id>a</id><title>A</title>
      <published>2024-03-05T06:00:00Z</published><updated>2024-03-06 06:00</updated><content>x</content></entry></feed>
      """
    #expect(try read(("feed", atom)).notes.map(\.message).filter { $0.contains("time zone") }.count == 1)
    let page = "---\ntitle: A\ndate: 2024-03-05\ncomments:\n- {id: 1, name: B, message: x, date: 03/04/2024}\n---\nx"
    #expect(try read(("a.md", page)).notes.map(\.message).filter { $0.contains("day or the month") }.count == 1)
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "x", "date_published": "03/04/2024"}]}
      """
    #expect(try read(("feed", json)).notes.contains { $0.message.contains("day or the month") })
  }

  /// The form that RSS asks for has a shorter way; what stands there in two blanks goes the longer one, and is the same.
  @Test
  func theShortWayReadsWhatTheLongOneDoes() throws {
    var random = SeededGenerator(seed: 7)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Foo", "mar"]
    let days = ["Mon, ", "Tue, ", "Sun, ", "", "Xyz, ", "Mon,"]
    let zones = ["GMT", "UTC", "Z", "+0200", "-0330", "-0000", "+1500", "+1501", "+0260", "EST", "", "+02", "gmt"]
    for _ in 0..<400 {
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      func one(_ words: [String]) -> String { words[number(0...words.count - 1)] }
      let clock = "\(two(number(0...25))):\(two(number(0...61))):\(two(number(0...61)))"
      let year = one(["2024", "1970", "2001", "0999", "0000", "2100", "99"])
      let head = "\(one(days))\(one(["", "0"]))\(number(0...33))"
      let short = "\(head) \(one(months)) \(year) \(clock) \(one(zones))"
      let words = short.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "  ")
      let (a, b) = (try date(short), try date(words))
      #expect(a.0 == b.0, "\(short)")
      #expect(a.1.count == b.1.count, "\(short): \(a.1.map(\.message)), \(b.1.map(\.message))")
    }
  }
}
