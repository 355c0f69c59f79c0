import CPosix
import Glibc

/// The socket that waits for connections.
enum Listening {
  /// The socket and the port that the system chose.
  static func begin(at address: String) throws(ServerError) -> (socket: Int32, port: Int) {
    address.contains(":") ? try six(address) : try four(address)
  }

  private static func four(_ address: String) throws(ServerError) -> (socket: Int32, port: Int) {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, address, &place.sin_addr)
    let socket = try listen(&place, AF_INET)
    return (socket, Int(UInt16(bigEndian: place.sin_port)))
  }

  private static func six(_ address: String) throws(ServerError) -> (socket: Int32, port: Int) {
    var place = sockaddr_in6()
    place.sin6_family = sa_family_t(AF_INET6)
    inet_pton(AF_INET6, address, &place.sin6_addr)
    let socket = try listen(&place, AF_INET6)
    return (socket, Int(UInt16(bigEndian: place.sin6_port)))
  }

  private static func listen<Address>(_ place: inout Address, _ family: Int32) throws(ServerError) -> Int32 {
    let socket = Glibc.socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw ServerError(code: errno) }
    let code = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        var size = socklen_t(MemoryLayout<Address>.size)
        return bind(socket, address, size) == 0 && Glibc.listen(socket, 128) == 0
          && getsockname(socket, address, &size) == 0
      }
    }
    guard code else {
      defer { close(socket) }
      throw ServerError(code: errno)
    }
    return socket
  }
}
