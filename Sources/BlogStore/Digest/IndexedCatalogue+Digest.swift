import Blog
import Glibc

/// What a digest is made of besides the index.
struct DigestMaker {
  /// What the blog's files were like before they were read, as ``BlogStamp/text``.
  var stamp: String
  /// The blog's name in the state folder.
  var journal: String
  /// What is remembered of it.
  var memory: ReadingState
  var marks: ListMarks
}

extension IndexedCatalogue {
  /// Closes the index, and says what its texts are like now; nil where some post's is missing, or nothing is kept on disk. Then a
  /// digest is kept beside it.
  ///
  /// - Returns: also whether that could be kept.
  func closeWithExtent(_ maker: DigestMaker) throws(Problem) -> (extent: TextExtent?, isDigestKept: Bool) {
    // Nobody writes to the index between what is read of it and the look at its file; else nothing is kept.
    let lock = locationOnDisk.flatMap { IndexLock($0.lock) }
    defer { withExtendedLifetime(lock) {} }
    var parts: (revision: Int64, heads: [UInt8], directory: [UInt8])?
    let extent = try closeWithExtent { session, database in
      try session.begin(database, marks: maker.marks)
      parts = (
        session.revision,
        try BlogHeads.bytes(stamp: maker.stamp, journal: maker.journal, maker.memory, session, database),
        try TextPlaces(database)?.bytes ?? []
      )
    }
    guard lock != nil, let extent, let parts, let location = locationOnDisk else { return (extent, false) }
    let bytes = BlogDigest.bytes(
      extent, revision: parts.revision, heads: parts.heads, directory: parts.directory,
      signature: signature(extent, location))
    return (extent, Self.keep(bytes, location))
  }

  /// That of the digest which is there, where it is of the same texts.
  private func signature(_ extent: TextExtent, _ location: IndexLocation) -> [UInt8] {
    if let known = BlogDigest(at: location.digest), known.extent == extent, !known.signatureBytes.isEmpty {
      return known.signatureBytes
    }
    guard let text = TextStore(location.text(extent.generation), generation: extent.generation) else { return [] }
    return TextSignature.bits(of: text, upTo: extent.end) ?? []
  }

  private static func keep(_ bytes: [UInt8], _ location: IndexLocation) -> Bool {
    let file = KeptFile(folder: location.folder, name: BlogDigest.name)
    sweepLeftovers(in: file.folder) { $0 == BlogDigest.name }
    // What is exchanged with the old one would stay behind.
    defer { unlink("\(file.folder)/\(TemporaryName(target: BlogDigest.name, process: getpid()).name)") }
    do throws(Problem) {
      try file.write(bytes, isDurable: false)
      return true
    } catch {
      return false
    }
  }

  /// What is kept beside the index; whether it still counts, ``isAsItWas(_:)`` tells.
  var digest: BlogDigest? { locationOnDisk.flatMap { BlogDigest(at: $0.digest) } }
}

extension IndexLocation {
  var digest: String { "\(folder)/\(BlogDigest.name)" }
}
