import Markup
import Screen

/// How a table stands in columns.
struct TableLayout {
  let grid: TableGrid
  let widths: [Int]
  /// Whether rules part all rows, which tells rows apart where cells wrap.
  let isSpacious: Bool
  /// Whether the first column stands at the right.
  let isRightToLeft: Bool

  /// The level of what stands between cells.
  var level: UInt8 { isRightToLeft ? 1 : 0 }
}

extension Galley {
  /// A cell while its rows are set.
  private struct Standing {
    var lines: [TypesetText.Line] = []
    var columns = 0
    /// Lines that stand already.
    var used = 0
  }

  /// Sets a table in columns.
  mutating func set(_ layout: TableLayout) {
    let (grid, widths) = (layout.grid, layout.widths)
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
      for _ in 0..<height { appendLine(layout, row, &standing) }
      if row + 1 < grid.rowCount, row + 1 == grid.headerRowCount || layout.isSpacious && row >= grid.headerRowCount {
        appendRule(layout, row, &standing)
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
    _ layout: TableLayout, _ row: Int, _ standing: inout [Int: Standing]
  ) {
    let (grid, widths) = (layout.grid, layout.widths)
    var spans: [TypesetText.Span] = []
    var offset = content.count
    var column = 0
    while column < grid.columnCount {
      if column > 0 { spans.append(TypesetText.Span(" │ ", Style(.ornament), level: layout.level)) }
      let first = spans.count
      if let owner = grid.owner(row, column), grid.cells[owner].column == column {
        append(owner, layout, &standing, &spans, &offset)
        column += max(1, grid.cells[owner].columns)
      } else {
        spans.append(Self.space(widths[column]))
        column += 1
      }
      if layout.isRightToLeft { for span in first..<spans.count { spans[span].level += 2 } }
    }
    if !layout.isRightToLeft { Self.trim(&spans) }
    append(spans, offset: offset, isRightToLeft: layout.isRightToLeft)
  }

  /// The next line of a cell.
  private func append(
    _ owner: Int, _ layout: TableLayout, _ standing: inout [Int: Standing], _ spans: inout [TypesetText.Span],
    _ offset: inout Int
  ) {
    guard let cell = standing[owner] else { return }
    standing[owner]?.used += 1
    guard cell.used < cell.lines.count else { return spans.append(Self.space(cell.columns)) }
    let line = cell.lines[cell.used]
    if line.spans.contains(where: { $0.offset != nil }) { offset = min(offset, line.offset) }
    let space = max(0, cell.columns - line.spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) })
    let left =
      switch layout.grid.cells[owner].cell.alignment {
      case .leading: layout.isRightToLeft ? space : 0
      case .center: space / 2
      case .trailing: layout.isRightToLeft ? 0 : space
      }
    if left > 0 { spans.append(Self.space(left)) }
    spans += line.spans
    if space > left { spans.append(Self.space(space - left)) }
  }

  /// A rule below a row; cells that go on below it stand in it.
  private mutating func appendRule(
    _ layout: TableLayout, _ row: Int, _ standing: inout [Int: Standing]
  ) {
    let (grid, widths) = (layout.grid, layout.widths)
    var spans: [TypesetText.Span] = []
    var offset = content.count
    func goesOn(_ column: Int) -> Bool {
      guard let owner = grid.owner(row, column) else { return false }
      return owner == grid.owner(row + 1, column)
    }
    var column = 0
    while column < grid.columnCount {
      if column > 0 {
        let joint = Self.joint(
          left: !goesOn(column - 1), right: !goesOn(column), up: grid.hasBoundary(row, leftOf: column),
          down: grid.hasBoundary(row + 1, leftOf: column))
        spans.append(
          TypesetText.Span(layout.isRightToLeft ? Self.turned(joint) : joint, Style(.ornament), level: layout.level))
      }
      let first = spans.count
      if goesOn(column), let owner = grid.owner(row, column), grid.cells[owner].column == column {
        append(owner, layout, &standing, &spans, &offset)
        column += max(1, grid.cells[owner].columns)
      } else {
        spans.append(Self.rule("─", widths[column]))
        column += 1
      }
      if layout.isRightToLeft { for span in first..<spans.count { spans[span].level += 2 } }
    }
    if !layout.isRightToLeft { Self.trim(&spans) }
    append(spans, offset: offset, isRightToLeft: layout.isRightToLeft)
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

  /// A joint as it stands in a row from right to left, where its sides change places.
  private static func turned(_ joint: String) -> String {
    String(joint.map { $0 == "┤" ? "├" : $0 == "├" ? "┤" : $0 })
  }

  private static func space(_ columns: Int) -> TypesetText.Span {
    TypesetText.Span(String(repeating: " ", count: columns))
  }
}
