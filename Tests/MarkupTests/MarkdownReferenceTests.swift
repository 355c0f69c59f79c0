import Testing

@testable import Markup

/// References to characters by their number, of which some are none.
@Suite struct MarkdownReferenceTests {
  private func text(_ markdown: String) -> [Block] { MarkupParser.document(markdown: markdown).blocks }

  @Test(
    arguments: [
      ("&#xD800;", "[U+D800]"), ("&#55296;", "[U+D800]"), ("&#xDFFF;", "[U+DFFF]"), ("&#xDBFF;", "[U+DBFF]"),
      ("&#xdc00;", "[U+DC00]"), ("&#57343;", "[U+DFFF]"), ("&#0;", "[U+0000]"), ("&#x110000;", "[U+110000]"),
      // As browsers have it.
      ("&#146;", "’"), ("&#x80;", "€"), ("&#0; &amp; &ouml; &#246;", "[U+0000] & ö ö"),
      // Text about references.
      ("`&#0;`", "&#0;"), ("\\&#0;", "&#0;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#12345678;", "&#12345678;"),
    ])
  func whatIsNoCharacterIsItsCode(_ reference: String, _ shown: String) {
    let document = "\(text("a\(reference)b"))"
    #expect(document.contains(shown), "\(document)")
    #expect(!document.contains("\u{FFFD}"))
  }

  @Test(arguments: ["a\0b", "\0", "# a\0", "`a\0b`", "[a\0](b\0)", "```\na\0\n```", "<p>\0</p>"])
  func aNulIsNothing(_ markdown: String) { #expect(!"\(text(markdown))".contains("\u{FFFD}")) }

  @Test func theirPiecesAreCodesAlike() {
    #expect(text("&#xD83D;&#xDE00; x") == [.paragraph([.text("[U+D83D][U+DE00] x")])])
    // What begins with the same byte and is a letter.
    #expect(text("한국 \u{D7FF}&#xD7A3;") == [.paragraph([.text("한국 \u{D7FF}\u{D7A3}")])])
  }

  /// A text of which a part is no UTF-8 ends the program at the first look at its letters.
  @Test(arguments: [
    "`&#xD800;`", "[a](http://e.example/&#xD800;)", "![&#xD800;](x.png)", "[&#xD800;](y)", "# &#xD800;",
    "|&#xD800;|\n|-|\n|x|", "[a](x \"&#xD800;\")", "~~~&#xD800;\nx\n~~~",
  ])
  func allTextIsUTF8(_ markdown: String) {
    let shown = "\(text(markdown))"
    #expect(String(validating: Array(shown.utf8), as: UTF8.self) == shown)
    #expect(MarkdownRenderer.html(markdown).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) } != nil)
  }
}
