import Markup
import Testing

@testable import Reader
@testable import Screen

/// Lists, quotations and headings from right to left: what stands beside their text stands at its right.
struct RightToLeftBlockTests {
  /// Rows as they are drawn.
  private func rows(_ html: String, width: Int = 20) -> [String] {
    Typesetter.set(MarkupParser.document(html: html), width: width).lines.map { line in
      var surface = Surface(size: Size(columns: width, rows: 1), turnsText: true)
      surface.put(
        line.spans.map { LeveledText($0.text, $0.style, level: $0.level) }, row: 0, column: 0, limit: width)
      let text = surface.row(0).map(\.glyph).joined()
      return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
  }

  @Test func bulletsStandBesideTheText() {
    #expect(rows("<ul><li>שלום עולם</li><li>אב</li></ul>") == ["         םלוע םולש •", "                בא •"])
    #expect(rows("<ul><li>hello</li><li>שלום</li></ul>") == ["• hello", "              םולש •"])
  }

  @Test func wrappedItemsHang() {
    #expect(rows("<ul><li>אחת שתיים שלוש ארבע</li></ul>", width: 14) == ["   םייתש תחא •", "   עברא שולש"])
  }

  @Test func numbersStayNumbers() {
    #expect(rows("<ol start=9><li>אב</li><li>גד</li></ol>") == ["              בא .9", "              דג .10"])
  }

  @Test func barsStandAtTheRight() {
    #expect(
      rows("<blockquote><p>אב גד</p><p>הו</p></blockquote>") == [
        "             דג בא │", "                   │", "                וה │",
      ])
  }

  @Test func rulesStandBelowTheirHeadings() {
    #expect(rows("<h2>אבגד</h2>") == ["                דגבא", "                ────"])
    #expect(rows("<h4>אב</h4>") == ["                בא ‹"])
    #expect(rows("<h2>abcd</h2>") == ["abcd", "────"])
  }

  @Test func whatTheBodySaysGoesFirst() {
    #expect(rows("<ul dir=rtl><li>abc</li></ul>") == ["               abc •"])
    #expect(rows("<ul dir=ltr><li>אב</li></ul>") == ["• בא"])
    #expect(rows("<h2 dir=rtl>abc</h2>") == ["                 abc", "                 ───"])
    #expect(rows("<h2 dir=ltr>אבג</h2>") == ["גבא", "───"])
    #expect(rows("<div dir=rtl><blockquote>abc</blockquote></div>") == ["               abc │"])
  }

  @Test func nestedBlocksTakeTheirSides() {
    #expect(
      rows("<ul><li>אב<ul><li>גד</li><li>ab</li></ul></li></ul>") == [
        "                בא •", "              דג ◦", "◦ ab",
      ])
    #expect(rows("<blockquote><p>ab</p><ul><li>גד</li></ul></blockquote>") == ["│ ab", "│", "│               דג •"])
    #expect(
      rows("<ul><li>אב<p>English words here</p></li></ul>", width: 14) == [
        "          בא •", "", "English", "words here",
      ])
    #expect(rows("<ul><li>אב<pre>x = 1</pre></li></ul>").last == "  x = 1")
  }

  @Test func logicalOrderKeepsTheMarkFirst() {
    let lines = Typesetter.set(MarkupParser.document(html: "<ul><li>שלום</li></ul>"), width: 20).lines
    #expect(lines.map(\.text) == ["              • שלום"])
  }

  @Test func picturesCountByWhatTheySay() {
    #expect(rows("<ul><li><img src=a alt='אב'></li></ul>").last?.hasSuffix(" •") == true)
  }

  @Test func firstColumnsStandAtTheRight() {
    let table = "<tr><th>אב</th><th>גדה</th></tr><tr><td>1</td><td>x(y)</td></tr>"
    #expect(
      rows("<table>\(table)</table>") == [
        "            הדג │ בא", "           ─────┼───", "           x(y) │  1",
      ])
    #expect(rows("<table dir=ltr>\(table)</table>") == ["בא │ הדג", "───┼─────", "1  │ x(y)"])
  }

  @Test func jointsAreTurned() {
    let table =
      "<tr><th>אב</th><th>גד</th></tr><tr><td rowspan=2>ה</td><td>ו ו ו ו ו ו</td></tr><tr><td>ז ז ז ז ז ז ז ז</td></tr>"
    let drawn = rows("<table>\(table)</table>", width: 12)
    #expect(drawn.contains { $0.contains("─┤") } && !drawn.contains { $0.contains("├─") }, "\(drawn)")
  }
}
