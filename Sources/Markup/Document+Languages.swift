extension Document {
  /// Every language that its pieces say they are in, as they have it; of absurdly many, some.
  public var languages: Set<String> {
    var found: Set<String> = []
    collect(blocks, &found)
    return found
  }

  private func collect(_ blocks: [Block], _ found: inout Set<String>) {
    for block in blocks where found.count < 64 {
      switch block {
      case .paragraph(let content), .heading(_, let content, _): collect(content, &found)
      case .list(let list): for item in list.items { collect(item.content, &found) }
      case .definitions(let definitions):
        for definition in definitions {
          for term in definition.terms { collect(term, &found) }
          for description in definition.descriptions { collect(description, &found) }
        }
      case .quote(let content), .indented(_, let content): collect(content, &found)
      case .table(let table):
        collect(table.caption, &found)
        for cell in table.rows.joined() { collect(cell.content, &found) }
      case .figure(let content, let caption):
        collect(content, &found)
        collect(caption, &found)
      case .details(let summary, let content):
        collect(summary, &found)
        collect(content, &found)
      case .localized(let locality, let content):
        if let language = locality.language { found.insert(language) }
        collect(content, &found)
      // Code is not hyphenated.
      case .preformatted, .rule: break
      }
    }
  }

  private func collect(_ inlines: [Inline], _ found: inout Set<String>) {
    for inline in inlines {
      switch inline {
      case .localized(let locality, let content):
        if let language = locality.language { found.insert(language) }
        collect(content, &found)
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .subscript(let content), .superscript(let content), .quoted(let content),
        .link(_, let content), .unbroken(let content):
        collect(content, &found)
      // Code is not hyphenated.
      case .text, .code, .embed, .anchor, .lineBreak: break
      }
    }
  }
}
