import Testing

@testable import Fetching
import LoopbackServer

/// Answers that are not whole, not HTTP, or too much.
@Suite struct BrokenAnswerTests {
  let client = CurlClient.forTests()

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let steps: [ServerStep]
    let fault: FetchFault
    init(_ name: String, _ steps: [ServerStep], _ fault: FetchFault) {
      (testDescription, self.steps, self.fault) = (name, steps, fault)
    }
  }

  static let ok = "HTTP/1.1 200 OK\r\n"

  static let cases = [
    Case("too short", .raw(ok + "Content-Length: 10\r\n\r\nabc"), .truncated),
    Case("no body at all", .raw(ok + "Content-Length: 10\r\n\r\n"), .truncated),
    Case("short, then an error", [.send(ok + "Content-Length: 10\r\n\r\nabc"), .reset], .truncated),
    Case("too long", [.send(ok + "Content-Length: 3\r\n\r\nabcdef")], .longerThanSaid),
    Case("too long and closed", .raw(ok + "Content-Length: 0\r\n\r\nabcdef"), .longerThanSaid),
    Case("length is a word", .raw(ok + "Content-Length: many\r\n\r\nabc"), .badAnswer),
    Case("length is below nothing", .raw(ok + "Content-Length: -3\r\n\r\nabc"), .badAnswer),
    Case("parts that are no parts", .raw(ok + "Transfer-Encoding: chunked\r\n\r\nwhat?\r\n"), .badAnswer),
    Case("a part that ends early", .raw(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nab"), .truncated),
    Case("no last part", .raw(ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n"), .truncated),
    Case("a part longer than said", .raw(ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n0\r\n\r\n"), .badAnswer),
    Case("a page without a head", .raw("<html>Hello</html>\n"), .badAnswer),
    Case("another protocol", .raw("SSH-2.0-OpenSSH_9.2\r\n"), .badAnswer),
    Case("an ICY answer", .raw("ICY 200 OK\r\n\r\nabc"), .badAnswer),
    Case("nothing", [.close], .noAnswer),
    Case("an error", [.reset], .noAnswer),
    Case("half a head", .raw("HTTP/1.1 200 OK\r\nContent-Le"), .truncated),
    Case("packed with what nobody knows", .answer("PK", headers: ["Content-Encoding: zip"]), .badAnswer),
    Case("not packed though said", .answer("Hello, how are you?", headers: ["Content-Encoding: gzip"]), .badAnswer),
    Case(
      "packed, cut in the middle, its length right",
      .answer(
        body: Packing.pack(Array(repeating: 65, count: 90_000), .gzip).dropLast(20),
        headers: ["Content-Encoding: gzip"]),
      .truncated),
    Case("packed, only its first byte", .answer(body: [0x1F], headers: ["Content-Encoding: gzip"]), .truncated),
    Case("packed twice", .answer("PK", headers: ["Content-Encoding: gzip, gzip"]), .badAnswer),
  ]

  @Test(arguments: cases) func isAFault(broken: Case) throws {
    let server = try LoopbackServer(["/": broken.steps])
    defer { server.stop() }
    guard case .failure(let error) = client.outcome(HTTPRequest(.get, server.url())) else {
      Issue.record("It was taken for an answer.")
      return
    }
    #expect(error.fault == broken.fault)
    #expect(error.mayHaveArrived)
  }

  @Test func whatIsTooLongDoesNotBecomeTheNextAnswer() throws {
    let server = try LoopbackServer([
      "/": [.send(Self.ok + "Content-Length: 3\r\n\r\nabc" + Self.ok + "Content-Length: 4\r\n\r\nevil")],
      "/next": .answer("fine"),
    ])
    defer { server.stop() }
    _ = client.outcome(HTTPRequest(.get, server.url()))
    #expect(try client.get(server.url("/next")).text == "fine")
  }

  @Test func aLineWithoutAColonSaysNothing() throws {
    let server = try LoopbackServer([
      "/": [.send(Self.ok + "Warning somewhere in line 3\r\nContent-Length: 2\r\n\r\nOK")]
    ])
    defer { server.stop() }
    let outcome = client.outcome(HTTPRequest(.get, server.url()))
    // Later versions of libcurl refuse it.
    if case .failure(let error) = outcome {
      #expect(error.fault == .badAnswer)
    } else {
      #expect(try outcome.get().text == "OK")
    }
  }

  @Test(arguments: [0, 1, 999, 1000, 1001, 2000])
  func aBodyHasALimit(size: Int) throws {
    let server = try LoopbackServer(["/": .answer(body: [UInt8](repeating: 65, count: size))])
    defer { server.stop() }
    let request = HTTPRequest(.get, server.url(), limits: limits { $0.bodyBytes = 1000 })
    #expect(client.fault(request) == (size > 1000 ? .tooBig(.body, limit: 1000) : nil))
  }

  @Test func anEndlessBodyEnds() throws {
    let endless = [UInt8](repeating: 65, count: 65536)
    let server = try LoopbackServer([
      "/": [.send(Self.ok + "\r\n"), .endless(endless)],
      "/parts": [
        .send(Self.ok + "Transfer-Encoding: chunked\r\n\r\n"),
        .endless([UInt8]("10000\r\n".utf8) + endless + [13, 10]),
      ],
    ])
    defer { server.stop() }
    for path in ["/", "/parts"] {
      #expect(client.fault(at: server.url(path)) == .tooBig(.body, limit: 32 << 20))
    }
  }

  @Test(arguments: Packing.Format.allCases)
  func aBombIsUnpackedNoFurtherThanItsLimit(format: Packing.Format) throws {
    let bomb = Packing.pack([UInt8](repeating: 0, count: 20 << 20), format)
    #expect(bomb.count < 50_000)
    let server = try LoopbackServer { _ in .answer(body: bomb, headers: ["Content-Encoding: \(format.name)"]) }
    defer { server.stop() }
    let request = HTTPRequest(.get, server.url(), limits: limits { $0.bodyBytes = 1 << 20 })
    #expect(client.fault(request) == .tooBig(.body, limit: 1 << 20))
  }

  @Test func packedNothingWithoutEndEnds() throws {
    // Empty blocks as deflate stores them: they unpack to nothing, and none is the last.
    let blocks = [[UInt8]](repeating: [0, 0, 0, 0xFF, 0xFF], count: 2000).flatMap(\.self)
    let head = Self.ok + "Content-Encoding: deflate\r\n\r\n"
    let server = try LoopbackServer(["/": [.send(Array(head.utf8) + [0x78, 0x9C]), .endless(blocks)]])
    defer { server.stop() }
    let request = HTTPRequest(.get, server.url(), limits: limits { $0.bodyBytes = 1 << 20 })
    #expect(client.fault(request) == .tooBig(.body, limit: 1 << 20))
  }

  @Test func aHeadHasLimits() throws {
    let long = String(repeating: "a", count: 90_000)
    let server = try LoopbackServer([
      "/two": [.send(Self.ok + "X-A: \(long)\r\nX-B: \(long)\r\nContent-Length: 0\r\n\r\n")],
      "/lines": [.send(Self.ok), .endless(Array("X: y\r\n".utf8))],
      "/line": [.send(Self.ok + "X-A: "), .endless(Array(long.utf8))],
      "/continued": [.endless(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))],
      "/trailer": [.send(Self.ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n"), .endless(Array("X: y\r\n".utf8))],
    ])
    defer { server.stop() }
    #expect(client.fault(at: server.url("/two")) == .tooBig(.headers, limit: 128 << 10))
    #expect(client.fault(at: server.url("/lines")) == .tooBig(.headers, limit: 300))
    #expect(client.fault(at: server.url("/line")) == .tooBig(.headers, limit: 100 << 10))
    #expect(client.fault(at: server.url("/continued")) == .tooBig(.headers, limit: 300))
    #expect(client.fault(at: server.url("/trailer")) == .tooBig(.headers, limit: 300))
  }

  @Test func nobodyListens() throws {
    let server = try LoopbackServer([:])
    server.stop()
    let request = HTTPRequest(.post, server.url(), body: [65])
    // The listener goes a moment after it was told to.
    while client.fault(request) != .refused {}
    guard case .failure(let error) = client.outcome(request) else { return }
    #expect(error == FetchError(.refused, url: server.url(), mayHaveArrived: false))
  }
}
