import Testing

@testable import Fetching
import LoopbackServer

/// Servers that take their time. Limits are small, so that what ends it is the limit and nothing else.
@Suite struct WaitTests {
  let client = CurlClient.forTests()

  private func fault(_ steps: [ServerStep], _ change: (inout HTTPRequest.Limits) -> Void) throws -> FetchFault? {
    let server = try LoopbackServer(["/": steps])
    defer { server.stop() }
    return client.fault(HTTPRequest(.get, server.url(), limits: limits(change)))
  }

  @Test func noFirstByte() throws {
    #expect(try fault([.silence]) { $0.firstByte = 30 } == .timedOut(.firstByte))
  }

  @Test func silenceInTheHead() throws {
    #expect(try fault([.send("HTTP/1.1 200 OK\r\nX: y\r\n"), .silence]) { $0.silence = 30 } == .timedOut(.silence))
  }

  @Test func silenceInTheBody() throws {
    let begun = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"
    #expect(try fault([.send(begun), .silence]) { $0.silence = 30 } == .timedOut(.silence))
  }

  @Test func slowButWhole() throws {
    let body = [UInt8]("abcdefgh".utf8)
    let steps: [ServerStep] = [.send("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n"), .drip(body, milliseconds: 5)]
    #expect(try fault(steps) { $0.silence = 5000 } == nil)
  }

  @Test func dripsForever() throws {
    let steps: [ServerStep] = [
      .send("HTTP/1.1 200 OK\r\n\r\n"), .drip([UInt8](repeating: 65, count: 100_000), milliseconds: 2),
    ]
    #expect(try fault(steps) { $0.whole = 60 } == .timedOut(.whole))
  }

  @Test func redirectsShareOneLimit() throws {
    let server = try LoopbackServer { request in
      request.path == "/" ? .redirect(to: "/next") : [.silence]
    }
    defer { server.stop() }
    let request = HTTPRequest(.get, server.url(), limits: limits { $0.whole = 600 })
    guard case .failure(let error) = client.outcome(request) else {
      Issue.record("It was answered.")
      return
    }
    #expect(error.fault == .timedOut(.whole))
    #expect(error.url == server.url("/next"))
    #expect(error.redirects.map(\.from) == [server.url()])
  }

  @Test func noHandshake() throws {
    let silent = try SilentListener()
    let url = "https://127.0.0.1:\(silent.port)/"
    #expect(client.fault(HTTPRequest(.get, url, limits: limits { $0.connect = 40 })) == .timedOut(.connect))
  }

  @Test func waitingForATurnIsNotCounted() throws {
    let begun = Signal()
    let server = try LoopbackServer { request in
      begun.say()
      return request.path == "/slow" ? [.silence] : .answer("OK")
    }
    defer { server.stop() }
    let answers = Answers()
    for _ in 0..<2 {
      client.send(HTTPRequest(.get, server.url("/slow"), limits: limits { $0.firstByte = 1500 }), answer: answers.take)
    }
    begun.wait()
    begun.wait()
    let patient = client.outcome(
      HTTPRequest(
        .get, server.url("/"),
        limits: limits {
          $0.firstByte = 1200; $0.whole = 1200
        }))
    #expect(try patient.get().text == "OK")
    #expect(
      answers.wait(for: 2).allSatisfy {
        if case .failure(let error) = $0 { error.fault == .timedOut(.firstByte) } else { false }
      })
  }
}
