import Glibc

/// HTTP through libcurl, which is opened by the first request. One thread waits for all answers, and sleeps while it
/// does; it ends when nothing has been asked for a while. Cookies and `.netrc` are never read; proxies are those of the
/// environment.
public final class CurlClient: HTTPClient {
  /// What tests set otherwise.
  struct Settings: Sendable {
    var library: @Sendable () -> CurlLibrary? = { CurlLibrary.ofSystem }
    var environment: [String: String] = CurlClient.environment
    var kind: @Sendable ([UInt8]) -> AddressKind = { AddressKind($0) }
    var isOffline: @Sendable () -> Bool = { Connectivity.isOffline }
    /// Milliseconds after which the thread ends and connections are closed.
    var idle = 60_000
  }

  private let engine: CurlEngine

  /// `userAgent` as `lukija/1.2 (+https://…)`.
  public convenience init(userAgent: String) { self.init(userAgent: userAgent, Settings()) }

  init(userAgent: String, _ settings: Settings) { engine = CurlEngine(userAgent: userAgent, settings) }

  deinit { engine.stop(waits: false) }

  /// Cancels what is on its way, and waits until nothing of libcurl runs any more: before the program ends.
  public func close() { engine.stop(waits: true) }

  /// Sends a request; more than two at a time to a host wait for each other. What is on its way when the client goes
  /// is cancelled.
  @discardableResult
  public func send(
    _ request: HTTPRequest, answer: @escaping @Sendable (Result<HTTPResponse, FetchError>) -> Void
  ) -> RunningRequest {
    let number = engine.send(request, answer)
    return RunningRequest { [weak engine] in engine?.cancel(number) }
  }

  /// Without Foundation, which would be slower.
  private static var environment: [String: String] {
    var result: [String: String] = [:]
    for name in ["http", "https", "all", "no"].flatMap({ [$0 + "_proxy", $0.uppercased() + "_PROXY"] }) {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result
  }
}
