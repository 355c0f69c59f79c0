import CustomDump
import Testing

@testable import Markup

/// What line ends and blanks in the source mean.
@Suite struct SourceLineTests {
  private func blocks(_ html: String) -> [Block] { MarkupParser.document(html: html).blocks }
  private func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test func filledLinesAreOneParagraph() {
    let words = "one two three four five six seven eight nine ten eleven twelve".split(separator: " ")
    var lines: [String] = []
    for index in 0..<80 {
      let word = words[index * 7 % words.count]
      if let last = lines.last, last.count + 1 + word.count <= 66 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    let whole = lines.joined(separator: " ")
    for separator in ["\n", "\r\n", "\n   "] {
      expectNoDifference(blocks(lines.joined(separator: separator) + "\n\nend"), [text(whole), text("end")])
    }
    let broken = blocks(lines.enumerated().map { $0.offset == 2 ? "short" : $0.element }.joined(separator: "\n"))
    #expect(DocumentBuilder.inlines(of: broken).count { $0 == .lineBreak } == lines.count - 1)
  }

  @Test func linesThatAreAboutFilledAreOneParagraph() {
    let html = """
          The project is pleased to announce the sixth update of its
      stable distribution, whose code name is <q>secret</q>.
      This update mainly adds corrections for security issues,
      along with a few adjustments for serious problems. Advisories
      have already been published separately and are mentioned where available.
      """
    #expect(!DocumentBuilder.inlines(of: blocks(html)).contains(.lineBreak))
    let verse =
      "two roads diverged in a yellow wood\nand sorry I could not travel both\nand be one traveler\nlong I stood"
    #expect(DocumentBuilder.inlines(of: blocks(verse)).count { $0 == .lineBreak } == 3)
  }

  @Test(arguments: ["one<br>\ntwo\nthree", "<div>one<br>two\nthree</div>", "<div>one<br/>\n\ttwo three</div>"])
  func markedLineEndsAreTheOnlyOnes(html: String) {
    expectNoDifference(blocks(html), [.paragraph([.text("one"), .lineBreak, .text("two three")])])
  }

  @Test(arguments: ["one\ntwo", "one\n\ntwo\nthree<br>four"]) func typedLineEndsStay(html: String) {
    #expect(DocumentBuilder.inlines(of: blocks(html)).filter { $0 == .lineBreak }.count >= 1)
  }

  @Test(arguments: [
    "a<br><br><br><br>b", "a<br>&nbsp;<br>&nbsp;<br>&nbsp;<br>b", "a<br> &nbsp; <br><br>\n&nbsp;<br>&nbsp;<br/>b",
    "a<br>&#8203;<br>\u{3000}<br>b",
  ]) func blankLinesAreAtMostOne(html: String) {
    expectNoDifference(blocks("<p>\(html)</p>"), [.paragraph([.text("a"), .lineBreak, .lineBreak, .text("b")])])
  }

  @Test(arguments: [
    "&#8203;", "\u{FEFF}", "\u{3000}", "&nbsp;<br>&nbsp;", "&emsp;&thinsp;", "<b>&nbsp;</b><br>", "<wbr>",
  ])
  func paragraphsOfBlanksVanish(html: String) {
    expectNoDifference(blocks("<p>a</p><p>\(html)</p><div>\(html)</div><p>b</p>"), [text("a"), text("b")])
  }

  @Test func oneSpaceIsEnough() {
    expectNoDifference(
      blocks("<p>a <b> b </b> c</p>"), [.paragraph([.text("a "), .strong([.text("b")]), .text(" c")])])
    expectNoDifference(
      blocks("<p>a &#32; <a href=/x>\n b </a> &#32; c</p>"),
      [.paragraph([.text("a "), .link(target: "/x", content: [.text("b")]), .text(" c")])])
    expectNoDifference(blocks("<pre>a</pre>\n&nbsp;\n\nb"), [.preformatted([.text("a")], language: nil), text("b")])
  }

  @Test func blanksThatIndentStay() {
    expectNoDifference(
      blocks("<p>a<br>&nbsp;&nbsp;b<br>&nbsp;</p>"), [.paragraph([.text("a"), .lineBreak, .text("\u{A0}\u{A0}b")])])
  }

  @Test(arguments: [
    ("中文 中文", "中文 中文"), ("中文 word 中文", "中文 word 中文"), ("中文\n下一行", "中文下一行"), ("中文 \n下一行", "中文 下一行"),
    ("中文，\n  下一行", "中文，下一行"),
    ("中文\nword\n中文", "中文 word 中文"), ("한국어\n한국어", "한국어 한국어"), ("ひらがな\nカタカナ", "ひらがなカタカナ"),
  ]) func chineseHasTheSpacesThatAreWritten(html: String, expected: String) {
    expectNoDifference(blocks("<p>\(html)</p>"), [text(expected)])
  }

  @Test(arguments: [
    ("日本語<b>太字</b>\nです。", "日本語太字です。"), ("日本語\n<b>太字</b>です。", "日本語太字です。"),
    ("<b>日本語</b>\n<i>太字</i>", "日本語太字"), ("日本語 <b>太字</b>", "日本語 太字"), ("日本語<b> 太字</b>", "日本語 太字"),
    ("日本語\n<b>word</b>\n日本", "日本語 word 日本"), ("word\n<b>日本</b>", "word 日本"), ("<b>한국어</b>\n한국어", "한국어 한국어"),
    ("日本\n<input type=submit>\n語", "日本 [Submit] 語"),
  ]) func endsOfLinesBesideMarkupAreNoneEither(html: String, expected: String) {
    func said(_ inlines: [Inline]) -> String {
      inlines.map { inline in
        switch inline {
        case .text(let text): text
        case .strong(let inner), .emphasis(let inner): said(inner)
        default: ""
        }
      }.joined()
    }
    guard case .paragraph(let inlines)? = blocks("<p>\(html)</p>").first else {
      Issue.record("no paragraph")
      return
    }
    #expect(said(inlines) == expected)
  }
}
