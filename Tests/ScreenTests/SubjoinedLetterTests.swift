import SharedTestData
import Testing

@testable import Screen

/// Consonants below others are letters, and no letter is left out.
@Suite struct SubjoinedLetterTests {
  private func cells(_ text: String) -> [String] {
    var surface = Surface(size: Size(columns: 80, rows: 1), turnsText: false)
    let columns = surface.put(text, row: 0, column: 0, style: .text)
    #expect(columns == DisplayWidth.columns(of: text))
    return surface.row(0).prefix(columns).map(\.glyph)
  }

  @Test func stacksGoOnInFurtherCells() {
    let letters: [Unicode.Scalar] = ["\u{F67}", "\u{F90}", "\u{FA8}", "\u{FB3}", "\u{FBA}", "\u{FBC}", "\u{FBB}"]
    let stack = String(String.UnicodeScalarView(letters))
    #expect(cells(stack + "\u{F7B}").map { $0.unicodeScalars.count } == [5, 4])
    #expect(cells(stack + "\u{F7B}").last == "\u{25CC}\u{FBC}\u{FBB}\u{F7B}")
    #expect(cells("a" + stack + "b").map { $0.unicodeScalars.count } == [1, 5, 3, 1])
    let marchen = "\u{11C72}" + (0x11C92...0x11C9A).map { String(Unicode.Scalar($0)!) }.joined()
    #expect(cells(marchen).map { $0.unicodeScalars.count } == [5, 5, 2])
  }

  @Test func marksAreLeftOutAllTheSame() {
    #expect(cells("\u{F40}" + String(repeating: "\u{F72}", count: 9)).map { $0.unicodeScalars.count } == [5])
  }

  @Test func allOfThemAreKnown() {
    var wrong: [String] = []
    for value in UInt32(0x300)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), case .mark = DisplayWidth.kind(of: scalar),
        scalar.properties.name != nil
      else { continue }
      let isLetter = scalar.properties.generalCategory != .otherLetter && CellReference.isLetter(scalar)
      if scalar.isSubjoinedLetter != isLetter { wrong.append(String(value, radix: 16) + " " + scalar.properties.name!) }
    }
    #expect(wrong == [])
  }

  @Test func stacksAtRandom() {
    let scalars = [0xF40, 0xF90, 0xF91, 0xFB2, 0xF72, 0xF71, 0xFBC, 0x1100, 0x1161, 0x11A8, 0x61, 0x200D, 0x1031]
    var state: UInt64 = 9
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<9 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.unicodeScalars.append(Unicode.Scalar(UInt32(scalars[Int(state >> 33) % scalars.count]))!)
      }
      let expected = CellReference.parts(of: text).map(\.text)
      #expect(cells(text).filter { !$0.isEmpty } == expected, "\(text.debugDescription)")
    }
  }
}
