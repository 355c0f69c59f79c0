import Glibc

/// Notices when one of some programs is started: a wrapper's child may come and go between two looks at the list of
/// processes. By whom is not told: it may have been somebody else on this machine.
final class StartedPrograms {
  /// -1 where the system has none.
  private let descriptor: Int32
  private var names: [Int32: String] = [:]

  /// Watches those of the programs that are installed.
  init(_ programs: some Sequence<String>) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    for program in programs {
      guard let path = ChildProcess.path(of: program) else { continue }
      // Followed to the file itself: links are not opened.
      let watch = inotify_add_watch(descriptor, path, UInt32(IN_OPEN))
      if watch >= 0, names[watch] == nil { names[watch] = program }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The first that was started since the last question.
  func started() -> String? {
    guard descriptor >= 0 else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count >= MemoryLayout<inotify_event>.size else { return nil }
      return names[buffer.load(as: inotify_event.self).wd]
    }
  }
}
