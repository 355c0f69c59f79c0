import Foundation
import Glibc
import PtyTestSupport
import Testing

/// Words that the blog's disk does not take in time stand somewhere else, until it has them.
struct RescueTests {
  /// The folder of replies while somebody else has its lock: every write of the reader waits.
  private final class BusyFolder {
    private let descriptor: Int32

    init(_ path: String) {
      mkdir(path, 0o755)
      descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      flock(descriptor, LOCK_EX)
    }

    deinit { close(descriptor) }
  }

  private func writing(_ text: String, in reader: ReaderSession) throws {
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "Top ─")
    try reader.press("r", shows: "Reply to “")
    reader.pty.send(text)
    _ = try reader.pty.waitFor(text)
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// Each place in its turn.
  @Test(arguments: [true, false])
  func aCopyIsThePersonsOwnAndComesBackAtTheNextStart(_ hasStateFolder: Bool) throws {
    let place = try ReaderSession.sampleBlog()
    let temporary = place.path + "/tmp"
    mkdir(temporary, 0o777)
    let places = hasStateFolder ? "\(place.home)/state/lukija/rescued" : "\(temporary)/lukija-rescued-\(getuid())"
    if !hasStateFolder { place.write("home/state/lukija/rescued", "in the way") }
    var busy: BusyFolder? = BusyFolder(place.blog + "/replies")
    let reader = try ReaderSession(place, environment: ["TMPDIR": temporary])
    try writing("Words on their way", in: reader)
    _ = try reader.pty.waitFor("A copy is in")
    let blog = try #require(Workplace.names(places).first)
    let name = try #require(Workplace.names("\(places)/\(blog)/replies").first { $0.hasSuffix(".json") })
    let copy = "\(places)/\(blog)/replies/\(name)"
    #expect(mode(copy) == 0o600 && mode(places) == 0o700 && mode("\(places)/\(blog)") == 0o700)
    #expect(Workplace.read(copy)?.contains("Words on their way") == true)
    reader.pty.kill9()
    _ = try reader.pty.waitForExit()
    #expect(try reader.replies("draft").isEmpty)
    #expect(busy != nil)
    busy = nil

    let again = try ReaderSession(place, environment: ["TMPDIR": temporary])
    _ = try again.pty.waitFor("is back: V shows it.")
    #expect(try again.replies("draft").map { $0["content_markdown"] as? String } == ["Words on their way"])
    _ = try again.pty.waitUntil("no copy") { _ in Workplace.names(places).isEmpty }
    try again.press("V", shows: "Your replies and drafts")
    try again.press(.enter, shows: "Words on their way")
    again.pty.signal(SIGTERM)
    _ = try again.pty.waitForExit()
    #expect(try again.replies("draft").count == 1)
  }

  /// Neither the state folder nor `$TMPDIR` takes a copy.
  @Test(arguments: [SIGKILL, SIGHUP]) func theLastPlaceIsHome(_ signal: Int32) throws {
    let place = try ReaderSession.sampleBlog()
    place.write("home/state/lukija/rescued", "in the way")
    place.write("home/tmp/lukija-rescued-\(getuid())", "in the way")
    let reader = try ReaderSession(place)
    try writing("Words", in: reader)
    _ = try reader.pty.waitFor("draft saved")
    try FileManager.default.removeItem(atPath: place.blog + "/replies")
    place.write("blog/replies", "in the way")
    reader.pty.send(" on their way")
    _ = try reader.pty.waitFor("A copy is in")
    let places = "\(place.home)/.lukija-rescued-\(getuid())"
    #expect(mode(places) == 0o700 && Workplace.names(places).count == 1)
    reader.pty.signal(signal)
    _ = try reader.pty.waitForExit()
    // Once.
    if signal == SIGHUP {
      let said = String(decoding: reader.pty.rawOutput, as: UTF8.self).split(separator: "\u{1B}[?1049l").last ?? ""
      #expect(said.ranges(of: places).count == 1)
    }
    unlink(place.blog + "/replies")
    let again = try ReaderSession(place)
    _ = try again.pty.waitFor("is back: V shows it.")
    #expect(try again.replies("draft").map { $0["content_markdown"] as? String } == ["Words on their way"])
    _ = try again.pty.waitUntil("no copy") { _ in Workplace.names(places).isEmpty }
  }

  @Test func aCopyGoesWhenTheDiskComesBack() throws {
    let place = try ReaderSession.sampleBlog()
    let copies = "\(place.home)/state/lukija/rescued"
    var busy: BusyFolder? = BusyFolder(place.blog + "/replies")
    let reader = try ReaderSession(place)
    try writing("Words on their way", in: reader)
    _ = try reader.pty.waitFor("A copy is in")
    #expect(!Workplace.names(copies).isEmpty && busy != nil)
    busy = nil
    _ = try reader.pty.waitFor("draft saved")
    _ = try reader.pty.waitUntil("no copy") { _ in Workplace.names(copies).isEmpty }
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Words on their way"])
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func publishingIsNotUndoneByLeaving(_ signal: Int32) throws {
    let reader = try ReaderSession(try ReaderSession.sampleBlog())
    try writing("Said once", in: reader)
    _ = try reader.pty.waitFor("draft saved")
    var busy: BusyFolder? = BusyFolder(reader.place.blog + "/replies")
    reader.pty.send(.control("x"))
    try reader.introduceAs("Aino")
    _ = try reader.pty.waitFor("publishing …")
    #expect(busy != nil)
    reader.pty.signal(signal)
    busy = nil
    _ = try reader.pty.waitForExit()
    #expect(try reader.replies("published").map { $0["content_markdown"] as? String } == ["Said once"])
    #expect(try reader.replies("draft").isEmpty)
  }

  /// What a killed process had written and not yet given its name.
  @Test func anUnfinishedFileComesBackAtTheNextStart() throws {
    let place = try ReaderSession.sampleBlog()
    let reader = try ReaderSession(place)
    try writing("Known words", in: reader)
    _ = try reader.pty.waitFor("draft saved")
    reader.pty.kill9()
    _ = try reader.pty.waitForExit()
    let name = try #require(place.names("blog/replies").first { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
    let text = try #require(place.read("blog/replies/\(name)"))
    place.write(
      "blog/replies/.\(name).999999999.tmp", text.replacingOccurrences(of: "Known words", with: "Known words and more"))
    let again = try ReaderSession(place)
    _ = try again.pty.waitFor("is back: V shows it.")
    #expect(try again.replies("draft").map { $0["content_markdown"] as? String } == ["Known words and more"])
    #expect(!place.names("blog/replies").contains { $0.hasSuffix(".tmp") })
  }

  /// No file can be written anywhere.
  @Test func whatNoDiskTakesIsPrinted() throws {
    let place = try ReaderSession.sampleBlog()
    // The index is made while there is room.
    let first = try ReaderSession(place)
    _ = try first.pty.waitFor("Post 1 of")
    first.pty.signal(SIGTERM)
    _ = try first.pty.waitForExit()
    let pty = try PtySession(
      "/bin/sh", ["-c", "ulimit -f 0; exec \"$0\" \"$1\"", PtySession.product("lukija"), place.blog],
      environment: [
        "HOME": place.home, "XDG_STATE_HOME": place.home + "/state", "TMPDIR": place.path, "DISPLAY": nil,
        "WAYLAND_DISPLAY": nil,
      ], columns: 80, rows: 24)
    _ = try pty.waitFor("unread")
    pty.send("\rr")
    _ = try pty.waitFor("Reply to “")
    pty.send("Words for no disk")
    _ = try pty.waitFor("is not on disk")
    pty.signal(SIGTERM)
    _ = try pty.waitForExit()
    #expect(!pty.screen.isAlternateScreen)
    #expect(pty.screen.contains("Your draft could not be saved") && pty.screen.contains("Words for no disk"))
  }
}
