import CNcurses
import CPosix
import Glibc

/// Sends each frame to the terminal in one piece.
///
/// ncurses writes whenever it moves the cursor, some thirty times where a pane scrolls, and a terminal that wakes up
/// in between shows half a frame. So ncurses gets a descriptor of its own, which stands for the terminal at all times
/// but while a frame is drawn; then it is a file in memory, whose contents are sent at once.
final class FrameOutput {
  /// What ncurses writes to.
  let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  private let memory: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)
  private var isOpen = true

  /// Nil where the system has no descriptor left; `errno` says why.
  init?() {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    memory = memfd_create("frame", 1 /* MFD_CLOEXEC */)
    guard descriptor >= 0, memory >= 0, let file = fdopen(descriptor, "w") else {
      if descriptor >= 0 { Glibc.close(descriptor) }
      if memory >= 0 { Glibc.close(memory) }
      return nil
    }
    self.file = file
  }

  /// From here to ``end()`` nothing reaches the terminal.
  func begin() {
    if isOpen { dup3(memory, descriptor, O_CLOEXEC) }
  }

  /// Sends what was written since ``begin()``.
  func end() {
    guard isOpen else { return }
    dup3(STDOUT_FILENO, descriptor, O_CLOEXEC)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: count * 2) }
    let isRead = buffer.withUnsafeMutableBytes { pread(memory, $0.baseAddress, count, 0) } == count
    lseek(memory, 0, SEEK_SET)
    if isRead { buffer.withUnsafeBytes { TerminalModes.write(UnsafeRawBufferPointer(rebasing: $0[..<count])) } }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    fclose(file)
    Glibc.close(memory)
  }
}
