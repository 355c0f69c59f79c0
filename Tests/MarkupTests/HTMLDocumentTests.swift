import CustomDump
import Testing

@testable import Markup

@Suite struct HTMLDocumentTests {
  private func blocks(_ html: String) -> [Block] { MarkupParser.document(html: html).blocks }
  private func text(_ string: String) -> Block { .paragraph([.text(string)]) }

  // MARK: Running text

  @Test func paragraphsAndEmphasis() {
    expectNoDifference(
      blocks("<p>One <em>two </em>three</p>\n<p>four<br>five</p>"),
      [
        .paragraph([.text("One "), .emphasis([.text("two")]), .text(" three")]),
        .paragraph([.text("four"), .lineBreak, .text("five")]),
      ])
  }

  @Test func paragraphsWithNothingToSeeAreLeftOut() {
    for nothing in ["", " ", "&nbsp;", "&nbsp; &nbsp;", " &nbsp;\n", "<em>&nbsp; </em>"] {
      expectNoDifference(blocks("<p>one</p><p>\(nothing)</p><p>two</p>"), [text("one"), text("two")])
    }
    expectNoDifference(blocks("<p>&nbsp; one</p>"), [text("\u{A0} one")])
  }

  @Test func bodiesWithoutParagraphsHaveBlankLines() {
    expectNoDifference(
      blocks("One\ntwo\n\n<strong>three</strong> &amp; four"),
      [
        .paragraph([.text("One"), .lineBreak, .text("two")]),
        .paragraph([.strong([.text("three")]), .text(" & four")]),
      ])
  }

  @Test func bodiesWithParagraphsKeepTheirLines() {
    expectNoDifference(
      blocks("<p>one\ntwo</p>three\nfour\n\nfive"), [text("one two"), text("three four"), text("five")])
    expectNoDifference(blocks("<!-- wp:html -->one\ntwo<!-- /wp:html -->"), [text("one two")])
  }

  @Test func emphasisReachesOverParagraphs() {
    expectNoDifference(
      blocks("<em>one\n\ntwo</em>"), [.paragraph([.emphasis([.text("one")])]), .paragraph([.emphasis([.text("two")])])])
    expectNoDifference(
      blocks("<a href=\"/x\"><div>one</div><div>two</div></a>"),
      [
        .paragraph([.link(target: "/x", content: [.text("one")])]),
        .paragraph([.link(target: "/x", content: [.text("two")])]),
      ])
  }

  @Test func inlineElements() {
    expectNoDifference(
      blocks("<p><b>a</b><u>b</u><s>c</s><mark>d</mark><kbd>e</kbd><sub>f</sub><sup>g</sup><q>h</q><cite>i</cite></p>"),
      [
        .paragraph([
          .strong([.text("a")]), .underlined([.text("b")]), .deleted([.text("c")]), .marked([.text("d")]),
          .code([.text("e")]), .subscript([.text("f")]), .superscript([.text("g")]), .quoted([.text("h")]),
          .emphasis([.text("i")]),
        ])
      ])
  }

  @Test func abbreviationsAreExplainedOnce() {
    expectNoDifference(
      blocks("<p><abbr title=\"Long form\">LF</abbr> <abbr title=\"Long form\">LF</abbr></p>"),
      [.paragraph([.text("LF LF"), .text(" (LF: Long form)")])])
  }

  @Test func addressesInTextAreLinks() {
    expectNoDifference(
      blocks("<p>(see https://a.example/b_(c)?d=1&amp;e=2), <code>http://no.example</code></p>"),
      [
        .paragraph([
          .text("(see "),
          .link(target: "https://a.example/b_(c)?d=1&e=2", content: [.text("https://a.example/b_(c)?d=1&e=2")]),
          .text("), "), .code([.text("http://no.example")]),
        ])
      ])
  }

  @Test func privateUseCharactersAreNoStandIns() {
    expectNoDifference(
      blocks("<p>a\u{F0000}b &#xF0000; &#983040; &#xFFFFD;</p>"), [text("a\u{F0000}b [U+F0000] [U+F0000] [U+FFFFD]")])
  }

  @Test func languageAndDirectionAreKept() {
    expectNoDifference(
      blocks("<p lang=\"he\" dir=\"rtl\">a <i lang=\"fi\">b</i></p>"),
      [
        .localized(
          Locality(language: "he", direction: .rightToLeft),
          [.paragraph([.text("a "), .localized(Locality(language: "fi"), [.emphasis([.text("b")])])])])
      ])
  }

  @Test func linksThatLeadNowhereAreText() {
    expectNoDifference(blocks("<p>One <a href=\"#\">two</a> <a href=\"\">three</a></p>"), [text("One two three")])
  }

  // MARK: Blocks

  @Test func headingsHaveLevelsAndAnchors() {
    expectNoDifference(
      blocks("<h2 id=\"x\">One <a href=\"#y\">two</a></h2><h6>three</h6>"),
      [
        .heading(
          level: 2, content: [.anchor("x"), .text("One "), .link(target: "#y", content: [.text("two")])], anchor: "x"),
        .heading(level: 6, content: [.text("three")], anchor: nil),
      ])
  }

  @Test func orderedListsCount() {
    expectNoDifference(
      blocks("<ol start=\"3\" type=\"a\"><li>x<li value=\"9\">y</ol><ol reversed><li>x<li>y</ol>"),
      [
        .list(
          ListBlock(
            marker: .lowerLetter,
            items: [.init(content: [text("x")], number: 3), .init(content: [text("y")], number: 9)])),
        .list(
          ListBlock(
            marker: .decimal,
            items: [.init(content: [text("x")], number: 2), .init(content: [text("y")], number: 1)])),
      ])
  }

  @Test(arguments: [
    ("style=\"list-style-type:upper-roman\"", ListBlock.Marker.upperRoman),
    ("style=\"color: red; List-Style: lower-latin\"", .lowerLetter), ("style=\"list-style-type:square\"", .decimal),
    ("style=\"list-style-type:lower-roman\" type=\"A\"", .upperLetter),
  ])
  func orderedListsAreMarkedAsTheirStyleSays(attributes: String, marker: ListBlock.Marker) {
    expectNoDifference(
      blocks("<ol \(attributes)><li>x</ol>"),
      [.list(ListBlock(marker: marker, items: [.init(content: [text("x")], number: 1)]))])
  }

  @Test func listsNestAndAreTightOrLoose() {
    expectNoDifference(
      blocks("<ul><li>a<ul><li>b</ul></ul><ul><li><p>c</p></li><li><p>d</p></li></ul>"),
      [
        .list(
          ListBlock(
            marker: .bullet,
            items: [
              .init(content: [
                text("a"), .list(ListBlock(marker: .bullet, items: [.init(content: [text("b")])])),
              ])
            ])),
        .list(
          ListBlock(
            marker: .bullet,
            items: [.init(content: [text("c")], number: 1), .init(content: [text("d")], number: 2)], isTight: false)),
      ])
  }

  @Test func definitionListsPairTermsAndDescriptions() {
    expectNoDifference(
      blocks("<dl><div><dt>a<dt>b<dd>c</div><dd>d<dt>e<dd>f</dl>"),
      [
        .definitions([
          Definition(terms: [[.text("a")], [.text("b")]], descriptions: [[text("c")], [text("d")]]),
          Definition(terms: [[.text("e")]], descriptions: [[text("f")]]),
        ])
      ])
  }

  @Test func quotesAndRules() {
    expectNoDifference(
      blocks("<blockquote>a<blockquote><p>b</p></blockquote></blockquote><hr>"),
      [.quote([text("a"), .quote([text("b")])]), .rule])
  }

  @Test func preformattedTextIsKeptToTheLetter() {
    expectNoDifference(
      blocks("<pre>\n  a\t<b>b</b>\r\n\n&lt;c></pre><pre><code class=\"x language-swift\">let d\n</code></pre>"),
      [
        .preformatted([.text("  a\t"), .strong([.text("b")]), .text("\n\n<c>")], language: nil),
        .preformatted([.text("let d\n")], language: "swift"),
      ])
  }

  @Test func tablesHaveHeadersAlignmentAndSpans() {
    let html = """
      <table><caption>c</caption><tfoot><tr><td>f</td></tr></tfoot><thead><tr><th align="right">h</th></tr></thead>
      <tr><td colspan="2" style="text-align: center">a</td><td rowspan="3">b</td></tr></table>
      """
    expectNoDifference(
      blocks(html),
      [
        .table(
          Table(
            caption: [.text("c")],
            rows: [
              [.init(content: [text("h")], isHeader: true, alignment: .trailing)],
              [
                .init(content: [text("a")], alignment: .center, columnSpan: 2),
                .init(content: [text("b")], rowSpan: 3),
              ],
              [.init(content: [text("f")])],
            ]))
      ])
  }

  @Test func tablesThatOnlyLayOutArePlainBlocks() {
    expectNoDifference(blocks("<table><tr><td><p>a</p><p>b</p></td></tr></table>"), [text("a"), text("b")])
  }

  @Test func figuresAndDetails() {
    expectNoDifference(
      blocks(
        "<figure><img src=\"a.png\" alt=\"A\" width=\"10\" height=\"20px\"><figcaption>C</figcaption></figure>"
          + "<details><summary>S</summary><p>D</p></details>"),
      [
        .figure(
          content: [
            .paragraph([.embed(Embed(kind: .image, target: "a.png", label: "A", width: 10, height: 20))])
          ], caption: [.text("C")]),
        .details(summary: [.text("S")], content: [text("D")]),
      ])
  }

  // MARK: Embeds

  @Test func embedsAreLabelled() {
    let html = """
      <p><video src="v.mp4" width="3" height="4">Old</video><audio><source src="a.ogg"></audio><iframe title="T" src="/f">x</iframe>
      <object data="o.swf">Alt</object><svg><title>S</title></svg><svg><path/></svg></p>
      """
    expectNoDifference(
      blocks(html),
      [
        .paragraph([
          .embed(Embed(kind: .video, target: "v.mp4", label: "Old", width: 3, height: 4)),
          .embed(Embed(kind: .audio, target: "a.ogg")), .embed(Embed(kind: .frame, target: "/f", label: "T")),
          .text(" "), .embed(Embed(kind: .frame, target: "o.swf", label: "Alt")),
          .embed(Embed(kind: .image, target: "", label: "S")),
        ])
      ])
  }

  @Test func picturesThatAreTextOrNothing() {
    expectNoDifference(
      blocks("<p>a<img class=\"wp-smiley\" alt=\":)\" src=\"s\"><img src=\"t\" width=\"1\" height=\"1\"></p>"),
      [.paragraph([.text("a"), .text(":)")])])
    expectNoDifference(
      blocks(
        "<p><img src=\"data:x\" data-src=\"real.png\" alt=\"A\"><noscript><img src=\"real.png\" alt=\"A\"></noscript></p>"
      ),
      [.paragraph([.embed(Embed(kind: .image, target: "real.png", label: "A"))])])
  }

  @Test func scriptsAndStylesLeaveNothing() {
    expectNoDifference(
      blocks(
        "<script>s</script><style>y</style><template>p</template><p hidden>h</p><p style=\"Display: none\">n</p>"),
      [])
  }

  // MARK: Bombs

  @Test func depthIsBoundedAndTextIsKept() {
    let html = String(repeating: "<div>", count: 5_000) + "deep" + String(repeating: "</div>", count: 5_000) + "after"
    let document = MarkupParser.document(html: html)
    expectNoDifference(document.blocks, [text("deep"), text("after")])
    #expect(document.notices.count == 1)
  }

  @Test func bombsStayBounded() {
    let bombs = [
      String(repeating: "<b><i>", count: 20_000) + "x" + String(repeating: " y</i>", count: 20_000),
      (0..<3_000).map { "<p><font a\($0)=1>x" }.joined(),
      "<p " + (0..<20_000).map { "a\($0)=1" }.joined(separator: " ") + ">x",
      String(repeating: "<table><tr><td>", count: 3_000) + "x",
      String(repeating: "<a href=x>x</a>", count: 10_000),
      String(repeating: "</p>", count: 20_000) + "x",
      "<p title=\"" + String(repeating: "y", count: 1_000_000) + "\">x",
      String(repeating: "<math><mtext>", count: 5_000) + "x",
      "x" + String(repeating: "&", count: 50_000) + String(repeating: "[", count: 50_000)
        + String(repeating: "[caption]", count: 1_000),
    ]
    for bomb in bombs { #expect(VisibleText.ofDocument(MarkupParser.document(html: bomb)).contains("x")) }
  }

  @Test func longBodiesAreReadInPieces() {
    let piece = "<div class=\"a\"><p>One <b>two</b> three</p>\n<ul><li>four</li></ul></div>\n"
    let count = 8_000
    let blocks = blocks("<div>" + String(repeating: piece, count: count) + "</div>")
    #expect(blocks.count == 2 * count)
    #expect(Set(blocks).count == 2)
  }
}
