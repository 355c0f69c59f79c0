import CGumbo

/// Turns body text into a ``Document``: the one door into this target.
///
/// One path: Markdown becomes HTML (md4c), HTML is parsed by the HTML5 algorithm (gumbo).
public enum MarkupParser {
  /// Parses HTML as blogs have it, WordPress's blank-line paragraphs and shortcodes included.
  ///
  /// Time and memory are linear in the body's length, whatever it nests. A long body is read in pieces; when the task
  /// that runs this is cancelled, the rest is left out.
  public static func document(html: String) -> Document {
    var html = html
    return html.withUTF8 { bytes in
      var builder = DocumentBuilder(source: bytes)
      return builder.document(html: bytes, whiteSpace: whiteSpace(of: bytes), hasShortcodes: true)
    }
  }

  /// Parses the beginning of a long body, some ten pages of it, so that they can be read while the rest is parsed; nil
  /// where that would be all of it.
  public static func beginning(ofHTML html: String) -> Document? {
    var html = html
    return html.withUTF8 { bytes in
      var builder = DocumentBuilder(source: bytes)
      return builder.beginning(html: bytes, whiteSpace: whiteSpace(of: bytes))
    }
  }

  /// Parses CommonMark with GitHub's extensions: tables, task lists, strikethrough, bare addresses, footnotes.
  public static func document(markdown: String) -> Document {
    guard let footnotes = MarkdownFootnotes(markdown) else { return document(MarkdownRenderer.html(markdown)).document }
    let labels = Set(footnotes.notes.map(\.label))
    var (document, references) = document(MarkdownRenderer.html(footnotes.body), FootnoteReferences(labels: labels))
    var texts = Dictionary(footnotes.notes, uniquingKeysWith: { first, _ in first })
    var items: [ListBlock.Item] = []
    // Notes may refer to notes, which then come after them; what nothing refers to comes last.
    while true {
      let label = items.count < references.order.count ? references.order[items.count] : nil
      guard let label = label ?? footnotes.notes.first(where: { texts[$0.label] != nil })?.label else { break }
      if items.count == references.order.count { references.add(label) }
      let text = texts.removeValue(forKey: label) ?? ""
      let note: Document
      (note, references) = Self.document(MarkdownRenderer.html(text), references)
      items.append(references.note(label, note.blocks, number: items.count + 1))
    }
    document.blocks += [
      .rule, .list(ListBlock(marker: .decimal, items: items, isTight: items.allSatisfy { $0.content.count == 1 })),
    ]
    return document
  }

  /// Plain text: blank lines part paragraphs, line breaks stay, addresses are links.
  public static func document(plainText: String) -> Document {
    var text = plainText
    return text.withUTF8 { bytes in
      var builder = DocumentBuilder(source: bytes)
      return builder.document(plainText: bytes)
    }
  }

  private static func document(_ html: [UInt8], _ footnotes: FootnoteReferences = FootnoteReferences())
    -> (document: Document, footnotes: FootnoteReferences)
  {
    html.withUnsafeBufferPointer { bytes in
      var builder = DocumentBuilder(source: bytes)
      builder.footnotes = footnotes
      let document = builder.document(html: bytes, whiteSpace: .collapses, hasShortcodes: false)
      return (document, builder.footnotes)
    }
  }

  /// WordPress keeps bodies as they were typed and makes paragraphs when it shows them, but for those of the block
  /// editor. What was typed so is told by having neither `<p>` nor `<br>`, or by text after a blank line, which nothing
  /// but `pre` keeps; unless an editor filled the lines.
  private static func whiteSpace(of html: UnsafeBufferPointer<UInt8>) -> InlineFlow.WhiteSpace {
    let scanner = HTMLScanner(html)
    var place = 0
    var hasParagraphs = false
    var isTyped = false
    var hasLineBreaks = false
    while let found = scanner.index(of: UInt8(ascii: "<"), from: place) {
      if !isTyped { isTyped = hasTextAfterBlankLine(scanner, place..<found) }
      if scanner.matches("<!-- wp:", at: found) { return .collapses }
      place = found + 1
      if scanner.matches("<pre", at: found) {
        place = scanner.endTag("pre", from: found) ?? html.count
      } else if scanner.matches("<script", at: found) {
        place = scanner.endTag("script", from: found) ?? html.count
      } else if scanner.matches("<style", at: found) {
        place = scanner.endTag("style", from: found) ?? html.count
      } else if scanner.matches("<p", at: found), found + 2 < html.count, !HTMLScanner.isLetter(html[found + 2]) {
        hasParagraphs = true
      } else if scanner.matches("<br", at: found) {
        hasLineBreaks = true
      }
    }
    if !isTyped, hasParagraphs || hasLineBreaks { return .partsParagraphs }
    return SourceLines.areFilled(html) ? .partsParagraphs : .breaksLines
  }

  private static func hasTextAfterBlankLine(_ scanner: HTMLScanner, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while let newline = scanner.index(of: 0x0A, from: place, to: range.upperBound) {
      var newlines = 1
      place = newline + 1
      while place < range.upperBound, HTMLScanner.isSpace(scanner.bytes[place]) {
        if scanner.bytes[place] == 0x0A { newlines += 1 }
        place += 1
      }
      if newlines > 1, place < range.upperBound { return true }
    }
    return false
  }
}
