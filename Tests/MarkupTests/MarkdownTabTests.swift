import CustomDump
import Testing

@testable import Markup

/// Code in Markdown begins its lines as its author did.
struct MarkdownTabTests {
  /// The text of all code in a document, however deep it stands.
  private func code(_ markdown: String) -> [String] { code(MarkupParser.document(markdown: markdown).blocks) }

  private func code(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .preformatted(let content, _):
        [
          content.map { inline in
            switch inline {
            case .text(let text): text
            case .lineBreak: "\n"
            default: "?"
            }
          }.joined()
        ].map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
      case .list(let list): list.items.flatMap { code($0.content) }
      case .quote(let inner), .indented(_, let inner): code(inner)
      default: []
      }
    }
  }

  @Test(arguments: [
    ("```make\nall:\n\tcc -o a\n\t\t<b> & \"c\"\n```\n", "all:\n\tcc -o a\n\t\t<b> & \"c\""),
    ("~~~\n\t\t\t\t\t\t\tdeep\n \t x\n  \ty\n~~~\n", "\t\t\t\t\t\t\tdeep\n \t x\n  \ty"),
    ("```\na\n\t\n  \t\n\n\tb\tc\n```\n", "a\n\t\n  \t\n\n\tb\tc"),
    ("```\n\t\n\ta\n\t\n```\nafter", "\t\n\ta\n\t"),
    ("```\r\n\tif x:\r\n\t\ty\r\n\t\r\n\t\tz\r\n```\r\n", "\tif x:\n\t\ty\n\t\n\t\tz"),
    ("  ```\n  \ta\n\tb\n  c\n  ```", "\ta\n  b\nc"),
    ("```\n\topen", "\topen"),
    ("\u{FEFF}```\n\ta\n```", "\ta"),
    ("> `a\n> b` c\n\n```\n\ta\n```", "\ta"),
  ]) func fencesKeepEveryTab(_ markdown: String, _ expected: String) {
    #expect(code(markdown) == [expected])
  }

  @Test(arguments: [
    ("\tfunc a() {\n\t\tb()\n\t\t\tc()\n\t}\n", "func a() {\n\tb()\n\t\tc()\n}"),
    ("    a\n    \tb\n\t  c\n  \td\n", "a\n\tb\n  c\nd"),
    ("x\n\n\t\ta\n\t\t\n\n\tb\n", "\ta\n\t\n\nb"),
    ("    \ta\n", "\ta"), ("\t \ta\n", " \ta"),
  ]) func indentedCodeKeepsWhatIsLeftOfFourColumns(_ markdown: String, _ expected: String) {
    #expect(code(markdown) == [expected])
  }

  /// A list or a quotation has its columns first; of a tab that it has a part of, the rest is spaces.
  @Test(arguments: [
    ("-\t```\n\tall:\n\t\tcc\n\t```\n", "all:\n\tcc"),
    ("- ```\n  all:\n  \tcc\n  \t\t<d>\n  ```\n", "all:\n\tcc\n\t\t<d>"),
    ("1.  a\n\n    ```\n    x\n    \ty\n    ```\n", "x\n\ty"),
    ("> ```\n> a\n> \tb\n> \t\tc\n> ```\n", "a\n\tb\n\t\tc"),
    ("- a\n\n\t\tcode\n\t\t\tmore\n", "  code\n  \tmore"),
    ("-\ta\n\n\t\tcode\n\t\t\tmore\n\t\t\n\t\tend\n", "code\n\tmore\n\nend"),
    ("> -\ta\n>\n>   \t    x\n>   \t    \ty\n", "    x\n    \ty"),
  ]) func listsAndQuotationsTakeTheirOwn(_ markdown: String, _ expected: String) {
    #expect(code(markdown) == [expected])
  }

  @Test(arguments: [("<pre>\n\ta\n\t\tb\n</pre>\n", "\ta\n\t\tb"), ("- <pre>\n  x\n  \t\ty</pre>\n", "x\n\t\ty")])
  func rawHTMLKeepsThemToo(_ markdown: String, _ expected: String) {
    #expect(code(markdown) == [expected])
  }

  /// Blocks follow each other; each line has its own blanks.
  @Test func everyBlockHasItsOwn() {
    let text = "```\n\ta\n```\n\n- b\n\n  ```\n   c\n  ```\n\n`d\ne`\n\n\t\tf\n\n```\n    g\n```\n"
    expectNoDifference(code(text), ["\ta", " c", "\tf", "    g"])
  }
}
