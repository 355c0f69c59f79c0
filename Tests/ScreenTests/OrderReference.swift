@testable import Screen

/// The order of rows found in the plainest way, to hold the fast one against.
enum OrderReference {
  /// What the library says of all scalars.
  static func libraryLevels(_ text: String, _ direction: VisualOrder.Direction) -> [UInt8]? {
    FriBidi.installed?.levels(of: text.unicodeScalars.map { BidiClass.understood($0.value) }, direction)
  }

  /// What the rules here say of all scalars; nil where they leave it to the library.
  static func ownLevels(_ scalars: [UInt32], _ direction: VisualOrder.Direction) -> [UInt8]? {
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    let classes = scalars.map { BidiClass(bits: BidiClass.table[$0]) }
    guard !classes.contains(where: \.isPeculiar),
      classes.count(where: \.isBracket) <= ParagraphLevels.mostBrackets,
      let levels = VisualOrder.levels(of: text, direction)?.levels
    else { return nil }
    var place = 0
    return text.unicodeScalars.map { scalar in
      defer { place += UTF8.width(scalar) }
      return levels[place]
    }
  }

  /// The cells of a row, cluster by cluster.
  static func cells(_ text: String, columns: Int, turnsText: Bool) -> [String] {
    let levels = VisualOrder.levels(of: text, .automatic)?.levels ?? []
    let isTurned = turnsText && VisualOrder.hasRightToLeft(text)
    var clusters: [(cells: [String], level: UInt8)] = []
    var used = 0
    var offset = 0
    for cluster in text {
      let level = isTurned ? levels[offset] : 0
      offset += cluster.utf8.count
      let glyphs = Glyph.parts(of: cluster)
      var cells: [String] = []
      for glyph in glyphs {
        // Where nothing is turned, as much of a cluster as there is room for is drawn.
        if used + glyph.columns > columns, !isTurned { return order(clusters + [(cells, level)], isTurned) }
        used += glyph.columns
        let single = glyphs.count == 1 && level % 2 == 1
        cells.append(single ? Cell(glyph, .text).mirrored.glyph : glyph.text)
        if glyph.columns == 2 { cells.append("") }
      }
      if used > columns { break }
      clusters.append((cells, level))
    }
    return order(clusters, isTurned)
  }

  private static func order(_ clusters: [(cells: [String], level: UInt8)], _ isTurned: Bool) -> [String] {
    let order = isTurned ? VisualOrder.order(clusters.map(\.level)) : Array(clusters.indices)
    return order.flatMap { clusters[$0].cells }
  }
}

extension FriBidi {
  func levels(of scalars: [UInt32], _ direction: VisualOrder.Direction) -> [UInt8]? {
    var result: [UInt8] = []
    let base = scalars.withUnsafeBufferPointer { scalars in
      levels(of: scalars, direction.code) { result = $0.map { UInt8(clamping: $0) } }
    }
    return base == nil ? nil : result
  }
}
