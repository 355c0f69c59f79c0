import DynamicLibraries
import Synchronization
import Testing

@testable import Fetching
import LoopbackServer

@Suite struct ManyAtOnceTests {
  let client = CurlClient.forTests()

  @Test func twoAtATimeToAHost() throws {
    let busy = Mutex((now: 0, most: 0))
    let pair = Pair()
    let server = try LoopbackServer { request in
      busy.withLock { busy in
        busy.now += 1
        busy.most = max(busy.most, busy.now)
      }
      // Each waits for its neighbour, so that there are two whenever there can be.
      pair.meet()
      busy.withLock { $0.now -= 1 }
      return .answer(request.path)
    }
    defer { server.stop() }
    let answers = Answers()
    for number in 0..<20 { client.send(HTTPRequest(.get, server.url("/\(number)")), answer: answers.take) }
    let all = answers.wait(for: 20)
    #expect(Set(all.compactMap { try? $0.get().text }) == Set((0..<20).map { "/\($0)" }))
    #expect(busy.withLock(\.most) == 2)
    #expect(server.connections == 2)
  }

  @Test func sixteenAtATimeInAll() throws {
    let begun = Signal()
    let server = try LoopbackServer(at: "0.0.0.0") { _ in
      begun.say()
      return [.silence]
    }
    defer { server.stop() }
    let answers = Answers()
    let running = (0..<40).map { number in
      client.send(HTTPRequest(.get, "http://127.0.1.\(number + 1):\(server.port)/"), answer: answers.take)
    }
    for _ in 0..<16 { begun.wait() }
    #expect(server.received.count == 16)
    for request in running[16...] { request.cancel() }
    #expect(answers.wait(for: 24).allSatisfy { $0.fault == .cancelled })
    for request in running[..<16] { request.cancel() }
    _ = answers.wait(for: 16)
    #expect(server.received.count == 16)
  }

  @Test func hostsDoNotWaitForEachOther() throws {
    let begun = Signal()
    let silent = try LoopbackServer(at: "127.0.0.5") { _ in
      begun.say()
      return [.silence]
    }
    let server = try LoopbackServer { _ in .answer("quick") }
    defer {
      silent.stop()
      server.stop()
    }
    let answers = Answers()
    let running = (0..<6).map { _ in client.send(HTTPRequest(.get, silent.url()), answer: answers.take) }
    begun.wait()
    begun.wait()
    #expect(try client.get(server.url()).text == "quick")
    // Those that wait for their turn can be cancelled as well as those that are on their way.
    for request in running.reversed() { request.cancel() }
    #expect(answers.wait(for: 6).allSatisfy { $0.fault == .cancelled })
    #expect(silent.received.count == 2)
    #expect(try client.get(server.url()).text == "quick")
  }

  @Test func cancellingEndsASilentRequestAtOnce() throws {
    let begun = Signal()
    let server = try LoopbackServer { request in
      begun.say()
      return request.path == "/head" ? [.silence] : [.send("HTTP/1.1 200 OK\r\n\r\nabc"), .silence]
    }
    defer { server.stop() }
    for path in ["/head", "/body"] {
      let answers = Answers()
      let running = client.send(HTTPRequest(.post, server.url(path)), answer: answers.take)
      begun.wait()
      let before = ContinuousClock.now
      running.cancel()
      running.cancel()
      let answer = answers.wait(for: 1)
      #expect(answer.map(\.fault) == [.cancelled])
      if case .failure(let error) = answer[0] { #expect(error.mayHaveArrived) }
      // Far below every limit: nothing but the cancelling can have ended it.
      #expect(ContinuousClock.now - before < .seconds(5))
    }
  }

  @Test func cancellingAfterwardsChangesNothing() throws {
    let server = try LoopbackServer(["/": .answer("")])
    defer { server.stop() }
    for _ in 0..<3 {
      let last = Mutex<RunningRequest?>(nil)
      _ = try client.response(to: HTTPRequest(.get, server.url())) { running in last.withLock { $0 = running } }
      last.withLock { $0?.cancel() }
    }
    #expect(server.connections == 1)
  }

  @Test func whatIsOnItsWayEndsWithTheClient() throws {
    let begun = Signal()
    let server = try LoopbackServer { _ in
      begun.say()
      return [.silence]
    }
    defer { server.stop() }
    let answers = Answers()
    var client: CurlClient? = CurlClient.forTests()
    for _ in 0..<5 { client?.send(HTTPRequest(.get, server.url()), answer: answers.take) }
    begun.wait()
    client = nil
    #expect(answers.wait(for: 5).allSatisfy { $0.fault == .cancelled })
  }

  @Test func theThreadComesBackAfterIdling() throws {
    let server = try LoopbackServer(["/": .answer("")])
    defer { server.stop() }
    let client = CurlClient.forTests { $0.idle = 0 }
    for _ in 0..<50 { _ = try client.get(server.url()) }
    #expect(server.received.count == 50)
  }

  @Test func connectionsAreKeptButNotForPosts() throws {
    let server = try LoopbackServer { _ in .answer("") }
    defer { server.stop() }
    for _ in 0..<5 { _ = try client.get(server.url()) }
    #expect(server.connections == 1)
    for _ in 0..<3 { _ = try client.response(to: HTTPRequest(.post, server.url(), body: [65])) }
    // A kept connection that breaks would make libcurl send a second time.
    #expect(server.connections == 4)
  }

  @Test func aPostIsSentOnce() throws {
    let server = try LoopbackServer { $0.method == "GET" ? .answer("") : [.close] }
    defer { server.stop() }
    _ = try client.get(server.url())
    guard case .failure(let error) = client.outcome(HTTPRequest(.post, server.url(), body: [65])) else { return }
    #expect(error.fault == .noAnswer)
    #expect(error.mayHaveArrived)
    #expect(server.received.filter { $0.method == "POST" }.count == 1)
  }

  @Test func withoutTheLibraryThatIsSaid() throws {
    let client = CurlClient.forTests { $0.library = { CurlLibrary(DynamicLibrary("libnothing.so.4")) } }
    for _ in 0..<2 { #expect(client.fault(at: "http://127.0.0.1/") == .libraryMissing) }
    // A library that is no libcurl.
    #expect(CurlLibrary(DynamicLibrary("libc.so.6")) == nil)
  }

  @Test func answersMayAskAgain() throws {
    let server = try LoopbackServer { .answer($0.path) }
    defer { server.stop() }
    let answers = Answers()
    client.send(HTTPRequest(.get, server.url("/a"))) { [client] _ in
      client.send(HTTPRequest(.get, server.url("/b")), answer: answers.take)
    }
    #expect(try answers.wait(for: 1)[0].get().text == "/b")
  }
}

extension Result<HTTPResponse, FetchError> {
  fileprivate var fault: FetchFault? { if case .failure(let error) = self { error.fault } else { nil } }
}

/// Where threads wait two by two.
private final class Pair: Sendable {
  private let waiting = Mutex<Signal?>(nil)

  func meet() {
    let (other, own) = waiting.withLock { waiting -> (Signal?, Signal?) in
      if let other = waiting {
        waiting = nil
        return (other, nil)
      }
      let own = Signal()
      waiting = own
      return (nil, own)
    }
    other?.say()
    own?.wait()
  }
}
