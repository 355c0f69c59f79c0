import DynamicLibraries
import LoopbackServer
import Testing

@testable import Fetching

/// Certificates and versions, with each libcurl that is here: they differ in what does TLS.
@Suite(.enabled(if: TLSServer.openssl != nil, "SKIPPED: openssl is not installed, TLS is not tested"))
struct TLSTests {
  enum Flavour: String, CaseIterable {
    case openssl = "libcurl.so.4"
    case gnutls = "libcurl-gnutls.so.4"

    static let libraries = allCases.reduce(into: [:]) { $0[$1] = CurlLibrary(DynamicLibrary($1.rawValue)) }
    static let present = allCases.filter { libraries[$0] != nil }
  }

  private func client(_ flavour: Flavour) -> CurlClient {
    CurlClient.forTests { $0.library = { Flavour.libraries[flavour] } }
  }

  @Test(arguments: Flavour.present) func whoIsTrustedIsHeard(flavour: Flavour) throws {
    let server = try TLSServer(.valid)
    defer { server.stop() }
    let answer = try client(flavour).response(to: HTTPRequest(.get, server.url, caFile: server.caFile))
    #expect(answer.status == 200)
    #expect(answer.text.contains("<HTML>"))
  }

  @Test(arguments: Flavour.present) func strangersAreNot(flavour: Flavour) throws {
    let server = try TLSServer(.valid)
    let other = try TLSServer(.valid)
    defer {
      server.stop()
      other.stop()
    }
    let client = client(flavour)
    #expect(client.fault(at: server.url) == .tls(.untrusted))
    #expect(client.fault(HTTPRequest(.get, server.url, caFile: other.caFile)) == .tls(.untrusted))
    // Trust in one request is no trust in the next, though a connection is open.
    #expect(client.fault(HTTPRequest(.get, server.url, caFile: server.caFile)) == nil)
    #expect(client.fault(at: server.url) == .tls(.untrusted))
    #expect(client.fault(HTTPRequest(.get, server.url, caFile: "/nowhere/ca.pem")) == .tls(.caFile))
    #expect(client.fault(HTTPRequest(.get, server.url, caFile: server.caFile + "x")) == .tls(.caFile))
  }

  @Test(arguments: Flavour.present) func certificatesThatDoNotHold(flavour: Flavour) throws {
    let faults: [(TLSServer.Certificate, FetchFault.TLSFault)] = [
      (.expired, .expired), (.notYetValid, .notYetValid), (.wrongName, .wrongName),
    ]
    for (certificate, fault) in faults {
      let server = try TLSServer(certificate)
      defer { server.stop() }
      let request = HTTPRequest(.post, server.url, body: [65], caFile: server.caFile)
      guard case .failure(let error) = client(flavour).outcome(request) else {
        Issue.record("\(certificate) was trusted.")
        continue
      }
      #expect(error.fault == .tls(fault))
      #expect(!error.mayHaveArrived)
    }
  }

  @Test(arguments: Flavour.present) func whatIsTooOldIsRefused(flavour: Flavour) throws {
    for version in ["-tls1", "-tls1_1"] {
      let server = try TLSServer(.valid, [version, "-cipher", "ALL:@SECLEVEL=0"])
      defer { server.stop() }
      #expect(client(flavour).fault(HTTPRequest(.get, server.url, caFile: server.caFile)) == .tls(.old))
    }
    let server = try TLSServer(.valid, ["-tls1_2"])
    defer { server.stop() }
    #expect(client(flavour).fault(HTTPRequest(.get, server.url, caFile: server.caFile)) == nil)
  }

  @Test(arguments: Flavour.present) func whatSpeaksNoTLS(flavour: Flavour) throws {
    let garbage = try SpeakingListener("HTTP/1.1 400 Bad Request\r\n\r\n")
    #expect(client(flavour).fault(at: "https://127.0.0.1:\(garbage.port)/") == .tls(.notTLS))
    let plain = try LoopbackServer(["/": .answer("in clear")])
    defer { plain.stop() }
    #expect(client(flavour).fault(at: "https://127.0.0.1:\(plain.port)/") == .tls(.notTLS))
    #expect(plain.received.isEmpty)
    let server = try TLSServer(.valid)
    defer { server.stop() }
    let fault = client(flavour).fault(at: "http://127.0.0.1:\(server.port)/")
    #expect(fault == .noAnswer || fault == .badAnswer)
  }

  @Test(arguments: Flavour.present) func neverFromHTTPSDown(flavour: Flavour) throws {
    let plain = try LoopbackServer(["/": .answer("in clear")])
    defer { plain.stop() }
    let redirecting = try TLSServer(
      answers: ["page": "HTTP/1.1 301 Moved\r\nLocation: \(plain.url())\r\nContent-Length: 0\r\n\r\n"])
    defer { redirecting.stop() }
    let request = HTTPRequest(.get, redirecting.url + "page", caFile: redirecting.caFile)
    #expect(client(flavour).fault(request) == .redirectRefused(to: plain.url(), why: .downgrade))
    #expect(plain.connections == 0)
  }

  @Test func theFirstLibraryIsTheOneOfTheSystem() {
    #expect(CurlLibrary.ofSystem?.security == Flavour.present.first.flatMap { Flavour.libraries[$0] }?.security)
  }
}
