import CustomDump
import Testing

@testable import Markup

/// Code that nobody put into a `pre`.
@Suite struct CodeTests {
  private func blocks(_ html: String) -> [Block] { MarkupParser.document(html: html).blocks }
  private func code(_ text: String) -> Block { .preformatted([.text(text)], language: nil) }
  private func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test(arguments: [
    "<p><code>if x {<br>  y()<br>}</code></p>", "<p>\n<code>if x {<br />\n  y()<br />\n}\n</code>\n</p>",
    "<p><code>\nif x {\n  y()\n}</code></p>", "<div><code>if x {\n  y()\n}\n\n</code></div>",
    "<p><samp>if x {\r\n  y()\r\n}</samp></p>",
  ]) func aloneIsABlock(html: String) { expectNoDifference(blocks(html), [code("if x {\n  y()\n}")]) }

  @Test func onLinesOfItsOwnIsABlock() {
    expectNoDifference(
      blocks("Write\n<code>if x {\n    y()\n}</code>\nthen run.\n\nEnd"),
      [text("Write"), code("if x {\n    y()\n}"), text("then run."), text("End")])
    expectNoDifference(
      blocks("<p>Write<br><code>a<br>&nbsp;&nbsp;b</code></p>"), [text("Write"), code("a\n\u{A0}\u{A0}b")])
    expectNoDifference(
      blocks("<li><code class='language-c'>a\n b</code></li>"), [.preformatted([.text("a\n b")], language: "c")])
  }

  @Test func inATextKeepsItsIndentation() {
    expectNoDifference(
      blocks("<p>So <code>a<br>  b<br>\tc</code> it is</p>"),
      [
        .paragraph([
          .text("So "),
          .code([.text("a"), .lineBreak, .text("  b"), .lineBreak, .text("    c")]), .text(" it is"),
        ])
      ])
    expectNoDifference(
      blocks("<p>So <code>a<br>  </code> it is</p>"),
      [.paragraph([.text("So "), .code([.text("a"), .lineBreak]), .text("it is")])])
  }

  @Test(arguments: ["<p>Use <code>git\n commit</code> here</p>", "<p><code>git</code>\n<code>commit</code></p>"])
  func wordsOfCodeStayInTheirText(html: String) {
    #expect(blocks(html).count == 1)
    #expect(blocks(html).allSatisfy { if case .paragraph = $0 { true } else { false } })
  }
}
