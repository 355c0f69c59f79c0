import CPosix
import Glibc
import Synchronization

/// Threads of this store's own, so that their niceness stays theirs.
enum Workers {
  /// Turns items into results, in order, on some threads. Where `isCancelled` says so, the rest is left out: nil.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, niceness: Int32, isCancelled: @escaping @Sendable () -> Bool,
    _ body: @escaping @Sendable (Item) -> Result
  ) -> [Result]? {
    let next = Atomic<Int>(0)
    let done = Mutex<[(Int, Result)]>([])
    run(threads: min(threads, items.count), niceness: niceness) { _ in
      var own: [(Int, Result)] = []
      while !isCancelled() {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { break }
        own.append((index, body(items[index])))
      }
      done.withLock { $0 += own }
    }
    let results = done.withLock { $0 }
    guard results.count == items.count else { return nil }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Runs a body on some threads at once, and waits for all of them.
  static func run(threads: Int, niceness: Int32, _ body: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(body) { body in join(start(threads: threads, niceness: niceness, body)) }
  }

  /// Does portions of work on as many threads as there are cores, each once, and waits for all of them.
  static func share(_ portions: Int, _ body: @Sendable (Int) -> Void) {
    let next = Counter()
    run(threads: min(portions, sysconf(Int32(_SC_NPROCESSORS_ONLN))), niceness: 0) { _ in
      var number = next.next()
      while number < portions {
        body(number)
        number = next.next()
      }
    }
  }

  /// Starts threads that are to be waited for.
  static func start(threads: Int, niceness: Int32, _ body: @escaping @Sendable (Int) -> Void) -> [pthread_t] {
    let started = (0..<threads).compactMap { start(Job($0, niceness, body)) }
    // Where no thread can be had, the work is done all the same.
    if started.isEmpty { for index in 0..<threads { body(index) } }
    return started
  }

  /// Waits for threads to end.
  static func join(_ threads: [pthread_t]) { for thread in threads { pthread_join(thread, nil) } }

  private final class Job {
    let index: Int
    let niceness: Int32
    let body: @Sendable (Int) -> Void
    init(_ index: Int, _ niceness: Int32, _ body: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.niceness = niceness
      self.body = body
    }
  }

  private static func start(_ job: Job) -> pthread_t? {
    var thread = pthread_t()
    let job = Unmanaged.passRetained(job)
    let result = pthread_create(
      &thread, nil,
      { pointer in
        let job = Unmanaged<Job>.fromOpaque(pointer!).takeRetainedValue()
        // On Linux a thread has a niceness of its own.
        if job.niceness != 0 { setpriority(__priority_which_t(0), 0, job.niceness) }
        job.body(job.index)
        return nil
      }, job.toOpaque())
    guard result == 0 else {
      job.release()
      return nil
    }
    return thread
  }
}

/// Numbers from 0 on, each given once.
final class Counter: Sendable {
  private let value = Atomic<Int>(0)
  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
