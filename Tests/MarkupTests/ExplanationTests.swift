import CustomDump
import Testing

@testable import Markup

/// Long forms of abbreviations are told where they part nothing.
@Suite struct ExplanationTests {
  private func texts(_ html: String) -> [String] {
    MarkupParser.document(html: html).blocks.map { DocumentBuilder.plainText(of: DocumentBuilder.inlines(of: [$0])) }
  }

  private let abbr = "<abbr title='World Health Organization'>WHO</abbr>"
  private let other = "<abbr title=\"European Union\">EU</abbr>"

  @Test func atTheParagraphsEnd() {
    #expect(
      texts("<p>The \(abbr) group met.</p><p>b</p>") == ["The WHO group met. (WHO: World Health Organization)", "b"])
    #expect(
      texts("<p>The \(abbr) and \(other), the \(other)</p>")
        == ["The WHO and EU, the EU (WHO: World Health Organization; EU: European Union)"])
  }

  @Test func rightBehindWhatTheParagraphEndsWith() {
    #expect(texts("<p>They asked the \(abbr)</p>") == ["They asked the WHO (World Health Organization)"])
    #expect(texts("<ul><li>\(abbr)<li>x</ul>") == ["WHO (World Health Organization) x"])
  }

  @Test func notInLinksAndEmphasis() {
    expectNoDifference(
      MarkupParser.document(html: "<p><a href=/x>The \(abbr) page</a> says <em>\(other) law</em> holds</p>").blocks,
      [
        .paragraph([
          .link(target: "/x", content: [.text("The WHO page")]), .text(" says "), .emphasis([.text("EU law")]),
          .text(" holds"), .text(" (WHO: World Health Organization; EU: European Union)"),
        ])
      ])
  }

  @Test func notInHeadingsNorCode() {
    #expect(
      texts("<h2>\(abbr) news</h2><p>They say so.</p>") == [
        "WHO news", "They say so. (WHO: World Health Organization)",
      ])
    #expect(texts("<pre>\(abbr)\n</pre><p>b</p>") == ["WHO\n", "b (WHO: World Health Organization)"])
    #expect(texts("<p>a</p><h2>\(abbr)</h2>") == ["a", "WHO", "(WHO: World Health Organization)"])
    #expect(texts("<h2>\(abbr)</h2><ul><li>a<li>b</ul>") == ["WHO", "(WHO: World Health Organization)", "a b"])
    for block in ["<h3>z</h3>", "<table><tr><td>y</table>", "<blockquote>q</blockquote>", "<pre>x</pre>", "<hr>"] {
      #expect(texts("<h2>\(abbr)</h2>\(block)<p>far</p>").dropFirst().first == "(WHO: World Health Organization)")
    }
  }

  @Test func notWhatTheTextSays() {
    #expect(texts("<p>\(abbr) (World Health Organization) met</p>") == ["WHO (World Health Organization) met"])
    #expect(texts("<p><abbr title=NATO>Nato</abbr> met</p>") == ["Nato met"])
    #expect(texts("<p><abbr title='2008-05-12T10:00'>In May</abbr> we met</p>") == ["In May we met"])
    #expect(texts("<p><abbr title=''>X</abbr> met</p>") == ["X met"])
  }
}
