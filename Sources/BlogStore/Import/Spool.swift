import CPosix
import Glibc

/// Bytes that an import will want again, in a temporary file without a name: memory does not grow with them, and nothing
/// is left of them when the program ends, however it ends.
final class Spool {
  /// Where bytes were put.
  enum Place {
    case file(start: Int, count: Int)
    /// The disk had no room.
    case memory([UInt8])

    var count: Int {
      switch self {
      case .file(_, let count): count
      case .memory(let bytes): bytes.count
      }
    }
  }

  private let folder: String
  private var file: Int32 = -1
  private var isUsable = true
  private var end = 0
  /// What is not in the file yet.
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// - Parameter folder: where a file can be made.
  init(folder: String = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? P_tmpdir) {
    self.folder = folder
  }

  deinit { if file >= 0 { close(file) } }

  func put(_ bytes: [UInt8]) -> Place {
    guard isUsable else { return .memory(bytes) }
    let start = end + buffer.count
    buffer += bytes
    if buffer.count >= Self.bufferSize, !flush() {
      // What the file could not take stays here; what is put from now on as well.
      isUsable = false
    }
    return .file(start: start, count: bytes.count)
  }

  /// Nil where the file cannot be read any more.
  func bytes(at place: Place) -> [UInt8]? {
    switch place {
    case .memory(let bytes): return bytes
    case .file(let start, let count):
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count)
      let inFile = max(0, min(count, end - start))
      if inFile > 0 {
        let read = [UInt8](unsafeUninitializedCapacity: inFile) { target, length in
          while length < inFile {
            let count = pread(file, target.baseAddress.map { $0 + length }, inFile - length, off_t(start + length))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            length += count
          }
        }
        guard read.count == inFile else { return nil }
        bytes = read
      }
      let from = max(0, start - end)
      bytes += buffer[from..<from + count - inFile]
      return bytes
    }
  }

  private func flush() -> Bool {
    if file < 0 { file = Self.make(in: folder) }
    guard file >= 0 else { return false }
    var written = 0
    while written < buffer.count {
      let count = buffer[written...].withUnsafeBytes {
        pwrite(file, $0.baseAddress, $0.count, off_t(end + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    end += written
    buffer.removeAll(keepingCapacity: true)
    return true
  }

  private static func make(in folder: String) -> Int32 {
    var name = Array("\(folder)/lukija-XXXXXX".utf8CString)
    let file = mkostemp(&name, O_CLOEXEC)
    guard file >= 0 else { return -1 }
    unlink(name)
    return file
  }
}
