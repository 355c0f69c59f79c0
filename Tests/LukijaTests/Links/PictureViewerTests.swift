import BlogStore
import Foundation
import Glibc
import LoopbackServer
import PtyTestSupport
import Testing

@testable import lukija

/// Pictures from a server, the cache and the blog's folder to a viewer.
struct PictureViewerTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]

  private static func answer(_ bytes: [UInt8]) -> [ServerStep] {
    [.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(bytes.count)\r\n\r\n"), .send(bytes)]
  }

  /// A blog that comes from the server, or from another one, with a viewer that keeps its argument.
  private func reader(_ server: LoopbackServer, home: String? = nil) throws -> ReaderSession {
    let place = Workplace()
    let home = home ?? server.url()
    place.write(
      "blog/blog.json",
      #"{"lukija":{"version":1},"title":"Kuvia","sync":{"adapter":"feed","home":"\#(home)","#
        + #""feeds":{"posts":"\#(home)feed"}}}"#)
    let pictures = ["a", "b", "c"].map { "<img src='\(server.url("/\($0).png"))' alt='\($0)'>" }.joined(separator: " ")
    place.write(
      "blog/posts/a.json",
      #"{"id":"1","title":"Kirje","content_html":"<p>Sanoja. \#(pictures) <img src='media/own.png' alt='d'></p>"}"#)
    place.write("blog/media/own.png", "PNG")
    place.writeProgram("home/bin/katso", "printf '%s\\n' \"$1\" >>~/seen\n")
    let reader = try ReaderSession(
      place, columns: 120,
      environment: [
        "LUKIJA_VIEWER": place.home + "/bin/katso", "DISPLAY": ":77", "XDG_CACHE_HOME": place.home + "/cache",
        "http_proxy": nil, "HTTP_PROXY": nil,
      ])
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press(.enter, shows: "Sanoja.")
    return reader
  }

  private func quit(_ reader: ReaderSession) throws {
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func aPictureIsFetchedOnceAndShown() throws {
    let server = try LoopbackServer(["/a.png": Self.answer(Self.png), "/b.png": Self.answer(Array("<svg>".utf8))])
    let reader = try reader(server)
    #expect(server.received.isEmpty, "nothing comes by itself")
    try reader.press("1L", shows: "Handed to katso: \(server.url("/a.png"))")
    let seen = (reader.place.read("home/seen") ?? "").split(separator: "\n")
    let file = try #require(seen.first.map(String.init))
    #expect(file.hasPrefix(reader.place.home + "/cache/lukija/pictures/") && file.hasSuffix(".png"))
    #expect(FileManager.default.contents(atPath: file).map(Array.init) == Self.png)
    try reader.press("2L", shows: "No picture: what stands at this address is none, or of a kind that is not shown.")
    try reader.press("3L", shows: "No picture: there is none at this address.")
    try reader.press("1L", shows: "Handed to katso: \(server.url("/a.png"))")
    #expect(server.received.map(\.path) == ["/a.png", "/b.png", "/c.png"], "what is kept is not asked for again")
    try reader.press("4L", shows: "Handed to katso: media/own.png")
    let last = (reader.place.read("home/seen") ?? "").split(separator: "\n").last.map(String.init)
    #expect(last == reader.place.blog + "/media/own.png")
    #expect(reader.place.names("home/cache/lukija/pictures").count == 1)
    try quit(reader)
  }

  @Test func aPublicBlogLeadsNobodyIntoOnesOwnNetwork() throws {
    let server = try LoopbackServer(["/a.png": Self.answer(Self.png)])
    let reader = try reader(server, home: "https://blog.example/")
    _ = try reader.press("1L", shows: "No picture: the server points to")
    #expect(server.received.isEmpty)
    try quit(reader)
  }

  @Test func aServerThatIsSilentIsLeft() throws {
    let server = try LoopbackServer(["/a.png": [.silence]])
    let reader = try reader(server)
    try reader.press("1L", shows: "Fetching the picture …, Esc stops")
    try reader.press(.escape, shows: "The picture is not fetched.")
    try quit(reader)
  }

  @Test(arguments: [
    (Array("GIF89a".utf8), "gif"), ([0xFF, 0xD8, 0xFF, 0xE0], "jpg"), (Array("RIFF0000WEBPVP8 ".utf8), "webp"),
    (Array("0000ftypavif".utf8), "avif"), ([0x4D, 0x4D, 0, 0x2A], "tif"), (Array("<html>".utf8), nil), ([], nil),
    (Array("<?xml version='1.0'?><svg/>".utf8), nil), (Array("BM and words".utf8), nil),
  ]) func whatAPictureIs(_ bytes: [UInt8], _ kind: String?) {
    #expect(PictureKind(bytes)?.rawValue == kind)
  }

  @Test func theOldestGoFirst() throws {
    let place = Workplace()
    let kept = KeptPictures(folder: place.path + "/pictures", limit: 30)
    let first = try kept.keep(Self.png, of: "https://a.example/1.png", .png)
    let second = try kept.keep(Self.png, of: "https://a.example/2.png", .png)
    for (path, seconds) in [(first, 100), (second, 200)] {
      var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
      utimensat(AT_FDCWD, path, &times, 0)
    }
    #expect(kept.file(of: "https://a.example/1.png") == first, "looked at again")
    let third = try kept.keep(Self.png, of: "https://a.example/3.png", .png)
    #expect(kept.file(of: "https://a.example/2.png") == nil)
    #expect(kept.file(of: "https://a.example/1.png") == first && kept.file(of: "https://a.example/3.png") == third)
  }
}
