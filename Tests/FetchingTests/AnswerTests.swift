import Testing

@testable import Fetching
import LoopbackServer

/// Whole answers, as servers send them.
@Suite struct AnswerTests {
  let client = CurlClient.forTests()

  @Test func anAnswerComesWithEverything() throws {
    let server = try LoopbackServer([
      "/": .answer(
        "Hei", headers: ["Date: Sun, 06 Nov 1994 08:49:37 GMT", "X-WP-Total: 412", "Link: <a>", "Link: <b>"])
    ])
    defer { server.stop() }
    let answer = try client.get(server.url())
    #expect(answer.status == 200)
    #expect(answer.text == "Hei")
    #expect(answer.url == server.url())
    #expect(answer.redirects.isEmpty)
    #expect(answer.date == 784_111_777)
    #expect(answer.peer == .loopback)
    #expect(answer.reachOfWhatItNames == .anywhere)
    #expect(answer.headers["x-wp-total"] == "412")
    #expect(answer.headers.all("LINK") == ["<a>", "<b>"])
    #expect(answer.headers.fields.map(\.name) == ["Content-Length", "Date", "X-WP-Total", "Link", "Link"])
  }

  @Test func theRequestSaysWhoAsksAndNothingMore() throws {
    let server = try LoopbackServer(["/a?b=%C3%A4": .answer("", headers: ["Set-Cookie: a=b"])])
    defer { server.stop() }
    _ = try client.get(server.url("/a?b=ä"))
    _ = try client.response(to: HTTPRequest(.get, server.url("/a?b=ä#end"), headers: [.init("Accept", "text/html")]))
    let received = server.received
    #expect(received.map { $0.path.uppercased() } == ["/A?B=%C3%A4", "/A?B=%C3%A4"])
    #expect(received[0].headers.keys.sorted() == ["accept", "accept-encoding", "host", "user-agent"])
    #expect(received[0].headers["user-agent"] == "lukija/test (+https://blog.example/)")
    // No cookie comes back.
    #expect(received[1].headers.keys.sorted() == ["accept", "accept-encoding", "host", "user-agent"])
    #expect(received[1].headers["accept"] == "text/html")
  }

  @Test(arguments: [404, 410, 401, 500, 503, 429, 204, 300])
  func everyStatusIsAnAnswer(status: Int) throws {
    let server = try LoopbackServer { _ in
      status == 204
        ? [.send("HTTP/1.1 204 None\r\n\r\n")] : .answer("words", status: "\(status) So", headers: ["Retry-After: 120"])
    }
    defer { server.stop() }
    let answer = try client.get(server.url())
    #expect(answer.status == status)
    #expect(answer.text == (status == 204 ? "" : "words"))
    #expect(answer.headers["retry-after"] == (status == 204 ? nil : "120"))
  }

  @Test func headHasNoBody() throws {
    let server = try LoopbackServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nLink: <a>\r\n\r\n")] }
    defer { server.stop() }
    let answer = try client.response(to: HTTPRequest(.head, server.url()))
    #expect(answer.body.isEmpty)
    #expect(answer.headers["link"] == "<a>")
    #expect(server.received.map(\.method) == ["HEAD"])
  }

  @Test(arguments: [0, 5, 3000, 300_000])
  func aPostSendsItsBody(size: Int) throws {
    let server = try LoopbackServer { .answer(body: $0.body, status: "201 Created") }
    defer { server.stop() }
    let body = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    let request = HTTPRequest(.post, server.url(), headers: [.init("Content-Type", "application/json")], body: body)
    let answer = try client.response(to: request)
    #expect(answer.status == 201)
    #expect(answer.body == body)
    #expect(server.received[0].headers["content-type"] == "application/json")
    #expect(server.received[0].headers["expect"] == nil)
  }

  @Test func whatIsKnownIsNotSentAgain() throws {
    let server = try LoopbackServer { request in
      let isSame = request.headers["if-none-match"] == "\"a\"" && request.headers["if-modified-since"] == "yesterday"
      return isSame ? [.send("HTTP/1.1 304 Same\r\nETag: \"a\"\r\n\r\n")] : .answer(body: [])
    }
    defer { server.stop() }
    // A weak tag goes without its mark, as servers compare it with one that has none.
    for etag in ["\"a\"", "W/\"a\"", " w/\"a\" "] {
      let conditions = HTTPRequest.Conditions(etag: etag, lastModified: "yesterday")
      let answer = try client.response(to: HTTPRequest(.get, server.url(), conditions: conditions))
      #expect(answer.status == 304)
      #expect(answer.headers["etag"] == "\"a\"")
    }
    #expect(server.connections == 1)
  }

  @Test func partsAreJoined() throws {
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-End\r\n\r\n"
    let server = try LoopbackServer([
      "/": [.send(chunked + "3;why=not\r\nHei\r\n"), .send("5\r\n maai\r\n0\r\nX-End: yes\r\n\r\n")],
      "/continued": [
        .send("HTTP/1.1 103 Early\r\nLink: <early>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")
      ],
      "/close": .raw("HTTP/1.0 200 OK\r\n\r\nuntil the end"),
    ])
    defer { server.stop() }
    let answer = try client.get(server.url())
    #expect(answer.text == "Hei maai")
    #expect(answer.headers["x-end"] == nil)
    let continued = try client.get(server.url("/continued"))
    #expect(continued.text == "OK")
    #expect(continued.headers["link"] == nil)
    #expect(try client.get(server.url("/close")).text == "until the end")
  }

  @Test(arguments: Packing.Format.allCases)
  func packedBodiesAreUnpacked(format: Packing.Format) throws {
    let text = String(repeating: "Sama sana. ", count: 5000)
    let server = try LoopbackServer { request in
      #expect(request.headers["accept-encoding"]?.contains("gzip") == true)
      return .answer(body: Packing.pack(Array(text.utf8), format), headers: ["Content-Encoding: \(format.name)"])
    }
    defer { server.stop() }
    #expect(try client.get(server.url()).text == text)
  }

  @Test func twoPackedPartsAreOneBody() throws {
    let parts = Packing.pack(Array("one ".utf8), .gzip) + Packing.pack(Array("two".utf8), .gzip) + [0, 0, 0]
    let server = try LoopbackServer([
      "/": .answer(body: parts, headers: ["Content-Encoding: x-gzip"]),
      "/empty": .answer(body: [], headers: ["Content-Encoding: gzip"]),
      "/plain": .answer("plain", headers: ["Content-Encoding: identity"]),
      "/letters": .answer("letters", headers: ["Content-Encoding: UTF-8"]),
      "/nothing": .answer("", headers: ["Content-Encoding: br"]),
      "/bytes": [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: \(Packing.pack([65], .deflate).count)\r\n\r\n"
        ),
        .drip(Packing.pack([65], .deflate), milliseconds: 1),
      ],
    ])
    defer { server.stop() }
    #expect(try client.get(server.url()).text == "one two")
    #expect(try client.get(server.url("/empty")).text == "")
    #expect(try client.get(server.url("/plain")).text == "plain")
    #expect(try client.get(server.url("/letters")).text == "letters")
    #expect(try client.get(server.url("/nothing")).text == "")
    #expect(try client.get(server.url("/bytes")).text == "A")
  }

  @Test func oddHeadersAreTaken() throws {
    let head = "HTTP/1.1 200 OK\r\nX-Folded: one\r\n   two\r\nX-Empty:\r\nx-BLANK :  a \r\nContent-Length: 2\r\n\r\nOK"
    let server = try LoopbackServer(["/": [.send(head)]])
    defer { server.stop() }
    let answer = try client.get(server.url())
    #expect(answer.headers["x-folded"] == "one two")
    #expect(answer.headers["x-empty"] == "")
    #expect(answer.headers["X-Blank"] == "a")
  }
}
