import CustomDump
import SharedTestData
import Testing

@testable import Markup

/// What is left of a reply at the blog.
@Suite struct KeptByCommentTests {
  private func kept(_ markdown: String) -> [Block] { MarkupParser.document(markdown: markdown).keptByComment.blocks }

  @Test func whatIsKeptStaysAsItIs() {
    let text = "Hei *a* **b** ~~c~~ `d` [e](https://e.example)\\\nuusi rivi\n\n> lainaus\n>\n> > sisempi"
    expectNoDifference(kept(text), MarkupParser.document(markdown: text).blocks)
  }

  @Test func listsAreLines() {
    expectNoDifference(
      kept("- yksi\n- kaksi\n  1. kolme\n  2. neljä\n- [x] viisi"),
      [
        .paragraph([
          .text("- yksi"), .lineBreak, .text("- kaksi"), .lineBreak, .text("\u{A0}\u{A0}1. kolme"), .lineBreak,
          .text("\u{A0}\u{A0}2. neljä"), .lineBreak, .text("- [x] viisi"),
        ])
      ])
  }

  @Test func everythingElseIsSaidWithWhatThereIs() {
    expectNoDifference(
      kept("# Otsikko\n\n![kuva](https://e.example/a.png)\n\n---\n\n| a | b |\n|---|---|\n| 1 | **2** |"),
      [
        .paragraph([.strong([.text("Otsikko")])]),
        .paragraph([.link(target: "https://e.example/a.png", content: [.text("kuva")])]),
        .paragraph([.text("* * *")]),
        .paragraph([.text("a | b"), .lineBreak, .text("1 | "), .strong([.text("2")])]),
      ])
  }

  @Test func codeKeepsItsLines() {
    expectNoDifference(
      kept("```swift\nif a < b {\n    c()\n\n}\n```"),
      [
        .paragraph([
          .code([
            .text("if a < b {"), .lineBreak, .text("\u{A0}\u{A0}\u{A0}\u{A0}c()"), .lineBreak, .text("\u{A0}"),
            .lineBreak,
            .text("}"),
          ])
        ])
      ])
  }

  @Test func addressesThatActAreNone() {
    expectNoDifference(kept("[x](javascript:alert(1)) <span>y</span>"), [.paragraph([.text("x y")])])
  }

  @Test func nothingIsLeftToReduce() {
    for body in SharedData.bodies.prefix(400) {
      let once = MarkupParser.document(html: body.html).keptByComment
      #expect(once.keptByComment == once, "\(body.name)")
    }
  }
}
