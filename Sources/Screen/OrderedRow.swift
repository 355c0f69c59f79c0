/// The cells of a row whose text comes in the order it is read in, to be drawn in the order of UAX #9.
struct OrderedRow {
  /// Cells of one level, side by side as they are read; none where what stands there draws nothing.
  private struct Run {
    var cells: Range<Int>
    var level: UInt8
  }

  private let cells: UnsafeMutableBufferPointer<Cell>
  /// Cells that are filled: as they are read, but for those of a cluster that is going to be turned, which stand in the
  /// other order already.
  private(set) var count = 0
  private var runs: [Run] = []
  /// Where the run that is growing began, and its level.
  private var start = 0
  private var level: UInt8 = 0
  private var highest: UInt8 = 0
  private let turnsText: Bool

  /// - Parameters:
  ///   - cells: as many as there is room for.
  ///   - turnsText: whether text from right to left is turned; else it stands as it is read.
  init(_ cells: UnsafeMutableBufferPointer<Cell>, turnsText: Bool) {
    self.cells = cells
    self.turnsText = turnsText
    if turnsText { runs.reserveCapacity(16) }
  }

  /// Adds clusters while there is room for them; returns whether there was for all.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, from one place between clusters to another.
  ///   - level: that of the cluster which begins at an offset.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, _ level: (Int) -> UInt8) -> Bool {
    if bytes.isEmpty { return true }
    let table = CellClass.table
    var place = 0
    var (scalar, next) = Clusters.decode(bytes, 0)
    var known = CellClass(bits: table[scalar])
    while true {
      let here = (scalar, known)
      let isLast = next == bytes.count
      let behind = next
      if !isLast {
        (scalar, next) = Clusters.decode(bytes, behind)
        known = CellClass(bits: table[scalar])
      }
      if here.1.hasColumns, isLast || here.1.isParted(from: known) {
        let glyph = Glyph(scalar: here.0, columns: Int(here.1.kind))
        guard append(glyph, style, level(place)) else { return false }
        if isLast { return true }
        place = behind
        continue
      }
      let stretch = Stretch(bytes, from: place, table)
      guard append(stretch, of: bytes, style, level) else { return false }
      place = stretch.range.upperBound
      if place == bytes.count { return true }
      (scalar, next) = Clusters.decode(bytes, place)
      known = CellClass(bits: table[scalar])
    }
  }

  @inline(__always)
  private mutating func append(_ glyph: Glyph, _ style: Style, _ level: UInt8) -> Bool {
    let end = count + glyph.columns
    if end > cells.count { return false }
    if turnsText, level != self.level { endRun(level) }
    let isTurned = turnsText && level & 1 == 1
    let cell = isTurned ? Cell(glyph, style).mirrored : Cell(glyph, style)
    if glyph.columns == 1 {
      cells[count] = cell
    } else {
      cells[count] = isTurned ? .continuation(style) : cell
      cells[count + 1] = isTurned ? cell : .continuation(style)
    }
    count = end
    return true
  }

  private mutating func endRun(_ next: UInt8) {
    runs.append(Run(cells: start..<count, level: level))
    start = count
    level = next
    highest = max(highest, next)
  }

  private mutating func append(
    _ stretch: Stretch, of bytes: UnsafeBufferPointer<UInt8>, _ style: Style, _ level: (Int) -> UInt8
  ) -> Bool {
    if stretch.isLetter || stretch.isEmpty {
      var single: Glyph?
      var count = 0
      _ = Glyph.forEach(in: stretch, of: bytes, CellClass.table) { glyph in
        single = glyph
        count += 1
        return true
      }
      let level = level(stretch.range.lowerBound)
      if stretch.isLetter, count == 1, let single { return append(single, style, level) }
      if count == 0 {
        // What draws nothing may part others all the same.
        if turnsText, level != self.level { endRun(level) }
        return true
      }
    }
    var place = stretch.range.lowerBound
    for cluster in String(decoding: UnsafeBufferPointer(rebasing: bytes[stretch.range]), as: UTF8.self) {
      guard append(cluster, style, level(place)) else { return false }
      place += cluster.utf8.count
    }
    return true
  }

  private mutating func append(_ cluster: Character, _ style: Style, _ level: UInt8) -> Bool {
    let glyphs = Glyph.parts(of: cluster)
    if glyphs.count == 1 { return append(glyphs[0], style, level) }
    // Whole or not at all.
    let end = glyphs.reduce(count) { $0 + $1.columns }
    guard end <= cells.count else { return false }
    if turnsText, level != self.level { endRun(level) }
    let start = count
    for glyph in glyphs {
      cells[count] = Cell(glyph, style)
      if glyph.columns == 2 { cells[count + 1] = .continuation(style) }
      count += glyph.columns
    }
    // Its cells stay in their order when they are turned with the others.
    if turnsText, level & 1 == 1 { cells[start..<end].reverse() }
    return true
  }

  /// Puts the cells in the order they are drawn in (UAX #9, L2).
  mutating func turn() {
    if highest == 0 { return }
    endRun(0)
    while highest > 0 {
      var place = 0
      while place < runs.count {
        if runs[place].level < highest {
          place += 1
          continue
        }
        let start = runs[place].cells.lowerBound
        while place < runs.count, runs[place].level >= highest { place += 1 }
        cells[start..<runs[place - 1].cells.upperBound].reverse()
      }
      highest -= 1
    }
  }
}
