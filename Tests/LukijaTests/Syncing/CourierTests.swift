import Blog
import BlogStore
import Fetching
import Glibc
import Sync
import Synchronization
import Testing
import Words

@testable import lukija

/// How requests go out, with a clock of the test's own.
struct CourierTests {
  private let place = Workplace()

  /// Answers at once, and remembers when it was asked.
  private final class Client: HTTPClient {
    let requests = Mutex<[(time: Double, request: HTTPRequest)]>([])
    let time: Time
    let peer: AddressKind
    let answer: @Sendable (Int) -> (status: Int, headers: [HTTPHeaders.Field])

    init(
      _ time: Time, peer: AddressKind = .public,
      answer: @escaping @Sendable (Int) -> (status: Int, headers: [HTTPHeaders.Field]) = { _ in (200, []) }
    ) {
      self.time = time
      self.peer = peer
      self.answer = answer
    }

    func send(
      _ request: HTTPRequest, answer: @escaping @Sendable (Result<HTTPResponse, FetchError>) -> Void
    ) -> RunningRequest {
      let number = requests.withLock { requests in
        requests.append((time.now, request))
        return requests.count
      }
      let (status, headers) = self.answer(number)
      answer(.success(HTTPResponse(status: status, headers: HTTPHeaders(headers), url: request.url, peer: peer)))
      return RunningRequest {}
    }
  }

  private final class Time: Sendable {
    let seconds = Mutex(1_750_000_000.0)
    var now: Double { seconds.withLock { $0 } }
    var clock: SyncClock {
      SyncClock(
        now: { self.now }, sleep: { until in self.seconds.withLock { $0 = max($0, until) } })
    }
  }

  private var hosts: KeptFile { KeptFile(folder: place.path + "/sync", name: "hosts.json") }

  private func courier(_ client: Client) -> Courier {
    Courier(
      client: client, clock: client.time.clock, politeness: Politeness(file: hosts),
      addresses: ["https://blog.example/"])
  }

  private func ask(_ courier: Courier, _ number: Int, _ url: String = "https://blog.example/a") -> Result<
    Answer, SyncFault
  > {
    courier.send(Request(id: number, url: url))
    return courier.next().result
  }

  @Test func aFirstPullAsksTwiceASecond() {
    for (peer, isUnhurried, pause) in [(AddressKind.public, true, 0.5), (.public, false, 0), (.loopback, true, 0)] {
      let client = Client(Time(), peer: peer)
      let courier = courier(client)
      courier.isUnhurried = isUnhurried
      for number in 1...6 { _ = ask(courier, number) }
      let times = client.requests.withLock { $0.map(\.time) }
      // Where the server stands is known from its first answer on.
      let pauses = zip(times.dropFirst(2), times.dropFirst()).map { $0 - $1 }
      #expect(pauses.allSatisfy { abs($0 - pause) < 0.01 }, "\(peer): \(pauses)")
    }
  }

  @Test func whoeverSaysLaterIsAskedLater() throws {
    let time = Time()
    let client = Client(time) { $0 == 1 ? (503, [HTTPHeaders.Field("Retry-After", "30")]) : (200, []) }
    let courier = courier(client)
    let start = time.now
    _ = ask(courier, 1)
    #expect(try ask(courier, 2).get().status == 200)
    #expect(client.requests.withLock { $0.map(\.time) } == [start, start + 30], "half a minute is waited for")
    #expect(!String(decoding: hosts.read() ?? [], as: UTF8.self).contains("blog.example"), "it answers again")
  }

  /// One that says so again and again holds nobody up: other blogs wait behind it.
  @Test func whoeverKeepsSayingLaterIsLeftAlone() throws {
    let time = Time()
    let client = Client(time) { _ in (503, [HTTPHeaders.Field("Retry-After", "20")]) }
    let courier = courier(client)
    let start = time.now
    for number in 1...2 { _ = ask(courier, number) }
    guard case .failure(.rateLimited(_?)) = ask(courier, 3) else {
      Issue.record("it was asked a third time")
      return
    }
    #expect(time.now - start <= 30 && client.requests.withLock { $0.count } == 2)
  }

  /// Each refusal in turn is a longer pause, also where another process was refused before.
  @Test func refusalsAreKept() throws {
    let time = Time()
    var last = 0.0
    for step in [60.0, 300, 1800, 7200, 43_200, 43_200] {
      let client = Client(time) { _ in (429, []) }
      _ = ask(courier(client), 1)
      let until = try #require(Politeness(file: hosts).pausedUntil("blog.example", now: time.now))
      #expect((step...step * 1.26).contains(until - time.now), "\(step): \(until - time.now)")
      let refused = ask(courier(client), 2)
      guard case .failure(.rateLimited(let moment?)) = refused else {
        Issue.record("\(refused)")
        return
      }
      #expect(abs(Double(moment.seconds) - until) <= 1 && client.requests.withLock { $0.count } == 1)
      last = until
      time.seconds.withLock { $0 = until + 1 }
    }
    #expect(last > 0)
    place.write("sync/hosts.json", "rikki")
    #expect(Politeness(file: hosts).pausedUntil("blog.example", now: time.now) == nil)
  }

  /// Each kind of fault of the client's is one of a sync's.
  @Test func faultsAreToldApart() {
    let kinds: [(FetchFault, String)] = [
      (.libraryMissing, "library_missing"), (.badRequest(.address), "no_address"), (.offline, "offline"),
      (.nameNotFound(host: "x.example"), "host_not_found"), (.unreachable, "refused"), (.refused, "refused"),
      (.proxy, "proxy"), (.timedOut(.firstByte), "timed_out"), (.tls(.untrusted), "tls_untrusted"),
      (.tls(.expired), "tls_expired"), (.tls(.notYetValid), "tls_expired"), (.tls(.wrongName), "tls_wrong_name"),
      (.tls(.old), "tls_old"), (.tls(.notTLS), "tls_not_spoken"), (.tls(.caFile), "tls"),
      (.redirectLoop, "redirect_loop"), (.tooManyRedirects(limit: 5), "redirect_loop"),
      (.redirectRefused(to: "http://10.0.0.1/", why: .privateAddress), "redirect_refused"),
      (.privateAddress(host: "10.0.0.1"), "redirect_refused"), (.tooBig(.body, limit: 1), "too_big"),
      (.truncated, "answer_broken"), (.longerThanSaid, "answer_broken"), (.noAnswer, "answer_broken"),
      (.badAnswer, "answer_broken"), (.cancelled, "cancelled"), (.other(27), "answer_broken"),
    ]
    for (fault, word) in kinds {
      let told = SyncFault(FetchError(fault, url: "https://blog.example/"))
      #expect(told.word == word, "\(fault)")
      #expect(told.message.hasSuffix(".") && !told.advice.isEmpty, "\(fault)")
    }
  }

  /// What a public server names may not lead into the person's own network.
  @Test func onlyWhatThePersonChoseMayBeAnywhere() {
    let client = Client(Time())
    let courier = courier(client)
    for (number, url) in [
      "https://blog.example/", "https://BLOG.example/b", "https://blog.example.evil/", "http://10.0.0.1/",
    ]
    .enumerated() { _ = ask(courier, number, url) }
    #expect(client.requests.withLock { $0.map(\.request.reach) } == [.anywhere, .anywhere, .publicOnly, .publicOnly])
  }
}
