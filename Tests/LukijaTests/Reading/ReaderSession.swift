import Foundation
import Glibc
import PtyTestSupport

/// The built reader in a real terminal, on a copy of a blog, with a home of its own.
final class ReaderSession {
  let place: Workplace
  let pty: PtySession

  /// Starts the reader in a place.
  init(
    _ place: Workplace, columns: Int = 80, rows: Int = 24, arguments: [String] = [],
    environment: [String: String?] = [:]
  ) throws {
    self.place = place
    var variables: [String: String?] = [
      "HOME": place.home, "XDG_STATE_HOME": place.home + "/state", "EDITOR": nil, "VISUAL": nil, "DISPLAY": nil,
      "WAYLAND_DISPLAY": nil, "BROWSER": nil, "TZ": "EET-2", "TMPDIR": place.home + "/tmp",
    ]
    mkdir(place.home + "/tmp", 0o700)
    variables.merge(environment) { _, new in new }
    pty = try PtySession(
      PtySession.product("lukija"), arguments.isEmpty ? [place.blog] : arguments, environment: variables,
      columns: columns, rows: rows)
  }

  /// A place with a copy of a folder as its blog.
  static func copying(_ folder: String) throws -> Workplace {
    let place = Workplace()
    try FileManager.default.removeItem(atPath: place.blog)
    try FileManager.default.copyItem(atPath: folder, toPath: place.blog)
    return place
  }

  /// A place with a copy of the project's sample blog.
  static func sampleBlog() throws -> Workplace { try copying(checkout.appendingPathComponent("data").path) }

  /// Sends each key and waits until the screen shows what it should.
  func press(_ keys: String, shows text: String) throws {
    pty.send(keys)
    _ = try pty.waitFor(text)
  }

  /// Sends a key and waits until the screen shows what it should.
  func press(_ key: PtyKey, shows text: String) throws {
    pty.send(key)
    _ = try pty.waitFor(text)
  }

  /// Searches everything until the results show what they should: an index that is still being made finds less, and says so.
  func search(_ words: String, shows text: String) throws {
    while true {
      pty.send("F\(words)\r")
      let screen = try pty.waitUntil("“\(text)” or an index that is not complete") {
        $0.contains(text) || $0.contains("not indexed yet")
      }
      if screen.contains(text) { return }
      pty.send("q")
      _ = try pty.waitUntil("the results' end") { !$0.contains("not indexed yet") }
    }
  }

  /// Answers the three questions of the first publication.
  func introduceAs(_ name: String) throws {
    _ = try pty.waitFor("Your name:")
    pty.send(name)
    _ = try pty.waitFor(name)
    try press(.enter, shows: "E-mail (optional")
    try press(.enter, shows: "Home page (optional")
    pty.send(.enter)
  }

  /// The members of the only reply on disk that has a status.
  func replies(_ status: String) throws -> [[String: Any]] {
    try place.names("blog/replies").filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .map { try JSONSerialization.object(place.read("blog/replies/\($0)") ?? "") }
      .filter { $0["status"] as? String == status }
  }
}
