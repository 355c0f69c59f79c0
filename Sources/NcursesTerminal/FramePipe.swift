import CPosix
import Glibc

/// A pipe that takes what ncurses writes for a frame. No limit on file sizes covers it, but it holds only so much: where
/// a frame may need more, a second thread reads along.
final class FramePipe {
  /// What ncurses is to write to.
  let writeEnd: Int32
  private let readEnd: Int32
  private let capacity: Int

  /// Nil where the system has no descriptor left; `errno` says why.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    capacity = Int(lukija_enlarge_pipe(ends[1], 1 << 20))
  }

  func close() {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  /// Moves what `body` writes, so many bytes at most, to the beginning of a buffer. Returns how much that is.
  func take(_ body: () -> Void, most: Int, into buffer: inout [UInt8]) -> Int {
    guard most > capacity else {
      body()
      return takeRest(after: 0, into: &buffer)
    }
    let drain = PipeDrain(readEnd)
    body()
    let early = drain?.finish() ?? []
    Self.makeRoom(early.count, in: &buffer)
    buffer.replaceSubrange(0..<early.count, with: early)
    return takeRest(after: early.count, into: &buffer)
  }

  private func takeRest(after start: Int, into buffer: inout [UInt8]) -> Int {
    var count = start
    while case let ready = Int(lukija_bytes_waiting(readEnd)), ready > 0 {
      Self.makeRoom(count + ready, in: &buffer)
      let got = buffer.withUnsafeMutableBytes { read(readEnd, $0.baseAddress.map { $0 + count }, ready) }
      if got <= 0 { break }
      count += got
    }
    return count
  }

  private static func makeRoom(_ count: Int, in buffer: inout [UInt8]) {
    if buffer.count < count { buffer += [UInt8](repeating: 0, count: count * 2 - buffer.count) }
  }
}
