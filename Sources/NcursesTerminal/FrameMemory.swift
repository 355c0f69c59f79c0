import CPosix
import Glibc

/// A file in memory that holds what ncurses writes for a frame: nothing costs less, but a limit on file sizes covers it.
final class FrameMemory {
  /// What ncurses is to write to.
  let descriptor: Int32

  /// Nil where the system has none; `errno` says why.
  init?() {
    descriptor = memfd_create("frame", 1 /* MFD_CLOEXEC */)
    if descriptor < 0 { return nil }
  }

  func close() { _ = Glibc.close(descriptor) }

  /// Moves what was written to the beginning of a buffer, which grows where it must. Returns how much that is.
  func take(into buffer: inout [UInt8]) -> Int {
    let count = Int(lseek(descriptor, 0, SEEK_CUR))
    guard count > 0 else { return 0 }
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: count * 2) }
    let isRead = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, 0) } == count
    lseek(descriptor, 0, SEEK_SET)
    return isRead ? count : 0
  }
}
