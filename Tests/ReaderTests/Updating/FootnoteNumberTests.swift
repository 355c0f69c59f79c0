import Blog
import ReaderTestSupport
import Testing

@testable import Reader

@Suite(.everyWorld) struct FootnoteNumberTests {
  private func pilot(_ references: [String]) -> Pilot {
    let words = String(repeating: "word ", count: 40)
    let text = references.enumerated().map { "<p>\(words)<a href=\"#n\($1)\">\($1)</a></p>" }.joined()
    let notes = Set(references).sorted().map { "<p id=\"n\($0)\">Note \($0). \(words)</p>" }.joined()
    let post = Post(
      id: PostID("p"), title: "T", body: Body(format: .html, source: text + notes),
      published: Timestamp("2025-01-01T00:00:00Z"))
    var pilot = Pilot(repository: MemoryRepository(posts: [post]))
    pilot.press("Enter")
    return pilot
  }

  /// A note that is referred to twice is one note.
  @Test func aNumberThatNoReferenceSaysFindsNone() {
    var pilot = pilot(["1", "1", "2", "3"])
    pilot.press("3", "x")
    #expect(pilot.said == "Footnote 3. x goes back.")
    pilot.press("4", "x")
    #expect(pilot.said == "There is no footnote 4.")
  }

  @Test func whereReferencesAreSignsTheyAreCounted() {
    var pilot = pilot(["a", "b"])
    pilot.press("2", "x")
    #expect(pilot.said == "Footnote. x goes back.")
    pilot.press("3", "x")
    #expect(pilot.said == "There is no footnote 3.")
  }

  @Test func theOldestJumpsAreForgotten() {
    var journey = Journey(pending: nil)
    for number in 0..<150 {
      journey.rememberJump(from: Place(pane: .reader, post: PostID("p"), offset: number, comment: nil))
    }
    #expect(journey.jumps.map(\.offset) == Array(50..<150))
  }
}
