import Blog
import ReaderTestSupport
import Screen
import Testing

/// Rows of a sentence run as the sentence does, wherever it is broken or cut.
@Suite(.everyWorld) struct RowDirectionTests {
  /// Words from right to left with a letter behind each that says which it is.
  private static let words = "abcdefghijklmnopqr".map { "טקסט ארוך (\($0))" }.joined(separator: " ")

  private func pilot(columns: Int = 80, rows: Int = 24) -> Pilot { Pilot(columns: columns, rows: rows) }

  private func marks(_ row: String) -> String {
    String(row.indices.filter { $0 > row.startIndex && "()".contains(row[row.index(before: $0)]) }.map { row[$0] })
      .filter { $0.isLetter && $0.isASCII }
  }

  @Test func wrappedMessagesRunAsTheSentence() {
    var pilot = pilot()
    pilot.press(":")
    pilot.type("Comp " + Self.words)
    pilot.press("Enter")
    let rows = pilot.lines.suffix(8).map(marks).filter { !$0.isEmpty }
    #expect(pilot.saysError)
    #expect(rows.count >= 3)
    #expect(rows.joined() == String("abcdefghijklmnopqr".prefix(rows.joined().count)))
  }

  @Test(arguments: [":", "/"]) func whatIsTypedRunsAsTheWholeInput(_ key: String) {
    var pilot = pilot()
    pilot.press("Enter", key)
    pilot.type("Comp " + Self.words)
    let end = marks(pilot.lines[23])
    #expect(end.count > 2 && end == String(end.sorted()) && end.last == "r")
    // The last column stays free.
    #expect(pilot.frame.cursor?.column == 78)
    pilot.press("Home")
    let start = marks(pilot.lines[23])
    #expect(start.count > 2 && start == String(start.sorted()) && start.first == "a")
  }

  @Test func inputFromRightToLeftStaysSo() {
    var pilot = pilot()
    pilot.press(":")
    pilot.type("שלום " + (0..<30).map { "word\($0)" }.joined(separator: " ") + " אב")
    // One goes on writing on the left.
    #expect(pilot.lines[23].hasPrefix(": בא "))
    #expect(pilot.lines[23].hasSuffix(" word28 word29"))
    #expect(pilot.frame.cursor?.column == 1)
    pilot.press("Home")
    #expect(pilot.lines[23].hasSuffix("םולש"))
    #expect(pilot.frame.cursor?.column == pilot.lines[23].unicodeScalars.count - 1)
  }

  @Test func excerptsAreMarkedWhereTheyAreCut() {
    let text = (1...60).map { "מילה\($0)" }.joined(separator: " ") + " חיפוש " + Self.words + " " + Self.words
    let post = Post(
      id: PostID("he"), title: "Long", body: Body(format: .text, source: text),
      published: Timestamp("2026-01-01T00:00:00Z"))
    var pilot = Pilot(columns: 80, rows: 24, repository: MemoryRepository(posts: [post]))
    pilot.press("F")
    pilot.type("חיפוש")
    pilot.press("Enter")
    let row = pilot.lines.first { $0.contains("הלימ") } ?? ""
    let shown = row.filter { !"│┃ ".contains($0) }
    #expect(shown.first == "…" && shown.last == "…" && shown.count > 20, "\(row)")
    #expect(marks(row) == String(marks(row).sorted(by: >)))
  }
}
