import Glibc

/// Whether there is a way out of this machine at all. The system's table of routes is asked; nothing is sent.
enum Connectivity {
  static var isOffline: Bool {
    var four = sockaddr_in()
    four.sin_family = sa_family_t(AF_INET)
    four.sin_port = UInt16(443).bigEndian
    inet_pton(AF_INET, "192.0.2.1", &four.sin_addr)
    var six = sockaddr_in6()
    six.sin6_family = sa_family_t(AF_INET6)
    six.sin6_port = UInt16(443).bigEndian
    inet_pton(AF_INET6, "2001:db8::1", &six.sin6_addr)
    return !hasRoute(&four, AF_INET) && !hasRoute(&six, AF_INET6)
  }

  private static func hasRoute<Address>(_ address: inout Address, _ family: Int32) -> Bool {
    let descriptor = socket(family, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size)) == 0
      }
    }
  }
}
