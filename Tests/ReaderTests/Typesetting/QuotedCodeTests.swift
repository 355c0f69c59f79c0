import Markup
import Testing

@testable import Reader

/// Code uses the pane's columns, whatever stands before it.
@Suite struct QuotedCodeTests {
  private let wide = String(repeating: "x", count: 80)

  private func set(_ html: String) -> [TypesetText.Line] {
    Typesetter.set(MarkupParser.document(html: html), width: 70).lines
  }

  @Test(arguments: [
    ("<blockquote><pre>$</pre></blockquote>", 82), ("<ul><li><pre>$</pre></li></ul>", 80),
    ("<ul><li>a<pre>$</pre></li></ul>", 80), ("<details><summary>s</summary><pre>$</pre></details>", 80),
    ("<ol><li>a<ul><li>b<pre>$</pre>c</li></ul></li></ol>", 80), ("<dl><dt>a<dd><pre>$</pre></dl>", 80),
    ("<blockquote><ul><li>a<pre>$</pre></li></ul></blockquote>", 82),
    ("<blockquote><blockquote><pre>$</pre></blockquote></blockquote>", 84),
    ("<div style='padding-left:40px'><pre>$</pre></div>", 80), ("<pre>$</pre>", 80),
  ]) func codeIsShownWhole(html: String, columns: Int) {
    let lines = set(html.replacing("$", with: wide))
    let column = TextColumn(margin: 25, width: 70, pane: 120)
    let code = lines.first { $0.text.contains(wide) }
    #expect(code?.blockColumns == columns)
    #expect(code.map { column.place(of: $0).width >= columns } == true)
  }

  /// The columns that a list is moved in by are given up where code needs them, and only there.
  @Test func codeInListsGivesUpTheirColumns() {
    let long = String(repeating: "y", count: 70)
    let lines = set("<ul><li>a<pre>\(long)</pre>b</li><li><pre>\(long)</pre></li><li>c<pre>x</pre></li></ul>").map(
      \.text)
    #expect(lines == ["• a", "", long, "", "  b", "", "•", long, "", "• c", "", "    x"])
  }

  @Test func shortCodeMovesNothing() {
    #expect(set("<blockquote><pre>x = 1</pre></blockquote>").allSatisfy { $0.blockColumns == 0 })
  }
}
