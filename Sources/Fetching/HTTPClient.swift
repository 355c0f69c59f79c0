import Dispatch
import Synchronization

/// Sends requests, several at a time.
public protocol HTTPClient: Sendable {
  /// Sends a request. `answer` is called once, on a thread of the client's: it has to be short, as all others wait,
  /// and starts no process, which would inherit that no signal reaches it.
  @discardableResult
  func send(
    _ request: HTTPRequest, answer: @escaping @Sendable (Result<HTTPResponse, FetchError>) -> Void
  ) -> RunningRequest

  /// Cancels what is on its way, and waits until nothing of it runs any more: before the program ends. Not in an answer.
  func close()
}

/// A request on its way.
public struct RunningRequest: Sendable {
  private let end: @Sendable () -> Void

  /// `end` is called by `cancel`, on any thread and perhaps more than once.
  public init(_ end: @escaping @Sendable () -> Void) { self.end = end }

  /// Ends it at once: the answer is `cancelled`, unless another was already there.
  public func cancel() { end() }
}

extension HTTPClient {
  /// Nothing runs.
  public func close() {}

  /// Sends a request and waits for the answer: on a lane, never on the main thread nor in an answer.
  /// `begun` gets what ends it meanwhile, from another thread.
  public func response(
    to request: HTTPRequest, begun: (RunningRequest) -> Void = { _ in }
  ) throws(FetchError) -> HTTPResponse {
    let box = AnswerBox()
    begun(send(request) { box.put($0) })
    return try box.take().get()
  }
}

/// An answer that one thread puts down and another waits for.
private final class AnswerBox: Sendable {
  private let answer = Mutex<Result<HTTPResponse, FetchError>?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  func put(_ result: Result<HTTPResponse, FetchError>) {
    answer.withLock { $0 = result }
    isThere.signal()
  }

  func take() -> Result<HTTPResponse, FetchError> {
    while true {
      isThere.wait()
      if let result = answer.withLock({ $0 }) { return result }
    }
  }
}
