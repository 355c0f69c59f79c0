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
    ("  ```\n  \ta\n\tb\n  c\n  ```", "  a\n  b\nc"),
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
    ("- ```\n  all:\n  \tcc\n  \t\t<d>\n  ```\n", "all:\n  cc\n  \t<d>"),
    ("1.  a\n\n    ```\n    x\n    \ty\n    ```\n", "x\n\ty"),
    ("> ```\n> a\n> \tb\n> \t\tc\n> ```\n", "a\n  b\n  \tc"),
    ("- a\n\n\t\tcode\n\t\t\tmore\n", "  code\n  \tmore"),
    ("-\ta\n\n\t\tcode\n\t\t\tmore\n\t\t\n\t\tend\n", "code\n\tmore\n\nend"),
    ("> -\ta\n>\n>   \t    x\n>   \t    \ty\n", "  x\n  \ty"),
  ]) func listsAndQuotationsTakeTheirOwn(_ markdown: String, _ expected: String) {
    #expect(code(markdown) == [expected])
  }

  @Test(arguments: [("<pre>\n\ta\n\t\tb\n</pre>\n", "\ta\n\t\tb"), ("- <pre>\n  x\n  \t\ty</pre>\n", "x\n  \ty")])
  func rawHTMLKeepsThemToo(_ markdown: String, _ expected: String) {
    #expect(code(markdown) == [expected])
  }

  /// Blocks follow each other; each line has its own blanks.
  @Test func everyBlockHasItsOwn() {
    let text = "```\n\ta\n```\n\n- b\n\n  ```\n   c\n  ```\n\n`d\ne`\n\n\t\tf\n\n```\n    g\n```\n"
    expectNoDifference(code(text), ["\ta", " c", "\tf", "    g"])
  }

  /// Whatever the text is: with spaces for its tabs it says the same.
  @Test func nothingElseChanges() {
    let pieces = [
      "\n\ta", "\n\t\tb", "\n \tc", "\n> \td", "\n-\te", "\n- \t\tf", "\n\t- g", "\n\n", "\n```\n", "\n  ```\n",
      "\n1.\th",
      "\n>\t> i", "\r\n\tj", "`", " <b> & ", "\n<pre>\n\tk", "\nl", "\n    \t\tm", "\n\t\t\t",
    ]
    var state: UInt64 = 7
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<16 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let html = String(decoding: MarkdownRenderer.html(text), as: UTF8.self)
      let spaced = String(decoding: MarkdownRenderer.html(Self.expanded(text)), as: UTF8.self)
      #expect(html.filter { !$0.isWhitespace } == spaced.filter { !$0.isWhitespace }, "\(text.debugDescription)")
    }
  }

  private static func expanded(_ text: String) -> String {
    var column = 0
    return text.map { character in
      let width = character == "\t" ? 4 - column % 4 : 1
      column = character.isNewline ? 0 : column + width
      return character == "\t" ? String(repeating: " ", count: width) : String(character)
    }.joined()
  }
}
