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
}
