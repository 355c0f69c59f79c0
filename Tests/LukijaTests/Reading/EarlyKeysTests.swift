import Foundation
import Glibc
import PtyTestSupport
import Testing

/// What is typed from the moment the program is started, while the terminal's line is still cooked and there is no index.
struct EarlyKeysTests {
  private func place(_ posts: Int) -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Varhain"}"#)
    for number in 0..<posts {
      let day = String(2_000 + number % 20)
      place.write(
        "blog/posts/p\(number).json",
        #"{"id":"\#(number)","title":"Number \#(number)","date_published":"\#(day)-01-01T00:00:00Z","content_text":"T"}"#
      )
    }
    return place
  }

  @Test(arguments: [1, 20, 2_000]) func aSentenceStandsInTheComposer(_ posts: Int) throws {
    let reader = try ReaderSession(place(posts))
    reader.pty.send("\rrWords at once: j, Q and ?.")
    let screen = try reader.pty.waitUntil("the composer") {
      $0.contains("Reply to “") && $0.contains("Words at once: j, Q and ?.")
    }
    #expect(screen.contains("Number"))
    _ = try reader.pty.waitFor("draft saved")
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Words at once: j, Q and ?."])
  }

  /// In one piece, and as fast as somebody types who does not look.
  @Test(arguments: [0, 5, 20]) func soDoesOneThatIsTyped(_ pause: Int) throws {
    let reader = try ReaderSession(place(300))
    for character in "\rrTyped blindly." {
      reader.pty.send(String(character))
      if pause > 0 { _ = reader.pty.waitForExitUnread(timeout: .milliseconds(pause)) }
    }
    _ = try reader.pty.waitFor("Typed blindly.")
    _ = try reader.pty.waitFor("draft saved")
  }

  @Test(arguments: [SIGHUP, SIGTERM]) func theEndAtOnceKeepsIt(_ signal: Int32) throws {
    let place = place(2_000)
    let reader = try ReaderSession(place)
    reader.pty.send("\rrNothing is lost.")
    _ = try reader.pty.waitUntil("the reader") { $0.isAlternateScreen }
    reader.pty.signal(signal)
    _ = try reader.pty.waitForExit()
    let next = try ReaderSession(place)
    _ = try next.pty.waitFor("V shows it")
    let drafts = try next.replies("draft").compactMap { $0["content_markdown"] as? String }
    #expect(drafts == ["Nothing is lost."])
  }
}
