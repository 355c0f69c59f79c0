import Blog
import CPosix
import Glibc

/// An open file that closes itself.
struct Descriptor: ~Copyable {
  let number: Int32

  /// - Parameter mode: permissions of a file that `O_CREAT` makes, before the umask.
  init?(opening path: String, _ flags: Int32, mode: mode_t = 0o666) {
    let number = lukija_open(path, flags, mode)
    guard number >= 0 else { return nil }
    self.number = number
  }

  /// Only the place of a file, symbolic links followed; opening it has no effect on a FIFO or a device.
  init?(placeOf path: String) {
    let number = lukija_open_place(path)
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// What the file is.
  func status() -> stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// Everything to the end, at most `limit` bytes.
  ///
  /// - Parameter expected: the size it probably has.
  func contents(limit: Int, expected: Int) -> Result<[UInt8], FileFault> {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is seen without another call.
    var room = max(expected, 0) + 1
    while true {
      let length = bytes.count
      var failure: Int32 = 0
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
        repeat { count = read(number, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        failure = errno
        used = max(count, 0)
      }
      if count < 0 { return .failure(.system(errno: failure, .read)) }
      if count == 0 { return .success(bytes) }
      if length == 0 { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { return .failure(.tooLarge(limit: limit)) }
      // A regular file gives less than asked only at its end.
      if count < room { return .success(bytes) }
      room = 1 << 16
    }
  }

  /// Hands over everything to the end, a piece at a time, however large it is.
  ///
  /// - Parameter take: returns how much of a piece it took; what is left comes again, with more behind it.
  func forEachPiece(_ take: (UnsafeBufferPointer<UInt8>) -> Int) -> Result<Void, FileFault> {
    // One byte more than there is, so that the end is seen at once; most files are small.
    let size = status().map { Int($0.st_size) } ?? 0
    var piece = [UInt8](repeating: 0, count: min(1 << 20, max(size + 1, 1 << 12)))
    var filled = 0
    while true {
      if filled == piece.count { piece += [UInt8](repeating: 0, count: piece.count) }
      let count = piece.withUnsafeMutableBytes {
        Glibc.read(number, $0.baseAddress.map { $0 + filled }, $0.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(.system(errno: errno, .read))
      }
      if count == 0 { return .success(()) }
      filled += count
      let taken = piece.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0[..<filled])) }
      piece.removeSubrange(..<taken)
      piece += [UInt8](repeating: 0, count: taken)
      filled -= taken
    }
  }

  /// Writes all of it, telling `progress` after each piece.
  func write(_ bytes: [UInt8], progress: () -> Void = {}) -> Result<Void, FileFault> {
    var written = 0
    while written < bytes.count {
      let count = bytes[written..<min(written + 1 << 16, bytes.count)].withUnsafeBytes {
        Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(.system(errno: errno, .write))
      }
      written += count
      progress()
    }
    return .success(())
  }
}
