import Glibc
import Words

/// What long work leaves behind when somebody ends it: ^C, `kill`, a closed terminal. A thread waits for the signals; it lets
/// the step that is being done come to its end, clears up, and then the signal ends the program as it always does.
final class Interruption: Sendable {
  private let gate = Gate()

  /// To be made before the first other thread is, so that no other thread gets the signals.
  ///
  /// - Parameter clearUp: removes what is not finished and says what stands.
  init(clearUp: @escaping () -> CommandNotice) {
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      // What the caller chose to ignore (`nohup`) stays ignored.
      let isIgnored = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { sigaddset(&wanted, number) }
    }
    pthread_sigmask(SIG_BLOCK, &wanted, nil)
    // Called only while the gate is held, and never again after it.
    nonisolated(unsafe) let clearUp = clearUp
    let signals = wanted
    let gate = gate
    Thread.detach {
      var signals = signals
      var number: Int32 = 0
      while sigwait(&signals, &number) != 0 {}
      gate.close()
      signal(SIGPIPE, SIG_IGN)
      if !gate.isFinished { StandardError.complain(clearUp()) }
      signal(number, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      raise(number)
    }
  }

  /// For a program that answers signals in another way.
  init() {}

  /// Does one step that must not be cut in two.
  func step<Value, Fault>(_ work: () throws(Fault) -> Value) throws(Fault) -> Value {
    gate.close()
    defer { gate.open() }
    return try work()
  }

  /// Everything stands: there is nothing to clear up any more.
  func finish() { step { gate.isFinished = true } }
}

/// One at a time goes through.
private final class Gate: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// Read and written only while the gate is closed.
  var isFinished = false

  init() { pthread_mutex_init(mutex, nil) }
  func close() { pthread_mutex_lock(mutex) }
  func open() { pthread_mutex_unlock(mutex) }
}
