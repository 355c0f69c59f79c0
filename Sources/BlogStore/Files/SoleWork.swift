import Blog
import CPosix
import Glibc

/// Work that one process at a time does, as a sync of a blog. Whoever comes second is told who is at it, and need not
/// wait. It is over when this goes, also by kill -9.
public final class SoleWork: Sendable {
  private let descriptor: Descriptor

  /// Why it cannot be begun.
  public enum Refusal: Error, Hashable, Sendable {
    /// Another process is at it; its number, as far as it is known.
    case taken(process: Int32?)
    /// The file that stands for it cannot be used.
    case file(Problem)
  }

  /// Begins it.
  ///
  /// - Parameters:
  ///   - folder: made where it is missing.
  ///   - name: of a file that stands for the work; it is never removed, as somebody may be waiting for it.
  public init(folder: String, name: String) throws(Refusal) {
    let path = "\(folder)/\(name)"
    do throws(FileFault) { try AtomicWriter.makeFolder(folder, mode: 0o700) } catch {
      throw .file(Problem(error, file: path))
    }
    guard let descriptor = Descriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600) else {
      throw .file(Problem(.system(errno: errno, .write), file: path))
    }
    if flock(descriptor.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw .taken(process: Self.process(in: descriptor))
    }
    let number = Array("\(getpid())\n".utf8)
    ftruncate(descriptor.number, 0)
    _ = pwrite(descriptor.number, number, number.count, 0)
    self.descriptor = descriptor
  }

  /// Who has just begun may not have written its number yet.
  private static func process(in descriptor: borrowing Descriptor) -> Int32? {
    for _ in 0..<20 {
      var digits = [UInt8](repeating: 0, count: 20)
      let count = pread(descriptor.number, &digits, digits.count, 0)
      let text = String(decoding: digits.prefix(max(count, 0)).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      if let process = Int32(text) { return process }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
    return nil
  }
}
