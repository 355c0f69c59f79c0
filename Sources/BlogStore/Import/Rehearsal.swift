import TextFormats

/// What a dry run would have written, so that what comes later in it finds what the real import would find.
struct Rehearsal {
  private let spool = Spool()
  private var files: [String: Spool.Place] = [:]
  /// Of files that are copied as they are, only a hash of what is in them.
  private var copies: [String: Int64] = [:]

  mutating func put(_ bytes: [UInt8], at path: String) { files[path] = spool.put(bytes) }

  func bytes(at path: String) -> [UInt8]? { files[path].flatMap(spool.bytes) }

  mutating func copy(_ bytes: [UInt8], to path: String) { copies[path] = ContentHash.hash(bytes) }

  /// Whether a copy would have the same in it; nil where there would be none.
  func isCopy(_ bytes: [UInt8], at path: String) -> Bool? { copies[path].map { $0 == ContentHash.hash(bytes) } }
}
