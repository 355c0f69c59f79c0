/// A place in a text as editors count it.
package struct TextPosition: Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars: what most editors call a character.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The positions of byte offsets, in one pass over the text.
  ///
  /// - Parameter offsets: ascending; an offset behind the end means the end.
  package static func positions(of offsets: [Int], in text: [UInt8]) -> [TextPosition] {
    var positions: [TextPosition] = []
    positions.reserveCapacity(offsets.count)
    var line = 1
    var column = 1
    var place = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for offset in offsets {
      while place < min(offset, text.count) {
        let byte = text[place]
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
        place += 1
      }
      positions.append(TextPosition(line: line, column: column))
    }
    return positions
  }
}
