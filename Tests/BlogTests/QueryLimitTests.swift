import Testing

@testable import Blog

/// A text that was pasted by mistake is no question.
@Suite struct QueryLimitTests {
  private func words(_ count: Int) -> String { (0..<count).map { "w\($0)" }.joined(separator: " ") }

  @Test func aHundredWordsAreAQuestion() throws {
    #expect(try PostQuery(words(100)).terms.count == 100)
  }

  @Test(arguments: [101, 1_200, 40_000]) func moreAreRefusedAtTheFirstThatIsTooMuch(_ count: Int) {
    let fault = #expect(throws: PostQuery.Fault.self) { try PostQuery(words(count)) }
    #expect(fault?.reason == .tooMany(most: 100))
    #expect(fault?.range == words(100).count + 1..<words(100).count + 5)
  }
}
