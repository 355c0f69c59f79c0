import Foundation
import PtyTestSupport
import Testing

/// The settings of a reader that runs, in a real terminal.
@Suite(.serialized) struct SettingsReloadTests {
  private func reader(_ settings: String?) throws -> ReaderSession {
    let place = try ReaderSession.sampleBlog()
    if let settings { place.write("config/lukija/config.toml", settings) }
    let reader = try ReaderSession(
      place, columns: 100, environment: ["XDG_CONFIG_HOME": place.path + "/config"])
    _ = try reader.pty.waitFor("Post 1 of")
    return reader
  }

  private func quit(_ reader: ReaderSession) throws {
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func aReplyThatIsTypedStaysWhenTheFileIsSaved() throws {
    let reader = try reader("width = 60\n")
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    reader.pty.send("Half a thought")
    _ = try reader.pty.waitFor("Half a thought")
    reader.place.write("config/lukija/config.toml", "width = 40\nmouse = false\n")
    _ = try reader.pty.waitFor("The settings were changed.")
    #expect(reader.pty.screen.contains("Half a thought"))
    reader.pty.send(", and its end")
    _ = try reader.pty.waitFor("Half a thought, and its end")
    // A broken file changes nothing, and is told.
    reader.place.write("config/lukija/config.toml", "width = \n")
    _ = try reader.pty.waitFor("config.toml:1:9")
    reader.pty.send("!")
    _ = try reader.pty.waitFor("Half a thought, and its end!")
    _ = try reader.pty.waitFor("draft saved")
    reader.pty.kill9()
    _ = try reader.pty.waitForExit()
    #expect(
      try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Half a thought, and its end!"])
  }

  /// Neither the file nor its folder is there, and none is made.
  @Test func aFileThatComesLaterCounts() throws {
    let reader = try reader(nil)
    #expect(!FileManager.default.fileExists(atPath: reader.place.path + "/config"))
    reader.place.write("config/lukija/config.toml", "language = 'fi'\n")
    _ = try reader.pty.waitFor("Asetukset vaihtuivat.")
    try FileManager.default.removeItem(atPath: reader.place.path + "/config/lukija/config.toml")
    _ = try reader.pty.waitFor("The settings were changed.")
    try quit(reader)
  }

  /// As editors write: beside it, then renamed over it; and where the file is a link to elsewhere.
  @Test func aRenamedFileAndALinkedOneCount() throws {
    let reader = try reader("width = 60\n")
    let folder = reader.place.path + "/config/lukija"
    reader.place.write("config/lukija/config.toml.new", "language = 'fi'\n")
    #expect(rename(folder + "/config.toml.new", folder + "/config.toml") == 0)
    _ = try reader.pty.waitFor("Asetukset vaihtuivat.")
    reader.place.write("dotfiles/lukija.toml", "language = 'en'\n")
    #expect(symlink(reader.place.path + "/dotfiles/lukija.toml", folder + "/link") == 0)
    #expect(rename(folder + "/link", folder + "/config.toml") == 0)
    _ = try reader.pty.waitFor("The settings were changed.")
    reader.place.write("dotfiles/lukija.toml", "language = 'fi'\n")
    _ = try reader.pty.waitFor("Asetukset vaihtuivat.")
    try quit(reader)
  }
}
