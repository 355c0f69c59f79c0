import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What was made here is not unread to whoever made it, and can be told from the rest.
@Suite(.besideAnother) struct OwnPostMarkTests {
  @Test func nothingOfItIsUnreadWithoutAJournal() {
    var pilot = OwnPostFixture.pilot()
    #expect(pilot.lines[0].contains("2 unread"), "\(pilot.lines[0])")
    #expect(!pilot.listRow("On moss").contains("●") && !pilot.listRow("On lichen").contains("●"))
    pilot.press("n")
    #expect(pilot.text.contains("Steam rises"), "n goes past what was made here")
    #expect(pilot.store.current.readPosts.isEmpty)
  }

  @Test func itIsMarkedUnreadByHand() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("m")
    #expect(pilot.said == "Marked unread." && pilot.lines[0].contains("3 unread"))
    #expect(pilot.listRow("On moss").contains("●"))
    // Another session knows it.
    var next = OwnPostFixture.pilot(store: pilot.store)
    #expect(next.lines[0].contains("3 unread") && next.listRow("On moss").contains("●"))
    next.press("n")
    #expect(next.text.contains("It grows."))
    next.look()
    next.press("q")
    #expect(next.lines[0].contains("2 unread") && !next.listRow("On moss").contains("●"), "it was looked at")
    pilot.press("U")
    #expect(pilot.said == "Marked read again." && pilot.lines[0].contains("2 unread"))
  }

  @Test func allAreMarkedWithoutIt() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("M", "y")
    #expect(pilot.said?.hasPrefix("2 posts and 5 comments marked read.") == true)
    #expect(pilot.store.current.readPosts == [PostID("steam"), PostID("quiet")])
  }

  @Test(arguments: [20, 44, 80, 120, 200]) func itHasASign(_ columns: Int) {
    var pilot = OwnPostFixture.pilot(columns: columns)
    #expect(pilot.listRow("On moss").contains("✎") && pilot.listRow("lichen").contains("✎"))
    #expect(pilot.listRow("lichen").contains("draft"))
    #expect(!pilot.listRow("On steam").contains("✎"))
    pilot.press("s", "m")
    let row = pilot.listRow("On moss")
    #expect(row.contains("●") && row.contains("★") && row.contains("✎"), "all three stand beside each other")
  }

  @Test(arguments: [("is:own", 2), ("-is:own", 2), ("is:own is:draft", 1), ("is:own is:unread", 0), ("is:mine", 2)])
  func aFilterFindsIt(_ query: String, _ count: Int) {
    var pilot = OwnPostFixture.pilot()
    pilot.press("f")
    pilot.type(query)
    pilot.press("Enter")
    #expect(pilot.session.blog.list.count == count)
  }

  @Test func theFilterIsCompletedAndExplained() {
    var pilot = OwnPostFixture.pilot()
    pilot.press("f")
    pilot.type("is:o")
    pilot.press("Tab")
    #expect(pilot.lines[23].hasPrefix("Filter: is:own"))
    pilot.press("Esc", "?", "/")
    pilot.type("made here")
    #expect(pilot.text.contains("✎") && pilot.text.contains("a post of your own"))
  }
}
