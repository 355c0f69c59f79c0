import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// `/` and Enter go on with the search before, and nothing waits for an answer that nobody asked for.
@Suite(.everyWorld) struct EmptySearchTests {
  /// A search in one pane, an empty one in the same or another.
  @Test(arguments: [
    "/ e Enter / x Backspace Enter", "Enter / e Enter / x Backspace Enter", "Enter Tab / e Enter / x Backspace Enter",
    "/ e Enter Enter / x Backspace Enter", "/ e Enter Enter Tab / x Backspace Enter",
    "Enter / e Enter Tab / x Backspace Enter", "Enter Tab / e Enter q q / x Backspace Enter",
    "Enter / e Enter q / x Backspace Enter", "/ z Enter / x Backspace Enter", "/ x Backspace Enter", "Enter / Enter",
    "/ e Enter / Enter",
  ])
  func keysAreTakenAfterwards(_ script: String) {
    var pilot = Pilot()
    for key in script.split(separator: " ") { pilot.press(String(key)) }
    #expect(!pilot.hasQuit && pilot.session.blog.journey.pending == nil)
    pilot.press("?")
    #expect(pilot.hasWindow, "keys are taken")
  }

  @Test func theListGoesOnToItsNextMatch() {
    func selected(after keys: String...) -> String? {
      var pilot = Pilot()
      for key in ["/", "e", "Enter"] + keys { pilot.press(key) }
      return pilot.selectedTitle
    }
    #expect(selected(after: "/", "x", "Backspace", "Enter") == selected(after: "n"))
    #expect(selected(after: "/", "x", "Backspace", "Enter") != selected())
  }
}
