/// A row of text that is written in, where some of it runs from right to left: what stands where.
package struct VisualRow {
  /// A cluster, or what is drawn for one.
  package struct Part {
    package var text: String
    package var columns: Int
    package var level: UInt8
    /// UTF-8 offset of its beginning.
    package var offset: Int

    package init(_ text: String, columns: Int, level: UInt8, offset: Int) {
      self.text = text
      self.columns = columns
      self.level = level
      self.offset = offset
    }
  }

  /// In the order they are read in.
  package let parts: [Part]
  /// Whether the paragraph that the row belongs to runs from right to left as a whole.
  package let isRightToLeft: Bool
  /// The first column of each part.
  private let places: [Int]

  package init(_ parts: [Part], isRightToLeft: Bool) {
    self.parts = parts
    self.isRightToLeft = isRightToLeft
    var places = [Int](repeating: 0, count: parts.count)
    var column = 0
    for index in VisualOrder.order(parts.map(\.level)) {
      places[index] = column
      column += parts[index].columns
    }
    self.places = places
  }

  /// A row that is a paragraph of its own; nil where nothing in it is to be turned.
  package init?(_ text: String) {
    guard VisualOrder.hasRightToLeft(text), let levels = VisualOrder.levels(of: text, .automatic) else { return nil }
    var parts: [Part] = []
    var offset = 0
    for character in text {
      let columns = DisplayWidth.columns(of: character)
      parts.append(Part(String(character), columns: columns, level: levels.levels[offset], offset: offset))
      offset += character.utf8.count
    }
    self.init(parts, isRightToLeft: !levels.rightToLeft.isEmpty)
  }

  /// What is drawn of it where its beginning is out of view and there is room for so many columns. It runs as the whole.
  package func part(from offset: Int, columns: Int) -> VisualRow {
    var kept: [Part] = []
    var used = 0
    for part in parts where part.offset >= offset {
      used += part.columns
      if used > columns { break }
      kept.append(part)
    }
    return VisualRow(kept, isRightToLeft: isRightToLeft)
  }

  /// Columns of all parts.
  package var columns: Int { parts.reduce(0) { $0 + $1.columns } }

  /// The column of the part at an offset, or of what would be written behind the last one: -1 where that is on the left.
  package func column(at offset: Int) -> Int {
    guard let index = parts.firstIndex(where: { $0.offset >= offset }) else { return isRightToLeft ? -1 : columns }
    return places[index]
  }

  /// The columns of the parts in a range of offsets.
  package func columns(of range: Range<Int>) -> [Range<Int>] {
    parts.indices.filter { range.contains(parts[$0].offset) }.map { places[$0]..<places[$0] + parts[$0].columns }
  }

  /// To be drawn in a style.
  package func texts(_ style: Style) -> [LeveledText] {
    parts.map { LeveledText($0.text, style, level: $0.level) }
  }
}
