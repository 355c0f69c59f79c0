import Dispatch
import Glibc
import Reader

/// The time as a sync sees it; tests have another.
struct SyncClock: Sendable {
  /// Seconds since 1970.
  var now: @Sendable () -> Double
  /// Returns at that time, or later.
  var sleep: @Sendable (_ until: Double) -> Void

  /// The machine's own.
  static let system = SyncClock(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    },
    sleep: { until in
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      // A clock that is set meanwhile holds nobody up: the length of the pause counts.
      let length = min(max(0, until - Double(time.tv_sec) - Double(time.tv_nsec) / 1e9), 86_400)
      var pause = timespec(tv_sec: Int(length), tv_nsec: Int((length - length.rounded(.down)) * 1e9))
      var rest = timespec()
      while nanosleep(&pause, &rest) != 0, errno == EINTR { pause = rest }
    })

  /// The same, but that nobody sleeps any more once the work is stopped.
  func stopping(with stop: StopSignal) -> SyncClock {
    let isStopped = DispatchSemaphore(value: 0)
    stop.whenStopped { isStopped.signal() }
    return SyncClock(
      now: now,
      sleep: { until in
        guard !stop.isStopped else { return }
        let length = min(max(0, until - now()), 86_400)
        _ = isStopped.wait(timeout: .now() + length)
      })
  }
}
