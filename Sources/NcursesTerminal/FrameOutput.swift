import CNcurses
import CPosix
import Glibc

/// Catches what ncurses writes, so that it reaches the terminal in one piece and ncurses never waits for a terminal.
///
/// ncurses writes whenever it moves the cursor, some thirty times where a pane scrolls, and a terminal that wakes up
/// in between shows half a frame. So ncurses gets a descriptor of its own: of the terminal while it looks at the line
/// discipline, of a pipe from ``capture()`` on. A pipe and no file in memory, which a limit on file sizes covers.
final class FrameOutput {
  /// What ncurses writes to.
  let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  private let readEnd: Int32
  private let writeEnd: Int32
  private let capacity: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)
  private var isOpen = true

  /// More than ncurses sends for a cell, even if each has a move, all attributes, two colours and four marks, and if
  /// each write begins a page of the pipe.
  private static let largestCell = 256
  private static let largestRest = 1 << 14

  /// Nil where the system has no descriptor left; `errno` says why.
  init?() {
    var ends: [Int32] = [-1, -1]
    let descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0, pipe2(&ends, O_CLOEXEC) == 0, let file = fdopen(descriptor, "w") else {
      for open in [descriptor] + ends where open >= 0 { Glibc.close(open) }
      return nil
    }
    self.file = file
    self.descriptor = descriptor
    (readEnd, writeEnd) = (ends[0], ends[1])
    capacity = Int(lukija_enlarge_pipe(ends[1], 1 << 20))
  }

  /// From here on nothing of ncurses's reaches the terminal by itself; and its attempts at the line discipline fail,
  /// which is ours.
  func capture() { dup3(writeEnd, descriptor, O_CLOEXEC) }

  /// What ncurses writes while `body` runs, for a screen of so many cells. Valid until the next call.
  func caught(cells: Int, _ body: () -> Void, _ use: (UnsafeRawBufferPointer) -> Void) {
    guard isOpen else { return }
    var count = 0
    if cells * Self.largestCell + Self.largestRest <= capacity {
      body()
    } else {
      // The pipe may be too small for it.
      let drain = PipeDrain(readEnd)
      body()
      let early = drain?.finish() ?? []
      makeRoom(early.count)
      buffer.replaceSubrange(0..<early.count, with: early)
      count = early.count
    }
    count += takeRest(after: count)
    if count > 0 { buffer.withUnsafeBytes { use(UnsafeRawBufferPointer(rebasing: $0[..<count])) } }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    fclose(file)
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  private func makeRoom(_ count: Int) {
    if buffer.count < count { buffer += [UInt8](repeating: 0, count: count * 2 - buffer.count) }
  }

  private func takeRest(after start: Int) -> Int {
    var count = 0
    while case let ready = Int(lukija_bytes_waiting(readEnd)), ready > 0 {
      makeRoom(start + count + ready)
      let got = buffer.withUnsafeMutableBytes { read(readEnd, $0.baseAddress.map { $0 + start + count }, ready) }
      if got <= 0 { break }
      count += got
    }
    return count
  }
}
