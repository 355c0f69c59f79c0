import Markup
import Testing

/// Plain text is drawn with blanks: how far in a line is, and how wide a gap.
@Suite struct KeptBlanksTests {
  private func lines(_ blocks: [Block]) -> String {
    func text(_ content: [Inline]) -> String {
      content.map { inline in
        switch inline {
        case .text(let text): text
        case .lineBreak: "\n"
        case .link(_, let inner): "<\(text(inner))>"
        default: "?"
        }
      }.joined()
    }
    return blocks.map { if case .paragraph(let content) = $0 { text(content) } else { "?" } }.joined(separator: "\n\n")
  }

  @Test(arguments: [
    ("Roses:\n  are red\n    and blue\n\n    Not in\n", "Roses:\n  are red\n    and blue\n\n    Not in"),
    ("   /\\_/\\\n  ( o.o )\n   > ^ <\n", "   /\\_/\\\n  ( o.o )\n   > ^ <"),
    ("|  |  wide   gap\n|a |", "|  |  wide   gap\n|a |"), ("\tin\n\t\tdeeper", "    in\n        deeper"),
    ("a\tb", "a    b"), ("  \n  a  \n  \n\n b \n", "  a\n\n b"), ("a \r\n  b\r\n", "a\n  b"),
    ("  see  https://a.example/x  now", "  see  <https://a.example/x>  now"), ("\n\n  a", "  a"),
    ("one  two", "one  two"),
  ]) func plainTextKeepsThem(source: String, shown: String) {
    #expect(lines(MarkupParser.document(plainText: source).blocks) == shown)
  }

  @Test(arguments: [
    ("<p><textarea>one\n  two\n\nthree &amp; <b></textarea> ok</p>", "[one\n  two\n\nthree & <b>] ok"),
    ("<p>a <textarea>\n first\nsecond\n</textarea></p>", "a [ first\nsecond]"),
    ("<textarea placeholder=Say>\n</textarea>", "[Say]"), ("<textarea>one  line </textarea>.", "[one  line]."),
    ("<p>x <textarea></textarea></p>", "x [____]"), ("<p>a  b<br>  c</p>", "a b\nc"),
  ]) func fieldsKeepTheirLines(html: String, shown: String) {
    #expect(lines(MarkupParser.document(html: html).blocks) == shown)
  }
}
