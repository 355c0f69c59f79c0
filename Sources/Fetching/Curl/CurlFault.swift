import Glibc

/// What libcurl says of a failure: a number, the system's number, and for what has no number of its own its words.
struct CurlFault {
  var code: Int
  /// The system's, of the last connection; 0 where there is none.
  var systemError: Int32
  /// What the library for TLS says of a certificate.
  var verification: Int
  var text: String
  var security: CurlLibrary.Security
  var hasProxy: Bool
  var host: String
  /// The head of an answer, or some of it, had come.
  var hasHead: Bool
  var isHeadWhole: Bool

  var isTimeout: Bool { code == 28 }

  /// Numbers as in libcurl-errors(3).
  func fault(isOffline: () -> Bool) -> FetchFault {
    switch code {
    case 3: .badRequest(.address)
    case 5, 97: .proxy
    case 6: isOffline() ? .offline : .nameNotFound(host: host)
    case 7: connectionFault(isOffline: isOffline)
    case 18: .truncated
    case 35, 51, 59, 60, 77, 83, 91: .tls(tlsFault)
    case 1, 8, 23, 43, 61: .badAnswer
    case 52, 55: hasHead ? .truncated : .noAnswer
    case 56: receptionFault
    // A single line of more than libcurl takes.
    case 27, 100: isHeadWhole ? .other(code) : .tooBig(.headers, limit: 100 << 10)
    default: .other(code)
    }
  }

  private func connectionFault(isOffline: () -> Bool) -> FetchFault {
    if hasProxy { return .proxy }
    return switch systemError {
    case ECONNREFUSED: .refused
    case ENETUNREACH, ENETDOWN, EHOSTUNREACH, EADDRNOTAVAIL: isOffline() ? .offline : .unreachable
    case ETIMEDOUT: .timedOut(.connect)
    case 0: .unreachable
    default: .refused
    }
  }

  private var receptionFault: FetchFault {
    if text.contains("CONNECT") { return .proxy }
    if saysBigHead { return .tooBig(.headers, limit: 300 << 10) }
    if says("chunk", "hexadecimal", "malformed") { return .badAnswer }
    return hasHead ? .truncated : .noAnswer
  }

  private var saysBigHead: Bool { says("header") && says("large", "giant") }

  private func says(_ words: String...) -> Bool { says(words) }

  private func says(_ words: [String]) -> Bool {
    let text = text.lowercased()
    return words.contains { text.contains($0) }
  }
}

/// Certificates and versions, in the numbers of each library.
extension CurlFault {
  private var tlsFault: FetchFault.TLSFault {
    switch code {
    case 77: .caFile
    case 35, 59: handshakeFault
    default:
      switch security {
      case .openssl: openSSLFault
      case .gnutls: gnuTLSFault
      case .other: says("expired") ? .expired : says("host name", "hostname") ? .wrongName : .untrusted
      }
    }
  }

  /// X509_V_ERR_…
  private var openSSLFault: FetchFault.TLSFault {
    switch verification {
    case 9: .notYetValid
    case 10: .expired
    case 0, 1, 62, 64: says("host name", "hostname", "ip address", "altname") ? .wrongName : .other
    default: .untrusted
    }
  }

  /// GNUTLS_CERT_…: bits.
  private var gnuTLSFault: FetchFault.TLSFault {
    // Who has signed it matters first: whose it says it is and until when is worth nothing from a stranger.
    if verification & (1 << 6) != 0 { return .untrusted }
    if verification & (1 << 10) != 0 { return .expired }
    if verification & (1 << 9) != 0 { return .notYetValid }
    if verification != 0 { return .untrusted }
    return says("expir") ? .expired : says("activat") ? .notYetValid : .wrongName
  }

  /// What each library and version says of bytes that are no TLS, as a server of http sends them.
  private static let foreignWords = [
    "wrong version number", "http request", "packet length too long", "record layer failure", "unexpected message",
    "unexpected tls packet", "record packet with invalid length", "record_too_long", "record too long",
  ]

  /// Only words tell why two could not agree.
  private var handshakeFault: FetchFault.TLSFault {
    if says("unsupported protocol", "protocol version", "unsupported version", "protocol_version") { return .old }
    // Who sends an alert speaks TLS.
    if says("alert") { return .other }
    return says(Self.foreignWords) ? .notTLS : .other
  }
}
