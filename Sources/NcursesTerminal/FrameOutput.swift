import CNcurses
import CPosix
import Glibc

/// Catches what ncurses writes, so that it reaches the terminal in one piece and ncurses never waits for a terminal.
///
/// ncurses writes whenever it moves the cursor, some thirty times where a pane scrolls, and a terminal that wakes up
/// in between shows half a frame. So ncurses gets a descriptor of its own: of the terminal while it looks at the line
/// discipline, of a file in memory from ``capture()`` on, or of a pipe while files may not become as large as a frame.
final class FrameOutput {
  /// What ncurses writes to.
  let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  private let memory: FrameMemory?
  /// Made when it is first needed.
  private var pipe: FramePipe?
  /// What the descriptor stands for; -1 for the terminal.
  private var target: Int32 = -1
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)
  private var isOpen = true

  /// More than ncurses sends for a cell, even if each has a move, all attributes, two colours and four marks, and if
  /// each write begins a page of the pipe.
  private static let largestCell = 256
  private static let largestRest = 1 << 14

  /// Nil where the system has no descriptor left; `errno` says why.
  init?() {
    memory = FrameMemory()
    if memory == nil { pipe = FramePipe() }
    let descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard memory != nil || pipe != nil, descriptor >= 0, let file = fdopen(descriptor, "w") else {
      if descriptor >= 0 { Glibc.close(descriptor) }
      memory?.close()
      pipe?.close()
      return nil
    }
    self.file = file
    self.descriptor = descriptor
  }

  /// From here on nothing of ncurses's reaches the terminal by itself; and its attempts at the line discipline fail,
  /// which is ours.
  func capture() { direct(to: memory?.descriptor ?? pipe?.writeEnd ?? -1) }

  /// What ncurses writes while `body` runs, for a screen of so many cells. Valid until the next call.
  func caught(cells: Int, _ body: () -> Void, _ use: (UnsafeRawBufferPointer) -> Void) {
    guard isOpen else { return }
    let most = cells * Self.largestCell + Self.largestRest
    var count = 0
    if let memory, mayFill(most) {
      direct(to: memory.descriptor)
      body()
      count = memory.take(into: &buffer)
    } else if let pipe {
      direct(to: pipe.writeEnd)
      count = pipe.take(body, most: most, into: &buffer)
    }
    if count > 0 { buffer.withUnsafeBytes { use(UnsafeRawBufferPointer(rebasing: $0[..<count])) } }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    fclose(file)
    memory?.close()
    pipe?.close()
  }

  /// Whether the file in memory is the way for so many bytes. Limits may be set from outside at any time.
  private func mayFill(_ most: Int) -> Bool {
    if lukija_file_size_limit() >= UInt64(most) { return true }
    if pipe == nil { pipe = FramePipe() }
    // Without a pipe what the limit lets through is better than nothing.
    return pipe == nil
  }

  private func direct(to target: Int32) {
    if target != self.target, target >= 0, dup3(target, descriptor, O_CLOEXEC) >= 0 { self.target = target }
  }
}
