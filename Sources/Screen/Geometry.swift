/// A size in cells.
public struct Size: Hashable, Sendable {
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int

  /// Memberwise; negative sizes become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A place in cells, from the top left, both from 0.
public struct Position: Hashable, Sendable {
  /// From 0, downwards.
  public var row: Int
  /// From 0, to the right.
  public var column: Int

  /// Memberwise.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle in cells.
public struct Rect: Hashable, Sendable {
  /// The topmost row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// Cells down; may be 0.
  public var height: Int
  /// Cells across; may be 0.
  public var width: Int

  /// Memberwise; negative sizes become 0.
  public init(row: Int, column: Int, width: Int, height: Int) {
    self.row = row
    self.column = column
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a size.
  public init(_ size: Size) { self.init(row: 0, column: 0, width: size.columns, height: size.rows) }

  /// Whether nothing fits in.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// The rows it covers.
  public var rows: Range<Int> { row..<(row + height) }
  /// The columns it covers.
  public var columns: Range<Int> { column..<(column + width) }
  /// Whether the place lies inside.
  public func contains(_ position: Position) -> Bool {
    rows.contains(position.row) && columns.contains(position.column)
  }
}
