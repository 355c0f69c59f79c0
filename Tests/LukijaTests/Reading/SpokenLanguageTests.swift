import PtyTestSupport
import Testing

/// The program speaks what its environment asks for, whether the machine has that locale or not.
struct SpokenLanguageTests {
  @Test func finnishIsSpokenWhereItIsAskedFor() throws {
    let reader = try ReaderSession(ReaderSession.sampleBlog(), environment: ["LANG": "fi_FI.UTF-8"])
    _ = try reader.pty.waitFor("Kirjoitus 1/17")
    reader.pty.send("?")
    _ = try reader.pty.waitFor("Tässä, kirjoitusten luettelossa")
    reader.pty.send("qQ")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func whatIsAskedForMoreStronglyWins() throws {
    let reader = try ReaderSession(
      ReaderSession.sampleBlog(), environment: ["LANG": "fi_FI.UTF-8", "LC_ALL": "en_GB.UTF-8"])
    _ = try reader.pty.waitFor("Post 1 of 17")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }
}
