import Markup
import Screen

extension Galley {
  /// A cell while its rows are set.
  private struct Standing {
    var lines: [TypesetText.Line] = []
    var columns = 0
    /// Lines that stand already.
    var used = 0
  }

  /// Sets a table in columns.
  ///
  /// - Parameter isSpacious: whether rules part all rows, which tells rows apart where cells wrap.
  mutating func set(_ grid: TableGrid, _ widths: [Int], isSpacious: Bool) {
    var standing: [Int: Standing] = [:]
    var next = 0
    let firstLine = lines.count
    for row in 0..<grid.rowCount {
      if isFull {
        wasCut = true
        break
      }
      while next < grid.cells.count, grid.cells[next].row == row {
        let width = Self.width(of: grid.cells[next], widths)
        standing[next] = Standing(lines: capture(grid.cells[next].cell, width: width), columns: width)
        next += 1
      }
      let ending = standing.filter { grid.cells[$0.key].lastRow == row }
      let height = max(1, ending.values.map { $0.lines.count - $0.used }.max() ?? 1)
      for _ in 0..<height { appendLine(grid, widths, row, &standing) }
      if row + 1 < grid.rowCount, row + 1 == grid.headerRowCount || isSpacious && row >= grid.headerRowCount {
        appendRule(grid, widths, row, &standing)
      }
      for key in ending.keys { standing[key] = nil }
    }
    // A line begins where the first of its cells does, but never behind one below it.
    var least = content.count
    for line in stride(from: lines.count - 1, through: firstLine, by: -1) {
      least = min(least, lines[line].offset)
      lines[line].offset = least
    }
  }

  private mutating func appendLine(
    _ grid: TableGrid, _ widths: [Int], _ row: Int, _ standing: inout [Int: Standing]
  ) {
    var spans: [TypesetText.Span] = []
    var offset = content.count
    var column = 0
    while column < grid.columnCount {
      if column > 0 { spans.append(TypesetText.Span(" │ ", Style(.ornament))) }
      if let owner = grid.owner(row, column), grid.cells[owner].column == column {
        append(owner, grid.cells[owner].cell.alignment, &standing, &spans, &offset)
        column += max(1, grid.cells[owner].columns)
      } else {
        spans.append(Self.space(widths[column]))
        column += 1
      }
    }
    Self.trim(&spans)
    append(spans, offset: offset, isRightToLeft: false)
  }

  /// The next line of a cell.
  private func append(
    _ owner: Int, _ alignment: Table.Alignment, _ standing: inout [Int: Standing], _ spans: inout [TypesetText.Span],
    _ offset: inout Int
  ) {
    guard let cell = standing[owner] else { return }
    standing[owner]?.used += 1
    guard cell.used < cell.lines.count else { return spans.append(Self.space(cell.columns)) }
    let line = cell.lines[cell.used]
    if line.spans.contains(where: { $0.offset != nil }) { offset = min(offset, line.offset) }
    let space = max(0, cell.columns - line.spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) })
    let left =
      switch alignment {
      case .leading: 0
      case .center: space / 2
      case .trailing: space
      }
    if left > 0 { spans.append(Self.space(left)) }
    spans += line.spans
    if space > left { spans.append(Self.space(space - left)) }
  }

  /// A rule below a row; cells that go on below it stand in it.
  private mutating func appendRule(
    _ grid: TableGrid, _ widths: [Int], _ row: Int, _ standing: inout [Int: Standing]
  ) {
    var spans: [TypesetText.Span] = []
    var offset = content.count
    func goesOn(_ column: Int) -> Bool {
      guard let owner = grid.owner(row, column) else { return false }
      return owner == grid.owner(row + 1, column)
    }
    var column = 0
    while column < grid.columnCount {
      if column > 0 {
        spans.append(
          TypesetText.Span(
            Self.joint(
              left: !goesOn(column - 1), right: !goesOn(column), up: grid.hasBoundary(row, leftOf: column),
              down: grid.hasBoundary(row + 1, leftOf: column)), Style(.ornament)))
      }
      if goesOn(column), let owner = grid.owner(row, column), grid.cells[owner].column == column {
        append(owner, grid.cells[owner].cell.alignment, &standing, &spans, &offset)
        column += max(1, grid.cells[owner].columns)
      } else {
        spans.append(Self.rule("─", widths[column]))
        column += 1
      }
    }
    Self.trim(&spans)
    append(spans, offset: offset, isRightToLeft: false)
  }

  /// Three cells where a rule and a boundary meet.
  private static func joint(left: Bool, right: Bool, up: Bool, down: Bool) -> String {
    let middle: String
    switch (left, right, up, down) {
    case (true, true, true, true): middle = "┼"
    case (true, true, true, false): middle = "┴"
    case (true, true, false, true): middle = "┬"
    case (true, true, false, false): middle = "─"
    case (true, false, _, _): middle = "┤"
    case (false, true, _, _): middle = "├"
    case (false, false, _, _): middle = "│"
    }
    return (left ? "─" : " ") + middle + (right ? "─" : " ")
  }

  private static func space(_ columns: Int) -> TypesetText.Span {
    TypesetText.Span(String(repeating: " ", count: columns))
  }
}
