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
    ("<blockquote><pre>$</pre></blockquote>", 82), ("<ul><li><pre>$</pre></li></ul>", 82),
    ("<ul><li>a<pre>$</pre></li></ul>", 82), ("<details><summary>s</summary><pre>$</pre></details>", 82),
    ("<blockquote><ul><li>a<pre>$</pre></li></ul></blockquote>", 84),
    ("<blockquote><blockquote><pre>$</pre></blockquote></blockquote>", 84),
    ("<div style='padding-left:40px'><pre>$</pre></div>", 84), ("<pre>$</pre>", 80),
  ]) func codeIsShownWhole(html: String, columns: Int) {
    let lines = set(html.replacing("$", with: wide))
    let column = TextColumn(margin: 25, width: 70, pane: 120)
    let code = lines.first { $0.text.contains(wide) }
    #expect(code?.blockColumns == columns)
    #expect(code.map { column.place(of: $0).width >= columns } == true)
  }

  @Test func shortCodeMovesNothing() {
    #expect(set("<blockquote><pre>x = 1</pre></blockquote>").allSatisfy { $0.blockColumns == 0 })
  }
}
