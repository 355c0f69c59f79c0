import Foundation
import PtyTestSupport
import Testing

/// A file of 120 MB costs what is read of it, and not what nobody asked for.
@Suite(.serialized) struct LimitTests {
  private static let size = 120_000_000
  /// The file itself is held once by whoever opens it, and once by whoever makes it searchable.
  private static let most = 400

  /// A blog with an innocent post and a newer one that is as large as it may be.
  private func blog(_ begin: String, _ filling: String, _ end: String, size: Int = size) -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija": {"version": 1}, "title": "Rajat"}"#)
    place.write(
      "blog/posts/pieni.json", #"{"id": "p", "title": "Pieni", "date_published": "2024-01-01T09:00:00Z"}"#)
    var bytes = Array(#"{"id": "s", "title": "Suuri", "date_published": "2024-01-02T09:00:00Z", "#.utf8)
    bytes += Array(#""content_text": "Sanat ovat tässä.", \#(begin)"#.utf8)
    let filling = Array(filling.utf8)
    bytes.reserveCapacity(size + 1000)
    while bytes.count < size { bytes += filling }
    place.write("blog/posts/suuri.json", bytes + Array(end.utf8))
    return place
  }

  private static let comment = #"{"id": "1", "author": {"name": "Aino"}, "content_text": "Kommentti.""#

  /// Where the numbers stand.
  private static let places: [(String, String, String)] = [
    (#""numbers": [0"#, ",1", "]}"), (#""numbers": {"a": [[], [0"#, ",-12.5e7", "]]}}"),
    (#""numbers": {"a": 0"#, #","b":1"#, "}}"), (#""a": 0"#, #","b":1"#, "}"),
    (#""comments": [\#(comment), "extra": [0"#, ",1", "]}]}"),
    (#""comments": [{"id": 1, "author": "Aino", "content_text": "Kommentti.", "extra": [0"#, ",1", "]}]}"),
  ]

  @Test(arguments: places.indices) func whatNobodyReadsIsNotHeld(_ number: Int) throws {
    let (begin, filling, end) = Self.places[number]
    let place = blog(begin, filling, end)
    let shown = try place.measured("show", "suuri", "--comments")
    #expect(shown.status == 0 && shown.output.contains("Sanat ovat tässä."))
    #expect(shown.output.contains("Kommentti.") == begin.contains("Kommentti."))
    #expect((20..<Self.most).contains(shown.peak))
    guard number == 0 else { return }
    let list = try place.measured("list")
    #expect(list.lines.prefix(2).map { $0.contains("Suuri") } == [true, false])
    #expect(list.peak < Self.most)
    let check = try place.measured("check")
    #expect(check.peak < Self.most, "\(check.output.prefix(200))")
    let search = try place.measured("search", "sanat")
    #expect(search.output.contains("suuri") && search.peak < Self.most)
  }

  @Test func theReaderOpensIt() throws {
    let (begin, filling, end) = Self.places[0]
    let reader = try ReaderSession(blog(begin, filling, end))
    _ = try reader.pty.waitFor("Suuri", timeout: .seconds(60))
    reader.pty.send("\r")
    _ = try reader.pty.waitFor("Sanat ovat tässä.", timeout: .seconds(60))
    reader.pty.send("F")
    reader.pty.send("sanat\r")
    _ = try reader.pty.waitFor("1 of 1", timeout: .seconds(60))
    let status = try String(contentsOfFile: "/proc/\(reader.pty.process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    #expect(try #require(Int(line.filter(\.isNumber))) / 1024 < Self.most)
    reader.pty.send("q")
    _ = try reader.pty.waitFor("Sanat ovat tässä.")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  /// Where only the numbers' places are asked for, there are bounds as well; and a sentence where they are met.
  @Test(arguments: [
    (#""tags": [0"#, ",1", "]}", nil), (#""comments": [0"#, ",1", "]}", nil),
    (#""attachments": [0"#, ",[1]", "]}", nil),
    (#""authors": [{}"#, ",{}", "]}", "more than 4000000 values"), (#""tags": ["""#, #","""#, "]}", "more than"),
    (#""comments": [{}"#, ",{}", "]}", "more than"), (#""id": 0"#, #","id":1"#, "}", "more than"),
  ]) func whatIsAskedForHasBounds(_ begin: String, _ filling: String, _ end: String, _ sentence: String?) throws {
    let place = blog(begin, filling, end, size: 30_000_000)
    let shown = try place.measured("show", "suuri")
    #expect((20..<Self.most).contains(shown.peak))
    if let sentence {
      #expect(shown.status == 1 && shown.errors.contains(sentence), "\(shown.errors.prefix(300))")
    } else {
      #expect(shown.status == 0 && shown.output.contains("Sanat ovat tässä."))
    }
  }
}

/// Reading marks of many years.
struct LongJournalTests {
  @Test func aMillionLinesDelayNeitherTheListNorDrafts() throws {
    let place = try ReaderSession.sampleBlog()
    var journal: [UInt8] = []
    for line in 0..<1_000_000 {
      journal += Array(
        """
        {"at":"2026-01-31T09:15:00.\(String(1_000_000 + line).dropFirst())Z","kind":"comments_read",\
        "post":"p\(line / 200)","comments":["\(line)"],"value":true}\n
        """.utf8)
    }
    place.write("home/state/lukija/elsewhere.jsonl", journal)
    let reader = try ReaderSession(place)
    // The list is there before the marks are.
    _ = try reader.pty.waitUntil("the list") { $0.contains("still being read") && $0.contains("2025-03-09") }
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    reader.pty.send("Words")
    _ = try reader.pty.waitFor("draft saved")
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Words"])
    reader.pty.signal(SIGTERM)
    #expect(try reader.pty.waitForExit() == .exited(143))
    // And the marks are read to the last one.
    let shown = try place.lukija("list", "--state", place.home + "/state/lukija")
    #expect(shown.status == 0 && shown.peak < 700)
  }
}
