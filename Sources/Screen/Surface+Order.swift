/// A cluster of a row and its embedding level.
package struct OrderedCluster {
  package var character: Character
  package var style: Style
  package var level: UInt8

  package init(_ character: Character, _ style: Style, level: UInt8) {
    self.character = character
    self.style = style
    self.level = level
  }
}

extension Surface {
  /// Draws clusters that come in the order they are read in, each where UAX #9 puts it; as many of the first as there is
  /// room for. Returns the columns covered.
  @discardableResult
  package mutating func put(
    _ clusters: [OrderedCluster], row: Int, column: Int, limit: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns, limit > 0 else { return 0 }
    let end = limit > size.columns - max(0, column) ? size.columns : column + limit
    var place = column
    for (glyph, style) in Self.inOrder(clusters, columns: end - column, turnsText: turnsText) {
      if place >= 0 { set(glyph, row: row, column: place, style: style) }
      place += glyph.columns
    }
    return max(0, place - column)
  }

  /// The glyphs of a text that is a paragraph of its own, in the order of their cells.
  static func orderedGlyphs(of text: String, columns: Int) -> [Glyph] {
    let clusters = VisualOrder.runs(of: text).flatMap { run in
      run.text.map { OrderedCluster($0, .text, level: run.level) }
    }
    return inOrder(clusters, columns: columns, turnsText: true).map(\.glyph)
  }

  /// The glyphs of as many of the first clusters as there is room for, in the order of their cells.
  private static func inOrder(
    _ clusters: [OrderedCluster], columns limit: Int, turnsText: Bool
  ) -> [(glyph: Glyph, style: Style)] {
    var glyphs: [(glyph: Glyph, style: Style)] = []
    var ranges: [Range<Int>] = []
    var levels: [UInt8] = []
    var edge = 0
    for cluster in clusters {
      let first = glyphs.count
      var columns = 0
      Glyph.forEach(in: cluster.character) { glyph, _, _ in
        glyphs.append((glyph, cluster.style))
        columns += glyph.columns
      }
      if turnsText, cluster.level % 2 == 1, glyphs.count == first + 1 {
        glyphs[first].glyph = glyphs[first].glyph.mirrored
      }
      if edge + columns > limit {
        glyphs.removeSubrange(first...)
        break
      }
      edge += columns
      ranges.append(first..<glyphs.count)
      levels.append(cluster.level)
    }
    guard turnsText else { return glyphs }
    // The cells of one cluster stay in their order.
    return VisualOrder.order(levels).flatMap { glyphs[ranges[$0]] }
  }

  /// Draws pieces of text as one paragraph.
  @discardableResult
  package mutating func put(
    _ pieces: [(text: String, style: Style)], row: Int, column: Int, limit: Int = .max
  ) -> Int {
    let whole = pieces.map(\.text).joined()
    guard turnsText, VisualOrder.hasRightToLeft(whole), let levels = VisualOrder.levels(of: whole, .automatic)?.levels
    else {
      var place = column
      for piece in pieces where limit == .max || place < column + limit {
        let rest = limit == .max ? limit : column + limit - place
        place += put(piece.text, row: row, column: place, style: piece.style, limit: rest)
      }
      return place - column
    }
    var clusters: [OrderedCluster] = []
    var offset = 0
    for piece in pieces {
      for character in piece.text {
        clusters.append(OrderedCluster(character, piece.style, level: levels[offset]))
        offset += character.utf8.count
      }
    }
    return put(clusters, row: row, column: column, limit: limit)
  }
}
