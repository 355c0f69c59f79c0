import SeededRandom
import Synchronization
import Testing

@testable import Fetching
import LoopbackServer

/// Answers that are broken at random: each ends in an answer or a fault, within its limits.
@Suite struct HostileAnswerTests {
  private static let samples: [[UInt8]] = {
    let packed = Packing.pack(Array(String(repeating: "sama sana ", count: 300).utf8), .gzip)
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n"
    return [
      Array(head.utf8) + packed,
      Array(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX: y\r\n\r\n3\r\nabc\r\n5;a=b\r\ndefgh\r\n0\r\nT: u\r\n\r\n"
          .utf8),
      Array("HTTP/1.1 301 Moved\r\nLocation: /there?a=b\r\nContent-Length: 0\r\n\r\n".utf8),
      Array("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\nbody".utf8),
    ]
  }()

  private static func broken(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes[place] = UInt8(random.below(256))
      case 2: bytes.insert(contentsOf: bytes[place...].prefix(random.below(40)), at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(10)))
      default: bytes.insert(contentsOf: [[13, 10], [0], [58], [45], [255]][random.below(5)], at: place)
      }
      if bytes.isEmpty { return bytes }
    }
    return bytes
  }

  @Test(arguments: 0..<8) func randomBreakageIsSurvived(seed: Int) throws {
    let random = Mutex(SeededGenerator(seed: UInt64(seed)))
    let server = try LoopbackServer { request in
      let bytes = random.withLock { Self.broken(Self.samples[$0.below(Self.samples.count)], &$0) }
      return [.send(bytes), .close]
    }
    defer { server.stop() }
    let client = CurlClient.forTests()
    var (answered, failed) = (0, 0)
    for _ in 0..<100 {
      let few = limits {
        $0.bodyBytes = 10_000
        $0.silence = 2000
      }
      switch client.outcome(HTTPRequest(.get, server.url(), limits: few)) {
      case .success(let answer):
        answered += 1
        #expect(answer.body.count <= 10_000)
      case .failure(let error):
        failed += 1
        // The connection is always closed by the server: nothing may wait for its limit.
        if case .timedOut = error.fault { Issue.record("\(error)") }
      }
    }
    #expect(answered > 5 && failed > 5)
  }
}
