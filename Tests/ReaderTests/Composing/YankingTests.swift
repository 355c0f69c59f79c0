import ReaderTestSupport
import Testing

/// Killing and putting back, again and again.
struct YankingTests {
  @Test func whatDoublesEndsSomewhere() {
    var pilot = Pilot()
    pilot.press("Enter", "r")
    pilot.send(.paste(String(repeating: "Twice and twice again. ", count: 2_000)))
    for _ in 0..<12 where !pilot.text.contains("Nothing was put back") { pilot.press("C-a", "C-k", "C-y", "C-y") }
    #expect(pilot.text.contains("Nothing was put back: the reply would be larger than 4 MB."))
    let length = pilot.session.blog.composer?.text.text.utf8.count ?? 0
    #expect(length > 1 << 20 && length <= 4 << 20)
    // Nothing else is refused, and no word is gone.
    pilot.type("!")
    #expect(pilot.session.blog.composer?.text.text.utf8.count == length + 1)
    pilot.press("C-a", "C-k", "C-y")
    #expect(pilot.session.blog.composer?.text.text.utf8.count == length + 1)
  }
}
