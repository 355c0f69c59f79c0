import CPosix
import Glibc

/// One connection of the server's.
struct Connection {
  let socket: Int32
  private var buffer: [UInt8] = []

  init(socket: Int32) { self.socket = socket }

  /// Waits for the next whole request; nil when the other side is gone.
  mutating func nextRequest(_ number: Int) -> ReceivedRequest? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let first = buffer.first, !isLetter(first) {
        // A greeting of TLS: no end of a head would ever come. Servers of http say so.
        _ = carryOut(.answer("", status: "400 Bad Request", headers: ["Connection: close"]))
        return nil
      }
      if let head = buffer.indices.first(where: { buffer[$0...].starts(with: end) }) {
        let lines = String(decoding: buffer[..<head], as: UTF8.self).split(separator: "\r\n")
        buffer.removeFirst(head + end.count)
        return request(lines, number)
      }
      if !readMore() { return nil }
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private mutating func request(_ lines: [Substring], _ number: Int) -> ReceivedRequest? {
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while buffer.count < length { if !readMore() { return nil } }
    let body = Array(buffer[..<length])
    buffer.removeFirst(length)
    return ReceivedRequest(
      method: String(words[0]), path: String(words[1]), headers: headers, body: body, connection: number)
  }

  private mutating func readMore() -> Bool {
    var part = [UInt8](repeating: 0, count: 16384)
    let count = recv(socket, &part, part.count, 0)
    if count > 0 { buffer += part[..<count] }
    return count > 0
  }

  /// False where the connection is over.
  func carryOut(_ steps: [ServerStep]) -> Bool {
    for step in steps {
      switch step {
      case .send(let bytes): if !send(bytes) { return false }
      case .silence:
        while !isGone(waiting: -1) {}
        return false
      case .endless(let bytes):
        while send(bytes) {}
        return false
      case .drip(let bytes, let milliseconds):
        for byte in bytes where !send([byte]) || isGone(waiting: Int32(milliseconds)) { return false }
      case .close: return false
      case .reset:
        var abort = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &abort, socklen_t(MemoryLayout<linger>.size))
        return false
      }
    }
    return true
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits until the other side closes, or so long.
  private func isGone(waiting milliseconds: Int32) -> Bool {
    let closed = Int16(POLLHUP | POLLERR | 0x2000 /* POLLRDHUP */)
    var entry = pollfd(fd: socket, events: 0x2000, revents: 0)
    return poll(&entry, 1, milliseconds) > 0 && entry.revents & closed != 0
  }
}
