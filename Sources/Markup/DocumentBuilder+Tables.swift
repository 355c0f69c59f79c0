import CGumbo

extension DocumentBuilder {
  /// The most columns or rows that a cell may say it covers.
  private static let spanLimit = 1_000

  /// Appends a table, or its content alone where it only lays out a page.
  mutating func append(table node: HTMLNode, to section: inout Section) {
    var table = Table(rows: [])
    var head: [[Table.Cell]] = []
    var foot: [[Table.Cell]] = []
    for child in node.children where child.isElement {
      switch child.tag {
      case GUMBO_TAG_CAPTION: table.caption += inlines(of: child)
      case GUMBO_TAG_THEAD: head += rows(child, in: section, areHeaders: true)
      case GUMBO_TAG_TFOOT: foot += rows(child, in: section, areHeaders: false)
      case GUMBO_TAG_TBODY: table.rows += rows(child, in: section, areHeaders: false)
      default: break
      }
    }
    table.rows = head + table.rows + foot
    if ["presentation", "none"].contains(node.attribute("role")?.trimmed.lowercased()) {
      if !table.caption.isEmpty { section.blocks.append(.paragraph(table.caption)) }
      section.blocks += table.rows.joined().flatMap(\.content)
    } else if table.rows.isEmpty {
      if !table.caption.isEmpty { section.blocks.append(.paragraph(table.caption)) }
    } else if table.rows.allSatisfy({ $0.count <= 1 }), table.caption.isEmpty,
      !table.rows.joined().contains(where: \.isHeader)
    {
      section.blocks += table.rows.joined().flatMap(\.content)
    } else {
      section.blocks.append(.table(table))
    }
  }

  private mutating func rows(_ node: HTMLNode, in section: Section, areHeaders: Bool) -> [[Table.Cell]] {
    var result: [[Table.Cell]] = []
    for row in node.children where row.isElement && row.tag == GUMBO_TAG_TR {
      let rowAlignment = Self.alignment(row)
      var cells: [Table.Cell] = []
      for cell in row.children where cell.isElement && (cell.tag == GUMBO_TAG_TD || cell.tag == GUMBO_TAG_TH) {
        let isHeader = areHeaders || cell.tag == GUMBO_TAG_TH
        cells.append(
          Table.Cell(
            content: self.section(of: cell, section.flow.whiteSpace, within: section.flow.wrappers), isHeader: isHeader,
            alignment: Self.alignment(cell) ?? rowAlignment ?? .leading, columnSpan: Self.span(cell, "colspan"),
            rowSpan: Self.span(cell, "rowspan")))
      }
      if !cells.isEmpty { result.append(cells) }
    }
    return result
  }

  private static func span(_ node: HTMLNode, _ name: StaticString) -> Int {
    let value = node.attribute(name).flatMap { Int($0.trimmed) } ?? 1
    return min(max(value, 1), spanLimit)
  }

  private static func alignment(_ node: HTMLNode) -> Table.Alignment? {
    guard node.hasAttributes else { return nil }
    let said = [node.attribute("align"), node.attribute("style"), node.attribute("class")]
      .compactMap { $0?.lowercased() }
    for text in said {
      if text == "right" || text.contains("text-align-right") || text.contains("text-align:right")
        || text.contains("text-align: right")
      {
        return .trailing
      }
      if text == "center" || text.contains("text-align-center") || text.contains("text-align:center")
        || text.contains("text-align: center")
      {
        return .center
      }
    }
    return nil
  }
}
