import CCurl

/// An address that can be asked: http or https, with a host. libcurl takes it apart, so that what is checked here is
/// what it will connect to.
struct WebAddress: Hashable {
  enum Refusal: Error { case scheme, address }

  /// Without its fragment.
  let text: String
  let scheme: String
  /// In small letters; IPv6 in brackets.
  let host: String
  let port: String

  /// Scheme, host and port: what credentials hold for.
  var origin: String { "\(scheme)://\(host):\(port)" }

  /// What connections are counted and remembered by.
  var machine: String { "\(host):\(port)" }

  /// Reads an address, by `base` where it is relative. No name and no password may stand in it.
  init(_ text: String, from base: WebAddress? = nil, _ library: CurlLibrary) throws(Refusal) {
    guard let parts = library.newAddress() else { throw .address }
    defer { library.endAddress(parts) }
    // Other schemes are parsed so that they can be told from nonsense; blanks and letters beyond ASCII become %xx.
    let flags: UInt32 = 1 << 3 | 1 << 7
    if let base, library.setPart(parts, Int32(CURL_PART_URL), base.text, flags) != 0 { throw .address }
    let isRead = !text.utf8.contains(0) && library.setPart(parts, Int32(CURL_PART_URL), text, flags) == 0
    let get = { (part: Int, flags: UInt32) -> String? in
      var value: CurlLibrary.Text?
      guard library.part(parts, Int32(part), &value, flags) == 0, let value else { return nil }
      defer { library.free(value) }
      return String(cString: value)
    }
    guard isRead, let scheme = get(CURL_PART_SCHEME, 0)?.lowercased() else {
      throw Self.namesOtherScheme(text) ? .scheme : .address
    }
    guard scheme == "http" || scheme == "https" else { throw .scheme }
    _ = library.setPart(parts, Int32(CURL_PART_FRAGMENT), nil, 0)
    guard get(CURL_PART_USER, 0) == nil, get(CURL_PART_PASSWORD, 0) == nil,
      let host = get(CURL_PART_HOST, 0)?.lowercased(), !host.isEmpty, let port = get(CURL_PART_PORT, 1),
      let whole = get(CURL_PART_URL, 0)
    else { throw .address }
    (self.text, self.scheme, self.host, self.port) = (whole, scheme, host, port)
  }

  /// `mailto:someone`: no address of the web, but one.
  private static func namesOtherScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let scheme = text[..<colon].lowercased()
    let isName = scheme.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }
    return isName && scheme.first?.isLetter == true && scheme != "http" && scheme != "https"
  }
}
