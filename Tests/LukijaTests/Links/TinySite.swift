import Glibc

/// A page on a port of this machine, for one browser.
final class TinySite {
  private let listener: Int32
  let address: String

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    self.listener = listener
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 4) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    address = "http://127.0.0.1:\(UInt16(bigEndian: name.sin_port))/"
    guard isBound else { throw Failure() }
  }

  deinit { close(listener) }

  struct Failure: Error {}

  /// Waits for a question and answers it.
  func answer() throws {
    var file = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, 20_000) == 1 else { throw Failure() }
    let client = accept(listener, nil, nil)
    defer { close(client) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    guard read(client, &buffer, buffer.count) > 0 else { throw Failure() }
    let page = "<p>A page of one line"
    let answer = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)"
    write(client, answer, answer.utf8.count)
  }
}
