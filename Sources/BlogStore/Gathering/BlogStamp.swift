import Glibc

/// What a few looks at the file system tell of a blog: as long as it stays, nothing came, went or was replaced there. A
/// file that is written in place, under its old name, does not show in it.
///
/// Compared for equality only. What changed within the tick of the clock before the look is stamped so that the next look
/// differs: whoever compares looks once too often rather than once too seldom.
package struct BlogStamp: Hashable, Sendable {
  /// Of `blog.json`, `posts` and `replies`: size (of folders 0), mtime, ctime, inode; zeros for what is missing.
  private var files: [Int64]
  /// Of the journals: how many, their bytes together, and a hash of what tells each from the others.
  private var journals: [Int64]

  private static let fileCount = 12
  private static let journalCount = 3

  /// Looks at a blog.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds `blog.json`.
  ///   - journals: the folder that holds one journal per machine for this blog.
  package init(folder: String, journals: String) {
    let now = StateLocation.microsecondsNow() * 1000
    files = [SiteFile.name, JSONBlogRepository.postsFolder, JSONBlogRepository.repliesFolder].flatMap {
      Self.numbers(of: "\(folder)/\($0)", now: now)
    }
    self.journals = Self.look(atJournals: journals)
  }

  /// Where the journals of a blog are.
  ///
  /// - Parameter journal: the blog's name in the state folder.
  static func journals(of journal: String, in stateFolder: String) -> String {
    "\(stateFolder)/blogs/\(StateLocation.fileName(journal))"
  }

  /// Whether the blog's own files are as they were, whatever was remembered of them.
  package func hasSameFiles(as other: BlogStamp) -> Bool { files == other.files }

  /// Whether what is remembered is as it was.
  package func hasSameJournals(as other: BlogStamp) -> Bool { journals == other.journals }

  func hasSameReplies(as other: BlogStamp) -> Bool { files[8...] == other.files[8...] }
  func hasSamePosts(as other: BlogStamp) -> Bool { files[..<8] == other.files[..<8] }

  /// Whether one of the blog's files was there at all.
  package var isAnythingThere: Bool { files.contains { $0 != 0 } }

  private static func numbers(of path: String, now: Int64) -> [Int64] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [0, 0, 0, 0] }
    let signature = FileSignature(status, now: now)
    return [status.isFolder ? 0 : signature.size, signature.mtime, signature.ctime, signature.inode]
  }

  private static func look(atJournals path: String) -> [Int64] {
    guard let folder = opendir(path) else { return [0, 0, 0] }
    defer { closedir(folder) }
    var (count, size, hash): (Int64, Int64, Int64) = (0, 0, 0)
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard name.hasSuffix(".jsonl"), !name.hasPrefix("."), fstatat(dirfd(folder), name, &status, 0) == 0 else {
        continue
      }
      count += 1
      size &+= Int64(status.st_size)
      let one = "\(name) \(status.st_size) \(status.st_ino)"
      // Folders tell their files in any order.
      hash &+= ContentHash.hash(Array(one.utf8))
    }
    return [count, size, hash]
  }
}

extension BlogStamp {
  /// As a file keeps it: numbers between spaces.
  package var text: String { (files + journals).map(String.init).joined(separator: " ") }

  /// From such a file; nil for anything else.
  package init?(text: String) {
    let numbers = text.split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == Self.fileCount + Self.journalCount else { return nil }
    files = Array(numbers[..<Self.fileCount])
    journals = Array(numbers[Self.fileCount...])
    guard self.text == text else { return nil }
  }
}
