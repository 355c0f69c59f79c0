import Blog
import Dispatch
import Fetching
import Reader
import Sync
import Synchronization

/// Carries requests to a blog's server and brings the answers, as politely as servers wish. For one thread.
final class Courier {
  /// Seconds that are waited for a server that wants to be left alone, in all: other blogs wait behind this one.
  private static let longestWait = 30.0
  private var waited = 0.0

  /// Whether much is asked for: then it is asked for slowly.
  var isUnhurried = false
  /// Bytes that came.
  private(set) var bytes = 0

  private let client: any HTTPClient
  private let clock: SyncClock
  private let politeness: Politeness
  private let caFile: String?
  /// Hosts that the person chose: they may be in the person's own network.
  private let chosen: Set<String>
  /// Where the server stands, once it is known.
  private var peer: AddressKind?
  private let arrivals = Arrivals()
  private let stop: StopSignal?

  /// - Parameters:
  ///   - addresses: that the person gave, now or when the blog was added.
  ///   - stop: cancels what is on its way, and lets nothing more go out.
  init(
    client: any HTTPClient, clock: SyncClock, politeness: Politeness, addresses: [String], caFile: String? = nil,
    stop: StopSignal? = nil
  ) {
    self.client = client
    self.clock = clock
    self.politeness = politeness
    self.caFile = caFile
    chosen = Set(addresses.map(Self.host))
    self.stop = stop
    stop?.whenStopped { [arrivals] in arrivals.cancel() }
  }

  /// Whether its turn may not have come yet.
  func mayWait(for request: Request) -> Bool {
    isUnhurried && peer != .loopback || politeness.pausedUntil(Self.host(request.url), now: clock.now()) != nil
  }

  /// Sends a request, when its turn has come.
  func send(_ request: Request) {
    let host = Self.host(request.url)
    if let until = politeness.pausedUntil(host, now: clock.now()) {
      let pause = max(0, until - clock.now())
      guard waited + pause <= Self.longestWait else {
        let moment = Timestamp(seconds: Int64(until.rounded(.up)))
        return arrivals.put(request.id, .failure(.sync(.rateLimited(until: moment))))
      }
      waited += pause
      clock.sleep(until)
    }
    // A server on this machine is the person's own.
    if isUnhurried, peer != .loopback {
      let turn = politeness.takeTurn(host, now: clock.now())
      if turn > clock.now() { clock.sleep(turn) }
    }
    if stop?.isStopped == true { return arrivals.put(request.id, .failure(.sync(.cancelled))) }
    let message = HTTPRequest(
      .get, request.url,
      conditions: HTTPRequest.Conditions(etag: request.etag, lastModified: request.lastModified),
      reach: chosen.contains(host) || peer == .loopback || peer == .private ? .anywhere : .publicOnly, caFile: caFile)
    let running = client.send(message) { [arrivals] result in
      arrivals.put(request.id, result.map(Arrival.init).mapError { .fetch($0) })
    }
    arrivals.expect(request.id, running)
  }

  /// Waits for one answer of those that are on their way.
  func next() -> (id: Int, result: Result<Answer, SyncFault>) { read(arrivals.take()) }

  /// One that is there already.
  func nextIfThere() -> (id: Int, result: Result<Answer, SyncFault>)? { arrivals.takeIfThere().map(read) }

  private func read(_ arrived: (Int, Result<Arrival, Failure>)) -> (id: Int, result: Result<Answer, SyncFault>) {
    let (id, result) = arrived
    switch result {
    case .success(let arrival):
      let response = arrival.response
      bytes += response.body.count
      if peer == nil { peer = response.peer }
      let host = Self.host(response.url)
      if response.status == 429 || response.status == 503 {
        politeness.turnedAway(host, response, now: clock.now())
      } else {
        politeness.answered(host)
      }
      return (id, .success(arrival.answer))
    case .failure(.fetch(let error)): return (id, .failure(SyncFault(error)))
    case .failure(.sync(let fault)): return (id, .failure(fault))
    }
  }

  /// With its port, in small letters.
  static func host(_ url: String) -> String {
    guard let marker = url.firstRange(of: "://") else { return "" }
    return url[marker.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
  }
}

/// What came, read on the thread on which it came.
private struct Arrival: Sendable {
  let response: HTTPResponse
  let answer: Answer

  init(_ response: HTTPResponse) {
    self.response = response
    var answer = Answer(response)
    answer.readAhead()
    self.answer = answer
  }
}

/// Why a request came to nothing: it was answered wrongly, or never sent.
private enum Failure: Error {
  case fetch(FetchError)
  case sync(SyncFault)
}

/// Answers in the order in which they came.
private final class Arrivals: Sendable {
  private struct State: Sendable {
    var waiting: [(Int, Result<Arrival, Failure>)] = []
    var running: [Int: RunningRequest] = [:]
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let count = DispatchSemaphore(value: 0)

  /// A request was sent; its answer may be there already.
  func expect(_ id: Int, _ request: RunningRequest) {
    let isCancelled = state.withLock { state in
      if !state.waiting.contains(where: { $0.0 == id }) { state.running[id] = request }
      return state.isCancelled
    }
    if isCancelled { request.cancel() }
  }

  /// Cancels what is on its way, and what will be.
  func cancel() {
    let running = state.withLock { state in
      state.isCancelled = true
      return state.running.values
    }
    for request in running { request.cancel() }
  }

  func put(_ id: Int, _ result: Result<Arrival, Failure>) {
    state.withLock { state in
      state.running[id] = nil
      state.waiting.append((id, result))
    }
    count.signal()
  }

  func take() -> (Int, Result<Arrival, Failure>) {
    while true {
      count.wait()
      if let first { return first }
    }
  }

  func takeIfThere() -> (Int, Result<Arrival, Failure>)? { count.wait(timeout: .now()) == .success ? first : nil }

  private var first: (Int, Result<Arrival, Failure>)? {
    state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }
}
