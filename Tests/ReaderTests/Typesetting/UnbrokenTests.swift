import Markup
import Testing

@testable import Reader

/// What is to stay together where lines are broken.
struct UnbrokenTests {
  private func lines(_ html: String, _ width: Int) -> [String] {
    Typesetter.set(MarkupParser.document(html: html), width: width).lines.map(\.text)
  }

  @Test(arguments: 12...40) func readingsStayWithTheirWords(_ width: Int) {
    let html =
      "<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>と<ruby>振<rt>ふ</rt></ruby>り<ruby>仮名<rt>がな</rt></ruby>を"
      + "<ruby>明日<rt>あした</rt></ruby>、<ruby>今日<rt>きょう</rt></ruby>の<b><ruby>昨<rt>さく</rt>日<rt>じつ</rt></ruby></b>書く。</p>"
    let lines = lines(html, width)
    for word in ["漢字(かんじ)", "振(ふ)", "仮名(がな)", "明日(あした)", "今日(きょう)", "昨(さく)", "日(じつ)"] {
      #expect(lines.contains { $0.contains(word) }, "\(word) in \(lines)")
    }
  }

  @Test func longReadingsAreBroken() {
    let html = "<p>a <ruby>base<rt>a reading of many words that no line has room for</rt></ruby> b</p>"
    #expect(lines(html, 20).allSatisfy { $0.count <= 20 })
    #expect(lines(html, 20).first == "a base(a reading of")
  }

  @Test func codeKeepsItsIndentationInASentence() {
    #expect(
      lines("<p>In the middle <code>if (x) {\n    y();\n}</code> of a sentence.</p>", 40) == [
        "In the middle", "if (x) {", "    y();", "}", "of a sentence.",
      ])
    #expect(
      lines("<p>Write <code>for x in y:\n\tprint(x)</code>, then run.</p>", 40) == [
        "Write", "for x in y:", "    print(x), then run.",
      ])
  }

  @Test(arguments: [
    "<p>Run <code>git\n      rebase</code> now.</p>", "<p>Run <code>git\nrebase</code> now.</p>",
    "<p>\n   Run <code>git\n   rebase</code>\n   now.\n</p>",
  ])
  func codeThatOnlyItsSourceWrapsIsOneLine(_ html: String) { #expect(lines(html, 40) == ["Run git rebase now."]) }

  @Test(arguments: [
    ("x<sup>N+1</sup>", "x^(N+1)"), ("a<sub>i,j</sub>", "a_(i,j)"), ("x<sup>-Q</sup>", "x^-Q"),
    ("x<sup>QR</sup>", "x^QR"),
    ("x<sup>(N)</sup>", "x^(N)"), ("x<sup>n+1</sup>", "xⁿ⁺¹"), ("1<sup>Ä</sup>", "1^Ä"),
  ])
  func whatIsRaisedIsTold(_ html: String, _ text: String) { #expect(lines("<p>\(html)</p>", 40) == [text]) }
}
