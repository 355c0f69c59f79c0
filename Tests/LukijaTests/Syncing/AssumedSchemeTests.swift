import Foundation
import Glibc
import LoopbackServer
import Testing

/// An address without a scheme: https is tried first, http only where nobody speaks TLS.
struct AssumedSchemeTests {
  let place = Workplace()

  private static let feed = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Avoin", "items": [
     {"id": "g1", "title": "Eka", "content_text": "Sanat"}]}
    """

  private func plainServer() throws -> LoopbackServer {
    try LoopbackServer(["/feed.json": .answer(Self.feed, headers: ["Content-Type: application/feed+json"])])
  }

  @Test(arguments: ["libcurl.so.4", "libcurl-gnutls.so.4"], ["127.0.0.1", "localhost"])
  func aServerOfHTTPIsFound(library: String, host: String) throws {
    let server = try plainServer()
    defer { server.stop() }
    // The other flavour is what is found where it stands under the first one's name.
    guard let file = Self.path(of: library) else { return }
    mkdir(place.path + "/lib", 0o755)
    symlink(file, place.path + "/lib/libcurl.so.4")
    let environment = Workplace.web.merging(["LD_LIBRARY_PATH": place.path + "/lib"]) { $1 }
    let add = try place.shell("exec lukija add \(host):\(server.port)/feed.json --name avoin", environment: environment)
    #expect(add.status == 0 && add.errors.hasPrefix("Found “Avoin”: a feed: 1 post.\n"), "\(add)")
    #expect(place.names(place.added("avoin") + "/posts").count == 1)
    // https was tried first, and nothing of the request went out with it.
    #expect(server.connections > 1 && server.received.allSatisfy { $0.path == "/feed.json" })
    let site = try #require(place.read(place.added("avoin") + "/blog.json"))
    #expect(site.contains("http://\(host):\(server.port)/feed.json"))
    #expect(try place.shell("lukija sync", environment: environment).output == "avoin: nothing new\n")
  }

  private static func path(of library: String) -> String? {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
    return (["/usr/lib64"] + folders.map { "/usr/lib/\($0)" }).map { "\($0)/\(library)" }
      .first { access($0, R_OK) == 0 }
  }

  /// Whoever wrote https meant it.
  @Test func aTypedSchemeIsKept() throws {
    let server = try plainServer()
    defer { server.stop() }
    let add = try place.web("add", "https://127.0.0.1:\(server.port)/feed.json")
    #expect(add.status == 1 && add.errors.contains("the server does not speak https there."), "\(add)")
    #expect(server.received.isEmpty && !place.names("home/.local").contains("share"))
  }

  @Test func nobodyAtAllIsOneSentence() throws {
    let add = try place.web("add", "127.0.0.1:1")
    #expect(
      add.errors
        == "lukija: “127.0.0.1:1”: the server takes no connection. Check the address and its port; if they are right, "
        + "try again later.\n")
  }
}
