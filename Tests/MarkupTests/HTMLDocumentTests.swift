import CustomDump
import Testing

@testable import Markup

@Suite struct HTMLDocumentTests {
  @Test func paragraphsAndEmphasis() {
    expectNoDifference(
      MarkupParser.document(html: "<p>One <em>two </em>three</p>\n<p>four<br>five</p>").blocks,
      [
        .paragraph([.text("One "), .emphasis([.text("two")]), .text(" three")]),
        .paragraph([.text("four"), .lineBreak, .text("five")]),
      ])
  }

  @Test func bodiesWithoutParagraphsHaveBlankLines() {
    expectNoDifference(
      MarkupParser.document(html: "One\ntwo\n\n<strong>three</strong> &amp; four").blocks,
      [
        .paragraph([.text("One"), .lineBreak, .text("two")]),
        .paragraph([.strong([.text("three")]), .text(" & four")]),
      ])
  }

  @Test func privateUseCharactersAreNoStandIns() {
    expectNoDifference(
      MarkupParser.document(html: "<p>a\u{F0000}b &#xF0000; &#983040;</p>").blocks,
      [.paragraph([.text("a\u{F0000}b \u{FFFD} \u{FFFD}")])])
  }

  @Test func depthIsBoundedAndTextIsKept() {
    let html = String(repeating: "<div>", count: 5_000) + "deep" + String(repeating: "</div>", count: 5_000) + "after"
    let document = MarkupParser.document(html: html)
    expectNoDifference(document.blocks, [.paragraph([.text("deep")]), .paragraph([.text("after")])])
    #expect(document.notices.count == 1)
  }
}
