import Dispatch
import Synchronization
import Testing

@testable import Fetching
import LoopbackServer

extension CurlClient {
  /// A client as tests use it: no proxy, and never offline.
  static func forTests(_ change: (inout Settings) -> Void = { _ in }) -> CurlClient {
    var settings = Settings()
    settings.environment = [:]
    settings.isOffline = { false }
    change(&settings)
    return CurlClient(userAgent: "lukija/test (+https://blog.example/)", settings)
  }

  /// What becomes of a request.
  func outcome(_ request: HTTPRequest) -> Result<HTTPResponse, FetchError> {
    do throws(FetchError) { return .success(try response(to: request)) } catch { return .failure(error) }
  }

  /// The fault of a request, nil where it has an answer.
  func fault(_ request: HTTPRequest) -> FetchFault? {
    if case .failure(let error) = outcome(request) { error.fault } else { nil }
  }

  func get(_ url: String) throws -> HTTPResponse { try response(to: HTTPRequest(.get, url)) }

  func fault(at url: String) -> FetchFault? { fault(HTTPRequest(.get, url)) }
}

extension HTTPResponse { var text: String { String(decoding: body, as: UTF8.self) } }

/// Limits that end in milliseconds.
func limits(_ change: (inout HTTPRequest.Limits) -> Void) -> HTTPRequest.Limits {
  var limits = HTTPRequest.Limits()
  change(&limits)
  return limits
}

/// Something that one thread waits for and another says.
final class Signal: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  func say() { semaphore.signal() }
  func wait() { semaphore.wait() }
}

/// Answers as they come, and waiting for all of them.
final class Answers: Sendable {
  private let answers = Mutex<[Result<HTTPResponse, FetchError>]>([])
  private let semaphore = DispatchSemaphore(value: 0)

  func take(_ answer: Result<HTTPResponse, FetchError>) {
    answers.withLock { $0.append(answer) }
    semaphore.signal()
  }

  func wait(for count: Int) -> [Result<HTTPResponse, FetchError>] {
    for _ in 0..<count { semaphore.wait() }
    return answers.withLock { $0 }
  }
}
