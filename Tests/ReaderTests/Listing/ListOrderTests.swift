import Blog
import Reader
import ReaderTestSupport
import Testing

/// The order of the list: chosen from a window, turned by a key, told in the list's head, remembered.
@Suite(.everyWorld) struct ListOrderTests {
  @Test func theHeadTellsTheOrder() {
    var pilot = LongBlog.pilot(5)
    #expect(pilot.lines[0].contains("newest first · 5 unread"))
    pilot.press("O")
    #expect(pilot.said == "Oldest first.")
    #expect(pilot.lines[0].contains("oldest first · 5 unread"))
    #expect(pilot.listedTitles.first == "Letter number 5")
    pilot.press("O")
    #expect(pilot.listedTitles.first == "Letter number 1")
  }

  @Test func anOrderIsChosenFromAWindow() {
    var pilot = LongBlog.pilot(5)
    pilot.press("S")
    #expect(pilot.windowTitle == "Order")
    #expect(pilot.windowRows.first == "● newest first")
    pilot.press("j", "Enter")
    #expect(!pilot.hasWindow)
    #expect(pilot.lines[0].contains("by title"))
    pilot.press("O", "S")
    #expect(pilot.windowRows[1] == "● by title, Z first")
    // The order at hand keeps its direction, and leaving changes nothing.
    pilot.press("Enter", "S", "q")
    #expect(pilot.lines[0].contains("by title, Z first"))
    #expect(pilot.listedTitles.first == "Letter number 5")
  }

  @Test func theOrderIsRemembered() {
    var pilot = LongBlog.pilot(5)
    pilot.press("O", "Q")
    let again = LongBlog.pilot(5, state: pilot.store.current)
    #expect(again.lines[0].contains("oldest first"))
    #expect(again.listedTitles.first == "Letter number 5")
  }

  @Test func theSelectedPostStaysSelectedWhereverItGoes() {
    var pilot = LongBlog.pilot(50)
    pilot.press("j", "j", "O", "k", "j")
    #expect(pilot.selectedTitle == "Letter number 3")
    #expect(pilot.postNumber == 48)
  }

  @Test(arguments: [20, 24, 30, 40, 60, 80]) func theOrderStandsInNarrowHeadsToo(columns: Int) {
    let pilot = LongBlog.pilot(5, columns: columns)
    #expect(pilot.lines[0].contains("newest first") || pilot.lines[0].contains("date ↓"))
  }

  /// As windows show them, or as they are counted.
  @Test func aRowOfAWindowIsCalledByItsNumber() {
    let keys = PostOrder.Key.allCases
    for (number, key) in keys.enumerated() {
      var pilot = LongBlog.pilot(5)
      pilot.press("S", "\(number + 1)", "Enter")
      #expect(pilot.session.blog.list.order.key == key)
    }
    var pilot = LongBlog.pilot(5)
    let before = pilot.session.blog.list.order.key
    pilot.press("S", "9", "Enter")
    #expect(pilot.session.blog.list.order.key == before, "none has that number")
  }

  @Test func theFilterLeavesTheOrderInTheHead() {
    var pilot = LongBlog.pilot(200)
    pilot.press("f")
    pilot.type("tag:round")
    pilot.press("Enter")
    #expect(pilot.lines[0].contains("date ↓ · tag:round · 20 of 200"))
  }

  @Test func everyOrderHasANameThatIsReadBack() {
    for order in PostOrder.allCases { #expect(PostOrder(rawValue: order.rawValue) == order) }
    #expect(PostOrder(rawValue: "last-comment") == .lastComment)
    #expect(PostOrder(rawValue: "sideways-reversed") == nil)
  }
}
