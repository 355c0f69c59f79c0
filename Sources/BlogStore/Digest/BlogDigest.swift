import Blog
import Glibc

/// What is kept beside a blog's index, so that most questions of lists and searches over many blogs are answered without opening it: the
/// first rows of its lists, where each post's text stands, and which texts there are to be looked into at all. One file, which may be
/// deleted at any time; it counts only while the index's file is as it was when it was made.
struct BlogDigest {
  static let name = "digest"
  /// Changes with the file's shape.
  private static let magic: Int64 = 0x4C6B_4469_6765_0001
  private static let headWords = 14
  private static var headSize: Int { headWords * 8 }
  /// No digest is larger, in bytes.
  private static let mostBytes = 4 << 20

  /// Of which state of which texts.
  let extent: TextExtent
  /// Of which state of the index's posts.
  let revision: Int64
  private let bytes: [UInt8]
  private let heads: Range<Int>
  private let directory: Range<Int>
  private let signature: Range<Int>

  // MARK: Making

  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - heads: as ``BlogHeads`` writes them.
  ///   - directory: as ``TextPlaces`` writes it; empty where it is not kept.
  ///   - signature: empty where there is none.
  static func bytes(
    _ extent: TextExtent, revision: Int64, heads: [UInt8], directory: [UInt8], signature: [UInt8]
  ) -> [UInt8] {
    let ends = [heads, directory, signature].reduce(into: [headSize]) { $0.append($0.last! + $1.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ends[3])
    for word in [magic, 0, Int64(ends[3])] + extent.numbers + [revision] + ends[1...].map(Int64.init) {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes += heads
    bytes += directory
    bytes += signature
    withUnsafeBytes(of: checksum(bytes).littleEndian) { bytes.replaceSubrange(8..<16, with: $0) }
    return bytes
  }

  // MARK: Reading

  /// Nil for what is none of ours, is damaged, or was made of texts that another version folded.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.headSize else { return nil }
    func word(_ place: Int) -> Int64 {
      bytes.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(fromByteOffset: place * 8, as: Int64.self)) }
    }
    guard word(0) == Self.magic, word(2) == Int64(bytes.count), word(1) == Self.checksum(bytes),
      let extent = TextExtent(numbers: (3..<10).map(word))
    else { return nil }
    self.extent = extent
    revision = word(10)
    let ends = [Int64(Self.headSize)] + (11..<14).map(word)
    guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }), ends[3] == Int64(bytes.count) else { return nil }
    heads = Int(ends[0])..<Int(ends[1])
    directory = Int(ends[1])..<Int(ends[2])
    signature = Int(ends[2])..<Int(ends[3])
    guard signature.isEmpty || TextSignature.isPossible(signature.count) else { return nil }
    self.bytes = bytes
  }

  /// Reads the one at a place; what is none of ours there goes, so that it is made again.
  init?(at path: String) {
    guard let file = Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK), let status = file.status() else {
      return nil
    }
    let size = Int(status.st_size)
    if status.st_mode & S_IFMT == S_IFREG, size <= Self.mostBytes,
      let bytes = try? file.contents(limit: Self.mostBytes, expected: size).get(), let digest = BlogDigest(bytes)
    {
      self = digest
      return
    }
    unlink(path)
    return nil
  }

  /// Whether one of some folded words is surely said nowhere.
  func lacks(one needles: [[UInt8]]) -> Bool {
    guard !signature.isEmpty else { return false }
    return bytes.withUnsafeBytes { bytes in
      let bits = UnsafeRawBufferPointer(rebasing: bytes[signature])
      return needles.contains { !TextSignature.mayHold($0, bits) }
    }
  }

  /// Where texts stand; nil where that is not kept.
  var places: TextPlaces? { TextPlaces(bytes[directory]) }

  /// The first rows of its lists.
  var rows: BlogHeads? {
    BlogHeads(
      bytes[heads], BlogKeys.Version(inode: UInt64(bitPattern: extent.index.inode), revision: revision))
  }

  /// The signature as it stands in the file, for another digest of the same texts.
  var signatureBytes: [UInt8] { Array(bytes[signature]) }

  /// Of everything but itself; four sums beside each other, as a processor adds them.
  private static func checksum(_ bytes: [UInt8]) -> Int64 {
    bytes.withUnsafeBytes { bytes in
      var sums: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
      func mixed(_ sum: UInt64, _ place: Int) -> UInt64 {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
      }
      var place = 16
      while place + 32 <= bytes.count {
        sums = (
          mixed(sums.0, place), mixed(sums.1, place + 8), mixed(sums.2, place + 16), mixed(sums.3, place + 24)
        )
        place += 32
      }
      let rest = ContentHash.hash(UnsafeRawBufferPointer(rebasing: bytes[place...]))
      return ContentHash.hash(
        [sums.0, sums.1, sums.2, sums.3, UInt64(bitPattern: rest)].flatMap { word in
          (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
        })
    }
  }
}
