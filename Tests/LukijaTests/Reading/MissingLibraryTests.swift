import PtyTestSupport
import Testing

/// Where a library of the system is not installed, the program runs on and says what it cannot do.
struct MissingLibraryTests {
  /// A file that is no library stands before the real one: it cannot be opened, as if there were none.
  private func reader(title: String) throws -> ReaderSession {
    let place = Workplace()
    place.write("home/lib/libfribidi.so.0", "")
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Order"}"#)
    place.write("blog/posts/a.json", #"{"id":"1","title":"\#(title)","content_text":"Text of the post."}"#)
    return try ReaderSession(place, columns: 100, environment: ["LD_LIBRARY_PATH": place.home + "/lib"])
  }

  @Test func rowsThatCannotBeTurnedAreTold() throws {
    let reader = try reader(title: "אני כותב")
    let screen = try reader.pty.waitFor(
      "Hebrew and Arabic stand as they were typed: libfribidi0 is not installed.")
    #expect(screen.contains("אני כותב"))
    // Once, and not at every row.
    reader.pty.send(.enter)
    try reader.pty.waitUntil("the post without the notice") {
      $0.contains("Text of the post.") && !$0.contains("libfribidi0")
    }
  }

  @Test func nobodyIsToldOfWhatIsNotNeeded() throws {
    let reader = try reader(title: "Plain")
    try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "Text of the post.")
    #expect(!reader.pty.screen.contains("libfribidi0"))
  }
}
