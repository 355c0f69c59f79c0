import Glibc

/// One cell of the screen. A wide glyph owns the cell to its right, which is then a continuation without text.
public struct Cell: Hashable, Sendable {
  @usableFromInline let scalars: GlyphScalars
  /// How it is drawn.
  public var style: Style

  @inline(__always)
  init(_ glyph: Glyph, _ style: Style) {
    scalars = glyph.scalars
    self.style = style
  }

  private init(_ scalars: GlyphScalars, _ style: Style) {
    self.scalars = scalars
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(.blank, .text)

  static func continuation(_ style: Style) -> Cell { Cell(Glyph(scalar: 0, columns: 0), style) }

  /// What is drawn; empty text in the right half of a wide glyph.
  public var glyph: String { scalars.text }
  /// Whether this is the right half of a wide glyph.
  @inlinable
  public var isContinuation: Bool { scalars.isEmpty }
  /// What stands for it in text from right to left: brackets face the other way there.
  var mirrored: Cell {
    let scalar = scalars[0]
    // Letters of those scripts have no other face.
    if scalar <= 0x20 || (0x590..<0xF00).contains(scalar) { return self }
    guard let other = FriBidi.installed?.mirrored(scalar) else { return self }
    var result = GlyphScalars(other)
    for place in 1..<GlyphScalars.limit { result[place] = scalars[place] }
    return Cell(result, style)
  }
  /// Whether it is a space.
  public var isBlank: Bool { scalars == GlyphScalars(0x20) }
  /// The scalars of what is drawn, one after the other: 0 behind the last, and at places from 5 on.
  @inlinable
  public func scalar(at place: Int) -> UInt32 { place < GlyphScalars.limit ? scalars[place] : 0 }
}

/// A rectangle of cells that is painted on. Every cell's text went through ``Glyph``, so a surface is always safe to show.
public struct Surface: Hashable, Sendable {
  /// Its size.
  public let size: Size
  /// Row by row, `size.columns * size.rows` cells.
  public internal(set) var cells: [Cell]

  /// Where links lead, by the numbers in the styles of their cells; untrusted text.
  public var links: [UInt32: String] = [:]

  /// The pictures whose pieces stand in cells, by their numbers.
  public var pictures: [UInt32: DrawnPicture] = [:]

  /// Whether text from right to left is turned when it is drawn; else the terminal does it.
  public let turnsText: Bool

  /// A blank surface.
  public init(size: Size, turnsText: Bool = true) {
    self.size = size
    self.turnsText = turnsText
    self.cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  private init(
    size: Size, turnsText: Bool, links: [UInt32: String], pictures: [UInt32: DrawnPicture], cells: [Cell]
  ) {
    self.size = size
    self.turnsText = turnsText
    self.links = links
    self.pictures = pictures
    self.cells = cells
  }

  /// The same on memory of its own, to be painted on: copied as one block, and not cell by cell with the first stroke.
  public func copied() -> Surface {
    let count = cells.count
    let copy = [Cell](unsafeUninitializedCapacity: count) { target, written in
      cells.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
      }
      written = count
    }
    return Surface(size: size, turnsText: turnsText, links: links, pictures: pictures, cells: copy)
  }

  /// The cell at a place inside.
  public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// One row, left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

  /// Draws text on one line from a place on, never beyond `limit` columns or the surface's edge; a wide glyph that
  /// does not fit whole is left out. Where some of it runs from right to left it is ordered as a paragraph of its own.
  /// Returns the columns covered.
  @discardableResult
  public mutating func put(_ text: String, row: Int, column: Int, style: Style, limit: Int = .max) -> Int {
    guard row >= 0, row < size.rows, column < size.columns, limit > 0 else { return 0 }
    let end = limit > size.columns - max(0, column) ? size.columns : column + limit
    var place = column
    var text = text
    let start = row * size.columns
    let columns = size.columns
    let isDrawn = text.withUTF8 { bytes in
      cells.withUnsafeMutableBufferPointer { cells in
        let line = UnsafeMutableBufferPointer(rebasing: cells[start..<start + columns])
        var offset = 0
        Self.putSimple(bytes, from: &offset, in: line, at: &place, end: end, style: style)
        if offset == bytes.count { return true }
        if turnsText, VisualOrder.hasRightToLeft(bytes, from: offset) { return false }
        Self.putDifficult(bytes, from: &offset, in: line, at: &place, end: end, style: style)
        return true
      }
    }
    return isDrawn
      ? max(0, place - column) : putOrdered(text, row: row, column: column, columns: end - column, style: style)
  }

  /// Draws characters that are clusters of their own, straight from their bytes; stops at the first that may not be one,
  /// or goes to the end of the text where no room is left.
  @inline(__always)
  private static func putSimple(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int, in line: UnsafeMutableBufferPointer<Cell>,
    at place: inout Int, end: Int, style: Style
  ) {
    var (scalar, length) = SimpleText.scalar(bytes, at: offset)
    while offset < bytes.count, let width = DisplayWidth.simpleColumns(of: scalar) {
      let (next, nextLength) = SimpleText.scalar(bytes, at: offset + length)
      // The last of them may begin a cluster with what follows.
      if offset + length < bytes.count, DisplayWidth.simpleColumns(of: next) == nil { return }
      guard place + width <= end else {
        offset = bytes.count
        return
      }
      if place >= 0 {
        // A line feed in a line is as blank as other white space.
        set(Glyph(scalar: scalar == 0x0A ? 0x20 : scalar, columns: width), in: line, at: place, style: style)
      }
      place += width
      offset += length
      (scalar, length) = (next, nextLength)
    }
  }

  /// Draws the rest of a text that is not all simple.
  private static func putDifficult(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int, in line: UnsafeMutableBufferPointer<Cell>,
    at place: inout Int, end: Int, style: Style
  ) {
    let table = CellClass.table
    while offset < bytes.count {
      let stretch = Stretch(bytes, from: offset, table)
      let isWanted = Glyph.forEach(in: stretch, of: bytes, table) { glyph in
        if place + glyph.columns > end { return false }
        if place >= 0 { set(glyph, in: line, at: place, style: style) }
        place += glyph.columns
        return true
      }
      guard isWanted else { return }
      offset = stretch.range.upperBound
      putSimple(bytes, from: &offset, in: line, at: &place, end: end, style: style)
    }
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
    let parts = Glyph.parts(of: glyph)
    guard parts.count == 1, let glyph = parts.first, glyph.columns == 1, column >= 0, column < size.columns else {
      return
    }
    for row in rows where row >= 0 && row < size.rows { set(glyph, row: row, column: column, style: style) }
  }

  /// Draws a horizontal line of one-column glyphs.
  public mutating func drawHorizontal(_ glyph: Character, row: Int, columns: Range<Int>, style: Style) {
    put(String(repeating: glyph, count: columns.count), row: row, column: columns.lowerBound, style: style)
  }

  /// Restyles what stands in a rectangle; the text stays.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in rect.rows where row >= 0 && row < size.rows {
      for column in rect.columns where column >= 0 && column < size.columns {
        cells[row * size.columns + column].style = change(cells[row * size.columns + column].style)
      }
    }
  }

  /// The smallest range of a row, as far as `count` columns, that holds every cell in which another surface of the same
  /// size differs; it starts and ends between glyphs.
  public func changedColumns(ofRow row: Int, from other: Surface, count: Int) -> Range<Int> {
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        // Nearly all rows of nearly all frames. Cells that are alike to the bit are alike.
        if let new = new.baseAddress, let old = old.baseAddress,
          memcmp(new + start, old + start, count * MemoryLayout<Cell>.stride) == 0
        {
          return 0..<0
        }
        var first = 0
        while first < count, new[start + first] == old[start + first] { first += 1 }
        if first == count { return 0..<0 }
        var end = count
        while end > first, new[start + end - 1] == old[start + end - 1] { end -= 1 }
        while first > 0, new[start + first].isContinuation { first -= 1 }
        while end < count, new[start + end].isContinuation { end += 1 }
        return first..<end
      }
    }
  }

  /// Whether any cell of a row in these columns is more than a space.
  public func hasText(inRow row: Int, columns: Range<Int>) -> Bool {
    let start = row * size.columns
    return cells[start + columns.lowerBound..<start + columns.upperBound].contains { !$0.isBlank }
  }

  /// The text of each row, trailing blanks dropped.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = self.row(row).map(\.glyph).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  mutating func set(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    let start = row * size.columns
    let columns = size.columns
    cells.withUnsafeMutableBufferPointer {
      Surface.set(
        glyph, in: UnsafeMutableBufferPointer(rebasing: $0[start..<start + columns]), at: column, style: style)
    }
  }

  @inline(__always)
  static func set(_ glyph: Glyph, in line: UnsafeMutableBufferPointer<Cell>, at column: Int, style: Style) {
    mendNeighbours(column, in: line)
    line[column] = Cell(glyph, style)
    if glyph.columns == 2 {
      mendNeighbours(column + 1, in: line)
      line[column] = Cell(glyph, style)
      line[column + 1] = .continuation(style)
    }
  }

  /// Overwriting half of a wide glyph blanks its other half.
  @inline(__always)
  private static func mendNeighbours(_ column: Int, in line: UnsafeMutableBufferPointer<Cell>) {
    if line[column].isContinuation, column > 0 { line[column - 1] = Cell(.blank, line[column - 1].style) }
    if column + 1 < line.count, line[column + 1].isContinuation {
      line[column + 1] = Cell(.blank, line[column + 1].style)
    }
  }
}

/// Text as scalars, read from bytes that are known to be valid UTF-8.
enum SimpleText {
  /// The scalar that begins at a place, and its bytes; (0, 1) behind the end.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: UInt32, length: Int) {
    guard place < bytes.count else { return (0, 1) }
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    func tail(_ distance: Int) -> UInt32 { UInt32(bytes[place + distance]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  /// Writes a part of valid UTF-8 down in UTF-16, which never has more units; returns how many it has.
  static func utf16(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into units: UnsafeMutableBufferPointer<UInt16>
  ) -> Int {
    var place = range.lowerBound
    var unit = 0
    while place < range.upperBound {
      let (scalar, length) = scalar(bytes, at: place)
      if length < 4 {
        units[unit] = UInt16(truncatingIfNeeded: scalar)
        unit += 1
      } else {
        units[unit] = UInt16(truncatingIfNeeded: 0xD800 + (scalar - 0x10000) >> 10)
        units[unit + 1] = UInt16(truncatingIfNeeded: 0xDC00 + scalar & 0x3FF)
        unit += 2
      }
      place += length
    }
    return unit
  }
}

/// What a terminal is asked to show: a full screen of cells and where the cursor stands.
///
/// A cursor that nobody sees stands somewhere too: screen readers, magnifiers and braille lines follow it.
public struct Frame: Hashable, Sendable {
  /// As large as the terminal.
  public var surface: Surface
  /// Where the cursor stands; nil hides it and leaves it where it is.
  public var cursor: Position?
  /// Whether it is shown there.
  public var isCursorVisible: Bool

  /// Memberwise.
  public init(surface: Surface, cursor: Position? = nil, isCursorVisible: Bool = true) {
    self.surface = surface
    self.cursor = cursor
    self.isCursorVisible = isCursorVisible
  }
}
