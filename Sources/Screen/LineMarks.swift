/// What a line filler must know of a text: one byte of flags for each byte of UTF-8.
///
/// The flags stand at a cluster's first byte; the other bytes have none.
package enum LineMarks {
  /// Cells that the cluster covers: 0, 1 or 2.
  package static let columns: UInt8 = 0b11
  /// A grapheme cluster begins here.
  package static let cluster: UInt8 = 0b100
  /// A line may end before this.
  package static let opportunity: UInt8 = 0b1000
  /// A line must end before this.
  package static let mandatory: UInt8 = 0b1_0000
  /// Draws nothing: left out of a line.
  package static let invisible: UInt8 = 0b10_0000

  /// Marks a text, beginning at `marks[0]`, which is made as long as the text.
  package static func mark(_ bytes: UnsafeBufferPointer<UInt8>, into marks: inout [UInt8]) {
    marks.removeAll(keepingCapacity: true)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      marks.append(contentsOf: repeatElement(cluster | 1, count: bytes.count))
    } else {
      marks.append(contentsOf: repeatElement(0, count: bytes.count))
      var place = 0
      for character in String(decoding: bytes, as: UTF8.self) {
        let width = character == "\n" ? 0 : Glyph(character).columns
        marks[place] = cluster | UInt8(width) | (width == 0 ? invisible : 0)
        place += character.utf8.count
      }
    }
    var place = 1
    while place < bytes.count {
      let before = bytes[place - 1]
      if before == 0x0A {
        marks[place] |= opportunity | mandatory
      } else if before == 0x20, bytes[place] != 0x20 {
        marks[place] |= opportunity
      } else if marks[place] & columns == 2 || marks[place - 1] & columns == 2 {
        marks[place] |= marks[place] & cluster != 0 ? opportunity : 0
      } else if before == UInt8(ascii: "-") || before == UInt8(ascii: "/"), marks[place] & cluster != 0,
        place > 1, isLetter(bytes[place - 2]), isLetter(bytes[place])
      {
        marks[place] |= opportunity
      }
      place += 1
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
