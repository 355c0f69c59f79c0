import Markup
import Testing

struct DocumentLanguageTests {
  /// Wherever a body says in which language a piece is.
  @Test(arguments: [
    "<div lang=sv><p>x</p></div>", "<p>x <span lang=sv>y</span></p>", "<ul><li><p lang=sv>x</li></ul>",
    "<blockquote><p><em><i lang=sv>x</i></em></p></blockquote>", "<table><tr><td><b lang=sv>x</b></td></tr></table>",
    "<figure><img src=a><figcaption><span lang=sv>x</span></figcaption></figure>",
    "<details><summary><span lang=sv>x</span></summary>y</details>", "<dl><dt><i lang=sv>x</i><dd>y</dl>",
    "<h2><span lang=sv>x</span></h2>", "<p><a href=/x><span lang=sv>x</span></a></p>",
  ])
  func everyLanguageIsFound(_ html: String) {
    #expect(MarkupParser.document(html: html).languages == ["sv"])
  }

  @Test func whatSaysNothingHasNone() {
    #expect(MarkupParser.document(html: "<p>x <b>y</b></p><pre><span lang=sv>z</span></pre>").languages.isEmpty)
  }
}
