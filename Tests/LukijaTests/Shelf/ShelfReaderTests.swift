import Foundation
import Glibc
import PtyTestSupport
import Testing

/// The built reader in a real terminal, with several blogs in its settings.
@Suite(.serialized) struct ShelfReaderTests {
  private let blogs = ShelfPlace()

  private func reader() throws -> ReaderSession {
    try ReaderSession(
      blogs.place, columns: 100, arguments: ["--state", blogs.states],
      environment: [
        "LUKIJA_REPOSITORY": nil, "XDG_CONFIG_HOME": blogs.place.path, "XDG_CACHE_HOME": blogs.place.path,
        "XDG_DATA_HOME": blogs.place.path + "/data",
      ])
  }

  private func list(_ names: String...) {
    let text = names.map { "[[blog]]\nname = '\($0)'\npath = '\(blogs.place.path)/\($0)'\n" }.joined()
    blogs.place.write("lukija/config.toml", text)
  }

  private func quit(_ reader: ReaderSession) throws {
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func severalBlogsBeginWithTheirListAndItsRowIsFoundAgain() throws {
    list("eka", "toka", "poissa")
    for name in ["eka", "toka"] { blogs.blog(name) }
    let first = try reader()
    let screen = try first.pty.waitUntil("both blogs and all new posts") {
      $0.contains("Blogi eka") && $0.contains("Blogi toka") && $0.contains("All new") && !$0.contains("counting")
    }
    #expect(screen.row(of: "All new").map { screen.lines[$0].contains("6") } == true, "\(screen.lines)")
    first.pty.send("G")
    first.pty.send("k")
    try first.press(.enter, shows: "toka p0")
    try quit(first)
    // Everything that was counted is there at once, and the row that was opened.
    #expect(blogs.place.read("lukija/counts.json")?.contains("Blogi toka") == true)
    let second = try reader()
    _ = try second.pty.waitFor("Blogi toka")
    try second.press(.enter, shows: "toka p0")
    try quit(second)
  }

  @Test func listsOverAllBlogsShowThePostsOfEach() throws {
    list("eka", "toka")
    for name in ["eka", "toka"] { blogs.blog(name) }
    let reader = try reader()
    _ = try reader.pty.waitFor("Blogi toka")
    reader.pty.send("g")
    try reader.press(.enter, shows: "toka p2")
    #expect(reader.pty.screen.contains("eka p2"))
    try quit(reader)
  }

  @Test func oneBlogHasNoList() throws {
    list("eka")
    blogs.blog("eka")
    let reader = try reader()
    _ = try reader.pty.waitFor("Post 1 of 3")
    #expect(!reader.pty.screen.contains("All new"))
    try quit(reader)
  }
}
