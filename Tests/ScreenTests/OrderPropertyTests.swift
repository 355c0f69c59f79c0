import SeededRandom
import SharedTestData
import Testing

@testable import Screen

/// Rows are drawn from their bytes, by rules of our own where that is enough: they look as the plain way has them.
@Suite("Rows drawn fast", .enabled(if: FriBidi.installed != nil, "libfribidi0 is not installed"))
struct OrderPropertyTests {
  /// Of every type, and every way to stand in a cell.
  private static let pieces =
    Array(
      "אבגדהוabcxyz0123٣٤۵ابجد +-/,.:;%€$#()[]{}<>«»\t\n 漢字éक्षทำ\u{301}\u{5B0}\u{64B}\u{200C}\u{200D}\u{200B}\u{AD}\u{FEFF}"
    )
    .flatMap { $0.unicodeScalars.map { String($0) } } + [
      "שלום ", "the lake ", " 12", "كانت ", "👩\u{200D}👩\u{200D}👧", "🇫🇮", "❤\u{FE0F}", "👍🏽", "\u{1112}\u{1161}\u{11AB}",
      "\u{1161}", "\u{11AB}", "\u{1100}\u{1161}\u{1161}\u{1161}\u{1161}\u{1161}\u{1161}", "\u{600}", "\u{378}",
      "\u{5FF}", "\r", "\r\n", "\u{85}", "\u{2029}", "\u{1F}", "\u{202E}",
      "\u{202C}",
      "\u{2329}", "\u{3009}", "\u{115F}", "\u{3164}", "\u{FFA0}", "\u{1160}", "\u{FF9E}", "\u{E0067}", "\u{110BD}",
      "\u{1F1EB}",
      "\u{61C}", "\u{200F}", "\u{200E}", "𐤀", "𞤀\u{1E944}", "\u{7CA}\u{7EB}", "각", "가", "\u{D7B0}", "\u{A960}",
      "\u{FE0F}",
    ]

  private func text(_ random: inout SeededGenerator, _ pieces: [String], most: Int) -> String {
    (0..<random.below(most)).map { _ in pieces[random.below(pieces.count)] }.joined()
  }

  @Test("levels found here are those of FriBidi")
  func levels() throws {
    var random = SeededGenerator(seed: 31)
    let types = [
      "א", "ب", "a", "1", "٣", "+", "-", "%", "€", ",", ":", " ", "\t", "!", "(", ")", "[", "]", "\u{5B0}", "\u{200B}",
      "ा",
    ]
    var own = 0
    for round in 0..<60_000 {
      // Few kinds at a time, so that the rules meet each other.
      let some = round % 3 == 0 ? Self.pieces : (0..<2 + random.below(5)).map { _ in types[random.below(types.count)] }
      // A paragraph.
      let scalars = text(&random, some, most: 14).unicodeScalars.map(\.value).filter { $0 != 0x0A }
      let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      // FriBidi takes a bracket behind a sign with a mark for another such sign. Unicode's file has both together.
      let classes = scalars.map { BidiClass(bits: BidiClass.table[$0]) }
      if classes.contains(where: \.isBracket), classes.contains(where: { $0.type == BidiClass.mark }) { continue }
      for direction in [VisualOrder.Direction.automatic, .leftToRight, .rightToLeft] {
        guard let levels = OrderReference.ownLevels(scalars, direction) else { continue }
        own += 1
        let expected = try #require(OrderReference.libraryLevels(text, direction))
        for index in scalars.indices {
          let known = classes[index]
          // A mark goes where the letter before it goes, also at the end of a line.
          if known.isFollower || known.type == BidiClass.boundary || known.type == BidiClass.mark { continue }
          if levels[index] != expected[index] {
            Issue.record("\(text.debugDescription), \(direction): \(levels), not \(expected)")
            return
          }
        }
        for index in scalars.indices.dropFirst()
        where classes[index].isFollower && classes[index - 1].type <= BidiClass.arabicNumber {
          if levels[index] != levels[index - 1] {
            Issue.record("\(text.debugDescription), \(direction): the mark \(index) is not where its letter is")
            return
          }
        }
      }
    }
    #expect(own > 100_000)
  }

  @Test("cells filled from bytes are those of the clusters, in their order")
  func cells() {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<60_000 {
      let text = text(&random, Self.pieces, most: 12)
      let turnsText = random.below(3) > 0
      let limit = random.below(3) == 0 ? 120 : 1 + random.below(16)
      var surface = Surface(size: Size(columns: 120, rows: 1), turnsText: turnsText)
      let columns = surface.put(text, row: 0, column: 0, style: .text, limit: limit)
      // What is simple up to where the row is cut is drawn as it is read, whatever comes behind.
      var simple = text.unicodeScalars.prefix { DisplayWidth.simpleColumns(of: $0.value) != nil }
      if simple.count < text.unicodeScalars.count { simple = simple.dropLast() }
      let isCut = simple.reduce(0) { $0 + CellReference.width(of: $1) } > limit
      let expected = OrderReference.cells(text, columns: limit, turnsText: turnsText && !isCut)
      let drawn = surface.row(0).prefix(columns).map(\.glyph)
      if drawn.map({ Array($0.unicodeScalars) }) != expected.map({ Array($0.unicodeScalars) }) {
        Issue.record("\(text.debugDescription), \(limit), \(turnsText): \(drawn), not \(expected)")
        return
      }
      #expect(surface.row(0).dropFirst(columns).allSatisfy { $0 == .blank })
      #expect(
        DisplayWidth.columns(of: text) == text.reduce(0) { $0 + DisplayWidth.columns(of: $1) },
        "\(text.debugDescription)")
    }
  }

  @Test("every character is drawn as its cluster, alone and behind another")
  func everyCharacter() {
    var wrong: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Between planes that hold something there is nothing but what is unknown.
      if (0x3_2000..<0xE_0000).contains(value) || value > 0xF_0010, value % 997 != 0 { continue }
      for text in [String(scalar) + "b", "ก" + String(scalar) + "\u{301}"] {
        var fast: [Glyph] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
          Glyph.forEach(in: bytes) { glyph in
            fast.append(glyph)
            return true
          }
        }
        if fast != text.flatMap({ Glyph.parts(of: $0) }) { wrong.append(text.debugDescription) }
      }
    }
    #expect(wrong == [])
  }

  /// Whether each wide character has its right half, and nothing else has one.
  private func isWhole(_ cells: ArraySlice<Cell>) -> Bool {
    var isWide = false
    for cell in cells {
      if cell.isContinuation != isWide { return false }
      isWide = !isWide && Unicode.Scalar(cell.scalar(at: 0)).map { CellReference.width(of: $0) } == 2
    }
    return !isWide
  }

  @Test("no row is drawn left of its pane, and no half of a wide character is left where a row is drawn over")
  func edges() {
    var random = SeededGenerator(seed: 33)
    for _ in 0..<20_000 {
      let text = text(&random, Self.pieces, most: 9)
      let column = random.below(14) - 5
      let limit = random.below(3) == 0 ? Int.max : random.below(14)
      var surface = Surface(size: Size(columns: 10, rows: 3))
      for row in 0..<3 { surface.put("漢字漢字漢", row: row, column: 0, style: .text) }
      let before = surface
      surface.put(text, row: 1, column: column, style: .text, limit: limit)
      #expect(surface.row(0) == before.row(0) && surface.row(2) == before.row(2))
      if !isWhole(surface.row(1)) {
        let row = surface.row(1).map(\.glyph)
        Issue.record("\(text.debugDescription) at \(column), \(limit): \(row)")
        return
      }
    }
  }
}
