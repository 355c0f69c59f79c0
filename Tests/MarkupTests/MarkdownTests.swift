import CustomDump
import Testing

@testable import Markup

@Suite struct MarkdownTests {
  private func blocks(_ markdown: String) -> [Block] { MarkupParser.document(markdown: markdown).blocks }
  private func text(_ string: String) -> Block { .paragraph([.text(string)]) }

  @Test func paragraphsKeepNoLineEnds() {
    expectNoDifference(
      blocks("one\ntwo\n\nthree  \nfour"),
      [
        text("one two"), .paragraph([.text("three"), .lineBreak, .text("four")]),
      ])
  }

  @Test func tasksTablesAndStrikethrough() {
    expectNoDifference(
      blocks("- [x] a\n- [ ] b\n\n|h|n|\n|---|--:|\n|~~c~~|1|"),
      [
        .list(
          ListBlock(
            marker: .bullet,
            items: [
              .init(content: [text("a")], isDone: true, number: 1),
              .init(content: [text("b")], isDone: false, number: 2),
            ])),
        .table(
          Table(rows: [
            [
              .init(content: [text("h")], isHeader: true),
              .init(content: [text("n")], isHeader: true, alignment: .trailing),
            ],
            [
              .init(content: [.paragraph([.deleted([.text("c")])])]), .init(content: [text("1")], alignment: .trailing),
            ],
          ])),
      ])
  }

  @Test func tightItemsKeepTheirLines() {
    expectNoDifference(
      blocks("- a\n  b\n- c"),
      [
        .list(
          ListBlock(
            marker: .bullet,
            items: [.init(content: [text("a b")], number: 1), .init(content: [text("c")], number: 2)]))
      ])
  }

  @Test func footnotesAreNumberedByTheirReferences() {
    let markdown =
      "One[^b] two[^a] `[^a]` [^c].\n\n[^a]: First.\n[^b]: Second\n    goes on.\n\n    And on.\n\n[^d]: Unused.\n\nEnd."
    expectNoDifference(
      blocks(markdown),
      [
        .paragraph([
          .text("One"), .anchor("fnref-b"), .superscript([.link(target: "#fn-b", content: [.text("1")])]),
          .text(" two"),
          .anchor("fnref-a"), .superscript([.link(target: "#fn-a", content: [.text("2")])]), .text(" "),
          .code([.text("[^a]")]), .text(" [^c]."),
        ]),
        text("End."),
        .rule,
        .list(
          ListBlock(
            marker: .decimal,
            items: [
              .init(
                content: [
                  .paragraph([.anchor("fn-b"), .text("Second goes on.")]),
                  .paragraph([.text("And on."), .text(" "), .link(target: "#fnref-b", content: [.text("↩")])]),
                ], number: 1),
              .init(
                content: [
                  .paragraph([
                    .anchor("fn-a"), .text("First."), .text(" "), .link(target: "#fnref-a", content: [.text("↩")]),
                  ])
                ], number: 2),
              .init(
                content: [
                  .paragraph([
                    .anchor("fn-d"), .text("Unused."), .text(" "), .link(target: "#fnref-d", content: [.text("↩")]),
                  ])
                ], number: 3),
            ], isTight: false)),
      ])
  }

  @Test func footnotesInCodeAreCode() {
    expectNoDifference(
      blocks("a[^1]\n\n```\n[^1]: code\n```\n\n[^1]: note").prefix(2),
      [
        .paragraph([.text("a"), .anchor("fnref-1"), .superscript([.link(target: "#fn-1", content: [.text("1")])])]),
        .preformatted([.text("[^1]: code\n")], language: nil),
      ])
  }

  @Test func htmlInMarkdownIsHTML() {
    expectNoDifference(
      blocks("a <mark>b</mark>\n\n<script>x</script>"),
      [
        .paragraph([.text("a "), .marked([.text("b")])])
      ])
  }

  @Test func plainTextKeepsItsLines() {
    expectNoDifference(
      MarkupParser.document(plainText: "a <b>\nsee http://c.example.\n\n\n  d").blocks,
      [
        .paragraph([
          .text("a <b>"), .lineBreak, .text("see "),
          .link(target: "http://c.example", content: [.text("http://c.example")]), .text("."),
        ]),
        text("  d"),
      ])
  }
}
