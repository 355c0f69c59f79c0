import CGumbo

/// Turns body text into a ``Document``: the one door into this target.
///
/// One path: Markdown becomes HTML (md4c), HTML is parsed by the HTML5 algorithm (gumbo).
public enum MarkupParser {
  /// Parses HTML as blogs have it, WordPress's blank-line paragraphs included.
  public static func document(html: String) -> Document {
    var html = html
    return html.withUTF8 { document(html: $0, whiteSpace: whiteSpace(of: $0)) }
  }

  /// Parses CommonMark with GitHub's extensions.
  public static func document(markdown: String) -> Document {
    let html = MarkdownRenderer.html(markdown)
    return html.withUnsafeBufferPointer { document(html: $0, whiteSpace: .collapses) }
  }

  /// Plain text: blank lines part paragraphs, line breaks stay.
  public static func document(plainText: String) -> Document {
    var section = DocumentBuilder.Section(flow: InlineFlow(.breaksLines))
    var text = plainText
    text.withUTF8 { bytes in
      var rest = bytes
      while let end = section.flow.append(rest) {
        section.endParagraph()
        rest = UnsafeBufferPointer(rebasing: rest[end...])
      }
    }
    section.endParagraph()
    return Document(blocks: section.blocks)
  }

  static func document(html: UnsafeBufferPointer<UInt8>, whiteSpace: InlineFlow.WhiteSpace) -> Document {
    var preparation = HTMLPreparation(html)
    preparation.run()
    var builder = DocumentBuilder(source: html)
    builder.segments = preparation.segments
    var section = DocumentBuilder.Section(flow: InlineFlow(whiteSpace))
    preparation.output.withUnsafeBufferPointer { prepared in
      UnsafeRawBufferPointer(prepared).withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress, let output = lukija_gumbo_parse(start, text.count) else { return }
        defer { lukija_gumbo_destroy(output) }
        guard let root = lukija_gumbo_root(output) else { return }
        builder.appendChildren(of: HTMLNode(pointer: root), to: &section)
      }
    }
    section.endParagraph()
    var document = Document(blocks: section.blocks)
    if preparation.droppedTags > 0 {
      document.notices.append("\(preparation.droppedTags) tags are nested too deep to be shown; their text is shown.")
    }
    return document
  }

  /// WordPress keeps bodies without `<p>` and makes paragraphs when it shows them; block-editor bodies it leaves alone.
  private static func whiteSpace(of html: UnsafeBufferPointer<UInt8>) -> InlineFlow.WhiteSpace {
    let scanner = HTMLScanner(html)
    var place = 0
    var hasParagraphs = false
    while let found = scanner.index(of: UInt8(ascii: "<"), from: place) {
      if scanner.matches("<!-- wp:", at: found) { return .collapses }
      if scanner.matches("<p", at: found), found + 2 < html.count, !HTMLScanner.isLetter(html[found + 2]) {
        hasParagraphs = true
      }
      place = found + 1
    }
    return hasParagraphs ? .partsParagraphs : .breaksLines
  }
}
