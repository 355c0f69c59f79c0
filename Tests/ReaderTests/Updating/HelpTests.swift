import Blog
@testable import Reader
import ReaderTestSupport
import Screen
import Testing

/// The window of keys, and the line behind `:`.
struct HelpTests {
  @Test func helpBeginsWhereItWasAskedFor() {
    var pilot = Pilot()
    pilot.press("?")
    #expect(pilot.lines.contains { $0.contains("Here, in the post list") })
    pilot.press("?", "Enter", "Tab", "?")
    let rows = pilot.lines
    #expect(rows.firstIndex { $0.contains("Here, in the comments") } == 2)
    #expect(pilot.lines.joined().contains("Keys · 1–"), "where one is, and of how much")
    #expect(!rows[0...20].joined().contains("Here, in the post list"))
  }

  @Test(arguments: [(80, 1), (160, 2), (240, 3)]) func helpHasTheColumnsThatFit(_ columns: Int, _ expected: Int) {
    var pilot = Pilot(columns: columns, rows: 30)
    pilot.press("?")
    // Headings stand at the top of the window's columns, and nowhere else on a row that has one.
    let width = pilot.session.windowRect.width
    #expect((width - 2) / (HelpPage.width + HelpPage.gap) == expected)
    var seen = pilot.text
    for _ in 0..<40 {
      pilot.press("PgDn")
      seen += pilot.text
    }
    for row in HelpText.rows where !row.keys.isEmpty { #expect(seen.contains(row.text), "\(row.text)") }
    let end = pilot.text
    pilot.press("G")
    #expect(pilot.text == end)
  }

  @Test func helpIsSearched() {
    var pilot = Pilot()
    pilot.press("?", "/")
    pilot.type("star")
    #expect(pilot.text.contains("star, and unstar") && !pilot.text.contains("quote"))
    pilot.press("Enter")
    #expect(pilot.text.contains("Keys · “star”"))
    pilot.press("Esc")
    #expect(pilot.text.contains("Here, in the post list"), "the first Esc shows all again")
    pilot.press("/")
    pilot.type("nothing says this")
    #expect(pilot.text.contains("No key or command says that."))
    pilot.press("Esc", "q")
    #expect(!pilot.hasWindow)
  }

  @Test func helpNamesTheMouse() {
    #expect(HelpText.rows.contains { $0.keys == "wheel" })
    var pilot = Pilot()
    pilot.press("?")
    let before = pilot.text
    pilot.send(.mouse(MouseEvent(.wheelDown, at: Position(row: 10, column: 10))))
    #expect(pilot.text != before)
  }

  @Test func everyCommandRunsByName() {
    var pilot = Pilot()
    pilot.press(":")
    pilot.type("next-post")
    pilot.press("Enter")
    #expect(pilot.selectedTitle == "On stones")
    pilot.press(":")
    pilot.type("down 2")
    pilot.press("Enter")
    #expect(pilot.selectedTitle == "A closed post")
    pilot.press(":")
    pilot.type("star")
    pilot.press("Enter")
    #expect(pilot.store.current.starredPosts == [PostID("closed")] || pilot.store.current.starredPosts.count == 1)
    pilot.press("g", "Enter", "Tab", ":")
    pilot.type("fold-all")
    pilot.press("Enter")
    #expect(pilot.thread.rows.allSatisfy { $0.isFolded })
  }

  @Test func unknownNamesGetTheNearest() {
    var pilot = Pilot()
    pilot.press(":")
    pilot.type("netx-post")
    pilot.press("Enter")
    #expect(pilot.said?.contains("Did you mean :next-post?") == true)
  }

  @Test func tabCompletesNames() {
    var pilot = Pilot()
    pilot.press(":")
    pilot.type("next-")
    #expect(pilot.lines[22].contains("next-match") && pilot.lines[22].contains("next-post"))
    pilot.press("Tab")
    #expect(pilot.lines[23].hasPrefix(":next-match"))
    pilot.press("Tab", "Tab")
    #expect(pilot.lines[23].hasPrefix(":next-post"))
    pilot.press("S-Tab")
    #expect(pilot.lines[23].hasPrefix(":next-pane"))
  }

  @Test func tabCompletesFilters() {
    var pilot = Pilot()
    pilot.press("f")
    pilot.type("au")
    pilot.press("Tab")
    #expect(pilot.lines[23].hasPrefix("Filter: author:"))
    pilot.press("Tab")
    #expect(pilot.lines[23].hasPrefix("Filter: author:Aino"))
    pilot.type(" is:u")
    pilot.press("Tab", "Enter")
    #expect(pilot.lines[0].contains("is:unread"))
    pilot.press("Esc", "f")
    pilot.type("tag:s")
    pilot.press("Tab")
    #expect(pilot.lines[23].hasPrefix("Filter: tag:sauna"))
    pilot.press("Esc", "Enter", "Tab", "f")
    pilot.type("is:p")
    pilot.press("Tab")
    #expect(pilot.lines[23].contains("is:pingback"))
  }
}
