import Foundation
import LoopbackServer
import Testing

/// A blog's server over TLS, from the certificate to the sentence and the files.
@Suite(.enabled(if: TLSServer.openssl != nil, "SKIPPED: openssl is not installed, TLS is not tested"))
struct SecureTests {
  let place = Workplace()
  private static let config = "home/.config/lukija/config.toml"

  /// A feed of one post at `feed.json`.
  private func server(_ certificate: TLSServer.Certificate = .valid) throws -> TLSServer {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Varma", "home_page_url": "https://varma.example/",
       "items": [{"id": "g1", "url": "https://varma.example/eka", "title": "Eka", "content_text": "Sanat"}]}
      """
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/feed+json\r\nContent-Length: \(feed.utf8.count)\r\n\r\n"
    return try TLSServer(certificate, answers: ["feed.json": head + feed])
  }

  /// Names the blog, and whose certificates are trusted for its server.
  private func name(_ server: TLSServer, trusting caFile: String?) {
    place.write(
      Self.config,
      """
      [[blog]]
      name = "varma"
      path = "\(place.path)/varma"
      home = "\(server.url)"

      """ + (caFile.map { "ca_file = \"\($0)\"\n" } ?? ""))
  }

  private static let faults: [(TLSServer.Certificate, isTrusted: Bool, kind: String, sentence: String)] = [
    (
      .valid, false, "tls_untrusted",
      "nobody that is trusted here vouches for the server's certificate. Somebody may be in between; if it is your own "
        + "server, name its certificate as ca_file in config.toml."
    ),
    (
      .expired, true, "tls_expired",
      "the server's certificate is not valid today. Check this machine's date; if it is right, tell whoever keeps the "
        + "blog."
    ),
    (
      .wrongName, true, "tls_wrong_name",
      "the server's certificate is for another name. Check the address; somebody may be in between."
    ),
  ]

  @Test(arguments: Self.faults.indices) func addSaysWhatIsWrongAndWritesNothing(number: Int) throws {
    let fault = Self.faults[number]
    let server = try server(fault.0)
    defer { server.stop() }
    if fault.isTrusted { name(server, trusting: server.caFile) }
    let config = place.read(Self.config)
    // Nobody typed https in the second: that is no reason to go on in the clear.
    for address in [server.url + "feed.json", "127.0.0.1:\(server.port)/feed.json"] {
      let add = try place.web("add", address)
      #expect(add.status == 1 && add.output.isEmpty)
      #expect(add.errors == "lukija: “\(address)”: \(fault.sentence)\n")
      #expect(!place.names("home/.local").contains("share") && place.names("varma").isEmpty)
      #expect(place.read(Self.config) == config)
    }
  }

  @Test(arguments: Self.faults.indices) func syncSaysWhatIsWrongAndLeavesTheBlog(number: Int) throws {
    let fault = Self.faults[number]
    let good = try server()
    defer { good.stop() }
    let bad = try server(fault.0)
    defer { bad.stop() }
    name(good, trusting: good.caFile)
    let add = try place.web("add", good.url + "feed.json", "--into", "varma")
    #expect(add.status == 0 && place.names("varma/posts") == ["eka.json"], "\(add)")
    // The same blog behind the other server.
    let site = try #require(place.read("varma/blog.json"))
    place.write("varma/blog.json", site.replacing(":\(good.port)/", with: ":\(bad.port)/"))
    name(bad, trusting: fault.isTrusted ? bad.caFile : nil)
    let before = place.files("varma")
    let sync = try place.web("sync")
    #expect(sync.status == 1 && sync.output.isEmpty && sync.errors == "lukija: varma: \(fault.sentence)\n", "\(sync)")
    let outcome = try #require(try outcomes(place.web("sync", "--json")).first)
    #expect((outcome["fault"] as? [String: Any])?["kind"] as? String == fault.kind)
    #expect(place.files("varma") == before)
  }

  /// An authority of one's own is one line in the settings, relative to them.
  @Test func aPrivateAuthorityIsTrustedForItsBlog() throws {
    let server = try server()
    defer { server.stop() }
    #expect(try place.web("add", server.url + "feed.json", "--name", "varma").status == 1)
    place.write("home/.config/lukija/oma.pem", try #require(Workplace.read(server.caFile)))
    name(server, trusting: "oma.pem")
    let add = try place.web("add", server.url + "feed.json", "--into", "varma")
    #expect(add.status == 0 && place.names("varma/posts") == ["eka.json"], "\(add)")
    // The folder that was not there yet is the one that the settings name.
    #expect(place.read(Self.config)?.components(separatedBy: "[[blog]]").count == 2)
    for arguments in [["sync"], ["sync", "varma"], ["sync", place.path + "/varma"]] {
      let sync = try place.shell("lukija " + arguments.joined(separator: " "), environment: Workplace.web)
      #expect(sync.status == 0 && sync.errors.isEmpty && sync.output == "varma: nothing new\n", "\(sync)")
    }
    name(server, trusting: nil)
    #expect(try place.web("sync").errors.contains("nobody that is trusted here vouches"))
  }
}
