import Markup
import Reader
import Testing

/// What nobody sees takes no lines.
@Suite struct NothingToSeeTests {
  private func lines(_ html: String) -> [String] {
    Typesetter.set(MarkupParser.document(html: html), width: 60).lines.map(\.text)
  }

  @Test(arguments: [
    "&#xFFFC;", "\u{FFFC}", "&#xFE0F;", "&#x202E;", "&#xFEFF;", "&#x200B;", "&shy;", "&#x2060;", "&#x34F;",
    "&#x2066;&#x2069;", "<b>&#xFFFC;</b>", "&#x200B; &nbsp;&#xFE0F;", "<a href=/x>\u{FEFF}</a>", "&#x180E;", "&#x2028;",
  ]) func paragraphsOfNothingVanish(text: String) {
    #expect(lines("<p>a</p><p>\(text)</p><p>b</p>") == ["a", "", "b"])
    #expect(lines("<p>a</p><pre>\(text)</pre><p>b</p>") == ["a", "", "b"])
  }

  @Test func whatIsSeenStays() {
    #expect(lines("<p>a</p><p>&#x200B;x&#xFE0F;</p>") == ["a", "", "x\u{FE0F}"])
    #expect(lines("<p>a</p><pre><img src=x alt=y></pre>").last?.contains("[image 1: y]") == true)
  }

  @Test(arguments: [
    "\n\n\n\n  x\n\n\n\n\n", "  x", "\n  x\n", "\n\n  x\n \n\n", "<code>\n\n  x\n\n\n</code>",
    "<b>\n\n</b>  x<i>\n\n\n</i>",
  ]) func codeHasNoBlankEnds(code: String) {
    #expect(lines("<p>a</p><pre>\(code)</pre><p>b</p>") == ["a", "", "    x", "", "b"])
  }

  @Test func codeKeepsTwoBlankLinesInside() {
    #expect(lines("<pre>\n\na\n\n\n\n\nb\n\nc\n\n</pre>") == ["  a", "", "", "  b", "", "  c"])
  }
}
