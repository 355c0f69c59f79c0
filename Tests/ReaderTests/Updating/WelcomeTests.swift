import ReaderTestSupport
import Testing

/// The blog's own page is set once, and again for another width.
@Suite(.everyWorld) struct WelcomeTests {
  @Test func anotherWidthIsAnotherSetting() {
    var pilot = Pilot(columns: 130, rows: 40, repository: MemoryRepository(posts: []))
    #expect(pilot.text.contains("Enter opens a post"))
    pilot.press("2", "6", "<")
    #expect(!pilot.text.contains("Enter opens a post"), "20 columns part the sentence")
    #expect(pilot.text.contains("Enter opens"))
  }
}
