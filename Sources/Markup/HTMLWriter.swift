/// Writes a ``Document`` as plain, safe HTML: only what a document can say, every text escaped, no scripts, no styles.
public enum HTMLWriter {
  /// The blocks one after the other.
  public static func html(_ document: Document) -> String {
    var output = ""
    for block in document.blocks { write(block, to: &output) }
    return output
  }

  private static func write(_ block: Block, to output: inout String) {
    switch block {
    case .paragraph(let content): element("p", content, to: &output)
    case .heading(let level, let content, let anchor):
      output += "<h\(level)\(anchor.map { " id=\"\(HTMLEscaping.escaped($0))\"" } ?? "")>"
      write(content, to: &output)
      output += "</h\(level)>\n"
    case .list(let list): write(list, to: &output)
    case .definitions(let definitions):
      output += "<dl>\n"
      for definition in definitions {
        for term in definition.terms { element("dt", term, to: &output) }
        for description in definition.descriptions { wrap("dd", description, to: &output) }
      }
      output += "</dl>\n"
    case .quote(let blocks): wrap("blockquote", blocks, to: &output)
    case .indented(_, let blocks): wrap("div", blocks, to: &output)
    case .preformatted(let content, let language):
      output += "<pre><code\(language.map { " class=\"language-\(HTMLEscaping.escaped($0))\"" } ?? "")>"
      write(content, to: &output)
      output += "</code></pre>\n"
    case .table(let table): write(table, to: &output)
    case .figure(let content, let caption):
      output += "<figure>\n"
      for block in content { write(block, to: &output) }
      if !caption.isEmpty { element("figcaption", caption, to: &output) }
      output += "</figure>\n"
    case .details(let summary, let content):
      output += "<details open>"
      element("summary", summary, to: &output)
      for block in content { write(block, to: &output) }
      output += "</details>\n"
    case .localized(let locality, let blocks):
      output += "<div\(attributes(locality))>\n"
      for block in blocks { write(block, to: &output) }
      output += "</div>\n"
    case .rule: output += "<hr>\n"
    }
  }

  private static func attributes(_ locality: Locality) -> String {
    let direction: String? =
      switch locality.direction {
      case .leftToRight: "ltr"
      case .rightToLeft: "rtl"
      case .automatic: "auto"
      case nil: nil
      }
    return (locality.language.map { " lang=\"\(HTMLEscaping.escaped($0))\"" } ?? "")
      + (direction.map { " dir=\"\($0)\"" } ?? "")
  }

  private static func write(_ list: ListBlock, to output: inout String) {
    let types: [ListBlock.Marker: String] = [
      .lowerLetter: "a", .upperLetter: "A", .lowerRoman: "i", .upperRoman: "I",
    ]
    let name = list.marker == .bullet ? "ul" : "ol"
    output += "<\(name)\(types[list.marker].map { " type=\"\($0)\"" } ?? "")>\n"
    for item in list.items {
      output += name == "ol" ? "<li value=\"\(item.number)\">" : "<li>"
      if let isDone = item.isDone { output += "<input type=\"checkbox\" disabled\(isDone ? " checked" : "")> " }
      if list.isTight, case .paragraph(let content)? = item.content.first {
        write(content, to: &output)
        for block in item.content.dropFirst() { write(block, to: &output) }
      } else {
        for block in item.content { write(block, to: &output) }
      }
      output += "</li>\n"
    }
    output += "</\(name)>\n"
  }

  private static func write(_ table: Table, to output: inout String) {
    output += "<table>\n"
    if !table.caption.isEmpty { element("caption", table.caption, to: &output) }
    for row in table.rows {
      output += "<tr>"
      for cell in row {
        let name = cell.isHeader ? "th" : "td"
        let alignment = cell.alignment == .leading ? "" : " align=\"\(cell.alignment == .center ? "center" : "right")\""
        let columns = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
        let rows = cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : ""
        output += "<\(name)\(alignment)\(columns)\(rows)>"
        if case .paragraph(let content)? = cell.content.first, cell.content.count == 1 {
          write(content, to: &output)
        } else {
          for block in cell.content { write(block, to: &output) }
        }
        output += "</\(name)>"
      }
      output += "</tr>\n"
    }
    output += "</table>\n"
  }

  private static func element(_ name: String, _ content: [Inline], to output: inout String) {
    output += "<\(name)>"
    write(content, to: &output)
    output += "</\(name)>\n"
  }

  private static func wrap(_ name: String, _ blocks: [Block], to output: inout String) {
    output += "<\(name)>\n"
    for block in blocks { write(block, to: &output) }
    output += "</\(name)>\n"
  }

  private static func write(_ inlines: [Inline], to output: inout String) {
    for inline in inlines { write(inline, to: &output) }
  }

  private static func write(_ inline: Inline, to output: inout String) {
    func span(_ name: String, _ content: [Inline]) {
      output += "<\(name)>"
      write(content, to: &output)
      output += "</\(name)>"
    }
    switch inline {
    case .text(let text): output += HTMLEscaping.escaped(text)
    case .emphasis(let content): span("em", content)
    case .strong(let content): span("strong", content)
    case .underlined(let content): span("u", content)
    case .deleted(let content): span("del", content)
    case .marked(let content): span("mark", content)
    case .code(let content): span("code", content)
    case .subscript(let content): span("sub", content)
    case .superscript(let content): span("sup", content)
    case .quoted(let content): span("q", content)
    case .link(let target, let content):
      guard isSafe(target) else {
        write(content, to: &output)
        return
      }
      output += "<a href=\"\(HTMLEscaping.escaped(target))\">"
      write(content, to: &output)
      output += "</a>"
    case .embed(let embed): write(embed, to: &output)
    case .unbroken(let content): write(content, to: &output)
    case .localized(let locality, let content):
      output += "<span\(attributes(locality))>"
      write(content, to: &output)
      output += "</span>"
    case .anchor(let name): output += "<a id=\"\(HTMLEscaping.escaped(name))\"></a>"
    case .lineBreak: output += "<br>\n"
    }
  }

  /// Pictures are shown; films, sounds and frames are linked, since a page should not talk to others by itself.
  private static func write(_ embed: Embed, to output: inout String) {
    guard isSafe(embed.target), !embed.target.isEmpty else {
      output += HTMLEscaping.escaped(embed.label)
      return
    }
    if embed.kind == .image {
      let width = embed.width.map { " width=\"\($0)\"" } ?? ""
      output +=
        "<img src=\"\(HTMLEscaping.escaped(embed.target))\" alt=\"\(HTMLEscaping.escaped(embed.label))\"\(width) loading=\"lazy\">"
    } else {
      output +=
        "<a href=\"\(HTMLEscaping.escaped(embed.target))\">\(HTMLEscaping.escaped(embed.label.isEmpty ? embed.target : embed.label))</a>"
    }
  }

  /// Addresses that a page may lead to: the web, mail, and places beside it.
  static func isSafe(_ address: String) -> Bool {
    let start = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let colon = start.firstIndex(of: ":") else { return true }
    let scheme = String(start[..<colon]).lowercased().filter { !$0.isWhitespace && $0.isASCII }
    return ["http", "https", "mailto", "tel", "ftp", "gopher", "gemini"].contains(scheme)
      && scheme.count == start[..<colon].count
  }
}

extension MarkupParser {
  /// Markdown as plain, safe HTML: what the reader shows of it.
  public static func html(markdown: String) -> String { HTMLWriter.html(document(markdown: markdown)) }

  /// Plain text as HTML: blank lines part paragraphs, line breaks stay.
  public static func html(plainText: String) -> String { HTMLWriter.html(document(plainText: plainText)) }
}
