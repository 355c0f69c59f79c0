import Glibc
import Testing

@testable import Fetching

/// What libcurl says, in the numbers and words of its versions.
@Suite struct CurlFaultTests {
  private static func fault(
    _ code: Int, system: Int32 = 0, verification: Int = 0, _ text: String = "",
    security: CurlLibrary.Security = .openssl, hasProxy: Bool = false, hasHead: Bool = false, isOffline: Bool = false
  ) -> FetchFault {
    CurlFault(
      code: code, systemError: system, verification: verification, text: text, security: security, hasProxy: hasProxy,
      host: "blog.example", hasHead: hasHead, isHeadWhole: hasHead
    ).fault(isOffline: { isOffline })
  }

  @Test(arguments: [
    (fault(6), FetchFault.nameNotFound(host: "blog.example")), (fault(6, isOffline: true), .offline),
    (fault(7, system: ECONNREFUSED), .refused), (fault(7, system: ENETUNREACH), .unreachable),
    (fault(7, system: ENETUNREACH, isOffline: true), .offline), (fault(7, system: EHOSTUNREACH), .unreachable),
    (fault(7, system: ETIMEDOUT), .timedOut(.connect)), (fault(7, system: ECONNREFUSED, hasProxy: true), .proxy),
    (fault(5), .proxy), (fault(97), .proxy), (fault(56, "CONNECT tunnel failed, response 403"), .proxy),
    (fault(56, "Received HTTP code 407 from proxy after CONNECT"), .proxy),
    (fault(56, "Recv failure: Connection reset by peer"), .noAnswer),
    (fault(56, "Recv failure: Connection reset by peer", hasHead: true), .truncated),
    (
      fault(56, "OpenSSL SSL_read: error:0A000126:SSL routines::unexpected eof while reading", hasHead: true),
      .truncated
    ),
    (fault(56, "Illegal or missing hexadecimal sequence in chunked-encoding", hasHead: true), .badAnswer),
    (fault(56, "Too large response headers: 307500 > 307200"), .tooBig(.headers, limit: 300 << 10)),
    (fault(27), .tooBig(.headers, limit: 100 << 10)), (fault(27, hasHead: true), .other(27)), (fault(2), .other(2)),
    (fault(1, "Received HTTP/0.9 when not allowed"), .badAnswer), (fault(8), .badAnswer), (fault(52), .noAnswer),
  ])
  func connections(found: FetchFault, expected: FetchFault) { #expect(found == expected) }

  @Test(arguments: [
    (fault(60, verification: 18), FetchFault.TLSFault.untrusted), (fault(60, verification: 20), .untrusted),
    (fault(60, verification: 19), .untrusted), (fault(51, verification: 21), .untrusted),
    (fault(60, verification: 10), .expired), (fault(60, verification: 9), .notYetValid),
    (
      fault(60, verification: 1, "SSL: no alternative certificate subject name matches target host name 'a'"),
      .wrongName
    ),
    (fault(60, verification: 0, "SSL: certificate subject name 'b' does not match target host name 'a'"), .wrongName),
    (fault(60, verification: 62, "SSL certificate problem: hostname mismatch"), .wrongName),
    (fault(60, verification: 1 << 6 | 2, security: .gnutls), .untrusted),
    (fault(60, verification: 1 << 10 | 2, security: .gnutls), .expired),
    (fault(60, verification: 1 << 10 | 1 << 6 | 2, security: .gnutls), .untrusted),
    (fault(60, verification: 1 << 9 | 2, security: .gnutls), .notYetValid),
    (fault(60, verification: 0, security: .gnutls), .wrongName), (fault(77), .caFile),
    (fault(60, "certificate has expired", security: .other), .expired), (fault(60, security: .other), .untrusted),
    (fault(35, "error:0A00042E:SSL routines::tlsv1 alert protocol version"), .old),
    (fault(35, "error:0A000102:SSL routines::unsupported protocol"), .old),
    (fault(35, "gnutls_handshake() failed: Error in protocol version"), .old),
    (fault(35, "error:1408F10B:SSL routines:ssl3_get_record:wrong version number"), .notTLS),
    (fault(35, "gnutls_handshake() failed: An unexpected TLS packet was received."), .notTLS),
    (fault(35, "error:0A0000C6:SSL routines::packet length too long"), .notTLS),
    (fault(35, "error:0A000139:SSL routines::record layer failure"), .notTLS),
    (fault(35, "gnutls_handshake() failed: A TLS record packet with invalid length was received."), .notTLS),
    (fault(35, "error:0A0003F2:SSL routines::sslv3 alert unexpected message"), .other),
    (fault(35, "gnutls_handshake() failed: A TLS fatal alert has been received."), .other),
    (fault(35, "error:0A000410:SSL routines::sslv3 alert handshake failure"), .other),
    (fault(35, "Recv failure: Connection reset by peer"), .other),
  ])
  func certificates(found: FetchFault, expected: FetchFault.TLSFault) { #expect(found == .tls(expected)) }

  @Test func aNameThatNobodyHas() {
    // Too long for any resolver to ask about.
    let host = String(repeating: "a", count: 70) + ".example"
    #expect(CurlClient.forTests().fault(at: "http://\(host)/") == .nameNotFound(host: host))
    #expect(CurlClient.forTests { $0.isOffline = { true } }.fault(at: "http://\(host)/") == .offline)
  }

  @Test func askingForAWayOutSendsNothing() {
    // Either is right: it depends on the machine. It does not depend on when it is asked.
    #expect(Connectivity.isOffline == Connectivity.isOffline)
  }
}
