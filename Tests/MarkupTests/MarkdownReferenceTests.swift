import Testing

@testable import Markup

/// References to characters by their number, of which some are none.
@Suite struct MarkdownReferenceTests {
  private func text(_ markdown: String) -> [Block] { MarkupParser.document(markdown: markdown).blocks }

  @Test(
    arguments: [
      "&#xD800;", "&#55296;", "&#xDFFF;", "&#xDBFF;", "&#xdc00;", "&#57343;", "&#0;", "&#x110000;",
    ])
  func whatIsNoCharacterIsAMark(_ reference: String) {
    #expect(text("a\(reference)b") == [.paragraph([.text("a\u{FFFD}b")])])
  }

  @Test func theirPiecesAreMarksAlike() {
    #expect(text("&#xD83D;&#xDE00; x") == [.paragraph([.text("\u{FFFD}\u{FFFD} x")])])
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
