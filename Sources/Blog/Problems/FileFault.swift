/// Why a file or a folder could not be read or written.
public enum FileFault: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// There is no such folder.
  case folderMissing
  /// The path names something that is not a folder.
  case notAFolder
  /// A folder, FIFO, socket or device stands where a file was expected.
  case notARegularFile
  /// A symbolic link that leads out of the repository.
  case leavesTheFolder
  /// Larger than any sane file of its kind; the limit in bytes.
  case tooLarge(limit: Int)
  /// A file name that is not UTF-8 or that no id can have.
  case unusableName
  /// No JSON, so that it cannot be written over without losing what it says.
  case notJSON(SyntaxFault)
  /// The file was there already, or somebody else changed or removed it.
  case changedBySomebodyElse
  /// A new file's name was taken.
  case alreadyThere
  /// A file that no export wrote stands where an export would write.
  case foreignFile
  /// A symbolic link or a file where an export has a folder.
  case linkedFolder
  /// An export would go where a blog has its own files.
  case repositoryFolder
  /// Somebody else holds the lock and does not let go.
  case locked
  /// It cannot be shown; a look at the file itself tells why.
  case undiagnosed
  /// The system said no to an attempt; its own number for why, `errno`.
  case refused(Attempt, Cause, code: Int32)

  /// What was tried.
  public enum Attempt: Hashable, Sendable { case read, write }

  /// Why the system said no, as far as the person can do something about it.
  public enum Cause: Hashable, Sendable, CaseIterable {
    /// The disk is full, or the quota is used up.
    case noRoom
    /// Files may not be so large.
    case sizeLimit
    case noPermission
    case other
  }

  /// Whether there was no room to write.
  public var isOutOfSpace: Bool {
    switch self {
    case .refused(.write, .noRoom, _), .refused(.write, .sizeLimit, _): true
    case .missing, .folderMissing, .notAFolder, .notARegularFile, .leavesTheFolder, .tooLarge, .unusableName, .notJSON,
      .changedBySomebodyElse, .alreadyThere, .foreignFile, .linkedFolder, .repositoryFolder, .locked, .undiagnosed,
      .refused:
      false
    }
  }
}
