import CPosix
import Glibc

/// A file or standard input.
final class FileStream: ByteStream {
  private let descriptor: Int32
  private let isOwned: Bool
  /// In bytes; nil for what is no regular file.
  let size: Int?
  /// How many bytes were read so far.
  private(set) var bytesRead = 0

  /// Standard input.
  init() {
    descriptor = 0
    isOwned = false
    size = nil
  }

  /// - Parameter path: a file, a FIFO, a device: whatever the person named.
  init(path: String) throws(InputFault) {
    let number = lukija_open(path, O_RDONLY, 0)
    guard number >= 0 else { throw InputFault("it cannot be opened: \(String(cString: strerror(errno))).") }
    var status = stat()
    fstat(number, &status)
    descriptor = number
    isOwned = true
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        bytesRead += count
        return count
      }
      guard errno == EINTR else { throw InputFault("it cannot be read: \(String(cString: strerror(errno))).") }
    }
  }
}
