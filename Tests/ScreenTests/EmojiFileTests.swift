import Foundation
import SharedTestData
import Testing

@testable import Screen

/// Unicode's own list of emoji (Debian's `unicode-data`): every sequence stands in the cells, part by part.
@Suite struct EmojiFileTests {
  private static let path = "/usr/share/unicode/emoji/emoji-test.txt"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "unicode-data is not installed"))
  func everySequenceIsDrawn() throws {
    let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n")
    var sequences = 0
    for line in lines where line.first != "#" {
      let scalars = line.prefix { $0 != ";" }.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      sequences += 1
      var surface = Surface(size: Size(columns: 120, rows: 1), turnsText: false)
      let columns = surface.put(text, row: 0, column: 0, style: .text)
      let cells = surface.row(0).prefix(columns).map(\.glyph).filter { !$0.isEmpty }
      let reference = CellReference.parts(of: text)
      #expect(cells == reference.map(\.text), "\(line)")
      #expect(columns == reference.reduce(0) { $0 + $1.columns }, "\(line)")
      #expect(columns == DisplayWidth.columns(of: text), "\(line)")
      // All of it but joiners and selectors; what the C library does not know by its code. Tags stand in brackets.
      if scalars.contains(where: { $0 >= 0xE0000 }) { continue }
      let parts = text.unicodeScalars.filter { $0.value != 0x200D && $0.value != 0xFE0F }.map {
        CellReference.width(of: $0) < 0 ? Glyph.code(of: $0) : String($0)
      }
      #expect(cells.joined().unicodeScalars.elementsEqual(parts.joined().unicodeScalars), "\(line)")
    }
    #expect(sequences > 4_000)
  }
}
