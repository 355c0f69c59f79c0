import Blog
import Dispatch
import Fetching
import Sync
import Synchronization

/// Carries requests to a blog's server and brings the answers, as politely as servers wish. For one thread.
final class Courier {
  /// A server that wants to be left alone for longer is not waited for.
  private static let longestWait = 60.0

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

  /// - Parameter addresses: that the person gave, now or when the blog was added.
  init(
    client: any HTTPClient, clock: SyncClock, politeness: Politeness, addresses: [String], caFile: String? = nil
  ) {
    self.client = client
    self.clock = clock
    self.politeness = politeness
    self.caFile = caFile
    chosen = Set(addresses.map(Self.host))
  }

  /// Sends a request, when its turn has come.
  func send(_ request: Request) {
    let host = Self.host(request.url)
    if let until = politeness.pausedUntil(host, now: clock.now()) {
      guard until - clock.now() <= Self.longestWait else {
        let moment = Timestamp(seconds: Int64(until.rounded(.up)))
        return arrivals.put(request.id, .failure(.sync(.rateLimited(until: moment))))
      }
      clock.sleep(until)
    }
    // A server on this machine is the person's own.
    if isUnhurried, peer != .loopback {
      let turn = politeness.takeTurn(host, now: clock.now())
      if turn > clock.now() { clock.sleep(turn) }
    }
    let message = HTTPRequest(
      .get, request.url,
      conditions: HTTPRequest.Conditions(etag: request.etag, lastModified: request.lastModified),
      reach: chosen.contains(host) || peer == .loopback || peer == .private ? .anywhere : .publicOnly, caFile: caFile)
    client.send(message) { [arrivals] result in arrivals.put(request.id, result.mapError { .fetch($0) }) }
  }

  /// Waits for one answer of those that are on their way.
  func next() -> (id: Int, result: Result<Answer, SyncFault>) {
    let (id, result) = arrivals.take()
    switch result {
    case .success(let response):
      bytes += response.body.count
      if peer == nil { peer = response.peer }
      let host = Self.host(response.url)
      if response.status == 429 || response.status == 503 {
        politeness.turnedAway(host, response, now: clock.now())
      } else {
        politeness.answered(host)
      }
      return (id, .success(Answer(response)))
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

/// Why a request came to nothing: it was answered wrongly, or never sent.
private enum Failure: Error {
  case fetch(FetchError)
  case sync(SyncFault)
}

/// Answers in the order in which they came.
private final class Arrivals: Sendable {
  private let waiting = Mutex<[(Int, Result<HTTPResponse, Failure>)]>([])
  private let count = DispatchSemaphore(value: 0)

  func put(_ id: Int, _ result: Result<HTTPResponse, Failure>) {
    waiting.withLock { $0.append((id, result)) }
    count.signal()
  }

  func take() -> (Int, Result<HTTPResponse, Failure>) {
    while true {
      count.wait()
      if let first = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return first }
    }
  }
}
