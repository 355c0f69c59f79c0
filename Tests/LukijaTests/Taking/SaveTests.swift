import Foundation
import Glibc
import PtyTestSupport
import Reader
import Testing
import Words

@testable import lukija

/// What `w` leaves on the disk.
struct SaveTests {
  private let place = Workplace()
  private var host: SystemHost { SystemHost(rescueFolder: place.path, blogFolder: place.blog) }
  private func names() -> [String] { Workplace.names(place.path).sorted() }

  @Test func aNewFile() {
    let before = names()
    #expect(
      host.save("sanoja\n", to: place.path + "/uusi.txt", replaces: false) == .saved(path: place.path + "/uusi.txt"))
    #expect(place.read("uusi.txt") == "sanoja\n")
    #expect(names() == (before + ["uusi.txt"]).sorted())
  }

  @Test func oneThatIsThere() {
    place.write("vanha.txt", "vanha")
    chmod(place.path + "/vanha.txt", 0o640)
    let path = place.path + "/vanha.txt"
    #expect(host.save("uusi", to: path, replaces: false) == .failed(.alreadyThere))
    #expect(place.read("vanha.txt") == "vanha")
    #expect(host.save("uusi", to: path, replaces: true) == .saved(path: path))
    #expect(place.read("vanha.txt") == "uusi")
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  /// What a link leads to is written, and the link stays.
  @Test func links() {
    place.write("oikea.txt", "vanha")
    symlink("oikea.txt", place.path + "/linkki")
    symlink("ei-ole", place.path + "/tyhjä")
    #expect(host.save("uusi", to: place.path + "/linkki", replaces: true) == .saved(path: place.path + "/oikea.txt"))
    #expect(place.read("oikea.txt") == "uusi")
    #expect(host.save("uusi", to: place.path + "/tyhjä", replaces: true) == .failed(.notPlain))
  }

  @Test func whatIsNoFile() {
    mkfifo(place.path + "/putki", 0o600)
    #expect(host.save("x", to: "/dev/null", replaces: true) == .failed(.notPlain))
    #expect(host.save("x", to: place.path + "/putki", replaces: true) == .failed(.notPlain))
    #expect(host.save("x", to: place.path, replaces: true) == .failed(.isFolder))
    #expect(host.save("x", to: place.path + "/", replaces: true) == .failed(.isFolder))
    #expect(host.save("x", to: place.path + "/ei/a", replaces: true) == .failed(.noFolder(place.path + "/ei/")))
    #expect(host.save("x", to: place.path + "/ei/", replaces: false) == .failed(.noFolder(place.path + "/ei/")))
    #expect(host.save("x", to: "~ei-ketaan-tällaista/a", replaces: false) == .failed(.nobody("ei-ketaan-tällaista")))
    let long = place.path + "/" + String(repeating: "a", count: 300)
    #expect(host.save("x", to: long, replaces: false) == .failed(.system(code: ENAMETOOLONG)))
  }

  @Test func pathsGoOn() {
    place.write("kansio/yksi.txt", "")
    place.write("kansio/yksityinen/a", "")
    place.write("kansio/.piilo", "")
    #expect(
      host.paths(beginning: place.path + "/kansio/yk")
        == [place.path + "/kansio/yksi.txt", place.path + "/kansio/yksityinen/"])
    #expect(host.paths(beginning: place.path + "/kansio/.p") == [place.path + "/kansio/.piilo"])
    #expect(host.paths(beginning: "~") == ["~/"])
    #expect(host.paths(beginning: place.path + "/ei-ole/") == [])
  }

  /// In the program itself: relative to where it was started, and `~`.
  @Test func relativePathsAndHomes() throws {
    let reader = try ReaderSession(try ReaderSession.sampleBlog())
    _ = try reader.pty.waitFor("Post 1 of")
    reader.pty.send(":save ~/teksti.txt\r")
    _ = try reader.pty.waitFor("teksti.txt")
    _ = try reader.pty.waitFor("stands in")
    #expect(reader.place.read("home/teksti.txt")?.isEmpty == false)
    try reader.press(":save ~/teksti.txt\r", shows: "is there already. Write over it?")
    try reader.press("n", shows: "stays as it was.")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  /// A full disk leaves what was there, and nothing half.
  @Test func aFullDisk() throws {
    let place = try ReaderSession.sampleBlog()
    place.write("blog/kohde.txt", "vanha")
    let disk = FaultyDisk(place: place)
    let reader = try ReaderSession(place, environment: disk.environment)
    _ = try reader.pty.waitFor("Post 1 of")
    disk.begin([.full])
    let before = Workplace.names(place.blog).sorted()
    reader.pty.send(":save \(place.blog)/kohde.txt\r")
    try reader.press("", shows: "Write over it?")
    try reader.press("y", shows: "the disk is full")
    #expect(place.read("blog/kohde.txt") == "vanha")
    #expect(Workplace.names(place.blog).sorted() == before)
    reader.pty.send("Q")
    _ = try reader.pty.waitForExit()
  }
}
