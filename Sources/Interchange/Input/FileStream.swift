import Blog
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

  /// - Parameter path: a file, a FIFO: whatever the person named.
  init(path: String) throws(InputFault) {
    let number = lukija_open(path, O_RDONLY, 0)
    guard number >= 0 else { throw InputFault(.source(.unopenable(code: errno))) }
    var status = stat()
    fstat(number, &status)
    descriptor = number
    isOwned = true
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// A device need not have an end (`/dev/zero`), and is nobody's export. Terminals are a person's who types, and `/dev/null`
  /// is empty.
  func refuseDevice() throws(InputFault) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFBLK || kind == S_IFCHR && isatty(descriptor) == 0 else { return }
    var null = stat()
    if stat("/dev/null", &null) == 0, null.st_rdev == status.st_rdev { return }
    throw InputFault(.source(.device))
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
      guard errno == EINTR else { throw InputFault(.source(.unreadable(code: errno))) }
    }
  }
}
