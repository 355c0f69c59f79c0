import CustomDump
import Testing

@testable import Markup

/// Code that nobody ended, and the text behind it.
@Suite struct LeftOpenCodeTests {
  private static let long =
    "After this the boat lies at the pier, and whoever wants to can step in and look at what was done in spring."
  private static let other =
    "Der zweite Absatz geht ebenso über mehr als achtzig Zeichen, weil niemand ihn umbrochen hat: so ist es."

  private func blocks(_ html: String) -> [Block] { MarkupParser.document(html: html).blocks }
  private func code(_ text: String) -> Block { .preformatted([.text(text)], language: nil) }
  private func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test(arguments: ["<pre>", "<pre><code>"]) func proseBehindCodeIsProse(start: String) {
    let (long, other) = (Self.long, Self.other)
    expectNoDifference(blocks("\(start)$ build it\n\n\(long)\n"), [code("$ build it\n\n"), text(long)])
    expectNoDifference(
      blocks("<p>a</p>\(start)$ a\n\n$ b\n\n\(long)\n\n\(other)\n\nThe end."),
      [text("a"), code("$ a\n\n$ b\n\n"), text(long), text(other), text("The end.")])
    expectNoDifference(
      blocks("\(start)x = 1\n\n\(long)\n\n  y = x + 1\n\n  z = y\n"),
      [code("x = 1\n\n"), text(long), code("  y = x + 1\n\n  z = y\n")])
  }

  @Test func linksInProseAreLinks() {
    let blocks = blocks("<pre>$ a\n\n\(Self.long)\n\nSee https://x.example/a now.")
    expectNoDifference(
      blocks.last,
      .paragraph([
        .text("See "), .link(target: "https://x.example/a", content: [.text("https://x.example/a")]), .text(" now."),
      ]))
  }

  @Test(arguments: [
    "<pre>a\n\nb = c(d, e); f = g(h, i); j = k(l, m); n = o(p, q); r = s(t, u); v = w(x, y); z = 12345;\n",
    "<pre>a\n\n2019-05-12 10:00:01 INFO server started and is listening on every port that it has found in its settings\n",
    "<pre>a\n\n  An indented line of many words, which somebody wrote in this place to be a part of the output.\n",
    "<pre>a\n\nShort words end.\n",
    "<pre>a\n\n# A comment that is as long as any sentence would be, and ends like one in this place.\n",
  ]) func codeStaysCode(html: String) {
    expectNoDifference(blocks(html), [code(String(html.dropFirst(5)))])
  }

  @Test func closedCodeIsLeftAlone() {
    expectNoDifference(blocks("<pre>a\n\n\(Self.long)\n</pre>"), [code("a\n\n\(Self.long)\n")])
  }

  @Test func nothingIsLost() {
    let html = "<pre>$ a <b>bold</b>\n\n\(Self.long) <i>Then</i> <a href=x>this</a>.\n\n\(Self.other)\n\n\n$ more\n"
    let all = DocumentBuilder.plainText(of: DocumentBuilder.inlines(of: blocks(html)))
    let words = "$ a bold \(Self.long) Then this. \(Self.other) $ more"
    #expect(all.split(whereSeparator: \.isWhitespace) == words.split(whereSeparator: \.isWhitespace))
  }
}
