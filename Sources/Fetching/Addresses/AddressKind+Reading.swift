import Glibc

extension AddressKind {
  /// Of a socket's address; nil for what is neither IPv4 nor IPv6.
  static func bytes(of address: UnsafePointer<sockaddr>) -> [UInt8]? {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET: return Array(UnsafeRawBufferPointer(start: raw + 4, count: 4))
    case AF_INET6: return Array(UnsafeRawBufferPointer(start: raw + 8, count: 16))
    default: return nil
    }
  }

  /// What the name of a host tells by itself: an address in any of the forms that the C library takes
  /// (`127.1`, `0x7f000001`, `2130706433`), or `localhost`. Nil for other names.
  static func bytes(ofHost host: String) -> [UInt8]? {
    var name = host.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    if name == "localhost" || name.hasSuffix(".localhost") { return [127, 0, 0, 1] }
    var four = in_addr()
    if inet_aton(name, &four) != 0 { return withUnsafeBytes(of: four) { Array($0) } }
    let inside = name.hasPrefix("[") ? name.dropFirst().prefix { $0 != "]" && $0 != "%" } : name[...]
    var sixteen = in6_addr()
    if inet_pton(AF_INET6, String(inside), &sixteen) == 1 { return withUnsafeBytes(of: sixteen) { Array($0) } }
    return nil
  }
}
