import CPosix
import Glibc

/// Empties a pipe from a thread of its own, while this one writes more into it than it holds.
final class PipeDrain {
  private let work: Work
  private var thread = pthread_t()

  /// What the thread and its maker share; each looks at the bytes while the other does not run.
  private final class Work {
    let pipe: Int32
    let stop: Int32
    var bytes: [UInt8] = []

    init(pipe: Int32, stop: Int32) {
      self.pipe = pipe
      self.stop = stop
    }

    func run() {
      // Nearly every frame fits after all, and whoever reads along while it is written only disturbs.
      var early = pollfd(fd: stop, events: Int16(POLLIN), revents: 0)
      if poll(&early, 1, 5) > 0 { return }
      withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
        while true {
          var files = [
            pollfd(fd: pipe, events: Int16(POLLIN), revents: 0), pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
          ]
          if poll(&files, 2, -1) < 0, errno != EINTR { return }
          if files[1].revents != 0 { return }
          guard files[0].revents != 0 else { continue }
          let count = read(pipe, buffer.baseAddress, buffer.count)
          if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
        }
      }
    }
  }

  /// Nil where the system has no thread left.
  init?(_ pipe: Int32) {
    let stop = lukija_eventfd()
    if stop < 0 { return nil }
    work = Work(pipe: pipe, stop: stop)
    let argument = Unmanaged.passRetained(work)
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      argument.release()
      close(stop)
      return nil
    }
  }

  /// Stops. Returns what was read; the pipe may hold more.
  func finish() -> [UInt8] {
    lukija_eventfd_wake(work.stop)
    pthread_join(thread, nil)
    close(work.stop)
    return work.bytes
  }
}
