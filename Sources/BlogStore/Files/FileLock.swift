import Blog
import Glibc

/// An advisory lock that several processes respect, on a folder or a file. Let go when it is destroyed, also by kill -9.
struct FileLock: ~Copyable {
  private let descriptor: Descriptor

  /// Waits for the lock, at most five seconds: a stopped program must not stop this one.
  init(folder: String) throws(FileFault) {
    guard let descriptor = Descriptor(opening: folder, O_RDONLY | O_DIRECTORY) else {
      throw .system(errno: errno, .write)
    }
    try FileLock.lock(descriptor.number)
    self.descriptor = descriptor
  }

  /// Locks an open file for as long as it stays open.
  static func lock(_ descriptor: Int32) throws(FileFault) {
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
        nanosleep(&pause, nil)
      // A file system without locks: the renames still keep every file whole.
      default: return
      }
    }
    throw .locked
  }
}
