import CCurl
import Glibc

/// What libcurl calls, always on the engine's thread.
extension Transfer {
  private static func of(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The engine keeps the transfer for as long as it has a handle.
  func setCalls(_ handle: CurlLibrary.Pointer) {
    let me = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
    for option in [CURL_PRIVATE, CURL_WRITEDATA, CURL_HEADERDATA, CURL_OPENSOCKETDATA, CURL_DEBUGDATA] {
      library.set(handle, option, me)
    }
    // Fewer bytes than were given end the transfer.
    library.set(handle, CURL_HEADERFUNCTION) { bytes, _, count, transfer in
      let line = UnsafeRawBufferPointer(start: bytes, count: count)
      return Transfer.of(transfer)?.reception.takeHeader(line, now: CurlEngine.now()) == true ? count : 0
    }
    library.set(handle, CURL_WRITEFUNCTION) { bytes, _, count, transfer in
      let part = UnsafeRawBufferPointer(start: bytes, count: count)
      if count == 0 { return 0 }
      return Transfer.of(transfer)?.reception.takeBody(part, now: CurlEngine.now()) == true ? count : 0
    }
    library.setSockets(handle) { transfer, _, address in
      guard let address, let transfer = Transfer.of(transfer) else { return -1 }
      let bytes = withUnsafePointer(to: &address.pointee.address) { AddressKind.bytes(of: $0) }
      guard let bytes, transfer.mayConnect(to: bytes) else { return -1 }
      return socket(
        address.pointee.family, address.pointee.kind | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }
    // libcurl drops what is more than was said, and tells it here only.
    library.setDebugging(handle) { _, kind, bytes, count, transfer in
      let words = StaticString("Excess found")
      if kind == 0, let bytes, count > words.utf8CodeUnitCount,
        memcmp(bytes, words.utf8Start, words.utf8CodeUnitCount) == 0
      {
        Transfer.of(transfer)?.reception.hasExcess = true
      }
      return 0
    }
  }
}

extension CurlLibrary {
  /// What holds for every request.
  func setRules(_ handle: Pointer) {
    // Signals belong to the terminal; and a resolver at work is not waited for.
    set(handle, CURL_NOSIGNAL, 1)
    set(handle, CURL_QUICK_EXIT, 1)
    // Names of protocols since 7.85; before, http and https as bits.
    if !set(handle, CURL_PROTOCOLS_STR, "http,https") { set(handle, CURL_PROTOCOLS, 3) }
    if !set(handle, CURL_REDIR_PROTOCOLS_STR, "http,https") { set(handle, CURL_REDIR_PROTOCOLS, 3) }
    // Redirects are followed here, each with its checks; a POST's never.
    set(handle, CURL_FOLLOWLOCATION, 0)
    set(handle, CURL_UNRESTRICTED_AUTH, 0)
    set(handle, CURL_NETRC, 0)
    // Unpacked here (`Unpacker`): libcurl takes a packed body that was cut off for a whole one.
    set(handle, CURL_ACCEPT_ENCODING, "gzip, deflate")
    set(handle, CURL_HTTP_CONTENT_DECODING, 0)
    // HTTP/1.1: two requests a second gain nothing from 2, and what is not HTTP is no answer.
    set(handle, CURL_HTTP_VERSION, 2)
    set(handle, CURL_HTTP09_ALLOWED, 0)
    // What a proxy says before the server is no part of the answer.
    set(handle, CURL_SUPPRESS_CONNECT_HEADERS, 1)
    set(handle, CURL_SSL_VERIFYPEER, 1)
    set(handle, CURL_SSL_VERIFYHOST, 2)
    // TLS 1.2 at least.
    set(handle, CURL_SSLVERSION, 6)
    set(handle, CURL_VERBOSE, 1)
  }
}

extension HTTPRequest {
  /// What a caller may not set: the transport's own, and what goes to one host only.
  private static let reserved: Set<String> = [
    "accept-encoding", "authorization", "connection", "content-length", "cookie", "expect", "host", "if-modified-since",
    "if-none-match", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade", "user-agent",
  ]

  /// What keeps it from being sent.
  func mistake(to address: WebAddress) -> FetchFault.Mistake? {
    for field in sentFields {
      let isName = !field.name.isEmpty && field.name.utf8.allSatisfy { Self.isTokenByte($0) }
      let isValue = field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
      if !isName || !isValue { return .header(field.name) }
    }
    if let field = headers.first(where: { Self.reserved.contains($0.name.lowercased()) }) { return .header(field.name) }
    // Whether `localhost` is this machine is seen when it connects.
    let isHere = AddressKind.bytes(ofHost: address.host).map { AddressKind($0) == .loopback } ?? false
    return credentials != nil && address.scheme == "http" && !isHere ? .credentialsInClear : nil
  }

  private var sentFields: [HTTPHeaders.Field] {
    var fields = headers
    if let etag = conditions.etag?.trimmingBlanks, !etag.isEmpty {
      let isWeak = etag.hasPrefix("W/") || etag.hasPrefix("w/")
      fields.append(HTTPHeaders.Field("If-None-Match", isWeak ? String(etag.dropFirst(2)) : etag))
    }
    if let date = conditions.lastModified?.trimmingBlanks, !date.isEmpty {
      fields.append(HTTPHeaders.Field("If-Modified-Since", date))
    }
    return fields
  }

  /// As libcurl takes them: a name with nothing behind the colon would be left out, one with a semicolon is sent empty.
  var lines: [String] {
    sentFields.map { $0.value.trimmingBlanks.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" } + ["Expect:"]
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
