import Blog
import Glibc
import SearchText

/// What was known of a blog's searchable texts when its index was closed: while the index's file is as it was, whatever does not
/// stand in the file of texts is said nowhere in the blog, and the index need not be opened to see that.
package struct TextExtent: Hashable, Sendable {
  /// Which file of texts.
  package var generation: Int64
  /// Where its last record ends, in bytes.
  package var end: Int64
  /// All posts, each of which has its text there.
  package var posts: Int
  /// The index's file then.
  package var index: Stamp

  /// How a file can be told from what it becomes.
  package struct Stamp: Hashable, Sendable {
    package var inode: Int64
    /// In bytes.
    package var size: Int64
    /// Its last change, in nanoseconds since 1970.
    package var mtime: Int64
  }

  /// Nil where the numbers are of no extent, or of texts that another version folded: what is looked for now would not be
  /// found there.
  package init?(numbers: [Int64]) {
    guard numbers.count == 7, numbers[0] > 0, numbers[1] >= 0, (0...IndexDamage.mostPosts).contains(numbers[2]),
      numbers[6] == Int64(IndexSchema.userVersion)
    else { return nil }
    (generation, end, posts) = (numbers[0], numbers[1], Int(numbers[2]))
    index = Stamp(inode: numbers[3], size: numbers[4], mtime: numbers[5])
  }

  /// For a file in which it is kept.
  package var numbers: [Int64] {
    [generation, end, Int64(posts), index.inode, index.size, index.mtime, Int64(IndexSchema.userVersion)]
  }

  init(generation: Int64, end: Int64, posts: Int, index: Stamp) {
    (self.generation, self.end, self.posts, self.index) = (generation, end, posts, index)
  }
}

extension TextExtent.Stamp {
  /// Of an index that nobody is writing; nil where somebody is, or there is none.
  init?(_ location: IndexLocation) {
    var status = stat()
    // What stands in the log is not in the file.
    if stat(location.database + "-wal", &status) == 0, status.st_size > 0 { return nil }
    guard stat(location.database, &status) == 0 else { return nil }
    let signature = FileSignature(status, now: 0)
    (inode, size, mtime) = (signature.inode, signature.size, signature.mtime)
  }
}

extension IndexedCatalogue {
  /// Closes the index, and says what its texts are like now; nil where some post's is missing, or nothing is kept on disk.
  ///
  /// - Parameter also: reads more of the same state.
  func closeWithExtent(_ also: (ListSession, Database) throws -> Void = { _, _ in }) throws(Problem) -> TextExtent? {
    let (known, location) = try read {
      session, database -> ((generation: Int64, end: Int64, posts: Int)?, IndexLocation?) in
      try session.begin(database)
      try also(session, database)
      let missing = try database.number("SELECT (SELECT count(*) FROM posts) - count(*) FROM texts") ?? 0
      let generation = try Meta.number(.textGeneration, database)
      guard missing == 0, generation != 0 else { return (nil, nil) }
      return ((generation, try Meta.number(.textEnd, database), session.total), self.locationOnDisk)
    }
    // What was written goes into the file.
    close()
    guard let known, let location, let stamp = TextExtent.Stamp(location) else { return nil }
    return TextExtent(generation: known.generation, end: known.end, posts: known.posts, index: stamp)
  }

  /// Whether the index's file is as it was then.
  func isAsItWas(_ extent: TextExtent) -> Bool {
    locationOnDisk.map { TextExtent.Stamp($0) == extent.index } ?? false
  }

  /// Whether no text of the blog can say all terms: seen without its index. False where that is not known.
  ///
  /// - Parameter buffer: kept from blog to blog.
  func saysSurelyNothing(of terms: [SearchTerm], _ extent: TextExtent, _ buffer: inout [UInt8]) -> Bool {
    guard isAsItWas(extent), let location = locationOnDisk,
      let text = TextStore(location.text(extent.generation), generation: extent.generation), text.size >= extent.end
    else { return false }
    return text.lacks(one: terms.map(\.folded), upTo: extent.end, &buffer)
      // It may have been written to meanwhile.
      && isAsItWas(extent)
  }
}

extension TextStore {
  private static let piece = 256 << 10

  /// Whether one of some needles stands nowhere before a place. False where that cannot be read.
  fileprivate func lacks(one needles: [[UInt8]], upTo end: Int64, _ buffer: inout [UInt8]) -> Bool {
    // The longest is the rarest.
    needles.sorted { $0.count > $1.count }.contains { needle in lacks(needle, upTo: end, &buffer) }
  }

  private func lacks(_ needle: [UInt8], upTo end: Int64, _ buffer: inout [UInt8]) -> Bool {
    let size = max(Self.piece, 4 * needle.count)
    if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
    return buffer.withUnsafeMutableBytes { buffer in
      var place: Int64 = 0
      while place + Int64(needle.count) <= end {
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(min(Int64(size), end - place))])
        guard read(piece, at: place) else { return false }
        if ByteSearch.first(needle, in: UnsafeRawBufferPointer(piece)) != nil { return false }
        if place + Int64(piece.count) == end { break }
        // What stands across two pieces stands in the second.
        place += Int64(piece.count - needle.count + 1)
      }
      return true
    }
  }
}
