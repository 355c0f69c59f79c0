import CPosix
import Dispatch
import Glibc

/// A socket that takes connections and never says a word.
class SilentListener {
  let port: Int
  fileprivate let socket: Int32

  init() throws {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, "127.0.0.1", &place.sin_addr)
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let isListening = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return bind(socket, address, size) == 0 && listen(socket, 16) == 0 && getsockname(socket, address, &size) == 0
      }
    }
    struct NoSocket: Error {}
    if !isListening { throw NoSocket() }
    self.socket = socket
    port = Int(UInt16(bigEndian: place.sin_port))
  }

  deinit { close(socket) }
}

/// One that says the same to whoever comes, before it is asked.
final class SpeakingListener: SilentListener {
  init(_ words: String) throws {
    try super.init()
    let listener = socket
    DispatchQueue.global().async {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      _ = words.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
      shutdown(connection, Int32(SHUT_WR))
      // Until the other side goes: closing at once could take the words back.
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
      close(connection)
    }
  }
}
