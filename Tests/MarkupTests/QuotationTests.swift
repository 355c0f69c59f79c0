import CustomDump
import Testing

@testable import Markup

/// Who is quoted stands apart from what was said; notes are moved in; lists without items have no bullets.
@Suite struct QuotationTests {
  private func blocks(_ html: String) -> [Block] { MarkupParser.document(html: html).blocks }
  private func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test(arguments: [
    "So it is. <cite>Ann</cite>", "So it is.<cite>Ann</cite>\n", "<p>So it is. <cite>Ann</cite></p>",
    "<div><p>So it is.<cite>Ann</cite></p></div>",
  ]) func attributionsBeginALine(html: String) {
    expectNoDifference(
      blocks("<blockquote>\(html)</blockquote>"),
      [.quote([.paragraph([.text("So it is."), .lineBreak, .emphasis([.text("Ann")])])])])
  }

  @Test(arguments: [
    "“So it is” — <cite>Ann</cite>", "“So it is”— <cite>Ann</cite>", "<p>“So it is” —\n<cite>Ann</cite></p>",
  ])
  func dashesGoWithThem(html: String) {
    expectNoDifference(
      blocks("<blockquote>\(html)</blockquote>"),
      [.quote([.paragraph([.text("“So it is”"), .lineBreak, .text("— "), .emphasis([.text("Ann")])])])])
  }

  @Test(arguments: [
    "I have read <cite>Ulysses</cite>.", "<cite>Ulysses</cite> is long.", "I read it. <cite>Ulysses</cite> is long.",
  ]) func worksInASentenceStayInIt(html: String) {
    for block in blocks("<blockquote><p>\(html)</p></blockquote><p>\(html)</p>") {
      #expect(!DocumentBuilder.inlines(of: [block]).contains(.lineBreak))
    }
  }

  @Test(arguments: [
    ("padding-left: 40px", 1), ("padding-left:30px;", 1), ("color: red; Padding-Left: 80px", 2),
    ("margin-left: 2em", 1), ("margin-left:20px;padding-left:60px", 2), ("padding-left: 900px", 4),
    ("padding: 0 0 0 40px", 1), ("margin: 1em 0 1em 80px !important", 2), ("margin-inline-start: 40px", 1),
  ]) func notesAreMovedIn(style: String, steps: Int) {
    expectNoDifference(blocks("<p style='\(style)'>x</p>"), [.indented(steps: steps, [text("x")])])
  }

  @Test(arguments: [
    "padding-left: 0", "padding-left: 5px", "margin-left: auto", "padding-left: -40px", "left: 40px", "padding: 40px",
    "margin: 0 40px", "padding: 0 40px 0 40px", "margin: 0 auto 0 auto",
  ])
  func othersAreNot(style: String) { expectNoDifference(blocks("<p style='\(style)'>x</p>"), [text("x")]) }

  @Test func indentationHoldsWhatItIsSaidOf() {
    expectNoDifference(
      blocks("<p>a</p><div style='padding-left:40px' lang=fi><p>b</p><ul><li>c</ul></div><p>d</p>"),
      [
        text("a"),
        .indented(
          steps: 1,
          [
            .localized(
              Locality(language: "fi"),
              [text("b"), .list(ListBlock(marker: .bullet, items: [.init(content: [text("c")])]))])
          ]), text("d"),
      ])
  }

  @Test func listsWithoutItemsHaveNoBullets() {
    expectNoDifference(blocks("<ul><p>a</p><p>b</p></ul>"), [.indented(steps: 1, [text("a"), text("b")])])
    expectNoDifference(
      blocks("<ul><table><tr><td>a</table><li>b</ul>"),
      [.indented(steps: 1, [text("a")]), .list(ListBlock(marker: .bullet, items: [.init(content: [text("b")])]))])
    expectNoDifference(
      blocks("<ul><ul><li>a</ul></ul>"),
      [.indented(steps: 1, [.list(ListBlock(marker: .bullet, items: [.init(content: [text("a")])]))])])
  }
}
