/// Part of a text that begins and ends between clusters.
struct Stretch {
  var range: Range<Int>
  /// Whether only its clusters tell what is drawn.
  var isDifficult: Bool
  /// Whether it is one letter and its marks.
  var isLetter: Bool { beginsWithLetter && letters == 1 && !isDifficult }
  /// Whether nothing in it has a cell of its own.
  var isEmpty: Bool { letters == 0 && !isDifficult }

  private let beginsWithLetter: Bool
  private var letters: Int

  /// The shortest stretch from a place between clusters on.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ table: ScalarTable) {
    var (scalar, place) = Clusters.decode(bytes, start)
    var current = CellClass(bits: table[scalar])
    isDifficult = current.kind == CellClass.difficult || current.isLetterWithoutColumns
    beginsWithLetter = current.hasColumns
    letters = current.kind <= CellClass.blank ? 1 : 0
    while place < bytes.count {
      let (scalar, behind) = Clusters.decode(bytes, place)
      let next = CellClass(bits: table[scalar])
      if current.isParted(from: next) { break }
      if next.kind <= CellClass.blank {
        if next.kind == CellClass.difficult { isDifficult = true }
        letters += 1
      } else if !next.isSpelled(behind: current) {
        isDifficult = true
      }
      current = next
      place = behind
    }
    range = start..<place
  }
}

extension Glyph {
  /// What a text is drawn as: the same as ``forEach(in:_:)`` says for each of its clusters, without looking for those
  /// where they make no difference.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - start: a place between clusters.
  ///   - body: gets each glyph, and says whether the next one is wanted.
  @inline(__always)
  static func forEach(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ body: (Glyph) -> Bool) {
    let table = CellClass.table
    var place = start
    while place < bytes.count {
      let stretch = Stretch(bytes, from: place, table)
      guard forEach(in: stretch, of: bytes, table, body) else { return }
      place = stretch.range.upperBound
    }
  }

  /// The same for one stretch; returns whether the next one is wanted.
  @inline(__always)
  static func forEach(
    in stretch: Stretch, of bytes: UnsafeBufferPointer<UInt8>, _ table: ScalarTable, _ body: (Glyph) -> Bool
  ) -> Bool {
    if stretch.isDifficult { return forEachDifficult(in: stretch.range, of: bytes, body) }
    var cell = CellFilling()
    var isWanted = true
    var place = stretch.range.lowerBound
    while place < stretch.range.upperBound {
      let (scalar, next) = Clusters.decode(bytes, place)
      place = next
      let known = CellClass(bits: table[scalar])
      switch known.kind {
      case CellClass.one, CellClass.two:
        if let glyph = cell.taken { isWanted = isWanted && body(glyph) }
        cell.begin(scalar, columns: Int(known.kind))
      case CellClass.mark:
        // A letter gets another cell where this has no room for it.
        if cell.isFull, known.isLetterInMark, let glyph = cell.taken { isWanted = isWanted && body(glyph) }
        if cell.isEmpty { cell.begin(0x25CC, columns: 1) }
        cell.add(scalar)
      case CellClass.joiner:
        if cell.isShapedByJoiners { cell.add(scalar) }
      // It stands alone.
      case CellClass.blank: return body(.blank)
      default: break
      }
    }
    if let glyph = cell.taken { isWanted = isWanted && body(glyph) }
    return isWanted
  }

  @inline(never)
  private static func forEachDifficult(
    in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ body: (Glyph) -> Bool
  ) -> Bool {
    var isWanted = true
    for cluster in String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) {
      forEach(in: cluster) { glyph, _, _ in isWanted = isWanted && body(glyph) }
    }
    return isWanted
  }
}
