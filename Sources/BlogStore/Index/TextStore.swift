import Blog
import CPosix
import Glibc

/// The flat file of folded text: one record a post. A record is a head of 16 bytes (a mark, the row number, the length,
/// a checksum) and the text, its units separated by line feeds, which folded text never holds.
final class TextStore: Sendable {
  static let headSize = 16
  private static let mark: UInt32 = 0x4C6B_5478

  /// 0 in a file without a name.
  let generation: Int64
  private let file: Descriptor

  /// Opens a file; nil where there is none.
  init?(_ path: String, generation: Int64, create: Bool = false) {
    let flags = create ? O_RDWR | O_CREAT | O_EXCL : O_RDWR
    if let file = Descriptor(opening: path, flags | O_NOFOLLOW, mode: 0o600) {
      self.file = file
    } else if !create, let file = Descriptor(opening: path, O_RDONLY | O_NOFOLLOW) {
      self.file = file
    } else {
      return nil
    }
    self.generation = generation
  }

  /// A file that is gone with the process; nil where none can be had.
  init?(temporaryIn folder: String) {
    guard let file = Descriptor(opening: folder, O_RDWR | 0o20200000 /* O_TMPFILE */, mode: 0o600) else { return nil }
    self.file = file
    generation = 0
  }

  var size: Int64 { file.status().map { Int64($0.st_size) } ?? 0 }
  /// When it was last changed, by the file system's clock.
  var stamp: Int64 { file.status().map { FileSignature($0, now: 0).ctime } ?? 0 }

  /// A post's record; an empty text is a record too.
  static func record(id: Int64, text: [UInt8]) -> [UInt8] {
    var record: [UInt8] = []
    record.reserveCapacity(text.count + headSize)
    for value in [mark, UInt32(truncatingIfNeeded: id), UInt32(text.count), checksum(text)] {
      withUnsafeBytes(of: value.littleEndian) { record.append(contentsOf: $0) }
    }
    record += text
    return record
  }

  static func checksum(_ text: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: ContentHash.hash(text)) }

  /// Whether the head before a text says what the index says.
  static func isHead(_ bytes: UnsafeRawBufferPointer, id: Int32, length: Int32) -> Bool {
    bytes.count >= headSize && bytes.loadUnaligned(as: UInt32.self) == mark.littleEndian
      && bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) == UInt32(bitPattern: id).littleEndian
      && bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == UInt32(bitPattern: length).littleEndian
  }

  /// Whether a text may stand so, in a file of any size.
  static func isPossible(place: Int64, length: Int64) -> Bool {
    (Int64(headSize)...1 << 62).contains(place) && (0...Int64(Int32.max)).contains(length)
  }

  /// Whether a record is whole.
  func isSound(id: Int32, place: Int64, length: Int64) -> Bool {
    guard Self.isPossible(place: place, length: length), place + length <= size else { return false }
    let length = Int32(length)
    var bytes = [UInt8](repeating: 0, count: Self.headSize + Int(length))
    guard bytes.withUnsafeMutableBytes({ read($0, at: place - Int64(Self.headSize)) }) else { return false }
    return bytes.withUnsafeBytes { bytes in
      Self.isHead(bytes, id: id, length: length)
        && bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
          == Self.checksum(Array(bytes[Self.headSize...])).littleEndian
    }
  }

  /// Fills a buffer from a place on; false where the file has not so much.
  func read(_ buffer: UnsafeMutableRawBufferPointer, at place: Int64) -> Bool {
    var done = 0
    while done < buffer.count {
      let count = pread(file.number, buffer.baseAddress! + done, buffer.count - done, off_t(place) + off_t(done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  func write(_ bytes: [UInt8], at place: Int64) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        pwrite(file.number, $0.baseAddress, $0.count, off_t(place) + off_t(done))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno: errno, .write)
      }
      done += count
    }
  }
}
