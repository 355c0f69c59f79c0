import Markup
import Screen

extension Galley {
  /// Cells between two columns: ` │ `.
  static let columnGap = 3
  /// Rows that are measured to find the columns' widths.
  private static let measuredRows = 1_000

  /// Sets a table: columns where they fit, else each row as a stack of cells.
  mutating func set(_ table: Table) {
    if !table.caption.isEmpty { with(style.adding(.bold)) { $0.set(paragraph: table.caption) } }
    guard let grid = TableGrid(table), grid.columnCount > 0 else { return stack(table) }
    let cells = needs(of: grid)
    let columns = Self.needs(grid, cells)
    if let widths = ColumnWidths.share(measure - Self.columnGap * (grid.columnCount - 1), columns) {
      let wraps = zip(grid.cells, cells).contains { $1.natural > Self.width(of: $0, widths) }
      let isRightToLeft = isRightToLeft([.table(table)]) && VisualOrder.canTurn
      set(TableLayout(grid: grid, widths: widths, isSpacious: wraps, isRightToLeft: isRightToLeft))
    } else {
      stack(table)
    }
  }

  /// Sets a cell's content.
  mutating func set(_ cell: Table.Cell) {
    with(cell.isHeader ? style.adding(.bold) : style) { $0.set(cell.content) }
  }

  // MARK: Measuring

  /// What each cell needs, in the grid's order; of a long table's beginning only.
  private func needs(of grid: TableGrid) -> [ColumnWidths.Need] {
    var scratch = Galley(measuring: self, width: 1_000)
    return grid.cells.prefix { $0.row < Self.measuredRows }.map { scratch.need(of: $0.cell) }
  }

  /// What each column needs.
  private static func needs(_ grid: TableGrid, _ cells: [ColumnWidths.Need]) -> [ColumnWidths.Need] {
    var needs = [ColumnWidths.Need](repeating: ColumnWidths.Need(), count: grid.columnCount)
    for (placed, need) in zip(grid.cells, cells) where placed.columns == 1 {
      needs[placed.column].least = max(needs[placed.column].least, need.least)
      needs[placed.column].natural = max(needs[placed.column].natural, need.natural)
      needs[placed.column].rigid = max(needs[placed.column].rigid, need.rigid)
    }
    // A cell over several columns widens them evenly where they are too narrow for it.
    for (placed, need) in zip(grid.cells, cells) where placed.columns > 1 {
      let columns = placed.column..<(placed.column + placed.columns)
      let natural = width(of: placed, needs.map(\.natural))
      let least = width(of: placed, needs.map(\.least))
      let rigid = width(of: placed, needs.map(\.rigid))
      for column in columns {
        if need.rigid > rigid { needs[column].rigid += (need.rigid - rigid) / placed.columns + 1 }
        if need.natural > natural { needs[column].natural += (need.natural - natural) / placed.columns + 1 }
        if need.least > least { needs[column].least += (need.least - least) / placed.columns + 1 }
      }
    }
    return needs
  }

  /// Cells that a cell of the grid may cover, the gaps inside it included.
  static func width(of placed: TableGrid.Placed, _ widths: [Int]) -> Int {
    let columns = placed.column..<max(placed.column + 1, placed.column + placed.columns)
    return columns.reduce(columnGap * (columns.count - 1)) { $0 + widths[$1] }
  }

  /// What a cell needs, measured in a galley that is thrown away.
  private mutating func need(of cell: Table.Cell) -> ColumnWidths.Need {
    var need = ColumnWidths.Need()
    for block in cell.content {
      if case .paragraph(let inlines) = block {
        let own = self.need(of: flatten(inlines))
        need.least = max(need.least, own.least)
        need.natural = max(need.natural, own.natural)
      } else {
        // Lists, quotes and tables inside a cell: their lines say it; rules are as long as they may be.
        lines.removeAll()
        wasCut = false
        set(block)
        let longest = lines.map { DisplayWidth.columns(of: $0.text) }.filter { $0 < width }.max() ?? 1
        need.natural = max(need.natural, longest)
        need.least = max(need.least, min(longest, ColumnWidths.wordLimit))
        if Self.isRigid(block) { need.rigid = max(need.rigid, longest) }
      }
    }
    content.removeAll(keepingCapacity: true)
    return need
  }

  /// Whether it may hold lines that nothing breaks.
  private static func isRigid(_ block: Block) -> Bool {
    switch block {
    case .preformatted, .table: true
    case .paragraph, .heading, .rule: false
    case .quote(let blocks), .indented(_, let blocks), .localized(_, let blocks),
      .figure(let blocks, _), .details(_, let blocks):
      blocks.contains(where: isRigid)
    case .list(let list): list.items.contains { $0.content.contains(where: isRigid) }
    case .definitions(let definitions):
      definitions.contains { $0.descriptions.contains { $0.contains(where: isRigid) } }
    }
  }

  private mutating func need(of text: RunningText) -> ColumnWidths.Need {
    _ = content.withUnsafeBufferPointer {
      breaker.mark(UnsafeBufferPointer(rebasing: $0[text.start..<text.end]), into: &marks)
    }
    if !text.unbroken.isEmpty { text.join(&marks, from: text.start, measure: ColumnWidths.wordLimit) }
    var need = ColumnWidths.Need()
    var line = 0
    var word = 0
    var ornament = 0
    for place in text.start...text.end {
      if place < text.end, marks[place - text.start] & LineMarks.opportunity != 0 { word = 0 }
      while ornament < text.ornaments.count, text.ornaments[ornament].offset <= place {
        line += text.ornaments[ornament].columns
        word += text.ornaments[ornament].columns
        ornament += 1
      }
      if place < text.end {
        let columns = LineMarks.columns(of: marks[place - text.start])
        line += columns
        if content[place] != 0x20 { word += columns }
        if content[place] == 0x0A { line = 0 }
      }
      need.natural = max(need.natural, line)
      need.least = max(need.least, word)
    }
    return need
  }

  /// The lines of a cell, set apart from the others.
  mutating func capture(_ cell: Table.Cell, width: Int) -> [TypesetText.Line] {
    let outer = (lines, prefixes, indent, self.width, lineLimit)
    (lines, prefixes, indent, self.width, lineLimit) = ([], [], 0, width, .max)
    set(cell)
    let result = lines
    (lines, prefixes, indent, self.width, lineLimit) = outer
    return result
  }

  // MARK: Stacking

  /// Each row as a record: its cells below one another, each with its column's name.
  private mutating func stack(_ table: Table) {
    let headers = table.rows.first.flatMap { row in
      row.allSatisfy(\.isHeader) && table.rows.count > 1 ? row.map { Self.name(of: $0) } : nil
    }
    for (index, row) in table.rows.enumerated() {
      if isFull {
        wasCut = true
        return
      }
      if index > 0 { appendBlank() }
      let bullet = TypesetText.Span("▪ ", Style(.ornament))
      let isRightToLeft = isRightToLeft(row.flatMap(\.content))
      prefixed(bullet, TypesetText.Span("  ", style), isRightToLeft: isRightToLeft) { galley in
        for (column, cell) in row.enumerated() where !cell.content.isEmpty {
          if index > 0, let headers, headers.indices.contains(column), !headers[column].isEmpty {
            galley.label = headers[column] + ": "
          }
          galley.set(cell)
          galley.label = nil
        }
      }
    }
  }

  static func name(of cell: Table.Cell) -> String {
    guard case .paragraph(let inlines)? = cell.content.first else { return "" }
    let name = TextSanitizing.line(letters(of: inlines) ?? "")
    return name.count <= 24 ? name : ""
  }
}
