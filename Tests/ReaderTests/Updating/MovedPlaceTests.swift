import Testing

@testable import Reader

/// A text that is edited keeps the place of who reads it.
@Suite(.everyWorld) struct MovedPlaceTests {
  private static func text(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "Paragraph \($0) says this.\n" }.joined()
  }
  private static let old = text(1...60)

  /// The place of a paragraph and of those behind it.
  private func lines(from number: Int) -> [Int] {
    (number...60).map { Self.text(1...$0).utf8.count - Self.text($0...$0).utf8.count }
  }

  private func words(at place: MovedPlace, in text: String) -> String {
    String(decoding: Array(text.utf8)[place.offset...].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private func expect(_ number: Int, stays new: String, _ place: SourceLocation = #_sourceLocation) {
    let moved = MovedPlace(of: lines(from: number), in: Self.old, now: new)
    #expect(moved.linesBefore == 0, sourceLocation: place)
    #expect(words(at: moved, in: new) == "Paragraph \(number) says this.", sourceLocation: place)
  }

  @Test func staysWhereMuchCameOrWentBefore() {
    for number in [2, 20, 60] {
      expect(number, stays: Self.old)
      expect(number, stays: "Before.\n" + Self.old)
      expect(number, stays: Self.text(100...300) + Self.old + "Behind.\n")
      expect(number, stays: Self.text(2...60))
    }
    expect(20, stays: Self.text(18...60))
    // Before and behind, and close by.
    expect(20, stays: Self.text(100...130) + Self.text(18...20) + "New.\n" + Self.text(22...60))
    expect(20, stays: "Twice.\n" + Self.text(20...21) + Self.text(70...90) + Self.text(1...25))
  }

  @Test func whatIsGoneGivesThePlaceToWhatWasBehindIt() {
    let new = "New.\n" + Self.text(1...19) + Self.text(22...50)
    let moved = MovedPlace(of: lines(from: 20), in: Self.old, now: new)
    #expect(moved.linesBefore == 2)
    #expect(words(at: moved, in: new) == "Paragraph 22 says this.")
  }

  @Test func aTextThatIsAllNewIsLeftWhereItWas() {
    let moved = MovedPlace(of: lines(from: 20), in: Self.old, now: "Short.")
    #expect(moved == MovedPlace(offset: 6))
    #expect(MovedPlace(of: [], in: "", now: "").offset == 0)
    #expect(MovedPlace(of: [3], in: "abcdef", now: "").offset == 0)
  }
}
