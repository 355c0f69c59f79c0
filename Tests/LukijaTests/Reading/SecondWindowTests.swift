import Foundation
import PtyTestSupport
import Testing

/// Windows on a blog that has never been listed before.
struct SecondWindowTests {
  /// `make fuzz` starts more of them.
  private static let rounds =
    ProcessInfo.processInfo.environment["LUKIJA_WINDOW_ROUNDS"].flatMap { Int($0) }.map { max(1, $0) } ?? 2

  @Test(arguments: 0..<rounds) func noneSaysForGoodThatThereIsNothing(_ round: Int) throws {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Uusi"}"#)
    for number in 1...200 {
      place.write(
        "blog/posts/p\(number).json",
        #"{"id":"\#(number)","title":"Number \#(number)","date_published":"2024-01-01T00:00:00Z","content_text":"T"}"#)
    }
    // Four at once, or each a little after the other.
    var windows: [ReaderSession] = []
    for window in 0..<4 {
      windows.append(try ReaderSession(place, environment: ["XDG_CACHE_HOME": place.home + "/cache"]))
      if round % 2 == 1 { _ = windows[window].pty.waitForExitUnread(timeout: .milliseconds(round % 12 * 8)) }
    }
    for window in windows { _ = try window.pty.waitFor("Number 1") }
    for window in windows { #expect(!window.pty.screen.contains("no posts")) }
  }
}
