import Markup

/// Where a table's cells stand once spans are counted, by HTML's algorithm.
struct TableGrid {
  /// A cell and the rectangle that it covers.
  struct Placed {
    var cell: Table.Cell
    var row: Int
    var column: Int
    var columns: Int
    var rows: Int

    var lastRow: Int { row + rows - 1 }
  }

  /// Beyond this many columns a table is no table on a terminal.
  static let columnLimit = 24

  private(set) var cells: [Placed] = []
  /// Index in `cells` of what covers each place, or -1; row by row, `columnCount` each.
  private(set) var owners: [Int32] = []
  let rowCount: Int
  private(set) var columnCount = 0
  /// Rows at the top that hold nothing but headers.
  private(set) var headerRowCount = 0

  /// Nil where there are too many columns.
  init?(_ table: Table) {
    rowCount = table.rows.count
    // The row until which each column is taken.
    var taken: [Int] = []
    for (index, row) in table.rows.enumerated() {
      var column = 0
      for cell in row {
        while column < taken.count, taken[column] > index { column += 1 }
        guard column < Self.columnLimit else { return nil }
        // A span ends where another cell reaches in from above.
        var columns = 1
        while columns < cell.columnSpan, column + columns < Self.columnLimit,
          column + columns >= taken.count || taken[column + columns] <= index
        {
          columns += 1
        }
        let rows = min(cell.rowSpan, rowCount - index)
        cells.append(Placed(cell: cell, row: index, column: column, columns: columns, rows: rows))
        while taken.count < column + columns { taken.append(0) }
        for covered in column..<(column + columns) { taken[covered] = max(taken[covered], index + rows) }
        column += columns
      }
    }
    columnCount = trimmedColumnCount(taken.count)
    owners = [Int32](repeating: -1, count: rowCount * columnCount)
    for index in cells.indices {
      cells[index].columns = min(cells[index].columns, columnCount - cells[index].column)
      for row in cells[index].row...cells[index].lastRow {
        for column in cells[index].column..<(cells[index].column + cells[index].columns)
        where owners[row * columnCount + column] < 0 {
          owners[row * columnCount + column] = Int32(index)
        }
      }
    }
    while headerRowCount < rowCount, table.rows[headerRowCount].allSatisfy(\.isHeader) { headerRowCount += 1 }
    if headerRowCount == rowCount { headerRowCount = 0 }
  }

  /// Columns that exist only because a span claims them are none.
  private func trimmedColumnCount(_ count: Int) -> Int {
    min(count, cells.map { $0.column + 1 }.max() ?? 0)
  }

  /// Index of the cell at a place, or nil.
  func owner(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < rowCount, column >= 0, column < columnCount else { return nil }
    let owner = owners[row * columnCount + column]
    return owner < 0 ? nil : Int(owner)
  }

  /// Whether two cells meet left of a column.
  func hasBoundary(_ row: Int, leftOf column: Int) -> Bool {
    guard row >= 0, row < rowCount else { return false }
    guard let owner = owner(row, column) else { return true }
    return owner != self.owner(row, column - 1)
  }
}
