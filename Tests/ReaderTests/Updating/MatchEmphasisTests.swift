import Blog
import ReaderTestSupport
import Screen
import Testing

/// Black in bold is grey where colours are few: what is found is not emphasised as the text around it is.
@Suite(.everyWorld) struct MatchEmphasisTests {
  @Test(arguments: ["strong", "b", "em", "h2"]) func noMatchIsBold(element: String) {
    let body = "<p>kivi</p><\(element)>kivi ja kivi</\(element)>"
    let post = Post(
      id: PostID("kivet"), title: "Kivi", body: Body(format: .html, source: body),
      published: Timestamp("2024-01-01T00:00:00Z"))
    var pilot = Pilot(columns: 80, rows: 24, repository: MemoryRepository(posts: [post]))
    pilot.press("Enter", "/")
    pilot.type("kivi")
    pilot.press("Enter")
    let cells: [Cell] = pilot.frame.surface.cells.filter { $0.style.role == .match || $0.style.role == .currentMatch }
    #expect(cells.count >= 12)
    #expect(cells.allSatisfy { !$0.style.traits.contains(.bold) })
  }
}
