import Blog
import ReaderTestSupport
import Testing

/// Code that is wider than the text, in a pane that is not.
@Suite(.everyWorld) struct WideCodeTests {
  private static let line = String(repeating: "123456789 ", count: 8).dropLast() + "X"

  private func pilot(columns: Int, _ html: String) -> Pilot {
    let post = Post(
      id: PostID("code"), title: "Code", body: Body(format: .html, source: html),
      published: Timestamp("2026-01-01T00:00:00Z"))
    var pilot = Pilot(columns: columns, rows: 24, repository: MemoryRepository(posts: [post]))
    pilot.press("Enter")
    return pilot
  }

  @Test(arguments: [80, 82, 90, 99]) func linesOf80AreWhole(_ columns: Int) {
    let pilot = pilot(columns: columns, "<p>Text.</p><pre>a\n\(Self.line)\n  b</pre><p>Text.</p>")
    let rows = pilot.lines
    let wide = rows.first { $0.contains(Self.line) }
    #expect(wide != nil, "\(pilot.text)")
    // All of the block is as far out.
    let start = wide.map { $0.prefix { $0 == " " }.count } ?? 0
    #expect(rows.contains(String(repeating: " ", count: start) + "a"))
    #expect(rows.contains(String(repeating: " ", count: start + 2) + "b"))
    #expect(!pilot.text.contains("›"))
  }

  @Test func whatIsWiderIsMarkedAtThePanesEdge() {
    var pilot = pilot(columns: 80, "<pre>\(Self.line)-90-23456789</pre>")
    let row = pilot.lines.first { $0.contains("123456789") } ?? ""
    #expect(row.hasPrefix("123456789") && row.hasSuffix("›") && row.count == 80)
    pilot.press("M-Right", "M-Right")
    #expect(pilot.text.contains("-90-23456789"))
  }

  @Test(arguments: [80, 90, 100]) func codeBehindABarUsesTheMarginsWithIt(_ columns: Int) {
    var pilot = pilot(columns: columns, "<blockquote><pre>\(Self.line)</pre></blockquote>")
    if columns == 100 { pilot.press("Z") }
    let row = pilot.lines.first { $0.contains("123456789") } ?? ""
    // The bar and a blank are two columns more than there are.
    if columns == 80 {
      #expect(row.hasPrefix("│ 123456789") && row.hasSuffix("›") && row.count == 80)
    } else {
      #expect(row.contains("│ \(Self.line)"))
    }
  }
}
