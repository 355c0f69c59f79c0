import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Links with blanks and ends of lines in their addresses.
@Suite(.everyWorld) struct UncleanLinkTests {
  private static let post = Post(
    id: PostID("links"), url: " https://blog.example/a post\n", title: "Links",
    body: Body(
      format: .html,
      source: "<p><a href=' https://e.example/a b '>One</a> <a href='mailto:a@b.example?subject=x y'>Two</a> "
        + "<a href='https://nl.example/a\nb'>Three</a> <a href='/c d'>Four</a> "
        + "<a href='https://h.example/\u{1B}x'>Five</a> <a href='https://h.example/\u{0}x'>Six</a></p>"),
    published: Timestamp("2026-01-01T00:00:00Z"))

  private func pilot() -> Pilot {
    Pilot(columns: 100, rows: 24, repository: MemoryRepository(posts: [Self.post]))
  }

  @Test(arguments: [
    ("1", "https://e.example/a%20b"), ("2", "mailto:a@b.example?subject=x%20y"), ("3", "https://nl.example/ab"),
    ("4", "https://blog.example/c%20d"),
  ])
  func areFollowedAsBrowsersDo(_ number: String, _ address: String) {
    var pilot = pilot()
    pilot.press("Enter", number, "L")
    #expect(pilot.outside.last == .link(.openLink(address)))
    #expect(pilot.frame.surface.links.values.contains(address))
    pilot.press("L")
    #expect(pilot.text.contains(address))
  }

  @Test func aPostsOwnAddressIsOpenedAndCopiedSo() {
    var pilot = pilot()
    pilot.press("Enter", "o")
    #expect(pilot.outside.last == .link(.openLink("https://blog.example/a%20post")))
    pilot.press("y", "y")
    #expect(pilot.outside.contains(.link(.copy("https://blog.example/a%20post"))))
  }

  @Test func otherControlsAreNeverSent() {
    var pilot = pilot()
    pilot.press("Enter")
    let hostile = pilot.frame.surface.links.values.filter { $0.contains("h.example") }
    #expect(hostile.count == 2)
    for link in hostile { #expect(Hyperlink.address(link) == nil) }
    #expect(!pilot.text.contains("\u{FFFD}"))
  }
}
