import CPosix
import Glibc
import Synchronization

/// A server on this machine that answers as a test says, also wrongly. A thread waits for connections, and each has one.
public final class LoopbackServer: Sendable {
  private struct State {
    var received: [ReceivedRequest] = []
    var open: Set<Int32> = []
    var connections = 0
    var mostAtOnce = 0
    var isStopping = false
  }

  /// Where it listens.
  public let address: String
  /// What the system chose.
  public let port: Int
  private let listener: Int32
  private let answer: @Sendable (ReceivedRequest) -> [ServerStep]
  private let state = Mutex(State())

  /// Listens at `address` (127.0.0.1 and its neighbours, or ::1) on a port that is free. `answer` is called for each
  /// request, on the thread of its connection, once the request is whole.
  public init(
    at address: String = "127.0.0.1", answer: @escaping @Sendable (ReceivedRequest) -> [ServerStep]
  ) throws(ServerError) {
    self.address = address
    self.answer = answer
    (listener, port) = try Listening.begin(at: address)
    let argument = Unmanaged.passRetained(self)
    Thread.start { argument.takeRetainedValue().acceptAll() }
  }

  /// Answers by path; everything else is not found.
  public convenience init(_ answers: [String: [ServerStep]]) throws(ServerError) {
    try self.init { answers[$0.path] ?? .answer("", status: "404 Not Found") }
  }

  /// Where a path is found.
  public func url(_ path: String = "/") -> String {
    address.contains(":") ? "http://[\(address)]:\(port)\(path)" : "http://\(address):\(port)\(path)"
  }

  /// What was asked for, in the order in which it came.
  public var received: [ReceivedRequest] { state.withLock(\.received) }
  /// How often somebody connected.
  public var connections: Int { state.withLock(\.connections) }
  /// The most connections that were open at one time.
  public var mostAtOnce: Int { state.withLock(\.mostAtOnce) }

  /// Ends every connection and answers no more.
  public func stop() {
    state.withLock { state in
      state.isStopping = true
      for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
    }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func acceptAll() {
    while true {
      let socket = accept(listener, nil, nil)
      if socket < 0, errno == EINTR { continue }
      guard socket >= 0 else { break }
      let number = state.withLock { state -> Int? in
        if state.isStopping { return nil }
        state.open.insert(socket)
        state.connections += 1
        state.mostAtOnce = max(state.mostAtOnce, state.open.count)
        return state.connections
      }
      guard let number else {
        close(socket)
        break
      }
      Thread.start { self.serve(socket, number) }
    }
    close(listener)
  }

  private func serve(_ socket: Int32, _ number: Int) {
    var connection = Connection(socket: socket)
    while let request = connection.nextRequest(number) {
      state.withLock { $0.received.append(request) }
      if !connection.carryOut(answer(request)) { break }
    }
    // Closed only when it is no longer known: `stop` may meet no other's number.
    state.withLock { _ = $0.open.remove(socket) }
    close(socket)
  }
}

/// The system had no socket.
public struct ServerError: Error {
  /// As `errno` has it.
  public var code: Int32
}

enum Thread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  static func start(_ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Body(run))
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, argument.toOpaque())
    precondition(code == 0, "no thread left")
    pthread_detach(thread)
  }
}
