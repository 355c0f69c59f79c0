/// One cell of the screen. A wide glyph owns the cell to its right, which then holds ``continuation``.
public struct Cell: Hashable, Sendable {
  /// What is drawn; empty text in the right half of a wide glyph.
  public var glyph: String
  /// How it is drawn.
  public var style: Style

  fileprivate init(glyph: String, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(glyph: " ", style: .text)
  /// Whether this is the right half of a wide glyph.
  public var isContinuation: Bool { glyph.isEmpty }
}

/// A rectangle of cells that is painted on. Every cell's text went through ``Glyph``, so a surface is always safe to show.
public struct Surface: Hashable, Sendable {
  /// Its size.
  public let size: Size
  /// Row by row, `size.columns * size.rows` cells.
  public private(set) var cells: [Cell]

  /// A blank surface.
  public init(size: Size) {
    self.size = size
    self.cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place inside.
  public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// One row, left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

  /// Draws text on one line from a place on, never beyond `limit` columns or the surface's edge; a wide glyph that
  /// does not fit whole is left out. Returns the columns covered.
  @discardableResult
  public mutating func put(_ text: String, row: Int, column: Int, style: Style, limit: Int = .max) -> Int {
    guard row >= 0, row < size.rows, column < size.columns, limit > 0 else { return 0 }
    let end = limit > size.columns - max(0, column) ? size.columns : column + limit
    var place = column
    for character in text {
      let glyph = Glyph(character)
      if glyph.columns == 0 { continue }
      if place + glyph.columns > end { break }
      if place >= 0 { set(glyph, row: row, column: place, style: style) }
      place += glyph.columns
    }
    return max(0, place - column)
  }

  /// Fills a rectangle with blanks of a style.
  public mutating func fill(_ rect: Rect, style: Style = .text) {
    for row in rect.rows where row >= 0 && row < size.rows {
      for column in rect.columns where column >= 0 && column < size.columns {
        set(.blank, row: row, column: column, style: style)
      }
    }
  }

  /// Draws a vertical line of one-column glyphs.
  public mutating func drawVertical(_ glyph: Character, rows: Range<Int>, column: Int, style: Style) {
    for row in rows { put(String(glyph), row: row, column: column, style: style) }
  }

  /// Draws a horizontal line of one-column glyphs.
  public mutating func drawHorizontal(_ glyph: Character, row: Int, columns: Range<Int>, style: Style) {
    for column in columns { put(String(glyph), row: row, column: column, style: style) }
  }

  /// Restyles what stands in a rectangle; the text stays.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in rect.rows where row >= 0 && row < size.rows {
      for column in rect.columns where column >= 0 && column < size.columns {
        cells[row * size.columns + column].style = change(cells[row * size.columns + column].style)
      }
    }
  }

  /// The text of each row, trailing blanks dropped.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = self.row(row).map(\.glyph).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private mutating func set(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    let place = row * size.columns + column
    mendNeighbours(place, row: row)
    if glyph.columns == 2 { mendNeighbours(place + 1, row: row) }
    cells[place] = Cell(glyph: glyph.text, style: style)
    if glyph.columns == 2 { cells[place + 1] = Cell(glyph: "", style: style) }
  }

  /// Overwriting half of a wide glyph blanks its other half.
  private mutating func mendNeighbours(_ place: Int, row: Int) {
    if cells[place].isContinuation, place > row * size.columns {
      cells[place - 1] = Cell(glyph: " ", style: cells[place - 1].style)
    }
    if place + 1 < (row + 1) * size.columns, cells[place + 1].isContinuation {
      cells[place + 1] = Cell(glyph: " ", style: cells[place + 1].style)
    }
  }
}

/// What a terminal is asked to show: a full screen of cells and where the cursor stands.
public struct Frame: Hashable, Sendable {
  /// As large as the terminal.
  public var surface: Surface
  /// Where the cursor stands; nil hides it.
  public var cursor: Position?

  /// Memberwise.
  public init(surface: Surface, cursor: Position? = nil) {
    self.surface = surface
    self.cursor = cursor
  }
}
