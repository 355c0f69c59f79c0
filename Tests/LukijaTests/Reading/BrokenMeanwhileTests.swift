import Glibc
import PtyTestSupport
import Testing

/// What breaks while the reader is open is said, with the place.
struct BrokenMeanwhileTests {
  @Test func brokenFilesAndAFolderThatIsGoneAreSaid() throws {
    let place = try ReaderSession.sampleBlog()
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 17")
    place.write("blog/blog.json", "{")
    _ = try reader.pty.waitFor("blog.json:1:")
    try reader.press(":problems\r", shows: "1 of 1")
    reader.pty.send("q")
    rename(place.blog, "\(place.path)/elsewhere")
    _ = try reader.pty.waitFor("there is no such folder")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func anOpenPostThatBreaksIsSaidUntilItIsMended() throws {
    let place = try ReaderSession.sampleBlog()
    let reader = try ReaderSession(
      place, columns: 200, rows: 50, arguments: ["open", "a-terminal-is-a-room", "--repository", place.blog])
    _ = try reader.pty.waitFor("Post 11 of 17")
    let file = "blog/posts/a-terminal-is-a-room.json"
    let text = try #require(place.read(file))
    place.write(file, "{\"id\": \"x\", ")
    _ = try reader.pty.waitUntil("the row and the word") {
      $0.contains("⚠") && $0.contains("What you were reading is still here.")
    }
    place.write(file, text)
    _ = try reader.pty.waitUntil("neither") { !$0.contains("⚠") && !$0.contains("still here") }
  }
}
