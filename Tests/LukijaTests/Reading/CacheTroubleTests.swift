import Foundation
import Glibc
import PtyTestSupport
import Testing

/// The index is a cache: whatever became of it, the reader opens, and says what it does about it.
struct CacheTroubleTests {
  private static let cache = "home/.cache/lukija"

  /// A blog whose index is there already; the folder of it.
  private func indexed() throws -> (place: Workplace, folder: String) {
    let place = try ReaderSession.sampleBlog()
    #expect(try place.lukija("list").lines.count > 17)
    let names = place.names(Self.cache)
    #expect(names.count == 1)
    return (place, "\(Self.cache)/\(try #require(names.first))")
  }

  /// Opens it, sees every post, finds a word.
  private func read(_ place: Workplace, notice: String? = nil) throws {
    let reader = try ReaderSession(place, environment: ["XDG_CACHE_HOME": nil])
    if let notice { _ = try reader.pty.waitFor(notice) }
    _ = try reader.pty.waitUntil("the list") { $0.contains("Tervetuloa pitkospuille") && $0.contains("17 unread") }
    try reader.search("maitolaiturin", shows: "Onko maitolaiturin koira")
    reader.pty.send("q")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func noIndexAtAll() throws { try read(try ReaderSession.sampleBlog()) }

  @Test(arguments: ["", "not a database", String(repeating: "SQLite format 3\0 and then nothing of it", count: 400)])
  func aBrokenIndexIsMadeAgain(contents: String) throws {
    let (place, folder) = try indexed()
    place.write("\(folder)/index.sqlite", contents)
    // An empty file is no loss to speak of.
    try read(place, notice: contents.isEmpty ? nil : "The index was damaged and is rebuilt.")
    // It is there again, and of use to the next.
    #expect(try place.lukija("list").errors.isEmpty)
    try read(place)
  }

  @Test func anotherVersionsIndexIsMadeAgain() throws {
    let (place, folder) = try indexed()
    let file = "\(place.path)/\(folder)/index.sqlite"
    for suffix in ["-wal", "-shm"] { unlink(file + suffix) }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    // SQLite keeps `user_version` there.
    bytes.replaceSubrange(60..<64, with: [0, 1, 0, 0])
    try bytes.write(to: URL(fileURLWithPath: file))
    try read(place, notice: "The index was another version's and is rebuilt.")
    try read(place)
  }

  @Test func brokenTextIsMadeAgain() throws {
    let (place, folder) = try indexed()
    let name = try #require(place.names(folder).first { $0.hasPrefix("text-") })
    place.write("\(folder)/\(name)", "cut")
    try read(place)
  }

  @Test func anIndexThatMayNotBeWrittenIsSaid() throws {
    let (place, folder) = try indexed()
    // Not even for root: something else is where the folder should be.
    for name in place.names(folder) { unlink("\(place.path)/\(folder)/\(name)") }
    rmdir("\(place.path)/\(folder)")
    place.write(folder, "in the way")
    try read(place, notice: "The index cannot be kept on disk (")
  }

  @Test func aCacheFolderThatCannotBeMadeIsSaid() throws {
    let place = try ReaderSession.sampleBlog()
    mkdir("\(place.home)/.cache", 0o755)
    place.write(Self.cache, "in the way")
    try read(place, notice: "The index cannot be kept on disk (")
  }
}
