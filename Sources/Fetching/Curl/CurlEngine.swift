import CCurl
import Glibc
import Synchronization

/// The thread that waits for every answer. Other threads leave their orders under a mutex and wake it; everything else
/// is touched by it alone.
final class CurlEngine: @unchecked Sendable {
  struct Job: Sendable {
    let number: Int
    let request: HTTPRequest
    let answer: @Sendable (Result<HTTPResponse, FetchError>) -> Void
  }

  private struct Orders: Sendable {
    var jobs: [Job] = []
    var cancelled: Set<Int> = []
    var isStopping = false
    var isRunning = false
    var lastNumber = 0
    /// The multi handle, for waking; 0 while there is none.
    var multi = 0
    /// The thread that was started last, until somebody has waited for its end.
    var thread: pthread_t?
  }

  private let orders = Mutex(Orders())
  let settings: CurlClient.Settings
  let userAgent: String
  let proxies: ProxySettings

  // What follows belongs to the thread: from when it is started until it says under the mutex that it ends, as then
  // another may begin.
  var transfers: [Int: Transfer] = [:]
  var queue = TransferQueue()
  /// Machines to which a connection was ever opened that is not public: where an answer must come from a public one,
  /// a kept connection to these is not used.
  var privateMachines: Set<String> = []

  init(userAgent: String, _ settings: CurlClient.Settings) {
    self.userAgent = userAgent
    self.settings = settings
    proxies = ProxySettings(environment: settings.environment)
  }

  func send(_ request: HTTPRequest, _ answer: @escaping @Sendable (Result<HTTPResponse, FetchError>) -> Void) -> Int {
    let (job, hasThread) = orders.withLock { orders in
      orders.lastNumber += 1
      let job = Job(number: orders.lastNumber, request: request, answer: answer)
      orders.jobs.append(job)
      if !orders.isRunning {
        // One that said that it ends does so at once.
        if let old = orders.thread.take() { pthread_join(old, nil) }
        orders.thread = start()
        orders.isRunning = orders.thread != nil
        // Without a thread nobody will take it.
        if !orders.isRunning { orders.jobs.removeLast() }
      }
      wake(orders)
      return (job, orders.isRunning)
    }
    if !hasThread { answer(.failure(FetchError(.other(Int(EAGAIN)), url: request.url))) }
    return job.number
  }

  func cancel(_ number: Int) {
    orders.withLock { orders in
      // Only what is still on its way is remembered, until the thread takes the order.
      guard orders.isRunning else { return }
      orders.cancelled.insert(number)
      wake(orders)
    }
  }

  /// Cancels what is on its way.
  ///
  /// - Parameter waits: whether to wait until the thread has ended: what libraries for TLS tear down at the end of a
  ///   program must not be in use then. Not on that thread.
  func stop(waits: Bool) {
    let thread = orders.withLock { orders in
      orders.isStopping = true
      wake(orders)
      return orders.thread.take()
    }
    guard let thread else { return }
    _ = waits ? pthread_join(thread, nil) : pthread_detach(thread)
  }

  private func wake(_ orders: Orders) {
    if let multi = UnsafeMutableRawPointer(bitPattern: orders.multi) { _ = settings.library()?.wakeUp(multi) }
  }

  /// Nil where the system has no thread left.
  private func start() -> pthread_t? {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<CurlEngine>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      argument.release()
      return nil
    }
    return thread
  }

  // MARK: The thread

  private func run() {
    // Signals are the terminal's affair. And writing to a server that has gone raises one, which libraries for TLS do
    // not all keep from the program.
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    guard let library = settings.library(), let multi = library.newMulti() else {
      let jobs = orders.withLock { orders in
        defer {
          orders = Orders(isStopping: orders.isStopping, lastNumber: orders.lastNumber, thread: orders.thread)
        }
        return orders.jobs
      }
      for job in jobs { job.answer(.failure(FetchError(.libraryMissing, url: job.request.url))) }
      return
    }
    // Of the connections of an earlier thread, which are closed.
    privateMachines = []
    library.setHostConnections(multi, HostManners.connections)
    let address = Int(bitPattern: multi)
    orders.withLock { $0.multi = address }
    var idleUntil: Int?
    while takeOrders(library, multi, isOver: idleUntil.map { $0 <= Self.now() } ?? false) {
      carryOn(library, multi)
      idleUntil = transfers.isEmpty ? idleUntil ?? Self.now() + settings.idle : nil
      let wait = max(0, (idleUntil ?? nextDeadline ?? .max / 2) - Self.now())
      _ = library.poll(multi, nil, 0, Int32(min(wait, 3_600_000)), nil)
    }
    _ = library.endMulti(multi)
  }

  /// False where the thread shall end: the client is gone, or `isOver` and nothing new has come.
  private func takeOrders(_ library: CurlLibrary, _ multi: CurlLibrary.Pointer, isOver: Bool) -> Bool {
    let taken = orders.withLock { orders in
      let taken = orders
      (orders.jobs, orders.cancelled) = ([], [])
      if taken.isStopping || (isOver && taken.jobs.isEmpty) { (orders.isRunning, orders.multi) = (false, 0) }
      return taken
    }
    if isOver, taken.jobs.isEmpty, !taken.isStopping { return false }
    for job in taken.jobs {
      let transfer = Transfer(job, self, library)
      transfers[job.number] = transfer
      do throws(FetchFault) {
        try transfer.prepare()
        queue.add(transfer)
      } catch { end(transfer, multi, .failure(error)) }
    }
    let cancelled = taken.isStopping ? Array(transfers.keys) : taken.cancelled.filter { transfers[$0] != nil }
    for number in cancelled.sorted() {
      if let transfer = transfers[number] { end(transfer, multi, .failure(.cancelled)) }
    }
    return !taken.isStopping
  }

  /// Does everything that can be done without waiting.
  private func carryOn(_ library: CurlLibrary, _ multi: CurlLibrary.Pointer) {
    repeat {
      while let transfer = queue.next() {
        guard transfer.begin(now: Self.now()), let handle = transfer.handle, library.add(multi, handle) == 0 else {
          // Memory, by libcurl's number.
          end(transfer, multi, .failure(.other(27)))
          continue
        }
      }
      var running: Int32 = 0
      _ = library.perform(multi, &running)
      var left: Int32 = 0
      while let message = library.nextMessage(multi, &left) {
        let (kind, handle, code) = (message.pointee.kind, message.pointee.handle, message.pointee.data.result)
        guard kind == 1, let handle, let pointer = library.pointer(handle, CURL_INFO_PRIVATE) else { continue }
        settle(Unmanaged<Transfer>.fromOpaque(pointer).takeUnretainedValue(), multi, code)
      }
      endLate(multi)
    } while queue.hasNext
  }

  /// A connection's part is over: it is the answer, or points elsewhere.
  private func settle(_ transfer: Transfer, _ multi: CurlLibrary.Pointer, _ code: Int32) {
    let outcome = transfer.outcome(code, now: Self.now())
    release(transfer, multi)
    switch outcome {
    case .response(let response): end(transfer, multi, .success(response))
    case .fault(let fault): end(transfer, multi, .failure(fault))
    case .goOn: queue.add(transfer)
    }
  }

  private func endLate(_ multi: CurlLibrary.Pointer) {
    let now = Self.now()
    for transfer in Array(transfers.values) {
      if let (_, wait) = transfer.deadline.flatMap({ $0.time <= now ? $0 : nil }) {
        end(transfer, multi, .failure(.timedOut(wait)))
      }
    }
  }

  private var nextDeadline: Int? { transfers.values.compactMap { $0.deadline?.time }.min() }

  private func end(_ transfer: Transfer, _ multi: CurlLibrary.Pointer, _ result: Result<HTTPResponse, FetchFault>) {
    transfer.noteWhetherSent()
    release(transfer, multi)
    queue.remove(transfer)
    transfers[transfer.number] = nil
    transfer.answer(result.mapError { transfer.error($0) })
  }

  private func release(_ transfer: Transfer, _ multi: CurlLibrary.Pointer) {
    queue.giveBack(transfer)
    guard let handle = transfer.handle else { return }
    _ = transfer.library.remove(multi, handle)
    transfer.release()
  }

  /// Milliseconds of a clock that nobody sets.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
