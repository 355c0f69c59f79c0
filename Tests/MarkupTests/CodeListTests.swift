import Markup
import Testing

/// Highlighters set lines of code as items of a list, and other blocks.
@Suite struct CodeListTests {
  private func code(_ html: String) -> String {
    MarkupParser.document(html: html).blocks.map { block in
      guard case .preformatted(let content, _) = block else { return "?" }
      return content.map { inline in
        switch inline {
        case .text(let text): text
        case .lineBreak: "\n"
        case .strong(let inner), .emphasis(let inner), .code(let inner):
          inner.map { if case .text(let text) = $0 { text } else { "?" } }.joined()
        default: "?"
        }
      }.joined()
    }.joined(separator: "¶")
  }

  @Test(arguments: [
    ("<pre><ol><li>if a {</li><li>  b()</li><li>    c  = 1</li><li>}</li></ol></pre>", "if a {\n  b()\n    c  = 1\n}"),
    ("<pre>\n<ol>\n<li>a\n</li>\n<li>  b\n</li>\n</ol></pre>", "a\n  b\n"),
    ("<pre><ol><li> <b>  a</b></ol></pre>", "   a"),
    ("<pre><div>a</div><div>  b</div></pre>", "a\n  b"),
    ("<pre><blockquote>  a\n   b</blockquote></pre>", "  a\n   b"),
  ]) func itsBlanksStay(html: String, shown: String) { #expect(code(html) == shown) }

  @Test(arguments: [
    "<ruby>a<rtc>b</rtc></ruby>", "<ruby>a<rtc><rt>b</rt></rtc></ruby>", "<ruby>a<rp>[</rp><rt>b</rt><rp>]</rp></ruby>",
  ])
  func readingsInContainersStandInBrackets(html: String) {
    func text(_ content: [Inline]) -> String {
      content.map { inline in
        switch inline {
        case .text(let text): text
        case .unbroken(let inner): text(inner)
        default: "?"
        }
      }.joined()
    }
    guard case .paragraph(let content)? = MarkupParser.document(html: "<p>\(html)</p>").blocks.first else {
      Issue.record("\(html) is no paragraph")
      return
    }
    #expect(text(content) == "a(b)")
  }
}
